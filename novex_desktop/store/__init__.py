"""Everything that reads or writes a register file."""

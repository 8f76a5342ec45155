"""Checking a register, going back to a backup, and what to do when one cannot be opened."""

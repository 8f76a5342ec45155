"""From rows of the register to a workbook."""

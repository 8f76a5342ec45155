"""The table in the middle: the agreements under the chosen node."""

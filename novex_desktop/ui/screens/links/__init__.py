"""The screen on which links over the years are settled."""

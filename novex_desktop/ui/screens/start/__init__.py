"""The screen "Start": what asks for attention, how the regions stand, and the next meetings."""

"""Overviews in the window: asking which to make, and making a layout of one's own."""

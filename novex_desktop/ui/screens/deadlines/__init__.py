"""The screen "Termijnen": what is late, what comes before which meeting, and what has no date."""

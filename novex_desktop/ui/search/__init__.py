"""The screen that finds agreements by words, and the list of all actions."""

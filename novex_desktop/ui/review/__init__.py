"""The review of a list before it is taken in: source at the left, outline at the right."""

"""Reading: plain SQL to frozen dataclasses."""

"""From a document to a plan for the register."""

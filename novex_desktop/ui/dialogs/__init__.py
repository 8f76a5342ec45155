"""Dialogs: one class method asks and answers with a value."""

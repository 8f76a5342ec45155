"""The form on the right: everything of one agreement, saved at each field visit."""

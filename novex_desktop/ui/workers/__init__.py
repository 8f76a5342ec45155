"""Long work in a thread, with progress and cancel."""

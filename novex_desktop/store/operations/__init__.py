"""Writing: functions that run inside one change."""

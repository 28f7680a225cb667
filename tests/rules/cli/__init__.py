"""Rules of the commands that operators type."""

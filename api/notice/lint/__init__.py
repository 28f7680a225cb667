"""Reads any privacy notice against what the law wants told, and what it does not allow."""

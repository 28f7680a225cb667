"""Persons and other records as each caller may see them, and the log of who saw whom."""

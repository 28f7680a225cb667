"""Puts the web application together. Only this package and `api.cli` know every feature."""

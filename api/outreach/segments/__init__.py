"""Whom something is for, by rules that are declared."""

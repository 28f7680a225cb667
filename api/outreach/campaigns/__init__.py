"""E-mail that nobody ordered, to those who let us."""

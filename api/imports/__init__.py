"""Whole customer lists, as accounting programs export them: read, mapped, checked, taken in."""

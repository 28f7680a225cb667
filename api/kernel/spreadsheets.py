"""What spreadsheets do with text that they are given, and how they are kept from it."""

from typing import Final

BEGINS_A_FORMULA: Final = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20"
"""What spreadsheets take for more than text, and its wide forms, which some turn into that."""


def harmless(text: str) -> str:
    """Mark text that a spreadsheet would run: with an apostrophe it is shown and not run.

    >>> harmless("=1+1"), harmless("  @x"), harmless("Malli Oy")
    ("'=1+1", "'  @x", 'Malli Oy')
    """
    begins = text.strip(" \u00a0")[:1]
    return f"'{text}" if begins and begins in BEGINS_A_FORMULA else text

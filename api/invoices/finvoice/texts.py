"""Text as Finvoice takes it: cut or parted to its length, without what XML cannot hold."""

import textwrap

from api.documents.text import printable


def cut(text: str | None, most: int) -> str:
    """Give text that fits, without what XML cannot hold."""
    return printable(text or "")[:most].rstrip()


def pieces(text: str, width: int, most: int = 3) -> list[str]:
    """Part text between words into lines that fit; a line has at least two characters.

    >>> pieces("Asunto Oy Mallilan Helmi ja Simpukka", 24), pieces("X", 35)
    (['Asunto Oy Mallilan Helmi', 'ja Simpukka'], ['X.'])
    """
    lines = textwrap.wrap(printable(text), width, break_on_hyphens=False)
    return [line.ljust(2, ".") for line in lines[:most]]

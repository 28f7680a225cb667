"""How elements are made, so that the code reads as the file does."""

from typing import TypeAlias

from lxml import etree

Node: TypeAlias = etree._Element  # noqa: SLF001 -- the library gives its class no other name


def node(name: str, *inside: Node | str | None, **attributes: str) -> Node:
    """Make an element; what is None is left out."""
    made = etree.Element(name, attributes)
    for one in inside:
        if isinstance(one, str):
            made.text = one
        elif one is not None:
            made.append(one)
    return made


def maybe(name: str, value: str | None, **attributes: str) -> Node | None:
    """Make an element of what is known."""
    return node(name, value, **attributes) if value else None

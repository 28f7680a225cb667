"""Forms: texts with blanks, written once by the rules and filled row by row."""

import re
from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter
from typing import Any, Final, NamedTuple, TypeVar

from api.demo.generator.rows import line
from api.weighing.rules.sealing import canonical

Row = TypeVar("Row", bound=NamedTuple)
_NUMBER: Final = "\ue000{}\ue000"
_TEXT: Final = "\ue001{}\ue001"
_BLANKS: Final = re.compile('"?\ue000(\\d+)\ue000"?|\ue001(\\d+)\ue001')


def blank(place: int, like: object = "") -> Any:
    """Give what stands for the value at a place; nothing, true and false are as they are."""
    if like is None or isinstance(like, bool):
        return like
    return (_NUMBER if isinstance(like, int) else _TEXT).format(place)


def blanks(row: Row) -> Row:
    """Give a row with blanks in place of its values."""
    return row._make(blank(place, value) for place, value in enumerate(row))


class Form:
    """A text with two blanks or more.

    >>> of = sealed_form({"net_kg": blank(1, 26340), "load": None, "number": blank(0)})
    >>> of.filled(texts(["V1-26-000117", 26340]))
    '{"load":null,"net_kg":26340,"number":"V1-26-000117"}'
    """

    def __init__(self, text: str) -> None:
        self._parts = [part for part in _BLANKS.split(text) if part is not None]
        self._of = itemgetter(*map(int, self._parts[1::2]))

    def filled(self, values: Sequence[str]) -> str:
        """Fill in values. In JSON they must need no escapes: ids, codes, days, digests."""
        self._parts[1::2] = self._of(values)
        return "".join(self._parts)


def texts(values: Iterable[Any]) -> list[str]:
    """Give values as forms are filled with them."""
    return [*map(str, values)]


def sealed_form(content: Mapping[str, Any]) -> Form:
    """Make a form of what is sealed."""
    return Form(canonical(content))


def lines_form(rows: Iterable[Iterable[Any]]) -> Form:
    """Make a form of rows, where true is one: both databases take that."""
    known = ((int(each) if isinstance(each, bool) else each for each in row) for row in rows)
    return Form("\n".join(map(line, known)))

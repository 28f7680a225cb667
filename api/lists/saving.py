"""What an address may say of a list that is kept under a name."""

from collections.abc import Iterable
from typing import Final
from urllib.parse import parse_qsl, urlencode
from uuid import UUID

from pydantic import ValidationError

from api.lists.choices import LISTS
from api.lists.columns import kinds_in
from api.lists.rules import ListOf, UnknownFilter

MOST: Final = 20


def checked_query(which: ListOf, query: str) -> str:
    """Give a list's query with its names in order; refuse what the list does not know.

    A filter by id is not kept: it would name somebody beside the register.
    """
    said = list(parsed(query))
    choice = LISTS[which].choice
    kinds = kinds_in(choice)
    names = {name for name, _ in said}
    by_id = [name for name in names if kinds.get(name) is UUID]
    if len(names) < len(said) or by_id:
        raise UnknownFilter(pointer="/query")
    try:
        choice.model_validate(dict(said))
    except ValidationError as error:
        raise UnknownFilter(pointer="/query") from error
    return urlencode(sorted(said))


def parsed(query: str) -> Iterable[tuple[str, str]]:
    try:
        return parse_qsl(query, strict_parsing=bool(query), max_num_fields=MOST)
    except ValueError as error:
        raise UnknownFilter(pointer="/query") from error

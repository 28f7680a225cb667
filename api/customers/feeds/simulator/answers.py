"""What a simulated business register answers, and the ways in which it is broken."""

import json
from enum import StrEnum
from typing import Any, Final

from api.customers.feeds.simulator.companies import company, odd

FLOOD: Final = 2 * 1024 * 1024
LISTS: Final = {
    "KONK": "7\tBankruptcy\n71\tBankruptcy, continued\n",
    "SELTILA": "8\tLiquidation\n",
    "SANE": "9\tRestructuring\n",
}


class Behaviour(StrEnum):
    """How the register treats whoever asks it."""

    ANSWERS = "answers"
    BUSY = "busy"
    FAILS = "fails"
    KNOWS_NOTHING = "knows_nothing"
    TALKS_NONSENSE = "talks_nonsense"
    MIXES_UP = "mixes_up"
    ODD = "odd"
    PAGES = "pages"
    FLOODS = "floods"
    REDIRECTS = "redirects"
    HANGS = "hangs"
    NESTS = "nests"


def body_of(behaviour: Behaviour, one: dict[str, Any], page: int) -> bytes:
    """Make the body of an answer about one company."""
    said: Any = {"totalResults": 1, "companies": [one]}
    other = company("0000027-0", name="Toinen Oy")
    match behaviour:
        case Behaviour.KNOWS_NOTHING:
            said = {"totalResults": 0, "companies": []}
        case Behaviour.TALKS_NONSENSE:
            return b'{"totalResults": 1, "companies": [{"names": "Malli"'
        case Behaviour.NESTS:
            return b'{"totalResults":1,"companies":' + b"[" * 100_000
        case Behaviour.MIXES_UP:
            said = {"totalResults": 1, "companies": [other]}
        case Behaviour.ODD:
            said = {"totalResults": 1, "companies": [odd(one)]}
        case Behaviour.PAGES:
            said = {"totalResults": 2, "companies": [one if page > 1 else other]}
        case Behaviour.FLOODS:
            return b'{"x": "' + b"x" * FLOOD
    return json.dumps(said).encode()

"""What a simulated bureau answers about a company, and the ways in which it is broken."""

import json
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final

GRADES: Final = ("AAA", "AA+", "AA", "A+", "A", "B", "C")
FLOOD: Final = 2 * 1024 * 1024


class Behaviour(StrEnum):
    """How the bureau treats whoever asks it."""

    ANSWERS = "answers"
    DELAYS = "delays"
    FAILS = "fails"
    KNOWS_NOTHING = "knows_nothing"
    TALKS_NONSENSE = "talks_nonsense"
    MIXES_UP = "mixes_up"
    EXAGGERATES = "exaggerates"
    FLOODS = "floods"
    REDIRECTS = "redirects"
    DRIPS = "drips"
    HANGS = "hangs"
    HANGS_UP = "hangs_up"


def verdict_on(question: Mapping[str, Any]) -> dict[str, Any]:
    """Judge a company by its Y-tunnus: the same each time, and told with what nobody asked.

    >>> said = verdict_on({"business_id": "0000013-1", "reference": "7"})
    >>> said["grade"], said["limit_cents"], len(said["remarks"]), said["reference"]
    ('B', 1000000, 1, '7')
    """
    business_id = str(question.get("business_id", ""))
    number = sum(int(digit) for digit in business_id if digit.isdigit())
    place = number % len(GRADES)
    is_bad = place > GRADES.index("A")
    remark = {"kind": "payment_default", "noted_on": "2026-02-03", "creditor": "Malli Oy"}
    return {
        "business_id": business_id,
        "reference": question.get("reference"),
        "grade": GRADES[place],
        "limit_cents": (len(GRADES) - place) * 500_000,
        "remarks": [remark] * is_bad,
        "guardianship": False,
        "business_ban": {"person": "Malli Henkilö", "until": None},
    }


def body_of(behaviour: Behaviour, question: Mapping[str, Any]) -> bytes:
    """Make the body of an answer."""
    said = verdict_on(question)
    match behaviour:
        case Behaviour.TALKS_NONSENSE:
            return b'{"grade": "A", "limit_cents": "lots"'
        case Behaviour.MIXES_UP:
            said["business_id"] = "0000000-0"
        case Behaviour.EXAGGERATES:
            said["limit_cents"] = 10**30
        case Behaviour.FLOODS:
            said["remarks"] = "x" * FLOOD
    return json.dumps(said).encode()

"""On what grounds a data subject's request may be turned down: GDPR, Article 12(4)."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from api.kernel.languages import Language
from api.kernel.refusals import Invalid
from api.law.dated import Dated, in_force, rows


class UnknownRefusalGround(Invalid):
    """No ground of this name was in force that day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusalGround(Dated):
    """A ground: for which rights, of objections against what, and how a decision says it."""

    kinds: frozenset[str]
    against: frozenset[str]
    said: dict[Language, str]

    def fits(self, kind: str, against: str | None) -> bool:
        """Tell whether it can turn this right down.

        >>> refusal_ground("CLAIM", date(2026, 11, 23)).fits("object", "marketing")
        False
        """
        return kind in self.kinds and (kind != "object" or against in self.against)


def refusal_ground(name: str, on: date) -> RefusalGround:
    found = in_force([each for each in _grounds() if each.id == name], on)
    if found is None:
        raise UnknownRefusalGround(pointer="/ground")
    return found


def refusal_grounds(on: date) -> list[RefusalGround]:
    """Give every ground that is in force on a day, in the order of the law's list."""
    names = dict.fromkeys(each.id for each in _grounds())
    found = (in_force([each for each in _grounds() if each.id == name], on) for name in names)
    return [each for each in found if each]


@cache
def _grounds() -> tuple[RefusalGround, ...]:
    return tuple(_ground(dict(row)) for row in rows("refusal_grounds"))


def _ground(row: dict[str, Any]) -> RefusalGround:
    kinds, against = frozenset(row.pop("kinds")), frozenset(row.pop("against", ()))
    return RefusalGround(kinds=kinds, against=against, **row)

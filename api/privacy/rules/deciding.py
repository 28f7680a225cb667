"""How one item of a request is decided: what an answer needs, and what it cannot be."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from api.kernel.refusals import Conflict, Invalid
from api.law.refusing import refusal_ground
from api.privacy.rules.items import Asked, ItemUnclear
from api.privacy.rules.kinds import Decision, RequestKind
from api.privacy.rules.requests import IdentityUnknown

UNKNOWN: Final = "NOT_IDENTIFIED"


class GroundMissing(Invalid):
    """Say on what ground it is refused, and explain it."""


class GroundDoesNotApply(Invalid):
    """The right cannot be refused on that ground."""


class NoGroundNeeded(Invalid):
    """What is granted in full has no ground of refusal."""


class AlreadyDecided(Conflict):
    """The item has been decided."""


class NotDecided(Conflict):
    """Decide the item first: nobody is left without an answer."""


class AlreadyDelivered(Conflict):
    """The answer has been delivered."""


class DecidedByItsRun(Conflict):
    """An erasure is granted by carrying out its plan."""


class SomethingHeld(Conflict):
    """The person is in the register: look at what is held, and answer that."""


class OtherItemsOpen(Conflict):
    """Answer the other items first: they may need what the erasure takes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deciding:
    """An item, and how somebody means to decide it."""

    asked: Asked
    decision: Decision
    ground: str | None
    explanation: str | None
    is_identified: bool
    is_known: bool
    """Whether whoever asks is a party of the register."""


def check_decision(it: Deciding, today: date) -> str | None:
    """Refuse what cannot be decided so; give the version of the ground that it rests on."""
    if it.decision is Decision.NOTHING_HELD:
        _check_nothing_held(it)
        return None
    if it.asked.kind is RequestKind.ERASE and it.decision is not Decision.REFUSED:
        raise DecidedByItsRun("Make a plan, have it approved and carried out.")
    if not it.is_identified and it.ground != UNKNOWN:
        raise IdentityUnknown
    if it.decision is not Decision.REFUSED and not it.asked.is_clear:
        raise ItemUnclear
    if it.decision is Decision.GRANTED:
        if it.ground is not None:
            raise NoGroundNeeded(pointer="/ground")
        return None
    return _refused(it, today)


def _check_nothing_held(it: Deciding) -> None:
    if it.is_known:
        raise SomethingHeld
    if it.ground is not None:
        raise NoGroundNeeded(pointer="/ground")


def _refused(it: Deciding, today: date) -> str:
    if it.ground is None or not it.explanation:
        raise GroundMissing(pointer="/explanation" if it.ground else "/ground")
    found = refusal_ground(it.ground, today)
    if not found.fits(it.asked.kind, it.asked.against):
        raise GroundDoesNotApply(pointer="/ground")
    return found.version

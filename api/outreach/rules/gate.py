"""Who may be reached through which outlet: facts in, the first reason against it out.

E-mail to a consumer needs a consent, or the customer's not having minded when told at a sale:
act 917/2014, section 200. To a company, and to somebody at work whose task it is about, it
may go until they say no: section 202. Post may go to own customers who were told: GDPR,
recital 47 and Article 21(2). A list for others needs a natural person's yes: Articles 5 and 25.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from api.outreach.rules.kinds import (
    AgeGroup,
    ConsentAct,
    ConsentPurpose,
    ConsentWay,
    Exclusion,
    Outlet,
)
from api.standing.rules.objections import Against

ASKS_FOR: Final = {
    Outlet.EMAIL: (ConsentPurpose.MARKETING, ConsentWay.EMAIL),
    Outlet.POST: (ConsentPurpose.MARKETING, ConsentWay.POST),
    Outlet.DIRECTORY: (ConsentPurpose.PUBLICATION, ConsentWay.NONE),
    Outlet.ADVERTISING: (ConsentPurpose.ADVERTISING, ConsentWay.NONE),
}
AGAINST: Final = {
    Outlet.EMAIL: frozenset({Against.MARKETING}),
    Outlet.POST: frozenset({Against.MARKETING}),
    Outlet.DIRECTORY: frozenset({Against.PUBLICATION, Against.DISCLOSURE}),
    Outlet.ADVERTISING: frozenset({Against.MARKETING, Against.DISCLOSURE, Against.PROFILING}),
}
PROFILING: Final = ConsentPurpose.PROFILING, ConsentWay.NONE


@dataclass(frozen=True, slots=True)
class Choice:
    """The last word on one purpose by one way."""

    act: ConsentAct
    at: datetime
    age: AgeGroup = AgeGroup.ADULT


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What is known of one data subject, all its parties together."""

    is_natural: bool
    is_customer: bool = False
    has_task: bool = False
    """Acts for a company, in a task that is written down."""
    is_erased: bool = False
    is_deceased: bool = False
    is_restricted: bool = False
    is_protected: bool = False
    objections: Mapping[Against, datetime] = field(default_factory=dict)
    choices: Mapping[tuple[ConsentPurpose, ConsentWay], Choice] = field(default_factory=dict)


def obstacle(outlet: Outlet, facts: Facts, *, profiles: bool = False) -> Exclusion | None:
    """Say why nothing goes out to somebody here; None if it may.

    `profiles`: they are chosen by what they have done, and not by who they are.
    """
    return next(_obstacles(outlet, facts, profiles=profiles), None)


def _obstacles(outlet: Outlet, facts: Facts, *, profiles: bool) -> Iterator[Exclusion]:
    stands = {
        Exclusion.ERASED: facts.is_erased,
        Exclusion.DECEASED: facts.is_deceased,
        Exclusion.RESTRICTED: facts.is_restricted,
        Exclusion.PROTECTED: facts.is_protected,
    }
    yield from (why for why, holds in stands.items() if holds)
    choice = facts.choices.get(ASKS_FOR[outlet])
    if _objects(outlet, facts, choice, profiles=profiles):
        yield Exclusion.OBJECTS
    if choice is not None and choice.act is ConsentAct.WITHDRAWN:
        yield Exclusion.WITHDRAWN
    is_minor = any(each.age is not AgeGroup.ADULT for each in facts.choices.values())
    if is_minor and (profiles or outlet is Outlet.ADVERTISING):
        yield Exclusion.MINOR
    yield from LEAVE[outlet](facts, choice.act if choice else None)


def _objects(outlet: Outlet, facts: Facts, choice: Choice | None, *, profiles: bool) -> bool:
    """Tell whether an objection stands: one's own later yes to just this outweighs it."""
    profiled = facts.choices.get(PROFILING)
    if profiles and profiled is not None and profiled.act is ConsentAct.WITHDRAWN:
        return True
    agreed = choice.at if choice and choice.act is ConsentAct.GRANTED else None
    against = AGAINST[outlet] | {Against.CONSENT}
    for each, since in facts.objections.items():
        if each is Against.PROFILING and profiles:
            return True
        if each is Against.CONSENT and (choice is None or choice.act is ConsentAct.TOLD):
            continue
        if each in against and (agreed is None or agreed <= since):
            return True
    return False


def _by_email(facts: Facts, act: ConsentAct | None) -> Iterator[Exclusion]:
    is_soft = act is ConsentAct.TOLD and facts.is_customer
    if facts.is_natural and not (act is ConsentAct.GRANTED or is_soft or facts.has_task):
        yield Exclusion.NO_CONSENT


def _by_post(facts: Facts, act: ConsentAct | None) -> Iterator[Exclusion]:
    if not facts.is_customer and act is not ConsentAct.GRANTED:
        yield Exclusion.NOT_A_CUSTOMER
    if facts.is_natural and act not in {ConsentAct.GRANTED, ConsentAct.TOLD}:
        yield Exclusion.NOT_TOLD


def _in_a_list(facts: Facts, act: ConsentAct | None) -> Iterator[Exclusion]:
    if facts.is_natural and act is not ConsentAct.GRANTED:
        yield Exclusion.NO_CONSENT


def _to_a_platform(_facts: Facts, act: ConsentAct | None) -> Iterator[Exclusion]:
    if act is not ConsentAct.GRANTED:
        yield Exclusion.NO_CONSENT


LEAVE: Final = {
    Outlet.EMAIL: _by_email,
    Outlet.POST: _by_post,
    Outlet.DIRECTORY: _in_a_list,
    Outlet.ADVERTISING: _to_a_platform,
}

"""What a plan foretells for a day is what is there when the clock has moved to that day."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Any, Final
from uuid import UUID

from tests.endpoints.privacy.keeper import Keepers
from tests.endpoints.privacy.owing import company, contact, invoice, pay, person
from tests.endpoints.yard import Record, Yard
from tests.register import Register

PERSONS: Final = 3
TODAY: Final = date(2026, 11, 23)
OLDEST: Final = date(2020, 1, 1)
ENDS: Final = (date(2026, 12, 31), date(2027, 1, 1), date(2033, 1, 1))
"""Last days of statutes, and days after one."""


@dataclass
class Life:
    """A person who asked to be erased, what is owed, and what was foretold by day."""

    request: Record
    owed: dict[date, list[tuple[UUID, str, int]]] = field(default_factory=dict)
    foretold: dict[date, tuple[str, Any]] = field(default_factory=dict)

    def happening(self) -> list[dict[str, str]]:
        return [
            {
                "ending": "invoice-paid" if cents > 0 else "balance-settled",
                "blocker": number,
                "on": str(day),
            }
            for day, all_of_it in self.owed.items()
            for _, number, cents in all_of_it
        ]


# clause: C23 what waits goes by itself when its blocker ends
# clause: C25 the state foretold is the state that comes
async def test_what_is_foretold_comes(register: Register) -> None:
    """The prediction is made before the run, and covers payments on days to come."""
    chance = Random(20261123)  # noqa: S311 - any lives will do, if they are the same each time
    yard, keepers = await Yard.opened(register), await Keepers.of(register)
    await company(register)
    _noon(keepers, TODAY)
    lives = [await _life(yard, keepers, chance, at) for at in range(PERSONS)]
    days = sorted({*ENDS, *(day for each in lives for day in each.owed)})
    for life in lives:
        for day in days:
            life.foretold[day] = await _foretold(keepers, life, day)
        await keepers.ran(life.request)

    for day in days:
        _noon(keepers, day)
        for invoice_id in _due(lives, day):
            await pay(register, invoice_id)
        await keepers.at_night()
        for life in lives:
            assert await _stands(keepers, life) == life.foretold[day], f"{day}"


async def _life(yard: Yard, keepers: Keepers, chance: Random, at: int) -> Life:
    """Make a customer, or the contact person of one; some owe, some are owed."""
    if at % 3 == 2:
        customer = await yard.customer(name=f"Malli {at} Oy")
        party = (await contact(yard.order_desk, customer))["person_id"]
    else:
        customer = await person(yard.order_desk, given_name=f"Maija{'abcdef'[at]}")
        party = customer["party_id"]
    life = Life({})
    for place in range(chance.randrange(1, 3)):
        posted = OLDEST + timedelta(days=chance.randrange(2_500))
        cents, number = chance.choice([-100, 100, 0]), f"2026{at}{place}"
        made = await invoice(keepers.register, customer, cents, number, posted)
        if cents:
            paid = TODAY + timedelta(days=chance.randrange(1, 2_800))
            life.owed.setdefault(paid, []).append((made, number, cents))
    life.request = await keepers.asked(party)
    await keepers.approved(life.request)
    return life


async def _foretold(keepers: Keepers, life: Life, day: date) -> tuple[str, Any]:
    url = f"/data-subject-requests/{life.request['id']}/outlook"
    said = {"on": str(day), "happening": life.happening()}
    answer = await keepers.first.post(url, json=said)
    assert answer.status_code == 200, answer.text
    told = answer.json()
    return told["foretold"], told["entries"]


async def _stands(keepers: Keepers, life: Life) -> tuple[str, Any]:
    state = (await keepers.shown(life.request))["state"]
    waits = state == "waiting"
    return state, (await keepers.shown(life.request, "/plan"))["entries"] if waits else []


def _due(lives: Sequence[Life], day: date) -> Iterator[UUID]:
    for life in lives:
        yield from (invoice_id for invoice_id, _, _ in life.owed.get(day, ()))


def _noon(keepers: Keepers, day: date) -> None:
    noon = datetime.combine(day, time(12), UTC)
    keepers.register.works.clock = lambda: noon

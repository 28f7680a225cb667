"""The scales, and how far each has counted: tickets, alibi memory, seals."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any, Final

from api.demo.data import COMPANY
from api.demo.fleet import RANGE
from api.demo.generator.numbers import Ids, Single
from api.demo.generator.rows import Rows
from api.weighing.rules.kinds import Protocol

TICKETS_A_SCALE: Final = 500_000
NOWHERE: Final = ("127.0.0.1", 1)


@dataclass(slots=True)
class Weighbridge:
    """A scale, and where its series stand."""

    id: str
    code: str
    division_kg: int
    verified_until: str
    readings: int = 0
    seal: str | None = None
    tickets: defaultdict[int, int] = field(default_factory=lambda: defaultdict(int))

    def next_ticket(self, year: int) -> int:
        self.tickets[year] += 1
        return self.tickets[year]

    def next_reading(self) -> int:
        self.readings += 1
        return self.readings


def put_up_scales(rows: Rows, ids: Ids, tickets: int) -> list[Weighbridge]:
    """Add the demo company's scales, and more of them for many tickets."""
    listed: list[dict[str, Any]] = COMPANY["scales"]
    scales = []
    for place in range(max(len(listed), tickets // TICKETS_A_SCALE)):
        code, until = f"V{place + 1}", listed[place % len(listed)]["verified_until"].isoformat()
        key = ids.one(Single.SCALE, place)
        scales.append(Weighbridge(key, code, RANGE["division_kg"], until))
        named = (key, 1, code, f"Vaaka {place + 1}", Protocol.MT_SICS, *NOWHERE)
        rows["scales"].append((*named, *RANGE.values(), until))
    return scales

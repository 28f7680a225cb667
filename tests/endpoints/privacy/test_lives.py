"""Any life of a person, erased at any time: at its end nothing leaks.

An ordinary run lives fifty lives; `--long` lives five thousand.
"""

import os
from collections.abc import Generator, Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any, ClassVar, Final
from uuid import UUID

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from api.cli.keys import make_missing_keys
from api.settings import Settings
from tests.databases import sqlite_template
from tests.endpoints.importing import map_as, run, upload
from tests.endpoints.privacy.desk import CASES, Desk
from tests.endpoints.privacy.house import House
from tests.endpoints.yard import Record, made
from tests.register import HEARD

LIVES: Final = 5_000 if os.environ.get("TEST_LONG") else 50
STEPS: Final = 40
IN_ONE_HOUSE: Final = 20
"""Lives, before another register is opened: what is looked through must stay small."""
GROWN_UP: Final = 10
"""Steps that a life has before it can be erased."""
OFTEN: Final = 3
GONE: Final = {404, 409, 423}


@dataclass
class Known:
    """What the model knows of a life; a restored backup brings an older one back."""

    open_invoices: list[Record] = field(default_factory=list)
    orders: list[Record] = field(default_factory=list)
    has_draft: bool = False
    has_voucher: bool = False


class Life(RuleBasedStateMachine):
    """One person among others in a register, in any order of what can happen."""

    houses: ClassVar[Iterator[House]]

    @initialize()
    def is_born(self) -> None:
        self.house = next(self.houses)
        self.place = next(self.house.numbers)
        self.name = f"Qxz{_letters(self.place)}wo"
        self.known = Known()
        self.saved: tuple[Path, Known] | None = None
        self.lists = self.nights = self.asked = 0
        self.request: Record | None = None
        self.who = self.wait(self._customer())

    @precondition(lambda self: len(self.known.orders) < 3)
    @rule()
    def orders(self) -> None:
        body = self.wait(self._order())
        answer = self.wait(self.house.office.order_desk.post("/orders", json=body))
        if self.request is None:
            assert answer.status_code == 201, answer.text
            self.known.orders.append(answer.json())
        else:
            assert answer.status_code in GONE, answer.text

    @precondition(lambda self: self.known.orders and self.request is None)
    @rule()
    def weighs(self) -> None:
        self.wait(self.house.office.ticket(self.known.orders[-1]))
        self.wait(self.house.office.keep_promises())
        self.known.has_draft = True

    @precondition(lambda self: self.known.has_draft)
    @rule()
    def is_invoiced(self) -> None:
        office = self.house.office
        answer = self.wait(office.post(self.wait(office.newest())))
        assert answer.status_code == 200, answer.text
        self.known.open_invoices.append(answer.json())
        self.known.has_draft, self.known.has_voucher = False, True

    @precondition(lambda self: self.known.open_invoices)
    @rule()
    def pays(self) -> None:
        invoice = self.known.open_invoices.pop()
        answer = self.wait(self.house.office.pay(invoice))
        assert answer.status_code == 201, answer.text

    @precondition(lambda self: self.request is None and self.asked < OFTEN)
    @rule()
    def objects(self) -> None:
        self.asked += 1
        item = {"kind": "object", "against": "marketing"}
        self.wait(self._asks(item))

    @precondition(lambda self: self.request is None and self.asked < OFTEN)
    @rule()
    def is_restricted_for_a_while(self) -> None:
        self.asked += 1
        case = self.wait(self._asks({"kind": "restrict"}))
        desk = Desk(self.house.keepers)
        for item in case["items"]:
            if item["kind"] == "restrict" and item["lifted_at"] is None:
                self.wait(desk.does("lifting", item, told="Asia on selvitetty."))

    @invariant()
    def grows_older(self) -> None:
        self.age = getattr(self, "age", -1) + 1

    @precondition(lambda self: self.request is None and self.age >= GROWN_UP)
    @rule()
    def is_erased(self) -> None:
        keepers = self.house.keepers
        request = self.wait(keepers.asked(self.who["party_id"]))
        self.wait(keepers.approved(request))
        self.request = self.wait(keepers.ran(request))

    @precondition(lambda self: self.request is not None and self.lists < OFTEN)
    @rule()
    def comes_by_a_list(self) -> None:
        self.lists += 1
        desk = self.house.office.order_desk
        listed = f'Nimi;Sähköposti\n"Mallikas, {self.name}";{self._email}\n'.encode()
        mapping = {"Nimi": "name", "Sähköposti": "email"}
        one = self.wait(upload(desk, listed))
        mapped = self.wait(map_as(desk, one, mapping, persons_without_business_id=True))
        done = self.wait(run(desk, self.house.register, mapped))
        assert (done["imported"], done["refused"]) == (0, 1)

    @precondition(lambda self: self.request is not None and self.nights < OFTEN)
    @rule()
    def a_night_passes(self) -> None:
        assert self.request is not None
        self.nights += 1
        self.wait(self.house.goes_on(UUID(self.request["id"])))

    @rule()
    def is_backed_up(self) -> None:
        self.saved = (self.house.copied(), deepcopy(self.known))

    @precondition(lambda self: self.saved is not None)
    @rule()
    def is_restored(self) -> None:
        assert self.saved is not None
        copy, known = self.saved
        self.house.put_back(copy)
        self.known = deepcopy(known)

    def teardown(self) -> None:
        """Look everywhere for whoever was erased; whoever was not is still there."""
        if not hasattr(self, "who"):
            return
        if self.request is None:
            assert self.house.found(self.name)
            return
        self.wait(self._settled())
        case = self.wait(self.house.keepers.shown(self.request))
        kept = {"data_subject_requests.name"}
        if case["state"] == "waiting":
            kept |= self._kept()
        else:
            assert not self.known.has_voucher
            raw = self.wait(self.house.raw()).lower()
            assert not [each for each in self._words if each.lower().encode() in raw]
        for word, places in self.house.found(*self._words).items():
            assert case["state"] == "waiting", f"{word} in {places}"
            assert places <= kept, f"{word} in {places}"
        said = {"text": self.name}
        search = self.house.office.order_desk.post("/customers/search", json=said)
        assert self.who["id"] not in [each["id"] for each in self.wait(search).json()["items"]]

    async def _settled(self) -> None:
        """Pay what is owed, invoice what waits, and let the erasure go on."""
        office = self.house.office
        if self.known.has_draft:
            self.known.open_invoices.append((await office.post(await office.newest())).json())
            self.known.has_voucher = True
        for invoice in self.known.open_invoices:
            assert (await office.pay(invoice)).status_code == 201
        assert self.request is not None
        await self.house.goes_on(UUID(self.request["id"]))

    def _kept(self) -> set[str]:
        """Give the columns that the law lets stand: those of the plan, by statute alone."""
        assert self.request is not None
        plan = self.wait(self.house.keepers.shown(self.request, "/plan"))
        entries = [each for each in plan["entries"] if each["holds"]]
        grounds = {hold["ground"] for each in entries for hold in each["holds"]}
        assert grounds <= {"statute", "request"}, grounds
        return {f"{each['record_class']}.{name}" for each in entries for name in each["fields"]}

    @property
    def _email(self) -> str:
        return f"{self.name.lower()}@malli.example"

    @property
    def _words(self) -> tuple[str, ...]:
        return (self.name, f"35840{self.place:07}")

    def wait(self, what: Any) -> Any:
        return self.house.wait(what)

    async def _customer(self) -> Record:
        body = {
            "form": "person",
            "given_name": self.name,
            "family_name": "Mallikas",
            "phones": [f"040 {self.place:07}"],
            "emails": [self._email],
            "addresses": [
                {"street": f"{self.name}kuja 7", "postal_code": "00100", "town": "Mallila"}
            ],
            "billing": {"collective": "monthly"},
            "note": f"Soita {self.name}",
            "source": HEARD | {"reference": f"Puhelu, {self.name}"},
        }
        return await made(self.house.office.order_desk, "/customers", body)

    async def _order(self) -> Record:
        said = {"customer": {"id": self.who["id"]}, "confirm": True}
        note = {"note": f"Kysy {self.name}", "reference": self.name}
        return await self.house.office.order_body(**said, **note, product=self.house.product)

    async def _asks(self, item: Record) -> Record:
        body = {
            "items": [item],
            "channel": "letter",
            "received_on": "2026-11-02",
            "party_id": self.who["party_id"],
            "identity": "no_doubt",
        }
        desk = Desk(self.house.keepers)
        case = await made(self.house.keepers.first, CASES, body)
        for each in case["items"]:
            if each["decision"] is None:
                await desk.does("decision", each, decision="granted")
            case = await desk.does("delivery", each, channel="letter")
        return case


def _letters(number: int) -> str:
    """Spell a number in letters that no other word here has.

    >>> _letters(12)
    'xz'
    """
    return "".join("vxzqjwkyhg"[int(each)] for each in str(number))


# clause: C37 an erasure survives whatever a life and a restore bring
# clause: C24 what is no longer needed is found by nobody
@pytest.mark.long
def test_any_life_leaves_nothing(tmp_path: Path) -> None:
    Life.houses = houses = _houses(tmp_path)
    run_state_machine_as_test(
        Life,
        settings=settings(
            max_examples=LIVES,
            stateful_step_count=STEPS,
            phases=[Phase.explicit, Phase.generate],
            suppress_health_check=[*HealthCheck],
            deadline=None,
            derandomize=True,
            database=None,
        ),
    )
    houses.close()


def _houses(folder: Path) -> Generator[House, None, None]:
    """Give the same register some times, then another."""
    make_missing_keys(folder / "keys")
    with sqlite_template(folder) as copy:
        for place in count():
            with copy() as url:
                own = Settings(
                    database_url=url,
                    keys_folder=folder / "keys",
                    heads_folder=folder / f"heads-{place}",
                    scans_folder=folder / "scans",
                    works_inside=False,
                    _env_file=None,
                )
                house = House(own, folder)
                try:
                    for _ in range(IN_ONE_HOUSE):
                        yield house
                finally:
                    house.end()

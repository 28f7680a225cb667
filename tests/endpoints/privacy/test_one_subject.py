"""One person is one data subject, however many parties of the register they are."""

from uuid import UUID

import pytest

from api.kernel.roles import Role
from api.privacy.tables import SubjectRequest
from tests.endpoints.privacy.keeper import Keepers, found
from tests.endpoints.privacy.owing import WORDS, contact, invoice, pay, person
from tests.endpoints.test_disclosure import SWEDISH, disclosed
from tests.endpoints.test_merging import merge, part_seen, seen
from tests.endpoints.yard import Record, Yard, made
from tests.promises.asking import unchanged
from tests.register import HEARD, Client, Register

TWICE = {
    "family_name": "Esimerkki",
    "phones": ["040 000 0098"],
    "emails": ["m.esimerkki@malli.example"],
    "addresses": [{"street": "Esimerkkipolku 3", "postal_code": "00200", "town": "Mallila"}],
    "note": "Soita illalla",
}
KNOWN = (*WORDS, "Esimerkki", "358400000098", "Soita illalla", "Mallikuja", "Maija")


@pytest.mark.parametrize("asked", ["winner", "loser"])
async def test_a_request_reaches_whoever_was_merged_and_ends_with_their_duty(
    register: Register, asked: str
) -> None:
    """Asked of either; what the loser still owes holds the rest, until it is paid."""
    yard, keepers = await Yard.opened(register), await Keepers.of(register)
    maija, twice = await _twice(yard)
    owed = await invoice(register, twice, 5_000, "20261042")
    await _made_one(yard.order_desk, maija, twice)
    whom = {"winner": maija, "loser": twice}[asked]

    plan = await keepers.approved(request := await keepers.asked(whom["party_id"]))
    waiting = await keepers.ran(request)

    assert _records(plan, "persons") == _records(plan, "parties") == 2
    assert _records(plan, "customers") == _records(plan, "emails") == 2
    assert "20261042" in _blockers(plan)
    assert waiting["state"] == "waiting"
    assert await found(register, "Soita illalla", "Soita Maijalle", "Mallikuja 9") == {}
    for each in (maija, twice):
        assert (await yard.order_desk.get(f"/customers/{each['id']}")).status_code in {308, 404}

    await pay(register, owed)
    keepers.move_clock(1)
    await keepers.at_night()

    assert _blockers(await keepers.shown(request, "/plan")) == {None}
    assert await found(register, "358400000012", "358400000098") == {}

    keepers.move_clock(8 * 366)
    await keepers.at_night()

    assert await _state(register, request) == "closed"
    assert await found(register, *KNOWN) == {}


async def test_through_two_merges_and_no_longer_once_they_have_parted(
    register: Register,
) -> None:
    yard, keepers = await Yard.opened(register), await Keepers.of(register)
    maija, twice = await _twice(yard)
    thrice = await person(yard.order_desk, **TWICE | {"family_name": "Tapaus", "phones": []})
    await _made_one(yard.order_desk, twice, thrice)
    merged = await _made_one(yard.order_desk, maija, twice)
    request = await keepers.asked(thrice["party_id"])

    three = await keepers.planned(request)
    listed = await keepers.first.get(f"/data-subject-requests?party_id={maija['party_id']}")
    await part_seen(yard.order_desk, await seen(yard.order_desk, merged))
    two = await keepers.approved(request)
    assert (await keepers.ran(request))["state"] == "closed"

    assert (_records(three, "persons"), _records(two, "persons")) == (3, 2)
    assert [each["id"] for each in listed.json()["items"]] == [request["id"]]
    assert await found(register, "Tapaus", "Esimerkki") == {}
    assert (await seen(yard.order_desk, maija))["name"] == "Maija Mallikas"


@pytest.mark.parametrize(
    ("cents", "state", "why"),
    [(0, "closed", "erased-since"), (5_000, "waiting", "restricted")],
)
async def test_who_is_erased_does_not_part_again(
    register: Register, cents: int, state: str, why: str
) -> None:
    yard, keepers = await Yard.opened(register), await Keepers.of(register)
    maija, twice = await _twice(yard)
    if cents:
        await invoice(register, twice, cents, "20261042")
    choices = {"name": "loser", "billing": "loser", "note": "loser"}
    merged = await _made_one(yard.order_desk, maija, twice, choices=choices)
    await keepers.approved(request := await keepers.asked(maija["party_id"]))
    assert (await keepers.ran(request))["state"] == state
    before = await found(register, *KNOWN)

    stale = await part_seen(yard.order_desk, merged | {"version": 1_000})
    now = {**merged, "version": stale.json()["version"]}
    async with unchanged(register):
        refused = await part_seen(yard.order_desk, now)

    assert refused.json()["type"] == f"/problems/{why}", refused.text
    assert await found(register, *KNOWN) == before
    assert bool(before) == bool(cents)


async def test_who_received_data_of_the_merged_one_is_told_of_the_survivor(
    register: Register,
) -> None:
    yard = await Yard.opened(register)
    maija, twice = await _twice(yard)
    keeper = await register.client(Role.REGISTER_KEEPER)
    await disclosed(register, SWEDISH, subjects=[UUID(twice["party_id"])])
    before = [await _told(keeper, each) for each in (maija, twice)]
    merged = await _made_one(yard.order_desk, maija, twice)

    both = [await _told(keeper, each) for each in (maija, twice)]
    await part_seen(yard.order_desk, await seen(yard.order_desk, merged))

    assert before == [(0, 0), (1, 1)]
    assert both == [(1, 1), (1, 1)]
    assert [await _told(keeper, each) for each in (maija, twice)] == before


async def test_who_parted_leaves_nothing_with_the_other(register: Register) -> None:
    """Not even where the one went by the other's name while they were one."""
    yard, keepers = await Yard.opened(register), await Keepers.of(register)
    maija, twice = await _twice(yard)
    choices = {"name": "loser", "billing": "loser", "note": "loser"}
    merged = await _made_one(yard.order_desk, maija, twice, choices=choices)
    parted = await part_seen(yard.order_desk, await seen(yard.order_desk, merged))
    assert parted.status_code == 200, parted.text

    await keepers.approved(request := await keepers.asked(twice["party_id"]))
    assert (await keepers.ran(request))["state"] == "closed"

    assert await found(register, "Esimerkki", "Soita illalla", "358400000098") == {}
    left = await seen(yard.order_desk, maija)
    assert (left["name"], left["note"]) == ("Maija Mallikas", "Työnjohtaja")


@pytest.mark.parametrize("asked", ["person", "firm"])
async def test_a_sole_trader_and_its_person_are_one(register: Register, asked: str) -> None:
    yard, keepers = await Yard.opened(register), await Keepers.of(register)
    maija = await person(yard.order_desk)
    firm = await yard.customer(**_trade(maija))
    whom = {"person": maija, "firm": firm}[asked]

    plan = await keepers.approved(request := await keepers.asked(whom["party_id"]))
    closed = await keepers.ran(request)

    assert (_records(plan, "parties"), _records(plan, "organisations")) == (2, 1)
    assert closed["state"] == "closed"
    assert await found(register, *KNOWN, "Kaivuu", "0000013-1") == {}
    none = {"business_id": None, "no_business_id_because": "testi"}
    again = _trade(maija) | {"name": "Mallin Kaivuu 2"} | none
    async with unchanged(register):
        refused = await yard.order_desk.post(
            "/customers", json={"form": "organisation", "source": HEARD} | again
        )
    assert (refused.status_code, refused.json()["type"]) == (423, "/problems/restricted")


async def test_a_company_is_none_of_its_contacts(register: Register) -> None:
    """Nor are two contacts of two companies one, when these are merged."""
    yard, keepers = await Yard.opened(register), await Keepers.of(register)
    firm = await yard.customer(phones=["040 000 0055"])
    other = await yard.customer(name="Mallin Rakennus Oy", phones=["040 000 0056"])
    maija = await contact(yard.order_desk, firm)
    body = {"given_name": "Matti", "family_name": "Tapaus", "source": HEARD}
    await made(yard.order_desk, f"/customers/{other['id']}/contacts", body)
    await _made_one(yard.order_desk, firm, other)

    await keepers.approved(request := await keepers.asked(maija["person_id"]))
    assert (await keepers.ran(request))["state"] == "closed"

    assert await found(register, *WORDS) == {}
    left = await seen(yard.order_desk, firm)
    assert [each["name"] for each in left["contacts"]] == ["Matti Tapaus"]
    assert len(left["phones"]) == 2


async def _twice(yard: Yard) -> tuple[Record, Record]:
    """Take Maija up under both of her names."""
    return await person(yard.order_desk), await person(yard.order_desk, **TWICE)


async def _made_one(desk: Client, one: Record, other: Record, **said: object) -> Record:
    answer = await merge(desk, one, other, **said)
    assert answer.status_code == 201, answer.text
    merged: Record = answer.json()
    return merged


async def _state(register: Register, request: Record) -> str:
    """Look up how far a request has come, when everybody's session has ended."""
    async with register.work(writes=False) as work:
        row = await work.session.get_one(SubjectRequest, UUID(request["id"]))
        return row.state


async def _told(keeper: Client, customer: Record) -> tuple[int, int]:
    """Count the recipients of somebody's data, and what the ledger says of them."""
    paths = [
        f"/{each}?subject_id={customer['party_id']}" for each in ("recipients", "disclosures")
    ]
    first, second = [len((await keeper.get(each)).json()["items"]) for each in paths]
    return first, second


def _trade(maija: Record) -> Record:
    return {
        "kind": "sole_trader",
        "name": "Mallin Kaivuu",
        "person_id": maija["party_id"],
        "business_id": "0000013-1",
        "no_business_id_because": None,
    }


def _records(plan: Record, record_class: str) -> int:
    """Count the records of a class: of what fares alike, as many as its largest part."""
    named = [each for each in plan["entries"] if each["record_class"] == record_class]
    return max((int(each["records"]) for each in named), default=0)


def _blockers(plan: Record) -> set[str | None]:
    return {
        hold["blocker"]
        for entry in plan["entries"]
        for hold in entry["holds"]
        if hold["ground"] != "request"
    }

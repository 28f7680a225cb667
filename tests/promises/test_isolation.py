"""What becomes of one person never shows in what another is told: bytes, headers, refusals.

Every operation of self-service and every open one is asked; a new one fails until it is.
"""

import re
from collections.abc import Mapping
from typing import Any, Final

import httpx
import pytest

from api.kernel.identifiers import new_id
from api.messages import throttle
from tests.endpoints.mail import letterbox
from tests.endpoints.outreach.people import Office
from tests.endpoints.portal.test_my_data import report_in
from tests.endpoints.portal.themselves import guest, owner
from tests.endpoints.privacy.owing import contact, invoice, person
from tests.endpoints.yard import Record, Yard
from tests.promises.everything import ROUTES, named
from tests.register import HEARD, Client, Register

MY: Final = tuple(each for each in ROUTES if each.path == "/my" or each.path.startswith("/my/"))
PACKED: Final = "download_my_data"
"""Handing it over stands in one's own ledger: it is compared by what is in it."""
READING: Final = tuple(each for each in MY if each.method == "GET" and named(each) != PACKED)
OPEN: Final = tuple(each for each in ROUTES if each.path.startswith("/public/"))
OF_THE_REQUEST: Final = re.compile(
    rb'"(?:request_id|at|number|code|expires_at|due_on|since)":"[^"]*"|urn:[\w:-]+'
)
"""What is new in every answer: ids and numbers that are given out, and moments."""
ADDRESS: Final = "kalle.kokeilu@malli.example"
NOWHERE: Final = "ei.kukaan@malli.example"
TOKEN: Final = "A" * 80

NOT_PERSONAL: Final = {
    "begin_identification": "by the code of a request, as follow_request",
    "end_identification": "by what a provider of identities has sent",
    "get_identification": "whether one can be identified here at all",
}
"""Open operations that take nothing of anybody, and why."""
FAILED: Final = 500

Answered = tuple[int, bytes, frozenset[str]]


class Two:
    """One who asks, and another of whom nothing may be seen."""

    def __init__(self, yard: Yard, me: Client, other: Record, product: Record) -> None:
        self.yard, self.me, self.other, self.product = yard, me, other, product

    async def told(self) -> dict[str, Answered]:
        """Ask all that is read, and try all that is done, on the other one's records."""
        found = {named(each): seen(await self.me.get(each.path)) for each in READING}
        for name, body in self.attempts().items():
            route = next(each for each in MY if named(each) == name)
            found[name] = seen(await self.me.request(route.method, route.path, json=body))
        return found

    async def packed(self) -> Any:
        return report_in(await self.me.get("/my/data/package"))["classes"]

    def attempts(self) -> Mapping[str, Any]:
        phone = {"field": "phones.number", "record_id": self.other["phones"][0]["id"]}
        return {
            "correct_my_data": phone | {"value": "040 000 0001"},
            "remove_my_data": phone,
            "object_myself": {"against": "nothing"},
            "ask_myself": {"kind": "nothing"},
            "ask_for_order": {"order_id": self.other["id"]},
            "switch_my_blocks": {"is_on": "nothing"},
            "acknowledge_notice": {"number": "0.0.0"},
            "take_back_my_objection": None,
        }


@pytest.fixture
async def two(register: Register) -> Two:
    yard = await Yard.opened(register)
    maija = await person(yard.order_desk)
    kalle = await person(
        yard.order_desk,
        given_name="Kalle",
        family_name="Kokeilu",
        phones=["040 000 0077"],
        emails=[ADDRESS],
    )
    return Two(
        yard,
        await owner(register, maija, "maija@malli.example"),
        kalle,
        await yard.product(price="12.35"),
    )


# clause: C46 nothing of anybody else shows in what somebody is told of themselves
async def test_what_becomes_of_another_never_shows(two: Two, register: Register) -> None:
    packed = await two.packed()
    before = await two.told()

    await happens(register, two.yard, two.other, two.product)

    after = await two.told()
    assert {*before} | {PACKED} == {named(each) for each in MY}
    assert {name for name in before if before[name] != after[name]} == set()
    assert await two.packed() == packed
    assert {before[name][0] for name in ("correct_my_data", "remove_my_data")} == {404}


async def test_a_record_of_another_and_none_are_refused_alike(two: Two) -> None:
    theirs = await two.told()
    two.other = two.other | {"phones": [{"id": str(new_id())}]}

    assert await two.told() == theirs


async def test_two_for_one_customer_see_nothing_of_each_other(register: Register) -> None:
    yard = await Yard.opened(register)
    firm = await yard.customer()
    maija = await contact(yard.order_desk, firm)
    me = Two(
        yard,
        await guest(register, maija["person_id"]),
        maija,
        await yard.product(price="12.35"),
    )
    other = await person(yard.order_desk, given_name="Kalle", emails=[ADDRESS])
    before = {named(each): seen(await me.me.get(each.path)) for each in READING}

    await happens(register, yard, other, me.product)

    after = {named(each): seen(await me.me.get(each.path)) for each in READING}
    assert after == before


def public_calls(address: str) -> Mapping[str, tuple[str, Any]]:
    """Say how each open operation is asked about whoever has an address."""
    consents, leaving = "/public/consent-confirmations", "/public/unsubscriptions"
    return {
        "ask_for_rights": (
            "/public/data-subject-requests",
            {"kinds": ["access"], "name": "Kalle Kokeilu", "email": address},
        ),
        "enter_deal_room": ("/public/deal-room", {"code": "0000"}),
        "take_deal_file": ("/public/deal-room/files", {"code": "0000", "stage": "aggregate"}),
        "follow_request": ("/public/request-status", {"code": "0000"}),
        "show_consent_request": (f"{consents}/{TOKEN}", None),
        "confirm_consent": (f"{consents}/{TOKEN}?age=adult", {}),
        "show_unsubscription": (f"{leaving}/{TOKEN}", None),
        "unsubscribe": (f"{leaving}/{TOKEN}", {}),
        "contact_us": ("/public/messages", {"email": address, "text": "Milloin on auki?"}),
        "refuse_marketing": ("/public/marketing-refusals", {"email": address}),
        "ask_for_account": ("/public/own-account-links", {"email": address}),
        "ask_for_code": ("/public/own-codes", {"email": address}),
        "enter_by_code": ("/public/own-sessions", {"email": address, "code": "0000 0000"}),
        "open_own_account": (
            "/public/own-accounts",
            {"token": TOKEN, "password": "kuormakirja tuulessa 41"},
        ),
        "begin_own_key": ("/public/own-keys/options", {"token": TOKEN}),
        "open_by_key": (
            "/public/own-keys",
            {"token": TOKEN, "name": "Puhelin", "credential": {}},
        ),
    }


# clause: C46 whoever asks from outside learns of nobody whether we know them
async def test_open_operations_answer_alike_for_known_and_unknown(
    register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(throttle, "FROM_ONE", 100)
    office = await Office.opened(register)
    await office.person("Kalle", emails=[ADDRESS])

    with letterbox() as box:
        await office.mailing(box)
        known = await asked_about(register, ADDRESS)
        unknown = await asked_about(register, NOWHERE)
        await office.work()

    assert {name for name in known if known[name] != unknown[name]} == set()
    assert {each["to"] for each in box.taken} == {ADDRESS}
    assert {named(each) for each in OPEN} == {*known} | NOT_PERSONAL.keys()


async def asked_about(register: Register, address: str) -> dict[str, Answered]:
    """Ask every open operation about whoever has an address."""
    client = register.stranger({"Origin": "http://register"})
    found = {}
    for name, (url, body) in public_calls(address).items():
        answer = await (client.get(url) if body is None else client.post(url, json=body))
        assert answer.status_code < FAILED, answer.text
        found[name] = seen(answer)
    return found


async def happens(register: Register, yard: Yard, other: Record, product: Record) -> None:
    """Have much become of somebody: orders, invoices, other numbers, objections, requests."""
    await yard.order(customer=other, product=product, note="Soita Kallelle")
    await invoice(register, other, 55_500, "20261099")
    party = f"/parties/{other['party_id']}"
    for url, body in {
        f"{party}/phones": {"number": "040 000 0078", "source": HEARD},
        f"{party}/objections": {"against": "marketing", "source": HEARD},
    }.items():
        done = await yard.order_desk.post(url, json=body)
        assert done.status_code == 201, done.text
    theirs = await guest(register, other["party_id"])
    asked = await theirs.post("/my/requests", json={"kind": "erase"})
    assert asked.status_code == 201, asked.text
    assert (await theirs.get("/my/data")).status_code == 200


def seen(answer: httpx.Response) -> Answered:
    """Give all by which answers can be told apart, but what is new in every one."""
    body = OF_THE_REQUEST.sub(b"-", answer.content)
    headers = {
        f"{name}: {value if name != 'x-request-id' else '-'}"
        for name, value in answer.headers.items()
        if name not in {"date", "register-time", "content-length", "content-disposition"}
    }
    return answer.status_code, body, frozenset(headers)

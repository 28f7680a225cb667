"""One search box that forgives a letter or two, and shows no more for it."""

import pytest
from sqlalchemy import select

from api.kernel.roles import Role
from api.views.nearness import pieces, wrong_letters
from api.views.tables import Viewing
from tests.register import HEARD, Client, Register

NAMES = ("Mallirakennus Oy", "Äijälän Sora Oy", "Kuvitelma Infra Oy", "Malliranta Oy")


async def found(client: Client, text: str) -> list[str]:
    answer = await client.post("/customers/search", json={"text": text})
    assert answer.status_code == 200, answer.text
    return [each["name"] for each in answer.json()["items"]]


async def test_names_are_found_with_a_letter_or_two_wrong(
    register: Register, order_desk: Client
) -> None:
    for name in NAMES:
        firm = {"form": "organisation", "kind": "company", "name": name, "source": HEARD}
        body = firm | {"no_business_id_because": "testi"}
        assert (await order_desk.post("/customers", json=body)).status_code == 201
    email = {"emails": ["toimisto@kuvitelma.example"]}
    person = {"form": "person", "given_name": "Tuula", "family_name": "Nevalainen"}
    await order_desk.post("/customers", json=person | email | {"source": HEARD})

    for typed, expected in {
        "malirakenus": ["Mallirakennus Oy"],
        "mallirakennsu": ["Mallirakennus Oy"],
        "Aijälnä": ["Äijälän Sora Oy"],
        "kuvitelna inf": ["Kuvitelma Infra Oy"],
        "malliramta": ["Malliranta Oy"],
        "nevalinen": ["Tuula Nevalainen"],
        "malli": ["Malliranta Oy", "Mallirakennus Oy"],
        "maxxirakexxus": [],
        "0401234567": [],
        "mli": [],
        '" OR NOT': [],
    }.items():
        assert sorted(await found(order_desk, typed)) == sorted(expected), typed

    async with register.work(writes=False) as work:
        searches = select(Viewing).where(Viewing.operation == "search_customers")
        seen = (await work.session.scalars(searches)).all()
    assert len(seen) == 7, "each search that shows somebody leaves one view row"


async def test_nobody_is_found_nearly_by_what_they_are_not_shown(
    register: Register, order_desk: Client
) -> None:
    emails = {"emails": ["varpunen@works.example"]}
    person = {"form": "person", "given_name": "Aino", "family_name": "Malli", "source": HEARD}
    assert (await order_desk.post("/customers", json=person | emails)).status_code == 201
    weighmaster = await register.client(Role.WEIGHMASTER)

    assert await found(order_desk, "varpumenworks") == ["Aino Malli"]
    assert await found(weighmaster, "varpumenworks") == []


async def test_contacts_and_sites_are_found_with_a_letter_wrong(order_desk: Client) -> None:
    firm = {"form": "organisation", "kind": "company", "name": NAMES[0], "source": HEARD}
    answer = await order_desk.post(
        "/customers", json=firm | {"no_business_id_because": "testi"}
    )
    path = f"/customers/{answer.json()['id']}"
    contact = {"given_name": "Tuula", "family_name": "Nevalainen", "source": HEARD}
    site = {"kind": "construction", "name": "Kauppakadun kohde", "source": HEARD}
    assert (await order_desk.post(f"{path}/contacts", json=contact)).is_success
    assert (await order_desk.post(f"{path}/sites", json=site | {"code": "KK-17"})).is_success

    for typed, matched in {
        "kaupakadun": "sites.name",
        "kauppakadnu ko": "sites.name",
        "kk17": "sites.code",
        "nevalaimen": "persons.name",
        "tula nevalainen": "persons.name",
    }.items():
        shown = await order_desk.post("/customers/search", json={"text": typed})
        assert [(each["name"], each["matched"]) for each in shown.json()["items"]] == [
            (NAMES[0], matched)
        ], typed


async def test_sites_of_one_customer_are_found_and_nobody_elses(
    register: Register, order_desk: Client
) -> None:
    customers = []
    for name in NAMES[:2]:
        firm = {"form": "organisation", "kind": "company", "name": name, "source": HEARD}
        body = firm | {"no_business_id_because": "testi"}
        customers.append((await order_desk.post("/customers", json=body)).json()["id"])
    for customer, code in (
        (customers[0], "KK-17"),
        (customers[0], "KK-18"),
        (customers[1], "KK-19"),
    ):
        site = {"kind": "construction", "name": "Kauppakadun kohde", "code": code}
        path = f"/customers/{customer}/sites"
        assert (await order_desk.post(path, json=site | {"source": HEARD})).is_success
    weighmaster = await register.client(Role.WEIGHMASTER)

    for typed, codes in {
        "kk-1": ["KK-17", "KK-18"],
        "K": ["KK-17", "KK-18"],
        "katu": [],
        "KADUN": ["KK-17", "KK-18"],
        "kk18": ["KK-18"],
        "kk19": [],
    }.items():
        for client in (order_desk, weighmaster):
            path = f"/customers/{customers[0]}/sites/search"
            answer = await client.post(path, json={"text": typed})
            assert sorted(each["code"] for each in answer.json()["items"]) == codes, typed


@pytest.mark.parametrize(
    ("sought", "text", "wrong"),
    [
        ("mali", "malli", 1),
        ("abc132", "abc123", 1),
        ("abc12", "xbc13", None),
        ("mallirakenne", "mallirakennus oy", 1),
        ("kuvit", "kuvitelma", 0),
        ("kuvot", "kuvitelma infra", 1),
        ("sora oy", "aijalan sora oy", 0),
        ("soraoy", "aijalan sora oy", None),
        ("infar", "kuvitelma infra oy", 1),
        ("", "malli", None),
        ("0400000012", "0400000013", None),
    ],
)
def test_wrong_letters_are_counted(sought: str, text: str, wrong: int | None) -> None:
    assert wrong_letters(sought, text) == wrong


@pytest.mark.parametrize("name", ["mallirakennus", "kuvitelma", "nevalainen"])
def test_a_piece_is_right_wherever_two_letters_are_wrong(name: str) -> None:
    for first in range(len(name)):
        for second in range(first, len(name)):
            typed = "".join(
                "x" if place in {first, second} else each for place, each in enumerate(name)
            )
            assert any(piece in name for piece in pieces(typed)), typed

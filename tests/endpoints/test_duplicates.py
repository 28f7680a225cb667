"""A customer that may be in the register already is not taken up twice by mistake."""

from typing import Any

import pytest
from sqlalchemy import select

from api.customers.merge_tables import Distinction
from api.kernel.roles import Role
from tests.endpoints.test_customers import FIRM
from tests.endpoints.test_protection import protect
from tests.promises.asking import unchanged
from tests.register import HEARD, Client, Register

OTHER = {
    "form": "organisation",
    "kind": "company",
    "name": "Aivan Toinen Oy",
    "no_business_id_because": "testi",
    "source": HEARD,
}
NEAR = [{"street": "Toinen tie 2", "postal_code": "00100", "town": "Mallila"}]


@pytest.fixture
def clerk(order_desk: Client) -> Client:
    """Somebody who does not know better."""
    order_desk.tells_apart = False
    return order_desk


@pytest.mark.parametrize(
    ("said", "matched"),
    [
        ({"business_id": "0000027-0", "no_business_id_because": None}, ["business_id"]),
        ({"phones": ["+358 40 000 0012"]}, ["phone"]),
        ({"name": "Oy MALLIRAKENNUS Ab"}, ["name"]),
        ({"name": "Malirakennus Oy", "addresses": NEAR}, ["name_and_postal_code"]),
        ({"name": "Mallirakenuss", "phones": ["040 000 0012"]}, ["name", "phone"]),
    ],
    ids=str,
)
async def test_who_may_be_known_is_told_by_id_and_why(
    register: Register, clerk: Client, said: dict[str, Any], matched: list[str]
) -> None:
    known = (await clerk.post("/customers", json=FIRM)).json()

    async with unchanged(register):
        refused = await clerk.post("/customers", json=OTHER | said)

    assert refused.status_code == 409, refused.text
    assert refused.json()["type"] == "/problems/possible-duplicate"
    [candidate] = refused.json()["candidates"]
    assert candidate["id"] == known["id"]
    assert candidate["matched_on"] == matched
    assert 80 <= candidate["score"] <= 100
    assert "Malli" not in refused.text


@pytest.mark.parametrize(
    "said", [{}, {"name": "Mallin Puutarha Oy"}, {"name": "Rakennus Oy", "addresses": NEAR}]
)
async def test_who_is_somebody_else_is_taken_up(clerk: Client, said: dict[str, Any]) -> None:
    await clerk.post("/customers", json=FIRM)

    assert (await clerk.post("/customers", json=OTHER | said)).status_code == 201


@pytest.mark.parametrize("name", ["Äijälän Sora Oy", "Aijalan sora", "Oy Sora Äijälän Ab"])
async def test_letters_and_order_of_words_do_not_matter(clerk: Client, name: str) -> None:
    await clerk.post("/customers", json=OTHER | {"name": "Äijälän Sora Oy"})

    refused = await clerk.post("/customers", json=OTHER | {"name": name})

    assert refused.status_code == 409, refused.text


async def test_who_knows_better_says_why_and_it_is_kept(
    register: Register, clerk: Client
) -> None:
    known = (await clerk.post("/customers", json=FIRM)).json()
    again = FIRM | {"confirm_not_duplicate_of": [known["id"]]}

    async with unchanged(register):
        silent = await clerk.post("/customers", json=again)
    assert silent.json()["type"] == "/problems/reason-missing"
    made = await clerk.post(
        "/customers", json=again | {"not_duplicate_because": "Eri toimipaikka"}
    )

    assert made.status_code == 201, made.text
    async with register.work(writes=False) as work:
        [kept] = await work.session.scalars(select(Distinction))
    assert str(kept.other_id) == known["id"]
    assert kept.because == "Eri toimipaikka"
    assert kept.decided_by == clerk.account_id


async def test_at_most_five_are_told_the_likest_first(clerk: Client) -> None:
    clerk.tells_apart = True
    for number in range(7):
        await clerk.post("/customers", json=OTHER | {"name": f"Mallirakennus {number} Oy"})
    clerk.tells_apart = False

    refused = await clerk.post("/customers", json=OTHER | {"name": "Mallirakennus 3 Oy"})

    scores = [each["score"] for each in refused.json()["candidates"]]
    assert len(scores) == 5
    assert scores == sorted(scores, reverse=True)


async def test_a_protected_number_gives_nobody_away(register: Register, clerk: Client) -> None:
    person = {"form": "person", "given_name": "Maija", "family_name": "Mallikas"}
    said = person | {"phones": ["040 000 0077"], "source": HEARD}
    maija = (await clerk.post("/customers", json=said)).json()
    await protect(clerk, maija["party_id"], 1)
    asked = OTHER | {"phones": ["040 000 0077"]}

    keeper = await register.client(Role.REGISTER_KEEPER)
    keeper.tells_apart = False
    told = await keeper.post("/customers", json=asked)
    hidden = await clerk.post("/customers", json=asked)

    assert [each["id"] for each in told.json()["candidates"]] == [maija["id"]]
    assert hidden.status_code == 201, hidden.text

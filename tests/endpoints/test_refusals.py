"""What the register refuses of a customer's data: clearly, in the reader's language, whole."""

from typing import Any

import pytest
from sqlalchemy import func, select

from api.audit.tables import Change
from api.customers.tables import Party
from tests.endpoints.test_customers import FIRM
from tests.register import HEARD, Client, Register

PERSON = {"form": "person", "given_name": "Maija", "family_name": "Mallikas", "source": HEARD}
ADDRESS = {"street": "Mallikatu 1", "postal_code": "00100", "town": "Mallila"}

REFUSED: list[tuple[dict[str, Any], str, str]] = [
    (FIRM | {"business_id": "0000027-1"}, "wrong-business-id", "/business_id"),
    (FIRM | {"phones": ["040 12"]}, "wrong-phone", "/phones/0"),
    (FIRM | {"emails": ["toimisto(at)malli.example"]}, "wrong-email", "/emails/0"),
    (
        FIRM | {"addresses": [ADDRESS | {"postal_code": "1A"}]},
        "wrong-postal-code",
        "/addresses/0",
    ),
    (
        FIRM | {"billing": {"e_invoice_address": "0037123"}},
        "wrong-e-invoice-address",
        "/billing/e_invoice_address",
    ),
    (FIRM | {"note": "Kuljettaja 131052-308T"}, "identity-code-in-text", "/note"),
    (FIRM | {"note": "Kuljettaja 010190Y999W"}, "identity-code-in-text", "/note"),
    (PERSON | {"family_name": "131052\u2212308T"}, "identity-code-in-text", "/family_name"),
    (PERSON | {"given_name": "Mai\u0000ja"}, "forbidden-character", "/given_name"),
    (PERSON | {"given_name": "Mai\u202eja"}, "forbidden-character", "/given_name"),
    (PERSON | {"business_id": "0000027-0"}, "not-for-persons", "/business_id"),
    (FIRM | {"name": None}, "name-missing", "/name"),
    (FIRM | {"business_id": None}, "business-id-missing", "/business_id"),
    (FIRM | {"owner": "x"}, "malformed", "/owner"),
    ({k: v for k, v in FIRM.items() if k != "source"}, "malformed", "/source"),
]


@pytest.mark.parametrize(("said", "slug", "pointer"), REFUSED, ids=lambda v: str(v)[:40])
async def test_wrong_data_is_refused_by_name_and_nothing_is_kept(
    register: Register, order_desk: Client, said: dict[str, Any], slug: str, pointer: str
) -> None:
    before = await counted(register)

    refused = await order_desk.post("/customers", json=said)

    assert refused.status_code == 422, refused.text
    assert refused.headers["content-type"] == "application/problem+json"
    assert refused.json()["type"] == f"/problems/{slug}"
    assert [each["pointer"] for each in refused.json()["errors"]] == [pointer]
    assert await counted(register) == before


async def test_a_refusal_repeats_nothing_that_was_sent(order_desk: Client) -> None:
    marker = "Salainen Sukunimi"

    refused = await order_desk.post(
        "/customers", json=FIRM | {"name": marker, "phones": [marker], "note": "131052-308T"}
    )

    assert refused.status_code == 422
    assert marker not in refused.text
    assert "131052" not in refused.text


async def test_a_refusal_speaks_the_readers_language(order_desk: Client) -> None:
    titles = set()
    for language in ("fi", "sv-FI,sv;q=0.9", "en"):
        refused = await order_desk.post(
            "/customers",
            json=FIRM | {"business_id": "0000027-1"},
            headers={"Accept-Language": language},
        )
        titles.add(refused.json()["title"])
        assert refused.json()["errors"][0]["detail"] == refused.json()["title"]

    assert len(titles) == 3


async def test_a_look_alike_number_is_no_identity_code(order_desk: Client) -> None:
    created = await order_desk.post("/customers", json=FIRM | {"note": "Tilaus 131052-308X"})

    assert created.status_code == 201


async def counted(register: Register) -> tuple[int, ...]:
    async with register.work(writes=False) as work:
        counts = [
            await work.session.scalar(select(func.count()).select_from(table))
            for table in (Party, Change)
        ]
    return tuple(count or 0 for count in counts)

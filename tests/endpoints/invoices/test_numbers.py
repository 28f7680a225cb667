"""Orders, weigh tickets and invoices are found by their numbers, as people type them."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.endpoints.invoices.office import Office

Row = dict[str, Any]
AS_TYPED: dict[str, Callable[[str], str]] = {
    "whole": str,
    "in small letters": str.lower,
    "from its beginning": lambda number: number[:-1],
    "by its last digits": lambda number: number[-4:],
    "with spaces": lambda number: f"{number[:3]} {number[3:]}",
}


async def found(office: Office, path: str, text: str) -> list[str]:
    answer = await office.billing.post(f"/{path}/search", json={"text": text})
    assert answer.status_code == 200, answer.text
    return [each["id"] for each in answer.json()["items"]]


@pytest.mark.parametrize("typed", AS_TYPED)
async def test_each_is_found_by_its_number(office: Office, typed: str) -> None:
    invoice = await office.posted()
    orders = (await office.billing.get("/orders")).json()["items"]
    tickets = (await office.billing.get("/weigh-tickets")).json()["items"]

    for path, row in (
        ("invoices", invoice),
        ("orders", orders[0]),
        ("weigh-tickets", tickets[0]),
    ):
        text = AS_TYPED[typed](row["number"])
        assert row["id"] in await found(office, path, text), path


async def test_an_invoice_is_found_by_its_reference(office: Office) -> None:
    invoice = await office.posted()
    other = await office.posted()
    reference = invoice["reference"]

    assert await found(office, "invoices", f"{reference[:-5]} {reference[-5:]}") == [
        invoice["id"]
    ]
    assert other["id"] not in await found(office, "invoices", reference)


async def test_what_is_no_number_finds_nothing(office: Office) -> None:
    await office.posted()

    for path in ("orders", "weigh-tickets", "invoices"):
        assert await found(office, path, "Mallirakennus") == []

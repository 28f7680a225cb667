"""What is owed, by age."""

from datetime import UTC, datetime, timedelta

import pytest

from api.kernel.roles import Role
from tests.endpoints.invoices.office import Office


@pytest.mark.parametrize(
    ("days", "age"),
    [
        (-1, "not_due"),
        (0, "not_due"),
        (1, "days_1_14"),
        (14, "days_1_14"),
        (15, "days_15_30"),
        (30, "days_15_30"),
        (31, "days_31_60"),
        (60, "days_31_60"),
        (61, "over_60"),
    ],
)
async def test_an_invoice_grows_old_day_by_day(office: Office, days: int, age: str) -> None:
    invoice = await office.posted()
    on = datetime.fromisoformat(invoice["due_on"]).replace(hour=10, tzinfo=UTC)
    office.register.works.clock = lambda: on + timedelta(days=days)
    client = await office.register.client(Role.BILLING)

    said = (await client.get("/statistics/receivables")).json()

    assert {each["age"] for each in said["ages"] if each["invoices"]} == {age}
    assert said["total_cents"] == invoice["total_cents"]
    assert said["overdue_cents"] == (invoice["total_cents"] if days > 0 else 0)


async def test_what_we_owe_stands_apart(office: Office) -> None:
    invoice = await office.posted()
    await office.pay(invoice)
    other = await office.posted()
    answer = await office.billing.post(
        f"/invoices/{invoice['id']}/credit-note", json={"reason": "wrong_weight"}
    )
    assert answer.status_code in {200, 201}, answer.text

    said = (await office.billing.get("/statistics/receivables")).json()

    assert said["total_cents"] == other["total_cents"]
    assert said["credit_cents"] == invoice["total_cents"]


async def test_the_weighmaster_is_not_told(office: Office) -> None:
    client = await office.register.client(Role.WEIGHMASTER)

    assert (await client.get("/statistics/receivables")).status_code == 403

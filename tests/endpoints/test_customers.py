"""Customers, as the order desk keeps them."""

from tests.register import HEARD, Client

FIRM = {
    "form": "organisation",
    "kind": "company",
    "name": "Mallirakennus Oy",
    "business_id": "0000027-0",
    "phones": ["040 000 0012"],
    "addresses": [{"street": "Mallikatu 1", "postal_code": "00100", "town": "Mallila"}],
    "source": HEARD,
}


async def test_a_new_customer_can_be_opened(order_desk: Client) -> None:
    created = await order_desk.post("/customers", json=FIRM)

    assert created.status_code == 201, created.text
    shown = await order_desk.get(f"/customers/{created.json()['id']}")
    assert shown.status_code == 200, shown.text
    assert shown.json() == created.json()
    assert shown.json()["name"] == "Mallirakennus Oy"
    assert shown.headers["etag"] == '"1"'

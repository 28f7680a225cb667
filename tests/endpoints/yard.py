"""A yard with something to sell and somebody to sell it to, made over HTTP."""

from itertools import count
from typing import Any

from api.kernel.roles import Role
from tests.register import HEARD, Client, Register

Record = dict[str, Any]


class Yard:
    """Makes what a story about orders needs, and gives each as the API answered it."""

    def __init__(self, order_desk: Client, billing: Client) -> None:
        self.order_desk = order_desk
        self.billing = billing
        self._numbers = count(1)

    @classmethod
    async def opened(cls, register: Register) -> "Yard":
        return cls(await register.client(Role.ORDER_DESK), await register.client(Role.BILLING))

    async def product(self, **said: Any) -> Record:
        """Make a product with a price for everyone, if one is said."""
        price = said.pop("price", None)
        number = next(self._numbers)
        body = {"code": f"M{number}", "name": f"Murske {number}", "material": "crushed_rock"}
        product = await made(self.billing, "/products", body | {"direction": "out"} | said)
        if price is not None:
            await self.price(product, price)
        return product

    async def price(self, product: Record, unit_price: str, **said: Any) -> Record:
        body = {"product_id": product["id"], "unit_price": unit_price}
        return await made(self.billing, "/prices", body | said)

    async def customer(self, **said: Any) -> Record:
        body = {
            "form": "organisation",
            "kind": "company",
            "name": "Mallirakennus Oy",
            "no_business_id_because": "testi",
            "source": HEARD,
        }
        return await made(self.order_desk, "/customers", body | said)

    async def site(self, customer: Record, **said: Any) -> Record:
        body = {"kind": "construction", "source": HEARD}
        return await made(self.order_desk, f"/customers/{customer['id']}/sites", body | said)

    async def order(self, **said: Any) -> Record:
        return await made(self.order_desk, "/orders", await self.order_body(**said))

    async def order_body(self, **said: Any) -> Record:
        """Say an order of 150 t; `customer`, `product` are made where none is said."""
        customer = said.pop("customer", None) or await self.customer()
        product = said.pop("product", None) or await self.product(price="12.35")
        line = {"product_id": product["id"], "ordered_kg": 150_000}
        return {"customer_id": customer["id"], "lines": [line], "source": HEARD} | said


async def made(client: Client, url: str, body: Record) -> Record:
    answer = await client.post(url, json=body)
    assert answer.status_code == 201, answer.text
    record: Record = answer.json()
    return record


def seen(version: int) -> dict[str, str]:
    """Say which version of a record was seen."""
    return {"If-Match": f'"{version}"'}

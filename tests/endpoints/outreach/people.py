"""Customers of every kind, and those who record what they say."""

import re
from dataclasses import dataclass
from typing import Any

from api.jobs.runner import Runner
from api.kernel.purposes import Purpose
from api.kernel.roles import Role
from tests.endpoints.mail import Letterbox, open_office
from tests.endpoints.yard import Record, made
from tests.register import HEARD, Client, Register

LINK = re.compile(r"/api/v1(/public/[\w-]+/[\w-]+)")
PLACE = {"street": "Mallikatu 1", "postal_code": "00100", "town": "Helsinki"}


@dataclass
class Office:
    """Who sells, who markets, and a register that they do it with."""

    register: Register
    desk: Client
    marketing: Client
    keeper: Client

    @classmethod
    async def opened(cls, register: Register) -> "Office":
        purpose = Purpose.MARKETING
        return cls(
            register,
            await register.client(Role.ORDER_DESK),
            await register.client(Role.MARKETING, purpose=purpose),
            await register.client(Role.REGISTER_KEEPER, purpose=Purpose.DATA_SUBJECT_REQUEST),
        )

    async def person(self, name: str, **said: Any) -> Record:
        body: Record = {"form": "person", "given_name": name, "family_name": "Malli"}
        body |= {"emails": [f"{name.lower()}@asiakas.example"], "source": HEARD}
        return await made(self.desk, "/customers", body | {"addresses": [PLACE]} | said)

    async def firm(self, name: str, **said: Any) -> Record:
        body: Record = {
            "form": "organisation",
            "kind": "company",
            "name": name,
            "source": HEARD,
        }
        body |= {"no_business_id_because": "testi", "addresses": [PLACE]}
        body |= {"emails": [f"{name.split(maxsplit=1)[0].lower()}@yritys.example"]}
        return await made(self.desk, "/customers", body | said)

    async def told(self, customer: Record, way: str = "post") -> None:
        """Note that a customer was told at an order that we may write."""
        await self.agreed(customer, act="told", way=way, purpose="marketing")

    async def agreed(self, customer: Record, **said: Any) -> Record:
        """Record a consent on a paper that is about the customer."""
        paper: Record = {"kind": "other", "dated_on": "2026-05-06", "received_on": "2026-05-06"}
        about = [{"party_id": customer["party_id"], "note": "Suostumus"}]
        kept = await made(self.desk, "/papers", paper | {"subjects": about})
        body = {"proven_by": "paper", "evidence": kept["number"], "source": HEARD} | said
        return await made(self.desk, f"/parties/{customer['party_id']}/consents", body)

    async def wants_mail(self, customer: Record) -> None:
        """Flag the first e-mail address for marketing."""
        email = customer["emails"][0]
        now = (await self.desk.get(f"/customers/{customer['id']}")).json()["version"]
        body = {"address": email["address"], "for_marketing": True, "source": HEARD}
        changed = await self.desk.patch(
            f"/emails/{email['id']}", json=body, headers={"If-Match": f'"{now}"'}
        )
        assert changed.status_code == 200, changed.text

    async def objects(self, customer: Record, against: str = "marketing") -> Record:
        body = {"against": against, "source": HEARD}
        return await made(self.desk, f"/parties/{customer['party_id']}/objections", body)

    async def segment(self, **rules: Any) -> Record:
        return await made(self.marketing, "/segments", {"name": "Kaikki"} | rules)

    async def reach(self, customer: Record) -> dict[str, str | None]:
        """Tell for each outlet why not; None where it may."""
        answer = await self.desk.get(f"/parties/{customer['party_id']}/reach")
        assert answer.status_code == 200, answer.text
        return {each["outlet"]: each["because"] for each in answer.json()["outlets"]}

    async def mailing(self, box: Letterbox) -> None:
        await open_office(self.register, box.port)
        self.register.app.state.office.base = "http://register"

    async def work(self) -> None:
        """Do all that is due."""
        runner: Runner = self.register.app.state.runner
        while await runner.run_next():
            pass


def link_in(text: str) -> str:
    """Give the address, below the API's, that a mail's link leads to."""
    found = LINK.search(text)
    assert found is not None, text
    return found[1]

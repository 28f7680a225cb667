"""What is handed to one person holds nothing of another, however their lives are entangled."""

import os
import random
from collections.abc import Mapping
from typing import Final

from tests.endpoints.haulage import Haulage
from tests.endpoints.privacy.keeper import Keepers
from tests.endpoints.privacy.test_access_package import files_in
from tests.endpoints.yard import Record, made
from tests.register import HEARD, Register

MANY: Final = 33 if os.environ.get("TEST_LONG") else 5
"""Persons, each of whom may not read of any other: over a thousand pairs in the long run."""


# clause: C46 a package holds nobody else's data, in any file of it, over random pairs
async def test_no_package_holds_anything_of_another(register: Register) -> None:
    chance = random.Random(15)  # noqa: S311 - the same lives each time
    haulage, keepers = await Haulage.opened(register), await Keepers.of(register)
    firms = [await haulage.yard.customer(name=f"Malliyhtiö {at} Oy") for at in range(2)]
    persons = [await _somebody(haulage, at, chance.choice(firms)) for at in range(MANY)]
    for each in persons:
        other = chance.choice([one for one in persons if one is not each])
        await _carries(haulage, other["customer"], each)

    for at, each in enumerate(persons):
        strangers = [f"Merkki{one:03}" for one in range(MANY) if one != at]
        for party in (
            each["customer"]["party_id"],
            each["contact"]["person_id"],
            each["driver"]["person_id"],
        ):
            answer = await keepers.first.get(f"/parties/{party}/access-package")
            text = _text(files_in(answer.content))
            assert f"Merkki{at:03}" in text
            assert not [one for one in strangers if one in text], at
        portable = await keepers.first.get(f"/parties/{party}/portable-data")
        assert not [one for one in strangers if one in _text(files_in(portable.content))], at


async def _carries(haulage: Haulage, customer: Record, each: Mapping[str, Record]) -> None:
    """Have somebody drive a load of what another ordered, and say so."""
    line = await haulage.line(customer=customer)
    about = f"{customer['name']} odottaa portilla"
    driver = each["driver"]["id"]
    await haulage.load(line=line, driver_id=driver, note=about, source=HEARD)


async def _somebody(haulage: Haulage, at: int, firm: Record) -> dict[str, Record]:
    """Make a customer, the contact of a firm and a driver: each word is somebody's own."""
    yard = haulage.yard
    own = f"Merkki{at:03}"
    body = {
        "given_name": own,
        "family_name": f"{own}nen",
        "phones": [f"040 000 1{at:03}"],
        "emails": [f"{own}@malli.example"],
        "source": {**HEARD, "reference": f"{own} kertoi"},
    }
    private = {
        "form": "person",
        "note": f"{own} muistio",
        "addresses": [{"street": f"{own}kuja 1", "postal_code": "00100", "town": "Mallila"}],
    }
    customer = await made(yard.order_desk, "/customers", body | private)
    firm = await made(yard.order_desk, f"/customers/{firm['id']}/contacts", body)
    driver = await haulage.driver(given_name=own, family_name=f"{own}la")
    await yard.order(customer=customer, note=f"{own} tilaa")
    return {"customer": customer, "contact": firm["contacts"][-1], "driver": driver}


def _text(files: Mapping[str, bytes]) -> str:
    """Give what files say; the paper is printed from what the page says."""
    return "\n".join(
        content.decode() for name, content in files.items() if not name.endswith(".pdf")
    )

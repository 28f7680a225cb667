"""Somebody signs in for their own data: it is what their access package says, and no more."""

import io
import json
from datetime import date
from typing import Any
from zipfile import ZipFile

from api.kernel.purposes import Purpose
from api.kernel.roles import Role
from tests.endpoints.notice.test_versions import PHONE, found
from tests.endpoints.portal.themselves import guest, owner
from tests.endpoints.privacy.keeper import Keepers
from tests.endpoints.privacy.owing import contact, invoice, person
from tests.endpoints.yard import Yard
from tests.register import Client, Register

MOST = {"most": 500}
OF_THE_MOMENT = {"at", "policies", "next_on", "recipients"}


# clause: C20 C46 what is held, where it came from and when it goes is live on screen
async def test_my_data_is_the_access_package_value_by_value(register: Register) -> None:
    yard, keepers = await Yard.opened(register), await Keepers.of(register)
    maija = await person(yard.order_desk)
    await yard.order(customer=maija, note="Soita Maijalle")
    await invoice(register, maija, 120_480, "20261042", date(2026, 5, 6))
    me = await owner(register, maija, "maija@malli.example")

    told = (await me.get("/my/data", params=MOST)).json()
    own = report_in(await me.get("/my/data/package"))
    keepers_own = report_in(
        await keepers.first.get(f"/parties/{maija['party_id']}/access-package")
    )

    assert lasting(told) == lasting(own)
    assert told["classes"] == keepers_own["classes"]
    ways = {f"{each['record_class']}.{each['field']}": each for each in told["policies"]}
    assert (ways["phones.number"]["way"], ways["phones.number"]["optional"]) == ("direct", True)
    ledger = await keepers.first.get("/disclosures", params={"subject_id": maija["party_id"]})
    assert ledger.json()["items"][-1]["purpose"] == "data-subject-request"


async def test_whoever_signs_in_is_shown_their_own_and_nobody_elses(
    register: Register,
) -> None:
    yard = await Yard.opened(register)
    await found(register)
    maija = await person(yard.order_desk)
    helper = await contact(yard.order_desk, await yard.customer())
    me = await owner(register, maija, "maija@malli.example")
    other = await guest(register, helper["person_id"])

    home = (await me.get("/my")).json()
    theirs = (await other.get("/my")).json()

    assert (home["name"], emails(home)) == ("Maija Mallikas", ["maija@malli.example"])
    assert [each["number"] for each in home["customers"]] == [maija["number"]]
    [house] = home["house"]
    assert (house["business_id"], house["phone"]) == ("0000019-0", PHONE)
    assert theirs["house"] == [house]
    assert (theirs["id"], emails(theirs)) == (helper["person_id"], [])
    assert (await other.get("/me")).json()["roles"] == ["customer"]
    for client in (me, other):
        assert (await refused(client, "/customers")) == "forbidden"
        assert (await refused(client, f"/parties/{maija['party_id']}/access-report")) == (
            "forbidden"
        )
    nobody = await register.client(Role.CUSTOMER, purpose=Purpose.OWN_DATA)
    assert (await refused(nobody, "/my/data")) == "nothing-of-yours"
    staff = await yard.order_desk.get("/my")
    assert staff.status_code == 403


def emails(home: dict[str, Any]) -> list[str]:
    return [each["email"] for each in home["accounts"]]


async def refused(client: Client, url: str) -> str:
    answer = await client.get(url)
    return str(answer.json()["type"]).rpartition("/")[2]


def report_in(answer: Any) -> dict[str, Any]:
    with ZipFile(io.BytesIO(answer.content)) as archive:
        report: dict[str, Any] = json.loads(archive.read("report.json"))
    return report


def lasting(report: dict[str, Any]) -> dict[str, Any]:
    return {name: each for name, each in report.items() if name not in OF_THE_MOMENT}

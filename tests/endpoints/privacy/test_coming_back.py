"""Whoever was erased does not come back by a list, and is told why something stays."""

from datetime import UTC, date, datetime, time, timedelta

from api.kernel.roles import Role
from tests.endpoints.importing import map_as as mapped_as
from tests.endpoints.importing import problems, run, upload
from tests.endpoints.privacy.keeper import Keepers, found
from tests.endpoints.privacy.owing import company, contact, invoice, pay, person
from tests.endpoints.yard import Yard, seen
from tests.register import Client, Register

LIST = (
    "Nimi;Puhelin;Sähköposti\n"
    '"Mallikas, Maija";040 000 0012;\n'
    "Maija Mallikas;;Maija.Mallikas@malli.example\n"
    '"Mallikas, Matti";040 000 0015;\n'
).encode()
MAPPING = {"Nimi": "name", "Puhelin": "phone", "Sähköposti": "email"}


async def test_a_list_does_not_bring_an_erased_person_back(register: Register) -> None:
    yard, keepers = await Yard.opened(register), await Keepers.of(register)
    maija = await person(yard.order_desk)
    await keepers.approved(request := await keepers.asked(maija["party_id"]))
    await keepers.ran(request)

    mapped = await _mapped(yard.order_desk)
    done = await run(yard.order_desk, register, mapped)

    assert (done["imported"], done["refused"]) == (1, 2)
    assert await problems(yard.order_desk, done, "refused") == [
        (2, ["name: suppressed"]),
        (3, ["name: suppressed"]),
    ]
    listed = (await yard.order_desk.get("/customers")).json()["items"]
    assert [each["name"] for each in listed] == ["Matti Mallikas"]


async def test_a_list_that_waits_loses_whoever_is_erased_meanwhile(register: Register) -> None:
    yard, keepers = await Yard.opened(register), await Keepers.of(register)
    maija = await contact(yard.order_desk, await yard.customer())
    waiting = await _mapped(yard.order_desk)
    assert waiting["ready"] == 3

    await keepers.approved(request := await keepers.asked(maija["person_id"]))
    await keepers.ran(request)

    assert await found(register, "Maija", "358400000012") == {}
    done = await run(yard.order_desk, register, waiting)
    assert (done["imported"], done["refused"]) == (1, 2)


async def test_what_stays_is_certified_on_paper(register: Register) -> None:
    yard, keepers = await Yard.opened(register), await Keepers.of(register)
    await company(register)
    maija = await person(yard.order_desk)
    await invoice(register, maija, 120_480, "20261042")
    request = await keepers.asked(maija["party_id"])
    url = f"/data-subject-requests/{request['id']}/certificate"
    assert (await keepers.first.get(url)).status_code == 404

    await keepers.approved(request)
    waiting = await keepers.ran(request)
    first = await keepers.first.get(url)
    await _company_moves(register)
    again = await keepers.second.get(url)

    assert waiting["certificate_issued_at"] is not None
    assert first.status_code == 200, first.text
    assert first.headers["content-type"] == "application/pdf"
    assert first.content.startswith(b"%PDF-")
    assert first.content == again.content


# clause: C25 what is to go is what goes
async def test_what_was_predicted_for_a_day_is_what_is_there_then(register: Register) -> None:
    """Move the clock to each predicted day and the day after, and let the jobs run."""
    yard, keepers = await Yard.opened(register), await Keepers.of(register)
    await company(register)
    maija = await person(yard.order_desk)
    await pay(register, await invoice(register, maija, 100, "20261001"))
    await keepers.approved(request := await keepers.asked(maija["party_id"]))
    await keepers.ran(request)
    [held] = [
        each
        for each in (await keepers.shown(request, "/plan"))["entries"]
        if each["holds"][0]["ground"] == "statute"
    ]
    [hold] = held["holds"]
    assert (hold["rule"], hold["basis"]) == (
        "ACC_VOUCHER@1997-12-31",
        "Kirjanpitolaki 1336/1997 2:10",
    )

    await _move_to(keepers, held["until"], 0)
    assert (await keepers.shown(request))["state"] == "waiting"
    assert {*await found(register, "Mallikuja")} == {"Mallikuja"}

    await _move_to(keepers, held["until"], 1)
    assert (await keepers.shown(request))["state"] == "closed"
    assert await found(register, "Mallikuja", "Mallikas") == {}


async def _mapped(desk: Client) -> dict[str, object]:
    one = await upload(desk, LIST)
    mapped: dict[str, object] = await mapped_as(
        desk, one, MAPPING, persons_without_business_id=True
    )
    return mapped


async def _move_to(keepers: Keepers, day: str, further: int) -> None:
    """Have it be noon of a day, or of a day after it, and let the night's jobs run."""
    noon = datetime.combine(date.fromisoformat(day), time(12), UTC) + timedelta(days=further)
    keepers.register.works.clock = lambda: noon
    await keepers.at_night()


async def _company_moves(register: Register) -> None:
    admin = await register.client(Role.ADMIN)
    version = (await admin.get("/company")).json()["version"]
    moved = {"name": "Uusi Sora Oy", "privacy_email": "uusi@sora.example"}
    done = await admin.patch("/company", json=moved, headers=seen(version))
    assert done.status_code == 200, done.text

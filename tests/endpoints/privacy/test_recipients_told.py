"""Recipients are told what became of data that they were given, and acknowledge (GDPR 19)."""

from typing import Any
from uuid import UUID

import pytest

from api.disclosure.actions import disclose
from api.disclosure.rules import Basis, RecipientRole
from api.disclosure.tables import Recipient
from api.kernel.purposes import Purpose
from api.kernel.roles import Role
from tests.endpoints.credit.counter import partner, recipient
from tests.endpoints.privacy.desk import Desk
from tests.endpoints.privacy.keeper import Keepers
from tests.endpoints.privacy.owing import company, invoice, person
from tests.endpoints.yard import Record, Yard
from tests.register import Client, Register

PRINTER, BILLER = "Painotalo Malli Oy", "Laskukumppani Malli Oy"


@pytest.fixture
async def desk(register: Register) -> Desk:
    await company(register)
    return Desk(await Keepers.of(register))


@pytest.fixture
async def yard(desk: Desk) -> Yard:
    return await Yard.opened(desk.register)


@pytest.fixture
async def maija(yard: Yard) -> Record:
    return await person(yard.order_desk)


@pytest.fixture
async def known(register: Register) -> UUID:
    return await recipient(register, BILLER)


@pytest.fixture
async def biller(register: Register, known: UUID) -> Client:
    return await partner(register, Role.BILLING_PARTNER, Purpose.BILLING, known)


async def given(register: Register, party: str, to: UUID, *fields: str) -> None:
    """Have the ledger say that somebody was given these fields of a person."""
    async with register.work() as work:
        await disclose(
            work,
            await work.session.get_one(Recipient, to),
            purpose=Purpose.BILLING,
            basis=Basis.CONTRACT,
            fields=fields,
            subjects=[UUID(party)],
            payload=b"{}",
            job=None,
        )


async def does(client: Client, telling: Record, what: str, **body: Any) -> tuple[int, Any]:
    answer = await client.post(f"/tellings/{telling['id']}/{what}", json=body)
    return answer.status_code, answer.json()


def by_name(case: Record) -> dict[str, Record]:
    return {each["recipient"]: each for each in case["tellings"]}


@pytest.fixture
async def restricted(desk: Desk, maija: Record, known: UUID) -> Record:
    """Give a case whose restriction was granted, after two companies were given data."""
    register, party = desk.register, maija["party_id"]
    printer = await recipient(register, PRINTER)
    police = await recipient(register, "Viranomainen", role=RecipientRole.AUTHORITY)
    for to in (known, known, printer, police):
        await given(register, party, to, "name", "street" if to == known else "phone")
    case = await desk.takes(party, "restrict", identity="no_doubt")
    assert case["told_to_all"] is None
    return await desk.does("decision", case["items"][0], decision="granted")


# clause: C29 whoever was given data is told by name what became of them
async def test_a_partners_machine_is_told_what_it_was_given_and_no_other_is(
    desk: Desk, biller: Client, restricted: Record
) -> None:
    muu = await recipient(desk.register, "Muu")
    other = await partner(desk.register, Role.CREDIT_PARTNER, Purpose.CREDIT_CONTROL, muu)
    told = by_name(restricted)
    assert sorted(told) == [BILLER, PRINTER]
    assert (told[BILLER]["told_how"], told[PRINTER]["told_at"]) == ("api", None)
    assert (told[BILLER]["fields"], told[BILLER]["given_count"]) == (["name", "street"], 2)

    [listed] = (await biller.get("/tellings")).json()["items"]
    lines = await biller.get(f"/tellings/{listed['id']}/disclosures")

    assert (listed["id"], listed["became"]) == (told[BILLER]["id"], "restricted")
    assert len(lines.json()["items"]) == 2
    assert "Mallikas" not in lines.text + str(listed)
    assert (await other.get("/tellings")).json()["items"] == []
    for one in ("", "/disclosures"):
        assert (await other.get(f"/tellings/{listed['id']}{one}")).status_code == 404
    assert (await does(other, listed, "acknowledgement"))[0] == 404
    assert (await does(biller, told[PRINTER], "acknowledgement"))[0] == 404
    assert (await does(biller, listed, "told", how="letter"))[0] == 403
    assert (await desk.keepers.shown(restricted))["tellings"] == restricted["tellings"]


# clause: C29 each acknowledgement is kept, and the list is incomplete until the last
async def test_the_list_is_complete_with_the_last_acknowledgement(
    desk: Desk, biller: Client, restricted: Record
) -> None:
    told, keeper = by_name(restricted), desk.keepers.first
    assert restricted["told_to_all"] is False

    _, answered = await does(biller, told[BILLER], "acknowledgement", reference="K-2026/17")
    early = await does(keeper, told[PRINTER], "acknowledgement", how="phone")
    by_hand, _ = await does(keeper, told[PRINTER], "told", how="letter")
    twice = await does(keeper, told[PRINTER], "told", how="letter")

    assert (answered["acknowledged_how"], answered["acknowledgement"]) == ("api", "K-2026/17")
    assert (early[0], early[1]["type"]) == (409, "/problems/not-told-yet")
    assert (by_hand, twice[1]["type"]) == (200, "/problems/told-already")
    assert (await desk.keepers.shown(restricted))["told_to_all"] is False
    desk.keepers.move_clock(15)
    await desk.keepers.at_night()
    [waits] = (await keeper.get("/tellings")).json()["items"]
    assert (waits["recipient"], waits["reminded_at"] is not None) == (PRINTER, True)
    assert (await does(keeper, waits, "acknowledgement", how="phone"))[0] == 200
    assert (await desk.keepers.shown(restricted))["told_to_all"] is True
    ended = await does(keeper, waits, "excuse", excuse="gone")
    assert ended[1]["type"] == "/problems/telling-ended"


async def test_the_access_report_tells_who_was_told(
    desk: Desk, maija: Record, restricted: Record
) -> None:
    url = f"/parties/{maija['party_id']}/access-report?record_class=tellings"
    report = await desk.keepers.first.get(url)

    assert by_name(restricted).keys() == {
        field["value"]
        for record in report.json()["classes"][0]["records"]
        for field in record["fields"]
        if field["name"] == "recipient"
    }


async def test_an_empty_list_is_not_complete_until_somebody_looked(
    desk: Desk, maija: Record, known: UUID
) -> None:
    case = await desk.takes(maija["party_id"], "restrict", identity="no_doubt")
    url = f"/data-subject-requests/{case['id']}/no-recipients"
    assert await desk.refuses(url) == (409, "nothing-to-tell")
    shown = await desk.does("decision", case["items"][0], decision="granted")
    assert (shown["told_to_all"], shown["tellings"]) == (False, [])

    assert (await desk.keepers.done("no-recipients", case))["told_to_all"] is True

    other = await desk.takes(maija["party_id"], "restrict", identity="no_doubt")
    await given(desk.register, maija["party_id"], known, "name")
    shown = await desk.does("decision", other["items"][-1], decision="granted")
    again = f"/data-subject-requests/{other['id']}/no-recipients"
    assert await desk.refuses(again) == (409, "somebody-to-tell")
    [telling] = shown["tellings"]
    await does(desk.keepers.first, telling, "excuse", excuse="not_concerned")
    assert (await desk.keepers.shown(other))["told_to_all"] is True


async def test_a_correction_and_each_pass_of_an_erasure_are_told(
    desk: Desk, maija: Record, known: UUID
) -> None:
    party = maija["party_id"]
    await given(desk.register, party, known, "name")
    wrong = {"kind": "rectify", "field": "persons.given_name", "correction": "correct"}
    case = await desk.takes(party, items=[wrong], identity="no_doubt")
    [item] = (await desk.does("decision", case["items"][0], decision="granted"))["items"]
    assert (await desk.keepers.shown(case))["tellings"] == []
    await desk.does("correction", item, record_id=party, value="Maija-Liisa")
    [corrected] = (await desk.keepers.shown(case))["tellings"]
    assert (corrected["became"], corrected["field"]) == ("rectified", "persons.given_name")
    await desk.does("delivery", item, channel="letter")

    await invoice(desk.register, maija, 5_000, "20261001")
    await desk.keepers.approved(request := await desk.keepers.asked(party))
    waiting = await desk.keepers.ran(request)
    await desk.keepers.at_night()

    assert waiting["state"] == "waiting"
    [erased] = (await desk.keepers.shown(request))["tellings"]
    assert (erased["became"], waiting["told_to_all"]) == ("erased", False)

"""Labels and directories: who is on them, in what form, and who is called back from them."""

from io import BytesIO
from typing import Any
from uuid import UUID

import httpx
import pytest
from pypdf import PdfReader
from sqlalchemy import select

from api.disclosure.rules import RecipientRole
from api.disclosure.tables import Disclosure, Recipient
from api.jobs.tables import Job
from api.kernel.clock import local_day, now
from api.kernel.purposes import Purpose
from api.views.tables import Viewing
from tests.endpoints.outreach.people import PLACE, Office
from tests.endpoints.yard import Record, made, seen
from tests.promises.asking import unchanged
from tests.register import HEARD, Register

PRINTER = "Painotalo Malli Oy"


@pytest.fixture
async def office(register: Register) -> Office:
    return await Office.opened(register)


async def printer(register: Register, *, contract: bool = True) -> str:
    since = local_day(now()) if contract else None
    async with register.work() as work:
        role = RecipientRole.PROCESSOR
        house = Recipient(name=PRINTER, role=role, country="FI", contract_on=since)
        work.session.add(house)
    return str(house.id)


async def taken(office: Office, run: Record, **said: Any) -> httpx.Response:
    url = f"/outreach-runs/{run['id']}/files"
    return await office.marketing.post(url, json={"format": "pdf"} | said)


def text_of(pdf: httpx.Response) -> str:
    assert pdf.status_code == 200, pdf.text
    pages = PdfReader(BytesIO(pdf.content)).pages
    return "\n".join(page.extract_text() for page in pages)


async def run_now(office: Office, run: Record) -> Record:
    return dict((await office.marketing.get(f"/outreach-runs/{run['id']}")).json())


# clause: C18 labels for own customers who were told; a protected address is on none (case 13)
@pytest.mark.parametrize("a_sheet", [24, 65])
async def test_labels_are_for_who_was_told_and_a_protected_address_is_on_none(  # noqa: PLR0915 - one story
    office: Office, register: Register, a_sheet: int
) -> None:
    aino, eino = await office.person("Aino"), await office.person("Eino")
    await office.person("Untold")
    await office.firm("Malli Oy", addresses=[PLACE | {"postal_code": "33100"}])
    await office.firm("Kadoton Oy", addresses=[])
    for each in (aino, eino):
        await office.told(each)
    hidden = await office.desk.put(
        f"/parties/{eino['party_id']}/protection",
        json={"until": "2099-12-31", "because": "Turvakielto", "source": HEARD},
        headers=seen(eino["version"]),
    )
    assert hidden.status_code == 200, hidden.text
    segment = await office.segment()

    run = await made(
        office.marketing, "/label-runs", {"segment_id": segment["id"], "a_sheet": a_sheet}
    )
    pdf = await taken(office, run, skip=2)
    again = await taken(office, run, skip=2)

    assert (run["included"], run["left_out"]) == (
        2,
        [
            {"because": "protected", "count": 1},
            {"because": "not-told", "count": 1},
            {"because": "no-address", "count": 1},
        ],
    )
    text = text_of(pdf)
    assert [name for name in ("Aino", "Malli Oy", "Eino", "Untold") if name in text] == [
        *("Aino", "Malli Oy")
    ]
    assert text.count(run["number"]) == 2
    assert text.index("Aino") < text.index("Malli Oy"), "by postal code"
    assert pdf.content == again.content
    assert pdf.headers["content-disposition"] == f'attachment; filename="{run["number"]}.pdf"'
    async with register.work(writes=False) as work:
        [line, _] = await work.session.scalars(select(Disclosure))
        looked = await work.session.scalars(
            select(Viewing).where(Viewing.operation == "take_list")
        )
        [view, _] = looked
    assert UUID(aino["party_id"]) in line.subjects
    assert UUID(eino["party_id"]) not in line.subjects
    assert (line.purpose, line.record_id) == (Purpose.MARKETING, UUID(run["id"]))
    assert view.subjects == line.subjects


# clause: C18 C19 a list that is at the printer is called back (case 45), and logged
async def test_who_says_no_is_called_back_from_a_list_that_is_out(  # noqa: PLR0915 - one story
    office: Office, register: Register
) -> None:
    aino, olli = await office.person("Aino"), await office.person("Olli")
    for each in (aino, olli):
        await office.told(each)
    segment, house = await office.segment(), await printer(register)
    run = await made(office.marketing, "/label-runs", {"segment_id": segment["id"]})
    assert text_of(await taken(office, run, recipient_id=house)).count("Mallikatu 1") == 2
    out = await run_now(office, run)
    assert (out["state"], out["recipient"], out["recalls"]) == ("out", PRINTER, 0)

    asked = {"items": [{"kind": "object", "against": "marketing"}], "channel": "letter"}
    await made(
        office.keeper,
        "/data-subject-requests",
        asked
        | {"party_id": olli["party_id"], "received_on": "2026-05-06"}
        | {"identity": "call_back"},
    )
    await office.work()

    [recall] = (await office.marketing.get("/outreach-recalls")).json()["items"]
    assert (recall["name"], recall["because"], recall["recipient"]) == (
        *("Olli Malli", "objects"),
        PRINTER,
    )
    async with register.work(writes=False) as work:
        alarm = select(Job.name).where(Job.name == "mail_list-recalled")
        assert await work.session.scalar(alarm) is not None
    async with unchanged(register):
        early = await office.marketing.post(
            f"/outreach-runs/{run['id']}/completion",
            headers=seen((await run_now(office, run))["version"]),
        )
    assert early.json()["type"] == "/problems/recalls-open"
    anew = text_of(await taken(office, run, recipient_id=house))
    assert ("Aino" in anew, "Olli" in anew) == (True, False)
    confirmed = await office.marketing.post(
        f"/outreach-recalls/{recall['id']}/confirmation", headers=seen(recall["version"])
    )
    assert confirmed.json()["confirmed_at"] is not None
    done = await office.marketing.post(
        f"/outreach-runs/{run['id']}/completion",
        headers=seen((await run_now(office, run))["version"]),
    )
    assert done.json()["state"] == "done", done.text
    async with unchanged(register):
        over = await taken(office, run)
    assert over.json()["type"] == "/problems/run-over"


# clause: C19 an objection blocks the run that is started a moment later
async def test_a_list_made_before_a_no_leaves_without_them(office: Office) -> None:
    aino, olli = await office.person("Aino"), await office.person("Olli")
    for each in (aino, olli):
        await office.told(each)
    segment = await office.segment()
    run = await made(office.marketing, "/label-runs", {"segment_id": segment["id"]})

    await office.objects(olli)
    text = text_of(await taken(office, run))
    later = await made(office.marketing, "/label-runs", {"segment_id": segment["id"]})
    await office.objects(aino)
    nobody = await taken(office, later)

    assert ("Aino" in text, "Olli" in text) == (True, False)
    assert later["left_out"] == [{"because": "objects", "count": 1}]
    assert (await run_now(office, run))["stopped"] == 1
    assert nobody.json()["type"] == "/problems/nobody-left"


# clause: C18 a directory: persons who said yes, firms that did not say no; two switches
async def test_a_directory_and_labels_are_two_switches(
    office: Office,
) -> None:
    aino, eino = await office.person("Aino"), await office.person("Eino")
    trader = await office.firm(
        "Toiminimi Malli", kind="sole_trader", person_id=eino["party_id"]
    )
    firm, shy = await office.firm("=Malli Oy"), await office.firm("Ujo Oy")
    for each in (aino, eino):
        await office.told(each)
    await office.agreed(aino, purpose="publication", way="none")
    await office.objects(shy, "publication")
    segment = await office.segment()

    run = await made(office.marketing, "/directory-runs", {"segment_id": segment["id"]})
    pdf, csv = await taken(office, run), await taken(office, run, format="csv")
    labels = await made(office.marketing, "/label-runs", {"segment_id": segment["id"]})
    wrong = await taken(office, labels, format="csv")

    assert (run["included"], run["left_out"]) == (
        2,
        [{"because": "objects", "count": 1}, {"because": "no-consent", "count": 2}],
    )
    text = text_of(pdf)
    assert [n for n in ("Aino Malli", "Malli Oy", "Eino", "Ujo") if n in text] == [
        *("Aino Malli", "Malli Oy")
    ]
    assert run["number"] in text
    rows = csv.content.decode("utf-8-sig").splitlines()
    assert rows[0] == "run;name;street;town"
    assert sorted(rows[1:]) == sorted(
        [
            f"{run['number']};Aino Malli;Mallikatu 1;00100 Helsinki",
            f"{run['number']};'=Malli Oy;Mallikatu 1;00100 Helsinki",
        ]
    )
    assert wrong.json()["type"] == "/problems/no-such-form"
    assert labels["included"] == 5, "the firm that is shy may get post"
    assert (await office.reach(trader))["directory"] == "no-consent"
    assert (await office.reach(firm)) == {
        "email": None,
        "post": None,
        "directory": None,
        "advertising": "no-consent",
    }


# clause: C16 an advertising platform gets digests of who agreed to just that, by a contract
async def test_a_platform_gets_digests_of_who_agreed(
    office: Office, register: Register
) -> None:
    aino, eino = await office.person("Aino"), await office.person("Eino")
    for each in (aino, eino):
        await office.wants_mail(each)
    segment = await office.segment()
    async with unchanged(register):
        nobody = await office.marketing.post(
            "/advertising-runs", json={"segment_id": segment["id"]}
        )
    await office.agreed(aino, purpose="advertising", way="none")
    run = await made(office.marketing, "/advertising-runs", {"segment_id": segment["id"]})
    house = await printer(register, contract=False)

    async with unchanged(register):
        refused = [
            (await taken(office, run, format="csv", **said)).json()["type"]
            for said in ({}, {"recipient_id": house})
        ]
    async with register.work() as work:
        (await work.session.get_one(Recipient, UUID(house))).contract_on = local_day(now())
    csv = await taken(office, run, format="csv", recipient_id=house)

    assert nobody.json()["type"] == "/problems/nobody-left"
    assert refused == ["/problems/recipient-needed", "/problems/no-contract"]
    [heading, digest] = csv.content.decode("utf-8-sig").splitlines()
    assert (heading, len(digest)) == ("email_sha256", 64)
    assert b"@" not in csv.content

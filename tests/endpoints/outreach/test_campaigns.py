"""A campaign goes to those who let us, says how to end it, and stops for whoever says no."""

from email.message import EmailMessage
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from api.disclosure.tables import Disclosure
from api.kernel.clock import now
from api.kernel.languages import Language
from api.kernel.purposes import Purpose
from api.mail.bouncing import note_returned
from api.mail.gate import MarketingNotAllowed
from api.mail.marketing import send_marketing
from api.mail.rules.letters import Addressee, MarketingMail
from api.messages.reading import read
from tests.endpoints.mail import Letterbox, letterbox
from tests.endpoints.outreach.people import Office, link_in
from tests.endpoints.yard import Record, made, seen
from tests.promises.asking import unchanged
from tests.register import Register

SAYS = {
    "subject_fi": "Talven murskeet",
    "text_fi": "Murske on nyt halpaa.",
    "subject_sv": "Vinterns kross",
    "text_sv": "Krossen är billig nu.",
}


@pytest.fixture
async def office(register: Register) -> Office:
    return await Office.opened(register)


async def town(office: Office) -> dict[str, Record]:
    """Take in customers of each kind; three of them may be mailed."""
    people = {
        "told": await office.person("Aino"),
        "svensk": await office.person("Sven", language="sv"),
        "untold": await office.person("Eino"),
        "objects": await office.person("Olli"),
        "firm": await office.firm("Malli Oy"),
        "silent": await office.firm("Hiljainen Oy"),
    }
    for name, each in people.items():
        if name != "silent":
            await office.wants_mail(each)
    for name in ("told", "svensk", "objects"):
        await office.told(people[name], way="email")
    await office.objects(people["objects"])
    return people


async def campaign(office: Office, **rules: Any) -> Record:
    segment = await office.segment(**rules)
    body = {"name": "Talvi", "segment_id": segment["id"]} | SAYS
    return await made(office.marketing, "/campaigns", body)


async def begin(office: Office, written: Record) -> None:
    begun = await office.marketing.post(
        f"/campaigns/{written['id']}/sending", headers=seen(written["version"])
    )
    assert begun.status_code == 202, begun.text


async def run_of(office: Office, written: Record) -> Record:
    found = await office.marketing.get("/outreach-runs", params={"campaign_id": written["id"]})
    [run] = found.json()["items"]
    return dict(run)


def by_address(box: Letterbox) -> dict[str, EmailMessage]:
    return {str(each["To"]): each for each in box.taken}


# clause: C12 C16 a campaign by declared rules, with the counts of who is left out and why
async def test_a_campaign_goes_to_who_let_us_and_tells_the_rest_by_numbers(  # noqa: PLR0915 - one story
    office: Office, register: Register
) -> None:
    people, written = await town(office), await campaign(office)
    url = f"/segments/{written['segment_id']}/reach"
    reach = (await office.marketing.get(url)).json()
    with letterbox() as box:
        await office.mailing(box)
        await begin(office, written)
        async with unchanged(register):
            late = await office.marketing.patch(
                f"/campaigns/{written['id']}", json={"name": "Kesä"}, headers=seen(2)
            )
        await office.work()

    assert late.json()["type"] == "/problems/no-draft"
    assert reach == {
        "outlet": "email",
        "chosen": 6,
        "included": 3,
        "left_out": [
            {"because": "objects", "count": 1},
            {"because": "no-consent", "count": 1},
            {"because": "no-address", "count": 1},
        ],
    }
    sent = by_address(box)
    assert set(sent) == {"aino@asiakas.example", "sven@asiakas.example", "malli@yritys.example"}
    swedish = sent["sven@asiakas.example"]
    assert swedish["Subject"] == "Vinterns kross"
    assert "Krossen är billig nu." in swedish.get_content()
    assert swedish["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    link = str(swedish["List-Unsubscribe"])
    assert link.startswith("<http://register/api/v1/public/unsubscriptions/")
    assert link.strip("<>") in swedish.get_content()
    run = await run_of(office, written)
    assert (run["state"], run["included"], run["sent"]) == ("done", 3, 3)
    assert run["left_out"] == reach["left_out"]
    for name in people.values():
        assert name["party_id"] not in str(run)
    async with register.work(writes=False) as work:
        lines = [*await work.session.scalars(select(Disclosure))]
    assert {each.purpose for each in lines} == {Purpose.MARKETING}
    assert len(lines) == 3


# clause: C19 C49 one press ends it, without signing in, and at once: RFC 8058
async def test_one_press_ends_the_messages(office: Office, register: Register) -> None:
    people, first, second = await town(office), await campaign(office), await campaign(office)
    stranger = register.stranger()
    with letterbox() as box:
        await office.mailing(box)
        await begin(office, first)
        await office.work()
        link = link_in(str(by_address(box)["aino@asiakas.example"]["List-Unsubscribe"]))
        of_firm = link_in(str(by_address(box)["malli@yritys.example"]["List-Unsubscribe"]))
        async with unchanged(register):
            looked = await stranger.get(link)
            wrong = await stranger.post("/public/unsubscriptions/x")
        pressed = [
            await stranger.post(link, data={"List-Unsubscribe": "One-Click"}) for _ in range(2)
        ]
        everything = await stranger.post(f"{of_firm}?everything=true")
        box.taken.clear()
        await begin(office, second)
        await office.work()

    assert "Lopeta markkinointiviestit" in looked.text
    assert wrong.status_code == 404
    assert [each.status_code for each in pressed] == [200, 200]
    assert "Viestit on lopetettu" in everything.text
    assert set(by_address(box)) == {"sven@asiakas.example"}
    mine = await office.desk.get("/consents", params={"party_id": people["told"]["party_id"]})
    assert [each["act"] for each in mine.json()["items"]] == ["withdrawn", "told"]
    assert await office.reach(people["told"]) == {
        "email": "withdrawn",
        "post": "not-told",
        "directory": "no-consent",
        "advertising": "no-consent",
    }
    assert (await office.reach(people["firm"]))["post"] == "objects"


# clause: C16 C19 who says no between the promise and the sending gets nothing
async def test_a_no_stops_what_was_promised_a_moment_before(
    office: Office, register: Register
) -> None:
    people, written = await town(office), await campaign(office)
    with letterbox() as box:
        await office.mailing(box)
        await begin(office, written)
        runner = register.app.state.runner
        while not (await office.desk.get("/outgoing-mails")).json()["items"]:
            assert await runner.run_next()  # until the mails are promised
        box.taken.clear()
        await office.objects(people["svensk"])
        await office.work()

    assert "sven@asiakas.example" not in by_address(box)
    mails = (await office.desk.get("/outgoing-mails")).json()["items"]
    assert sorted((each["state"], each["failure"]) for each in mails) == [
        ("dead", "withheld"),
        ("sent", None),
        ("sent", None),
    ]
    run = await run_of(office, written)
    assert (run["sent"], run["stopped"]) == (2, 1)


# clause: C12 marketing to a blocked address raises and is not sent
async def test_marketing_passes_the_gate_or_raises(office: Office, register: Register) -> None:
    people = await town(office)
    with letterbox() as box:
        await office.mailing(box)
        for name, address in (
            ("objects", "olli@asiakas.example"),
            ("untold", "eino@asiakas.example"),
            ("told", "muu@asiakas.example"),
        ):
            party = UUID(people[name]["party_id"])
            mail = MarketingMail(
                template="campaign",
                to=Addressee(address, party),
                language=Language.FI,
                values={"subject": "A", "text": "B", "company": "C", "why": "D"},
                subjects=[party],
            )
            async with unchanged(register), register.work() as work:
                with pytest.raises(MarketingNotAllowed):
                    await send_marketing(work, register.app.state.office, mail)
        await office.work()
    assert box.taken == []


REPORT = """\
From: MAILER-DAEMON@malli.example
To: asiakaspalvelu@malli.example
Subject: Undelivered Mail Returned to Sender
Auto-Submitted: auto-replied
Message-ID: <returned@malli.example>
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

Nobody has that address.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; malli.example

Final-Recipient: rfc822; aino@asiakas.example
Action: failed
Status: {status}

--b
Content-Type: text/rfc822-headers

Message-ID: {mail_id}
Subject: Talven murskeet

--b--
"""


# clause: C12 where nobody is, nobody is written to again
async def test_what_comes_back_is_not_sent_again(office: Office, register: Register) -> None:
    people, written = await town(office), await campaign(office)
    with letterbox() as box:
        await office.mailing(box)
        await begin(office, written)
        await office.work()
    mail_id = str(by_address(box)["aino@asiakas.example"]["Message-ID"])

    for status, because in (("4.2.2", None), ("5.1.1", "undeliverable")):
        raw = REPORT.format(status=status, mail_id=mail_id).encode()
        received = read(raw, len(raw), now())
        assert received.is_automatic
        async with register.work() as work:
            if received.returned:
                await note_returned(work, received.returned)
        url = f"/segments/{written['segment_id']}/reach"
        left_out = (await office.marketing.get(url)).json()["left_out"]
        counted = {each["because"]: each["count"] for each in left_out}
        assert counted.get("undeliverable") == (1 if because else None)

    run = await run_of(office, written)
    assert (run["sent"], run["returned"]) == (2, 1)
    assert (await office.reach(people["told"]))["email"] is None

"""A breach: registered, its clock watched, those it touched found, told and counted."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from api.accountability.breaches.informing import note_unreached
from api.jobs.promises import promise
from api.jobs.tables import Job
from api.jobs.timetable import NO_RECORD
from api.kernel.clock import now
from api.kernel.purposes import Purpose
from api.kernel.roles import Role
from api.mail.bouncing import note_returned
from api.mail.tables import OutgoingMail
from api.views.tables import Viewing
from tests.endpoints.mail import letterbox, open_office
from tests.endpoints.outreach.people import Office
from tests.endpoints.privacy.keeper import Keepers
from tests.endpoints.yard import Record, made
from tests.promises.asking import unchanged
from tests.register import Client, Register

LETTER = "Kannettava, jolla oli asiakaslista, katosi. Ole tarkkana outojen laskujen kanssa."
SPAN = {"since": "2020-01-01T00:00:00Z", "until": "2199-01-01T00:00:00Z"}
KNOWN = {
    "consequences": "Nimet ja numerot voivat joutua vieraille.",
    "measures": "Laite lukittiin etänä.",
    "risk": "high",
    "risk_because": "Levyä ei ollut salattu.",
    "categories": ["identity", "contact"],
    "subject_groups": ["customers"],
    "subjects_about": 2,
}


async def breach(keepers: Keepers, **said: Any) -> Record:
    body = {
        "title": "Kadonnut kannettava",
        "nature": "Kannettava tietokone unohtui junaan.",
        "kinds": ["confidentiality"],
        "noticed_at": (now() - timedelta(hours=1)).isoformat(),
    }
    return await made(keepers.first, "/breaches", body | said)


async def changed(keepers: Keepers, one: Record, **said: Any) -> Record:
    return await seen_and(keepers.first, "PATCH", one, "", said)


async def seen_and(
    client: Client, method: str, one: Record, what: str, said: Record, status: int = 200
) -> Record:
    url = f"/breaches/{one['id']}"
    version = (await client.get(url)).json()["version"]
    headers = {"If-Match": f'"{version}"'}
    answer = await client.request(method, f"{url}{what}", json=said, headers=headers)
    assert answer.status_code == status, answer.text
    told: Record = answer.json()
    return told


async def decided(keepers: Keepers, one: Record, **said: Any) -> Record:
    """Draft a decision and have the second keeper approve it."""
    draft = await drafted(keepers, one, **said)
    await done(keepers.second, draft, "approval", digest=draft["sha256"])
    return draft


async def drafted(keepers: Keepers, one: Record, **said: Any) -> Record:
    told = await made(keepers.first, f"/breaches/{one['id']}/decisions", said)
    draft: Record = told["decisions"][-1]
    return draft


async def done(client: Client, draft: Record, what: str, **said: Any) -> Record:
    answer = await client.post(f"/breach-decisions/{draft['id']}/{what}", json=said)
    assert answer.status_code == 200, answer.text
    told: Record = answer.json()
    return told


async def problem(client: Client, url: str, **said: Any) -> str:
    answer = await client.post(url, json=said)
    assert answer.is_client_error, answer.text
    slug: str = answer.json()["type"].rpartition("/")[2]
    return slug


async def touched(client: Client, by: str = "caller", **asked: str) -> dict[str, Record]:
    answer = await client.get(f"/touched-by-{by}", params=SPAN | asked)
    assert answer.status_code == 200, answer.text
    return {each["id"]: each for each in answer.json()["items"]}


async def come_back(register: Register, keepers: Keepers, one: Record, late: Record) -> None:
    """Have a mail come back: whoever did not get it is told otherwise."""
    async with register.work() as work:
        mails = select(OutgoingMail).where(OutgoingMail.party_id == UUID(late["party_id"]))
        mail = (await work.session.scalars(mails)).one()
        await note_returned(work, mail.mail_id)
        await note_unreached(work)
    url = f"/breaches/{one['id']}"
    [row] = (await keepers.first.get(f"{url}/subjects?state=unreached")).json()["items"]
    assert (row["name"], row["told_at"]) == ("Irja Malli", None)
    assert (await keepers.first.get(url)).json()["untold"] == 1
    told = await keepers.first.post(f"/breach-subjects/{row['id']}/told")
    assert told.json()["state"] == "told", "also where the breach was closed before"


# clause: C01 clause: C14 who saw, wrote or gave away whom is found, told and kept
async def test_those_a_breach_touched_are_found_and_told(  # noqa: PLR0915 - one story
    register: Register,
) -> None:
    keepers, office = await Keepers.of(register), await Office.opened(register)
    keepers.first.headers["Purpose"] = Purpose.ADMINISTRATION
    auditor = await register.client(Role.AUDITOR, purpose=Purpose.AUDIT)
    aino = await office.person("Aino")
    eino = await office.person("Eino", emails=[])
    other = await office.firm("Muu Oy")
    thief = await register.client(Role.ORDER_DESK)
    for each in (aino, eino):
        assert (await thief.get(f"/customers/{each['id']}")).status_code == 200
    by_thief = {"caller_id": str(thief.account_id)}

    found = await touched(keepers.first, **by_thief)
    masked = await touched(auditor, **by_thief)
    written = await touched(keepers.first, caller_id=str(office.desk.account_id))

    assert {(each["name"], each["views"], each["changes"]) for each in found.values()} == {
        ("Aino Malli", 1, 0),
        ("Eino Malli", 1, 0),
    }
    assert {each["name"] for each in masked.values()} == {None}
    assert written.keys() == {each["party_id"] for each in (aino, eino, other)}
    assert all(each["changes"] for each in written.values())
    async with register.work(writes=False) as work:
        mine = select(Viewing).where(Viewing.operation == "list_touched_by_caller")
        looks = [*await work.session.scalars(mine.order_by(Viewing.position))]
    assert {str(each) for each in looks[0].subjects} == found.keys()

    one = await breach(keepers)
    touching = SPAN | by_thief
    url = f"/breaches/{one['id']}"
    assert (await made(keepers.first, f"{url}/subjects", touching))["added"] == 2
    assert (await made(keepers.first, f"{url}/subjects", touching))["added"] == 0
    await corrected_by_hand(keepers, one, other)
    await changed(keepers, one, **KNOWN)
    with letterbox() as box:
        await open_office(register, box.port)
        letter = {"audience": "subjects", "tells": True, "letter_fi": LETTER}
        draft = await decided(keepers, one, **letter)
        await done(keepers.first, draft, "sending")
        await keepers.work_off()
        [mail] = [each for each in box.taken if "asiakas" in each["To"]]
        assert LETTER in mail.get_content()
        late = await office.person("Irja")
        body = {"customer_number": late["number"], "because": "Soitti itse"}
        await made(keepers.first, f"{url}/named-subjects", body)
        await keepers.work_off()
    reached = [each["To"] for each in box.taken if "asiakas" in each["To"]]
    assert len(reached) == 2, "who comes late on the list is told, too"
    mailed = await removal(keepers, one, "mailed")
    async with unchanged(register):
        assert await problem(keepers.first, mailed, because="-") == "subject-told"
    left = await seen_and(keepers.first, "POST", one, "/closing", {}, 409)
    assert left["missing"] == ["authority", "unreached"]

    rest = (await keepers.first.get(f"{url}/subjects?state=no-address")).json()["items"]
    assert [each["name"] for each in rest] == ["Eino Malli"]
    told = await keepers.first.post(f"/breach-subjects/{rest[0]['id']}/told")
    assert told.json()["state"] == "told"
    notice = await decided(keepers, one, audience="authority", tells=True)
    await done(keepers.first, notice, "sending", reference="TSV/12/2026")
    closed = await seen_and(keepers.first, "POST", one, "/closing", {})

    assert (closed["untold"], closed["touched"]) == (0, 3)
    assert closed["authority_at"] < closed["due_at"]
    await come_back(register, keepers, one, late)
    given = await touched(keepers.first, "recipient", recipient_id=await operator(register))
    assert given.keys() == {aino["party_id"], late["party_id"]}
    for language in ("fi", "sv", "en"):
        printed = await keepers.first.get(
            f"/breach-decisions/{notice['id']}/document", headers={"Accept-Language": language}
        )
        assert printed.content.startswith(b"%PDF")
    async with unchanged(register):
        assert await problem(
            keepers.first, f"{url}/decisions", audience="authority", tells=True
        )
    await forgotten(keepers, one)


async def corrected_by_hand(keepers: Keepers, one: Record, other: Record) -> None:
    """Put somebody on the list whom no log shows, and take them off again: both say why."""
    url = f"/breaches/{one['id']}/named-subjects"
    named = {"party_id": other["party_id"], "because": "Oli samassa pinossa"}
    added = await made(keepers.first, url, named)
    assert (added["state"], added["because"]) == ("waiting", "Oli samassa pinossa")
    async with unchanged(keepers.register):
        assert await problem(keepers.first, url, **named) == "subject-listed"
        assert await problem(keepers.first, url, because="-") == "which-subject"
        missing = await problem(keepers.first, url, customer_number="0", because="-")
        assert missing == "not-found"
    off = await keepers.first.post(
        f"/breach-subjects/{added['id']}/removal", json={"because": "Pinossa oli vain kuoria"}
    )
    assert off.json()["state"] == "removed"
    shown = (await keepers.first.get(f"/breaches/{one['id']}")).json()
    assert (shown["touched"], shown["untold"]) == (2, 2)
    told = f"/breach-subjects/{added['id']}/told"
    async with unchanged(keepers.register):
        assert await problem(keepers.first, told) == "subject-told"


async def removal(keepers: Keepers, one: Record, state: str) -> str:
    """Give where somebody on the list who stands so is taken off it."""
    listed = await keepers.first.get(f"/breaches/{one['id']}/subjects?state={state}")
    return f"/breach-subjects/{listed.json()['items'][0]['id']}/removal"


async def forgotten(keepers: Keepers, one: Record) -> None:
    """Kept for five years from its closing, and then gone."""
    for days, status in ((4 * 365, 200), (2 * 365, 404)):
        keepers.move_clock(days)
        await keepers.at_night()
        assert (await keepers.first.get(f"/breaches/{one['id']}")).status_code == status


async def operator(register: Register) -> str:
    keeper = await register.client(Role.REGISTER_KEEPER)
    [found] = (await keeper.get("/recipients")).json()["items"]
    key: str = found["id"]
    return key


async def test_the_clock_of_72_hours_is_watched(register: Register) -> None:
    keepers = await Keepers.of(register)
    at = datetime.fromisoformat("2026-11-27T22:30:00+02:00")  # on a Friday night
    keepers.at((at + timedelta(hours=1)).isoformat())
    one = await breach(keepers, noticed_at=at.isoformat())
    assert datetime.fromisoformat(one["due_at"]) == at + timedelta(hours=72)

    for hours, due, overdue in ((47, 0, 0), (49, 1, 0), (73, 1, 1)):
        keepers.at((at + timedelta(hours=hours)).isoformat())
        async with register.work() as work:
            await promise(work, "watch_breaches", NO_RECORD, occasion=f"{hours}")
        await keepers.work_off()
        assert await alarms(register) == (due, overdue)

    notice = await decided(keepers, one, audience="authority", tells=True)
    url = f"/breach-decisions/{notice['id']}/sending"
    async with unchanged(register):
        assert await problem(keepers.first, url) == "delay-unexplained"
    told = await done(
        keepers.first, notice, "sending", late_because="Havaittiin viikonloppuna."
    )
    assert told["decisions"][-1]["late_because"] == "Havaittiin viikonloppuna."


@pytest.mark.parametrize(
    ("risk", "audience", "ground", "slug"),
    [
        (None, "authority", "no-risk", "risk-not-assessed"),
        ("some", "authority", "no-risk", "ground-does-not-fit"),
        ("high", "subjects", "no-high-risk", "ground-does-not-fit"),
        ("some", "subjects", "told-publicly", "ground-does-not-fit"),
        ("none", "authority", None, "silence-unexplained"),
        ("none", "authority", "no-risk", None),
        ("high", "subjects", "unreadable", None),
    ],
)
async def test_nobody_is_left_untold_but_on_a_ground_of_law(
    register: Register, risk: str | None, audience: str, ground: str | None, slug: str | None
) -> None:
    keepers = await Keepers.of(register)
    one = await breach(keepers, risk=risk)
    said = {"audience": audience, "tells": False, "ground": ground, "because": "Levy salattu"}
    url = f"/breaches/{one['id']}/decisions"
    if slug:
        async with unchanged(register):
            assert await problem(keepers.first, url, **said) == slug
        return

    draft = await decided(keepers, one, **said)
    shown = (await keepers.first.get(f"/breaches/{one['id']}")).json()

    assert shown[f"{audience}_at"]
    async with unchanged(register):
        sending = f"/breach-decisions/{draft['id']}/sending"
        assert await problem(keepers.first, sending) == "nothing-to-send"


async def test_another_keeper_approves_the_very_text(register: Register) -> None:
    keepers = await Keepers.of(register)
    one = await breach(keepers, risk="some")
    draft = await drafted(keepers, one, audience="authority", tells=True)
    url, digest = f"/breach-decisions/{draft['id']}", draft["sha256"]

    async with unchanged(register):
        own = await problem(keepers.first, f"{url}/approval", digest=digest)
        moved = await problem(keepers.second, f"{url}/approval", digest="0" * 64)
        unread = await problem(keepers.second, f"{url}/sending")
        future = await problem(
            keepers.first,
            "/breaches",
            title="Huominen",
            nature="Ei vielä",
            kinds=["integrity"],
            noticed_at=(now() + timedelta(days=1)).isoformat(),
        )
    assert (own, moved, unread, future) == (
        *("second-person-needed", "decision-moved"),
        *("decision-not-approved", "noticed-in-future"),
    )
    # hours before the deadline nobody waits for a second person
    register.works.clock = lambda: now() + timedelta(hours=66)
    alone = await done(keepers.first, draft, "approval", digest=digest, alone_because="Yö")
    assert alone["decisions"][0]["alone_because"] == "Yö"
    assert await problem(keepers.first, f"{url}/approval", digest=digest) == "decision-approved"


async def alarms(register: Register) -> tuple[int, int]:
    async with register.work(writes=False) as work:
        names = [*await work.session.scalars(select(Job.name))]
    return names.count("mail_breach-due"), names.count("mail_breach-overdue")

"""The notice: drafted by one keeper, published by another, readable for good by anybody."""

from datetime import UTC, date, timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest
from sqlalchemy import select, text, update
from sqlalchemy.exc import DBAPIError

from api.database.failures import Clash
from api.disclosure.tables import Recipient
from api.editions.tables import Notice
from api.jobs.promises import promise
from api.jobs.rules import JobState
from api.jobs.tables import Job
from api.kernel.clock import now
from api.kernel.languages import Language
from api.kernel.roles import Role
from api.notice.checks import run_checks
from api.notice.lint.findings import findings_in
from api.notice.lint.reading import sentences_in_text
from api.notice.rules.standing import Counted
from api.notice.sources import clauses
from api.staff.company_tables import COMPANY_ID, Company
from api.staff.tables import Account
from api.standing.tables import Restriction
from tests.endpoints.importing import work_off
from tests.endpoints.mail import letterbox, open_office
from tests.endpoints.yard import seen
from tests.register import HEARD, Client, Register

PHONE = "+358 9 000 0001"


async def found(register: Register) -> None:
    async with register.work() as work:
        company = {
            "name": "Esimerkki <b>Oy</b>",
            "business_id": "0000019-0",
            "street": "Kuvitelmantie 12",
            "postal_code": "00009",
            "town": "Mallila",
            "email": "toimisto@esimerkki.example",
            "phone": PHONE,
            "fiscal_year_end_month": 12,
        }
        work.session.add(Company(id=COMPANY_ID, **company))


async def carrying(register: Register, name: str, country: str = "FI") -> None:
    async with register.work() as work:
        agreed = {"role": "processor", "contract_on": date(2026, 1, 1)}
        if country != "FI":
            agreed |= {"transfer_tool": "standard-clauses", "assessed_on": date(2026, 1, 1)}
        work.session.add(Recipient(name=name, country=country, **agreed))


async def drafted(keeper: Client, change: str, note: str = "Muutos") -> dict[str, Any]:
    answer = await keeper.post("/notices", json={"change": change, "note": note})
    assert answer.status_code == 201, answer.text
    told: dict[str, Any] = answer.json()
    return told


async def published(keeper: Client, draft: dict[str, Any], **said: Any) -> httpx.Response:
    body = {"digest": draft["sha256"], **said}
    return await keeper.post(f"/notices/{draft['id']}/publication", json=body)


# clause: C02 versions are published by two, never change, and each has its address for good
# clause: C56 the controller is named as the company's record says when a version is drafted
# clause: C45 the notice says that using the site is no consent
async def test_a_version_is_published_by_another_and_stays(  # noqa: PLR0915 - one story
    register: Register,
) -> None:
    one, two = [await register.client(Role.REGISTER_KEEPER) for _ in range(2)]
    public = httpx.AsyncClient(
        transport=httpx.ASGITransport(register.app), base_url="http://register"
    )
    await found(register)
    empty = await public.get("/notice/fi")
    first = await drafted(one, "addition", "Ensimmäinen versio")
    again = await one.post("/notices", json={"note": "Toinen"})
    alone = await published(one, first)
    moved = await published(two, first | {"sha256": "0" * 64})
    late = await published(two, first, valid_from="2020-01-01")
    hidden = await public.get("/notice/fi/1.0.0")

    assert (await two.get(f"/notices/{first['id']}/text")).json()["changes"] == []
    assert (empty.status_code, "ei ole vielä julkaistu" in empty.text) == (200, True)
    assert (first["number"], again.json()["type"]) == ("1.0.0", "/problems/draft-waiting")
    assert (alone.status_code, alone.json()["type"]) == (403, "/problems/second-person-needed")
    assert (moved.status_code, late.status_code, hidden.status_code) == (409, 422, 404)

    done = await published(two, first)
    same = await one.post("/notices", json={"note": "Sama"})
    page = await public.get("/notice/fi")

    assert done.json()["published_by"] == str(two.account_id)
    assert (first["drafter_name"], first["publisher_name"]) == ("Terttu Testaaja", None)
    assert done.json()["publisher_name"] == "Terttu Testaaja"
    assert same.json()["type"] == "/problems/nothing-new"
    assert "Esimerkki &lt;b&gt;Oy&lt;/b&gt;" in page.text
    assert PHONE in page.text
    assert "Sivuston käyttö ei ole suostumus" in page.text
    assert "6 vuotta tilikauden päättymisestä, vuoden loppuun" in page.text
    assert "<script" not in page.text
    for language in Language:
        own = (await public.get(f"/notice/{language}")).text
        said = findings_in(sentences_in_text(own, is_html=True), language)
        assert not [each for each in said if each.kind != "check"], said
    assert "set-cookie" not in page.headers
    assert "script-src 'self'" in page.headers["content-security-policy"]

    await carrying(register, "Postinvälitys Malli Oy")
    await carrying(register, "Beispiel AG", "US")
    in_finnish = {"Accept-Language": "fi"}
    stale = (await one.get("/notice-clauses", headers=in_finnish)).json()
    second = await drafted(two, "material", "Uusi käsittelijä")
    read = (await one.get(f"/notices/{second['id']}/text", headers=in_finnish)).json()
    unread = await one.get(f"/notices/{one.account_id}/text")
    done = await published(one, second)
    then = (await public.get("/notice/fi/1.0.0")).text
    newest = (await public.get("/notice/en")).text
    changes = (await public.get("/notice/sv/2.0.0/changes")).text

    assert (stale["in_force"], stale["is_current"]) == ("1.0.0", False)
    owed = {each["id"] for each in stale["items"] if each["owed"]}
    assert owed == {each.id for each in clauses().values() if each.owed}
    assert (done.status_code, second["number"]) == (201, "2.0.0")
    assert (read["number"], read["since"], unread.status_code) == ("2.0.0", "1.0.0", 404)
    added = [
        p["text"] for each in read["changes"] for p in each["pieces"] if p["what"] == "new"
    ]
    assert any("Postinvälitys Malli Oy" in each for each in added)
    assert ["Postinvälitys Malli Oy" in str(each) for each in read["sections"]].count(True) == 1
    assert "Postinvälitys Malli Oy" not in then
    assert "aiempi versio" in then
    assert "Transfers are made to these countries: US" in newest
    assert "Ändringar från version 1.0.0 till 2.0.0" in changes
    assert "<ins>" in changes
    async with register.work() as work:
        jobs = await work.session.scalars(select(Job.name).where(Job.name == "tell_of_notice"))
        assert jobs.all() == ["tell_of_notice"]
    refused = await one.delete(f"/notices/{second['id']}", headers=seen(2))
    assert refused.status_code in {409, 412}
    for sql in ("UPDATE notices SET note = 'x'", "DELETE FROM notices"):
        with pytest.raises((DBAPIError, Clash)):
            async with register.work() as work:
                await (await work.session.connection()).execute(text(sql))
    assert (await public.get("/notice/fi/1.0.0")).text == then
    assert (await public.get("/notice/xx")).status_code == 404
    await public.aclose()


async def test_one_keeper_waits_a_day_and_says_why(register: Register) -> None:
    keeper = await register.client(Role.REGISTER_KEEPER)
    await found(register)
    async with register.work() as work:
        others = Account.id != keeper.account_id
        await (await work.session.connection()).execute(
            update(Account.__table__).where(others).values(left_on=date(2026, 1, 1))
        )
    draft = await drafted(keeper, "editorial")
    early = await published(keeper, draft, alone_because="Olen yksin")
    async with register.work() as work:
        day_ago = now() - timedelta(hours=25)
        await (await work.session.connection()).execute(
            update(Notice.__table__).values(drafted_at=day_ago.astimezone(UTC))
        )
    unsaid = await published(keeper, draft)
    done = await published(keeper, draft, alone_because="Olen yksin")

    assert [early.status_code, unsaid.status_code] == [403, 403]
    assert early.json()["type"] == "/problems/not-yet-alone"
    assert done.json()["alone_because"] == "Olen yksin"
    async with register.work() as work:
        told = select(Job.name).where(Job.name == "mail_notice-published-alone")
        assert (await work.session.scalars(told)).all() == ["mail_notice-published-alone"]


# clause: C02 what no machine keeps yet is said to be so
async def test_each_clause_shows_what_keeps_it_where_that_is_public(register: Register) -> None:
    one, two = [await register.client(Role.REGISTER_KEEPER) for _ in range(2)]
    await found(register)
    await published(two, await drafted(one, "addition"))
    public = register.stranger()

    silent = (await public.get("http://register/notice/fi")).text
    told = register.settings.model_copy(update={"shows_notice_status": True})
    register.app.state.settings = told
    page = (await public.get("http://register/notice/fi")).text

    assert 'class="proof' not in silent
    assert page.count('class="proof') == 11
    assert "ei ajettu tässä asennuksessa" in page
    owed = [each.owed[Language.FI] for each in clauses().values() if each.owed]
    assert [each for each in owed if each not in page] == []
    assert "0 pyyntöä 12 kuukaudessa, nyt myöhässä 0." in page
    assert "0 poistopyyntöä 12 kuukaudessa. Epäonnistuneita ajoja 0." in page


async def test_counters_tell_of_no_single_person(register: Register) -> None:
    async with register.work() as work:
        before = await run_checks(work)
        erased = await promise(work, "run_erasure", COMPANY_ID)
        await work.session.flush()
        job = await work.session.get_one(Job, erased)
        job.state, job.finished_at = JobState.DONE, work.now
    async with register.work() as work:
        after = await run_checks(work)

    nothing = Counted(is_well=True, numbers={"done": 0, "failed": 0})
    assert before["erasures"] == after["erasures"] == nothing
    assert before["messages"].numbers == {"late": 0}


async def test_every_public_page_names_whose_it_is_and_how_all_may_use_it(
    register: Register,
) -> None:
    public = register.stranger()
    unnamed = await public.get("http://register/accessibility/fi")
    await found(register)
    told = {
        each: await public.get(f"http://register/accessibility/{each}") for each in Language
    }
    nowhere = await public.get("http://register/accessibility/xx")

    assert [unnamed.status_code, nowhere.status_code] == [200, 404]
    assert "mailto:" not in unnamed.text
    for language, answer in told.items():
        foot = answer.text.partition("<footer")[2]
        assert f'<html lang="{language}">' in answer.text
        assert answer.headers["content-language"] == language
        assert "Esimerkki &lt;b&gt;Oy&lt;/b&gt; · 0000019-0" in foot
        assert PHONE in foot
        assert f'href="/accessibility/{language}"' in foot
        assert "mailto:toimisto@esimerkki.example" in answer.text
        assert "Traficom" in answer.text
    cookies = await public.get("http://register/cookies/fi")
    assert "0000019-0" in cookies.text.partition("<footer")[2]


async def test_customers_are_told_of_a_material_change_once(register: Register) -> None:
    one, two = [await register.client(Role.REGISTER_KEEPER) for _ in range(2)]
    desk = await register.client(Role.ORDER_DESK)
    await found(register)
    with letterbox() as box:
        await open_office(register, box.port)
        for name in ("maija", "matti"):
            person = {"form": "person", "given_name": name, "family_name": "Malli"}
            emails = {"emails": [f"{name}@malli.example"], "source": HEARD}
            made = await desk.post("/customers", json=person | emails)
            assert made.status_code == 201, made.text
        async with register.work() as work:
            because = {"because": "P-2026-0001", "until": None, "since_at": now()}
            party = UUID(made.json()["party_id"])
            work.session.add(Restriction(party_id=party, **because))
        draft = await drafted(one, "material", "Uusi vastaanottaja")
        await published(two, draft)
        await work_off(register)
        again = select(Job.record_id).where(Job.name == "tell_of_notice")
        async with register.work() as work:
            await promise(work, "tell_of_notice", (await work.session.scalars(again)).one())
        await work_off(register)

    assert [mail["To"] for mail in box.taken] == ["maija@malli.example"]
    assert "/notice/fi/1.0.0" in box.taken[0].get_content()

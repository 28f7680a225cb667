"""An assessment: answered, approved by another, looked at again in time, and on the desk."""

from datetime import timedelta
from typing import Any

from api.kernel.clock import local_day, now
from api.kernel.roles import Role
from tests.endpoints.privacy.keeper import Keepers
from tests.endpoints.yard import Record, made
from tests.promises.asking import unchanged
from tests.register import Client, Register

IMPACT = ("description", "necessity", "risks", "measures", "views", "residual")


async def said(client: Client, method: str, one: Record, what: str = "", **body: Any) -> Record:
    url = f"/assessments/{one['id']}"
    headers = {"If-Match": f'"{one["version"]}"'}
    answer = await client.request(method, f"{url}{what}", json=body or None, headers=headers)
    told: Record = answer.json() | {"status": answer.status_code}
    return told


async def duties(client: Client) -> Record:
    told: Record = (await client.get("/accountability-duties")).json()
    return told


# clause: C24 clause: C04 a new use of data is assessed by two before it begins
async def test_an_assessment_is_answered_approved_and_reviewed(  # noqa: PLR0915 - one story
    register: Register,
) -> None:
    keepers = await Keepers.of(register)
    first, second = keepers.first, keepers.second
    assert (await duties(first))["unassessed"] == ["credit", "number-plates"]
    body = {"kind": "impact", "processing": "number-plates", "title": "Portin kamera"}
    one = await made(first, "/assessments", body)
    approval = f"/assessments/{one['id']}/approval"

    early = await second.post(approval, json={"digest": one["sha256"]})
    assert early.json()["missing"] == [*IMPACT, "outcome"]
    async with unchanged(register):
        wrong = await said(first, "PATCH", one, answers={"weather": "Aurinkoista"})
        late = await said(
            first, "PATCH", one, review_on=str(local_day(now()) + timedelta(days=800))
        )
    assert (wrong["type"], late["type"]) == (
        "/problems/unknown-question",
        "/problems/review-too-late",
    )
    for each in IMPACT:
        one = await said(first, "PATCH", one, answers={each: f"Vastaus: {each}"})
    one = await said(first, "PATCH", one, outcome="with-measures")
    assert (await duties(second))["assessments_waiting"] == 1
    async with unchanged(register):
        own = await first.post(approval, json={"digest": one["sha256"]})
        stale = await second.post(approval, json={"digest": "0" * 64})
        unapproved = await said(
            first, "POST", one, "/review", review_on=one["review_on"], note="Ennallaan"
        )
    assert own.json()["type"] == "/problems/second-person-needed"
    assert stale.json()["type"] == "/problems/assessment-moved"
    assert unapproved["type"] == "/problems/assessment-not-approved"

    one = (await second.post(approval, json={"digest": one["sha256"]})).json()
    assert one["approver_name"]
    async with unchanged(register):
        changed = await said(first, "PATCH", one, title="Muu kamera")
    assert changed["type"] == "/problems/assessment-approved"
    told = await duties(first)
    assert (told["assessments_waiting"], told["unassessed"]) == (0, ["credit"])

    keepers.move_clock(366)
    assert (await duties(first))["assessments_due"] == 1
    on = str(local_day(now()) + timedelta(days=700))
    reviewed = await said(second, "POST", one, "/review", review_on=on, note="Ennallaan")
    assert (reviewed["review_on"], (await duties(first))["assessments_due"]) == (on, 0)
    ended = await said(second, "POST", reviewed, "/ending")
    assert ended["ended_at"]
    assert (await said(second, "POST", ended, "/ending"))["status"] == 409
    listed = (await first.get("/assessments?standing=standing")).json()["items"]
    assert listed == []


async def test_a_new_use_is_held_against_five_questions(register: Register) -> None:
    keeper = await register.client(Role.REGISTER_KEEPER)
    auditor = await register.client(Role.AUDITOR)

    asked = (await auditor.get("/assessment-questions?kind=compatibility")).json()["items"]
    use = {"kind": "compatibility", "processing": "profiling", "purpose": "marketing"}
    one = await made(keeper, "/assessments", use | {"title": "Suositukset"})
    shown = await auditor.get(f"/assessments/{one['id']}")

    assert [each["law"] for each in asked] == [f"6(4)({point})" for point in "abcde"]
    assert shown.json()["purpose"] == "marketing"
    assert shown.json()["drafter_name"] is None, "an auditor sees no names of staff"
    refused = await auditor.post("/assessments", json=use | {"title": "Muu"})
    assert refused.status_code == 403


async def test_who_keeps_the_register_alone_waits_a_day_and_says_why(
    register: Register,
) -> None:
    keeper = await register.client(Role.REGISTER_KEEPER)
    body = {"kind": "compatibility", "processing": "other", "title": "Uusi käyttö"}
    body |= {"outcome": "refrain"}
    names = ("link", "context", "nature", "consequences", "safeguards")
    one = await made(
        keeper, "/assessments", body | {"answers": dict.fromkeys(names, "Vastaus")}
    )
    url, digest = f"/assessments/{one['id']}/approval", one["sha256"]

    early = await keeper.post(url, json={"digest": digest, "alone_because": "Olen yksin"})
    clock = register.works.clock
    register.works.clock = lambda: clock() + timedelta(hours=25)
    silent = await keeper.post(url, json={"digest": digest})
    done = await keeper.post(url, json={"digest": digest, "alone_because": "Olen yksin"})

    assert {early.json()["type"], silent.json()["type"]} == {"/problems/not-yet-alone"}
    assert done.json()["alone_because"] == "Olen yksin"

"""A bureau is asked about a company, and its answer is distrusted until it fits."""

import hashlib
import json
from uuid import UUID

import pytest

from api.credit.actions import place_of
from api.credit.simulator.behaviour import Behaviour
from tests.endpoints.credit.counter import Counter


async def test_a_company_is_checked_by_its_business_id(counter: Counter) -> None:
    company = await counter.company()

    check = await counter.asked(company)
    told_before = counter.bureau.questions[:]
    [ledger] = await counter.ledger()
    await counter.keep_promises()

    assert (check["state"], check["grade"]) == ("waiting", None)
    assert (check["recipient"], check["business_id"]) == ("Luottotieto Malli Oy", "0000027-0")
    assert told_before == [], "nothing leaves before the commit"
    assert (ledger.fields, ledger.subjects) == (["business_id"], [UUID(company["party_id"])])
    assert (ledger.purpose, ledger.record_id) == ("credit-control", UUID(check["id"]))
    [question] = counter.bureau.questions
    assert question == {
        "business_id": "0000027-0",
        "purpose_code": "granting",
        "reference": check["id"],
    }
    sent = json.dumps(question, sort_keys=True, separators=(",", ":")).encode()
    assert ledger.payload_sha256 == hashlib.sha256(sent).hexdigest()
    assert "0000027-0" not in counter.bureau.heads[0], "an address ends in logs"
    answered = await counter.shown(check)
    assert (answered["state"], answered["failure"]) == ("answered", None)
    assert (answered["grade"], answered["limit_cents"]) == ("AA", 2_500_000)
    assert (answered["remarks_count"], answered["answered_at"] is not None) == (0, True)


async def test_the_whole_answer_lies_under_lock_without_what_nobody_asked(
    counter: Counter,
) -> None:
    await counter.answered(await counter.company(), Behaviour.ANSWERS)

    [raw] = await counter.raw()
    opened = counter.register.works.database.secrets.opened(raw.sealed, place_of(raw))
    assert json.loads(opened) == {"grade": "AA", "limit_cents": 2_500_000, "remarks": []}
    assert "AA" not in raw.sealed[:4]


async def test_checks_are_found_by_their_customer(counter: Counter) -> None:
    one = await counter.company()
    other = await counter.company(business_id="0000013-1", name="Toinen Malli Oy")
    await counter.answered(one, Behaviour.ANSWERS)
    await counter.answered(other, Behaviour.ANSWERS)

    found = await counter.asking.get(f"/credit-checks?customer_id={other['id']}")

    [check] = found.json()["items"]
    assert (check["name"], check["grade"], check["remarks_count"]) == (
        "Toinen Malli Oy",
        "B",
        1,
    )
    waiting = await counter.asking.get("/credit-checks?state=waiting")
    assert waiting.json()["items"] == []


async def test_whoever_was_told_is_named(counter: Counter) -> None:
    company = await counter.company()
    await counter.asked(company)

    of = f"subject_id={company['party_id']}"
    log = (await counter.keeper.get(f"/disclosures?{of}")).json()["items"]
    recipients = (await counter.keeper.get(f"/recipients?{of}")).json()["items"]
    others = await counter.keeper.get(f"/recipients?subject_id={company['id']}")

    assert [each["recipient"] for each in log] == ["Luottotieto Malli Oy"]
    assert [each["name"] for each in recipients] == ["Luottotieto Malli Oy"]
    assert others.json()["items"] == []


async def test_a_slow_bureau_is_waited_for(counter: Counter) -> None:
    check = await counter.answered(await counter.company(), Behaviour.DELAYS)

    assert (check["state"], check["grade"]) == ("answered", "AA")


@pytest.mark.parametrize(
    ("behaviour", "failure"),
    [
        (Behaviour.HANGS, "too_slow"),
        (Behaviour.DRIPS, "too_slow"),
        (Behaviour.HANGS_UP, "unreachable"),
        (Behaviour.FAILS, "turned_away"),
        (Behaviour.REDIRECTS, "turned_away"),
        (Behaviour.KNOWS_NOTHING, "unknown_company"),
        (Behaviour.TALKS_NONSENSE, "nonsense"),
        (Behaviour.MIXES_UP, "nonsense"),
        (Behaviour.EXAGGERATES, "nonsense"),
        (Behaviour.FLOODS, "too_much"),
    ],
)
async def test_a_bad_answer_leaves_nothing_but_its_reason(
    counter: Counter, behaviour: Behaviour, failure: str
) -> None:
    company = await counter.company()

    failed = await counter.answered(company, behaviour)

    assert (failed["state"], failed["failure"]) == ("failed", failure)
    kept = ("grade", "limit_cents", "remarks_count", "answered_at")
    assert [failed[name] for name in kept] == [None] * 4
    assert await counter.raw() == []
    assert len(await counter.ledger()) == 1
    again = await counter.answered(company, Behaviour.ANSWERS)
    assert (again["state"], again["grade"]) == ("answered", "AA")
    assert len(await counter.ledger()) == 2

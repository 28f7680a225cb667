"""A company brings its own notice: read sentence by sentence, and taken over with one press."""

from typing import Any

import pytest
from sqlalchemy import func, select

from api.editions.tables import Notice
from api.kernel.roles import Role
from api.staff.company_tables import COMPANY_ID, Company
from tests.endpoints.notice.test_versions import found
from tests.endpoints.yard import seen
from tests.promises.asking import unchanged
from tests.register import Client, Register

OWN = """\
Rekisterinpitäjä

Malli Oy, puh. 09 000 0009, tietosuoja@malli.example.

Tietojen käsittely

Laskutamme tilauksesi.
Saapuvat tiedostot tarkistetaan viruksilta.
Kasvot tunnistetaan portilla.
Käyttämällä sivustoa hyväksyt evästeet.
"""


@pytest.fixture
async def keeper(register: Register) -> Client:
    return await register.client(Role.REGISTER_KEEPER)


async def compared(keeper: Client, text: str) -> dict[str, Any]:
    answer = await keeper.post(
        "/notice-comparisons", json={"text": text}, headers={"Accept-Language": "fi"}
    )
    assert answer.status_code == 200, answer.text
    told: dict[str, Any] = answer.json()
    return told


# clause: C56 what one's own notice tells of the controller is configured and told from then on
async def test_an_own_notice_is_read_and_taken_over(register: Register, keeper: Client) -> None:
    await found(register)
    async with unchanged(register):
        told = await compared(keeper, OWN)

    verdicts = {each["text"]: each["verdict"] for each in told["sentences"]}
    assert told["language"] == "fi"
    assert verdicts["Laskutamme tilauksesi."] == "kept"
    assert verdicts["Saapuvat tiedostot tarkistetaan viruksilta."] == "unset"
    assert verdicts["Kasvot tunnistetaan portilla."] == "unmatched"
    [unlawful] = [each for each in told["sentences"] if each["verdict"] == "unlawful"]
    assert unlawful["faults"][0]["source"]
    assert "complaint" in {each["rule"] for each in told["missing"]}
    proposed = {each["field"]: each["said"] for each in told["proposed"]}
    assert proposed == {
        "privacy_email": "tietosuoja@malli.example",
        "privacy_phone": "09 000 0009",
    }

    taken = {"change": "addition", "note": "Oman selosteen yhteystiedot"} | proposed
    drafted = await keeper.post(
        "/notice-comparisons/adoption", json=taken, headers=seen(told["company_version"])
    )
    text = (await keeper.get(f"/notices/{drafted.json()['id']}/text")).text

    assert drafted.status_code == 201, drafted.text
    assert drafted.json()["published_at"] is None
    assert "tietosuoja@malli.example" in text
    assert (await compared(keeper, OWN))["proposed"] == []


async def test_what_cannot_be_taken_over_changes_nothing(
    register: Register, keeper: Client
) -> None:
    url = "/notice-comparisons/adoption"
    said = {"note": "Uusi", "privacy_email": "a@malli.example"}
    missing = await keeper.post(url, json=said, headers=seen(1))
    await found(register)
    unseen = await keeper.post(url, json=said)
    stale = await keeper.post(url, json=said, headers=seen(7))
    wrong = await keeper.post(url, json=said | {"privacy_email": "a"}, headers=seen(1))
    long = await keeper.post("/notice-comparisons", json={"text": "a" * 48_001})
    empty = await keeper.post("/notice-comparisons", json={"text": " \u200b "})
    assert (await keeper.post(url, json=said, headers=seen(1))).status_code == 201
    async with unchanged(register):
        waiting = await keeper.post(
            url, json=said | {"privacy_email": "b@malli.example"}, headers=seen(2)
        )

    refused = [each.status_code for each in (missing, unseen, stale, wrong, long)]
    assert refused == [404, 428, 412, 422, 422]
    assert empty.json()["sentences"] == []
    assert waiting.json()["type"] == "/problems/draft-waiting"
    async with register.work(writes=False) as work:
        company = await work.session.get_one(Company, COMPANY_ID)
        assert company.privacy_email == "a@malli.example"
        assert await work.session.scalar(select(func.count()).select_from(Notice)) == 1

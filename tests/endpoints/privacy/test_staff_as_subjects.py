"""Whoever works here is a data subject, too: what is held, who looked, what they are told."""

import pytest

from api.kernel.clock import now
from api.kernel.languages import Language
from api.kernel.purposes import Purpose
from api.kernel.roles import Role
from api.privacy.consultations.informing import passages
from tests.endpoints.yard import Record
from tests.register import Client, Register


# clause: C36 staff see what is held about them, who looked at it, and how long it is kept
async def test_staff_see_who_looked_at_them(register: Register) -> None:
    admin, auditor = await register.client(Role.ADMIN), await register.client(Role.AUDITOR)
    watched, other = await register.client(Role.BILLING), await register.client(Role.DRIVER)
    assert await looks(watched) == []

    await admin.get(f"/staff/{watched.account_id}")
    await admin.get("/staff")

    seen = await looks(watched)
    assert [each["operation"] for each in seen] == ["list_staff", "get_staff"]
    assert seen[0]["roles"] == [{"role": "admin"}]
    assert (seen[0]["purpose"], seen[0]["record_type"]) == (None, "accounts")
    assert "Terttu" not in str(seen), "who looked is told by role"
    assert [each["operation"] for each in await looks(other)] == ["list_staff"]
    asked = {"subject_id": str(watched.account_id)}
    logged = (await auditor.get("/audit/views", params=asked)).json()["items"]
    assert [each["operation"] for each in logged] == ["list_staff", "get_staff"]
    assert {each["caller_id"] for each in logged} == {str(admin.account_id)}
    assert (await watched.get("/audit/views", params=asked)).status_code == 403


async def test_who_reads_the_log_is_in_it(register: Register) -> None:
    keeper = await register.client(Role.REGISTER_KEEPER, purpose=Purpose.AUDIT)
    admin = await register.client(Role.ADMIN)
    await admin.get("/staff")

    await keeper.get("/audit/views")

    assert [each["operation"] for each in await looks(admin)] == ["list_views", "list_staff"]


async def test_staff_see_what_is_held_about_them(register: Register) -> None:
    weighmaster = await register.client(Role.WEIGHMASTER)
    partner = await register.machine(Role.BILLING_PARTNER, ["invoices:read"], Purpose.BILLING)

    own = (await weighmaster.get("/me/data")).json()

    assert own["name"] == "Terttu Testaaja"
    assert [each["role"] for each in own["roles"]] == ["weighmaster"]
    assert [each["edition"] for each in own["signatures"]] == [1]
    assert len(own["sign_ins"]) == 1
    assert {each["what"]: each["months"] for each in own["logs"]} == {
        "changes": 24,
        "views": 24,
        "sign-ins": 6,
        "account": 36,
    }
    assert (await partner.get("/me/data")).status_code in {401, 403, 404}
    assert (await register.stranger().get("/me/viewings")).status_code == 401


async def test_staff_are_informed_in_their_language(register: Register) -> None:
    driver = await register.client(Role.DRIVER)

    told = (await driver.get("/staff-information", params={"language": "sv"})).json()

    assert (told["version"], told["language"]) == ("1.0", "sv")
    assert told["passages"][0]["title"] == "Vad som lagras om dig"
    assert "24 månader, inloggningar 6 månader" in told["passages"][3]["text"]


@pytest.mark.parametrize("language", Language)
def test_the_information_is_whole_in_each_language(language: Language) -> None:
    told = passages(language, now().date())

    assert len(told) == 5
    assert all(each.title and len(each.text) > 100 and "{" not in each.text for each in told)


async def looks(client: Client) -> list[Record]:
    answer = await client.get("/me/viewings")
    assert answer.status_code == 200, answer.text
    items: list[Record] = answer.json()["items"]
    return items

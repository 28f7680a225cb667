"""The company's policies: who answers for each, and when it is looked at again."""

from uuid import UUID

from api.kernel.roles import Role
from tests.endpoints.yard import made, seen
from tests.register import Register


# clause: C32 a register of policies, each looked at again by a day
async def test_a_policy_is_noted_reviewed_and_ended(register: Register) -> None:
    admin, auditor = await register.client(Role.ADMIN), await register.client(Role.AUDITOR)
    said = {
        "name": "Etäyhteydet",
        "place": "Toimiston kansio 4",
        "owner_id": str(admin.account_id),
        "valid_from": "2026-01-01",
        "review_on": "2027-01-01",
    }
    early = await admin.post("/policies", json=said | {"review_on": "2026-01-01"})
    nobody = await admin.post("/policies", json=said | {"owner_id": str(UUID(int=9))})
    forbidden = await auditor.post("/policies", json=said)
    nothing = (await auditor.get("/policies")).json()["items"]

    first = await made(admin, "/policies", said)
    second = await made(admin, "/policies", said | {"review_on": "2026-12-01"})
    url = f"/policies/{first['id']}"
    before = await admin.patch(
        url, json={"review_on": "2025-01-01"}, headers=seen(first["version"])
    )
    reviewed = await admin.patch(
        url, json={"review_on": "2028-01-01"}, headers=seen(first["version"])
    )

    assert (early.status_code, early.json()["errors"][0]["pointer"]) == (422, "/review_on")
    assert (nobody.status_code, forbidden.status_code, nothing) == (404, 403, [])
    assert before.status_code == 422
    assert reviewed.json()["review_on"] == "2028-01-01"
    listed = (await auditor.get("/policies")).json()["items"]
    assert [each["id"] for each in listed] == [second["id"], first["id"]]
    assert listed[1]["version"] == first["version"] + 1

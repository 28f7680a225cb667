"""Who looked at a person, as what and why: told to keepers and auditors, newest first."""

from api.kernel.purposes import Purpose
from api.kernel.roles import Role
from tests.endpoints.privacy.owing import contact, person
from tests.endpoints.yard import Yard
from tests.register import Register


# clause: C01 any read of one customer appears in that customer's log
async def test_each_look_at_a_person_is_in_their_log(register: Register) -> None:
    yard = await Yard.opened(register)
    auditor = await register.client(Role.AUDITOR)
    keeper = await register.client(Role.REGISTER_KEEPER, purpose=Purpose.DATA_SUBJECT_REQUEST)
    maija = await person(yard.order_desk)
    firm = await yard.customer()
    await contact(yard.order_desk, firm)
    await yard.billing.get(f"/customers/{maija['id']}", headers={"Purpose": "billing"})
    asked = {"subject_id": maija["party_id"], "limit": 1}

    shown, cursor = [], ""
    while cursor is not None:
        after = {"cursor": cursor} if cursor else {}
        page = (await auditor.get("/audit/views", params=asked | after)).json()
        shown += page["items"]
        cursor = page["next_cursor"]
    named = (await keeper.get("/audit/views", params=asked)).json()["items"]

    assert [each["operation"] for each in shown] == ["get_customer", "create_customer"]
    assert {each["purpose"] for each in shown} == {"billing", "order-handling"}
    assert shown[0]["roles"] == [{"role": "billing"}]
    assert shown[0]["caller"] is None, "an auditor sees no values"
    assert named[0]["caller"] == "Terttu Testaaja"
    assert maija["party_id"] in shown[0]["subjects"]
    by_caller = {"caller_id": yard.billing.account_id, "purpose": "billing"}
    assert len((await auditor.get("/audit/views", params=by_caller)).json()["items"]) == 1
    assert (await yard.order_desk.get("/audit/views")).status_code == 403

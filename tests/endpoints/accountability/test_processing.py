"""The record of processing with what is configured, on screen and as a file."""

from datetime import date

from api.disclosure.tables import Recipient
from api.kernel.roles import Role
from tests.endpoints.notice.test_versions import found
from tests.register import Register


async def test_the_record_names_the_controller_and_its_recipients(register: Register) -> None:
    auditor = await register.client(Role.AUDITOR)
    before = (await auditor.get("/processing-record")).json()
    await found(register)
    async with register.work() as work:
        for name, since in (("Pesti Oy", date(2026, 1, 1)), ("Ilman sopimusta Oy", None)):
            work.session.add(
                Recipient(name=name, role="processor", country="FI", contract_on=since)
            )

    told = (await auditor.get("/processing-record")).json()

    assert before["controller"] is None
    assert told["controller"]["business_id"] == "0000019-0"
    assert [each["name"] for each in told["recipients"]] == ["Pesti Oy"]
    for language, heading in (("fi", "Vastaanottajat"), ("sv", "Mottagare")):
        page = await auditor.get(
            "/processing-record/file?part=processing", headers={"Accept-Language": language}
        )
        assert f"## {heading}" in page.text
        assert "Pesti Oy" in page.text
    assert (await auditor.get("/processing-record/file")).json()["catalogue"]
    desk = await register.client(Role.ORDER_DESK)
    assert (await desk.get("/processing-record")).status_code == 403

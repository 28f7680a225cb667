"""What the pages for partners show is what happens: their commands run against a server."""

import shutil
from pathlib import Path
from typing import Final
from uuid import UUID

import pytest

import api
from api.kernel.purposes import Purpose
from api.kernel.roles import Role
from tests.endpoints.credit.counter import Counter
from tests.endpoints.invoices.office import Office
from tests.endpoints.partners.admitting import admitted, shell_of
from tests.endpoints.partners.serving import served
from tests.endpoints.partners.transcripts import play, steps_of
from tests.endpoints.privacy.desk import Desk
from tests.endpoints.privacy.keeper import Keepers
from tests.endpoints.privacy.owing import company, person
from tests.endpoints.privacy.test_recipients_told import given
from tests.endpoints.yard import Yard
from tests.register import Register

PAGES: Final = Path(api.__file__).parents[1] / "docs" / "partners"
WITH_CURL: Final = pytest.mark.skipif(not shutil.which("curl"), reason="curl is not here")
LEAST_STEPS: Final = 5


@WITH_CURL
async def test_a_billing_partner_reads_takes_and_reports(
    office: Office, register: Register, tmp_path: Path
) -> None:
    name = "Laskukumppani Malli Oy"
    receipt = await admitted(register, Role.BILLING_PARTNER, Purpose.BILLING, name)
    payer = await office.payer(business_id="0000027-0", no_business_id_because=None)
    invoice = await office.posted(customer=payer)
    await office.keep_promises()

    async with served(register) as url:
        told = await play(PAGES / "billing.md", tmp_path, shell_of(url, receipt))

    assert [*told] == []
    assert (tmp_path / "invoice.pdf").read_bytes().startswith(b"%PDF-")
    assert (await office.invoice(invoice["id"]))["receivable_state"] == "paid"


@WITH_CURL
async def test_a_credit_partner_comes_and_answers(register: Register, tmp_path: Path) -> None:
    name, why = "Luottokumppani Malli Oy", Purpose.CREDIT_CONTROL
    receipt = await admitted(register, Role.CREDIT_PARTNER, why, name)

    async with Counter.at(register) as counter, served(register) as url:
        company = await counter.company()
        check = await counter.asked(company, client_id=receipt["client"]["id"])
        told = await play(PAGES / "credit-check.md", tmp_path, shell_of(url, receipt))
        answered = await counter.shown(check)

    assert [*told] == []
    assert (answered["state"], answered["grade"]) == ("answered", "A+")


@WITH_CURL
async def test_a_partner_is_told_what_became_of_data_and_says_so(
    register: Register, tmp_path: Path
) -> None:
    name = "Laskukumppani Malli Oy"
    await company(register)
    receipt = await admitted(register, Role.BILLING_PARTNER, Purpose.BILLING, name)
    yard, desk = await Yard.opened(register), Desk(await Keepers.of(register))
    party = (await person(yard.order_desk))["party_id"]
    await given(register, party, UUID(receipt["client"]["recipient_id"]), "name", "street")
    case = await desk.takes(party, "restrict", identity="no_doubt")
    await desk.does("decision", case["items"][0], decision="granted")

    async with served(register) as url:
        told = await play(PAGES / "acknowledging.md", tmp_path, shell_of(url, receipt))

    assert [*told] == []
    assert (await desk.keepers.shown(case))["told_to_all"] is True


@pytest.mark.parametrize("page", sorted(PAGES.glob("*.md")), ids=lambda page: page.stem)
def test_every_page_shows_what_happens(page: Path) -> None:
    checked = [each for each in steps_of(page) if each.expected]

    assert len(checked) >= LEAST_STEPS - 1, f"{page.name} is no transcript"

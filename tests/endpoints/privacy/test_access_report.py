"""A person asks what is held about them, and is told: all of it, and of nobody else."""

from datetime import date

from api.kernel.clock import local_day, now
from api.kernel.identifiers import new_id
from api.kernel.purposes import Purpose
from api.kernel.roles import Role
from tests.endpoints.privacy.keeper import Keepers
from tests.endpoints.privacy.owing import contact, invoice, person
from tests.endpoints.yard import Record, Yard, seen
from tests.register import HEARD, Register


# clause: C20 each value is told with its source
# clause: C46 what is held, who looked and when it goes is there to be told
async def test_a_person_is_told_all_that_is_held(  # noqa: PLR0915 - one story
    register: Register,
) -> None:
    yard, keepers = await Yard.opened(register), await Keepers.of(register)
    maija = await person(yard.order_desk)
    await yard.order(customer=maija, note="Soita Maijalle", reference="M-1")
    owed = await invoice(register, maija, 120_480, "20261042", date(2026, 5, 6))
    year = local_day(now()).year
    await yard.order_desk.patch(
        f"/emails/{maija['emails'][0]['id']}",
        json={"address": "maija@malli.example", "source": HEARD | {"reference": "Puhelu"}},
        headers=seen(maija["version"]),
    )
    url = f"/parties/{maija['party_id']}/access-report"

    report = (await keepers.first.get(url)).json()

    told = {each["name"]: each for each in report["classes"]}
    [mail] = told["emails"]["records"]
    address = next(each for each in mail["fields"] if each["name"] == "address")
    assert address["title"] == "Sähköpostiosoite"
    assert address["value"] == "maija@malli.example"
    assert address["source"]["kind"] == "customer_phone"
    assert address["source"]["reference"] == "Puhelu"
    assert [each["value"] for each in address["earlier"]] == ["maija.mallikas@malli.example"]
    [order] = told["orders"]["records"]
    assert _values(order)["note"] == "Soita Maijalle"
    assert _said(order) == {"state": "Luonnos"}
    [line] = told["order_lines"]["records"]
    assert _values(line)["order"] == f"T-{year}-0001"
    assert _values(line)["product"] == "Murske 1"
    [buyer] = told["invoice_parties"]["records"]
    assert _values(buyer)["invoice"] == "20261042"
    assert (buyer["kept"][0]["rule"], buyer["goes_after"]) == (
        "ACC_VOUCHER@1997-12-31",
        "2032-12-31",
    )
    assert told["emails"]["holds"][0]["blocker"] == "20261042"
    leaving = (await keepers.first.get(f"/parties/{maija['party_id']}/leaving")).json()["items"]
    assert ("invoice_parties", 1, "2032-12-31") in {
        (each["record_class"], each["count"], each["on"]) for each in leaving
    }
    for language, words in {
        "fi": ("Henkilö", "Postiosoite", "Asiakas puhelimessa"),
        "sv": ("Person", "Postadress", "Kunden per telefon"),
        "en": ("Person", "Postal address", "The customer by phone"),
    }.items():
        answer = await keepers.first.get(url, params={"language": language, "most": 50})
        own = {each["name"]: each["records"] for each in answer.json()["classes"]}
        assert _values(own["addresses"][0])["kind"] == "postal"
        said = (_said(own["parties"][0])["form"], _said(own["addresses"][0])["kind"])
        assert (*said, _said(own["provenance"][0])["kind"]) == words
    assert (told["emails"]["basis"], told["emails"]["portable"]) == ("contract", True)
    assert report["viewings"][0] == report["viewings"][0] | {
        "roles": ["register-keeper"],
        "purpose": "data-subject-request",
        "operation": "get_access_report",
    }
    assert {each["operation"] for each in report["viewings"]} >= {"create_customer"}
    assert str(owed) not in str(told["phones"])
    assert "Tietosuojavaltuutetun" in report["complaint"]["name"]


async def test_a_class_is_told_page_by_page(register: Register) -> None:
    yard, keepers = await Yard.opened(register), await Keepers.of(register)
    maija = await person(yard.order_desk)
    for _ in range(5):
        await yard.order(customer=maija)
    url = f"/parties/{maija['party_id']}/access-report"

    pages: list[list[str]] = []
    after: str | None = None
    while after is not None or not pages:
        asked = {"record_class": "orders", "most": "2"} | ({"after": after} if after else {})
        [orders] = (await keepers.first.get(url, params=asked)).json()["classes"]
        assert orders["count"] == 5
        pages.append([_values(each)["number"] for each in orders["records"]])
        after = orders["next_after"]

    assert [len(each) for each in pages] == [2, 2, 1]
    assert len({number for each in pages for number in each}) == 5


async def test_only_a_keeper_is_told_and_only_for_a_request(register: Register) -> None:
    yard, keepers = await Yard.opened(register), await Keepers.of(register)
    maija = await contact(yard.order_desk, await yard.customer())
    url = f"/parties/{maija['person_id']}/access-report"
    curious = await register.client(Role.REGISTER_KEEPER, purpose=Purpose.BILLING)

    refused = [await yard.order_desk.get(url), await curious.get(url)]
    unknown = await keepers.first.get(f"/parties/{new_id()}/access-report")
    report = (await keepers.first.get(url)).json()

    assert [each.status_code for each in refused] == [403, 403]
    assert unknown.status_code == 404
    assert {each["operation"] for each in report["viewings"]} & {"get_access_report"}
    assert len([each for each in report["viewings"] if "report" in each["operation"]]) == 1
    roles = next(each for each in report["classes"] if each["name"] == "customer_roles")
    assert _values(roles["records"][0])["title"] == "Työnjohtaja"
    assert "Mallirakennus" not in str(report)


def _said(record: Record) -> Record:
    return {each["name"]: each["says"] for each in record["fields"] if each["says"]}


def _values(record: Record) -> Record:
    return {each["name"]: each["value"] for each in record["fields"]}

"""The package is the report, packed: what it says, whom it names, and what is noted of it."""

import csv
import io
import json
from typing import Any
from zipfile import ZipFile

import pytest
from pydantic import TypeAdapter

from api.kernel.access import Role
from api.kernel.languages import Language
from api.privacy.report.schemas import AccessReport
from tests.endpoints.privacy.keeper import Keepers
from tests.endpoints.privacy.owing import contact, invoice, person
from tests.endpoints.yard import Yard
from tests.register import Register
from tests.rules.documents.reading import is_tagged, words_in


# clause: C29 what left is in the ledger, also what the person was given themselves
async def test_the_package_is_the_report_and_is_noted(  # noqa: PLR0915 - one story
    register: Register,
) -> None:
    yard, keepers = await Yard.opened(register), await Keepers.of(register)
    maija = await person(yard.order_desk, note="=1+1")
    await yard.order(customer=maija, note="Soita Maijalle")
    await invoice(register, maija, 120_480, "20261042")
    url = f"/parties/{maija['party_id']}"

    report = (await keepers.first.get(f"{url}/access-report", params={"most": 500})).json()
    answer = await keepers.first.get(f"{url}/access-package")
    ledger = await keepers.first.get("/disclosures", params={"subject_id": maija["party_id"]})

    assert answer.headers["content-type"] == "application/zip"
    files = _files(answer.content)
    packed = json.loads(files["report.json"])
    assert packed["classes"] == report["classes"]
    assert packed["viewings"][1:] == report["viewings"]
    assert TypeAdapter(AccessReport).json_schema() == json.loads(files["report.schema.json"])
    assert {name for name in files if name.startswith("csv/")} == {
        f"csv/{each['name']}.csv" for each in report["classes"]
    }
    [customer] = _rows(files["csv/customers.csv"])
    assert customer["note"] == "'=1+1"
    [phone] = _rows(files["csv/phones.csv"])
    assert phone["number"].startswith("'+358")
    words = words_in(files["report.pdf"])
    assert is_tagged(files["report.pdf"])
    for said in ("Mitä meillä on sinusta", "Maija Mallikas", "Soita Maijalle", "Tilauspöytä"):
        assert said in words, said
    [line] = ledger.json()["items"]
    assert line["recipient"] == "Rekisteröity itse"
    assert line["subjects"] == [maija["party_id"]]
    assert set(line["fields"]) == {each["name"] for each in report["classes"]}


@pytest.mark.parametrize("language", list(Language))
async def test_what_may_be_taken_elsewhere_is_smaller(
    register: Register, language: Language
) -> None:
    yard, keepers = await Yard.opened(register), await Keepers.of(register)
    maija = await person(yard.order_desk)
    await yard.order(customer=maija)
    url, asked = f"/parties/{maija['party_id']}", {"language": language}

    whole = _files((await keepers.first.get(f"{url}/access-package", params=asked)).content)
    part = _files((await keepers.first.get(f"{url}/portable-data", params=asked)).content)

    data = json.loads(part["data.json"])
    names = {each["name"] for each in data["classes"]}
    assert names >= {"orders", "phones", "emails", "addresses", "parties"}
    assert not names & {"customers", "provenance", "credit_checks", "customer_notes"}
    assert "report.pdf" not in part
    assert "Mallikas" in words_in(whole["report.pdf"])


async def test_nothing_leaves_for_who_may_not_hand_it_over(register: Register) -> None:
    yard, keepers = await Yard.opened(register), await Keepers.of(register)
    maija = await contact(yard.order_desk, await yard.customer())
    auditor = await register.client(Role.AUDITOR)
    url = f"/parties/{maija['person_id']}/access-package"

    refused = [await yard.order_desk.get(url), await auditor.get(url)]

    assert [each.status_code for each in refused] == [403, 403]
    assert (await auditor.get("/disclosures")).json()["items"] == []
    answer = await keepers.first.get(url)
    assert "Mallirakennus" not in answer.text
    assert "Mallirakennus" not in _files(answer.content)["report.json"].decode()


def _files(content: bytes) -> dict[str, bytes]:
    with ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def _rows(table: bytes) -> list[dict[str, Any]]:
    return [*csv.DictReader(io.StringIO(table.decode("utf-8-sig")))]

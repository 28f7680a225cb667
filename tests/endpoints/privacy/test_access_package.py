"""The package is the report, packed: what it says, whom it names, and what is noted of it."""

import csv
import hashlib
import io
import json
import re
from typing import Any
from zipfile import ZipFile

import pytest
from pydantic import TypeAdapter
from sqlalchemy import select

from api.disclosure.tables import Disclosure
from api.kernel.languages import Language
from api.kernel.roles import Role
from api.privacy.report.schemas import AccessReport
from tests.endpoints.importing import map_as, run, upload
from tests.endpoints.privacy.keeper import Keepers
from tests.endpoints.privacy.owing import contact, invoice, person
from tests.endpoints.yard import Record, Yard
from tests.register import Register
from tests.rules.documents.reading import is_tagged, words_in


# clause: C29 what left is in the ledger, also what the person was given themselves
async def test_the_package_is_the_report_and_is_noted(  # noqa: PLR0915 - one story
    register: Register,
) -> None:
    yard, keepers = await Yard.opened(register), await Keepers.of(register)
    maija = await person(yard.order_desk, note="=1+1")
    await yard.order(customer=maija, note="Soita Maijalle")
    await yard.order(customer=maija, note="<b>lihava</b>")
    await invoice(register, maija, 120_480, "20261042")
    url = f"/parties/{maija['party_id']}"

    report = (await keepers.first.get(f"{url}/access-report", params={"most": 500})).json()
    answer = await keepers.first.get(f"{url}/access-package")
    ledger = await keepers.first.get("/disclosures", params={"subject_id": maija["party_id"]})

    assert answer.headers["content-type"] == "application/zip"
    files = files_in(answer.content)
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
    page = files["report.html"].decode()
    assert re.findall(r"<script|<link|<img|src=|url\(|@import|https?:|onload", page) == []
    assert "default-src 'none'" in page
    words = words_in(files["report.pdf"])
    assert is_tagged(files["report.pdf"])
    for said in ("Mitä meillä on sinusta", "Maija Mallikas", "Soita Maijalle", "Tilauspöytä"):
        assert said in words, said
        assert said in page, said
    assert "&lt;b&gt;lihava&lt;/b&gt;" in page
    [line] = ledger.json()["items"]
    assert line["recipient"] == "Rekisteröity itse"
    assert line["subjects"] == [maija["party_id"]]
    assert set(line["fields"]) == {each["name"] for each in report["classes"]}
    manifest = json.loads(files["manifest.json"])
    assert manifest["records"] == {each["name"]: each["count"] for each in report["classes"]}
    async with register.work(writes=False) as work:
        noted = await work.session.scalar(select(Disclosure.payload_sha256))
    assert noted == hashlib.sha256(files["manifest.json"]).hexdigest()


@pytest.mark.parametrize("language", list(Language))
async def test_what_may_be_taken_elsewhere_is_smaller(
    register: Register, language: Language
) -> None:
    yard, keepers = await Yard.opened(register), await Keepers.of(register)
    maija = await person(yard.order_desk)
    await yard.order(customer=maija)
    url, asked = f"/parties/{maija['party_id']}", {"language": language}

    whole = files_in((await keepers.first.get(f"{url}/access-package", params=asked)).content)
    part = files_in((await keepers.first.get(f"{url}/portable-data", params=asked)).content)

    data = json.loads(part["data.json"])
    names = {each["name"] for each in data["classes"]}
    assert names >= {"orders", "phones", "emails", "addresses", "parties"}
    assert not names & {"customers", "provenance", "credit_checks", "customer_notes"}
    assert not {"report.pdf", "report.html"} & {*part}
    assert "Mallikas" in words_in(whole["report.pdf"])


# clause: C47 what a person takes elsewhere, a register like ours takes in
@pytest.mark.parametrize("kind", ["csv", "json"])
@pytest.mark.parametrize("language", [Language.FI, Language.SV])
async def test_what_was_taken_elsewhere_is_taken_in_there(
    register: Register, kind: str, language: Language
) -> None:
    yard, keepers = await Yard.opened(register), await Keepers.of(register)
    maija = await person(yard.order_desk, phones=["040 000 0012", "040 000 0013"])
    url = f"/parties/{maija['party_id']}/portable-data"
    part = files_in((await keepers.first.get(url, params={"language": language})).content)

    name = f"customers.{kind}"
    mapped = await map_as(
        yard.order_desk, await upload(yard.order_desk, part[f"import/{name}"], name)
    )
    done = await run(yard.order_desk, register, mapped)

    assert (done["kind"], done["imported"], done["refused"]) == (kind, 1, 0)
    customers = [
        (await yard.order_desk.get(f"/customers/{each['id']}")).json()
        for each in (await yard.order_desk.get("/customers")).json()["items"]
    ]
    there, here = [_reached(each) for each in customers]
    assert there == here
    assert len(here["phones"]) == 2


async def test_a_package_of_many_pages_is_whole(
    register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Records leave a page at a time; none is left out, and none is told twice."""
    monkeypatch.setattr("api.privacy.report.streaming.AT_A_TIME", 2)
    yard, keepers = await Yard.opened(register), await Keepers.of(register)
    maija = await person(yard.order_desk, phones=[f"040 000 00{at}" for at in range(10, 15)])
    url = f"/parties/{maija['party_id']}"

    files = files_in((await keepers.first.get(f"{url}/access-package")).content)
    report = (await keepers.first.get(f"{url}/access-report", params={"most": 500})).json()

    packed = AccessReport.model_validate_json(files["report.json"])
    told = {each.name: len(each.records) for each in packed.classes}
    assert told == {each["name"]: each["count"] for each in report["classes"]}
    assert told["phones"] == 5
    assert len(_rows(files["csv/phones.csv"])) == 5
    assert files["report.html"].count(b"<article>") == sum(told.values())


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
    assert "Mallirakennus" not in files_in(answer.content)["report.json"].decode()


def _reached(customer: Record) -> dict[str, Any]:
    where = ("street", "postal_code", "town", "country")
    return {
        "name": customer["name"],
        "form": customer["form"],
        "phones": sorted(each["number"] for each in customer["phones"]),
        "emails": [each["address"] for each in customer["emails"]],
        "addresses": [{name: each[name] for name in where} for each in customer["addresses"]],
    }


def files_in(content: bytes) -> dict[str, bytes]:
    with ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def _rows(table: bytes) -> list[dict[str, Any]]:
    return [*csv.DictReader(io.StringIO(table.decode("utf-8-sig")))]

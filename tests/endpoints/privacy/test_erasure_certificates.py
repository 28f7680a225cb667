"""What went is certified, and whoever doubts it checks that without the register."""

import asyncio
import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Final

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from api.audit.heads import FILE, KEY_FILE, publish_key
from api.audit.seals import logs, publish_heads, purge, seal_next
from api.documents.signers import new_certificate_key, signer_in
from api.jobs.task import Task
from api.kernel.access import REGISTER
from api.kernel.clock import now
from api.kernel.identifiers import new_id
from api.privacy.certificates.proving import PROVE, SIGNER_FILE, proving_jobs
from tests.endpoints.credit.counter import recipient
from tests.endpoints.privacy.keeper import Keepers
from tests.endpoints.privacy.owing import company, invoice, pay, person
from tests.endpoints.privacy.test_recipients_told import given
from tests.endpoints.yard import Record, Yard
from tests.register import Register
from tests.rules.documents.reading import is_tagged, standards_of, words_in

PROGRAM: Final = Path(__file__).parents[3] / "deploy" / "verify_certificate.py"
KEY: Final = Ed25519PrivateKey.generate()
Change = Callable[[bytes], bytes]


async def sealed(register: Register, folder: Path) -> None:
    """Seal the audit, and lay heads and keys where whoever checks takes them from."""
    for log in logs():
        await seal_next(register.work, KEY, log)
    await publish_heads(register.work, folder)
    publish_key(folder, KEY.public_key())


async def keep_proofs(register: Register, folder: Path) -> None:
    settings = register.settings.model_copy(update={"heads_folder": folder})
    task = Task(new_id(), PROVE, new_id(), 1, REGISTER.id, register.works)
    await proving_jobs(settings)[PROVE](task)


def verified(pdf: bytes, folder: Path, *, signer: Path | None = None) -> tuple[int, str]:
    """Run the program as a stranger would: bare Python, and no package of anybody's."""
    paper = folder / "certificate.pdf"
    paper.write_bytes(pdf)
    said = [sys.executable, "-I", "-S", str(PROGRAM), str(paper)]
    said += ["--signer", str(signer or folder / SIGNER_FILE), "--key", str(folder / KEY_FILE)]
    said += ["--heads", str(folder / FILE)]
    done = subprocess.run(said, check=False, capture_output=True, text=True)  # noqa: S603
    assert done.stderr == ""
    return done.returncode, done.stdout


def flipped(at: int) -> Change:
    return lambda pdf: pdf[:at] + bytes([pdf[at] ^ 1]) + pdf[at + 1 :]


def replaced(old: bytes, new: bytes) -> Change:
    return lambda pdf: pdf.replace(old, new, 1)


@pytest.fixture
async def erased(register: Register) -> tuple[Keepers, Record]:
    """Erase whoever owes: the name goes from the customer, the invoice stays."""
    yard, keepers = await Yard.opened(register), await Keepers.of(register)
    await company(register)
    maija = await person(yard.order_desk)
    biller = await recipient(register, "Laskukumppani Malli Oy")
    await given(register, maija["party_id"], biller, "name")
    unpaid = await invoice(register, maija, 120_480, "20261042")
    await keepers.approved(request := await keepers.asked(maija["party_id"], language="sv"))
    waiting = await keepers.ran(request)
    assert waiting["erasure_certified_at"] is not None
    return keepers, request | {"unpaid": unpaid, "party_id": maija["party_id"]}


# clause: C37 an erasure has its certificate, which proves itself in the sealed audit
# clause: C54 the same bytes each time, and a byte changed is found without the register
async def test_what_went_is_certified_and_checked_offline(
    register: Register, erased: tuple[Keepers, Record], tmp_path: Path
) -> None:
    keepers, request = erased
    url = f"/data-subject-requests/{request['id']}/erasure-certificate"

    early = await keepers.first.get(url)
    await sealed(register, tmp_path)
    papers = [await each.get(url) for each in (keepers.first, keepers.second)]
    await keep_proofs(register, tmp_path)
    async with register.work() as work:
        for log in logs():
            await purge(work, KEY, log, now() + timedelta(days=1))
    later = await keepers.first.get(url)

    assert (early.status_code, early.json()["type"]) == (409, "/problems/not-sealed-yet")
    pdf = papers[0].content
    assert f"{request['number']}-P.pdf" in papers[0].headers["Content-Disposition"]
    assert pdf == papers[1].content == later.content
    assert is_tagged(pdf)
    assert standards_of(pdf)[:2] == ("3", "A")
    words = words_in(pdf)
    for said in (
        "Intyg över radering",
        "Telefonnummer",
        "Öppen faktura 20261042",
        "Laskukumppani Malli Oy",
        "Underrättas härnäst",
        "proof.json",
    ):
        assert said in words, said
    assert "Mallikas" not in words
    status, told = await asyncio.to_thread(verified, pdf, tmp_path)
    assert (status, told.splitlines()[-1]) == (0, "Everything is as it was issued.")
    assert f"{request['number']}, " in told


async def test_a_byte_that_was_changed_is_found(
    register: Register, erased: tuple[Keepers, Record], tmp_path: Path
) -> None:
    keepers, request = erased
    await sealed(register, tmp_path)
    await keep_proofs(register, tmp_path)
    url = f"/data-subject-requests/{request['id']}"
    pdf = (await keepers.first.get(f"{url}/erasure-certificate")).content
    refusal = (await keepers.first.get(f"{url}/certificate")).content
    assert b"%%EOF1" not in pdf + refusal, "no end of line before what the signature adds"
    other = tmp_path / "other.pem"
    other.write_bytes(signer_in(new_certificate_key(now()).encode()).public_pem)
    gap = pdf.index(b"/Contents <30") + 12
    changes: list[Change] = [
        flipped(at) for at in (7, 4_000, gap, gap + 9, gap + 700, gap + 16_000)
    ]
    changes += [replaced(b"/Contents <3", b"/Contents <3 "), replaced(b"308", b"309")]
    changes += [
        lambda pdf: pdf + b"\n",
        lambda pdf: pdf[:-1],
        replaced(b"/ByteRange", b"/ByteRangf"),
    ]

    found = [await asyncio.to_thread(verified, each(pdf), tmp_path) for each in changes]

    assert {status for status, _ in found} == {1}, found
    assert all(told.splitlines()[-1].startswith("BROKEN") for _, told in found)
    assert await asyncio.to_thread(_status, pdf, tmp_path, other) == 1
    assert await asyncio.to_thread(_status, refusal, tmp_path) == 0
    assert await asyncio.to_thread(_status, flipped(5_000)(refusal), tmp_path) == 1
    (tmp_path / FILE).write_text("")
    assert await asyncio.to_thread(_status, pdf, tmp_path) == 1


async def test_the_end_is_certified_anew_and_a_night_without_news_is_not(
    register: Register, erased: tuple[Keepers, Record], tmp_path: Path
) -> None:
    keepers, request = erased
    first = await keepers.shown(request)
    await keepers.at_night()
    night = await keepers.shown(request)
    assert night["erasure_certified_at"] == first["erasure_certified_at"]

    await pay(register, request["unpaid"])
    keepers.move_clock(365 * 12)
    await keepers.at_night()

    closed = await keepers.shown(request)
    assert closed["state"] == "closed"
    assert closed["erasure_certified_at"] > first["erasure_certified_at"]
    await sealed(register, tmp_path)
    paper = await keepers.first.get(
        f"/data-subject-requests/{request['id']}/erasure-certificate"
    )
    words = words_in(paper.content)
    assert "Vi har raderat alla dina uppgifter" in words
    assert "Öppen faktura" not in words


def _status(pdf: bytes, folder: Path, signer: Path | None = None) -> int:
    return verified(pdf, folder, signer=signer)[0]

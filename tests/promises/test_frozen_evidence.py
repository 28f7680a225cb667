"""Whoever waits for an answer, or has a claim, loses nothing by night, in whatever table it is.

Nothing here lists a job or a table: a new one that forgets to ask is found.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any, Final
from uuid import UUID

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from sqlalchemy import select

from api.all_tables import Base
from api.app.jobs import TIMETABLE
from api.database.work import Works
from api.jobs.task import Task
from api.jobs.timetable import NO_RECORD
from api.kernel.access import REGISTER
from api.kernel.identifiers import new_id
from api.law import retention
from api.privacy.legal_holds.tables import LegalHold
from api.privacy.requests.item_tables import RequestItem
from api.privacy.rules.kinds import Channel, RequestKind, RequestState
from api.privacy.tables import SubjectRequest
from api.settings import Settings
from tests.promises.everything import TABLES
from tests.promises.seeded import seed
from tests.register import Register

FAR: Final = datetime(2090, 1, 2, 3, 4, tzinfo=UTC)
"""A night when every period is over."""
SEAL_KEY: Final = Ed25519PrivateKey.generate().private_bytes(
    Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()
)
NO_EVIDENCE: Final = {
    "end_erased_accounts": "takes ways to sign in, of whom nothing is left",
    "forget_old_answers": "drops copies that lie beside the records, of whoever asks, too",
    "publish_months": "writes numbers of nobody",
}
TAKEN: Final = {
    *("authority_requests", "breach_subjects", "consent_requests", "credit_checks"),
    *("entry_mails", "gate_events", "import_rows", "message_attachments", "message_threads"),
    *("messages", "outreach_lines", "provenance", "raw_answers"),
}


@pytest.mark.parametrize("why", ["asks", "claims", None])
async def test_the_night_takes_nothing_from_whoever_may_need_it(
    register: Register, monkeypatch: pytest.MonkeyPatch, why: str | None
) -> None:
    made = await seed(register.works, monkeypatch)
    parties = [row.id for row in made.rows["parties"]]
    async with register.work() as work:
        work.session.add_all({"asks": asking, "claims": claims}[why](parties) if why else ())
    before = await standing(register)

    await at_night(register, monkeypatch)

    gone = {table for table, _, _ in before - await standing(register)}
    assert gone == set() if why else gone >= TAKEN


def asking(parties: list[UUID]) -> Iterator[Base]:
    """Have each ask for their data, with nobody having answered yet."""
    for number, party in enumerate(parties):
        case = SubjectRequest(
            id=new_id(),
            number=f"P-2089-{number}",
            channel=Channel.LETTER,
            state=RequestState.RECEIVED,
            party_id=party,
            name="-",
            language="fi",
            received_on=FAR.date(),
            due_on=FAR.date(),
            registered_at=FAR,
            registered_by=new_id(),
        )
        yield case
        yield RequestItem(
            request_id=case.id,
            position=1,
            kind=RequestKind.ACCESS,
            received_on=FAR.date(),
            due_on=FAR.date(),
        )


def claims(parties: list[UUID]) -> Iterator[Base]:
    """Have each named in a claim that needs whatever there is."""
    for number, party in enumerate(parties):
        yield LegalHold(
            number=f"L-2089-{number}",
            party_id=party,
            record_classes=[each.__tablename__ for each in TABLES],
            since_on=FAR.date(),
            until=date(2091, 1, 1),
            set_by=new_id(),
        )


async def standing(register: Register) -> set[tuple[str, UUID, str]]:
    """Tell which rows lead to somebody, and which personal values stand in them."""
    found: set[tuple[str, UUID, str]] = set()
    somebody: set[Any] = set()
    async with register.work(writes=False) as work:
        for table in TABLES:
            personal = {"id", *(name for name, _, _ in table.personal_columns())}
            for row in await work.session.scalars(select(table)):
                if table.__tablename__ == "parties" or somebody & {*keys_of(row)}:
                    somebody.add(row.id)
                    told = {each for each in personal if getattr(row, each) is not None}
                    found |= {(table.__tablename__, row.id, each) for each in told}
    return found


def keys_of(row: Base) -> Iterator[UUID | None]:
    """Give the ids that a row points to; where it came from points to any table's."""
    for each in row.__mapper__.column_attrs:
        if each.columns[0].foreign_keys or each.key == "record_id":
            yield getattr(row, each.key)


async def at_night(register: Register, monkeypatch: pytest.MonkeyPatch) -> None:
    """Do whatever comes back, in a night when every period is over."""
    named = {each.job for each in retention.rules(FAR.date()) if each.job}
    monkeypatch.setattr(Settings, "seal_key", SEAL_KEY)
    works = Works(register.works.database, lambda: FAR)
    handlers: Any = register.app.state.runner._handlers  # noqa: SLF001
    nightly = {each.name for each in TIMETABLE if each.at}
    for name in sorted((named | nightly) - NO_EVIDENCE.keys()):
        await handlers[name](Task(new_id(), name, NO_RECORD, 1, REGISTER.id, works))

"""A register with rows in every table, the same to the byte wherever it is made.

Each personal value begins with a tag, `<07co>`: the number of the person it is about, and the
first letters of its category. So whatever leaves the register tells whom and what it shows.
"""

import json
import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import count
from types import SimpleNamespace
from typing import Any, Final
from uuid import UUID, uuid5

import pytest
from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Enum,
    Integer,
    LargeBinary,
    UniqueConstraint,
)

from api.accountability.deals.rules import DealStage
from api.all_tables import Base
from api.archive.rules.states import PaperState
from api.credit.rules.kinds import CheckFailure
from api.customers.feeds.rules.kinds import ProposalKind, ProposalState
from api.database.paths import class_of, steps
from api.database.types import DecimalText, Key, Keys, Moment, Money, Words
from api.database.work import Asked, Work, Works
from api.disclosure.authorities import AuthorityRequestState, DisclosedField
from api.disclosure.rules import RecipientRole
from api.imports.rules.nouns import Noun
from api.invoices.rules.kinds import InvoiceState
from api.kernel import identifiers
from api.kernel.access import REGISTER
from api.kernel.languages import Language
from api.kernel.operations import Operation
from api.kernel.permissions import Permission
from api.kernel.privacy import PERSONAL, SUBJECT, Category, Personal
from api.kernel.sources import Source, SourceKind
from api.law.vat import VatClass
from api.mail.rules.kinds import MailFailure, MailState
from api.messages.rules.kinds import MessageDirection, TextFinding
from api.outreach.rules.runs import CampaignState
from api.privacy.rules.kinds import Decision, RequestKind, RequestState
from api.staff.company_tables import COMPANY_ID
from api.weighing.rules.kinds import TicketState
from tests.promises.everything import TABLES

WHEN: Final = datetime(2026, 3, 4, 5, 6, 7, 80_900, UTC)
NAMESPACE: Final = UUID("0198f2a0-0000-7000-8000-000000000000")
NASTY: Final = "'\"\\/ Åäö😀\n\t{%s}$1\u2028<b>&amp;"
TEXTS: Final = ("Mäkelä", NASTY, "z")
MADE_BY_LISTENERS: Final = {
    *("changes", "provenance", "seals", "search_entries", "search_words", "views"),
}
OF_REQUESTS: Final = {
    *("idempotency_keys", "passkey_challenges", "refresh_tokens"),
    *("sessions", "sign_in_throttles"),
}
CONCRETE: Final = {"parties": ("organisations", "persons")}
"""Tables whose every row has the rest of it in one of these."""

HOLD: Final = {
    "ground": "open-invoice",
    "basis": NASTY,
    "rule": None,
    "until": None,
    "ends_earlier_if": "invoice-paid",
    "blocker": "20261042",
}
PLANNED: Final = {
    "record_class": "phones",
    "outcome": "restrict",
    "fields": ["number"],
    "count": 1,
    "records": 1,
    "until": None,
    "holds": [HOLD],
}

VALUES: Final[Mapping[str, Any]] = {
    "authority_requests.fields": [str(DisclosedField.NAME)],
    "authority_requests.state": AuthorityRequestState.RECEIVED,
    "account_roles.expires_on": None,
    "account_roles.review_on": date(2199, 5, 6),
    "change_proposals.kind": ProposalKind.NAME,
    "change_proposals.record_id": None,
    "change_proposals.state": ProposalState.OPEN,
    "assessments.answers": "{}",
    "assessments.approved_at": None,  # so that it can be written
    "deals.revoked_at": None,  # so that it can be opened further
    "deals.stage": DealStage.AGGREGATE,
    "breaches.categories": ["identity"],
    "breaches.kinds": ["confidentiality"],
    "breaches.subject_groups": ["customers"],
    "breach_subjects.told_at": None,  # so that they can be told, or taken off
    "breach_decisions.approved_at": None,  # so that it can be thrown away
    "breach_decisions.content": "{}",
    "credit_stops.ended_at": WHEN,  # else nobody could order
    "campaigns.state": CampaignState.DRAFT,  # so that it can be written
    "outreach_recalls.confirmed_at": None,  # so that it can be confirmed
    "outreach_runs.left_out": [{"because": "objects", "count": 2}],
    "segments.kinds": ["company"],
    "segments.languages": ["fi"],
    "segments.postal_codes": ["00"],
    "certificates.content": json.dumps(
        {"decided_on": "2026-05-06", "kept": [PLANNED], "gone": []}
    ),
    "certificates.proof": json.dumps({"head": {"seq": 1, "merkle_root": "ab" * 32}}),
    "clients.scopes": [str(Permission.CUSTOMERS_READ)],
    "credit_checks.failure": CheckFailure.TOO_SLOW,
    "customer_imports.columns": ["Nimi"],
    "customer_imports.noun": Noun.CUSTOMERS,
    "import_profiles.mapping": '{"Nimi":"name"}',
    "customer_imports.mapping": '{"Nimi":"name"}',
    "request_items.kind": RequestKind.ERASE,
    "request_items.decision": Decision.PARTLY,
    "request_items.rule": "LAW_KEEPS@2018-05-25",
    "request_items.delivered_at": None,  # so that an answer can go
    "data_subject_requests.state": RequestState.IDENTIFIED,
    "view_reviews.reviewed_at": None,  # so that they can be reviewed
    "emergency_openings.closed_at": None,  # so that it can be closed
    "erasure_plans.entries": [PLANNED],
    "import_rows.problems": [
        {"field": "name", "column": "Nimi", "type": "name-missing"},
    ],
    "invoice_lines.prices_lost": [{"rule": "product", "unit_price": "1.50", "because": NASTY}],
    "invoices.state": InvoiceState.DRAFT,  # whose rows may still be added and taken away
    "notices.content": json.dumps(
        {key: {"title": NASTY, "lead": NASTY, "sections": []} for key in Language}
    ),
    "outgoing_mails.failure": MailFailure.REFUSED,
    "outgoing_mails.state": MailState.DEAD,  # so that it can be sent again
    "messages.direction": MessageDirection.IN,
    "messages.findings": [str(TextFinding.SENSITIVE)],
    "mailboxes.last_uid": "7",
    "message_attachments.sealed": None,  # no key of ours could open it
    "notices.published_at": None,  # so that it can be thrown away
    "notice_duties.told_on": None,  # so that it can be noted
    "nda_texts.sign_by": None,  # else those who read here would have to sign
    "order_archivings.restored_at": WHEN,  # else the orders were archived
    "order_lines.ordered_kg": 900_000,
    "order_lines.prices_lost": [{"rule": "product", "unit_price": "1.50", "because": NASTY}],
    "merges.undone_at": WHEN,  # else nobody could be shown
    "legal_holds.lifted_at": None,  # so that it can be lifted
    "mandates.scopes": ["orders"],
    "orders.archived_at": None,  # so that they can be changed
    "key_handovers.returned_at": None,  # so that keys can come back
    "paper_loans.returned_at": WHEN,
    "papers.rule": "ARCHIVE_PAPER@2018-05-25",
    "papers.state": PaperState.PROCESSED,
    "scans.sealed": None,  # no key of theirs could open it
    "products.vat_class": VatClass.STANDARD,
    "readings.gross_kg": 16_020,
    "saved_lists.query": "",
    "saved_lists.shared_with": "everyone",
    "scales.division_kg": 20,
    "scales.largest_kg": 60_000,
    "scales.least_kg": 400,
    "scales.verified_until": date(2099, 12, 31),
    "ticket_standings.state": TicketState.AWAITING_APPROVAL,
    "visits.opened_at": datetime(2099, 12, 31, tzinfo=UTC),  # so that none is too old
    "visits.order_line_id": None,
    "weigh_tickets.visit_id": None,
    "protections.ended_at": WHEN,
    "recipients.role": RecipientRole.AUTHORITY,
    "restrictions.ended_at": WHEN,  # else nobody could be shown, nor written
}
"""Columns in which not any value of their kind makes sense."""
IDS: Final = {"companies 0": COMPANY_ID}
"""Rows that are known by one id everywhere."""
POINTING: Final = {
    "external_ids.record_id": "customers",
    "request_items.corrected_id": "phones",
}
"""Keys of no one table, and the table whose rows they point to here."""
IN_JSON: Final[Mapping[str, Callable[[str], Any]]] = {
    "import_rows.cells": lambda text: [text],
    "import_rows.draft": lambda text: json.dumps({"name": text}),
    "import_rows.did": lambda text: json.dumps({"name": text}),
}
"""Columns whose personal values stand in JSON."""
ENDING: Final = {
    *("cancelled_at", "closed_at", "closed_on", "disabled_at", "ended_at", "ended_on"),
    *("finished_at", "left_on"),
    *("retired_on", "valid_to"),
}
"""Columns that end a row: the second of each table has ended, the first still stands."""


@dataclass
class Seeded:
    """What was put in: rows by table and by id, and the number in each subject's tag."""

    rows: dict[str, list[Base]] = field(default_factory=dict)
    by_id: dict[UUID, Base] = field(default_factory=dict)
    numbers: dict[UUID, int] = field(default_factory=dict)

    def keep(self, row: Base) -> None:
        """Keep a row under its table, and under the one it is the rest of."""
        names = [row.__tablename__]
        names += [name for name, concrete in CONCRETE.items() if row.__tablename__ in concrete]
        for name in names:
            self.rows.setdefault(name, []).append(row)
        self.by_id[row.id] = row

    def first(self, table: str) -> UUID:
        return self.rows[table][0].id

    def beside(self, table: str, **keys: UUID) -> UUID:
        """Give the row of another table that points to this one."""
        [(name, key)] = keys.items()
        return next(row.id for row in self.rows[table] if getattr(row, name) == key)

    def subjects_in(self, text: str) -> set[UUID]:
        """Give those whose tags stand in a text."""
        return {key for key, number in self.numbers.items() if f"<{number:02}" in text}


def tag(category: Category, number: int) -> str:
    return f"<{number:02}{category[:2]}>"


async def seed(works: Works, monkeypatch: pytest.MonkeyPatch) -> Seeded:
    """Put rows into every table: a full one, a nasty one, and one with nothing optional."""
    made = Seeded()
    with monkeypatch.context() as patched:
        _count_ids(patched)
        for number in range(len(TEXTS)):
            await seed_one_more(works, made, number)
    return made


async def seed_one_more(works: Works, made: Seeded, number: int) -> None:
    """Put one more row into every table."""
    asked = Asked(REGISTER, Operation("seed"), source=Source(SourceKind.STAFF, "seed"))
    async with Works(works.database, lambda: WHEN).start(asked) as work:
        for table in _parents_first():
            if number < _most(table):
                await _fill(work, made, table, number)


def _most(table: type[Base]) -> float:
    """Tell how many rows a table can have, where each has a word of its own out of a few."""
    columns: Any = table.__table__.columns
    words = [each for each in columns if isinstance(each.type, Enum) and _is_unique(each)]
    return min((len(each.type.enums) for each in words), default=math.inf)


def _parents_first() -> Iterator[type[Base]]:
    """Give the tables to fill, each after all that its rows may point to."""
    left_out = MADE_BY_LISTENERS | OF_REQUESTS | set(CONCRETE)
    waiting = [each for each in TABLES if each.__tablename__ not in left_out]
    while waiting:
        names = {each.__tablename__ for each in waiting}
        table = next(each for each in waiting if not _needs(each) & names)
        waiting.remove(table)
        yield table


def _needs(table: type[Base]) -> set[str]:
    own = table.__table__
    keys = {key.target_fullname.partition(".")[0] for key in own.foreign_keys}
    parents = {each for name in keys for each in CONCRETE.get(name, (name,))}
    is_party = table.__tablename__ in CONCRETE["parties"]
    return (keys if is_party else parents) - {table.__tablename__}


async def _fill(work: Work, made: Seeded, table: type[Base], number: int) -> None:
    name = f"{table.__tablename__} {number}"
    row = table(id=IDS.get(name, uuid5(NAMESPACE, name)))
    made.keep(row)
    columns = sorted(_columns(table), key=lambda each: PERSONAL in each[1].info)
    for name, column in columns:  # keys first: they tell whom a personal value is about
        setattr(row, name, _value(made, row, column, number))
    work.session.add(row)
    await work.session.flush()


def _columns(table: type[Base]) -> Iterator[tuple[str, Column[Any]]]:
    polymorphic = table.__mapper__.polymorphic_on
    for attribute in table.__mapper__.column_attrs:
        column: Any = attribute.columns[0]
        if attribute.key not in {"id", "version"} and column is not polymorphic:
            yield attribute.key, column


def _tagged(made: Seeded, row: Base, column: Column[Any], number: int) -> Any:
    """Make a personal value that tells its category and whom it is about."""
    personal: Personal = column.info[PERSONAL]
    at: Base = row
    for step, _ in steps(type(row), column.info[SUBJECT]):
        key = getattr(at, step.key)
        if key is None:
            return None if column.nullable else "-"
        at = made.by_id[key]
    subject = made.numbers.setdefault(at.id, len(made.numbers) + 1)
    text = tag(personal.category, subject) + TEXTS[number % len(TEXTS)]
    written = IN_JSON.get(f"{row.__tablename__}.{column.name}", str)
    return written(text[: getattr(column.type, "length", None) or 200])


def _value(made: Seeded, row: Base, column: Column[Any], number: int) -> Any:
    name = f"{row.__tablename__}.{column.name}"
    if name in VALUES:
        return VALUES[name]
    if _left_out(column, number):
        return None
    if name in POINTING:
        return made.rows[POINTING[name]][number].id
    if PERSONAL in column.info:
        return _tagged(made, row, column, number)
    if column.foreign_keys:
        return _parent(made, type(row), column, number)
    return _plain(column, number)


def _left_out(column: Column[Any], number: int) -> bool:
    if column.name in ENDING:
        return bool(column.nullable) and number != 1
    return bool(column.nullable) and number % len(TEXTS) == len(TEXTS) - 1


def _parent(made: Seeded, table: type[Base], column: Column[Any], number: int) -> UUID | None:
    """Point to the parent's row of the same number, or to one's own row before."""
    [key] = column.foreign_keys
    name = key.target_fullname.partition(".")[0]
    if class_of(name) is table:
        return made.rows[name][number - 1].id if number else None
    if name in CONCRETE:
        name = CONCRETE[name][number % len(CONCRETE[name])]
    rows = made.rows[name]
    another = name == "persons" and not _is_unique(column)
    return rows[number - another].id  # not whom the customer is


def _is_unique(column: Column[Any]) -> bool:
    constraints = [
        each for each in column.table.constraints if isinstance(each, UniqueConstraint)
    ]
    return any([*each.columns] == [column] for each in constraints)


def _plain(column: Column[Any], number: int) -> Any:
    """Make a value of a column's kind, another in each row."""
    kind = column.type
    simple: dict[type, Any] = {
        Boolean: number % 2 == 0,
        Date: date(2026, 5, 6) + timedelta(days=number // 2),  # some sort alike
        DecimalText: Decimal("12.35") * (1 - 2 * (number % 2)),
        Integer: 7 + number,
        Key: uuid5(NAMESPACE, f"{column.name} {number}"),
        Keys: [uuid5(NAMESPACE, "one"), uuid5(NAMESPACE, "two")][:number],
        LargeBinary: NASTY.encode(),
        Moment: WHEN.replace(microsecond=number % 8 * 123_450) + timedelta(days=number),
        Money: 123_456_789_012 - number,
        Words: ["one", NASTY][:number],
    }
    if isinstance(kind, Enum):
        listed: Any = kind.enum_class
        return list(listed)[number % len(listed)]
    for each, value in simple.items():
        if isinstance(kind, each):
            return value
    return f"{number}{TEXTS[number % len(TEXTS)]}{column.name}"[: kind.length or 200]  # type: ignore[attr-defined]


def _count_ids(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have ids made by counting, so that those of listeners' rows are the same, too."""
    milliseconds, bits = count(1_767_225_600_000), count(1)
    clock = SimpleNamespace(time_ns=lambda: next(milliseconds) * 1_000_000)
    monkeypatch.setattr(identifiers, "time", clock)
    chance = SimpleNamespace(urandom=lambda length: next(bits).to_bytes(length, "big"))
    monkeypatch.setattr(identifiers, "os", chance)

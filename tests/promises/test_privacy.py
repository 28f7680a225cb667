"""Every table tells what it holds about people, whose it is, and how long it is kept."""

import re
import subprocess
import sys
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Final

import pytest
from sqlalchemy import text

import api
from api.all_tables import Base
from api.kernel.clock import local_day, now
from api.kernel.privacy import FINDABLE, PERSONAL, SUBJECT, Category, Kept, KeptWith, OnErasure
from api.law import retention
from tests.promises.everything import TABLES, end_of, own_columns, text_columns
from tests.register import Register

IMPERSONAL_TEXT: Final[Mapping[str, set[str]]] = {
    "authority_requests": {"reference", "statute", "refused_because"},  # the authority's
    "accounts": {"password"},  # hashed
    "addresses": {"country"},
    "billing_details": {"e_invoice_operator"},
    "bank_accounts": {"iban", "bic", "e_invoice_address", "e_invoice_operator"},  # ours
    "changes": {"operation", "record_type"},
    "clients": {"name", "secret"},  # a company's name; hashed
    "companies": {  # whose register this is
        *("name", "business_id", "vat_number", "email", "phone"),
        *("street", "postal_code", "town", "privacy_email", "privacy_phone"),
    },
    "former_companies": {
        *("name", "business_id", "vat_number", "email", "phone"),
        *("street", "postal_code", "town", "privacy_email", "privacy_phone"),
    },
    "policies": {"name", "place"},  # of a text, and where it lies
    "customer_imports": {  # a whole list's: staff's words about no one in it, gone in days
        *("filename", "mapping", "no_business_id_because"),
    },
    "import_profiles": {"name", "mapping", "no_business_id_because"},  # of a program's lists
    "assessments": {  # of what is done with data, and of nobody
        *("number", "title", "answers", "sha256", "alone_because", "review_note"),
    },
    "deals": {  # of a sale
        *("number", "title", "alone_because", "revoked_because", "informed_how"),
    },
    "deal_files": {"sha256"},
    "breaches": {  # what happened, which names nobody
        *("number", "title", "nature", "term"),
        *("consequences", "measures", "risk_because"),
    },
    "breach_decisions": {  # what is said to many, and to the authority
        *("because", "content", "sha256", "alone_because", "reference", "late_because"),
    },
    "campaigns": {  # what we say to many, and about nobody
        *("name", "subject_fi", "subject_sv", "subject_en", "text_fi", "text_sv", "text_en"),
    },
    "consent_entries": {  # hashed; our words; a number of ours
        *("contact_key", "wording", "text_sha256", "notice_version", "evidence"),
    },
    "consent_requests": {"contact_key", "wording", "text_sha256"},  # hashed; our words
    "cookie_choices": {"notice_version", "text_sha256"},  # a number of ours; hashed
    "credit_stops": {"because"},  # a word of ours
    "customers": {"number"},  # ours, and says nothing without the register
    "disclosures": {"payload_sha256", "record_type"},
    "entry_mails": {"contact_key"},  # hashed
    "external_ids": {"record_type"},
    "idempotency_keys": {
        *("key", "fingerprint"),  # hashed
        *("operation", "record_type", "etag", "location"),
    },
    "jobs": {"name", "occasion", "failure"},
    "nda_signatures": {"paper_place"},  # a folder
    "nda_texts": {"text"},
    "month_figures": {"part"},  # a word of ours
    "notices": {
        "number",
        "note",
        "content",
        "sha256",
        "alone_because",
    },  # public, and about the register itself
    "number_series": {"name"},
    "order_archivings": {"rule"},
    "order_lines": {"price_won"},
    "orders": {"number"},
    "outreach_lines": {"country"},
    "outreach_runs": {"number", "sha256"},
    "mailboxes": {"uid_validity", "last_uid", "failure"},
    "message_attachments": {"media_type", "because"},
    "message_threads": {"number"},  # ours
    "messages": {"mail_digest", "canned"},  # hashed; a word of ours
    "outgoing_mails": {"mail_id", "sender", "template"},  # all three ours
    "postal_places": {"code", "town_fi", "town_sv"},  # Posti's, and about nobody
    "cabinets": {"number", "room", "name"},
    "cabinet_keys": {"code"},
    "paper_destructions": {"request_number", "content", "sha256"},  # of no one but staff
    "paper_folders": {"number", "title"},  # kinds of paper; persons are beside each paper
    "papers": {"number", "rule"},
    "scans": {"sealed", "found"},  # encrypted; a virus's name
    "products": {"code", "name", "waste_code"},
    "provenance": {"record_type", "column"},
    "recovery_codes": {"hash"},
    "recipients": {"name", "country", "contract_reference"},  # companies and authorities
    "refresh_tokens": {"hash", "client_hash"},
    "search_entries": {"record_type", "column"},
    "search_words": {"word"},  # single words that lead to nobody, gone with whoever had them
    "seals": {"kind", "merkle_root", "previous", "purge", "signature"},
    "second_factors": {"secret"},  # encrypted
    "sign_in_throttles": {"key"},  # hashed
    "view_reviews": {"seed"},
    "views": {"operation", "record_type"},
    "channel_checks": {"failure"},
    "notice_acknowledgements": {"number"},
    "objections": {"because"},
    "plan_approvals": {"alone_because"},
    "request_items": {"field", "rule"},
    "request_receipts": {"archive_label"},
    "certificates": {"content", "sha256", "proof"},  # counts, statutes, dates and ids
    "credit_checks": {"failure"},
    "data_subject_requests": {"number", "identity_provider", "identity_level"},
    "legal_holds": {"number"},
    "e_id_attempts": {"state", "browser", "occasion"},  # hashed, hashed; a word of ours
    "devices": {"name", "token"},  # a kiosk's; hashed
    "erasure_plans": {"digest"},
    "erasure_steps": {"record_class"},
    "gate_events": {"gate", "event_id"},  # what the gates' system calls them
    "handovers": {"their_id"},
    "tellings": {"acknowledgement"},  # what a recipient calls its answer
    "invoice_lines": {"description", "price_won"},  # a product's name
    "invoice_parties": {"country", "e_invoice_operator", "salts"},
    "invoice_run_items": {"refusal"},
    "invoices": {"number", "reference", "group_key", "content", "sha256"},
    "kiosk_keys": {"badge", "pin"},  # hashed
    "loads": {"number"},
    "merge_moves": {"record_type", "column"},
    "passkey_challenges": {"hash"},
    "passkeys": {"name", "credential", "credential_hash", "public_key"},  # a device's
    "payments": {"archive_id", "reference"},
    "raw_answers": {"sealed"},  # encrypted
    "readings": {"alibi_id"},
    "released_invoices": {"number", "rule", "sha256"},  # of nobody any more
    "restrictions": {"because"},
    "saved_lists": {"name", "query", "shared_with"},  # no filter names anybody
    "scales": {"code", "name", "host"},
    "segments": {"name"},  # of rules
    "street_ranges": {"street", "code"},  # Posti's, and about nobody
    "suppressions": {"key"},  # hashed
    "ticket_persons": {
        "customer_salt",
        "site_salt",
        "plate_salt",
        "trailer_salt",
        "driver_salt",
    },
    "vehicles": {"country"},
    "weigh_tickets": {"number", "content", "sha256", "previous_sha256"},  # digests are salted
}
"""Text that speaks of nobody. Read it with a lawyer's eyes before adding to it."""

NO_ROOT: Final = {
    "external_ids": "another's word for a record; changes nothing of it",
    "former_names": "comes of a change that raises it",
    "gate_events": "a passage is never changed, and has no version to raise",
    "ticket_persons": "a sealed ticket never changes, and has no version to raise",
    "party_keys": "made once, and destroyed once",
    "provenance": "tells of values; rises with none of them",
    "search_entries": "repeats values; rises with none of them",
}
"""Tables with personal columns whose change raises nobody's version, and why."""

WITH_SUBJECTS: Final = [table for table in TABLES if list(table.personal_columns())]


def test_every_text_is_personal_or_reviewed() -> None:
    plain = {
        table.__tablename__: names
        for table in TABLES
        if (names := {name for name, kind in text_columns(table) if PERSONAL not in kind.info})
    }

    assert plain == IMPERSONAL_TEXT


def test_every_personal_column_names_the_way_to_its_subject() -> None:
    pathless = [
        f"{table.__tablename__}.{name}"
        for table in TABLES
        for name, _, path in table.personal_columns()
        if not path
    ]

    assert pathless == []


@pytest.mark.parametrize("table", WITH_SUBJECTS, ids=lambda table: table.__tablename__)
def test_every_path_ends_at_a_person(table: type[Base]) -> None:
    for name, personal, path in table.personal_columns():
        end = end_of(table, path or "")
        of_staff = personal.category is Category.STAFF
        wanted = "accounts" if of_staff else "parties"

        hierarchy = {each.__tablename__ for each in end.__mro__ if each in TABLES}
        assert wanted in hierarchy, f"{table.__tablename__}.{name} leads to {end.__name__}"


def test_what_people_are_found_by_names_its_subject() -> None:
    for table in TABLES:
        for attribute in own_columns(table):
            info = attribute.columns[0].info
            assert not info.get(FINDABLE) or info.get(SUBJECT), attribute


def test_what_erasure_clears_can_be_empty() -> None:
    stuck = [
        f"{table.__tablename__}.{attribute.key}"
        for table in TABLES
        for attribute in own_columns(table)
        if (personal := attribute.columns[0].info.get(PERSONAL))
        and personal.on_erasure is OnErasure.CLEAR
        and not attribute.columns[0].nullable
    ]

    assert stuck == []


def test_every_retention_rule_is_in_force() -> None:
    known = {rule.id for rule in retention.rules(local_day(now()))}
    named = {each.rule for table in TABLES for each in _kept(table)}

    assert named <= known


def test_retention_counts_from_a_day() -> None:
    for table in TABLES:
        for each in _kept(table):
            kind = table.__mapper__.columns[each.since].type.python_type
            assert issubclass(kind, (date, datetime)), f"{table.__tablename__}.{each.since}"


async def test_conditions_of_retention_are_sql(register: Register) -> None:
    async with register.work() as work:
        for table in TABLES:
            for each in _kept(table):
                condition = each.when or "1 = 1"
                rows = f"SELECT {each.since} FROM {table.__tablename__} WHERE {condition}"  # noqa: S608
                await work.session.execute(text(rows))


def test_rows_kept_with_others_point_to_them() -> None:
    for table in TABLES:
        if isinstance(table.kept, KeptWith):
            assert table.__table__.c[table.kept.owner].foreign_keys, table.__name__


def test_every_table_with_subjects_raises_a_version_or_says_why_not() -> None:
    rootless = {each.__tablename__ for each in WITH_SUBJECTS if each.root is None}

    assert rootless == set(NO_ROOT)


def test_every_root_has_a_version() -> None:
    for table in TABLES:
        root = end_of(table, table.root) if table.root else None
        assert root is None or hasattr(root, "version"), f"{table.__name__}: {table.root}"


def test_all_tables_knows_every_table() -> None:
    """Look in an interpreter of its own: here, tests have imported more."""
    look = "from api.all_tables import Base; print(*Base.metadata.tables)"
    known = subprocess.run([sys.executable, "-c", look], check=True, capture_output=True)  # noqa: S603
    written = {
        name
        for file in Path(api.__path__[0]).rglob("*.py")
        for name in re.findall(r'__tablename__ = "(\w+)"', file.read_text())
    }

    assert written == set(known.stdout.decode().split())


def _kept(table: type[Base]) -> list[Kept]:
    return [] if isinstance(table.kept, KeptWith) else [*table.kept]

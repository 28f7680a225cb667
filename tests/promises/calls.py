"""How every operation is called rightly: its address, its body, its headers, made from itself.

Bodies are made from the schemas: what is required, by kind and by name. Where a rule wants
more than the schema says, `SAID` says it; a promise fails until it does.
"""

import inspect
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum
from types import UnionType
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin
from uuid import UUID

from pydantic import AwareDatetime, BaseModel
from pydantic.fields import FieldInfo

from api.all_tables import Base
from api.database.paths import row_at
from api.database.work import Work
from api.http.route import Route
from api.kernel.clock import now
from tests.promises.everything import TABLES, address
from tests.promises.seeded import Seeded
from tests.register import HEARD

TABLE_OF: Final[Mapping[str, str]] = {
    "document": "orders",
    "folder": "paper_folders",
    "subject": "paper_subjects",
    "key": "cabinet_keys",
    "borrower": "accounts",
    "holder": "accounts",
    "grant": "account_roles",
    "opening": "emergency_openings",
    "import": "customer_imports",
    "line": "order_lines",
    "note": "customer_notes",
    "owner": "accounts",
    "task": "customer_tasks",
    "loser": "customers",
    "payer": "customers",
    "duty": "notice_duties",
    "proposal": "change_proposals",
    "record": "phones",
    "request": "data_subject_requests",
    "role": "customer_roles",
    "caller": "accounts",
    "run": "invoice_runs",
    "ticket": "weigh_tickets",
}
"""Ids that are not named after their table."""

SPELLED: Final = {"against": "marketing"}
"""What of a path is no id."""
MAILED: Final = "token"
"""What only a mailed link holds: no id, and nobody has been mailed here."""

WORDS: Final[Mapping[str, Any]] = {
    "address": "malli@works.example",
    "business_id": "0000027-0",
    "country": "FI",
    "email": "malli@works.example",
    "language": "fi",
    "mapping": {"Nimi": "name"},
    "number": "+358 40 000 0012",
    "plate": "ABC-1",
    "postal_code": "00100",
    "source": HEARD,
    "unit_price": "12.35",
    "username": "malli@works.example",
}
"""What is said of a field of this name."""

SAID: Final[Mapping[str, Mapping[str, Any]]] = {
    "register_breach": {"noticed_at": "2026-05-06T07:08:09Z"},
    "change_breach": {"title": "Kadonnut kannettava"},
    "list_touched": {
        "caller_id": ...,
        "since": "2026-01-01T00:00:00Z",
        "until": "2026-12-31T00:00:00Z",
    },
    "add_breach_subject": {"party_id": ..., "because": "Soitti itse"},
    "draft_assessment": {"review_on": None},
    "change_assessment": {"title": "Kilpikamera"},
    "review_assessment": {"review_on": "2026-12-31"},
    "approve_assessment": {"digest": "ab" * 32},
    "propose_stage": {"stage": "pseudonymised"},
    "approve_breach_decision": {"digest": "ab" * 32},
    "draft_breach_decision": {"audience": "authority", "tells": True},
    "add_carrier": {"name": "Mallikuljetus Oy", "business_id": "0000027-0"},
    "add_contact": {"given_name": "Aino", "family_name": "Malli", "phones": ["040 000 0013"]},
    "add_driver": {"given_name": "Aino", "family_name": "Malli"},
    "add_order_line": {"ordered_kg": 2_000},
    "add_mandate": {"given_name": "Aino", "family_name": "Malli", "evidence": "Valtakirja"},
    "admit_client": {"role": "accounting-partner"},
    "add_paper_subject": {"party_id": ..., "note": "Tilaussopimus"},
    "change_paper": {"kind": "order"},
    "move_paper": {"to": "locked", "cabinet_id": ...},
    "receive_paper": {"subjects": [{"party_id": ..., "note": "Tilaussopimus"}]},
    "add_site": {"name": "Mallityömaa", "code": "MT-1"},
    "change_campaign": {"name": "Uusi kampanja"},
    "change_segment": {"name": "Uusi kohderyhmä"},
    "change_carrier": {"name": "Uusi Mallikuljetus Oy", "source": HEARD},
    "review_view": {"reason": "Asiakas kysyi laskustaan"},
    "change_company": {"name": "Uusi Malli Oy"},
    "ask_for_rights": {"kinds": ["access"], "website": ""},
    "add_policy": {"owner_id": ..., "valid_from": "2026-01-01", "review_on": "2027-01-01"},
    "change_policy": {"review_on": "2199-01-01"},
    "change_contact": {"title": "Mestari"},
    "change_customer": {"name": "Uusi Malli Oy", "note": "Soita"},
    "change_driver": {"given_name": "Uusi", "source": HEARD},
    "change_load": {"note": "Uusi huomautus", "source": HEARD},
    "change_person": {"given_name": "Toinen", "family_name": "Malli"},
    "change_note": {"text": "Soita aamulla"},
    "change_task": {"title": "Soita illalla"},
    "change_order": {"note": "Uusi huomautus", "source": HEARD},
    "change_order_line": {"ordered_kg": 3_000},
    "change_invoice": {"buyer_reference": "Uusi viite", "source": HEARD},
    "change_me": {"language": "sv"},
    "change_message_thread": {"topic": "comment"},
    "contact_us": {"name": "Aino Malli"},
    "change_recipient": {"contract_reference": "Kansio 3"},
    "change_product": {"name": "Uusi tuote"},
    "change_staff": {"name": "Uusi Nimi"},
    "change_site": {"name": "Uusi malli"},
    "create_customer": {
        "form": "organisation",
        "kind": "company",
        "name": "Mallirakennus Oy",
        "business_id": "0000027-0",
        "note": "Soita ensin",
        "phones": ["040 000 0012"],
        "emails": ["malli@works.example"],
        "addresses": [{"street": "Mallikatu 1", "postal_code": "00100", "town": "Mallila"}],
        "billing": {"reference": "Mallityömaa"},
    },
    "create_scale": {"code": "V9", "least_kg": 400, "largest_kg": 60_000, "division_kg": 20}
    | {"host": "127.0.0.1", "port": 9, "protocol": "mt-sics", "name": "Vaaka 9"},
    "change_scale": {"name": "Uusi vaaka"},
    "change_visit": {"order_line_id": ...},
    "hand_in_reading": {"alibi_id": "A-1", "gross_kg": 16_020},
    "store_tare": {
        "plate": "ABC-7",
        "manual": {"gross_kg": 16_000, "because": "indicator_broken"},
    },
    "weigh_once": {"plate": "ABC-7", "product_id": ...},
    "weigh_in": {"plate": "ABC-8", "product_id": ...},
    "change_vehicle": {"plate": "ABC-3", "country": "FI", "source": HEARD},
    "find_or_add_vehicle": {"plate": "ABC-2"},
    "foretell_erasure": {"on": "2199-05-06"},
    "move_load": {"to": "on_site"},
    "move_order": {"to": "confirmed"},
    "open_bank_account": {"iban": "FI2112345600000785", "bic": "NDEAFIHH"},
    "note_notice": {"told_on": "2026-03-05"},
    "place_order": {
        "site_id": ...,
        "reference": "Malliviite",
        "note": "Soita",
        "lines": [{"product_id": ..., "ordered_kg": 1_000}],
    },
    "record_payment": {"reference": "12344", "payer_name": "Aino Malli", "source": HEARD},
    "protect_party": {"until": "2099-12-31"},
    "publish_nda": {"valid_from": "2199-05-06"},
    "quote_price": {"customer_id": ..., "site_id": ...},
    "register_request": {"kind": "erase", "received_on": "2026-01-05", "name": "Aino Malli"},
    "set_legal_hold": {
        "record_classes": ["phones"],
        "until": (now() + timedelta(days=100)).date().isoformat(),
    },
    "set_billing": {"reference": "Uusi viite"},
    "take_in_gate_events": {
        "events": [
            {
                "event_id": "1",
                "at": now().isoformat(),
                "gate": "Portti 1",
                "direction": "in",
                "plate": "ABC-7",
            }
        ]
    },
    "set_kiosk_key": {"pin": "480215"},
}
"""What an operation is told beyond what its schema requires; `...` is a seeded row's id."""


ROW: Final = {
    "archive_order": 1,
    "end_assessment": 2,
    "revoke_deal": 2,
    "cancel_campaign": 1,
    "refuse_authority": 2,
    "restore_order": 1,
    "change_staff": 2,
    "reset_staff": 2,
    "reject_load": 2,
    "reject_proposal": 2,
    "void_weigh_ticket": 2,
}
"""Which seeded row an operation is about, where another operation has ended the first."""

QUERY: Final = {
    "since": "2026-01-01T00:00:00Z",
    "until": "2026-12-31T00:00:00Z",
    "filename": "asiakkaat.csv",
    "noun": "customers",
}
"""Parameters of an address that have no default."""

CONTENT: Final = {
    "upload_import": (
        "text/csv",
        b"Nimi;Y-tunnus;Puhelin\nMallirakennus Oy;0000027-0;040 000 0012\n",
    ),
}
"""Bodies that are not JSON, with their types."""


@dataclass(frozen=True, slots=True)
class Call:
    """One request that should succeed."""

    route: Route
    path: str
    headers: Mapping[str, str]
    json: Any = None
    params: Mapping[str, Any] | None = None
    content: bytes | None = None

    @property
    def options(self) -> dict[str, Any]:
        """What a client is given beside the method and the address."""
        body: dict[str, Any] = {} if self.json is None else {"json": self.json}
        if self.content is not None:
            body = {"content": self.content}
        return {"headers": self.headers, "params": self.params, **body}


async def call(work: Work, made: Seeded, route: Route) -> Call:
    """Make a right call of a route on seeded rows."""
    headers = {}
    if route.operation.purposes:
        headers["Purpose"] = str(min(route.operation.purposes))
    at = ROW.get(route.operation.name, 0)
    names = re.findall(r"\{(\w+)\}", route.path)
    ids = {
        name: made.rows[table_of(name)][at].id
        for name in names
        if name not in (MAILED, *SPELLED)
    }
    if route.conditional:
        headers["If-Match"] = f'"{await _version(work, made, ids)}"'
    said = inspect.signature(route.endpoint).parameters.values()
    params = {
        each.name: QUERY.get(each.name) or str(id_for(made, each.name))
        for each in said
        if each.name in QUERY or (each.annotation is UUID and each.name not in ids)
    }
    content = CONTENT.get(route.operation.name)
    if content is not None:
        headers["Content-Type"], _ = content
    return Call(
        route,
        address(route, **ids, **{name: it for name, it in SPELLED.items() if name in names}),
        headers,
        body_for(route, made),
        params or None,
        content and content[1],
    )


def body_for(route: Route, made: Seeded) -> Any:
    """Make the body a route reads, if it reads one."""
    kind = body_of(route)
    if kind is None:
        return None
    said = SAID.get(route.operation.name, {})
    return _object(kind, made) | _with_ids("", said, made)


def _with_ids(name: str, said: Any, made: Seeded) -> Any:
    if isinstance(said, Mapping):
        return {key: _with_ids(key, each, made) for key, each in said.items()}
    if isinstance(said, list):
        return [_with_ids(name, each, made) for each in said]
    return str(id_for(made, name)) if said is ... else said


def body_of(route: Route) -> type[BaseModel] | None:
    """Give the schema of what a route is told."""
    if route.method == "GET":
        return None
    said = inspect.signature(route.endpoint).parameters.values()
    kinds = [each.annotation for each in said if inspect.isclass(each.annotation)]
    return next((kind for kind in kinds if issubclass(kind, BaseModel)), None)


def id_for(made: Seeded, name: str) -> UUID:
    """Give a seeded row for `customer_id`, or for each of `customer_ids`."""
    return made.first(table_of(name))


def table_of(name: str) -> str:
    """Tell which table `customer_id` means."""
    noun = name.removesuffix("s").removesuffix("_id")
    tables = {table.__tablename__ for table in TABLES}
    likely = (TABLE_OF.get(noun, ""), f"{noun}s", f"{noun}es", f"{noun[:-1]}ies")
    found = [each for each in likely if each in tables]
    assert found, f"Tell tests/promises/calls.py which table {name} means"
    return found[0]


async def _version(work: Work, made: Seeded, ids: Mapping[str, UUID]) -> int:
    """Read the version of the aggregate that the last id of a path belongs to."""
    if not ids:
        return 1  # one's own account, as it was opened
    name, key = list(ids.items())[-1]
    if name == "ticket_id":  # a sealed ticket has no version; what becomes of it has
        name, key = "ticket_standing_id", made.beside("ticket_standings", ticket_id=key)
    row: Base | None = await work.session.get(type(made.rows[table_of(name)][0]), key)
    assert row is not None, f"{name} {key} is gone"
    root = await work.session.run_sync(row_at, row, row.root or "self")
    return int(root.version)


def _object(kind: type[BaseModel], made: Seeded) -> dict[str, Any]:
    return {
        name: _field(name, field, made)
        for name, field in kind.model_fields.items()
        if field.is_required()
    }


def _field(name: str, field: FieldInfo, made: Seeded) -> Any:
    if name in WORDS:
        return WORDS[name]
    return _value(name, field.annotation, made)


def _value(name: str, kind: Any, made: Seeded) -> Any:
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in {Annotated, Union, UnionType}:
        return _value(name, arguments[0], made)
    if origin is Literal:
        return arguments[0]
    if origin in {list, tuple, set, frozenset}:
        return [_value(name, arguments[0], made)]
    if isinstance(kind, type) and issubclass(kind, Enum):
        return next(iter(kind)).value
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return _object(kind, made)
    return PLAIN[origin or kind](name, made)


PLAIN: Final[Mapping[type, Callable[[str, Seeded], Any]]] = {
    UUID: lambda name, made: str(id_for(made, name)),
    bool: lambda _name, _made: True,
    int: lambda _name, _made: 10,
    str: lambda name, _made: f"Malli {name}"[:20],
    date: lambda _name, _made: "2026-05-06",
    dict: lambda _name, _made: {},
    AwareDatetime: lambda _name, _made: "2026-05-06T07:08:09Z",
    Decimal: lambda _name, _made: "10",
}

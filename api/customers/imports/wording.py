"""Tells what is wrong with rows in the reader's language."""

import json
from typing import Any, Final

from api.customers.imports.rules import readings, states, values
from api.customers.imports.schemas import ImportRowView, StoredRow
from api.customers.imports.tables import CustomerImport
from api.customers.rules import addresses, contact, e_invoicing, parties
from api.http.answers import Answer
from api.http.words import title_of
from api.kernel.free_text import IdentityCodeInText
from api.kernel.languages import Language
from api.kernel.refusals import Refusal
from api.law.business_ids import WrongBusinessId
from api.views.pages import Page

PROBLEMS: Final[tuple[type[Refusal], ...]] = (
    IdentityCodeInText,
    readings.UnknownKind,
    readings.AddressIncomplete,
    values.TooLong,
    values.WrongPaymentTerm,
    values.UnknownCountry,
    states.AlreadyACustomer,
    states.TwiceInTheFile,
    states.Suppressed,
    states.UsedSince,
    states.ChangedSince,
    addresses.WrongPostalCode,
    WrongBusinessId,
    contact.WrongPhone,
    contact.WrongEmail,
    e_invoicing.WrongEInvoiceAddress,
    e_invoicing.WrongOperator,
    parties.NameMissing,
    parties.BusinessIdMissing,
)
"""All that can be wrong with a row."""
BY_SLUG: Final = {kind.slug(): kind for kind in PROBLEMS}


def in_words(
    page: Answer[Page[StoredRow]], mapped: CustomerImport, language: Language
) -> Answer[Page[ImportRowView]]:
    """Turn a page of stored rows into one that people read: values by field, kinds in words."""
    stored = json.loads(page.body)
    fields = list(json.loads(mapped.mapping).values())
    stored["items"] = [_in_words(row, fields, language) for row in stored["items"]]
    told = json.dumps(stored, ensure_ascii=False, separators=(",", ":"))
    return Answer(told.encode(), seen=page.seen)


def titled(problem: dict[str, str], language: Language) -> str:
    """Give the title of one problem."""
    return title_of(BY_SLUG[problem["type"]], language)


def _in_words(
    row: dict[str, Any], fields: list[str | None], language: Language
) -> dict[str, Any]:
    cells = zip(fields, row["cells"] or [None] * len(fields), strict=True)
    return {
        "number": row["number"],
        "state": row["state"],
        "values": {field: cell for field, cell in cells if field and row["cells"]},
        "errors": [
            problem | {"detail": titled(problem, language)} for problem in row["problems"]
        ],
    }

"""Puts a posted invoice together again, to print it or to send it."""

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from api.invoices.issued import Corrected, IssuedInvoice
from api.invoices.reissued_lines import line_said
from api.invoices.reissued_parties import buyer_said, seller_said
from api.invoices.rules.kinds import InvoiceKind
from api.invoices.rules.totals import Total, VatRow
from api.invoices.rules.vat import at
from api.invoices.snapshots import Snapshot
from api.kernel.languages import Language
from api.kernel.quantities import Cents


def issued_from(snapshot: Snapshot) -> IssuedInvoice:
    """Make what is printed and sent. What was erased since is left out."""
    content = json.loads(snapshot.content or "{}")
    marks = {mark.number: mark for mark in snapshot.marks}
    due, interest = content["due_on"], content["interest_percent"]
    points = content.get("interest_margin")
    return IssuedInvoice(
        kind=InvoiceKind(content["kind"]),
        number=content["number"],
        invoice_on=date.fromisoformat(content["invoice_on"]),
        due_on=date.fromisoformat(due) if due else None,
        term_days=content["term_days"],
        interest_percent=Decimal(interest) if interest else None,
        interest_margin=Decimal(points) if points else None,
        seller=seller_said(content["seller"]),
        buyer=buyer_said(snapshot, content["buyer"]),
        lines=tuple(line_said(line, marks) for line in content["lines"]),
        total=_total(content),
        reference=content["reference"],
        language=Language(content["language"]),
        corrects=_corrected(snapshot, content["corrects"]),
    )


def _total(said: Mapping[str, Any]) -> Total:
    rows = tuple(
        VatRow(
            at(Decimal(row["vat_percent"])), Cents(row["base_cents"]), Cents(row["vat_cents"])
        )
        for row in said["vats"]
    )
    return Total(
        Cents(said["net_cents"]), Cents(said["vat_cents"]), Cents(said["total_cents"]), rows
    )


def _corrected(held: Snapshot, said: Mapping[str, Any] | None) -> Corrected | None:
    if said is None or held.credited_because is None:
        return None
    return Corrected(
        number=said["number"],
        invoice_on=date.fromisoformat(said["invoice_on"]),
        reason=held.credited_because,
    )

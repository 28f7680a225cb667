"""Lists of open invoices: what customers still owe on what the former program sent."""

from collections.abc import Iterator
from typing import Final

from api.customers.rules.periods import EndsBeforeStart
from api.imports.rules.amounts import cents, day
from api.imports.rules.readings import Reading
from api.imports.rules.shaped.owned import OWNED_BY, OWNER
from api.imports.rules.shapes import Column, Draft, Named, Shape
from api.imports.rules.targets import Target
from api.imports.rules.unsaid import Unsaid
from api.imports.rules.values import short
from api.invoices.rules.opening import check_open
from api.invoices.rules.references import invoiced_reference
from api.kernel.refusals import Refusal

NEEDED: Final = (Target.NUMBER, Target.INVOICE_ON, Target.DUE_ON, Target.OPEN)


def draft(reading: Reading, _unsaid: Unsaid) -> Draft | None:
    reading.need(*OWNED_BY)
    for needed in NEEDED:
        reading.need(needed)
    if reading.problems:
        return None
    said = reading.values
    said.setdefault(Target.TOTAL, said[Target.OPEN])
    if said[Target.DUE_ON] < said[Target.INVOICE_ON]:
        reading.refuse(Target.DUE_ON, EndsBeforeStart)
    try:
        check_open(said[Target.OPEN], said[Target.TOTAL])
    except Refusal as refusal:
        reading.refuse(Target.OPEN, type(refusal))
    return None if reading.problems else reading.plain()


def names(of: Draft) -> Iterator[Named]:
    yield Target.NUMBER, of[Target.NUMBER]
    if Target.REFERENCE in of:
        yield Target.REFERENCE, of[Target.REFERENCE]


OPEN_INVOICES: Final = Shape(
    columns=OWNER
    | {
        Target.NUMBER: Column(
            short(64),
            """laskunro laskunumero laskunnumero laskuno lasku tositenro tositenumero fakturanr
            fakturanummer faktura invoiceno invoicenumber invoice number numero nro""",
        ),
        Target.REFERENCE: Column(
            invoiced_reference,
            "viite viitenumero viitenro referens referensnummer reference referenceno",
        ),
        Target.INVOICE_ON: Column(
            day,
            """laskupvm laskunpvm laskupaiva laskunpaiva laskunpaivays paivays pvm fakturadatum
            datum invoicedate date""",
        ),
        Target.DUE_ON: Column(
            day, "erapaiva erapvm erapv maksupaiva forfallodag forfallodatum duedate due"
        ),
        Target.TOTAL: Column(
            cents, "summa laskunsumma loppusumma yhteensa belopp summaeur total amount sum"
        ),
        Target.OPEN: Column(
            cents,
            """avoinna avoin avoinsaldo avoinsumma saldo maksamatta oppet oppetbelopp saldoeur
            open openamount balance outstanding""",
        ),
    },
    keys=(Target.NUMBER,),
    needs=(OWNED_BY, *((each,) for each in NEEDED)),
    draft=draft,
    names=names,
    changes=False,
)

"""What was changed past the register, its triggers taken away, is found and named."""

from contextlib import suppress

from sqlalchemy import text

from api.invoices.verifying import Broken, findings
from tests.endpoints.invoices.office import Office
from tests.endpoints.invoices.test_credit_notes import credit

TAMPERED = {
    "UPDATE invoices SET content = replace(content, '12.35', '11.35')": {
        Broken.CONTENT,
        Broken.ROWS,
    },
    "UPDATE invoices SET sha256 = 'x'": {Broken.CONTENT},
    "UPDATE invoices SET total_cents = total_cents - 1": {Broken.ROWS},
    "UPDATE invoices SET due_on = '2099-01-01'": {Broken.ROWS},
    "UPDATE invoice_lines SET unit_price = '1.00'": {Broken.ROWS},
    "UPDATE invoice_vats SET vat_cents = 1": {Broken.ROWS},
    "UPDATE invoice_parties SET name = 'Joku Muu Oy'": {Broken.PERSONAL_VALUE},
    "UPDATE invoice_parties SET country = 'SE'": {Broken.ROWS},
    "UPDATE invoices SET ordinal = ordinal + 1": {Broken.NUMBER},
    "UPDATE invoice_parties SET name = NULL, street = NULL, salts = NULL": set(),
}


async def test_what_was_tampered_with_is_named(office: Office) -> None:
    await office.posted()
    await _without_triggers(office)

    for statement, expected in TAMPERED.items():
        assert await _found(office, statement) == expected, statement


async def test_what_stands_is_what_was_issued(office: Office) -> None:
    invoice = await office.posted(26_340, 26_120)
    await office.pay(invoice)
    await credit(office, invoice)
    await office.draft()

    async with office.register.work(writes=False) as work:
        assert [each async for each in findings(work.session)] == []


class _Undone(Exception):
    """Ends a Work, so that nothing of it stays."""


async def _found(office: Office, statement: str) -> set[Broken]:
    """Tamper, look, and undo it."""
    with suppress(_Undone):
        async with office.register.work() as work:
            await work.session.execute(text(statement))
            found = {each.broken async for each in findings(work.session)}
            raise _Undone
    return found


async def _without_triggers(office: Office) -> None:
    async with office.register.work() as work:
        for table in ("invoices", "invoice_lines", "invoice_vats"):
            on = "" if work.database.is_sqlite else f" ON {table}"
            await work.session.execute(text(f"DROP TRIGGER {table}_same{on}"))

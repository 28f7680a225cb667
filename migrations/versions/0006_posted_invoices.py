"""Refuse to change what a posted invoice says, whoever asks.

Revision: 0006, after 0005.

Of a posted invoice only the version may still rise. Its lines, taxes and links to tickets are
neither added to nor changed nor taken away. To whom it was lies in `invoice_parties`, which
erasure can reach, and what is owed in `receivables`. (A batch that copies one of these tables
on SQLite loses its triggers and has to make them again.)
"""

from collections.abc import Iterator

from alembic import op

revision = "0006"
down_revision = "0005"

MESSAGE = "a posted invoice is not changed"
SEALED = (
    *("id", "kind", "state", "customer_id", "payer_id", "group_key", "credits_id"),
    *("credited_because", "language", "drafted_at", "number", "year", "ordinal", "reference"),
    *("invoice_on", "due_on", "delivered_from", "delivered_to", "term_days", "net_cents"),
    *("vat_cents", "total_cents", "posted_at", "posted_by", "content", "sha256"),
)
OF_INVOICE = "EXISTS (SELECT 1 FROM invoices WHERE id = {row}.invoice_id AND state = 'posted')"
OF_LINE = (
    "EXISTS (SELECT 1 FROM invoice_lines line JOIN invoices ON invoices.id = line.invoice_id"
    " WHERE line.id = {row}.line_id AND invoices.state = 'posted')"
)
PARTS = {"invoice_lines": OF_INVOICE, "invoice_vats": OF_INVOICE, "invoice_tickets": OF_LINE}
ROWS = {"INSERT": ("NEW",), "UPDATE": ("OLD", "NEW"), "DELETE": ("OLD",)}

SQLITE_TRIGGER = """
CREATE TRIGGER {table}_{name} BEFORE {event} ON {table} WHEN {condition}
BEGIN SELECT RAISE(ABORT, '{message}'); END
"""
POSTGRESQL_FUNCTION = """
CREATE FUNCTION keep_{table}_{name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
IF {condition} THEN
RAISE EXCEPTION '{message}' USING ERRCODE = 'integrity_constraint_violation'; END IF;
RETURN {row}; END $$
"""
POSTGRESQL_TRIGGER = """
CREATE TRIGGER {table}_{name} BEFORE {event} ON {table} FOR EACH ROW
EXECUTE FUNCTION keep_{table}_{name}()
"""
WHOLE_FUNCTION = f"""
CREATE FUNCTION keep_invoices_whole() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
RAISE EXCEPTION '{MESSAGE}' USING ERRCODE = 'integrity_constraint_violation'; END $$
"""


def upgrade() -> None:
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    for table, name, event, condition in triggers():
        said = {"table": table, "name": name, "event": event, "message": MESSAGE}
        said |= {"condition": condition, "row": "OLD" if name == "stay" else "NEW"}
        if is_sqlite:
            op.execute(SQLITE_TRIGGER.format(**said))
        else:
            op.execute(POSTGRESQL_FUNCTION.format(**said))
            op.execute(POSTGRESQL_TRIGGER.format(**said))
    if not is_sqlite:
        op.execute(WHOLE_FUNCTION)
        for table in ("invoices", *PARTS):
            op.execute(
                f"CREATE TRIGGER {table}_whole BEFORE TRUNCATE ON {table}"
                " EXECUTE FUNCTION keep_invoices_whole()"
            )


def downgrade() -> None:
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    for table, name, _, _ in triggers():
        op.execute(f"DROP TRIGGER {table}_{name}" + ("" if is_sqlite else f" ON {table}"))
        if not is_sqlite:
            op.execute(f"DROP FUNCTION keep_{table}_{name}()")
    if not is_sqlite:
        for table in ("invoices", *PARTS):
            op.execute(f"DROP TRIGGER {table}_whole ON {table}")
        op.execute("DROP FUNCTION keep_invoices_whole()")


def triggers() -> Iterator[tuple[str, str, str, str]]:
    """Give each trigger: on which table, its name, before what, and when it refuses."""
    yield "invoices", "same", f"UPDATE OF {', '.join(SEALED)}", "OLD.state = 'posted'"
    yield "invoices", "stay", "DELETE", "OLD.state = 'posted'"
    for table, posted in PARTS.items():
        for name, event in (("closed", "INSERT"), ("same", "UPDATE"), ("stay", "DELETE")):
            condition = " OR ".join(posted.format(row=row) for row in ROWS[event])
            yield table, name, event, condition

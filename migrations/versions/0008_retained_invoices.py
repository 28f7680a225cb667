"""Let what is posted go when its period has ended, and leave its seal.

Revision: 0008, after 0007.

A posted invoice and its rows may be deleted once `released_invoices` says so: with the number
and the digest it was sealed by, a last day that is no earlier than six calendar years after its
own (Kirjanpitolaki 2:10), and a day of removal after that. Such a row is never changed or taken
back, so what was removed stays told; everything else is refused as before. The old code never
deletes what is posted, so this may run while it is still serving. (A batch that copies one of
these tables on SQLite loses its triggers and has to make them again.)
"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

MESSAGE = "a posted invoice is not changed"
TOLD = "what was removed stays told"
KEY = sa.Uuid().with_variant(sa.CHAR(36), "sqlite")

POSTED = {
    "invoices": "OLD.state = 'posted'",
    "invoice_lines": (
        "EXISTS (SELECT 1 FROM invoices WHERE id = OLD.invoice_id AND state = 'posted')"
    ),
    "invoice_vats": (
        "EXISTS (SELECT 1 FROM invoices WHERE id = OLD.invoice_id AND state = 'posted')"
    ),
    "invoice_tickets": (
        "EXISTS (SELECT 1 FROM invoice_lines line JOIN invoices ON invoices.id ="
        " line.invoice_id WHERE line.id = OLD.line_id AND invoices.state = 'posted')"
    ),
}
INVOICE = {
    "invoices": "OLD.id",
    "invoice_lines": "OLD.invoice_id",
    "invoice_vats": "OLD.invoice_id",
    "invoice_tickets": "(SELECT invoice_id FROM invoice_lines WHERE id = OLD.line_id)",
}
RELEASED = (
    "EXISTS (SELECT 1 FROM released_invoices gone JOIN invoices own"
    " ON own.id = gone.invoice_id AND own.number = gone.number AND own.sha256 = gone.sha256"
    " WHERE gone.invoice_id = {invoice} AND gone.released_on > gone.kept_until AND {aged})"
)
AGED_ON_SQLITE = (
    "CAST(substr(gone.kept_until, 1, 4) AS INTEGER)"
    " >= CAST(substr(own.invoice_on, 1, 4) AS INTEGER) + 6"
)
AGED_ON_POSTGRESQL = (
    "EXTRACT(YEAR FROM gone.kept_until) >= EXTRACT(YEAR FROM own.invoice_on) + 6"
)

SQLITE_TRIGGER = """
CREATE TRIGGER {table}_{name} BEFORE {event} ON {table} {condition}
BEGIN SELECT RAISE(ABORT, '{message}'); END
"""
POSTGRESQL_FUNCTION = """
CREATE OR REPLACE FUNCTION keep_{table}_stay() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
IF {condition} THEN
RAISE EXCEPTION '{message}' USING ERRCODE = 'integrity_constraint_violation'; END IF;
RETURN OLD; END $$
"""
TOLD_FUNCTION = f"""
CREATE FUNCTION keep_released_invoices() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
RAISE EXCEPTION '{TOLD}' USING ERRCODE = 'integrity_constraint_violation'; END $$
"""
EVENTS = {"same": "UPDATE", "stay": "DELETE"}


def upgrade() -> None:
    op.create_table(
        "released_invoices",
        sa.Column("id", KEY, nullable=False),
        sa.Column("invoice_id", KEY, nullable=False),
        sa.Column("number", sa.String(64), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("rule", sa.String(64), nullable=False),
        sa.Column("kept_until", sa.Date(), nullable=False),
        sa.Column("released_on", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_released_invoices"),
        sa.UniqueConstraint("invoice_id", name="uq_released_invoices_invoice_id"),
        sa.UniqueConstraint("ordinal", name="uq_released_invoices_ordinal"),
    )
    if op.get_bind().dialect.name == "sqlite":
        for name, event in EVENTS.items():
            trigger = {"table": "released_invoices", "name": name, "event": event}
            op.execute(SQLITE_TRIGGER.format(**trigger, condition="", message=TOLD))
    else:
        op.execute(TOLD_FUNCTION)
        does = "EXECUTE FUNCTION keep_released_invoices()"
        for name, event in EVENTS.items():
            op.execute(
                f"CREATE TRIGGER released_invoices_{name} BEFORE {event} ON released_invoices"
                f" FOR EACH ROW {does}"
            )
        op.execute(
            "CREATE TRIGGER released_invoices_whole BEFORE TRUNCATE ON released_invoices"
            f" {does}"
        )
    refuse_deletes(has_door=True)


def downgrade() -> None:
    refuse_deletes(has_door=False)
    op.drop_table("released_invoices")
    if op.get_bind().dialect.name != "sqlite":
        op.execute("DROP FUNCTION keep_released_invoices()")


def refuse_deletes(*, has_door: bool) -> None:
    """Refuse to delete what is posted, but for what was released where there is a door."""
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    aged = AGED_ON_SQLITE if is_sqlite else AGED_ON_POSTGRESQL
    for table, posted in POSTED.items():
        released = RELEASED.format(invoice=INVOICE[table], aged=aged)
        condition = f"{posted} AND NOT {released}" if has_door else posted
        if is_sqlite:
            op.execute(f"DROP TRIGGER {table}_stay")
            trigger = {"table": table, "name": "stay", "event": "DELETE", "message": MESSAGE}
            op.execute(SQLITE_TRIGGER.format(**trigger, condition=f"WHEN {condition}"))
        else:
            said = {"table": table, "condition": condition, "message": MESSAGE}
            op.execute(POSTGRESQL_FUNCTION.format(**said))

"""Refuse to change a sealed ticket or the alibi memory, whoever asks.

Revision: 0005, after 0004.

The personal values of a ticket lie in another table, which erasure can reach.
"""

from alembic import op

revision = "0005"
down_revision = "0004"

SEALED = {
    "weigh_tickets": "sealed tickets are not edited",
    "readings": "readings are not edited",
}
EVENTS = {"stay": "UPDATE", "last": "DELETE"}

SQLITE_TRIGGER = """
CREATE TRIGGER {table}_{name} BEFORE {event} ON {table}
BEGIN SELECT RAISE(ABORT, '{message}'); END
"""
POSTGRESQL_FUNCTION = """
CREATE FUNCTION refuse_edit_of_{table}() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION '{message}' USING ERRCODE = 'integrity_constraint_violation'; END $$
"""


def upgrade() -> None:
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    for table, message in SEALED.items():
        if is_sqlite:
            for name, event in EVENTS.items():
                trigger = {"table": table, "name": name, "event": event, "message": message}
                op.execute(SQLITE_TRIGGER.format(**trigger))
        else:
            on_postgresql(table, message)


def on_postgresql(table: str, message: str) -> None:
    op.execute(POSTGRESQL_FUNCTION.format(table=table, message=message))
    does = f"EXECUTE FUNCTION refuse_edit_of_{table}()"
    for name, event in EVENTS.items():
        op.execute(
            f"CREATE TRIGGER {table}_{name} BEFORE {event} ON {table} FOR EACH ROW {does}"
        )
    op.execute(f"CREATE TRIGGER {table}_whole BEFORE TRUNCATE ON {table} {does}")


def downgrade() -> None:
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    for table in SEALED:
        for name in EVENTS if is_sqlite else (*EVENTS, "whole"):
            op.execute(f"DROP TRIGGER {table}_{name}" + ("" if is_sqlite else f" ON {table}"))
        if not is_sqlite:
            op.execute(f"DROP FUNCTION refuse_edit_of_{table}()")

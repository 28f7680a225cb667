"""Refuse to change what the audit holds, whoever asks.

Revision: 0003, after 0002.

Rows of the logs are added and never updated; they are deleted only below a seal that says
it was purged. A seal itself can only be marked as purged, once. (A batch that copies one of
these tables on SQLite loses its triggers and has to make them again.)
"""

from collections.abc import Iterator

from alembic import op

revision = "0003"
down_revision = "0002"

LOGS = ("changes", "views", "disclosures")
KEPT = (
    "id",
    "seq",
    "kind",
    "previous",
    "merkle_root",
    "count",
    "first",
    "last",
    "at",
    "signature",
)
PURGED = """
EXISTS (SELECT 1 FROM seals WHERE kind = '{log}' AND purged_at IS NOT NULL
        AND OLD.position BETWEEN first AND last)
"""
MESSAGE = "the audit is not edited"

SQLITE_TRIGGER = """
CREATE TRIGGER {log}_{name} BEFORE {event} ON {log} {condition}
BEGIN SELECT RAISE(ABORT, '{message}'); END
"""
POSTGRESQL_FUNCTION = f"""
CREATE FUNCTION refuse_audit_edit() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION '{MESSAGE}' USING ERRCODE = 'integrity_constraint_violation'; END $$
"""
POSTGRESQL_DELETED = """
CREATE FUNCTION delete_purged_{log}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
IF {purged} THEN RETURN OLD; END IF;
RAISE EXCEPTION '{message}' USING ERRCODE = 'integrity_constraint_violation'; END $$
"""


def upgrade() -> None:
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    for statement in on_sqlite() if is_sqlite else on_postgresql():
        op.execute(statement)


def downgrade() -> None:
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    for log in (*LOGS, "seals"):
        for name in ("stay", "last") if is_sqlite else ("stay", "last", "whole"):
            op.execute(f"DROP TRIGGER {log}_{name}" + ("" if is_sqlite else f" ON {log}"))
    if not is_sqlite:
        op.execute("DROP FUNCTION refuse_audit_edit()")
        for log in LOGS:
            op.execute(f"DROP FUNCTION delete_purged_{log}()")


def on_sqlite() -> Iterator[str]:
    def trigger(log: str, name: str, event: str, condition: str) -> str:
        return SQLITE_TRIGGER.format(
            log=log, name=name, event=event, condition=condition, message=MESSAGE
        )

    for log in LOGS:
        yield trigger(log, "stay", "UPDATE", "")
        yield trigger(log, "last", "DELETE", f"WHEN NOT {PURGED.format(log=log)}")
    yield trigger("seals", "stay", "UPDATE", f"WHEN NOT ({only_purged('IS')})")
    yield trigger("seals", "last", "DELETE", "")


def on_postgresql() -> Iterator[str]:
    def trigger(log: str, name: str, event: str, does: str) -> str:
        return f"CREATE TRIGGER {log}_{name} BEFORE {event} EXECUTE FUNCTION {does}()"

    yield POSTGRESQL_FUNCTION
    refuse = "refuse_audit_edit"
    for log in LOGS:
        yield POSTGRESQL_DELETED.format(log=log, purged=PURGED.format(log=log), message=MESSAGE)
        yield trigger(log, "stay", f"UPDATE ON {log} FOR EACH ROW", refuse)
        yield trigger(log, "last", f"DELETE ON {log} FOR EACH ROW", f"delete_purged_{log}")
        yield trigger(log, "whole", f"TRUNCATE ON {log}", refuse)
    condition = f"FOR EACH ROW WHEN (NOT ({only_purged('IS NOT DISTINCT FROM')}))"
    yield trigger("seals", "stay", f"UPDATE ON seals {condition}", refuse)
    yield trigger("seals", "last", "DELETE ON seals FOR EACH ROW", refuse)
    yield trigger("seals", "whole", "TRUNCATE ON seals", refuse)


def only_purged(same: str) -> str:
    """Say that an update marks a seal as purged, and does nothing else."""
    kept = (f'NEW."{name}" {same} OLD."{name}"' for name in (*KEPT, "leaves"))
    return " AND ".join((*kept, "OLD.purged_at IS NULL", "NEW.purge IS NOT NULL"))

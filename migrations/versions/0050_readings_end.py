"""Let a reading go when its period is over and nothing points to it any more.

Revision: 0050, after 0049.

The alibi memory keeps six fiscal years; what a ticket, a visit or a stored tare names stays as
long as that does. A reading may be deleted once there is one that is six years
younger; everything else is refused as before. The old code never deletes a reading, so this may
run while it is still serving.
"""

from alembic import op

revision = "0050"
down_revision = "0049"

MESSAGE = "readings are not edited"
NEWEST = "(SELECT taken_at FROM readings ORDER BY id DESC LIMIT 1)"
YOUNG_ON_SQLITE = (
    f"date(substr(OLD.taken_at, 1, 10), '+6 years') > date(substr({NEWEST}, 1, 10))"
)
SQLITE_TRIGGER = """
CREATE TRIGGER readings_last BEFORE DELETE ON readings {condition}
BEGIN SELECT RAISE(ABORT, '{message}'); END
"""
FUNCTION = f"""
CREATE FUNCTION keep_young_readings() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
IF OLD.taken_at + interval '6 years' > {NEWEST} THEN
RAISE EXCEPTION '{MESSAGE}' USING ERRCODE = 'integrity_constraint_violation'; END IF;
RETURN OLD; END $$
"""


def upgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        on_sqlite(f"WHEN {YOUNG_ON_SQLITE}")
        return
    op.execute(FUNCTION)
    on_postgresql("keep_young_readings")


def downgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        on_sqlite("")
        return
    on_postgresql("refuse_edit_of_readings")
    op.execute("DROP FUNCTION keep_young_readings()")


def on_sqlite(condition: str) -> None:
    op.execute("DROP TRIGGER readings_last")
    op.execute(SQLITE_TRIGGER.format(condition=condition, message=MESSAGE))


def on_postgresql(function: str) -> None:
    op.execute("DROP TRIGGER readings_last ON readings")
    op.execute(
        "CREATE TRIGGER readings_last BEFORE DELETE ON readings"
        f" FOR EACH ROW EXECUTE FUNCTION {function}()"
    )

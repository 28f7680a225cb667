"""Keep every version of the privacy notice; what is published never changes.

Revision: 0031, after 0030. May run while the old code serves.
"""

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0030"

KEY = sa.Uuid().with_variant(sa.CHAR(36), "sqlite")
MOMENT = sa.DateTime(timezone=True).with_variant(sa.CHAR(27), "sqlite")
MESSAGE = "a published notice never changes"
ON_SQLITE = """
CREATE TRIGGER notices_{name} BEFORE {event} ON notices WHEN OLD.published_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, '{message}'); END
"""
FUNCTION = """
CREATE FUNCTION keep_notices() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
RAISE EXCEPTION '{message}'; END $$
"""
ON_POSTGRESQL = """
CREATE TRIGGER notices_{name} BEFORE {event} ON notices FOR EACH ROW
WHEN (OLD.published_at IS NOT NULL) EXECUTE FUNCTION keep_notices()
"""
EVENTS = {"stay": "UPDATE", "last": "DELETE"}


def upgrade() -> None:
    op.create_table(
        "notices",
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=64), nullable=False),
        sa.Column("change", sa.String(length=32), nullable=False),
        sa.Column("note", sa.String(length=200), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("drafted_by", KEY, nullable=False),
        sa.Column("drafted_at", MOMENT, nullable=False),
        sa.Column("published_by", KEY, nullable=True),
        sa.Column("published_at", MOMENT, nullable=True),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("alone_because", sa.String(length=200), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notices")),
        sa.UniqueConstraint("number", name=op.f("uq_notices_number")),
    )
    op.create_index("ix_notices_published", "notices", ["published_at", "id"])
    is_sqlite = op.get_context().dialect.name == "sqlite"
    if not is_sqlite:
        op.execute(FUNCTION.format(message=MESSAGE))
    trigger = ON_SQLITE if is_sqlite else ON_POSTGRESQL
    for name, event in EVENTS.items():
        op.execute(trigger.format(name=name, event=event, message=MESSAGE))


def downgrade() -> None:
    op.drop_index("ix_notices_published", "notices")
    op.drop_table("notices")
    if op.get_context().dialect.name != "sqlite":
        op.execute("DROP FUNCTION keep_notices()")

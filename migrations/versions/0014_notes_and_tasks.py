"""Keep notes on customers, and tasks for them.

Revision: 0014, after 0013. May run while the old code serves.
"""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"

KEY = sa.Uuid().with_variant(sa.CHAR(36), "sqlite")
MOMENT = sa.DateTime(timezone=True).with_variant(sa.CHAR(27), "sqlite")
OPEN, DONE = sa.text("done_at IS NULL"), sa.text("done_at IS NOT NULL")


def upgrade() -> None:
    op.create_table(
        "customer_notes",
        sa.Column("id", KEY, nullable=False),
        sa.Column("customer_id", KEY, nullable=False),
        sa.Column("label", sa.String(length=32), nullable=False),
        sa.Column("text", sa.String(length=2000), nullable=True),
        sa.Column("written_at", MOMENT, nullable=False),
        sa.Column("written_by", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        pointing("customer_notes", "customer_id", "customers"),
        sa.PrimaryKeyConstraint("id", name="pk_customer_notes"),
    )
    op.create_index("ix_customer_notes_customer", "customer_notes", ["customer_id", "id"])
    op.create_table(
        "customer_tasks",
        sa.Column("id", KEY, nullable=False),
        sa.Column("customer_id", KEY, nullable=False),
        sa.Column("title", sa.String(length=200), nullable=True),
        sa.Column("owner_id", KEY, nullable=True),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("done_at", MOMENT, nullable=True),
        sa.Column("done_by", KEY, nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        pointing("customer_tasks", "customer_id", "customers"),
        pointing("customer_tasks", "owner_id", "accounts"),
        sa.PrimaryKeyConstraint("id", name="pk_customer_tasks"),
    )
    of_customer = ["customer_id", "due_on", "id"]
    op.create_index("ix_customer_tasks_customer", "customer_tasks", of_customer)
    those(OPEN, "ix_customer_tasks_open", ["due_on", "id"])
    those(DONE, "ix_customer_tasks_done", ["due_on", "id"])
    those(OPEN, "ix_customer_tasks_owner", ["owner_id", "due_on", "id"])


def pointing(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=f"fk_{table}_{column}_{to}")


def those(which: sa.TextClause, name: str, columns: list[str]) -> None:
    op.create_index(name, "customer_tasks", columns, sqlite_where=which, postgresql_where=which)


def downgrade() -> None:
    op.drop_table("customer_tasks")
    op.drop_table("customer_notes")

"""Put orders that are over into an archive.

Revision: 0012, after 0011.

May run while the old code serves: it shows archived orders as before, and lists by day of
delivery more slowly, as the index for it now leaves archived orders out.
"""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"

KEY = sa.Uuid().with_variant(sa.CHAR(36), "sqlite")
MOMENT = sa.DateTime(timezone=True).with_variant(sa.CHAR(27), "sqlite")

CURRENT = "archived_at IS NULL"
ARCHIVED = "archived_at IS NOT NULL"
OVER = "closed_at IS NOT NULL AND archived_at IS NULL"
INDEXES = {
    "ix_orders_current": (["ordinal", "id"], CURRENT),
    "ix_orders_current_due": (["due_on", "id"], CURRENT),
    "ix_orders_state_due": (["state", "due_on", "id"], CURRENT),
    "ix_orders_over": (["closed_at"], OVER),
    "ix_orders_archived": (["ordinal", "id"], ARCHIVED),
    "ix_orders_archived_due": (["due_on", "id"], ARCHIVED),
}
WHOLE = {"ix_orders_due": ["due_on", "id"], "ix_orders_state_due": ["state", "due_on", "id"]}


def upgrade() -> None:
    op.add_column("orders", sa.Column("archived_at", MOMENT, nullable=True))
    for name in WHOLE:
        op.drop_index(name, table_name="orders")
    for name, (columns, which) in INDEXES.items():
        those(name, "orders", columns, which)
    op.create_table(
        "order_archivings",
        sa.Column("id", KEY, nullable=False),
        sa.Column("order_id", KEY, nullable=False),
        sa.Column("archived_at", MOMENT, nullable=False),
        sa.Column("archived_by", KEY, nullable=False),
        sa.Column("rule", sa.String(length=64), nullable=True),
        sa.Column("because", sa.String(length=200), nullable=True),
        sa.Column("restored_at", MOMENT, nullable=True),
        sa.Column("restored_by", KEY, nullable=True),
        sa.Column("restored_because", sa.String(length=200), nullable=True),
        sa.ForeignKeyConstraint(
            ["order_id"], ["orders.id"], name="fk_order_archivings_order_id_orders"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_order_archivings"),
    )
    op.create_index(
        "ix_order_archivings_order", "order_archivings", ["order_id", "archived_at"]
    )
    standing = "ix_order_archivings_standing"
    those(standing, "order_archivings", ["order_id"], "restored_at IS NULL", unique=True)


def those(
    name: str, table: str, columns: list[str], which: str, *, unique: bool = False
) -> None:
    where = sa.text(which)
    op.create_index(
        name, table, columns, unique=unique, sqlite_where=where, postgresql_where=where
    )


def downgrade() -> None:
    op.drop_table("order_archivings")
    for name in INDEXES:
        op.drop_index(name, table_name="orders")
    op.drop_column("orders", "archived_at")
    for name, columns in WHOLE.items():
        op.create_index(name, "orders", columns)

"""Leave empty keys out of indexes: where nearly all are empty, SQLite takes them for useless.

Revision: 0016, after 0015. May run while the old code serves.
"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"

INDEXES = (
    ("ix_weigh_tickets_load", "weigh_tickets", "load_id"),
    ("ix_weigh_tickets_replaces", "weigh_tickets", "replaces_id"),
    ("ix_weigh_tickets_trailer", "weigh_tickets", "trailer_id"),
    ("ix_invoices_credits", "invoices", "credits_id"),
    ("ix_allocations_credit_note", "allocations", "credit_note_id"),
    ("ix_allocations_payment", "allocations", "payment_id"),
    ("ix_organisations_person", "organisations", "person_id"),
)


def upgrade() -> None:
    _each(told=True)


def downgrade() -> None:
    _each(told=False)


def _each(*, told: bool) -> None:
    """Make the indexes anew; PostgreSQL goes on writing meanwhile."""
    if op.get_bind().dialect.name == "sqlite":
        _make(told=told)
        return
    with op.get_context().autocommit_block():
        _make(told=told)


def _make(*, told: bool) -> None:
    for name, table, column in INDEXES:
        which = sa.text(f"{column} IS NOT NULL") if told else None
        op.drop_index(name, table, postgresql_concurrently=True)
        op.create_index(
            name,
            table,
            [column],
            sqlite_where=which,
            postgresql_where=which,
            postgresql_concurrently=True,
        )

"""Find the ticket that a reading belongs to without looking at every ticket.

Revision: 0007, after 0006.

Each weighing with a reading that a station handed in asks whether it was used before. May run
while the old code serves: PostgreSQL makes both indexes while tickets are written.
"""

from alembic import op

revision = "0007"
down_revision = "0006"

INDEXES = {
    "ix_weigh_tickets_first_reading": "first_reading_id",
    "ix_weigh_tickets_second_reading": "second_reading_id",
}


def upgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        create()
        return
    with op.get_context().autocommit_block():
        create()


def create() -> None:
    for name, column in INDEXES.items():
        op.create_index(name, "weigh_tickets", [column], postgresql_concurrently=True)


def downgrade() -> None:
    for name in INDEXES:
        op.drop_index(name, "weigh_tickets")

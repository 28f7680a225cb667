"""Keep who came through which gate, for a while.

Revision: 0015, after 0014. May run while the old code serves.
"""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"

KEY = sa.Uuid().with_variant(sa.CHAR(36), "sqlite")
MOMENT = sa.DateTime(timezone=True).with_variant(sa.CHAR(27), "sqlite")


def upgrade() -> None:
    op.create_table(
        "gate_events",
        sa.Column("id", KEY, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("gate", sa.String(length=64), nullable=False),
        sa.Column("event_id", sa.String(length=64), nullable=False),
        sa.Column("direction", sa.String(length=32), nullable=False),
        sa.Column("party_id", KEY, nullable=True),
        sa.Column("plate", sa.String(length=16), nullable=True),
        sa.Column("badge", sa.String(length=64), nullable=True),
        sa.ForeignKeyConstraint(
            ["party_id"], ["parties.id"], name="fk_gate_events_party_id_parties"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_gate_events"),
        sa.UniqueConstraint("gate", "event_id", name="uq_gate_events_gate_event_id"),
    )
    for name in ("party", "gate"):
        column = "party_id" if name == "party" else name
        op.create_index(f"ix_gate_events_{name}", "gate_events", [column, "at", "id"])
    op.create_index("ix_gate_events_at", "gate_events", ["at", "id"])


def downgrade() -> None:
    op.drop_table("gate_events")

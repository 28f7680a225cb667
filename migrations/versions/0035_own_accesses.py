"""Let people sign in for their own data, by an account or by a mailed code.

Revision: 0035, after 0034. May run while the old code serves.
"""

import sqlalchemy as sa
from alembic import op

revision = "0035"
down_revision = "0034"

KEY = sa.Uuid().with_variant(sa.CHAR(36), "sqlite")
MOMENT = sa.DateTime(timezone=True).with_variant(sa.CHAR(27), "sqlite")


def upgrade() -> None:
    op.create_table(
        "own_accesses",
        sa.Column("id", KEY, nullable=False),
        sa.Column("account_id", KEY, nullable=False),
        sa.Column("party_id", KEY, nullable=False),
        sa.Column("email", sa.String(length=254), nullable=True),
        sa.Column("opened_at", MOMENT, nullable=False),
        _to("own_accesses", "account_id", "accounts"),
        _to("own_accesses", "party_id", "parties"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_own_accesses")),
        sa.UniqueConstraint("account_id", name=op.f("uq_own_accesses_account_id")),
        sa.UniqueConstraint("email", name=op.f("uq_own_accesses_email")),
    )
    op.create_index("ix_own_accesses_party_id", "own_accesses", ["party_id"])
    with op.batch_alter_table("sessions") as sessions:
        sessions.add_column(sa.Column("party_id", KEY, nullable=True))
        sessions.create_foreign_key(
            op.f("fk_sessions_party_id_parties"), "parties", ["party_id"], ["id"]
        )
        sessions.create_index("ix_sessions_party_id", ["party_id"])


def downgrade() -> None:
    with op.batch_alter_table("sessions") as sessions:
        sessions.drop_index("ix_sessions_party_id")
        sessions.drop_constraint(op.f("fk_sessions_party_id_parties"), type_="foreignkey")
        sessions.drop_column("party_id")
    op.drop_table("own_accesses")


def _to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_{other}")
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name)

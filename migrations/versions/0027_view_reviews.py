"""Keep a weekly sample of views, and what was found of each.

Revision: 0027, after 0026. May run while the old code serves.
"""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"

KEY = sa.Uuid().with_variant(sa.CHAR(36), "sqlite")
MOMENT = sa.DateTime(timezone=True).with_variant(sa.CHAR(27), "sqlite")


def upgrade() -> None:
    op.create_table(
        "view_reviews",
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("week_on", sa.Date(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("seed", sa.String(length=64), nullable=False),
        sa.Column("view_position", sa.BigInteger(), nullable=False),
        sa.Column("caller_id", KEY, nullable=False),
        sa.Column("account_id", KEY, nullable=True),
        sa.Column("drawn_at", MOMENT, nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("finding", sa.String(length=32), nullable=True),
        sa.Column("reason", sa.String(length=500), nullable=True),
        sa.Column("reviewed_at", MOMENT, nullable=True),
        sa.Column("reviewed_by", KEY, nullable=True),
        sa.ForeignKeyConstraint(
            ["account_id"], ["accounts.id"], name=op.f("fk_view_reviews_account_id_accounts")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_view_reviews")),
        sa.UniqueConstraint("week_on", "place", name=op.f("uq_view_reviews_week_on_place")),
    )
    op.create_index("ix_view_reviews_due", "view_reviews", ["due_on", "id"])


def downgrade() -> None:
    op.drop_index("ix_view_reviews_due", "view_reviews")
    op.drop_table("view_reviews")

"""Keep deal rooms, and who fetched what from them.

Revision: 0043, after 0042. May run while the old code serves.
"""

import sqlalchemy as sa
from alembic import op

revision = "0043"
down_revision = "0042"

KEY = sa.Uuid().with_variant(sa.CHAR(36), "sqlite")
MOMENT = sa.DateTime(timezone=True).with_variant(sa.CHAR(27), "sqlite")


def upgrade() -> None:
    op.create_table(
        "deals",
        sa.Column("id", KEY, nullable=False),
        sa.Column("number", sa.String(length=64), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("recipient_id", KEY, nullable=False),
        sa.Column("nda_on", sa.Date(), nullable=False),
        sa.Column("stage", sa.String(32), nullable=False),
        sa.Column("proposed", sa.String(32), nullable=True),
        sa.Column("proposed_at", MOMENT, nullable=True),
        sa.Column("proposed_by", KEY, nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("opened_at", MOMENT, nullable=False),
        sa.Column("opened_by", KEY, nullable=False),
        sa.Column("alone_because", sa.String(length=200), nullable=True),
        sa.Column("revoked_at", MOMENT, nullable=True),
        sa.Column("revoked_by", KEY, nullable=True),
        sa.Column("revoked_because", sa.String(length=200), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["recipient_id"], ["recipients.id"], name=op.f("fk_deals_recipient_id_recipients")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deals")),
        sa.UniqueConstraint("number", name=op.f("uq_deals_number")),
    )
    op.create_index("ix_deals_recipient", "deals", ["recipient_id"])

    op.create_table(
        "deal_files",
        sa.Column("id", KEY, nullable=False),
        sa.Column("deal_id", KEY, nullable=False),
        sa.Column("stage", sa.String(32), nullable=False),
        sa.Column("fetched_at", MOMENT, nullable=False),
        sa.Column("fetched_by", KEY, nullable=False),
        sa.Column("parties", sa.Integer(), nullable=False),
        sa.Column("left_out", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("disclosure_id", KEY, nullable=True),
        sa.ForeignKeyConstraint(
            ["deal_id"], ["deals.id"], name=op.f("fk_deal_files_deal_id_deals")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deal_files")),
    )
    op.create_index("ix_deal_files_deal", "deal_files", ["deal_id", "id"])


def downgrade() -> None:
    for table in ("deal_files", "deals"):
        op.drop_table(table)

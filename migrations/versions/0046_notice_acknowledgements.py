"""Keep who says to have read which version of the notice.

Revision: 0046, after 0045. May run while the old code serves.
"""

import sqlalchemy as sa
from alembic import op

revision = "0046"
down_revision = "0045"

KEY = sa.Uuid().with_variant(sa.CHAR(36), "sqlite")
MOMENT = sa.DateTime(timezone=True).with_variant(sa.CHAR(27), "sqlite")


def upgrade() -> None:
    op.create_table(
        "notice_acknowledgements",
        sa.Column("id", KEY, nullable=False),
        sa.Column("party_id", KEY, nullable=False),
        sa.Column("number", sa.String(length=64), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["party_id"], ["parties.id"], name="fk_notice_acknowledgements_party_id_parties"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_notice_acknowledgements"),
        sa.UniqueConstraint(
            "party_id", "number", name="uq_notice_acknowledgements_party_id_number"
        ),
    )
    op.create_index("ix_notice_acknowledgements_number", "notice_acknowledgements", ["number"])


def downgrade() -> None:
    op.drop_table("notice_acknowledgements")

"""Keep what is agreed with recipients, and what authorities asked for.

Revision: 0011, after 0010. May run while the old code serves.
"""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"

KEY = sa.Uuid().with_variant(sa.CHAR(36), "sqlite")
MOMENT = sa.DateTime(timezone=True).with_variant(sa.CHAR(27), "sqlite")
AGREED = {
    "contract_until": sa.Date(),
    "contract_reference": sa.String(length=200),
    "assessed_on": sa.Date(),
}


def upgrade() -> None:
    with op.batch_alter_table("recipients", schema=None) as batch_op:
        for name, kind in AGREED.items():
            batch_op.add_column(sa.Column(name, kind, nullable=True))
    op.create_table(
        "authority_requests",
        sa.Column("id", KEY, nullable=False),
        sa.Column("recipient_id", KEY, nullable=False),
        sa.Column("party_id", KEY, nullable=False),
        sa.Column("reference", sa.String(length=200), nullable=False),
        sa.Column("statute", sa.String(length=200), nullable=False),
        sa.Column("fields", sa.Text(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("state", sa.String(32), nullable=False),
        sa.Column("decided_at", MOMENT, nullable=True),
        sa.Column("decided_by", KEY, nullable=True),
        sa.Column("refused_because", sa.String(length=200), nullable=True),
        sa.Column("disclosure_id", KEY, nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["party_id"], ["parties.id"], name=op.f("fk_authority_requests_party_id_parties")
        ),
        sa.ForeignKeyConstraint(
            ["recipient_id"],
            ["recipients.id"],
            name=op.f("fk_authority_requests_recipient_id_recipients"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_authority_requests")),
    )
    op.create_index("ix_authority_requests_party", "authority_requests", ["party_id", "id"])


def downgrade() -> None:
    op.drop_table("authority_requests")
    with op.batch_alter_table("recipients", schema=None) as batch_op:
        for name in AGREED:
            batch_op.drop_column(name)

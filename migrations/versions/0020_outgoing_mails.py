"""Keep e-mails that leave: what they say, to whom, and what became of them.

Revision: 0020, after 0019. May run while the old code serves.
"""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"

KEY = sa.Uuid().with_variant(sa.CHAR(36), "sqlite")
MOMENT = sa.DateTime(timezone=True).with_variant(sa.CHAR(27), "sqlite")
TOLD = sa.text("party_id IS NOT NULL")


def upgrade() -> None:
    op.create_table(
        "outgoing_mails",
        sa.Column("id", KEY, nullable=False),
        sa.Column("party_id", KEY, nullable=True),
        sa.Column("address", sa.String(length=254), nullable=True),
        sa.Column("subject", sa.String(length=200), nullable=True),
        sa.Column("text", sa.String(length=20_000), nullable=True),
        sa.Column("answers", sa.String(length=255), nullable=True),
        sa.Column("mail_id", sa.String(length=200), nullable=False),
        sa.Column("sender", sa.String(length=200), nullable=False),
        sa.Column("template", sa.String(length=64), nullable=False),
        sa.Column("template_version", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(length=32), nullable=False),
        sa.Column("state", sa.String(length=32), nullable=False),
        sa.Column("failure", sa.String(length=32), nullable=True),
        sa.Column("disclosure_id", KEY, nullable=True),
        sa.Column("written_at", MOMENT, nullable=False),
        sa.Column("ended_at", MOMENT, nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["party_id"], ["parties.id"], name="fk_outgoing_mails_party_id_parties"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_outgoing_mails"),
        sa.UniqueConstraint("mail_id", name="uq_outgoing_mails_mail_id"),
    )
    op.create_index("ix_outgoing_mails_state", "outgoing_mails", ["state", "written_at", "id"])
    op.create_index(
        "ix_outgoing_mails_party",
        "outgoing_mails",
        ["party_id"],
        sqlite_where=TOLD,
        postgresql_where=TOLD,
    )


def downgrade() -> None:
    op.drop_table("outgoing_mails")

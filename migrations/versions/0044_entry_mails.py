"""Keep to whom a link or a code was mailed by which they come in, and whether it was used.

Revision: 0044, after 0043. May run while the old code serves.
"""

import sqlalchemy as sa
from alembic import op

revision = "0044"
down_revision = "0043"

KEY = sa.Uuid().with_variant(sa.CHAR(36), "sqlite")
MOMENT = sa.DateTime(timezone=True).with_variant(sa.CHAR(27), "sqlite")


def upgrade() -> None:
    op.create_table(
        "entry_mails",
        sa.Column("id", KEY, nullable=False),
        sa.Column("party_id", KEY, nullable=False),
        sa.Column("mail_id", KEY, nullable=False),
        sa.Column("contact_key", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("mailed_at", MOMENT, nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.Column("used_at", MOMENT, nullable=True),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("asked_by", KEY, nullable=False),
        sa.ForeignKeyConstraint(
            ["party_id"], ["parties.id"], name=op.f("fk_entry_mails_party_id_parties")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entry_mails")),
        sa.UniqueConstraint("mail_id", name=op.f("uq_entry_mails_mail_id")),
    )
    op.create_index("ix_entry_mails_party", "entry_mails", ["party_id", "mailed_at"])
    op.create_index("ix_entry_mails_contact", "entry_mails", ["contact_key", "mailed_at"])
    op.create_index("ix_emails_address", "emails", ["address"])


def downgrade() -> None:
    op.drop_index("ix_emails_address", "emails")
    op.drop_table("entry_mails")

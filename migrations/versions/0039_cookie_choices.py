"""Keep the proofs of choices about cookies.

Revision: 0039, after 0038. May run while the old code serves.
"""

import sqlalchemy as sa
from alembic import op

revision = "0039"
down_revision = "0038"

KEY = sa.Uuid().with_variant(sa.CHAR(36), "sqlite")
MOMENT = sa.DateTime(timezone=True).with_variant(sa.CHAR(27), "sqlite")


def upgrade() -> None:
    op.create_table(
        "cookie_choices",
        sa.Column("id", KEY, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.Column("language", sa.String(length=32), nullable=False),
        sa.Column("notice_version", sa.String(length=64), nullable=True),
        sa.Column("text_sha256", sa.String(length=64), nullable=False),
        sa.Column("offered", sa.Text(), nullable=False),
        sa.Column("allowed", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cookie_choices")),
    )
    op.create_index("ix_cookie_choices_ends", "cookie_choices", ["ends_on", "id"])


def downgrade() -> None:
    op.drop_index("ix_cookie_choices_ends", "cookie_choices")
    op.drop_table("cookie_choices")

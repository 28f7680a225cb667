"""Keep what was cleaned from disk after erasures, and what drills with backups found.

Revision: 0030, after 0029. May run while the old code serves.
"""

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0029"

KEY = sa.Uuid().with_variant(sa.CHAR(36), "sqlite")
MOMENT = sa.DateTime(timezone=True).with_variant(sa.CHAR(27), "sqlite")


def upgrade() -> None:
    op.create_table(
        "disk_reports",
        sa.Column("id", KEY, nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("begun_at", MOMENT, nullable=False),
        sa.Column("ended_at", MOMENT, nullable=False),
        sa.Column("is_clean", sa.Boolean(), nullable=False),
        sa.Column("places", sa.Text(), nullable=False),
        sa.Column("left", sa.Text(), nullable=False),
        sa.Column("persons", sa.Integer(), nullable=False),
        sa.Column("markers", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_disk_reports")),
    )
    op.create_index("ix_disk_reports_begun", "disk_reports", ["kind", "begun_at"])


def downgrade() -> None:
    op.drop_index("ix_disk_reports_begun", "disk_reports")
    op.drop_table("disk_reports")

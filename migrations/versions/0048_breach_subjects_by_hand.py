"""Keep who put somebody on the list of a breach by hand, or took them off it, and why.

Revision: 0048, after 0047. May run while the old code serves.
"""

import sqlalchemy as sa
from alembic import op

revision = "0048"
down_revision = "0047"

KEY = sa.Uuid().with_variant(sa.CHAR(36), "sqlite")


def upgrade() -> None:
    op.add_column("breach_subjects", sa.Column("by_hand", KEY, nullable=True))
    op.add_column("breach_subjects", sa.Column("because", sa.String(2000), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("breach_subjects") as subjects:
        subjects.drop_column("because")
        subjects.drop_column("by_hand")

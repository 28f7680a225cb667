"""Keep when a restriction that was asked for is lifted, by whom, and what the person was told.

Revision: 0025, after 0024. May run while the old code serves.
"""

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"

KEY = sa.Uuid().with_variant(sa.CHAR(36), "sqlite")
MOMENT = sa.DateTime(timezone=True).with_variant(sa.CHAR(27), "sqlite")


def upgrade() -> None:
    op.add_column("request_items", sa.Column("lifted_at", MOMENT, nullable=True))
    op.add_column("request_items", sa.Column("lifted_by", KEY, nullable=True))
    told = sa.Column("lifting_told", sa.String(length=2000), nullable=True)
    op.add_column("request_items", told)


def downgrade() -> None:
    with op.batch_alter_table("request_items") as items:
        for name in ("lifting_told", "lifted_by", "lifted_at"):
            items.drop_column(name)

"""Keep whether data are restricted while their accuracy is disputed, and since when.

Revision: 0033, after 0032. May run while the old code serves.
"""

import sqlalchemy as sa
from alembic import op

revision = "0033"
down_revision = "0032"

MOMENT = sa.DateTime(timezone=True).with_variant(sa.CHAR(27), "sqlite")


def upgrade() -> None:
    asked = sa.Column("restrict_meanwhile", sa.Boolean(), nullable=True)
    op.add_column("request_items", asked)
    op.add_column("request_items", sa.Column("restricted_at", MOMENT, nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("request_items") as items:
        for name in ("restricted_at", "restrict_meanwhile"):
            items.drop_column(name)

"""Keep which record a granted correction put right, when and by whom.

Revision: 0034, after 0033. May run while the old code serves.
"""

import sqlalchemy as sa
from alembic import op

revision = "0034"
down_revision = "0033"

KEY = sa.Uuid().with_variant(sa.CHAR(36), "sqlite")
MOMENT = sa.DateTime(timezone=True).with_variant(sa.CHAR(27), "sqlite")


def upgrade() -> None:
    for name, kind in (("corrected_id", KEY), ("corrected_at", MOMENT), ("corrected_by", KEY)):
        op.add_column("request_items", sa.Column(name, kind, nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("request_items") as items:
        for name in ("corrected_by", "corrected_at", "corrected_id"):
            items.drop_column(name)

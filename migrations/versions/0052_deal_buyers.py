"""Let the other side of a sale fetch from its room, and note that people were told of it.

Revision: 0052, after 0051.

The old code writes none of the new columns, so this may run while it is still serving.
"""

import sqlalchemy as sa
from alembic import op

revision = "0052"
down_revision = "0051"


def upgrade() -> None:
    with op.batch_alter_table("deals") as deals:
        deals.add_column(
            sa.Column("code_edition", sa.Integer(), server_default="0", nullable=False)
        )
        deals.add_column(sa.Column("informed_on", sa.Date()))
        deals.add_column(sa.Column("informed_how", sa.String(200)))
    with op.batch_alter_table("deal_files") as files:
        files.add_column(
            sa.Column("is_by_buyer", sa.Boolean(), server_default=sa.false(), nullable=False)
        )


def downgrade() -> None:
    with op.batch_alter_table("deal_files") as files:
        files.drop_column("is_by_buyer")
    with op.batch_alter_table("deals") as deals:
        deals.drop_column("informed_how")
        deals.drop_column("informed_on")
        deals.drop_column("code_edition")

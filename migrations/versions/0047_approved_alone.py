"""Keep why somebody who keeps the register alone approved a plan of their own.

Revision: 0047, after 0046. May run while the old code serves.
"""

import sqlalchemy as sa
from alembic import op

revision = "0047"
down_revision = "0046"


def upgrade() -> None:
    op.add_column("plan_approvals", sa.Column("alone_because", sa.String(200), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("plan_approvals") as approvals:
        approvals.drop_column("alone_because")

"""Keep the files that come with messages: how far each has come, what it is, and its key.

Revision: 0049, after 0048. May run while the old code serves: it leaves files in the mailbox.
"""

import sqlalchemy as sa
from alembic import op

revision = "0049"
down_revision = "0048"


def upgrade() -> None:
    for column in (
        sa.Column("state", sa.String(32), nullable=False, server_default="left"),
        sa.Column("medium", sa.String(32), nullable=True),
        sa.Column("because", sa.String(64), nullable=True),
        sa.Column("sealed", sa.String(200), nullable=True),
    ):
        op.add_column("message_attachments", column)


def downgrade() -> None:
    with op.batch_alter_table("message_attachments") as attachments:
        for name in ("sealed", "because", "medium", "state"):
            attachments.drop_column(name)

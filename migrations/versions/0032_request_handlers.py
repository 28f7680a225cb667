"""Say who works on a data-subject request.

Revision: 0032, after 0031. May run while the old code serves.
"""

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0031"

KEY = sa.Uuid().with_variant(sa.CHAR(36), "sqlite")


def upgrade() -> None:
    op.add_column("data_subject_requests", sa.Column("handler_id", KEY, nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("data_subject_requests") as requests:
        requests.drop_column("handler_id")

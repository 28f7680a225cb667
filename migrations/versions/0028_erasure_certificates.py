"""Certify erasures: tell them from refusals, and keep the proof of the audit.

Revision: 0028, after 0027. May run while the old code serves: it issues refusals only.
"""

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"

WORD = sa.String(32)


def upgrade() -> None:
    kind = sa.Column("kind", WORD, nullable=False, server_default="refusal")
    op.add_column("certificates", kind)
    op.add_column("certificates", sa.Column("proof", sa.Text(), nullable=True))


def downgrade() -> None:
    op.execute("DELETE FROM certificates WHERE kind = 'erasure'")
    with op.batch_alter_table("certificates") as certificates:
        certificates.drop_column("proof")
        certificates.drop_column("kind")

"""Keep which identifications began, and how surely whoever asks was identified.

Revision: 0040, after 0039. May run while the old code serves.
"""

import sqlalchemy as sa
from alembic import op

revision = "0040"
down_revision = "0039"

KEY = sa.Uuid().with_variant(sa.CHAR(36), "sqlite")
MOMENT = sa.DateTime(timezone=True).with_variant(sa.CHAR(27), "sqlite")
CODE = sa.String(length=64)


def upgrade() -> None:
    for name in ("identity_provider", "identity_level"):
        column = sa.Column(name, sa.String(length=200), nullable=True)
        op.add_column("data_subject_requests", column)
    op.create_table(
        "e_id_attempts",
        sa.Column("id", KEY, nullable=False),
        sa.Column("state", CODE, nullable=False),
        sa.Column("browser", CODE, nullable=False),
        sa.Column("occasion", CODE, nullable=False),
        sa.Column("record_id", KEY, nullable=True),
        sa.Column("begun_at", MOMENT, nullable=False),
        sa.Column("used_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_e_id_attempts")),
        sa.UniqueConstraint("state", name=op.f("uq_e_id_attempts_state")),
    )


def downgrade() -> None:
    op.drop_table("e_id_attempts")
    with op.batch_alter_table("data_subject_requests") as requests:
        for name in ("identity_level", "identity_provider"):
            requests.drop_column(name)

"""Keep who does not want the first page chosen.

Revision: 0041, after 0040. May run while the old code serves.
"""

import sqlalchemy as sa
from alembic import op

revision = "0041"
down_revision = "0040"

KEY = sa.Uuid().with_variant(sa.CHAR(36), "sqlite")
MOMENT = sa.DateTime(timezone=True).with_variant(sa.CHAR(27), "sqlite")


def upgrade() -> None:
    op.create_table(
        "home_choices",
        sa.Column("id", KEY, nullable=False),
        sa.Column("party_id", KEY, nullable=False),
        sa.Column("is_chosen", sa.Boolean(), nullable=False),
        sa.Column("chosen_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["party_id"], ["parties.id"], name=op.f("fk_home_choices_party_id_parties")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_home_choices")),
    )
    op.create_index("ix_home_choices_party_id", "home_choices", ["party_id"])


def downgrade() -> None:
    op.drop_index("ix_home_choices_party_id", "home_choices")
    op.drop_table("home_choices")

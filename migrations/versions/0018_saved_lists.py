"""Keep lists as people see them, under names.

Revision: 0018, after 0017. May run while the old code serves.
"""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"

KEY = sa.Uuid().with_variant(sa.CHAR(36), "sqlite")


def upgrade() -> None:
    op.create_table(
        "saved_lists",
        sa.Column("id", KEY, nullable=False),
        sa.Column("owner_id", KEY, nullable=False),
        sa.Column("list_of", sa.String(length=32), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("query", sa.Text(), nullable=False),
        sa.Column("columns", sa.Text(), nullable=False),
        sa.Column("shared_with", sa.String(length=64), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["accounts.id"], name="fk_saved_lists_owner_id_accounts"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_saved_lists"),
    )
    op.create_index("ix_saved_lists_owner", "saved_lists", ["owner_id"])
    op.create_index("ix_saved_lists_name", "saved_lists", ["list_of", "name", "id"])


def downgrade() -> None:
    op.drop_table("saved_lists")

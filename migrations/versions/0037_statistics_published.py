"""Keep the figures published of each month, and how often public pages are shown.

Revision: 0037, after 0036. May run while the old code serves.
"""

import sqlalchemy as sa
from alembic import op

revision = "0037"
down_revision = "0036"

KEY = sa.Uuid().with_variant(sa.CHAR(36), "sqlite")


def upgrade() -> None:
    op.create_table(
        "month_figures",
        sa.Column("id", KEY, nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("topic", sa.String(length=32), nullable=False),
        sa.Column("part", sa.String(length=64), nullable=False),
        sa.Column("value", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_month_figures")),
        sa.UniqueConstraint(
            "month", "topic", "part", name=op.f("uq_month_figures_month_topic_part")
        ),
    )
    op.create_table(
        "page_views",
        sa.Column("id", KEY, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("page", sa.String(length=32), nullable=False),
        sa.Column("views", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_page_views")),
        sa.UniqueConstraint("day", "page", name=op.f("uq_page_views_day_page")),
    )


def downgrade() -> None:
    op.drop_table("page_views")
    op.drop_table("month_figures")

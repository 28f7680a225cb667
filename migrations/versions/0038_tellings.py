"""Keep which recipients are told what became of data, and their acknowledgements.

Revision: 0038, after 0037. May run while the old code serves.
"""

import sqlalchemy as sa
from alembic import op

revision = "0038"
down_revision = "0037"

KEY = sa.Uuid().with_variant(sa.CHAR(36), "sqlite")
MOMENT = sa.DateTime(timezone=True).with_variant(sa.CHAR(27), "sqlite")
OPEN = sa.text("acknowledged_at IS NULL AND excused_at IS NULL")
WORD = sa.String(length=32)


def upgrade() -> None:
    for name, kind in (("no_recipients_at", MOMENT), ("no_recipients_by", KEY)):
        op.add_column("data_subject_requests", sa.Column(name, kind, nullable=True))
    op.create_table(
        "tellings",
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("request_id", KEY, nullable=False),
        sa.Column("item_id", KEY, nullable=False),
        sa.Column("recipient_id", KEY, nullable=False),
        sa.Column("became", WORD, nullable=False),
        sa.Column("fields", sa.Text(), nullable=False),
        sa.Column("given_count", sa.Integer(), nullable=False),
        sa.Column("last_given_at", MOMENT, nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("told_at", MOMENT, nullable=True),
        sa.Column("told_by", KEY, nullable=True),
        sa.Column("told_how", WORD, nullable=True),
        sa.Column("reminded_at", MOMENT, nullable=True),
        sa.Column("acknowledged_at", MOMENT, nullable=True),
        sa.Column("acknowledged_by", KEY, nullable=True),
        sa.Column("acknowledged_how", WORD, nullable=True),
        sa.Column("acknowledgement", sa.String(length=64), nullable=True),
        sa.Column("excused_at", MOMENT, nullable=True),
        sa.Column("excused_by", KEY, nullable=True),
        sa.Column("excuse", WORD, nullable=True),
        *(_to(*each) for each in POINTING),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tellings")),
    )
    op.create_index("ix_tellings_request", "tellings", ["request_id", "id"])
    op.create_index("ix_tellings_item", "tellings", ["item_id", "recipient_id"])
    for name, column in (("open", "made_at"), ("recipient", "recipient_id")):
        op.create_index(
            f"ix_tellings_{name}",
            "tellings",
            [column, "id"],
            sqlite_where=OPEN,
            postgresql_where=OPEN,
        )


POINTING = (
    ("request_id", "data_subject_requests"),
    ("item_id", "request_items"),
    ("recipient_id", "recipients"),
)


def _to(column: str, table: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_tellings_{column}_{table}")
    return sa.ForeignKeyConstraint([column], [f"{table}.id"], name=name)


def downgrade() -> None:
    op.drop_table("tellings")
    with op.batch_alter_table("data_subject_requests") as requests:
        for name in ("no_recipients_by", "no_recipients_at"):
            requests.drop_column(name)

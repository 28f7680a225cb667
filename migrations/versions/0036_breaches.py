"""Keep breaches, whom they touched, and what was decided about each.

Revision: 0036, after 0035. May run while the old code serves.
"""

import sqlalchemy as sa
from alembic import op

revision = "0036"
down_revision = "0035"

KEY = sa.Uuid().with_variant(sa.CHAR(36), "sqlite")
MOMENT = sa.DateTime(timezone=True).with_variant(sa.CHAR(27), "sqlite")


def upgrade() -> None:
    op.create_table(
        "breaches",
        sa.Column("id", KEY, nullable=False),
        sa.Column("number", sa.String(length=64), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("nature", sa.Text(), nullable=False),
        sa.Column("kinds", sa.Text(), nullable=False),
        sa.Column("categories", sa.Text(), nullable=False),
        sa.Column("subject_groups", sa.Text(), nullable=False),
        sa.Column("subjects_about", sa.Integer(), nullable=True),
        sa.Column("records_about", sa.Integer(), nullable=True),
        sa.Column("began_at", MOMENT, nullable=True),
        sa.Column("noticed_at", MOMENT, nullable=False),
        sa.Column("due_at", MOMENT, nullable=False),
        sa.Column("term", sa.String(length=64), nullable=False),
        sa.Column("consequences", sa.Text(), nullable=True),
        sa.Column("measures", sa.Text(), nullable=True),
        sa.Column("risk", sa.String(32), nullable=True),
        sa.Column("risk_because", sa.Text(), nullable=True),
        sa.Column("registered_at", MOMENT, nullable=False),
        sa.Column("registered_by", KEY, nullable=False),
        sa.Column("authority_at", MOMENT, nullable=True),
        sa.Column("subjects_at", MOMENT, nullable=True),
        sa.Column("closed_at", MOMENT, nullable=True),
        sa.Column("closed_by", KEY, nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_breaches")),
        sa.UniqueConstraint("number", name=op.f("uq_breaches_number")),
    )
    op.create_index("ix_breaches_closed", "breaches", ["closed_at", "id"])
    op.create_index("ix_breaches_due", "breaches", ["due_at", "id"])

    op.create_table(
        "breach_decisions",
        sa.Column("id", KEY, nullable=False),
        sa.Column("breach_id", KEY, nullable=False),
        sa.Column("audience", sa.String(32), nullable=False),
        sa.Column("tells", sa.Boolean(), nullable=False),
        sa.Column("ground", sa.String(32), nullable=True),
        sa.Column("because", sa.Text(), nullable=True),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("drafted_at", MOMENT, nullable=False),
        sa.Column("drafted_by", KEY, nullable=False),
        sa.Column("approved_at", MOMENT, nullable=True),
        sa.Column("approved_by", KEY, nullable=True),
        sa.Column("alone_because", sa.String(length=200), nullable=True),
        sa.Column("sent_at", MOMENT, nullable=True),
        sa.Column("sent_by", KEY, nullable=True),
        sa.Column("reference", sa.String(length=200), nullable=True),
        sa.Column("late_because", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["breach_id"], ["breaches.id"], name=op.f("fk_breach_decisions_breach_id_breaches")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_breach_decisions")),
    )
    op.create_index("ix_breach_decisions_breach", "breach_decisions", ["breach_id", "id"])

    op.create_table(
        "breach_subjects",
        sa.Column("id", KEY, nullable=False),
        sa.Column("breach_id", KEY, nullable=False),
        sa.Column("party_id", KEY, nullable=False),
        sa.Column("state", sa.String(32), nullable=False),
        sa.Column("added_at", MOMENT, nullable=False),
        sa.Column("told_at", MOMENT, nullable=True),
        sa.Column("mail_id", KEY, nullable=True),
        sa.ForeignKeyConstraint(
            ["breach_id"], ["breaches.id"], name=op.f("fk_breach_subjects_breach_id_breaches")
        ),
        sa.ForeignKeyConstraint(
            ["party_id"], ["parties.id"], name=op.f("fk_breach_subjects_party_id_parties")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_breach_subjects")),
        sa.UniqueConstraint(
            "breach_id", "party_id", name=op.f("uq_breach_subjects_breach_id_party_id")
        ),
    )
    op.create_index(
        "ix_breach_subjects_mail",
        "breach_subjects",
        ["mail_id"],
        sqlite_where=sa.text("mail_id IS NOT NULL"),
        postgresql_where=sa.text("mail_id IS NOT NULL"),
    )
    op.create_index("ix_breach_subjects_party", "breach_subjects", ["party_id"])


def downgrade() -> None:
    for table in ("breach_subjects", "breach_decisions", "breaches"):
        op.drop_table(table)

"""Keep papers, their way and their scans, and cabinets with their keys.

Revision: 0023, after 0022. May run while the old code serves.
"""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"

KEY = sa.Uuid().with_variant(sa.CHAR(36), "sqlite")
MOMENT = sa.DateTime(timezone=True).with_variant(sa.CHAR(27), "sqlite")
TABLES = (
    "cabinets",
    "cabinet_keys",
    "paper_folders",
    "party_keys",
    "key_handovers",
    "papers",
    "paper_destructions",
    "paper_loans",
    "paper_steps",
    "paper_subjects",
    "scans",
    "scan_locks",
)


def upgrade() -> None:
    op.create_table(
        "cabinets",
        sa.Column("id", KEY, nullable=False),
        sa.Column("number", sa.String(length=64), nullable=False),
        sa.Column("room", sa.String(length=200), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_cabinets"),
        sa.UniqueConstraint("number", name="uq_cabinets_number"),
    )
    op.create_table(
        "cabinet_keys",
        sa.Column("id", KEY, nullable=False),
        sa.Column("cabinet_id", KEY, nullable=False),
        sa.Column("code", sa.String(length=64), nullable=False),
        pointing("cabinet_keys", "cabinet_id", "cabinets"),
        sa.PrimaryKeyConstraint("id", name="pk_cabinet_keys"),
        sa.UniqueConstraint("cabinet_id", "code", name="uq_cabinet_keys_cabinet_id_code"),
    )
    op.create_table(
        "paper_folders",
        sa.Column("id", KEY, nullable=False),
        sa.Column("number", sa.String(length=64), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("cabinet_id", KEY, nullable=True),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        pointing("paper_folders", "cabinet_id", "cabinets"),
        sa.PrimaryKeyConstraint("id", name="pk_paper_folders"),
        sa.UniqueConstraint("number", name="uq_paper_folders_number"),
    )
    those("cabinet_id IS NOT NULL", "paper_folders", "ix_paper_folders_cab", ["cabinet_id"])
    op.create_table(
        "party_keys",
        sa.Column("id", KEY, nullable=False),
        sa.Column("party_id", KEY, nullable=False),
        sa.Column("wrapped", sa.String(length=200), nullable=True),
        sa.Column("made_at", MOMENT, nullable=False),
        pointing("party_keys", "party_id", "parties"),
        sa.PrimaryKeyConstraint("id", name="pk_party_keys"),
        sa.UniqueConstraint("party_id", name="uq_party_keys_party_id"),
    )
    op.create_table(
        "key_handovers",
        sa.Column("id", KEY, nullable=False),
        sa.Column("key_id", KEY, nullable=False),
        sa.Column("holder_id", KEY, nullable=False),
        sa.Column("given_at", MOMENT, nullable=False),
        sa.Column("given_by", KEY, nullable=False),
        sa.Column("returned_at", MOMENT, nullable=True),
        sa.Column("returned_to", KEY, nullable=True),
        pointing("key_handovers", "holder_id", "accounts"),
        pointing("key_handovers", "key_id", "cabinet_keys"),
        sa.PrimaryKeyConstraint("id", name="pk_key_handovers"),
    )
    op.create_index("ix_key_handovers_key", "key_handovers", ["key_id", "id"])
    those(
        "returned_at IS NULL", "key_handovers", "ix_key_handovers_out", ["key_id"], unique=True
    )
    op.create_table(
        "papers",
        sa.Column("id", KEY, nullable=False),
        sa.Column("number", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("state", sa.String(32), nullable=False),
        sa.Column("dated_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("kept_since", sa.Date(), nullable=True),
        sa.Column("keep_until", sa.Date(), nullable=True),
        sa.Column("rule", sa.String(length=64), nullable=False),
        sa.Column("lock_by", sa.Date(), nullable=True),
        sa.Column("folder_id", KEY, nullable=True),
        sa.Column("cabinet_id", KEY, nullable=True),
        sa.Column("custodian_id", KEY, nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        pointing("papers", "cabinet_id", "cabinets"),
        pointing("papers", "custodian_id", "accounts"),
        pointing("papers", "folder_id", "paper_folders"),
        sa.PrimaryKeyConstraint("id", name="pk_papers"),
        sa.UniqueConstraint("number", name="uq_papers_number"),
    )
    those("cabinet_id IS NOT NULL", "papers", "ix_papers_cabinet", ["cabinet_id"])
    those("folder_id IS NOT NULL", "papers", "ix_papers_folder", ["folder_id"])
    op.create_index("ix_papers_state", "papers", ["state", "id"])
    those("state = 'processed'", "papers", "ix_papers_unlocked", ["lock_by", "id"])
    those("keep_until IS NOT NULL", "papers", "ix_papers_until", ["keep_until"])
    op.create_table(
        "paper_destructions",
        sa.Column("id", KEY, nullable=False),
        sa.Column("paper_id", KEY, nullable=False),
        sa.Column("cause", sa.String(32), nullable=False),
        sa.Column("request_number", sa.String(length=64), nullable=True),
        sa.Column("ordered_at", MOMENT, nullable=False),
        sa.Column("ordered_by", KEY, nullable=False),
        sa.Column("first_at", MOMENT, nullable=True),
        sa.Column("first_by", KEY, nullable=True),
        sa.Column("second_at", MOMENT, nullable=True),
        sa.Column("second_by", KEY, nullable=True),
        sa.Column("content", sa.Text(), nullable=True),
        sa.Column("sha256", sa.String(length=64), nullable=True),
        pointing("paper_destructions", "paper_id", "papers"),
        sa.PrimaryKeyConstraint("id", name="pk_paper_destructions"),
        sa.UniqueConstraint("paper_id", name="uq_paper_destructions_paper_id"),
    )
    those(
        "second_at IS NULL",
        "paper_destructions",
        "ix_paper_destructions_waiting",
        ["ordered_at", "id"],
    )
    op.create_table(
        "paper_loans",
        sa.Column("id", KEY, nullable=False),
        sa.Column("paper_id", KEY, nullable=False),
        sa.Column("borrower_id", KEY, nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("lent_at", MOMENT, nullable=False),
        sa.Column("lent_by", KEY, nullable=False),
        sa.Column("returned_at", MOMENT, nullable=True),
        sa.Column("returned_to", KEY, nullable=True),
        pointing("paper_loans", "borrower_id", "accounts"),
        pointing("paper_loans", "paper_id", "papers"),
        sa.PrimaryKeyConstraint("id", name="pk_paper_loans"),
    )
    those("returned_at IS NULL", "paper_loans", "ix_paper_loans_due", ["due_on", "id"])
    those(
        "returned_at IS NULL", "paper_loans", "ix_paper_loans_open", ["paper_id"], unique=True
    )
    op.create_index("ix_paper_loans_paper", "paper_loans", ["paper_id", "id"])
    op.create_table(
        "paper_steps",
        sa.Column("id", KEY, nullable=False),
        sa.Column("paper_id", KEY, nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("by_id", KEY, nullable=False),
        sa.Column("holder_id", KEY, nullable=True),
        sa.Column("cabinet_id", KEY, nullable=True),
        pointing("paper_steps", "cabinet_id", "cabinets"),
        pointing("paper_steps", "holder_id", "accounts"),
        pointing("paper_steps", "paper_id", "papers"),
        sa.PrimaryKeyConstraint("id", name="pk_paper_steps"),
    )
    op.create_index("ix_paper_steps_paper", "paper_steps", ["paper_id", "id"])
    op.create_table(
        "paper_subjects",
        sa.Column("id", KEY, nullable=False),
        sa.Column("paper_id", KEY, nullable=False),
        sa.Column("party_id", KEY, nullable=False),
        sa.Column("note", sa.String(length=200), nullable=True),
        pointing("paper_subjects", "paper_id", "papers"),
        pointing("paper_subjects", "party_id", "parties"),
        sa.PrimaryKeyConstraint("id", name="pk_paper_subjects"),
        sa.UniqueConstraint("paper_id", "party_id", name="uq_paper_subjects_paper_id_party_id"),
    )
    op.create_index("ix_paper_subjects_party", "paper_subjects", ["party_id", "paper_id"])
    op.create_table(
        "scans",
        sa.Column("id", KEY, nullable=False),
        sa.Column("paper_id", KEY, nullable=False),
        sa.Column("state", sa.String(32), nullable=False),
        sa.Column("medium", sa.String(32), nullable=False),
        sa.Column("size_bytes", sa.Integer(), nullable=False),
        sa.Column("sealed", sa.Text(), nullable=True),
        sa.Column("found", sa.String(length=64), nullable=True),
        sa.Column("uploaded_at", MOMENT, nullable=False),
        sa.Column("uploaded_by", KEY, nullable=False),
        sa.Column("checked_at", MOMENT, nullable=True),
        pointing("scans", "paper_id", "papers"),
        sa.PrimaryKeyConstraint("id", name="pk_scans"),
    )
    op.create_index("ix_scans_paper", "scans", ["paper_id", "id"])
    op.create_index("ix_scans_state", "scans", ["state", "id"])
    op.create_table(
        "scan_locks",
        sa.Column("id", KEY, nullable=False),
        sa.Column("scan_id", KEY, nullable=False),
        sa.Column("key_id", KEY, nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        pointing("scan_locks", "key_id", "party_keys"),
        pointing("scan_locks", "scan_id", "scans"),
        sa.PrimaryKeyConstraint("id", name="pk_scan_locks"),
        sa.UniqueConstraint("scan_id", "key_id", name="uq_scan_locks_scan_id_key_id"),
        sa.UniqueConstraint("scan_id", "place", name="uq_scan_locks_scan_id_place"),
    )


def pointing(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=f"fk_{table}_{column}_{to}")


def those(
    which: str, table: str, name: str, columns: list[str], *, unique: bool = False
) -> None:
    rows = sa.text(which)
    op.create_index(
        name, table, columns, unique=unique, sqlite_where=rows, postgresql_where=rows
    )


def downgrade() -> None:
    for table in reversed(TABLES):
        op.drop_table(table)

"""Keep who people and firms were, who speaks for them, and which of them were one.

Revision: 0010, after 0009.

The old code writes none of the new columns, and those that cannot be empty have a default; so
this may run while it is still serving.
"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"

KEY = sa.Uuid().with_variant(sa.CHAR(36), "sqlite")
MOMENT = sa.DateTime(timezone=True).with_variant(sa.CHAR(27), "sqlite")
KEYS = sa.ARRAY(sa.Uuid()).with_variant(sa.Text(), "sqlite")

COLUMNS = {
    "parties": [("named_since", sa.Date())],
    "persons": [("deceased_on", sa.String(length=10))],
    "sites": [("position", sa.String(length=32))],
}
FLAGS = {
    "phones": {"no_marketing": sa.false(), "no_calls": sa.false()},
    "emails": {"for_billing": sa.true(), "for_service": sa.true(), "for_marketing": sa.false()},
}
TABLES = ("former_names", "mandates", "protections", "merge_moves", "merges", "distinctions")


def upgrade() -> None:
    for table, columns in COLUMNS.items():
        for name, kind in columns:
            op.add_column(table, sa.Column(name, kind, nullable=True))
    for table, flags in FLAGS.items():
        for name, default in flags.items():
            flag = sa.Column(name, sa.Boolean(), nullable=False, server_default=default)
            op.add_column(table, flag)
    of_parties()
    protections()
    merges()
    distinctions()


def of_parties() -> None:
    op.create_table(
        "former_names",
        sa.Column("id", KEY, nullable=False),
        sa.Column("party_id", KEY, nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=False),
        pointing("former_names", "party_id", "parties"),
        sa.PrimaryKeyConstraint("id", name="pk_former_names"),
    )
    op.create_table(
        "mandates",
        sa.Column("id", KEY, nullable=False),
        sa.Column("party_id", KEY, nullable=False),
        sa.Column("person_id", KEY, nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("scopes", sa.Text(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("evidence", sa.String(length=200), nullable=True),
        pointing("mandates", "party_id", "parties"),
        pointing("mandates", "person_id", "persons"),
        sa.PrimaryKeyConstraint("id", name="pk_mandates"),
    )
    op.create_index("ix_former_names_party_id", "former_names", ["party_id"])
    op.create_index("ix_mandates_party_id", "mandates", ["party_id"])
    op.create_index("ix_mandates_person_id", "mandates", ["person_id"])


def protections() -> None:
    op.create_table(
        "protections",
        sa.Column("id", KEY, nullable=False),
        sa.Column("party_id", KEY, nullable=False),
        sa.Column("because", sa.String(length=200), nullable=True),
        sa.Column("since_on", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("ended_at", MOMENT, nullable=True),
        pointing("protections", "party_id", "parties"),
        sa.PrimaryKeyConstraint("id", name="pk_protections"),
    )
    one_standing("protections", "party_id", "ended_at IS NULL", "ix_protections_party")


def merges() -> None:
    op.create_table(
        "merges",
        sa.Column("id", KEY, nullable=False),
        sa.Column("winner_id", KEY, nullable=False),
        sa.Column("loser_id", KEY, nullable=False),
        sa.Column("because", sa.String(length=200), nullable=True),
        sa.Column("swapped", sa.Text(), nullable=False),
        sa.Column("merged_at", MOMENT, nullable=False),
        sa.Column("merged_by", KEY, nullable=False),
        sa.Column("undone_at", MOMENT, nullable=True),
        pointing("merges", "winner_id", "customers"),
        pointing("merges", "loser_id", "customers"),
        sa.PrimaryKeyConstraint("id", name="pk_merges"),
    )
    one_standing("merges", "loser_id", "undone_at IS NULL", "ix_merges_loser")
    op.create_index("ix_merges_winner", "merges", ["winner_id"])
    op.create_table(
        "merge_moves",
        sa.Column("id", KEY, nullable=False),
        sa.Column("merge_id", KEY, nullable=False),
        sa.Column("record_type", sa.String(length=64), nullable=False),
        sa.Column("column", sa.String(length=64), nullable=False),
        sa.Column("records", KEYS, nullable=False),
        pointing("merge_moves", "merge_id", "merges"),
        sa.PrimaryKeyConstraint("id", name="pk_merge_moves"),
    )
    op.create_index("ix_merge_moves_merge_id", "merge_moves", ["merge_id"])


def distinctions() -> None:
    op.create_table(
        "distinctions",
        sa.Column("id", KEY, nullable=False),
        sa.Column("customer_id", KEY, nullable=False),
        sa.Column("other_id", KEY, nullable=False),
        sa.Column("because", sa.String(length=200), nullable=True),
        sa.Column("decided_by", KEY, nullable=False),
        pointing("distinctions", "customer_id", "customers"),
        pointing("distinctions", "other_id", "customers"),
        sa.PrimaryKeyConstraint("id", name="pk_distinctions"),
    )
    op.create_index("ix_distinctions_customer_id", "distinctions", ["customer_id"])
    op.create_index("ix_distinctions_other_id", "distinctions", ["other_id"])


def pointing(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=f"fk_{table}_{column}_{to}")


def one_standing(table: str, column: str, standing: str, name: str) -> None:
    where = sa.text(standing)
    op.create_index(
        name, table, [column], unique=True, sqlite_where=where, postgresql_where=where
    )


def downgrade() -> None:
    for name in TABLES:
        op.drop_table(name)
    for table, names in [*FLAGS.items(), *COLUMNS.items()]:
        for each in names:
            op.drop_column(table, each if isinstance(each, str) else each[0])

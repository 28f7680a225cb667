"""Keep what official registers propose, whom to tell of it, and whose credit is stopped.

Revision: 0022, after 0021. May run while the old code serves.
"""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"

KEY = sa.Uuid().with_variant(sa.CHAR(36), "sqlite")
MOMENT = sa.DateTime(timezone=True).with_variant(sa.CHAR(27), "sqlite")
OPEN = sa.text("state = 'open'")
OWED = sa.text("told_on IS NULL")
CURRENT = sa.text("ended_at IS NULL")
TABLES = ("register_checks", "change_proposals", "notice_duties", "credit_stops")


def word(name: str, *, empty: bool = False) -> sa.Column:
    return sa.Column(name, sa.String(length=32), nullable=empty)


def key(name: str, *, empty: bool = False) -> sa.Column:
    return sa.Column(name, KEY, nullable=empty)


def moment(name: str, *, empty: bool = False) -> sa.Column:
    return sa.Column(name, MOMENT, nullable=empty)


def day(name: str, *, empty: bool = False) -> sa.Column:
    return sa.Column(name, sa.Date(), nullable=empty)


def of_party(table: str, *columns: sa.Column) -> None:
    op.create_table(
        table,
        key("id"),
        key("party_id"),
        *columns,
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["party_id"], ["parties.id"], name=f"fk_{table}_party_id_parties"
        ),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
    )


def those(
    which: sa.TextClause, name: str, table: str, columns: list[str], **more: bool
) -> None:
    op.create_index(name, table, columns, sqlite_where=which, postgresql_where=which, **more)


def upgrade() -> None:
    of_party(
        "register_checks",
        word("state"),
        moment("asked_at"),
        sa.Column("tries", sa.Integer(), nullable=False),
        moment("answered_at", empty=True),
        sa.Column("proposed", sa.Integer(), nullable=True),
        word("failure", empty=True),
    )
    op.create_index("ix_register_checks_party", "register_checks", ["party_id", "asked_at"])
    of_party("change_proposals", *proposed())
    op.create_index("ix_change_proposals_party", "change_proposals", ["party_id", "id"])
    those(OPEN, "ix_change_proposals_open", "change_proposals", ["received_at", "id"])
    of_party(
        "notice_duties",
        word("feed"),
        day("obtained_on"),
        day("due_on"),
        day("told_on", empty=True),
        word("channel", empty=True),
        key("noted_by", empty=True),
    )
    op.create_index("ix_notice_duties_party", "notice_duties", ["party_id", "id"])
    those(OWED, "ix_notice_duties_owed", "notice_duties", ["due_on", "id"])
    of_party(
        "credit_stops",
        sa.Column("because", sa.String(length=64), nullable=False),
        moment("since_at"),
        key("set_by"),
        moment("ended_at", empty=True),
        key("ended_by", empty=True),
    )
    those(CURRENT, "ix_credit_stops_party", "credit_stops", ["party_id"], unique=True)
    postal()


def proposed() -> list[sa.Column]:
    return [
        *(word(name) for name in ("feed", "kind", "state")),
        moment("received_at"),
        key("record_id", empty=True),
        word("address_kind", empty=True),
        sa.Column("name", sa.String(length=200), nullable=True),
        sa.Column("street", sa.String(length=200), nullable=True),
        sa.Column("postal_code", sa.String(length=16), nullable=True),
        sa.Column("town", sa.String(length=100), nullable=True),
        word("situation", empty=True),
        day("since_on", empty=True),
        sa.Column("is_outranked", sa.Boolean(), nullable=False),
        moment("decided_at", empty=True),
        key("decided_by", empty=True),
    ]


def postal() -> None:
    op.create_table(
        "postal_places",
        key("id"),
        sa.Column("code", sa.String(length=64), nullable=False),
        sa.Column("town_fi", sa.String(length=200), nullable=False),
        sa.Column("town_sv", sa.String(length=200), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_postal_places"),
        sa.UniqueConstraint("code", name="uq_postal_places_code"),
    )
    op.create_table(
        "street_ranges",
        key("id"),
        sa.Column("street", sa.String(length=200), nullable=False),
        sa.Column("code", sa.String(length=64), nullable=False),
        sa.Column("is_odd", sa.Boolean(), nullable=False),
        sa.Column("least", sa.Integer(), nullable=True),
        sa.Column("most", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_street_ranges"),
    )
    op.create_index("ix_street_ranges_street", "street_ranges", ["street"])


def downgrade() -> None:
    for table in (*TABLES, "postal_places", "street_ranges"):
        op.drop_table(table)

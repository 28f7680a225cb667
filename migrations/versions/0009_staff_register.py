"""Keep the agreements, grants and keys of those who work here.

Revision: 0009, after 0008.

The old code writes none of the new columns, and what is missing in them takes nothing from
anybody; so this may run while it is still serving.
"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

KEY = sa.Uuid().with_variant(sa.CHAR(36), "sqlite")
MOMENT = sa.DateTime(timezone=True).with_variant(sa.CHAR(27), "sqlite")

COLUMNS = {
    "account_roles": [
        ("reason", sa.String(length=500)),
        ("reviewed_at", MOMENT),
        ("expires_on", sa.Date()),
    ],
    "nda_texts": [("sign_by", sa.Date())],
    "nda_signatures": [
        ("paper_signed_on", sa.Date()),
        ("paper_place", sa.String(length=200)),
        ("registered_by", KEY),
    ],
    "sessions": [("proven_until", MOMENT)],
}


def upgrade() -> None:
    for table, columns in COLUMNS.items():
        for name, kind in columns:
            op.add_column(table, sa.Column(name, kind, nullable=True))
    grant_reviews()
    recovery_codes()
    passkeys()
    passkey_challenges()
    emergency_openings()


def downgrade() -> None:
    for table in (
        "emergency_openings",
        "passkey_challenges",
        "passkeys",
        "recovery_codes",
        "grant_reviews",
    ):
        op.drop_table(table)
    for table, columns in COLUMNS.items():
        with op.batch_alter_table(table) as altered:
            for name, _ in columns:
                altered.drop_column(name)


def grant_reviews() -> None:
    op.create_table(
        "grant_reviews",
        sa.Column("id", KEY, nullable=False),
        of_an_account("grant_reviews"),
        sa.Column("role", sa.String(32), nullable=False),
        sa.Column("verdict", sa.String(32), nullable=False),
        sa.Column("reason", sa.String(length=500), nullable=True),
        sa.Column("reviewed_by", KEY, nullable=False),
        sa.Column("reviewed_at", MOMENT, nullable=False),
        sa.Column("review_on", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_grant_reviews"),
    )
    op.create_index("ix_grant_reviews_account_id", "grant_reviews", ["account_id"])


def recovery_codes() -> None:
    op.create_table(
        "recovery_codes",
        sa.Column("id", KEY, nullable=False),
        of_an_account("recovery_codes"),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("used_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_recovery_codes"),
        sa.UniqueConstraint("account_id", "hash", name="uq_recovery_codes_account_id_hash"),
    )


def passkeys() -> None:
    op.create_table(
        "passkeys",
        sa.Column("id", KEY, nullable=False),
        of_an_account("passkeys"),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("credential", sa.Text(), nullable=False),
        sa.Column("credential_hash", sa.String(length=64), nullable=False),
        sa.Column("public_key", sa.Text(), nullable=False),
        sa.Column("sign_count", sa.Integer(), nullable=False),
        sa.Column("added_at", MOMENT, nullable=False),
        sa.Column("used_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_passkeys"),
        sa.UniqueConstraint("credential_hash", name="uq_passkeys_credential_hash"),
    )
    op.create_index("ix_passkeys_account_id", "passkeys", ["account_id"])


def passkey_challenges() -> None:
    op.create_table(
        "passkey_challenges",
        sa.Column("id", KEY, nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        of_an_account("passkey_challenges", nullable=True),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.Column("used_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_passkey_challenges"),
        sa.UniqueConstraint("hash", name="uq_passkey_challenges_hash"),
    )
    op.create_index("ix_passkey_challenges_account_id", "passkey_challenges", ["account_id"])


def emergency_openings() -> None:
    customer = sa.ForeignKey("customers.id", name="fk_emergency_openings_customer_id_customers")
    op.create_table(
        "emergency_openings",
        sa.Column("id", KEY, nullable=False),
        of_an_account("emergency_openings"),
        sa.Column("customer_id", KEY, customer, nullable=False),
        sa.Column("reason", sa.String(length=2000), nullable=True),
        sa.Column("opened_at", MOMENT, nullable=False),
        sa.Column("ends_at", MOMENT, nullable=False),
        sa.Column("report_due_on", sa.Date(), nullable=False),
        sa.Column("report", sa.String(length=2000), nullable=True),
        sa.Column("reported_at", MOMENT, nullable=True),
        sa.Column("finding", sa.String(32), nullable=True),
        sa.Column("closing", sa.String(length=2000), nullable=True),
        sa.Column("closed_at", MOMENT, nullable=True),
        sa.Column("closed_by", KEY, nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_emergency_openings"),
    )
    for name, column in {
        "ix_emergency_openings_account_id": "account_id",
        "ix_emergency_openings_customer_id": "customer_id",
        "ix_emergency_openings_opened": "opened_at",
    }.items():
        op.create_index(name, "emergency_openings", [column])


def of_an_account(table: str, *, nullable: bool = False) -> sa.Column[object]:
    name = f"fk_{table}_account_id_accounts"
    return sa.Column(
        "account_id", KEY, sa.ForeignKey("accounts.id", name=name), nullable=nullable
    )

"""Name who answers for the register, keep what documents named it by, and its policies.

Revision: 0019, after 0018. May run while the old code serves.
"""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"

KEY = sa.Uuid().with_variant(sa.CHAR(36), "sqlite")
MOMENT = sa.DateTime(timezone=True).with_variant(sa.CHAR(27), "sqlite")


def upgrade() -> None:
    with op.batch_alter_table("companies") as companies:
        companies.add_column(sa.Column("contact_id", KEY, nullable=True))
        companies.add_column(sa.Column("privacy_email", sa.String(length=200), nullable=True))
        companies.add_column(sa.Column("privacy_phone", sa.String(length=64), nullable=True))
        companies.create_foreign_key(
            "fk_companies_contact_id_accounts", "accounts", ["contact_id"], ["id"]
        )
    op.create_table(
        "former_companies",
        sa.Column("id", KEY, nullable=False),
        sa.Column("until_at", MOMENT, nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("business_id", sa.String(length=64), nullable=False),
        sa.Column("vat_number", sa.String(length=64), nullable=True),
        sa.Column("street", sa.String(length=200), nullable=False),
        sa.Column("postal_code", sa.String(length=64), nullable=False),
        sa.Column("town", sa.String(length=200), nullable=False),
        sa.Column("email", sa.String(length=200), nullable=False),
        sa.Column("phone", sa.String(length=64), nullable=False),
        sa.Column("privacy_email", sa.String(length=200), nullable=True),
        sa.Column("privacy_phone", sa.String(length=64), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_former_companies"),
    )
    op.create_index("ix_former_companies_until", "former_companies", ["until_at", "id"])
    op.create_table(
        "policies",
        sa.Column("id", KEY, nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("place", sa.String(length=200), nullable=False),
        sa.Column("owner_id", KEY, nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("review_on", sa.Date(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["accounts.id"], name="fk_policies_owner_id_accounts"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_policies"),
    )
    op.create_index("ix_policies_review", "policies", ["review_on", "id"])


def downgrade() -> None:
    op.drop_table("policies")
    op.drop_table("former_companies")
    with op.batch_alter_table("companies") as companies:
        companies.drop_constraint("fk_companies_contact_id_accounts", type_="foreignkey")
        companies.drop_column("privacy_phone")
        companies.drop_column("privacy_email")
        companies.drop_column("contact_id")

"""Bring in sites, contacts, products, prices and open invoices, too; keep mappings by name.

Revision: 0026, after 0025. May run while the old code serves, as long as it imports nothing.
"""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"

KEY = sa.Uuid().with_variant(sa.CHAR(36), "sqlite")
MOMENT = sa.DateTime(timezone=True).with_variant(sa.CHAR(27), "sqlite")
SAID = {
    "noun": "customers",
    "match_key": "business_id",
    "when_known": "skip",
    "when_new": "create",
}
COUNTED = ("updates", "updated", "unchanged")


def upgrade() -> None:
    with op.batch_alter_table("customer_imports") as imports:
        for name, was in SAID.items():
            word = sa.Column(name, sa.String(32), nullable=False, server_default=was)
            imports.add_column(word)
        for name in COUNTED:
            imports.add_column(
                sa.Column(name, sa.Integer(), nullable=False, server_default="0")
            )
    with op.batch_alter_table("customer_imports") as imports:
        for name in SAID:
            imports.alter_column(name, existing_type=sa.String(32), server_default=None)
        for name in COUNTED:
            imports.alter_column(name, existing_type=sa.Integer(), server_default=None)
    op.add_column("import_rows", sa.Column("did", sa.Text(), nullable=True))
    op.add_column("import_rows", sa.Column("record_id", KEY, nullable=True))
    op.create_table(
        "import_profiles",
        sa.Column("id", KEY, nullable=False),
        sa.Column("noun", sa.String(32), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("made_by", KEY, nullable=False),
        sa.Column("mapping", sa.Text(), nullable=False),
        sa.Column("match_key", sa.String(32), nullable=True),
        sa.Column("when_known", sa.String(32), nullable=False),
        sa.Column("when_new", sa.String(32), nullable=False),
        sa.Column("no_business_id_because", sa.String(length=200), nullable=True),
        sa.Column("persons_without_business_id", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_import_profiles"),
        sa.UniqueConstraint("noun", "name", name="uq_import_profiles_noun_name"),
    )


def downgrade() -> None:
    op.drop_table("import_profiles")
    op.drop_column("import_rows", "record_id")
    op.drop_column("import_rows", "did")
    with op.batch_alter_table("customer_imports") as imports:
        for name in (*SAID, *COUNTED):
            imports.drop_column(name)

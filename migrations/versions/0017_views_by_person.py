"""Find by whom they name who looked at somebody, and who received their data.

Revision: 0017, after 0016. May run while the old code serves; PostgreSQL goes on writing.

SQLite has no index on what a list holds: it reads the lists, which takes a tenth of a second
for a hundred thousand views.
"""

from alembic import op

revision = "0017"
down_revision = "0016"

LOGS = ("views", "disclosures")


def upgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        with op.get_context().autocommit_block():
            for log in LOGS:
                op.create_index(
                    f"ix_{log}_subjects",
                    log,
                    ["subjects"],
                    postgresql_using="gin",
                    postgresql_concurrently=True,
                )


def downgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        with op.get_context().autocommit_block():
            for log in LOGS:
                op.drop_index(f"ix_{log}_subjects", log, postgresql_concurrently=True)

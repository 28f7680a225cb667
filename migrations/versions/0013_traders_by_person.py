"""Find the business of a person without looking at every organisation.

Revision: 0013, after 0012.

A sole trader and its person are one data subject, so each request asks for the one by the
other. May run while the old code serves: PostgreSQL makes the index while rows are written.
"""

from alembic import op

revision = "0013"
down_revision = "0012"

NAME = "ix_organisations_person"


def upgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        create()
        return
    with op.get_context().autocommit_block():
        create()


def create() -> None:
    op.create_index(NAME, "organisations", ["person_id"], postgresql_concurrently=True)


def downgrade() -> None:
    op.drop_index(NAME, "organisations")

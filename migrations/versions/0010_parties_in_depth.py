"""Keep who people and firms were, and who speaks for them.

Revision: 0010, after 0009.
"""

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass

"""Keep the agreements, grants and keys of those who work here.

Revision: 0009, after 0008.
"""

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass

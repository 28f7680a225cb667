"""Let what is posted go when its period has ended.

Revision: 0008, after 0007.
"""

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass

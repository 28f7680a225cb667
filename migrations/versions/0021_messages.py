"""Keep what people ask us and what we answer: threads, messages, and the names of files.

Revision: 0021, after 0020. May run while the old code serves.
"""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"

KEY = sa.Uuid().with_variant(sa.CHAR(36), "sqlite")
MOMENT = sa.DateTime(timezone=True).with_variant(sa.CHAR(27), "sqlite")


def upgrade() -> None:
    op.create_table(
        "message_threads",
        sa.Column("id", KEY, nullable=False),
        sa.Column("number", sa.String(length=64), nullable=False),
        *(word(name) for name in ("channel", "topic", "state", "language")),
        sa.Column("subject", sa.String(length=200), nullable=True),
        *(sa.Column(f"{name}_id", KEY, nullable=True) for name in LINKS),
        word("linked_by", nullable=True),
        sa.Column("needs_look", sa.Boolean(), nullable=False),
        *(sa.Column(name, MOMENT, nullable=False) for name in MOMENTS),
        sa.Column("answered_at", MOMENT, nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        *(pointing("message_threads", f"{name}_id", to) for name, to in LINKS.items()),
        sa.PrimaryKeyConstraint("id", name="pk_message_threads"),
        sa.UniqueConstraint("number", name="uq_message_threads_number"),
    )
    op.create_index("ix_message_threads_state", "message_threads", ["state", "due_at", "id"])
    op.create_index("ix_message_threads_latest", "message_threads", ["latest_at", "id"])
    for name in ("party", "customer", "order"):
        told("message_threads", f"ix_message_threads_{name}", f"{name}_id")
    suspect = sa.text("needs_look")
    op.create_index(
        "ix_message_threads_suspect",
        "message_threads",
        ["due_at", "id"],
        sqlite_where=suspect,
        postgresql_where=suspect,
    )
    keep_messages()
    op.create_table(
        "mailboxes",
        sa.Column("id", KEY, nullable=False),
        sa.Column("uid_validity", sa.String(length=64), nullable=True),
        sa.Column("last_uid", sa.String(length=64), nullable=False),
        sa.Column("read_at", MOMENT, nullable=True),
        sa.Column("failing_since", MOMENT, nullable=True),
        sa.Column("failure", sa.String(length=64), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_mailboxes"),
    )


def keep_messages() -> None:
    op.create_table(
        "messages",
        sa.Column("id", KEY, nullable=False),
        sa.Column("thread_id", KEY, nullable=False),
        word("direction"),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("mail_digest", sa.String(length=64), nullable=False),
        *(sa.Column(name, sa.String(length=most), nullable=True) for name, most in TEXTS),
        sa.Column("is_cut", sa.Boolean(), nullable=False),
        sa.Column("is_automatic", sa.Boolean(), nullable=False),
        sa.Column("findings", sa.Text(), nullable=False),
        sa.Column("outgoing_id", KEY, nullable=True),
        sa.Column("canned", sa.String(length=64), nullable=True),
        sa.Column("canned_version", sa.Integer(), nullable=True),
        sa.Column("written_by", KEY, nullable=True),
        pointing("messages", "thread_id", "message_threads"),
        pointing("messages", "outgoing_id", "outgoing_mails"),
        sa.PrimaryKeyConstraint("id", name="pk_messages"),
        sa.UniqueConstraint("mail_digest", name="uq_messages_mail_digest"),
    )
    op.create_index("ix_messages_thread", "messages", ["thread_id", "at", "id"])
    told("messages", "ix_messages_outgoing", "outgoing_id")
    op.create_table(
        "message_attachments",
        sa.Column("id", KEY, nullable=False),
        sa.Column("message_id", KEY, nullable=False),
        sa.Column("filename", sa.String(length=200), nullable=True),
        sa.Column("media_type", sa.String(length=64), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        pointing("message_attachments", "message_id", "messages"),
        sa.PrimaryKeyConstraint("id", name="pk_message_attachments"),
    )
    op.create_index("ix_message_attachments_message", "message_attachments", ["message_id"])


LINKS = {"party": "parties", "customer": "customers", "order": "orders", "owner": "accounts"}
MOMENTS = ("received_at", "latest_at", "due_at")
TEXTS = (
    *(("mail_id", 255), ("sender_name", 200), ("sender_address", 254)),
    *(("phone", 32), ("text", 20_000)),
)


def word(name: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String(length=32), nullable=nullable)


def pointing(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=f"fk_{table}_{column}_{to}")


def told(table: str, name: str, column: str) -> None:
    which = sa.text(f"{column} IS NOT NULL")
    op.create_index(name, table, [column], sqlite_where=which, postgresql_where=which)


def downgrade() -> None:
    for table in ("mailboxes", "message_attachments", "messages", "message_threads"):
        op.drop_table(table)

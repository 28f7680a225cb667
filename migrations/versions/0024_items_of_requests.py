"""Let a request ask several things: each item with a clock, a decision and an answer.

Revision: 0024, after 0023. The old code writes the column that goes, so it stops first.

Each request becomes one item of its kind. Going back, a request keeps its first item's kind,
and of what was not known then nothing is left.
"""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"

KEY = sa.Uuid().with_variant(sa.CHAR(36), "sqlite")
MOMENT = sa.DateTime(timezone=True).with_variant(sa.CHAR(27), "sqlite")
WORD = sa.String(length=32)
CODE = sa.String(length=64)
NOTE = sa.String(length=2000)

ITEMS = """
INSERT INTO request_items (id, request_id, position, kind, received_on, due_on, decision,
    decided_at, delivered_at)
SELECT id, id, 1, kind, received_on, due_on,
    CASE WHEN state = 'closed' THEN 'granted' WHEN state = 'waiting' THEN 'partly' END,
    CASE WHEN state = 'closed' THEN closed_at WHEN state = 'waiting'
        THEN COALESCE(identity_at, registered_at) END,
    closed_at
FROM data_subject_requests
"""
RECEIPTS = """
INSERT INTO request_receipts (id, request_id, channel, received_on, registered_at,
    registered_by)
SELECT id, id, channel, received_on, registered_at, registered_by FROM data_subject_requests
"""
KINDS = """
UPDATE data_subject_requests SET kind = COALESCE((
    SELECT CASE WHEN kind = 'withdraw' THEN 'object'
        WHEN kind IN ('complain', 'human_review') THEN 'access' ELSE kind END
    FROM request_items WHERE request_items.request_id = data_subject_requests.id
    ORDER BY CASE WHEN kind = 'erase' THEN 0 ELSE 1 END, id LIMIT 1), 'access')
"""
UNKNOWN = (
    "UPDATE data_subject_requests SET channel = 'portal' WHERE channel = 'e_id'",
    """UPDATE data_subject_requests SET identity_method = NULL
    WHERE identity_method = 'no_doubt'""",
)
"""Words that the old code does not know."""


def upgrade() -> None:
    _items()
    _beside()
    _standing()
    op.execute(ITEMS)
    op.execute(RECEIPTS)
    with op.batch_alter_table("data_subject_requests") as requests:
        requests.drop_column("kind")
        requests.add_column(sa.Column("acting_id", KEY, nullable=True))
        requests.create_foreign_key(
            "fk_data_subject_requests_acting_id_persons", "persons", ["acting_id"], ["id"]
        )
    with op.batch_alter_table("certificates") as certificates:
        certificates.add_column(sa.Column("item_id", KEY, nullable=True))
        certificates.create_foreign_key(
            "fk_certificates_item_id_request_items", "request_items", ["item_id"], ["id"]
        )
    told = sa.text("item_id IS NOT NULL")
    op.create_index(
        "ix_certificates_item",
        "certificates",
        ["item_id"],
        sqlite_where=told,
        postgresql_where=told,
    )


def downgrade() -> None:
    op.execute("DELETE FROM certificates WHERE item_id IS NOT NULL")
    op.drop_index("ix_certificates_item", "certificates")
    with op.batch_alter_table("certificates") as certificates:
        certificates.drop_constraint(
            "fk_certificates_item_id_request_items", type_="foreignkey"
        )
        certificates.drop_column("item_id")
    op.add_column("data_subject_requests", sa.Column("kind", WORD, nullable=True))
    for statement in (KINDS, *UNKNOWN):
        op.execute(statement)
    with op.batch_alter_table("data_subject_requests") as requests:
        requests.alter_column("kind", existing_type=WORD, nullable=False)
        requests.drop_constraint(
            "fk_data_subject_requests_acting_id_persons", type_="foreignkey"
        )
        requests.drop_column("acting_id")
    for table in (
        *("objections", "channel_checks", "request_reminders"),
        *("request_pauses", "request_receipts", "request_items"),
    ):
        op.drop_table(table)


def _items() -> None:
    op.create_table(
        "request_items",
        sa.Column("id", KEY, nullable=False),
        sa.Column("request_id", KEY, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", WORD, nullable=False),
        sa.Column("against", WORD, nullable=True),
        sa.Column("correction", WORD, nullable=True),
        sa.Column("field", CODE, nullable=True),
        sa.Column("claimed", NOTE, nullable=True),
        sa.Column("reason", NOTE, nullable=True),
        sa.Column("evidence", NOTE, nullable=True),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("extended_on", sa.Date(), nullable=True),
        sa.Column("extended_by", KEY, nullable=True),
        sa.Column("extension", WORD, nullable=True),
        sa.Column("extension_told", NOTE, nullable=True),
        sa.Column("decision", WORD, nullable=True),
        sa.Column("rule", CODE, nullable=True),
        sa.Column("explanation", NOTE, nullable=True),
        sa.Column("decided_at", MOMENT, nullable=True),
        sa.Column("decided_by", KEY, nullable=True),
        sa.Column("statement", NOTE, nullable=True),
        sa.Column("delivery", WORD, nullable=True),
        sa.Column("delivered_at", MOMENT, nullable=True),
        sa.Column("delivered_by", KEY, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_request_items"),
        _of_request("request_items"),
    )
    op.create_index("ix_request_items_request", "request_items", ["request_id", "id"])
    _index_of("ix_request_items_open", "request_items", "decided_at IS NULL", "due_on")


def _beside() -> None:
    op.create_table(
        "request_receipts",
        sa.Column("id", KEY, nullable=False),
        sa.Column("request_id", KEY, nullable=False),
        sa.Column("channel", WORD, nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("registered_at", MOMENT, nullable=False),
        sa.Column("registered_by", KEY, nullable=False),
        sa.Column("archive_label", CODE, nullable=True),
        sa.Column("signature_checked_by", KEY, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_request_receipts"),
        _of_request("request_receipts"),
    )
    op.create_index("ix_request_receipts_request", "request_receipts", ["request_id", "id"])
    op.create_table(
        "request_pauses",
        sa.Column("id", KEY, nullable=False),
        sa.Column("request_id", KEY, nullable=False),
        sa.Column("what", WORD, nullable=False),
        sa.Column("question", NOTE, nullable=True),
        sa.Column("since_on", sa.Date(), nullable=False),
        sa.Column("asked_by", KEY, nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("ended_by", KEY, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_request_pauses"),
        _of_request("request_pauses"),
    )
    op.create_index("ix_request_pauses_request", "request_pauses", ["request_id", "id"])
    _index_of("uq_request_pauses_open", "request_pauses", "ended_on IS NULL", unique=True)
    op.create_table(
        "request_reminders",
        sa.Column("id", KEY, nullable=False),
        sa.Column("item_id", KEY, nullable=False),
        sa.Column("notice", WORD, nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_request_reminders"),
        sa.ForeignKeyConstraint(
            ["item_id"],
            ["request_items.id"],
            name="fk_request_reminders_item_id_request_items",
        ),
        sa.UniqueConstraint(
            "item_id", "notice", "due_on", name="uq_request_reminders_item_id_notice_due_on"
        ),
    )


def _standing() -> None:
    op.create_table(
        "channel_checks",
        sa.Column("id", KEY, nullable=False),
        sa.Column("channel", WORD, nullable=False),
        sa.Column("tried_at", MOMENT, nullable=False),
        sa.Column("passed_at", MOMENT, nullable=True),
        sa.Column("failure", CODE, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_channel_checks"),
        sa.UniqueConstraint("channel", name="uq_channel_checks_channel"),
    )
    op.create_table(
        "objections",
        sa.Column("id", KEY, nullable=False),
        sa.Column("party_id", KEY, nullable=False),
        sa.Column("against", WORD, nullable=False),
        sa.Column("because", CODE, nullable=False),
        sa.Column("since_at", MOMENT, nullable=False),
        sa.Column("ended_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_objections"),
        sa.ForeignKeyConstraint(
            ["party_id"], ["parties.id"], name="fk_objections_party_id_parties"
        ),
    )
    which = sa.text("ended_at IS NULL")
    op.create_index(
        "ix_objections_party",
        "objections",
        ["party_id", "against"],
        unique=True,
        sqlite_where=which,
        postgresql_where=which,
    )


def _of_request(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["request_id"],
        ["data_subject_requests.id"],
        name=f"fk_{table}_request_id_data_subject_requests",
    )


def _index_of(name: str, table: str, condition: str, *first: str, unique: bool = False) -> None:
    which = sa.text(condition)
    op.create_index(
        name,
        table,
        [*first, "request_id"],
        unique=unique,
        sqlite_where=which,
        postgresql_where=which,
    )

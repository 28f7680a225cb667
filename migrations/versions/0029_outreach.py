"""Keep what people agreed to and took back, campaigns, and lists as they stood.

Revision: 0029, after 0028. May run while the old code serves.
"""

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0028"

KEY = sa.Uuid().with_variant(sa.CHAR(36), "sqlite")
KEYS = sa.ARRAY(sa.Uuid()).with_variant(sa.Text(), "sqlite")
MOMENT = sa.DateTime(timezone=True).with_variant(sa.CHAR(27), "sqlite")
CODE = sa.String(length=64)
LABEL = sa.String(length=200)
WORD = sa.String(length=32)


def upgrade() -> None:
    op.add_column("outgoing_mails", sa.Column("link", WORD, nullable=True))
    op.add_column(
        "outgoing_mails",
        sa.Column("is_marketing", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
    _consents()
    _campaigns()
    _runs()


def _consents() -> None:
    op.create_table(
        "consent_entries",
        sa.Column("id", KEY, nullable=False),
        sa.Column("party_id", KEY, nullable=True),
        sa.Column("contact_key", CODE, nullable=True),
        sa.Column("act", WORD, nullable=False),
        sa.Column("purpose", WORD, nullable=False),
        sa.Column("way", WORD, nullable=False),
        sa.Column("wording", CODE, nullable=True),
        sa.Column("language", WORD, nullable=True),
        sa.Column("text_sha256", CODE, nullable=True),
        sa.Column("notice_version", CODE, nullable=True),
        sa.Column("proven_by", WORD, nullable=True),
        sa.Column("evidence", CODE, nullable=True),
        sa.Column("age_group", WORD, nullable=True),
        sa.Column("acting_id", KEY, nullable=True),
        sa.Column("heard", WORD, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("recorded_by", KEY, nullable=False),
        _to("consent_entries", "party_id", "parties"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consent_entries")),
    )
    op.create_index("ix_consent_entries_party", "consent_entries", ["party_id", "at", "id"])
    op.create_index(
        "ix_consent_entries_contact",
        "consent_entries",
        ["contact_key", "at"],
        sqlite_where=sa.text("contact_key IS NOT NULL"),
        postgresql_where=sa.text("contact_key IS NOT NULL"),
    )
    op.create_table(
        "consent_requests",
        sa.Column("id", KEY, nullable=False),
        sa.Column("party_id", KEY, nullable=False),
        sa.Column("mail_id", KEY, nullable=False),
        sa.Column("contact_key", CODE, nullable=False),
        sa.Column("purpose", WORD, nullable=False),
        sa.Column("way", WORD, nullable=False),
        sa.Column("wording", CODE, nullable=False),
        sa.Column("language", WORD, nullable=False),
        sa.Column("text_sha256", CODE, nullable=False),
        sa.Column("asked_at", MOMENT, nullable=False),
        sa.Column("asked_by", KEY, nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.Column("answered_at", MOMENT, nullable=True),
        _to("consent_requests", "party_id", "parties"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consent_requests")),
        sa.UniqueConstraint("mail_id", name=op.f("uq_consent_requests_mail_id")),
    )
    op.create_index("ix_consent_requests_party", "consent_requests", ["party_id", "asked_at"])


def _campaigns() -> None:
    op.create_table(
        "segments",
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("name", LABEL, nullable=False),
        sa.Column("audience", WORD, nullable=False),
        sa.Column("kinds", sa.Text(), nullable=False),
        sa.Column("languages", sa.Text(), nullable=False),
        sa.Column("postal_codes", sa.Text(), nullable=False),
        sa.Column("product_ids", KEYS, nullable=False),
        sa.Column("ordered_since", sa.Date(), nullable=True),
        sa.Column("idle_since", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_segments")),
    )
    op.create_table(
        "campaigns",
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("name", LABEL, nullable=False),
        sa.Column("segment_id", KEY, nullable=False),
        sa.Column("subject_fi", LABEL, nullable=True),
        sa.Column("subject_sv", LABEL, nullable=True),
        sa.Column("subject_en", LABEL, nullable=True),
        sa.Column("text_fi", sa.Text(), nullable=True),
        sa.Column("text_sv", sa.Text(), nullable=True),
        sa.Column("text_en", sa.Text(), nullable=True),
        sa.Column("state", WORD, nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("made_by", KEY, nullable=False),
        _to("campaigns", "segment_id", "segments"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_campaigns")),
    )


def _runs() -> None:
    op.create_table(
        "outreach_runs",
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("number", CODE, nullable=False),
        sa.Column("kind", WORD, nullable=False),
        sa.Column("state", WORD, nullable=False),
        sa.Column("segment_id", KEY, nullable=False),
        sa.Column("campaign_id", KEY, nullable=True),
        sa.Column("recipient_id", KEY, nullable=True),
        sa.Column("a_sheet", sa.Integer(), nullable=True),
        sa.Column("included", sa.Integer(), nullable=False),
        sa.Column("left_out", sa.Text(), nullable=False),
        sa.Column("sha256", CODE, nullable=True),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("made_by", KEY, nullable=False),
        sa.Column("out_at", MOMENT, nullable=True),
        sa.Column("done_at", MOMENT, nullable=True),
        _to("outreach_runs", "segment_id", "segments"),
        _to("outreach_runs", "campaign_id", "campaigns"),
        _to("outreach_runs", "recipient_id", "recipients"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outreach_runs")),
        sa.UniqueConstraint("number", name=op.f("uq_outreach_runs_number")),
    )
    op.create_index("ix_outreach_runs_state", "outreach_runs", ["state", "id"])
    _told("ix_outreach_runs_campaign", "outreach_runs", "campaign_id")
    op.create_table(
        "outreach_lines",
        sa.Column("id", KEY, nullable=False),
        sa.Column("run_id", KEY, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("party_id", KEY, nullable=False),
        sa.Column("state", WORD, nullable=False),
        sa.Column("stopped_because", WORD, nullable=True),
        sa.Column("name", LABEL, nullable=True),
        sa.Column("street", LABEL, nullable=True),
        sa.Column("postal_code", sa.String(length=16), nullable=True),
        sa.Column("town", sa.String(length=100), nullable=True),
        sa.Column("country", CODE, nullable=True),
        sa.Column("address", sa.String(length=254), nullable=True),
        sa.Column("language", WORD, nullable=False),
        sa.Column("mail_id", KEY, nullable=True),
        _to("outreach_lines", "run_id", "outreach_runs"),
        _to("outreach_lines", "party_id", "parties"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outreach_lines")),
        sa.UniqueConstraint(
            "run_id", "position", name=op.f("uq_outreach_lines_run_id_position")
        ),
    )
    op.create_index("ix_outreach_lines_party", "outreach_lines", ["party_id"])
    _told("ix_outreach_lines_mail", "outreach_lines", "mail_id")
    op.create_table(
        "outreach_recalls",
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("run_id", KEY, nullable=False),
        sa.Column("line_id", KEY, nullable=False),
        sa.Column("party_id", KEY, nullable=False),
        sa.Column("because", WORD, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("confirmed_at", MOMENT, nullable=True),
        sa.Column("confirmed_by", KEY, nullable=True),
        _to("outreach_recalls", "run_id", "outreach_runs"),
        _to("outreach_recalls", "line_id", "outreach_lines"),
        _to("outreach_recalls", "party_id", "parties"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outreach_recalls")),
        sa.UniqueConstraint("line_id", name=op.f("uq_outreach_recalls_line_id")),
    )
    op.create_index("ix_outreach_recalls_party", "outreach_recalls", ["party_id"])
    op.create_index("ix_outreach_recalls_run", "outreach_recalls", ["run_id"])


def _to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_{other}")
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name)


def _told(name: str, table: str, column: str) -> None:
    which = sa.text(f"{column} IS NOT NULL")
    op.create_index(name, table, [column], sqlite_where=which, postgresql_where=which)


def downgrade() -> None:
    for table in ("outreach_recalls", "outreach_lines", "outreach_runs"):
        op.drop_table(table)
    for table in ("campaigns", "segments", "consent_requests", "consent_entries"):
        op.drop_table(table)
    with op.batch_alter_table("outgoing_mails") as mails:
        mails.drop_column("is_marketing")
        mails.drop_column("link")

"""The chain.

Revision: 0004, after 0003.
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

KEY = sa.Uuid().with_variant(sa.CHAR(36), "sqlite")
MOMENT = sa.DateTime(timezone=True).with_variant(sa.CHAR(27), "sqlite")
KEYS = sa.ARRAY(sa.Uuid()).with_variant(sa.Text(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "bank_accounts",
        sa.Column("id", KEY, nullable=False),
        sa.Column("since", MOMENT, nullable=False),
        sa.Column("iban", sa.String(length=64), nullable=False),
        sa.Column("bic", sa.String(length=64), nullable=False),
        sa.Column("e_invoice_address", sa.String(length=64), nullable=True),
        sa.Column("e_invoice_operator", sa.String(length=64), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bank_accounts")),
    )
    op.create_table(
        "day_stays",
        sa.Column("id", KEY, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("hour", sa.Integer(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("trucks", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_day_stays")),
        sa.UniqueConstraint(
            "day", "hour", "minutes", name=op.f("uq_day_stays_day_hour_minutes")
        ),
    )
    op.create_table(
        "devices",
        sa.Column("id", KEY, nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("token", sa.String(length=64), nullable=False),
        sa.Column("registered_at", MOMENT, nullable=False),
        sa.Column("registered_by", KEY, nullable=False),
        sa.Column("ended_at", MOMENT, nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_devices")),
        sa.UniqueConstraint("token", name=op.f("uq_devices_token")),
    )
    op.create_table(
        "invoice_runs",
        sa.Column("id", KEY, nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("started_at", MOMENT, nullable=False),
        sa.Column("started_by", KEY, nullable=False),
        sa.Column("state", sa.String(32), nullable=False),
        sa.Column("job_id", KEY, nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invoice_runs")),
    )
    op.create_table(
        "scales",
        sa.Column("id", KEY, nullable=False),
        sa.Column("code", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("protocol", sa.String(32), nullable=False),
        sa.Column("host", sa.String(length=200), nullable=False),
        sa.Column("port", sa.Integer(), nullable=False),
        sa.Column("least_kg", sa.Integer(), nullable=False),
        sa.Column("largest_kg", sa.Integer(), nullable=False),
        sa.Column("division_kg", sa.Integer(), nullable=False),
        sa.Column("verified_until", sa.Date(), nullable=False),
        sa.Column("retired_on", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_scales")),
        sa.UniqueConstraint("code", name=op.f("uq_scales_code")),
    )
    op.create_table(
        "suppressions",
        sa.Column("id", KEY, nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("since_on", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_suppressions")),
        sa.UniqueConstraint("key", name=op.f("uq_suppressions_key")),
    )
    op.create_table(
        "carriers",
        sa.Column("id", KEY, nullable=False),
        sa.Column("party_id", KEY, nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["party_id"], ["parties.id"], name=op.f("fk_carriers_party_id_parties")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_carriers")),
        sa.UniqueConstraint("party_id", name=op.f("uq_carriers_party_id")),
    )
    op.create_table(
        "data_subject_requests",
        sa.Column("id", KEY, nullable=False),
        sa.Column("number", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("channel", sa.String(32), nullable=False),
        sa.Column("state", sa.String(32), nullable=False),
        sa.Column("party_id", KEY, nullable=True),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("language", sa.String(32), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("identity_method", sa.String(32), nullable=True),
        sa.Column("identity_at", MOMENT, nullable=True),
        sa.Column("identity_by", KEY, nullable=True),
        sa.Column("note", sa.String(length=2000), nullable=True),
        sa.Column("registered_at", MOMENT, nullable=False),
        sa.Column("registered_by", KEY, nullable=False),
        sa.Column("closed_at", MOMENT, nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["party_id"], ["parties.id"], name=op.f("fk_data_subject_requests_party_id_parties")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_data_subject_requests")),
        sa.UniqueConstraint("number", name=op.f("uq_data_subject_requests_number")),
    )
    with op.batch_alter_table("data_subject_requests", schema=None) as batch_op:
        batch_op.create_index(
            "ix_data_subject_requests_party", ["party_id", "id"], unique=False
        )
        batch_op.create_index(
            "ix_data_subject_requests_state", ["state", "due_on", "id"], unique=False
        )

    op.create_table(
        "day_totals",
        sa.Column("id", KEY, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("product_id", KEY, nullable=False),
        sa.Column("direction", sa.String(32), nullable=False),
        sa.Column("loads", sa.Integer(), nullable=False),
        sa.Column("net_kg", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["product_id"], ["products.id"], name=op.f("fk_day_totals_product_id_products")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_day_totals")),
        sa.UniqueConstraint(
            "day",
            "product_id",
            "direction",
            name=op.f("uq_day_totals_day_product_id_direction"),
        ),
    )
    op.create_table(
        "kiosk_keys",
        sa.Column("id", KEY, nullable=False),
        sa.Column("account_id", KEY, nullable=False),
        sa.Column("badge", sa.String(length=64), nullable=True),
        sa.Column("pin", sa.Text(), nullable=True),
        sa.Column("set_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["accounts.id"], name=op.f("fk_kiosk_keys_account_id_accounts")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kiosk_keys")),
        sa.UniqueConstraint("account_id", name=op.f("uq_kiosk_keys_account_id")),
        sa.UniqueConstraint("badge", name=op.f("uq_kiosk_keys_badge")),
    )
    op.create_table(
        "readings",
        sa.Column("id", KEY, nullable=False),
        sa.Column("scale_id", KEY, nullable=False),
        sa.Column("alibi_id", sa.String(length=64), nullable=False),
        sa.Column("gross_kg", sa.Integer(), nullable=False),
        sa.Column("taken_at", MOMENT, nullable=False),
        sa.Column("taken_by", KEY, nullable=False),
        sa.Column("source", sa.String(32), nullable=False),
        sa.Column("manual_because", sa.String(32), nullable=True),
        sa.ForeignKeyConstraint(
            ["scale_id"], ["scales.id"], name=op.f("fk_readings_scale_id_scales")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_readings")),
        sa.UniqueConstraint("scale_id", "alibi_id", name=op.f("uq_readings_scale_id_alibi_id")),
    )
    op.create_table(
        "restrictions",
        sa.Column("id", KEY, nullable=False),
        sa.Column("party_id", KEY, nullable=False),
        sa.Column("because", sa.String(length=64), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("since_at", MOMENT, nullable=False),
        sa.Column("ended_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(
            ["party_id"], ["parties.id"], name=op.f("fk_restrictions_party_id_parties")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_restrictions")),
    )
    with op.batch_alter_table("restrictions", schema=None) as batch_op:
        batch_op.create_index(
            "ix_restrictions_party",
            ["party_id"],
            unique=True,
            sqlite_where=sa.text("ended_at IS NULL"),
            postgresql_where=sa.text("ended_at IS NULL"),
        )

    op.create_table(
        "vehicles",
        sa.Column("id", KEY, nullable=False),
        sa.Column("plate", sa.String(length=16), nullable=False),
        sa.Column("plate_key", sa.String(length=16), nullable=False),
        sa.Column("country", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("owner_id", KEY, nullable=False),
        sa.Column("largest_kg", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["parties.id"], name=op.f("fk_vehicles_owner_id_parties")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vehicles")),
        sa.UniqueConstraint("plate_key", "country", name=op.f("uq_vehicles_plate_key_country")),
    )
    with op.batch_alter_table("vehicles", schema=None) as batch_op:
        batch_op.create_index("ix_vehicles_owner", ["owner_id"], unique=False)

    op.create_table(
        "certificates",
        sa.Column("id", KEY, nullable=False),
        sa.Column("request_id", KEY, nullable=False),
        sa.Column("issued_at", MOMENT, nullable=False),
        sa.Column("issued_by", KEY, nullable=False),
        sa.Column("language", sa.String(32), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["request_id"],
            ["data_subject_requests.id"],
            name=op.f("fk_certificates_request_id_data_subject_requests"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_certificates")),
    )
    with op.batch_alter_table("certificates", schema=None) as batch_op:
        batch_op.create_index("ix_certificates_request", ["request_id", "id"], unique=False)

    op.create_table(
        "credit_checks",
        sa.Column("id", KEY, nullable=False),
        sa.Column("customer_id", KEY, nullable=False),
        sa.Column("purpose_code", sa.String(32), nullable=False),
        sa.Column("state", sa.String(32), nullable=False),
        sa.Column("recipient_id", KEY, nullable=False),
        sa.Column("client_id", KEY, nullable=True),
        sa.Column("asked_at", MOMENT, nullable=False),
        sa.Column("asked_by", KEY, nullable=False),
        sa.Column("answered_at", MOMENT, nullable=True),
        sa.Column("grade", sa.String(length=16), nullable=True),
        sa.Column("limit_cents", sa.BigInteger(), nullable=True),
        sa.Column("remarks_count", sa.Integer(), nullable=True),
        sa.Column("failure", sa.String(length=64), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["client_id"], ["clients.id"], name=op.f("fk_credit_checks_client_id_clients")
        ),
        sa.ForeignKeyConstraint(
            ["customer_id"],
            ["customers.id"],
            name=op.f("fk_credit_checks_customer_id_customers"),
        ),
        sa.ForeignKeyConstraint(
            ["recipient_id"],
            ["recipients.id"],
            name=op.f("fk_credit_checks_recipient_id_recipients"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_credit_checks")),
    )
    with op.batch_alter_table("credit_checks", schema=None) as batch_op:
        batch_op.create_index(
            "ix_credit_checks_client", ["client_id", "state", "id"], unique=False
        )
        batch_op.create_index("ix_credit_checks_customer", ["customer_id", "id"], unique=False)
        batch_op.create_index("ix_credit_checks_state", ["state", "id"], unique=False)

    op.create_table(
        "drivers",
        sa.Column("id", KEY, nullable=False),
        sa.Column("person_id", KEY, nullable=False),
        sa.Column("carrier_id", KEY, nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["carrier_id"], ["carriers.id"], name=op.f("fk_drivers_carrier_id_carriers")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name=op.f("fk_drivers_person_id_persons")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_drivers")),
        sa.UniqueConstraint("person_id", name=op.f("uq_drivers_person_id")),
    )
    with op.batch_alter_table("drivers", schema=None) as batch_op:
        batch_op.create_index("ix_drivers_carrier", ["carrier_id"], unique=False)

    op.create_table(
        "erasure_plans",
        sa.Column("id", KEY, nullable=False),
        sa.Column("request_id", KEY, nullable=False),
        sa.Column("computed_at", MOMENT, nullable=False),
        sa.Column("computed_by", KEY, nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("entries", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["request_id"],
            ["data_subject_requests.id"],
            name=op.f("fk_erasure_plans_request_id_data_subject_requests"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_erasure_plans")),
    )
    with op.batch_alter_table("erasure_plans", schema=None) as batch_op:
        batch_op.create_index("ix_erasure_plans_request", ["request_id", "id"], unique=False)

    op.create_table(
        "erasure_steps",
        sa.Column("id", KEY, nullable=False),
        sa.Column("request_id", KEY, nullable=False),
        sa.Column("record_class", sa.String(length=64), nullable=False),
        sa.Column("outcome", sa.String(32), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("done_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["request_id"],
            ["data_subject_requests.id"],
            name=op.f("fk_erasure_steps_request_id_data_subject_requests"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_erasure_steps")),
    )
    with op.batch_alter_table("erasure_steps", schema=None) as batch_op:
        batch_op.create_index("ix_erasure_steps_request", ["request_id", "id"], unique=False)

    op.create_table(
        "invoices",
        sa.Column("id", KEY, nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("state", sa.String(32), nullable=False),
        sa.Column("customer_id", KEY, nullable=False),
        sa.Column("payer_id", KEY, nullable=False),
        sa.Column("group_key", sa.String(length=64), nullable=False),
        sa.Column("credits_id", KEY, nullable=True),
        sa.Column("credited_because", sa.String(32), nullable=True),
        sa.Column("language", sa.String(32), nullable=False),
        sa.Column("drafted_at", MOMENT, nullable=False),
        sa.Column("number", sa.String(length=64), nullable=True),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("ordinal", sa.Integer(), nullable=True),
        sa.Column("reference", sa.String(length=64), nullable=True),
        sa.Column("invoice_on", sa.Date(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("delivered_from", sa.Date(), nullable=True),
        sa.Column("delivered_to", sa.Date(), nullable=True),
        sa.Column("term_days", sa.Integer(), nullable=False),
        sa.Column("net_cents", sa.BigInteger(), nullable=False),
        sa.Column("vat_cents", sa.BigInteger(), nullable=False),
        sa.Column("total_cents", sa.BigInteger(), nullable=False),
        sa.Column("posted_at", MOMENT, nullable=True),
        sa.Column("posted_by", KEY, nullable=True),
        sa.Column("content", sa.Text(), nullable=True),
        sa.Column("sha256", sa.String(length=64), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["credits_id"], ["invoices.id"], name=op.f("fk_invoices_credits_id_invoices")
        ),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customers.id"], name=op.f("fk_invoices_customer_id_customers")
        ),
        sa.ForeignKeyConstraint(
            ["payer_id"], ["customers.id"], name=op.f("fk_invoices_payer_id_customers")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invoices")),
        sa.UniqueConstraint("number", name=op.f("uq_invoices_number")),
        sa.UniqueConstraint("ordinal", name=op.f("uq_invoices_ordinal")),
    )
    with op.batch_alter_table("invoices", schema=None) as batch_op:
        batch_op.create_index("ix_invoices_credits", ["credits_id"], unique=False)
        batch_op.create_index("ix_invoices_customer", ["customer_id", "id"], unique=False)
        batch_op.create_index(
            "ix_invoices_draft",
            ["customer_id", "group_key"],
            unique=True,
            sqlite_where=sa.text("state = 'draft'"),
            postgresql_where=sa.text("state = 'draft'"),
        )
        batch_op.create_index("ix_invoices_kind", ["kind", "id"], unique=False)
        batch_op.create_index("ix_invoices_payer", ["payer_id", "id"], unique=False)
        batch_op.create_index("ix_invoices_reference", ["reference"], unique=False)
        batch_op.create_index("ix_invoices_state", ["state", "id"], unique=False)

    op.create_table(
        "payments",
        sa.Column("id", KEY, nullable=False),
        sa.Column("payer_id", KEY, nullable=True),
        sa.Column("channel", sa.String(32), nullable=False),
        sa.Column("archive_id", sa.String(length=64), nullable=True),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("recorded_at", MOMENT, nullable=False),
        sa.Column("reference", sa.String(length=64), nullable=True),
        sa.Column("payer_name", sa.String(length=200), nullable=True),
        sa.Column("total_cents", sa.BigInteger(), nullable=False),
        sa.Column("unallocated_cents", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["payer_id"], ["customers.id"], name=op.f("fk_payments_payer_id_customers")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payments")),
        sa.UniqueConstraint("archive_id", name=op.f("uq_payments_archive_id")),
    )
    with op.batch_alter_table("payments", schema=None) as batch_op:
        batch_op.create_index("ix_payments_payer", ["payer_id", "id"], unique=False)
        batch_op.create_index(
            "ix_payments_unallocated",
            ["id"],
            unique=False,
            sqlite_where=sa.text("unallocated_cents <> 0"),
            postgresql_where=sa.text("unallocated_cents <> 0"),
        )

    op.create_table(
        "stored_tares",
        sa.Column("id", KEY, nullable=False),
        sa.Column("vehicle_id", KEY, nullable=False),
        sa.Column("trailer_id", KEY, nullable=True),
        sa.Column("reading_id", KEY, nullable=False),
        sa.Column("tare_kg", sa.Integer(), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=False),
        sa.Column("ended_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(
            ["reading_id"], ["readings.id"], name=op.f("fk_stored_tares_reading_id_readings")
        ),
        sa.ForeignKeyConstraint(
            ["trailer_id"], ["vehicles.id"], name=op.f("fk_stored_tares_trailer_id_vehicles")
        ),
        sa.ForeignKeyConstraint(
            ["vehicle_id"], ["vehicles.id"], name=op.f("fk_stored_tares_vehicle_id_vehicles")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stored_tares")),
        sa.UniqueConstraint("reading_id", name=op.f("uq_stored_tares_reading_id")),
    )
    with op.batch_alter_table("stored_tares", schema=None) as batch_op:
        batch_op.create_index(
            "ix_stored_tares_vehicle",
            ["vehicle_id", "id"],
            unique=False,
            sqlite_where=sa.text("ended_at IS NULL"),
            postgresql_where=sa.text("ended_at IS NULL"),
        )

    op.create_table(
        "allocations",
        sa.Column("id", KEY, nullable=False),
        sa.Column("payment_id", KEY, nullable=True),
        sa.Column("credit_note_id", KEY, nullable=True),
        sa.Column("invoice_id", KEY, nullable=False),
        sa.Column("cents", sa.BigInteger(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["credit_note_id"],
            ["invoices.id"],
            name=op.f("fk_allocations_credit_note_id_invoices"),
        ),
        sa.ForeignKeyConstraint(
            ["invoice_id"], ["invoices.id"], name=op.f("fk_allocations_invoice_id_invoices")
        ),
        sa.ForeignKeyConstraint(
            ["payment_id"], ["payments.id"], name=op.f("fk_allocations_payment_id_payments")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_allocations")),
    )
    with op.batch_alter_table("allocations", schema=None) as batch_op:
        batch_op.create_index("ix_allocations_credit_note", ["credit_note_id"], unique=False)
        batch_op.create_index("ix_allocations_invoice", ["invoice_id"], unique=False)
        batch_op.create_index("ix_allocations_payment", ["payment_id"], unique=False)

    op.create_table(
        "handovers",
        sa.Column("id", KEY, nullable=False),
        sa.Column("invoice_id", KEY, nullable=False),
        sa.Column("client_id", KEY, nullable=False),
        sa.Column("disclosure_id", KEY, nullable=True),
        sa.Column("offered_at", MOMENT, nullable=False),
        sa.Column("taken_at", MOMENT, nullable=True),
        sa.Column("their_id", sa.String(length=64), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["client_id"], ["clients.id"], name=op.f("fk_handovers_client_id_clients")
        ),
        sa.ForeignKeyConstraint(
            ["invoice_id"], ["invoices.id"], name=op.f("fk_handovers_invoice_id_invoices")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handovers")),
        sa.UniqueConstraint("invoice_id", name=op.f("uq_handovers_invoice_id")),
    )
    with op.batch_alter_table("handovers", schema=None) as batch_op:
        batch_op.create_index("ix_handovers_client", ["client_id", "id"], unique=False)

    op.create_table(
        "invoice_parties",
        sa.Column("id", KEY, nullable=False),
        sa.Column("invoice_id", KEY, nullable=False),
        sa.Column("name", sa.String(length=200), nullable=True),
        sa.Column("street", sa.String(length=200), nullable=True),
        sa.Column("postal_code", sa.String(length=16), nullable=True),
        sa.Column("town", sa.String(length=100), nullable=True),
        sa.Column("country", sa.String(length=64), nullable=False),
        sa.Column("business_id", sa.String(length=16), nullable=True),
        sa.Column("buyer_reference", sa.String(length=70), nullable=True),
        sa.Column("e_invoice_address", sa.String(length=64), nullable=True),
        sa.Column("e_invoice_operator", sa.String(length=64), nullable=True),
        sa.Column("salts", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["invoice_id"], ["invoices.id"], name=op.f("fk_invoice_parties_invoice_id_invoices")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invoice_parties")),
        sa.UniqueConstraint("invoice_id", name=op.f("uq_invoice_parties_invoice_id")),
    )
    op.create_table(
        "invoice_run_items",
        sa.Column("id", KEY, nullable=False),
        sa.Column("run_id", KEY, nullable=False),
        sa.Column("invoice_id", KEY, nullable=False),
        sa.Column("state", sa.String(32), nullable=False),
        sa.Column("refusal", sa.String(length=64), nullable=True),
        sa.ForeignKeyConstraint(
            ["invoice_id"],
            ["invoices.id"],
            name=op.f("fk_invoice_run_items_invoice_id_invoices"),
        ),
        sa.ForeignKeyConstraint(
            ["run_id"],
            ["invoice_runs.id"],
            name=op.f("fk_invoice_run_items_run_id_invoice_runs"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invoice_run_items")),
        sa.UniqueConstraint(
            "run_id", "invoice_id", name=op.f("uq_invoice_run_items_run_id_invoice_id")
        ),
    )
    with op.batch_alter_table("invoice_run_items", schema=None) as batch_op:
        batch_op.create_index("ix_invoice_run_items_invoice", ["invoice_id"], unique=False)
        batch_op.create_index(
            "ix_invoice_run_items_state", ["run_id", "state", "id"], unique=False
        )

    op.create_table(
        "invoice_vats",
        sa.Column("id", KEY, nullable=False),
        sa.Column("invoice_id", KEY, nullable=False),
        sa.Column("vat_percent", sa.String(24), nullable=False),
        sa.Column("base_cents", sa.BigInteger(), nullable=False),
        sa.Column("vat_cents", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["invoice_id"], ["invoices.id"], name=op.f("fk_invoice_vats_invoice_id_invoices")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invoice_vats")),
        sa.UniqueConstraint(
            "invoice_id", "vat_percent", name=op.f("uq_invoice_vats_invoice_id_vat_percent")
        ),
    )
    op.create_table(
        "plan_approvals",
        sa.Column("id", KEY, nullable=False),
        sa.Column("plan_id", KEY, nullable=False),
        sa.Column("approved_by", KEY, nullable=False),
        sa.Column("approved_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["plan_id"],
            ["erasure_plans.id"],
            name=op.f("fk_plan_approvals_plan_id_erasure_plans"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_approvals")),
        sa.UniqueConstraint("plan_id", name=op.f("uq_plan_approvals_plan_id")),
    )
    op.create_table(
        "raw_answers",
        sa.Column("id", KEY, nullable=False),
        sa.Column("check_id", KEY, nullable=False),
        sa.Column("received_at", MOMENT, nullable=False),
        sa.Column("sealed", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["check_id"],
            ["credit_checks.id"],
            name=op.f("fk_raw_answers_check_id_credit_checks"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_raw_answers")),
        sa.UniqueConstraint("check_id", name=op.f("uq_raw_answers_check_id")),
    )
    op.create_table(
        "receivables",
        sa.Column("id", KEY, nullable=False),
        sa.Column("invoice_id", KEY, nullable=False),
        sa.Column("payer_id", KEY, nullable=False),
        sa.Column("state", sa.String(32), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("total_cents", sa.BigInteger(), nullable=False),
        sa.Column("open_cents", sa.BigInteger(), nullable=False),
        sa.Column("closed_at", MOMENT, nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["invoice_id"], ["invoices.id"], name=op.f("fk_receivables_invoice_id_invoices")
        ),
        sa.ForeignKeyConstraint(
            ["payer_id"], ["customers.id"], name=op.f("fk_receivables_payer_id_customers")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_receivables")),
        sa.UniqueConstraint("invoice_id", name=op.f("uq_receivables_invoice_id")),
    )
    with op.batch_alter_table("receivables", schema=None) as batch_op:
        batch_op.create_index(
            "ix_receivables_due", ["state", "due_on", "id", "open_cents"], unique=False
        )
        batch_op.create_index("ix_receivables_payer", ["payer_id", "state"], unique=False)

    op.create_table(
        "invoice_lines",
        sa.Column("id", KEY, nullable=False),
        sa.Column("invoice_id", KEY, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("product_id", KEY, nullable=True),
        sa.Column("order_id", KEY, nullable=True),
        sa.Column("order_line_id", KEY, nullable=True),
        sa.Column("site_id", KEY, nullable=True),
        sa.Column("description", sa.String(length=200), nullable=False),
        sa.Column("delivered_on", sa.Date(), nullable=False),
        sa.Column("net_kg", sa.Integer(), nullable=True),
        sa.Column("quantity", sa.String(24), nullable=False),
        sa.Column("unit", sa.String(32), nullable=False),
        sa.Column("unit_price", sa.String(24), nullable=False),
        sa.Column("price_won", sa.String(length=64), nullable=False),
        sa.Column("prices_lost", sa.Text(), nullable=False),
        sa.Column("net_cents", sa.BigInteger(), nullable=False),
        sa.Column("vat_class", sa.String(32), nullable=False),
        sa.Column("vat_percent", sa.String(24), nullable=False),
        sa.ForeignKeyConstraint(
            ["invoice_id"], ["invoices.id"], name=op.f("fk_invoice_lines_invoice_id_invoices")
        ),
        sa.ForeignKeyConstraint(
            ["order_id"], ["orders.id"], name=op.f("fk_invoice_lines_order_id_orders")
        ),
        sa.ForeignKeyConstraint(
            ["order_line_id"],
            ["order_lines.id"],
            name=op.f("fk_invoice_lines_order_line_id_order_lines"),
        ),
        sa.ForeignKeyConstraint(
            ["product_id"], ["products.id"], name=op.f("fk_invoice_lines_product_id_products")
        ),
        sa.ForeignKeyConstraint(
            ["site_id"], ["sites.id"], name=op.f("fk_invoice_lines_site_id_sites")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invoice_lines")),
        sa.UniqueConstraint(
            "invoice_id", "position", name=op.f("uq_invoice_lines_invoice_id_position")
        ),
    )
    with op.batch_alter_table("invoice_lines", schema=None) as batch_op:
        batch_op.create_index("ix_invoice_lines_order_line", ["order_line_id"], unique=False)

    op.create_table(
        "loads",
        sa.Column("id", KEY, nullable=False),
        sa.Column("number", sa.String(length=64), nullable=False),
        sa.Column("order_id", KEY, nullable=False),
        sa.Column("order_line_id", KEY, nullable=False),
        sa.Column("vehicle_id", KEY, nullable=True),
        sa.Column("trailer_id", KEY, nullable=True),
        sa.Column("carrier_id", KEY, nullable=True),
        sa.Column("driver_id", KEY, nullable=True),
        sa.Column("state", sa.String(32), nullable=False),
        sa.Column("planned_on", sa.Date(), nullable=False),
        sa.Column("planned_kg", sa.Integer(), nullable=True),
        sa.Column("note", sa.String(length=2000), nullable=True),
        sa.Column("closed_at", MOMENT, nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["carrier_id"], ["carriers.id"], name=op.f("fk_loads_carrier_id_carriers")
        ),
        sa.ForeignKeyConstraint(
            ["driver_id"], ["drivers.id"], name=op.f("fk_loads_driver_id_drivers")
        ),
        sa.ForeignKeyConstraint(
            ["order_id"], ["orders.id"], name=op.f("fk_loads_order_id_orders")
        ),
        sa.ForeignKeyConstraint(
            ["order_line_id"],
            ["order_lines.id"],
            name=op.f("fk_loads_order_line_id_order_lines"),
        ),
        sa.ForeignKeyConstraint(
            ["trailer_id"], ["vehicles.id"], name=op.f("fk_loads_trailer_id_vehicles")
        ),
        sa.ForeignKeyConstraint(
            ["vehicle_id"], ["vehicles.id"], name=op.f("fk_loads_vehicle_id_vehicles")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_loads")),
        sa.UniqueConstraint("number", name=op.f("uq_loads_number")),
    )
    with op.batch_alter_table("loads", schema=None) as batch_op:
        batch_op.create_index("ix_loads_carrier", ["carrier_id", "id"], unique=False)
        batch_op.create_index("ix_loads_driver", ["driver_id", "id"], unique=False)
        batch_op.create_index("ix_loads_line", ["order_line_id"], unique=False)
        batch_op.create_index("ix_loads_order", ["order_id", "id"], unique=False)
        batch_op.create_index("ix_loads_state", ["state", "planned_on", "id"], unique=False)
        batch_op.create_index(
            "ix_loads_vehicle",
            ["vehicle_id", "id"],
            unique=False,
            sqlite_where=sa.text("closed_at IS NULL"),
            postgresql_where=sa.text("closed_at IS NULL"),
        )

    op.create_table(
        "visits",
        sa.Column("id", KEY, nullable=False),
        sa.Column("queue_number", sa.Integer(), nullable=False),
        sa.Column("scale_id", KEY, nullable=False),
        sa.Column("vehicle_id", KEY, nullable=True),
        sa.Column("trailer_id", KEY, nullable=True),
        sa.Column("driver_id", KEY, nullable=True),
        sa.Column("carrier_id", KEY, nullable=True),
        sa.Column("load_id", KEY, nullable=True),
        sa.Column("order_line_id", KEY, nullable=True),
        sa.Column("product_id", KEY, nullable=False),
        sa.Column("direction", sa.String(32), nullable=False),
        sa.Column("first_reading_id", KEY, nullable=False),
        sa.Column("first_kg", sa.Integer(), nullable=False),
        sa.Column("opened_at", MOMENT, nullable=False),
        sa.Column("state", sa.String(32), nullable=False),
        sa.Column("closed_at", MOMENT, nullable=True),
        sa.Column("rejected_because", sa.String(32), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["carrier_id"], ["carriers.id"], name=op.f("fk_visits_carrier_id_carriers")
        ),
        sa.ForeignKeyConstraint(
            ["driver_id"], ["drivers.id"], name=op.f("fk_visits_driver_id_drivers")
        ),
        sa.ForeignKeyConstraint(
            ["first_reading_id"],
            ["readings.id"],
            name=op.f("fk_visits_first_reading_id_readings"),
        ),
        sa.ForeignKeyConstraint(
            ["load_id"], ["loads.id"], name=op.f("fk_visits_load_id_loads")
        ),
        sa.ForeignKeyConstraint(
            ["order_line_id"],
            ["order_lines.id"],
            name=op.f("fk_visits_order_line_id_order_lines"),
        ),
        sa.ForeignKeyConstraint(
            ["product_id"], ["products.id"], name=op.f("fk_visits_product_id_products")
        ),
        sa.ForeignKeyConstraint(
            ["scale_id"], ["scales.id"], name=op.f("fk_visits_scale_id_scales")
        ),
        sa.ForeignKeyConstraint(
            ["trailer_id"], ["vehicles.id"], name=op.f("fk_visits_trailer_id_vehicles")
        ),
        sa.ForeignKeyConstraint(
            ["vehicle_id"], ["vehicles.id"], name=op.f("fk_visits_vehicle_id_vehicles")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_visits")),
        sa.UniqueConstraint("first_reading_id", name=op.f("uq_visits_first_reading_id")),
    )
    with op.batch_alter_table("visits", schema=None) as batch_op:
        batch_op.create_index(
            "ix_visits_open",
            ["opened_at", "id"],
            unique=False,
            sqlite_where=sa.text("closed_at IS NULL"),
            postgresql_where=sa.text("closed_at IS NULL"),
        )
        batch_op.create_index("ix_visits_state", ["state", "id"], unique=False)
        batch_op.create_index(
            "uq_visits_vehicle",
            ["vehicle_id"],
            unique=True,
            sqlite_where=sa.text("closed_at IS NULL"),
            postgresql_where=sa.text("closed_at IS NULL"),
        )

    op.create_table(
        "weigh_tickets",
        sa.Column("id", KEY, nullable=False),
        sa.Column("number", sa.String(length=64), nullable=False),
        sa.Column("scale_id", KEY, nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("visit_id", KEY, nullable=True),
        sa.Column("customer_id", KEY, nullable=True),
        sa.Column("site_id", KEY, nullable=True),
        sa.Column("order_id", KEY, nullable=True),
        sa.Column("order_line_id", KEY, nullable=True),
        sa.Column("load_id", KEY, nullable=True),
        sa.Column("product_id", KEY, nullable=False),
        sa.Column("vehicle_id", KEY, nullable=True),
        sa.Column("trailer_id", KEY, nullable=True),
        sa.Column("carrier_id", KEY, nullable=True),
        sa.Column("driver_id", KEY, nullable=True),
        sa.Column("direction", sa.String(32), nullable=False),
        sa.Column("first_reading_id", KEY, nullable=False),
        sa.Column("second_reading_id", KEY, nullable=False),
        sa.Column("gross_kg", sa.Integer(), nullable=False),
        sa.Column("tare_kg", sa.Integer(), nullable=False),
        sa.Column("net_kg", sa.Integer(), nullable=False),
        sa.Column("tare_kind", sa.String(32), nullable=False),
        sa.Column("is_manual", sa.Boolean(), nullable=False),
        sa.Column("first_at", MOMENT, nullable=False),
        sa.Column("weighed_at", MOMENT, nullable=False),
        sa.Column("verified_until", sa.Date(), nullable=False),
        sa.Column("replaces_id", KEY, nullable=True),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("previous_sha256", sa.String(length=64), nullable=True),
        sa.ForeignKeyConstraint(
            ["carrier_id"], ["carriers.id"], name=op.f("fk_weigh_tickets_carrier_id_carriers")
        ),
        sa.ForeignKeyConstraint(
            ["customer_id"],
            ["customers.id"],
            name=op.f("fk_weigh_tickets_customer_id_customers"),
        ),
        sa.ForeignKeyConstraint(
            ["driver_id"], ["drivers.id"], name=op.f("fk_weigh_tickets_driver_id_drivers")
        ),
        sa.ForeignKeyConstraint(
            ["first_reading_id"],
            ["readings.id"],
            name=op.f("fk_weigh_tickets_first_reading_id_readings"),
        ),
        sa.ForeignKeyConstraint(
            ["load_id"], ["loads.id"], name=op.f("fk_weigh_tickets_load_id_loads")
        ),
        sa.ForeignKeyConstraint(
            ["order_id"], ["orders.id"], name=op.f("fk_weigh_tickets_order_id_orders")
        ),
        sa.ForeignKeyConstraint(
            ["order_line_id"],
            ["order_lines.id"],
            name=op.f("fk_weigh_tickets_order_line_id_order_lines"),
        ),
        sa.ForeignKeyConstraint(
            ["product_id"], ["products.id"], name=op.f("fk_weigh_tickets_product_id_products")
        ),
        sa.ForeignKeyConstraint(
            ["replaces_id"],
            ["weigh_tickets.id"],
            name=op.f("fk_weigh_tickets_replaces_id_weigh_tickets"),
        ),
        sa.ForeignKeyConstraint(
            ["scale_id"], ["scales.id"], name=op.f("fk_weigh_tickets_scale_id_scales")
        ),
        sa.ForeignKeyConstraint(
            ["second_reading_id"],
            ["readings.id"],
            name=op.f("fk_weigh_tickets_second_reading_id_readings"),
        ),
        sa.ForeignKeyConstraint(
            ["site_id"], ["sites.id"], name=op.f("fk_weigh_tickets_site_id_sites")
        ),
        sa.ForeignKeyConstraint(
            ["trailer_id"], ["vehicles.id"], name=op.f("fk_weigh_tickets_trailer_id_vehicles")
        ),
        sa.ForeignKeyConstraint(
            ["vehicle_id"], ["vehicles.id"], name=op.f("fk_weigh_tickets_vehicle_id_vehicles")
        ),
        sa.ForeignKeyConstraint(
            ["visit_id"], ["visits.id"], name=op.f("fk_weigh_tickets_visit_id_visits")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_weigh_tickets")),
        sa.UniqueConstraint("number", name=op.f("uq_weigh_tickets_number")),
        sa.UniqueConstraint("previous_sha256", name=op.f("uq_weigh_tickets_previous_sha256")),
        sa.UniqueConstraint(
            "scale_id", "year", "ordinal", name=op.f("uq_weigh_tickets_scale_id_year_ordinal")
        ),
        sa.UniqueConstraint("visit_id", name=op.f("uq_weigh_tickets_visit_id")),
    )
    with op.batch_alter_table("weigh_tickets", schema=None) as batch_op:
        batch_op.create_index("ix_weigh_tickets_customer", ["customer_id", "id"], unique=False)
        batch_op.create_index("ix_weigh_tickets_driver", ["driver_id", "id"], unique=False)
        batch_op.create_index("ix_weigh_tickets_line", ["order_line_id", "id"], unique=False)
        batch_op.create_index("ix_weigh_tickets_load", ["load_id"], unique=False)
        batch_op.create_index("ix_weigh_tickets_order", ["order_id", "id"], unique=False)
        batch_op.create_index("ix_weigh_tickets_product", ["product_id", "id"], unique=False)
        batch_op.create_index("ix_weigh_tickets_replaces", ["replaces_id"], unique=False)
        batch_op.create_index("ix_weigh_tickets_site", ["site_id", "id"], unique=False)
        batch_op.create_index("ix_weigh_tickets_trailer", ["trailer_id"], unique=False)
        batch_op.create_index("ix_weigh_tickets_vehicle", ["vehicle_id", "id"], unique=False)
        batch_op.create_index("ix_weigh_tickets_weighed", ["weighed_at", "id"], unique=False)

    op.create_table(
        "invoice_tickets",
        sa.Column("id", KEY, nullable=False),
        sa.Column("line_id", KEY, nullable=False),
        sa.Column("ticket_id", KEY, nullable=False),
        sa.Column("net_kg", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["line_id"],
            ["invoice_lines.id"],
            name=op.f("fk_invoice_tickets_line_id_invoice_lines"),
        ),
        sa.ForeignKeyConstraint(
            ["ticket_id"],
            ["weigh_tickets.id"],
            name=op.f("fk_invoice_tickets_ticket_id_weigh_tickets"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invoice_tickets")),
        sa.UniqueConstraint(
            "line_id", "ticket_id", name=op.f("uq_invoice_tickets_line_id_ticket_id")
        ),
    )
    with op.batch_alter_table("invoice_tickets", schema=None) as batch_op:
        batch_op.create_index("ix_invoice_tickets_ticket", ["ticket_id"], unique=False)

    op.create_table(
        "ticket_persons",
        sa.Column("id", KEY, nullable=False),
        sa.Column("ticket_id", KEY, nullable=False),
        sa.Column("customer_name", sa.String(length=200), nullable=True),
        sa.Column("customer_salt", sa.Text(), nullable=True),
        sa.Column("site_code", sa.String(length=64), nullable=True),
        sa.Column("site_salt", sa.Text(), nullable=True),
        sa.Column("plate", sa.String(length=16), nullable=True),
        sa.Column("plate_salt", sa.Text(), nullable=True),
        sa.Column("trailer_plate", sa.String(length=16), nullable=True),
        sa.Column("trailer_salt", sa.Text(), nullable=True),
        sa.Column("driver_name", sa.String(length=200), nullable=True),
        sa.Column("driver_salt", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["ticket_id"],
            ["weigh_tickets.id"],
            name=op.f("fk_ticket_persons_ticket_id_weigh_tickets"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ticket_persons")),
        sa.UniqueConstraint("ticket_id", name=op.f("uq_ticket_persons_ticket_id")),
    )
    op.create_table(
        "ticket_standings",
        sa.Column("id", KEY, nullable=False),
        sa.Column("ticket_id", KEY, nullable=False),
        sa.Column("state", sa.String(32), nullable=False),
        sa.Column("approved_by", KEY, nullable=True),
        sa.Column("approved_at", MOMENT, nullable=True),
        sa.Column("invoice_id", KEY, nullable=True),
        sa.Column("billed_at", MOMENT, nullable=True),
        sa.Column("void_because", sa.String(32), nullable=True),
        sa.Column("voided_at", MOMENT, nullable=True),
        sa.Column("voided_by", KEY, nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["ticket_id"],
            ["weigh_tickets.id"],
            name=op.f("fk_ticket_standings_ticket_id_weigh_tickets"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ticket_standings")),
        sa.UniqueConstraint("ticket_id", name=op.f("uq_ticket_standings_ticket_id")),
    )
    with op.batch_alter_table("ticket_standings", schema=None) as batch_op:
        batch_op.create_index("ix_ticket_standings_invoice", ["invoice_id"], unique=False)
        batch_op.create_index("ix_ticket_standings_state", ["state", "ticket_id"], unique=False)
        batch_op.create_index(
            "ix_ticket_standings_voided",
            ["voided_at", "ticket_id"],
            unique=False,
            sqlite_where=sa.text("voided_at IS NOT NULL"),
            postgresql_where=sa.text("voided_at IS NOT NULL"),
        )

    op.create_table(
        "walk_in_sales",
        sa.Column("id", KEY, nullable=False),
        sa.Column("ticket_id", KEY, nullable=False),
        sa.Column("sold_on", sa.Date(), nullable=False),
        sa.Column("unit_price", sa.String(24), nullable=False),
        sa.Column("net_cents", sa.BigInteger(), nullable=False),
        sa.Column("vat_percent", sa.String(24), nullable=False),
        sa.Column("vat_cents", sa.BigInteger(), nullable=False),
        sa.Column("total_cents", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["ticket_id"],
            ["weigh_tickets.id"],
            name=op.f("fk_walk_in_sales_ticket_id_weigh_tickets"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_walk_in_sales")),
        sa.UniqueConstraint("ticket_id", name=op.f("uq_walk_in_sales_ticket_id")),
    )
    with op.batch_alter_table("clients", schema=None) as batch_op:
        batch_op.add_column(sa.Column("recipient_id", KEY, nullable=True))
        batch_op.add_column(sa.Column("party_id", KEY, nullable=True))
        batch_op.create_foreign_key(
            batch_op.f("fk_clients_party_id_parties"), "parties", ["party_id"], ["id"]
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_clients_recipient_id_recipients"),
            "recipients",
            ["recipient_id"],
            ["id"],
        )

    with op.batch_alter_table("customers", schema=None) as batch_op:
        batch_op.create_index(
            "ix_customers_closed",
            ["closed_on", "party_id"],
            unique=False,
            sqlite_where=sa.text("closed_on IS NOT NULL"),
            postgresql_where=sa.text("closed_on IS NOT NULL"),
        )

    with op.batch_alter_table("external_ids", schema=None) as batch_op:
        batch_op.add_column(sa.Column("party_id", KEY, nullable=True))
        batch_op.alter_column("value", existing_type=sa.VARCHAR(length=64), nullable=True)
        batch_op.drop_index(batch_op.f("ix_external_ids_record"))
        batch_op.create_index(
            batch_op.f("ix_external_ids_party_id"), ["party_id"], unique=False
        )
        batch_op.create_unique_constraint(
            batch_op.f("uq_external_ids_record_id_client_id"), ["record_id", "client_id"]
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_external_ids_party_id_parties"), "parties", ["party_id"], ["id"]
        )

    with op.batch_alter_table("organisations", schema=None) as batch_op:
        batch_op.create_index("ix_organisations_kind", ["kind", "id"], unique=False)

    with op.batch_alter_table("provenance", schema=None) as batch_op:
        batch_op.alter_column("subject_id", existing_type=sa.CHAR(length=36), nullable=True)

    with op.batch_alter_table("sessions", schema=None) as batch_op:
        batch_op.add_column(sa.Column("device_id", KEY, nullable=True))
        batch_op.create_foreign_key(
            batch_op.f("fk_sessions_device_id_devices"), "devices", ["device_id"], ["id"]
        )


def downgrade() -> None:
    with op.batch_alter_table("sessions", schema=None) as batch_op:
        batch_op.drop_constraint(
            batch_op.f("fk_sessions_device_id_devices"), type_="foreignkey"
        )
        batch_op.drop_column("device_id")

    with op.batch_alter_table("provenance", schema=None) as batch_op:
        batch_op.alter_column("subject_id", existing_type=sa.CHAR(length=36), nullable=False)

    with op.batch_alter_table("organisations", schema=None) as batch_op:
        batch_op.drop_index("ix_organisations_kind")

    with op.batch_alter_table("external_ids", schema=None) as batch_op:
        batch_op.drop_constraint(
            batch_op.f("fk_external_ids_party_id_parties"), type_="foreignkey"
        )
        batch_op.drop_constraint(
            batch_op.f("uq_external_ids_record_id_client_id"), type_="unique"
        )
        batch_op.drop_index(batch_op.f("ix_external_ids_party_id"))
        batch_op.create_index(batch_op.f("ix_external_ids_record"), ["record_id"], unique=False)
        batch_op.alter_column("value", existing_type=sa.VARCHAR(length=64), nullable=False)
        batch_op.drop_column("party_id")

    with op.batch_alter_table("customers", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_customers_closed",
            sqlite_where=sa.text("closed_on IS NOT NULL"),
            postgresql_where=sa.text("closed_on IS NOT NULL"),
        )

    with op.batch_alter_table("clients", schema=None) as batch_op:
        batch_op.drop_constraint(
            batch_op.f("fk_clients_recipient_id_recipients"), type_="foreignkey"
        )
        batch_op.drop_constraint(batch_op.f("fk_clients_party_id_parties"), type_="foreignkey")
        batch_op.drop_column("party_id")
        batch_op.drop_column("recipient_id")

    op.drop_table("walk_in_sales")
    with op.batch_alter_table("ticket_standings", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_ticket_standings_voided",
            sqlite_where=sa.text("voided_at IS NOT NULL"),
            postgresql_where=sa.text("voided_at IS NOT NULL"),
        )
        batch_op.drop_index("ix_ticket_standings_state")
        batch_op.drop_index("ix_ticket_standings_invoice")

    op.drop_table("ticket_standings")
    op.drop_table("ticket_persons")
    with op.batch_alter_table("invoice_tickets", schema=None) as batch_op:
        batch_op.drop_index("ix_invoice_tickets_ticket")

    op.drop_table("invoice_tickets")
    with op.batch_alter_table("weigh_tickets", schema=None) as batch_op:
        batch_op.drop_index("ix_weigh_tickets_weighed")
        batch_op.drop_index("ix_weigh_tickets_vehicle")
        batch_op.drop_index("ix_weigh_tickets_trailer")
        batch_op.drop_index("ix_weigh_tickets_site")
        batch_op.drop_index("ix_weigh_tickets_replaces")
        batch_op.drop_index("ix_weigh_tickets_product")
        batch_op.drop_index("ix_weigh_tickets_order")
        batch_op.drop_index("ix_weigh_tickets_load")
        batch_op.drop_index("ix_weigh_tickets_line")
        batch_op.drop_index("ix_weigh_tickets_driver")
        batch_op.drop_index("ix_weigh_tickets_customer")

    op.drop_table("weigh_tickets")
    with op.batch_alter_table("visits", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_visits_vehicle",
            sqlite_where=sa.text("closed_at IS NULL"),
            postgresql_where=sa.text("closed_at IS NULL"),
        )
        batch_op.drop_index("ix_visits_state")
        batch_op.drop_index(
            "ix_visits_open",
            sqlite_where=sa.text("closed_at IS NULL"),
            postgresql_where=sa.text("closed_at IS NULL"),
        )

    op.drop_table("visits")
    with op.batch_alter_table("loads", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_loads_vehicle",
            sqlite_where=sa.text("closed_at IS NULL"),
            postgresql_where=sa.text("closed_at IS NULL"),
        )
        batch_op.drop_index("ix_loads_state")
        batch_op.drop_index("ix_loads_order")
        batch_op.drop_index("ix_loads_line")
        batch_op.drop_index("ix_loads_driver")
        batch_op.drop_index("ix_loads_carrier")

    op.drop_table("loads")
    with op.batch_alter_table("invoice_lines", schema=None) as batch_op:
        batch_op.drop_index("ix_invoice_lines_order_line")

    op.drop_table("invoice_lines")
    with op.batch_alter_table("receivables", schema=None) as batch_op:
        batch_op.drop_index("ix_receivables_payer")
        batch_op.drop_index("ix_receivables_due")

    op.drop_table("receivables")
    op.drop_table("raw_answers")
    op.drop_table("plan_approvals")
    op.drop_table("invoice_vats")
    with op.batch_alter_table("invoice_run_items", schema=None) as batch_op:
        batch_op.drop_index("ix_invoice_run_items_state")
        batch_op.drop_index("ix_invoice_run_items_invoice")

    op.drop_table("invoice_run_items")
    op.drop_table("invoice_parties")
    with op.batch_alter_table("handovers", schema=None) as batch_op:
        batch_op.drop_index("ix_handovers_client")

    op.drop_table("handovers")
    with op.batch_alter_table("allocations", schema=None) as batch_op:
        batch_op.drop_index("ix_allocations_payment")
        batch_op.drop_index("ix_allocations_invoice")
        batch_op.drop_index("ix_allocations_credit_note")

    op.drop_table("allocations")
    with op.batch_alter_table("stored_tares", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_stored_tares_vehicle",
            sqlite_where=sa.text("ended_at IS NULL"),
            postgresql_where=sa.text("ended_at IS NULL"),
        )

    op.drop_table("stored_tares")
    with op.batch_alter_table("payments", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_payments_unallocated",
            sqlite_where=sa.text("unallocated_cents <> 0"),
            postgresql_where=sa.text("unallocated_cents <> 0"),
        )
        batch_op.drop_index("ix_payments_payer")

    op.drop_table("payments")
    with op.batch_alter_table("invoices", schema=None) as batch_op:
        batch_op.drop_index("ix_invoices_state")
        batch_op.drop_index("ix_invoices_reference")
        batch_op.drop_index("ix_invoices_payer")
        batch_op.drop_index("ix_invoices_kind")
        batch_op.drop_index(
            "ix_invoices_draft",
            sqlite_where=sa.text("state = 'draft'"),
            postgresql_where=sa.text("state = 'draft'"),
        )
        batch_op.drop_index("ix_invoices_customer")
        batch_op.drop_index("ix_invoices_credits")

    op.drop_table("invoices")
    with op.batch_alter_table("erasure_steps", schema=None) as batch_op:
        batch_op.drop_index("ix_erasure_steps_request")

    op.drop_table("erasure_steps")
    with op.batch_alter_table("erasure_plans", schema=None) as batch_op:
        batch_op.drop_index("ix_erasure_plans_request")

    op.drop_table("erasure_plans")
    with op.batch_alter_table("drivers", schema=None) as batch_op:
        batch_op.drop_index("ix_drivers_carrier")

    op.drop_table("drivers")
    with op.batch_alter_table("credit_checks", schema=None) as batch_op:
        batch_op.drop_index("ix_credit_checks_state")
        batch_op.drop_index("ix_credit_checks_customer")
        batch_op.drop_index("ix_credit_checks_client")

    op.drop_table("credit_checks")
    with op.batch_alter_table("certificates", schema=None) as batch_op:
        batch_op.drop_index("ix_certificates_request")

    op.drop_table("certificates")
    with op.batch_alter_table("vehicles", schema=None) as batch_op:
        batch_op.drop_index("ix_vehicles_owner")

    op.drop_table("vehicles")
    with op.batch_alter_table("restrictions", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_restrictions_party",
            sqlite_where=sa.text("ended_at IS NULL"),
            postgresql_where=sa.text("ended_at IS NULL"),
        )

    op.drop_table("restrictions")
    op.drop_table("readings")
    op.drop_table("kiosk_keys")
    op.drop_table("day_totals")
    with op.batch_alter_table("data_subject_requests", schema=None) as batch_op:
        batch_op.drop_index("ix_data_subject_requests_state")
        batch_op.drop_index("ix_data_subject_requests_party")

    op.drop_table("data_subject_requests")
    op.drop_table("carriers")
    op.drop_table("suppressions")
    op.drop_table("scales")
    op.drop_table("invoice_runs")
    op.drop_table("devices")
    op.drop_table("day_stays")
    op.drop_table("bank_accounts")

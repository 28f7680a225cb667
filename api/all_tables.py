"""Every table and every listener, imported, so that metadata and audit are complete."""

from api.accountability.assessments import tables as assessments
from api.accountability.breaches import tables as breaches
from api.accountability.deals import tables as deals
from api.archive import cabinet_tables as cabinets
from api.archive import custody_tables as custody
from api.archive import destruction_tables as destructions
from api.archive import scan_tables as scans
from api.archive import tables as papers
from api.audit import provenance, trail
from api.audit import seal_tables as seals
from api.audit import tables as audit
from api.cookies import tables as cookie_choices
from api.credit import tables as credit
from api.customers import former_names, merge_guard
from api.customers import history_tables as history
from api.customers import merge_tables as merges
from api.customers import site_tables as sites
from api.customers import tables as customers
from api.customers.caring import tables as caring
from api.customers.emergencies import tables as emergencies
from api.customers.feeds import check_tables as register_checks
from api.customers.feeds import notice_tables as notices
from api.customers.feeds import postal_tables as posti
from api.customers.feeds import tables as feeds
from api.database import order, series
from api.database.base import Base
from api.demo import tables as demo
from api.disclosure import tables as disclosure
from api.editions import tables as privacy_notices
from api.eid import tables as e_id_attempts
from api.gates import tables as gates
from api.http import tables as http
from api.imports import tables as imports
from api.invoices import dispute_tables as disputes
from api.invoices import payment_tables as payments
from api.invoices import release_tables as released_invoices
from api.invoices import run_tables as invoice_runs
from api.invoices import tables as invoices
from api.jobs import tables as jobs
from api.lists import tables as lists
from api.mail import tables as mail
from api.messages import tables as messages
from api.notice import acknowledgement_tables as acknowledgements
from api.orders import archiving_guard
from api.orders import archiving_tables as order_archivings
from api.orders import tables as orders
from api.outreach.campaigns import tables as campaigns
from api.outreach.consents import tables as consents
from api.outreach.consents import unchanging
from api.outreach.runs import tables as outreach_runs
from api.outreach.segments import tables as segments
from api.partners import tables as partners
from api.portal import tables as entry_mails
from api.portal.blocks import tables as home_choices
from api.privacy import tables as privacy
from api.privacy.channels import tables as channel_checks
from api.privacy.disk import tables as disk_reports
from api.privacy.legal_holds import tables as legal_holds
from api.privacy.recipients import tables as tellings
from api.privacy.requests import item_tables as request_items
from api.privacy.sampling import tables as view_reviews
from api.staff import company_tables as company
from api.staff import external_tables as external_ids
from api.staff import grant_tables as grants
from api.staff import key_tables as keys
from api.staff import kiosk_tables as kiosks
from api.staff import own_tables as own_accesses
from api.staff import policy_tables as policies
from api.staff import session_tables as sessions
from api.staff import tables as staff
from api.standing import guard
from api.standing import tables as standing
from api.statistics import tables as statistics
from api.statistics.published import tables as month_figures
from api.statistics.visitors import tables as page_views
from api.transport import tables as transport
from api.views import findable, findable_bulk
from api.views import search_tables as search
from api.views import tables as views
from api.weighing import tables as weighing
from api.weighing import ticket_tables as tickets

__all__ = [
    "Base",
    "acknowledgements",
    "archiving_guard",
    "assessments",
    "audit",
    "breaches",
    "cabinets",
    "campaigns",
    "caring",
    "channel_checks",
    "company",
    "consents",
    "cookie_choices",
    "credit",
    "custody",
    "customers",
    "deals",
    "demo",
    "destructions",
    "disclosure",
    "disk_reports",
    "disputes",
    "e_id_attempts",
    "emergencies",
    "entry_mails",
    "external_ids",
    "feeds",
    "findable",
    "findable_bulk",
    "former_names",
    "gates",
    "grants",
    "guard",
    "history",
    "home_choices",
    "http",
    "imports",
    "invoice_runs",
    "invoices",
    "jobs",
    "keys",
    "kiosks",
    "legal_holds",
    "lists",
    "mail",
    "merge_guard",
    "merges",
    "messages",
    "month_figures",
    "notices",
    "order",
    "order_archivings",
    "orders",
    "outreach_runs",
    "own_accesses",
    "page_views",
    "papers",
    "partners",
    "payments",
    "policies",
    "posti",
    "privacy",
    "privacy_notices",
    "provenance",
    "register_checks",
    "released_invoices",
    "request_items",
    "scans",
    "seals",
    "search",
    "segments",
    "series",
    "sessions",
    "sites",
    "staff",
    "standing",
    "statistics",
    "tellings",
    "tickets",
    "trail",
    "transport",
    "unchanging",
    "view_reviews",
    "views",
    "weighing",
]

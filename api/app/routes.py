"""Every feature's routes, in the order in which the contract tells them."""

from typing import Final

from api.accountability.assessments.routes import routes as assessments
from api.accountability.breaches.decision_routes import routes as breach_decisions
from api.accountability.breaches.routes import routes as breaches
from api.accountability.breaches.subject_routes import routes as breach_subjects
from api.accountability.deals.public_routes import routes as deal_rooms
from api.accountability.deals.routes import routes as deals
from api.accountability.processing.routes import routes as processing
from api.archive.cabinet_routes import routes as cabinets
from api.archive.custody_routes import routes as custody
from api.archive.destruction_routes import routes as destructions
from api.archive.key_routes import routes as keys_to_cabinets
from api.archive.paper_routes import routes as papers_kept
from api.archive.scan_routes import routes as scans
from api.credit.routes import routes as credit
from api.customers.address_routes import routes as addresses
from api.customers.caring.routes import routes as caring
from api.customers.contact_routes import routes as reaching
from api.customers.emergencies.routes import routes as emergencies
from api.customers.external_routes import routes as customers_called
from api.customers.feeds.check_routes import routes as register_checks
from api.customers.feeds.notice_routes import routes as notices
from api.customers.feeds.routes import routes as registers
from api.customers.merge_routes import routes as merging
from api.customers.person_routes import routes as persons
from api.customers.role_routes import routes as acting
from api.customers.routes import routes as customers
from api.customers.site_routes import routes as sites
from api.customers.stop_routes import routes as credit_stops
from api.disclosure.authority_routes import routes as authorities
from api.disclosure.routes import routes as disclosure
from api.gates.routes import routes as gates
from api.http.routes import Routes
from api.imports.profile_routes import routes as import_profiles
from api.imports.routes import routes as imports
from api.invoices.account_routes import routes as bank_accounts
from api.invoices.dispute_routes import routes as disputes
from api.invoices.paper_routes import routes as papers
from api.invoices.payment_routes import routes as payments
from api.invoices.routes import routes as invoices
from api.invoices.run_routes import routes as invoice_runs
from api.invoices.trail_routes import routes as trails
from api.jobs.routes import routes as jobs
from api.lists.bulk_routes import routes as many
from api.lists.export_routes import routes as exports
from api.lists.routes import routes as lists
from api.mail.routes import routes as mails
from api.messages.public_routes import routes as contact_form
from api.messages.routes import routes as inbox
from api.notice.comparing.routes import routes as own_notice
from api.notice.routes import routes as privacy_notice
from api.orders.archiving_routes import routes as archive_of_orders
from api.orders.external_routes import routes as orders_called
from api.orders.product_routes import routes as products
from api.orders.routes import routes as orders
from api.outreach.campaigns.routes import routes as campaigns
from api.outreach.consents.public_routes import routes as mailed_links
from api.outreach.consents.routes import routes as consents
from api.outreach.runs.routes import routes as outreach_runs
from api.outreach.segments.routes import routes as segments
from api.partners.connector_routes import routes as connectors
from api.partners.routes import routes as handovers
from api.portal.acting.routes import routes as own_acts
from api.portal.blocks.routes import routes as own_blocks
from api.portal.data.routes import routes as own_data
from api.portal.entering.key_routes import routes as own_key_entrance
from api.portal.entering.routes import routes as own_entrance
from api.portal.home.routes import routes as own_home
from api.portal.notice.routes import routes as notice_in_force
from api.portal.trade.routes import routes as own_trade
from api.privacy.blockers.routes import routes as blockers
from api.privacy.certificates.routes import routes as certificates
from api.privacy.channels.routes import routes as channels
from api.privacy.consultations.own_routes import routes as own_consultations
from api.privacy.consultations.routes import routes as consultations
from api.privacy.disk.routes import routes as disk_reports
from api.privacy.following.asking_routes import routes as asked_for
from api.privacy.following.routes import routes as followed
from api.privacy.handling.routes import routes as handling
from api.privacy.identifying.routes import routes as identified_strongly
from api.privacy.legal_holds.routes import routes as legal_holds
from api.privacy.recipients.routes import routes as recipients_told
from api.privacy.report.routes import routes as access_reports
from api.privacy.requests.correction_routes import routes as corrections
from api.privacy.requests.day_routes import routes as answer_days
from api.privacy.requests.ground_routes import routes as grounds
from api.privacy.requests.item_routes import routes as items_of_requests
from api.privacy.routes import routes as rights
from api.privacy.sampling.routes import routes as view_reviews
from api.staff.routes import (
    clients,
    company,
    discovery,
    external_ids,
    grants,
    kiosks,
    ndas,
    own,
    passkeys,
    policies,
    proving,
    sessions,
    setup,
    shifts,
    staff,
)
from api.statistics.published.routes import routes as published_figures
from api.statistics.routes import routes as statistics
from api.timeline.routes import routes as timeline
from api.transport.routes import carriers, drivers, loads, vehicles
from api.weighing.paper_routes import routes as ticket_papers
from api.weighing.scale_routes import routes as scales
from api.weighing.ticket_routes import routes as tickets
from api.weighing.visit_routes import routes as visits

SIGNING_IN: Final = (sessions, passkeys, shifts, kiosks, own, proving, setup)
KEEPING_STAFF: Final = (company, policies, staff, grants, ndas)
MACHINES: Final = (clients, external_ids, discovery)
STAFF: Final = tuple(each.routes for each in (*SIGNING_IN, *KEEPING_STAFF, *MACHINES))
TRANSPORT: Final = tuple(each.routes for each in (carriers, vehicles, drivers, loads))
BILLING: Final = (invoices, papers, payments, disputes, invoice_runs, bank_accounts, trails)
ARCHIVE: Final = (papers_kept, custody, destructions, scans, cabinets, keys_to_cabinets)
FEATURES: Final[tuple[Routes, ...]] = (
    *STAFF,
    customers,
    reaching,
    addresses,
    acting,
    persons,
    merging,
    sites,
    customers_called,
    emergencies,
    caring,
    registers,
    register_checks,
    notices,
    credit_stops,
    imports,
    import_profiles,
    *ARCHIVE,
    products,
    orders,
    archive_of_orders,
    *TRANSPORT,
    orders_called,
    gates,
    scales,
    visits,
    tickets,
    ticket_papers,
    *BILLING,
    credit,
    handovers,
    inbox,
    contact_form,
    mails,
    jobs,
    disclosure,
    authorities,
    connectors,
    exports,
    lists,
    many,
    consents,
    mailed_links,
    segments,
    campaigns,
    outreach_runs,
    rights,
    handling,
    blockers,
    certificates,
    disk_reports,
    access_reports,
    consultations,
    own_consultations,
    view_reviews,
    items_of_requests,
    corrections,
    recipients_told,
    legal_holds,
    identified_strongly,
    grounds,
    answer_days,
    asked_for,
    followed,
    channels,
    privacy_notice,
    own_notice,
    breaches,
    breach_decisions,
    breach_subjects,
    processing,
    deals,
    deal_rooms,
    assessments,
    timeline,
    statistics,
    own_entrance,
    own_key_entrance,
    own_home,
    own_trade,
    own_blocks,
    own_acts,
    notice_in_force,
    own_data,
    published_figures,
)

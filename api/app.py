"""Puts the web application together. Only this module and `api.cli` know every feature."""

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any, Final

from fastapi import FastAPI

import api.all_tables  # noqa: F401 - the listeners hang on the session when this is imported
from api.archive.cabinet_routes import routes as cabinets
from api.archive.custody_routes import routes as custody
from api.archive.destruction_routes import routes as destructions
from api.archive.holds import HOLDS as ON_PAPER
from api.archive.jobs import TIMETABLE as PAPERS
from api.archive.jobs import archive_jobs
from api.archive.key_routes import routes as keys_to_cabinets
from api.archive.paper_routes import routes as papers_kept
from api.archive.receiving import ScanRoom
from api.archive.scan_routes import routes as scans
from api.credit.http_bureau import HttpBureau
from api.credit.jobs import TIMETABLE as FORGIVING
from api.credit.jobs import credit_jobs
from api.credit.routes import routes as credit
from api.customers.address_routes import routes as addresses
from api.customers.caring.routes import routes as caring
from api.customers.contact_routes import routes as reaching
from api.customers.emergencies.routes import routes as emergencies
from api.customers.external_routes import routes as customers_called
from api.customers.feeds.check_routes import routes as register_checks
from api.customers.feeds.jobs import TIMETABLE as ASKING
from api.customers.feeds.jobs import feed_jobs
from api.customers.feeds.notice_routes import routes as notices
from api.customers.feeds.routes import routes as registers
from api.customers.feeds.ytj import Ytj
from api.customers.jobs import JOBS as ENDING
from api.customers.jobs import TIMETABLE as ENDED
from api.customers.merge_routes import routes as merging
from api.customers.person_routes import routes as persons
from api.customers.role_routes import routes as acting
from api.customers.routes import routes as customers
from api.customers.site_routes import routes as sites
from api.customers.stop_routes import routes as credit_stops
from api.database.engines import Database
from api.database.secrets import Secrets
from api.database.work import Works
from api.demo.clock import MovedClock
from api.demo.routes import routes as demo
from api.demo.yard import Yard
from api.disclosure.authority_routes import routes as authorities
from api.disclosure.routes import routes as disclosure
from api.gates.jobs import TIMETABLE as GATES
from api.gates.jobs import gate_jobs
from api.gates.routes import routes as gates
from api.http.caller import Callers
from api.http.drain import Drain
from api.http.edge import Edge
from api.http.frontend import serve_frontend
from api.http.health import tell_health
from api.http.metrics import Metrics, measure
from api.http.problem_pages import explain_problems
from api.http.problems import answer_with_problems
from api.http.reference import publish_contract
from api.http.routes import Routes
from api.http.tokens import TokenKeys
from api.imports.jobs import JOBS as IMPORTING
from api.imports.jobs import TIMETABLE as FORGETTING
from api.imports.profile_routes import routes as import_profiles
from api.imports.routes import routes as imports
from api.invoices.account_routes import routes as bank_accounts
from api.invoices.delivery_holds import HOLDS as DELIVERED
from api.invoices.holds import HOLDS as OWED
from api.invoices.jobs import JOBS as INVOICING
from api.invoices.paper_routes import routes as papers
from api.invoices.payment_routes import routes as payments
from api.invoices.routes import routes as invoices
from api.invoices.run_routes import routes as invoice_runs
from api.invoices.trail_routes import routes as trails
from api.jobs.routes import routes as jobs
from api.jobs.runner import Runner
from api.jobs.sealing import TIMETABLE as SEALING
from api.jobs.sealing import sealing_jobs
from api.jobs.task import Handler, gathered
from api.jobs.timetable import Regular
from api.kernel.clock import now
from api.kernel.holds import Holder
from api.lists.bulk_routes import routes as many
from api.lists.export_routes import routes as exports
from api.lists.routes import routes as lists
from api.mail.jobs import TIMETABLE as MAILING
from api.mail.jobs import mail_jobs
from api.mail.office import PostOffice
from api.mail.routes import routes as mails
from api.messages.jobs import message_jobs, message_timetable
from api.messages.probing import form_probe, mailbox_probe
from api.messages.public_routes import routes as contact_form
from api.messages.routes import routes as inbox
from api.orders.archiving_routes import routes as archive_of_orders
from api.orders.external_routes import routes as orders_called
from api.orders.jobs import JOBS as ARCHIVING
from api.orders.jobs import TIMETABLE as ARCHIVED
from api.orders.product_routes import routes as products
from api.orders.routes import routes as orders
from api.partners.connector_routes import routes as connectors
from api.partners.jobs import JOBS as HANDING_OVER
from api.partners.routes import routes as handovers
from api.privacy.channels.rehearsing import Probe, channel_jobs
from api.privacy.channels.routes import routes as channels
from api.privacy.consultations.own_routes import routes as own_consultations
from api.privacy.consultations.routes import routes as consultations
from api.privacy.following.routes import routes as followed
from api.privacy.holds import HOLDS as REQUESTED
from api.privacy.jobs import TIMETABLE as CONTINUING
from api.privacy.jobs import erasure_jobs
from api.privacy.journal.journal import Journal
from api.privacy.journal.lines import JournalBroken
from api.privacy.journal.replaying import replay
from api.privacy.report.routes import routes as access_reports
from api.privacy.requests.day_routes import routes as answer_days
from api.privacy.requests.ground_routes import routes as grounds
from api.privacy.requests.item_routes import routes as items_of_requests
from api.privacy.routes import routes as rights
from api.privacy.rules.kinds import Channel
from api.privacy.sampling.jobs import JOBS as SAMPLING
from api.privacy.sampling.jobs import TIMETABLE as SAMPLED
from api.privacy.sampling.routes import routes as view_reviews
from api.settings import Settings
from api.staff.callers import look_up_in
from api.staff.doors import Doors
from api.staff.forgetting import JOBS as SIGNED_IN
from api.staff.forgetting import TIMETABLE as SIGNED_OUT
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
from api.statistics.jobs import JOBS as SUMMING
from api.statistics.jobs import TIMETABLE as FOLDING
from api.statistics.routes import routes as statistics
from api.timeline.routes import routes as timeline
from api.transport.routes import carriers, drivers, loads, vehicles
from api.views.log import log_seen
from api.weighing.jobs import JOBS as WEIGHING
from api.weighing.jobs import TIMETABLE as PARTING
from api.weighing.live import Listening
from api.weighing.paper_routes import routes as ticket_papers
from api.weighing.scale_routes import routes as scales
from api.weighing.ticket_routes import routes as tickets
from api.weighing.visit_routes import routes as visits

SIGNING_IN: Final = (sessions, passkeys, shifts, kiosks, own, proving, setup)
KEEPING_STAFF: Final = (company, policies, staff, grants, ndas)
MACHINES: Final = (clients, external_ids, discovery)
STAFF: Final = tuple(each.routes for each in (*SIGNING_IN, *KEEPING_STAFF, *MACHINES))
TRANSPORT: Final = tuple(each.routes for each in (carriers, vehicles, drivers, loads))
BILLING: Final = (invoices, papers, payments, invoice_runs, bank_accounts, trails)
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
    rights,
    access_reports,
    consultations,
    own_consultations,
    view_reviews,
    items_of_requests,
    grounds,
    answer_days,
    followed,
    channels,
    timeline,
    statistics,
)
JOBS: Final[tuple[Mapping[str, Handler], ...]] = (
    SIGNED_IN,
    IMPORTING,
    ENDING,
    ARCHIVING,
    WEIGHING,
    INVOICING,
    HANDING_OVER,
    SAMPLING,
    SUMMING,
)
HOLDS: Final[tuple[Holder, ...]] = (*OWED, *DELIVERED, *REQUESTED, *ON_PAPER)
TIMETABLE: Final[tuple[Regular, ...]] = (
    *SEALING,
    *SIGNED_OUT,
    *FORGETTING,
    *ENDED,
    *ARCHIVED,
    *PARTING,
    *GATES,
    *MAILING,
    *ASKING,
    *CONTINUING,
    *SAMPLED,
    *FORGIVING,
    *FOLDING,
    *PAPERS,
)


def create_app(settings: Settings) -> FastAPI:
    """Make the application: one database, one set of callers, every feature's routes."""
    database = Database(settings.database_url, Secrets(settings.secrets_key))
    tokens = TokenKeys(settings.token_keys, settings.issuer)
    callers = Callers(tokens, look_up_in(database))
    doors = Doors.by(settings, tokens, callers)

    clock = MovedClock() if settings.demo else now
    works = Works(database, clock)
    bureau, ytj = HttpBureau.by(settings), Ytj.by(settings)
    office = PostOffice.by(settings)
    room = ScanRoom.by(settings)
    journal = Journal(settings)
    own = (
        mail_jobs(office),
        message_jobs(settings, office),
        sealing_jobs(settings),
        erasure_jobs(HOLDS, journal),
        channel_jobs(_probes(settings, office)),
        credit_jobs(bureau),
        feed_jobs(ytj, settings),
        gate_jobs(settings),
        archive_jobs(room),
    )
    runner = Runner(works, gathered(*JOBS, *own), (*TIMETABLE, *message_timetable(settings)))
    listening = Listening(works)

    app = FastAPI(
        title="Punnus",
        version="1.0.0",
        lifespan=_lifespan(settings, works, runner, listening, doors),
        separate_input_output_schemas=False,
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        telemetry={"logs": False},
    )
    app.state.office = office
    known: dict[str, Any] = {
        "works": works,
        "callers": callers,
        "doors": doors,
        "log_seen": log_seen,
    }
    app.state.holders = HOLDS
    known["journal"] = journal
    known |= {"indicators": listening.live, "bureau": bureau, "scan_room": room, "ytj": ytj}
    for name, each in known.items():
        setattr(app.state, name, each)
    answer_with_problems(app)
    for feature in (*FEATURES, demo) if settings.demo else FEATURES:
        feature.add_to(app)
    _add_edge(app, settings, runner)
    return app


def _probes(settings: Settings, office: PostOffice) -> dict[Channel, Probe]:
    """Say how the channels with a machine of their own are tested; no mailbox, no test."""
    mailbox = {Channel.EMAIL: mailbox_probe(settings, office)} if settings.imap_host else {}
    return {Channel.PORTAL: form_probe(settings)} | mailbox


def _lifespan(
    settings: Settings, works: Works, runner: Runner, listening: Listening, doors: Doors
) -> Callable[[FastAPI], AbstractAsyncContextManager[None]]:
    """Say what begins before the first request, and ends after the last."""
    yard = Yard() if settings.demo else None

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        app.state.yard = yard
        if isinstance(works.clock, MovedClock):
            await works.clock.read(works.database)
        try:
            await replay(works, HOLDS, app.state.journal)
        except JournalBroken:
            doors.passwords.close()
            await works.database.close()
            raise
        if settings.works_inside:
            runner.start()
        if yard is not None:
            await yard.start(works, app.state.bureau, app.state.ytj)
        if settings.reads_scales:
            await listening.start()
        yield
        await listening.stop()
        if yard is not None:
            await yard.stop()
        await runner.stop()
        doors.passwords.close()
        await works.database.close()

    return lifespan


def _add_edge(app: FastAPI, settings: Settings, runner: Runner) -> None:
    """Put around the API what operators and browsers ask of a server."""
    app.state.settings = settings
    app.state.runner = runner
    app.state.drain = Drain()
    metrics = Metrics()
    app.add_middleware(Edge, metrics=metrics)
    tell_health(
        app, lambda: runner.is_alive or not settings.works_inside, app.state.journal.is_sound
    )
    measure(app, settings, metrics)
    explain_problems(app)
    publish_contract(app)
    serve_frontend(app, settings)

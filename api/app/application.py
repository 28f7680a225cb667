"""Makes the application: one database, one set of callers, every feature."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any

from fastapi import FastAPI

import api.all_tables  # noqa: F401 - the listeners hang on the session when this is imported
from api.app.chains import CHAINS
from api.app.jobs import HOLDS, TIMETABLE, handlers
from api.app.routes import FEATURES
from api.archive.receiving import ScanRoom
from api.cookies.vendors import Vendors
from api.credit.http_bureau import HttpBureau
from api.customers.feeds.ytj import Ytj
from api.database.engines import Database
from api.database.secrets import Secrets
from api.database.work import Works
from api.demo.clock import MovedClock
from api.demo.routes import routes as demo
from api.demo.yard import Yard
from api.eid.oidc import Oidc
from api.http.caller import Callers
from api.http.drain import Drain
from api.http.edge import Edge
from api.http.frontend import serve_frontend
from api.http.health import tell_health
from api.http.metrics import Metrics, measure
from api.http.problem_pages import explain_problems
from api.http.problems import answer_with_problems
from api.http.reference import publish_contract
from api.http.tokens import TokenKeys
from api.jobs.runner import Runner
from api.kernel.clock import now
from api.mail.office import PostOffice
from api.messages.jobs import message_timetable
from api.notice.accessibility import show_accessibility
from api.notice.cookie_pages import show_cookies
from api.notice.pages import show_notice
from api.outreach.gate.mailing import MailGate
from api.privacy.journal.journal import Journal
from api.privacy.journal.lines import JournalBroken
from api.privacy.journal.replaying import replay
from api.settings import Settings
from api.staff.callers import look_up_in
from api.staff.doors import Doors
from api.statistics.visitors.counting import CountsViews, Visitors
from api.views.log import log_seen
from api.weighing.live import Listening

Lifespan = Callable[[FastAPI], AbstractAsyncContextManager[None]]


def create_app(settings: Settings) -> FastAPI:
    """Make the application: one database, one set of callers, every feature's routes."""
    database = Database(settings.database_url, Secrets(settings.secrets_key))
    tokens = TokenKeys(settings.token_keys, settings.issuer)
    callers = Callers(tokens, look_up_in(database))
    doors = Doors.by(settings, tokens, callers)

    works = Works(database, MovedClock() if settings.demo else now)
    bureau, ytj = HttpBureau.by(settings), Ytj.by(settings)
    office = PostOffice.by(settings)
    office.gate = MailGate()
    room = ScanRoom.by(settings)
    journal = Journal(settings)
    done = handlers(settings, office, bureau, ytj, room, journal)
    runner = Runner(works, done, (*TIMETABLE, *message_timetable(settings)))
    listening = Listening(works)

    app = _bare(_lifespan(settings, works, runner, listening, doors))
    known: dict[str, Any] = {
        "works": works,
        "callers": callers,
        "doors": doors,
        "log_seen": log_seen,
        "holders": HOLDS,
        "chains": CHAINS,
        "journal": journal,
        "office": office,
        "indicators": listening.live,
        "bureau": bureau,
        "scan_room": room,
        "ytj": ytj,
        "e_id": Oidc.by(settings),
        "visitors": Visitors(works),
        "cookie_vendors": Vendors.by(settings),
    }
    for name, each in known.items():
        setattr(app.state, name, each)
    answer_with_problems(app)
    for feature in (*FEATURES, demo) if settings.demo else FEATURES:
        feature.add_to(app)
    _add_edge(app, settings, runner)
    return app


def _bare(lifespan: Lifespan) -> FastAPI:
    """Make an application that publishes its contract itself, and tells nobody anything."""
    return FastAPI(
        title="Punnus",
        version="1.0.0",
        lifespan=lifespan,
        separate_input_output_schemas=False,
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        telemetry={"logs": False},
    )


def _lifespan(
    settings: Settings, works: Works, runner: Runner, listening: Listening, doors: Doors
) -> Lifespan:
    """Say what begins before the first request, and ends after the last."""
    yard = Yard() if settings.demo else None

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        app.state.yard = yard
        await _catch_up(works, app.state.journal, doors)
        if settings.works_inside:
            runner.start()
        if yard is not None:
            await yard.start(works, app.state)
        if settings.reads_scales:
            await listening.start()
        async with app.state.visitors:
            yield
        await listening.stop()
        if yard is not None:
            await yard.stop()
        await runner.stop()
        doors.passwords.close()
        await works.database.close()

    return lifespan


async def _catch_up(works: Works, journal: Journal, doors: Doors) -> None:
    """Learn what time it is, and erase what a restored backup does not know to be erased."""
    if isinstance(works.clock, MovedClock):
        await works.clock.read(works.database)
    try:
        await replay(works, HOLDS, journal)
    except JournalBroken:
        doors.passwords.close()
        await works.database.close()
        raise


def _add_edge(app: FastAPI, settings: Settings, runner: Runner) -> None:
    """Put around the API what operators and browsers ask of a server."""
    app.state.settings = settings
    app.state.runner = runner
    app.state.drain = Drain()
    metrics = Metrics()
    app.add_middleware(CountsViews, visitors=app.state.visitors)
    app.add_middleware(Edge, metrics=metrics, clock=app.state.works.clock)
    tell_health(
        app, lambda: runner.is_alive or not settings.works_inside, app.state.journal.is_sound
    )
    measure(app, settings, metrics)
    explain_problems(app)
    publish_contract(app)
    show_notice(app)
    show_cookies(app)
    show_accessibility(app)
    serve_frontend(app, settings)

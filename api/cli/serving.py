"""Commands that serve and work until they are stopped."""

import argparse
import asyncio
import json
import sys
from collections.abc import Callable
from socket import socket

from fastapi import FastAPI

from api.app.application import create_app
from api.cli.keys import make_missing_keys
from api.database.engines import Database
from api.database.migrations import is_up_to_date, migrate
from api.database.wipe import wipe
from api.database.work import Works
from api.demo.accounts import EVERYBODY
from api.demo.loader import load_demo
from api.http.drain import Server, server
from api.http.logs import start_logging
from api.kernel.clock import now
from api.kernel.refusals import Conflict
from api.privacy.journal.journal import Journal
from api.privacy.journal.replaying import replay
from api.settings import Settings


class SchemaBehind(Conflict):
    """The database is of an older version than this program."""


def serve_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=int, help="listen here; REGISTER_PORT otherwise")


def serve(settings: Settings, said: argparse.Namespace) -> int:
    """Serve the API and the screens until stopped."""
    if not is_up_to_date(settings.database_url):
        raise SchemaBehind("Run: python -m api upgrade")
    Journal(settings).read()
    start_logging()
    chosen = settings.model_copy(update={"port": said.port or settings.port})
    server(create_app(chosen), chosen).run()
    return 0


def work(settings: Settings, _said: argparse.Namespace) -> int:
    """Do promised jobs until stopped, beside a server that does none itself."""
    return asyncio.run(_work(settings))


def demo_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=int, default=8000, help="listen here on 127.0.0.1")
    parser.add_argument("--json", action="store_true", help="print the accounts for scripts")


def demo(settings: Settings, said: argparse.Namespace) -> int:
    """Serve the demo company: migrated, loaded, and reset when the screen asks for it."""
    start_logging(sys.stderr)
    make_missing_keys(settings.keys_folder)
    settings = settings.model_copy(update={"port": said.port, "listen_address": "127.0.0.1"})
    while True:
        if not is_up_to_date(settings.database_url):
            migrate(settings.database_url)
        asyncio.run(_load(settings))
        if not _serve_demo(settings, said):
            return 0
        wipe(settings.database_url)


class DemoServer(Server):
    """A server that says when it is ready, and stops when the demo is to start afresh."""

    def __init__(self, app: FastAPI, settings: Settings, ready: Callable[[], None]) -> None:
        super().__init__(server(app, settings).config, app.state.drain, notice_seconds=0)
        self._ready = ready
        self.wants_reset = False
        app.state.reset_demo = self.reset

    def reset(self) -> None:
        """Stop serving, but not the process: no signal came that would end it."""
        self.wants_reset = self.should_exit = True
        self._drain.is_ready, self._drain.is_closing = False, True

    async def startup(self, sockets: list[socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._ready()


def _serve_demo(settings: Settings, said: argparse.Namespace) -> bool:
    """Serve until stopped. Tells whether the demo is to be made anew."""
    url = f"http://127.0.0.1:{settings.port}"
    demo = DemoServer(create_app(settings), settings, lambda: _tell(url, as_json=said.json))
    demo.run()
    said.json = False
    return demo.wants_reset


async def _load(settings: Settings) -> None:
    database = Database(settings.database_url)
    try:
        await load_demo(Works(database, now), settings)
    finally:
        await database.close()


def _tell(url: str, *, as_json: bool) -> None:
    accounts = [account.for_scripts() for account in EVERYBODY]
    if as_json:
        print(json.dumps({"url": url, "accounts": accounts}), flush=True)
        return
    print(f"\nPunnus is ready: {url}\n")
    for account in accounts:
        print(f"  {account['role']:16} {account['username']:42} {account['password']}")
    print("\nPress a card on the sign-in screen, or sign in with these and their codes:")
    print("  python3 dev.py demo --json  prints the secrets that make the codes.")
    print("Stop with Ctrl-C.", flush=True)


async def _work(settings: Settings) -> int:
    app = create_app(settings.model_copy(update={"works_inside": False}))
    await replay(app.state.works, app.state.holders, app.state.journal)
    print("Doing jobs. Stop with Ctrl-C.", file=sys.stderr)
    await app.state.runner.run_until_signalled()
    await app.state.works.database.close()
    return 0

"""The commands of `python -m api`, and how each is told what to do."""

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Final, TypeAlias

from pydantic import ValidationError

from api.cli import (
    accounting,
    administering,
    checking,
    drilling,
    invoicing,
    keeping,
    linting,
    loading,
    proving,
    serving,
    simulating,
    starting,
)
from api.cli.story.play import story, story_options
from api.kernel.refusals import Refusal
from api.settings import Settings, UnsafeKey

Command: TypeAlias = Callable[[Settings, argparse.Namespace], int]
Options: TypeAlias = Callable[[argparse.ArgumentParser], None]

COMMANDS: Final[Mapping[str, tuple[Command, Options]]] = {
    "init": (starting.init, starting.init_options),
    "migrate": (starting.bring_up_to_date, starting.no_options),
    "serve": (serving.serve, serving.serve_options),
    "work": (serving.work, starting.no_options),
    "demo": (serving.demo, serving.demo_options),
    "import": (loading.import_list, loading.import_options),
    "import-customers": (loading.import_list, loading.import_customers_options),
    "read-postal-file": (loading.read_posti, loading.posti_options),
    "generate": (loading.generate_register, loading.generate_options),
    "backup": (keeping.backup, keeping.backup_options),
    "restore": (keeping.restore, keeping.restore_options),
    "drill": (drilling.drill_backup, drilling.drill_options),
    "check": (checking.check, starting.no_options),
    "upgrade": (keeping.upgrade, keeping.upgrade_options),
    "renew-administrator": (
        administering.renew_administrator,
        administering.renew_options,
    ),
    "export-audit": (proving.export_audit, proving.export_options),
    "verify-audit": (proving.verify_audit, starting.no_options),
    "verify-invoices": (invoicing.verify_invoices, starting.no_options),
    "verify-tickets": (proving.verify_tickets, starting.no_options),
    "story": (story, story_options),
    "lint-notice": (linting.lint_notice, linting.lint_options),
    "openapi": (proving.openapi, starting.no_options),
    "record-processing": (accounting.record_processing, starting.no_options),
    "simulate-scale": (simulating.simulate_scale, simulating.simulate_options),
}
WITHOUT_SETTINGS: Final = frozenset(
    {"lint-notice", "openapi", "record-processing", "simulate-scale", "story"}
)


def main(words: Sequence[str] | None = None) -> None:
    """Run one command; a refusal is told in one line, with what to do."""
    said = _parser().parse_args(words)
    command, _ = COMMANDS[said.command]
    try:
        settings = proving.throwaway() if said.command in WITHOUT_SETTINGS else Settings()
        sys.exit(command(settings, said))
    except (UnsafeKey, Refusal) as refusal:
        sys.exit(f"{_sentence(refusal)}")
    except ValidationError as error:
        names = ", ".join(
            f"REGISTER_{'_'.join(map(str, e['loc'])).upper()}" for e in error.errors()
        )
        sys.exit(f"These settings are missing or wrong: {names}")
    except KeyboardInterrupt:
        sys.exit(130)


def _sentence(refusal: Exception) -> str:
    if isinstance(refusal, Refusal):
        return f"{type(refusal).title()} {refusal.detail}".strip()
    return str(refusal)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m api", description="Punnus, the register.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, (command, options) in COMMANDS.items():
        about = (command.__doc__ or "").partition("\n")[0]
        options(commands.add_parser(name, help=about, description=command.__doc__))
    return parser

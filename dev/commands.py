"""What can be typed after `dev.py`, and what each does."""

import argparse
import os
import shutil
import socket
import sys
from collections.abc import Sequence
from typing import NoReturn

from dev import checks, frontend
from dev.install import DEVELOPMENT, RUNTIME, install_packages
from dev.places import DATA, PYTHON, ROOT, environment, register_in
from dev.steps import Command, Step, stop

DEMO = DATA / "demo"
PASSED_ON = {
    "work": "do the jobs that wait, in a process of their own",
    "migrate": "bring the database to the newest form",
    "generate": "fill a register of any size",
    "story": "play the main job against a running demo, step by step",
}


def main(words: Sequence[str]) -> None:
    """Do one command; what it does not know goes on to the program behind it."""
    said, rest = _parser().parse_known_args(words)
    if rest and said.command not in {"serve", "bench", *PASSED_ON}:
        stop(f"`dev.py {said.command}` does not know {' '.join(rest)}. See dev.py --help.")
    try:
        install_packages(RUNTIME if getattr(said, "runtime", False) else DEVELOPMENT)
        said.do(said, rest)
    except KeyboardInterrupt:
        sys.exit(130)


def demo(said: argparse.Namespace, _: list[str]) -> None:
    """Show a small register of an invented company. Touches no database but its own."""
    _free(said.port)
    frontend.build(demo=True)
    if said.reset:
        shutil.rmtree(DEMO, ignore_errors=True)
    DEMO.mkdir(parents=True, exist_ok=True)
    DEMO.chmod(0o700)
    options = ["--port", str(said.port)] + ["--json"] * said.json
    env = {name: it for name, it in environment().items() if not name.startswith("REGISTER_")}
    env |= register_in(DEMO, frontend.BUILT_FOR_DEMO) | {"REGISTER_DEMO": "1"}
    _become(["api", "demo", *options], env)


def serve(_: argparse.Namespace, rest: list[str]) -> None:
    frontend.build()
    _develop(["api", "serve", *rest])


def pass_on(said: argparse.Namespace, rest: list[str]) -> None:
    _develop(["api", said.command, *rest])


def bench(_: argparse.Namespace, rest: list[str]) -> None:
    _become(["bench", *rest], environment())


def test(said: argparse.Namespace, _: list[str]) -> None:
    checks.check()
    checks.pytest(fast=said.fast, long=said.long)


def contract(_: argparse.Namespace, __: list[str]) -> None:
    """Write openapi.json from the code, and the frontend's client from openapi.json."""
    new = DATA / "openapi.json"
    shell = f'"{PYTHON}" -m api openapi > "{new}"'
    Step("Writing openapi.json", ["sh", "-c", shell], "Mend what api/ says above.").run()
    new.replace(ROOT / "openapi.json")
    writes: Command = [PYTHON, "-m", "api", "record-processing"]
    Step("Writing docs/accountability", writes, "Mend what api/ says above.").run()
    frontend.generate_client()


def _develop(module: list[str]) -> NoReturn:
    """Run against the developer's own register, unless the environment names another."""
    folder = DATA / "dev"
    folder.mkdir(parents=True, exist_ok=True)
    _become(module, register_in(folder, frontend.BUILT) | environment())


def _become(module: list[str], env: dict[str, str]) -> NoReturn:
    """Turn this process into `python -m …`, so that signals reach it."""
    os.chdir(ROOT)
    sys.stdout.flush()
    os.execve(PYTHON, [str(PYTHON), "-m", *module], env)  # noqa: S606 -- no shell is wanted


def _free(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            stop(f"Port {port} is taken. Stop what listens there, or choose another: --port N")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dev.py", description="Build, try and test Punnus.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def command(name: str, do: object, words: str) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=words, description=words.capitalize())
        made.set_defaults(do=do)
        return made

    one = command("demo", demo, "install, build and serve the demo company")
    one.add_argument("--port", type=int, default=8000, help="listen here on 127.0.0.1")
    one.add_argument("--reset", action="store_true", help="start afresh")
    one.add_argument("--json", action="store_true", help="print the accounts for scripts")
    one = command("test", test, "check everything CI checks, fastest first")
    one.add_argument("--fast", action="store_true", help="without PostgreSQL and the browser")
    one.add_argument("--long", action="store_true", help="run the long figures whole")
    command("check", lambda *_: checks.check(), "check everything but the tests of pytest")
    command("fix", lambda *_: checks.fix(), "format, and repair what can be repaired")
    command("contract", contract, "regenerate openapi.json and the frontend's client")
    command("serve", serve, "serve the developer's own register")
    for name, words in PASSED_ON.items():
        command(name, pass_on, words)
    command("bench", bench, "measure, and write bench/results.md")
    command("build", lambda *_: frontend.build(), "build the frontend for production")
    one = command("install", lambda *_: None, "install the locked packages and nothing else")
    one.add_argument("--runtime", action="store_true", help="without the developer's tools")
    return parser

"""Install what the locks name: uv by pip, packages by uv, Node's modules by npm."""

import re
import sys
from pathlib import Path

from dev.places import DATA, FRONTEND, NPM, PYTHON, ROOT, TOOLS, UV, VENV
from dev.stamps import unless_made
from dev.steps import Command, Step

DEVELOPMENT = ROOT / "requirements-dev.lock"
RUNTIME = ROOT / "requirements.lock"

OFFLINE = "Is there a network, and does it reach the package index? Then start again."


def install_packages(lock: Path = DEVELOPMENT) -> None:
    """Put the locked packages into .venv, made by the Python that runs this."""
    install_uv()
    facts = (str(ROOT), sys.version, sys.base_prefix)
    with unless_made(VENV, [lock], *facts) as needed:
        if needed:
            make: Command = [UV, "venv", "--allow-existing", "--python", sys.executable, VENV]
            Step("Making the folder .venv", make, OFFLINE).run()
            sync: Command = [UV, "pip", "sync", "--require-hashes", "--python", PYTHON]
            # An image may not be written to later, a developer's folder may.
            sync = [*sync, *["--compile-bytecode"] * (lock == RUNTIME), lock]
            Step("Installing the locked packages into .venv", sync, OFFLINE).run()


def install_uv() -> None:
    wanted = _locked("uv")
    with unless_made(TOOLS, [], wanted, sys.version) as needed:
        if needed:
            listed = DATA / "uv.txt"
            listed.write_text(wanted)
            pip = [sys.executable, "-m", "pip", "install", "--quiet", "--upgrade"]
            pip += ["--root-user-action=ignore", "--disable-pip-version-check"]
            pip += ["--require-hashes", "--no-deps", "--target", str(TOOLS), "-r", str(listed)]
            cure = "Punnus needs pip: on Debian, apt-get install python3-pip. " + OFFLINE
            Step("Installing uv, which installs the rest, into .tools", pip, cure).run()


def install_modules() -> None:
    """Put the locked modules into frontend/node_modules, by the Node that .venv holds."""
    lock = FRONTEND / "package-lock.json"
    with unless_made(FRONTEND / "node_modules", [lock, DEVELOPMENT]) as needed:
        if needed:
            command: Command = [NPM, "ci", "--no-audit", "--no-fund"]
            Step("Installing the frontend's modules", command, OFFLINE, folder=FRONTEND).run()


def _locked(package: str) -> str:
    """Take one package's lines, with its hashes, out of the lock."""
    lines = re.search(rf"^{package}==(?:.*\\\n)*.*\n", DEVELOPMENT.read_text(), re.MULTILINE)
    if lines is None:
        raise LookupError(f"{DEVELOPMENT.name} does not name {package}")
    return lines.group()

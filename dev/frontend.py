"""The frontend's steps, all through its own npm scripts; skipped while there is none."""

from dev.install import install_modules
from dev.places import FRONTEND, NPM, has_frontend
from dev.stamps import files_in, unless_made
from dev.steps import Step, tell

BUILT = FRONTEND / "dist"
BUILT_FOR_DEMO = FRONTEND / "dist-demo"
MADE = ("node_modules", "dist", "dist-demo", "paraglide", "test-results")


def build(*, demo: bool = False) -> None:
    """Build the static files, unless they are newer than everything they are made from."""
    if not _ready():
        return
    target = BUILT_FOR_DEMO if demo else BUILT
    with unless_made(target, files_in(FRONTEND, *MADE)) as needed:
        if needed:
            what = "the frontend for the demo" if demo else "the frontend"
            _script("build:demo" if demo else "build", f"Building {what}").run()


def check() -> None:
    """Check types, style and form, then run the screens' own tests."""
    if _ready():
        _script("check", "Checking the frontend: tsc, oxlint, oxfmt", "Try: dev.py fix").run()
        _script("test", "Testing the frontend: vitest").run()


def fix() -> None:
    if _ready():
        _script("fix", "Formatting the frontend").run()


def generate_client() -> None:
    if _ready():
        _script("contract", "Generating the frontend's client from openapi.json").run()


def _ready() -> bool:
    if not has_frontend():
        tell("Skipped the frontend: frontend/package.json does not exist yet.")
        return False
    install_modules()
    return True


def _script(name: str, says: str, cure: str = "Mend what it names above.") -> Step:
    return Step(says, [NPM, "run", "--silent", name], cure, folder=FRONTEND)

"""A real browser at a real server: the demo company, served as anyone would start it."""

import fcntl
import json
import os
import re
import shutil
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any, Final
from urllib.parse import urljoin

import pytest
from axe_playwright_python.base import AxeResults
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Locator, Page, expect
from playwright.sync_api import TimeoutError as TooLate

from tests.screens.served import Demo, Own

ROOT: Final = Path(__file__).parents[2]
BUILT: Final = ROOT / "frontend" / "dist-demo"
HEADLESS: Final = "chromium-headless-shell"
QUIET: Final = (
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-gpu",
    "--in-process-gpu",
)
ROLES: Final = {
    "Tilauspöytä": "order-desk",
    "Laskutus": "billing",
    "Vaakamestari": "weighmaster",
    "Tietosuoja": "register-keeper",
    "Arkisto": "archive-keeper",
    "Ylläpito": "admin",
}
SIGN_IN: Final = """async (who) => {
    const headers = { "Content-Type": "application/json" };
    const asked = { method: "POST", headers, body: JSON.stringify(who) };
    const answer = await fetch("/api/v1/demo/sessions", asked);
    localStorage.setItem("session", "open");
    return answer.ok;
}"""
COUNTED: Final = """{
    const plain = window.fetch;
    window.asking = 0;
    const turn = (by) => { window.asking += by; window.asked = performance.now(); };
    window.fetch = (...given) => { turn(1); return plain(...given).finally(() => turn(-1)); };
}"""
SETTLED: Final = """() => document.readyState === "complete"
    && !window.asking && performance.now() - (window.asked ?? 0) > 100"""
"""Whether a page waits for no answer of the server, nor asks more because of the last."""
IS_DONE: Final = "SELECT count(*) FROM jobs WHERE state IN ('waiting', 'running')"
SAID_IN_PASSING: Final = ("[data-live-announcer]", "tbody tr:nth-child(n + 6)")
FRAME: Final = ("header.topbar", "nav.rail", ".demo-bar")
FRAMES_SEEN: Final[set[tuple[Any, ...]]] = set()
LOOK: Final = """() => [
    innerWidth, document.documentElement.lang, document.documentElement.dataset.theme,
    matchMedia("(prefers-color-scheme: dark)").matches,
    document.querySelector("header.topbar")?.textContent,
    document.querySelector("nav.rail")?.offsetWidth,
]"""
"""What the frame looks like here: how wide, in which words and colours, and for whom."""
COLOURED_ANEW: Final = """([seen, passedOver]) => {
    const states = /^(data-|disabled$|aria-(selected|current|pressed|disabled|checked))/;
    const said = (one) => one.tagName + "." + one.className + [...one.attributes]
        .filter((each) => states.test(each.name) && !/\\d/.test(each.value))
        .map((each) => `[${each.name}=${each.value}]`).sort().join("");
    const painted = (one, depth) =>
        one && depth ? painted(one.parentElement, depth - 1) + ">" + said(one) : "";
    const isText = (each) => each.nodeType === Node.TEXT_NODE && each.data.trim();
    const dark = matchMedia("(prefers-color-scheme: dark)").matches;
    const theme = document.documentElement.dataset.theme ?? (dark ? "dark" : "light");
    const known = new Set(seen);
    return [...document.body.querySelectorAll("*")].flatMap((one) => {
        one.removeAttribute("coloured-anew");
        if (![...one.childNodes].some(isText) || one.closest(passedOver)) return [];
        if (!one.checkVisibility()) return [];
        const here = theme + painted(one, 4);
        if (known.has(here)) return [];
        known.add(here);
        one.setAttribute("coloured-anew", "");
        return [here];
    });
}"""
"""Marks each text coloured as none was before: by its own name and state, and those around."""
CONTRASTS: Final = {"rules": [{"id": "color-contrast", "selector": "[coloured-anew]"}]}
COLOURS_SEEN: Final[set[str]] = set()
TRIES: Final = 20
PICTURES: Final = ROOT / ".data" / "screens"

expect.set_options(timeout=15_000)  # a busy machine is slow, not wrong


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    """Drive what TEST_CHROMIUM names, or Chromium without its windows."""
    chromium = os.environ.get("TEST_CHROMIUM") or shutil.which(HEADLESS) or "/usr/bin/chromium"
    return {"executable_path": chromium, "args": [*QUIET]}


@pytest.fixture(scope="session")
def browser_context_args() -> dict[str, Any]:
    """Load no program twice: what the service worker keeps is for a browser's next visit."""
    size = {"width": 1440, "height": 1000}
    return {
        "locale": "fi-FI",
        "viewport": size,
        "service_workers": "block",
        "reduced_motion": "reduce",
    }


@pytest.fixture
def context(context: BrowserContext) -> BrowserContext:
    """Let each page count what it asks of the server."""
    context.add_init_script(COUNTED)
    return context


@pytest.fixture(scope="session")
def loaded(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """Load the demo once for all processes, and give the folder that it lies in."""
    own = tmp_path_factory.getbasetemp()
    folder = (own if worker_id == "master" else own.parent) / "loaded"
    with Path(f"{folder}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            made = folder.with_suffix(".new")
            made.mkdir()
            with served(made):
                wait_for_jobs(made)
            made.rename(folder)
    return folder


@pytest.fixture(scope="session")
def demo(loaded: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    """Serve a demo to all tests of this process that do not move its clock."""
    folder = tmp_path_factory.mktemp("demo")
    shutil.copytree(loaded, folder, dirs_exist_ok=True)
    with served(folder) as demo:
        yield demo


@pytest.fixture
def own_demo(loaded: Path, tmp_path: Path) -> Iterator[Demo]:
    """Serve a demo to one test, which may move its clock."""
    shutil.copytree(loaded, tmp_path, dirs_exist_ok=True)
    with served(tmp_path) as demo:
        yield demo


@contextmanager
def served(folder: Path) -> Iterator[Demo]:
    """Start the demo that lies in a folder, and stop it by its own id."""
    env = cleared() | {
        "REGISTER_DEMO": "1",
        "REGISTER_DATABASE_URL": f"sqlite+aiosqlite:///{folder}/register.db",
        "REGISTER_KEYS_FOLDER": str(folder / "keys"),
        "REGISTER_HEADS_FOLDER": str(folder / "heads"),
        "REGISTER_SCANS_FOLDER": str(folder / "scans"),
        "REGISTER_FRONTEND_FOLDER": str(BUILT),
    }
    command = [sys.executable, "-m", "api", "demo", "--json", "--port", str(free_port())]
    with (folder / "log").open("w") as log:
        server = subprocess.Popen(  # noqa: S603 - a list written here
            command, cwd=ROOT, env=env, stdout=subprocess.PIPE, stderr=log, text=True
        )
    try:
        assert server.stdout is not None
        said = json.loads(server.stdout.readline())
        yield Demo(said["url"], {each["role"]: each for each in said["accounts"]})
    finally:
        server.terminate()
        server.communicate(timeout=40)


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Own]:
    """Start an empty register as an operator does: `init`, then `serve`."""
    port = free_port()
    env = cleared() | {
        "REGISTER_DATABASE_URL": f"sqlite+aiosqlite:///{tmp_path}/register.db",
        "REGISTER_KEYS_FOLDER": str(tmp_path / "keys"),
        "REGISTER_FRONTEND_FOLDER": str(ROOT / "frontend" / "dist"),
        "REGISTER_PORT": str(port),
    }
    command = [sys.executable, "-m", "api"]
    subprocess.run([*command, "init"], cwd=ROOT, env=env, check=True, capture_output=True)  # noqa: S603
    code = (tmp_path / "keys" / "setup-code").read_text(encoding="utf-8").strip()
    with (tmp_path / "log").open("w") as log:
        command.append("serve")
        server = subprocess.Popen(command, cwd=ROOT, env=env, stdout=log, stderr=log)  # noqa: S603
    try:
        wait_for(port)
        yield Own(f"http://127.0.0.1:{port}", code)
    finally:
        server.terminate()
        server.wait(timeout=40)


@pytest.fixture
def visited(page: Page, demo: Demo) -> Iterator[Page]:
    """Open the demo that tests share, before any of its screens."""
    with faultless(page):
        page.goto(f"{demo.url}/health/live")
        yield page


@pytest.fixture
def visited_alone(page: Page, own_demo: Demo) -> Iterator[Page]:
    """Open a demo that nobody else visits."""
    with faultless(page):
        page.goto(f"{own_demo.url}/health/live")
        yield page


@contextmanager
def faultless(page: Page) -> Iterator[None]:
    """Want at the end that the page broke no rule of its own."""
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda said: complaints.append(said.text) if is_breach(said) else None)
    yield
    assert complaints == []


@pytest.fixture
def speak(visited: Page) -> Iterator[Callable[[str], None]]:
    """Choose a language by its own name; the account speaks Finnish again afterwards."""
    spoken: list[str] = []

    def speak(language: str) -> None:
        spoken.append(language)
        visited.get_by_role("button", name=re.compile("Kieli|Språk|Language")).press("Enter")
        visited.get_by_role("menuitemradio", name=language).press("Enter")
        settle(visited)

    yield speak
    if spoken:
        visited.set_viewport_size({"width": 1440, "height": 1000})
        visited.goto(urljoin(visited.url, "/"))
        speak("Suomi")


def is_breach(said: Any) -> bool:
    """Tell a breach of the content policy or a broken script from a refused request."""
    text: str = said.text
    return said.type == "error" and "Failed to load resource" not in text


def cleared() -> dict[str, str]:
    """Give the environment without any register's settings."""
    return {name: it for name, it in os.environ.items() if not name.startswith("REGISTER_")}


def wait_for(port: int) -> None:
    """Wait until something listens."""
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise TimeoutError


def wait_for_jobs(folder: Path) -> None:
    """Wait until a demo has done what its loading promised: a copy need not do it again."""
    deadline = time.monotonic() + 120
    with closing(sqlite3.connect(folder / "register.db")) as database:
        while time.monotonic() < deadline:
            if database.execute(IS_DONE).fetchone() == (0,):
                return
            time.sleep(0.2)
    raise TimeoutError


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def enter(page: Page, role: str, path: str = "") -> None:
    """Begin as somebody of a role on a screen, signed in by the call that a card makes."""
    assert page.evaluate(SIGN_IN, {"role": ROLES[role]})
    go(page, path)
    arrive(page)


def enter_by_card(page: Page, role: str) -> None:
    """Sign in by the card of a role, or of somebody by name."""
    go(page, "")
    page.get_by_role("button", name=role).first.click()
    arrive(page)


def arrive(page: Page) -> None:
    """Wait until a screen stands there, with all that it asks the server for."""
    page.get_by_role("banner").wait_for()
    page.get_by_role("heading", level=1).wait_for()
    settle(page)


def settle(page: Page) -> None:
    """Wait until the server has answered everything that the page asked."""
    page.wait_for_function(SETTLED, polling=20)


def become(page: Page, name: str) -> None:
    """See the register through somebody else's eyes, by the demo's own bar."""
    page.get_by_role("button", name=re.compile("^Rooli")).press("Enter")
    page.get_by_role("menuitemradio", name=re.compile(name)).press("Enter")
    expect(page.get_by_role("banner")).to_contain_text(name.split(maxsplit=1)[0])


def go(page: Page, path: str) -> None:
    """Open another screen by its address; the session comes back by its cookie."""
    page.goto(urljoin(page.url, f"/{path}"))


def choose(within: Locator, label: str, option: str) -> None:
    """Choose from a list by keyboard. One that has nothing to offer yet does not open."""
    choice = within.get_by_role("button", name=re.compile(label)).first
    offered = within.page.get_by_role("option", name=option)
    for _ in range(TRIES):
        if choice.get_attribute("aria-expanded") != "true":
            choice.press("Enter")
        with suppress(TooLate):
            offered.wait_for(timeout=1000)
            break
    offered.press("Enter")


def pick(page: Page, label: str, letters: str, shown: str) -> None:
    """Choose the best of what a field proposes."""
    page.get_by_role("combobox", name=re.compile(label)).fill(letters)
    expect(page.get_by_role("option").first).to_contain_text(shown)
    page.keyboard.press("Enter")
    settle(page)


def check_accessible(page: Page, *, floats: bool = False) -> None:
    """Want no finding of axe on the page as it stands, but for what is said in passing.

    Of a long list the first rows are looked at: one row is built as the other, and contrasts
    take axe most of its time. For the same reason the frame around all screens is looked at
    once in each look that it has, and contrast where a text is coloured as none was before.
    What `floats` above the page stands in no landmark of it.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(Axe().axe_script)
        page.evaluate("(given) => axe.configure(given)", CONTRASTS)
    frame = tuple(page.evaluate(LOOK))
    passed_over = [*SAID_IN_PASSING, *(FRAME if frame in FRAMES_SEEN else ())]
    within = {"exclude": [[each] for each in passed_over]}
    coloured = page.evaluate(COLOURED_ANEW, [[*COLOURS_SEEN], ",".join(passed_over)])
    rules = {"region": {"enabled": not floats}}
    options = {"rules": rules, "resultTypes": ["violations"]}
    found = AxeResults(page.evaluate("(given) => axe.run(...given)", [within, options]))
    assert found.violations_count == 0, found.generate_report()
    FRAMES_SEEN.add(frame)
    COLOURS_SEEN.update(coloured)


def picture(page: Page, name: str) -> None:
    """Keep a picture of the page, to be looked at."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=PICTURES / f"{name}.png")

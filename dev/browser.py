"""Find Chromium, or fetch it from Debian where we may."""

import os
import shutil

from dev.steps import Step, stop

HEADLESS = "chromium-headless-shell"
NAMES = (HEADLESS, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
"""Chromium without its windows first: it shows the same pages for two thirds of the work."""
INSTALL = f"apt-get update && (apt-get install -y {HEADLESS} || apt-get install -y chromium)"
CURE = f"Install it yourself: {INSTALL}\nor leave the browser out: dev.py test --fast"


def chromium() -> str:
    """Give the path of Chromium; the screens' tests read it from TEST_CHROMIUM."""
    if found := os.environ.get("TEST_CHROMIUM") or _installed():
        return found
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        stop(f"The browser tests need Chromium. Install it first:\n  sudo sh -c '{INSTALL}'")
    env = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    says = "Installing Chromium for the browser tests (a minute or two)"
    Step(says, ["sh", "-c", INSTALL], CURE).run(env)
    return _installed() or stop("Chromium was installed, but is not in the path.")


def _installed() -> str | None:
    return next((path for name in NAMES if (path := shutil.which(name))), None)

"""Papers that open in a window of their own."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from playwright.sync_api import Page

PATIENCE_MS: Final = 30_000
STEP_MS: Final = 50


@contextmanager
def opening_a_paper(page: Page) -> Iterator[None]:
    """Want a PDF in a new window; Chromium without windows hands it out as a file."""
    windows: list[Page] = []
    shown: list[str] = []

    def watch(window: Page) -> None:
        windows.append(window)
        window.on("framenavigated", lambda frame: shown.append(frame.url))
        window.on("download", lambda file: shown.append(file.url))

    page.context.once("page", watch)
    yield
    for _ in range(0, PATIENCE_MS, STEP_MS):
        if any(url.startswith("blob:") for url in shown):
            break
        page.wait_for_timeout(STEP_MS)
    assert any(url.startswith("blob:") for url in shown), shown
    for window in windows:
        window.close()

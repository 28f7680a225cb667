"""What settings and key files tell of a register's safety."""

import stat
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from api.cli.whereabouts import HERE, Finding, where_it_lies
from api.settings import Settings

KEY_LASTS: Final = timedelta(days=365)


def findings(settings: Settings, today: datetime) -> Iterator[Finding]:
    """Look at everything that settings and files tell."""
    yield from _keys(settings.keys_folder, today)
    yield from _switches(settings)
    yield from where_it_lies(settings)


def _keys(folder: Path, today: datetime) -> Iterator[Finding]:
    files = [each for each in sorted(folder.glob("*")) if each.is_file()]
    loose = [each.name for each in files if each.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO)]
    yield Finding("Keys are their owner's alone", not loose, f"chmod 600: {', '.join(loose)}")
    tokens = [each for each in files if each.match("token-*.pem")]
    newest = max((each.stat().st_mtime for each in tokens), default=0)
    is_young = today - datetime.fromtimestamp(newest, UTC) <= KEY_LASTS
    yield Finding(
        "The key of tokens is younger than a year", is_young, "Add a newer token-*.pem."
    )


def _switches(settings: Settings) -> Iterator[Finding]:
    is_https = urlsplit(settings.issuer).scheme == "https"
    is_local = urlsplit(settings.issuer).hostname in HERE
    yield Finding(
        "People come by TLS", is_https or is_local, "Set REGISTER_PUBLIC_URL to https."
    )
    yield Finding(
        "Cookies travel by TLS alone", settings.secure_cookie, "Unset REGISTER_SECURE_COOKIE."
    )
    yield Finding("It is no demo", not settings.demo, "Unset REGISTER_DEMO.")
    bureau = urlsplit(settings.bureau_url or "https://")
    is_safe = bureau.scheme == "https" or bureau.hostname in HERE
    yield Finding("The bureau is asked by TLS", is_safe, "Set REGISTER_BUREAU_URL to https.")

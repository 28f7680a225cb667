"""The journal of erasures, beside the heads of the audit: what a backup does not know of.

Each line tells by ids whose data go, is signed, and names the line before it, so that nobody
edits one, takes one out or moves one. What is cut off at the end leaves no trace here: the
mail of each morning says how many lines there were, and the digest of the last.
"""

import fcntl
import hashlib
import json
import os
from pathlib import Path
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from api.audit.heads import NOTHING_BEFORE, private_key
from api.privacy.journal.lines import Erasure, JournalBroken, checked, line_of
from api.settings import Settings

FILE: Final = "erasures.jsonl"


class Journal:
    """The file of erasures; without a folder nothing is written, and nothing read."""

    def __init__(self, settings: Settings) -> None:
        """Take the folder of the heads; a demo, which is reset, keeps no journal."""
        self.folder = None if settings.demo else settings.heads_folder
        self._settings = settings
        self._seen: tuple[int, int] | None = None

    @property
    def path(self) -> Path | None:
        return self.folder and self.folder / FILE

    def read(self) -> list[Erasure]:
        """Give every erasure, oldest first; refuse a journal with anything amiss."""
        if self.path is None or not self.path.exists():
            return []
        try:
            lines = self.path.read_bytes().split(b"\n")
        except OSError as error:
            raise JournalBroken(f"{self.path} cannot be read.") from error
        if lines.pop():
            raise JournalBroken(f"The last line of {self.path} is not whole.")
        key, found, previous = self._key, list[Erasure](), NOTHING_BEFORE
        for at, line in enumerate(lines, 1):
            found.append(checked(key, line, at, previous))
            previous = hashlib.sha256(line).hexdigest()
        return found

    def note(self, erasure: Erasure) -> None:
        """Add an erasure, durably, before anything of it goes; one that is there stays."""
        if self.folder is None or self.path is None:
            return
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(self.path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
            known = self.read()
            if erasure.request_id in {each.request_id for each in known}:
                return
            lines = self.path.read_bytes().splitlines()
            previous = hashlib.sha256(lines[-1]).hexdigest() if lines else NOTHING_BEFORE
            os.write(descriptor, line_of(self._key, erasure, len(lines) + 1, previous) + b"\n")
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

    def end(self) -> str | None:
        """Say how long it is and how it ends: what a journal that was cut cannot say again."""
        if self.path is None or not self.path.exists():
            return None
        lines = self.path.read_bytes().splitlines()
        last = hashlib.sha256(lines[-1]).hexdigest() if lines else NOTHING_BEFORE
        return json.dumps({"file": FILE, "lines": len(lines), "last": last})

    def is_sound(self) -> bool:
        """Tell whether the journal can be read: looked at anew when its file has changed."""
        try:
            stands = self.path.stat() if self.path else None
            if stands and (stands.st_mtime_ns, stands.st_size) != self._seen:
                self.read()
                self._seen = stands.st_mtime_ns, stands.st_size
        except FileNotFoundError:
            return not self._seen
        except (OSError, JournalBroken):
            return False
        return True

    @property
    def _key(self) -> Ed25519PrivateKey:
        return private_key(self._settings.seal_key)

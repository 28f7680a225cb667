"""What is done already: a stamp holds the hash of what a step was made from."""

import fcntl
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from dev.places import DATA


@contextmanager
def unless_made(target: Path, sources: Iterable[Path], *facts: str) -> Iterator[bool]:
    """Give whether the target must be made, and stamp it when the block ends well.

    One process at a time, so that two commands started together do not install twice.
    """
    stamp = DATA / "stamps" / target.name.lstrip(".")
    stamp.parent.mkdir(parents=True, exist_ok=True)
    sources = list(sources)
    with stamp.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        made_from = stamp.read_text() if stamp.exists() else None
        fresh = target.exists() and made_from == _hash(sources, facts)
        if not fresh:
            stamp.unlink(missing_ok=True)
        yield not fresh
        if not fresh:
            stamp.write_text(_hash(sources, facts))


def files_in(folder: Path, *but: str) -> list[Path]:
    """List the files of a folder in order, leaving out folders of these names."""
    found: list[Path] = []
    for path in sorted(folder.iterdir()):
        if path.is_file():
            found.append(path)
        elif path.is_dir() and path.name not in but:
            found += files_in(path, *but)
    return found


def _hash(sources: Iterable[Path], facts: Iterable[str]) -> str:
    digest = sha256("\0".join(facts).encode())
    for path in sources:
        digest.update(f"\0{path}\0".encode() + path.read_bytes())
    return digest.hexdigest()

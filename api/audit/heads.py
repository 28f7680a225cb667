"""What a seal says in one line, how it is signed, and the file of heads on another disk."""

import hashlib
import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)

FILE: Final = "audit-heads.jsonl"
KEY_FILE: Final = "seal-public.pem"
NOTHING_BEFORE: Final = "0" * 64


@dataclass(frozen=True, slots=True)
class Head:
    """What a seal says, and what is signed: the members in this order, as compact JSON."""

    seq: int
    kind: str
    previous: str
    merkle_root: str
    count: int
    first: int
    last: int
    at: str

    @classmethod
    def of(cls, seal: Any) -> "Head":
        """Read the head out of a row of seals, or what is to become one."""
        stated = {name: seal[name] for name in cls.__slots__}
        return cls(**stated | {"at": cls.moment(stated["at"])})

    @staticmethod
    def moment(at: datetime) -> str:
        return at.astimezone(UTC).isoformat()

    @property
    def text(self) -> bytes:
        return json.dumps(asdict(self), separators=(",", ":")).encode()

    @property
    def digest(self) -> str:
        return hashlib.sha256(self.text).hexdigest()

    def purged(self, at: datetime) -> bytes:
        """Say what is signed when the rows under this head are purged."""
        return self.text + b"\npurged " + self.moment(at).encode()


def private_key(pem: bytes) -> Ed25519PrivateKey:
    key = serialization.load_pem_private_key(pem, password=None)
    if not isinstance(key, Ed25519PrivateKey):
        raise TypeError("seal.pem must hold an Ed25519 key")
    return key


def is_signed(key: Ed25519PublicKey, signature: str, text: bytes) -> bool:
    try:
        key.verify(bytes.fromhex(signature), text)
    except (InvalidSignature, ValueError):
        return False
    return True


def heads_in(folder: Path) -> Iterator[tuple[Head, str]]:
    """Read the heads with their signatures, oldest first."""
    path = folder / FILE
    if path.exists():
        for line in path.read_text("utf-8").splitlines():
            said = json.loads(line)
            signature = said.pop("signature")
            yield Head(**said), signature


def last_seq_in(folder: Path) -> int:
    """Give the number of the newest head in the file, reading only its end."""
    path = folder / FILE
    if not path.exists():
        return 0
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - 4096))
        lines = file.read().splitlines()
    return int(json.loads(lines[-1])["seq"]) if lines else 0


def publish_key(folder: Path, key: Ed25519PublicKey) -> None:
    """Lay the public key beside the heads, where it has not been laid before."""
    path = folder / KEY_FILE
    if not path.exists():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        spki = serialization.PublicFormat.SubjectPublicKeyInfo
        path.write_bytes(key.public_bytes(serialization.Encoding.PEM, spki))


def append_heads(folder: Path, heads: Sequence[tuple[Head, str]]) -> None:
    """Add heads to the file, durably. A line is one write: none is ever half there."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    lines = (json.dumps(asdict(head) | {"signature": mark}) for head, mark in heads)
    descriptor = os.open(folder / FILE, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        os.write(descriptor, "".join(f"{line}\n" for line in lines).encode())
        os.fsync(descriptor)
    finally:
        os.close(descriptor)

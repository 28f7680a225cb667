"""A line of the journal of erasures: ids, a signature, and the digest of the line before it."""

import json
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from api.audit.heads import is_signed
from api.kernel.refusals import Unavailable


class JournalBroken(Unavailable):
    """The journal of erasures is not as it was written; nothing opens until it is."""


@dataclass(frozen=True, slots=True)
class Erasure:
    """One erasure that has begun: its request, whose data go, that party first."""

    request_id: UUID
    number: str
    channel: str
    language: str
    received_on: str
    parties: tuple[UUID, ...]
    at: str

    @classmethod
    def told(cls, said: dict[str, Any]) -> "Erasure":
        parties = tuple(UUID(each) for each in said["parties"])
        return cls(**said | {"request_id": UUID(said["request_id"]), "parties": parties})

    def members(self) -> dict[str, Any]:
        told = {name: getattr(self, name) for name in self.__slots__}
        ids = {
            "request_id": str(self.request_id),
            "parties": [str(each) for each in self.parties],
        }
        return told | ids


def line_of(key: Ed25519PrivateKey, erasure: Erasure, seq: int, previous: str) -> bytes:
    head = {"seq": seq, "previous": previous} | erasure.members()
    return _text(head | {"signature": key.sign(_text(head)).hex()})


def checked(key: Ed25519PrivateKey, line: bytes, at: int, previous: str) -> Erasure:
    """Read a line that stands where it was written, as it was written."""
    try:
        said = json.loads(line)
        is_whole = _text(said) == line
        signature = said.pop("signature")
        is_whole &= is_signed(key.public_key(), signature, _text(said))
        is_whole &= (said.pop("seq"), said.pop("previous")) == (at, previous)
        erasure = Erasure.told(said)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise JournalBroken(f"Line {at} of the journal cannot be read.") from error
    if not is_whole:
        raise JournalBroken(f"Line {at} of the journal has been changed, or moved.")
    return erasure


def _text(said: dict[str, Any]) -> bytes:
    return json.dumps(said, separators=(",", ":")).encode()

"""Encrypts scans: each under a key of its own, locked with one key after another.

To open a scan takes every one of its keys. On another scan no lock opens.
"""

import base64
import secrets
from collections.abc import Sequence
from typing import Final
from uuid import UUID

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from api.database.secrets import NONCE_BYTES, Secrets

KEY_BYTES: Final = 32


def new_key() -> bytes:
    return secrets.token_bytes(KEY_BYTES)


def encrypted(content: bytes, key: bytes, scan_id: UUID) -> bytes:
    """Encrypt with a key. Of a large content, call it in a thread."""
    nonce = secrets.token_bytes(NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, content, scan_id.bytes)


def decrypted(hidden: bytes, key: bytes, scan_id: UUID) -> bytes:
    return AESGCM(key).decrypt(hidden[:NONCE_BYTES], hidden[NONCE_BYTES:], scan_id.bytes)


def locked(key: bytes, locks: Sequence[bytes], scan_id: UUID) -> bytes:
    """Lock a scan's key, the innermost lock first."""
    for lock in locks:
        key = encrypted(key, lock, scan_id)
    return key


def unlocked(key: bytes, locks: Sequence[bytes], scan_id: UUID) -> bytes:
    for lock in reversed(locks):
        key = decrypted(key, lock, scan_id)
    return key


def sealed_scan_key(by: Secrets, key: bytes, scan_id: UUID) -> str:
    """Seal what the locks have left with the register's own key."""
    return by.sealed(base64.b64encode(key).decode(), f"scans:{scan_id}:sealed")


def opened_scan_key(by: Secrets, sealed: str, scan_id: UUID) -> bytes:
    return base64.b64decode(by.opened(sealed, f"scans:{scan_id}:sealed"))


def sealed_party_key(by: Secrets, key: bytes, key_id: UUID) -> str:
    return by.sealed(key.hex(), f"party_keys:{key_id}:wrapped")


def opened_party_key(by: Secrets, wrapped: str, key_id: UUID) -> bytes:
    return bytes.fromhex(by.opened(wrapped, f"party_keys:{key_id}:wrapped"))

"""Makes the key files of a register, each readable by its owner alone."""

import secrets
from collections.abc import Callable
from pathlib import Path

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ed25519

from api.documents.signers import new_certificate_key
from api.http.tokens import new_signing_key
from api.kernel.clock import now


def make_missing_keys(folder: Path) -> list[str]:
    """Make the keys that are not there yet, and name them. None is ever overwritten."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    made: list[str] = []
    makers: dict[str, Callable[[], str]] = {
        "token-1.pem": new_signing_key,
        "secrets.key": lambda: secrets.token_hex(32),
        "seal.pem": _seal_key,
        "certificate-1.pem": lambda: new_certificate_key(now()),
    }
    for name, make in makers.items():
        if not any(folder.glob(name.replace("-1", "-*"))):
            write_private(folder / name, make())
            made.append(name)
    return made


def write_private(path: Path, content: str) -> None:
    path.touch(mode=0o600)
    path.write_text(content, encoding="utf-8")


def _seal_key() -> str:
    key = ed25519.Ed25519PrivateKey.generate()
    return key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    ).decode()

"""What is secret in the database: encrypted where we must read it again, else hashed by key."""

import base64
import hmac
import secrets
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

NONCE_BYTES: Final = 12


class Secrets:
    """The key of the database's secrets. It lies in a file, never beside what it opens."""

    def __init__(self, key: bytes) -> None:
        self._cipher = AESGCM(key)
        self._hashing = HKDF(SHA256(), 32, salt=None, info=b"keyed hashes").derive(key)

    def sealed(self, secret: str, place: str) -> str:
        """Encrypt for one place, `table:id:column`: moved elsewhere it does not open."""
        nonce = secrets.token_bytes(NONCE_BYTES)
        hidden = self._cipher.encrypt(nonce, secret.encode(), place.encode())
        return base64.b64encode(nonce + hidden).decode()

    def opened(self, sealed: str, place: str) -> str:
        hidden = base64.b64decode(sealed)
        nonce, text = hidden[:NONCE_BYTES], hidden[NONCE_BYTES:]
        return self._cipher.decrypt(nonce, text, place.encode()).decode()

    def token(self, text: str, use: str) -> str:
        """Encrypt for an address: equal texts give equal tokens, and nothing can be read."""
        nonce = hmac.new(self._hashing, f"{use}\0{text}".encode(), "sha256").digest()
        nonce = nonce[:NONCE_BYTES]
        hidden = self._cipher.encrypt(nonce, text.encode(), use.encode())
        return base64.urlsafe_b64encode(nonce + hidden).decode().rstrip("=")

    def text_of(self, token: str, use: str) -> str:
        """Read a token of ours; raises ValueError for anything else."""
        hidden = base64.urlsafe_b64decode(token + "=" * (-len(token) % 4))
        nonce, text = hidden[:NONCE_BYTES], hidden[NONCE_BYTES:]
        try:
            return self._cipher.decrypt(nonce, text, use.encode()).decode()
        except InvalidTag as error:
            raise ValueError("no token of ours") from error

    def digest(self, value: str, use: str) -> str:
        """Hash what must be recognised and not be guessed from the table; one hash per use."""
        return hmac.new(self._hashing, f"{use}\0{value}".encode(), "sha256").hexdigest()

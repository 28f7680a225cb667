"""A passkey's device, in software: it makes a key, and signs what a site asks."""

import hashlib
import json
import struct
from dataclasses import dataclass, field
from typing import Any

import cbor2
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from webauthn.helpers import bytes_to_base64url as text

ORIGIN = "https://register"
PRESENT, VERIFIED, ATTESTED = 0x01, 0x04, 0x40


@dataclass
class Authenticator:
    """One device with one passkey. Its holder shows a finger, unless a test says otherwise."""

    identifier: bytes = b"a passkey of a test"
    key: ec.EllipticCurvePrivateKey = field(
        default_factory=lambda: ec.generate_private_key(ec.SECP256R1())
    )
    count: int = 0

    def enrol(self, options: dict[str, Any], *, origin: str = ORIGIN) -> dict[str, Any]:
        """Make the passkey a site asks for."""
        flags = PRESENT | VERIFIED | ATTESTED
        identifier = struct.pack(">16xH", len(self.identifier)) + self.identifier
        told = self._told(options["rp"]["id"], flags) + identifier + self._public()
        attested = cbor2.dumps({"fmt": "none", "attStmt": {}, "authData": told})
        client = _client("webauthn.create", options, origin)
        return self._answer(
            {"attestationObject": text(attested), "clientDataJSON": text(client)}
        )

    def sign(
        self,
        options: dict[str, Any],
        *,
        origin: str = ORIGIN,
        flags: int = PRESENT | VERIFIED,
    ) -> dict[str, Any]:
        """Sign what a site asks."""
        self.count += 1
        told = self._told(options["rpId"], flags)
        client = _client("webauthn.get", options, origin)
        digest = hashlib.sha256(client).digest()
        signature = self.key.sign(told + digest, ec.ECDSA(SHA256()))
        said = {"authenticatorData": told, "clientDataJSON": client, "signature": signature}
        return self._answer({name: text(value) for name, value in said.items()})

    def _told(self, site: str, flags: int) -> bytes:
        return hashlib.sha256(site.encode()).digest() + struct.pack(">BI", flags, self.count)

    def _public(self) -> bytes:
        """Write the public key in COSE: EC2, ES256, P-256."""
        point = self.key.public_key().public_numbers()
        x, y = (each.to_bytes(32, "big") for each in (point.x, point.y))
        return cbor2.dumps({1: 2, 3: -7, -1: 1, -2: x, -3: y})

    def _answer(self, response: dict[str, str]) -> dict[str, Any]:
        identifier = text(self.identifier)
        named = {"id": identifier, "rawId": identifier, "type": "public-key"}
        return {**named, "response": response, "clientExtensionResults": {}}


def _client(kind: str, options: dict[str, Any], origin: str) -> bytes:
    said = {"type": kind, "challenge": options["challenge"], "origin": origin}
    return json.dumps(said).encode()

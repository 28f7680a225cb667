"""The keys that sign certificates: a private key with its X.509 certificate, in one file.

`init` makes one that certifies itself. One that an authority has certified goes beside it, as
certificate-2.pem: an elliptic key on P-256, or RSA.
"""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import NameOID

NAME: Final = "Punnus"
LASTS: Final = timedelta(days=365 * 20)
PEM: Final = serialization.Encoding.PEM


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signs: a key, and the certificate that it is known by."""

    key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey
    certificate: x509.Certificate

    @property
    def public_pem(self) -> bytes:
        return self.certificate.public_bytes(PEM)


def signer_in(pem: bytes) -> Signer:
    key = serialization.load_pem_private_key(pem, password=None)
    if not isinstance(key, (ec.EllipticCurvePrivateKey, rsa.RSAPrivateKey)):
        raise TypeError("certificate-*.pem must hold a P-256 or an RSA key")
    return Signer(key, x509.load_pem_x509_certificate(pem))


def signer_at(pems: Sequence[bytes], at: datetime) -> Signer:
    """Choose who signed then: the newest whose certificate had begun, or else the oldest.

    So a paper that was issued before a new key came is signed as it was, byte for byte.
    """
    signers = [signer_in(each) for each in pems]
    begun = [each for each in signers if each.certificate.not_valid_before_utc <= at]
    return begun[-1] if begun else signers[0]


def new_certificate_key(at: datetime) -> str:
    """Make a key with a certificate of its own making, as PEM."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, NAME)])
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), secrets.randbits(159))
        .not_valid_before(at)
        .not_valid_after(at + LASTS)
        .add_extension(_signing_only(), critical=True)
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(
        PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return (private + certificate.public_bytes(PEM)).decode()


def _signing_only() -> x509.KeyUsage:
    said = dict.fromkeys(USES, False) | {"digital_signature": True, "content_commitment": True}
    return x509.KeyUsage(**said)


USES: Final = (
    *("digital_signature", "content_commitment", "key_encipherment", "data_encipherment"),
    *("key_agreement", "key_cert_sign", "crl_sign", "encipher_only", "decipher_only"),
)

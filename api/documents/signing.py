"""Signs a PDF so that no byte of it can be changed: PAdES, and the same bytes each time.

Nothing in it is drawn by chance or read off a clock: ECDSA as RFC 6979 has it, an identifier
of the file out of its digest, and the moment of issue. The library is loaded when it is first
needed: it takes half a second.
"""

import asyncio
import io
from datetime import datetime
from typing import TYPE_CHECKING, Final

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
)

from api.documents.signers import Signer

if TYPE_CHECKING:
    from asn1crypto.cms import ContentInfo

FIELD: Final = "Signature"
DIGEST: Final = "sha256"
END_OF_LINE: Final = b"\n"
"""Typst ends its last line with none, and PDF/A wants one before what is added (6.1.9)."""
ROOM: Final = 16_384
"""How many hexadecimal digits a signature may take."""


def sign(pdf: bytes, signer: Signer, at: datetime) -> bytes:
    """Sign a PDF whole, as of a moment; nothing may be added to it. Call it in a thread."""
    from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
    from pyhanko.sign.signers import cms_embedder
    from pyhanko.sign.signers.pdf_byterange import SignatureObject

    from api.documents.signed_files import SteadyWriter

    signed, ended = io.BytesIO(), io.BytesIO(pdf + END_OF_LINE)
    steps = cms_embedder.PdfCMSEmbedder().write_cms(FIELD, SteadyWriter(ended))
    next(steps)
    sealed = SignatureObject(at, SigSeedSubFilter.PADES, bytes_reserved=ROOM)
    whole = cms_embedder.SigMDPSetup(DIGEST, certify=True, docmdp_perms=MDPPerm.NO_CHANGES)
    steps.send(cms_embedder.SigObjSetup(sealed, mdp_setup=whole))
    prepared, _ = steps.send(cms_embedder.SigIOSetup(DIGEST, output=signed))
    steps.send(_signature(prepared.document_digest, signer))
    return signed.getvalue()


def _signature(digest: bytes, signer: Signer) -> "ContentInfo":
    from asn1crypto import keys, x509
    from pyhanko.sign.signers import SimpleSigner
    from pyhanko_certvalidator.registry import SimpleCertificateStore

    class SteadySigner(SimpleSigner):
        """Signs the same in the same way: with a nonce that comes out of it."""

        def sign_raw(self, data: bytes, digest_algorithm: str) -> bytes:
            if not isinstance(signer.key, ec.EllipticCurvePrivateKey):
                return super().sign_raw(data, digest_algorithm)
            return signer.key.sign(data, ec.ECDSA(hashes.SHA256(), deterministic_signing=True))

    private = signer.key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    steady = SteadySigner(
        signing_cert=x509.Certificate.load(signer.certificate.public_bytes(Encoding.DER)),
        signing_key=keys.PrivateKeyInfo.load(private),
        cert_registry=SimpleCertificateStore(),  # type: ignore[no-untyped-call] # its own
    )
    return asyncio.run(steady.async_sign(digest, DIGEST, use_pades=True))

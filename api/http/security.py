"""What every answer tells a browser: what may run on our pages, and what may be kept."""

from collections.abc import Sequence
from typing import Final

POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; "
    "connect-src 'self'; font-src 'self'; manifest-src 'self'; worker-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
    "require-trusted-types-for 'script'; trusted-types worker"
)
"""Nothing inline, nothing from elsewhere; the one policy of Trusted Types starts the worker."""

HELD: Final = ("script-src", "img-src", "connect-src")
"""What a vendor whom a visitor lets in may use."""


def page_policy(origins: Sequence[str]) -> str:
    """Say the policy of a page with forms, that lets in these origins and no other.

    >>> page_policy(["https://malli.example"]).split("; ")[1]
    "script-src 'self' https://malli.example"
    """
    told = POLICY.replace("form-action 'none'", "form-action 'self'")
    for name in HELD:
        told = told.replace(f"{name} 'self'", " ".join([f"{name} 'self'", *origins]))
    return told


HEADERS: Final = [
    (name.encode(), value.encode())
    for name, value in {
        "content-security-policy": POLICY,
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "permissions-policy": "camera=(self), geolocation=(), microphone=(), "
        "payment=(), usb=()",
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
    }.items()
]
HSTS: Final = (b"strict-transport-security", b"max-age=31536000")

FOREVER: Final = b"public, max-age=31536000, immutable"
ASK_AGAIN: Final = b"no-cache"
NEVER: Final = b"no-store"
OK: Final = 200


def caching(path: str, status: int) -> bytes:
    """Say how long an answer that does not say so itself may be kept.

    Built files carry a digest of their content in their names; the page that names them, the
    worker and the manifest do not. Whatever the API says may be about somebody.

    >>> caching("/assets/app-1a2b.js", 200), caching("/sw.js", 200), caching("/api/v1/me", 401)
    (b'public, max-age=31536000, immutable', b'no-cache', b'no-store')
    """
    if path.startswith(("/api/", "/health/", "/metrics", "/.well-known/")):
        return NEVER
    return FOREVER if path.startswith("/assets/") and status == OK else ASK_AGAIN

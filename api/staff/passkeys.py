"""Passkeys (WebAuthn): the only module that imports `webauthn`.

A passkey asks its holder for a finger, a face or a PIN, so that it stands for both factors:
what somebody has, and what somebody is or knows. We insist on that at every use. The library
reads certificates of every kind, which takes long to load: only who uses a passkey waits.
"""

import json
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Site:
    """Where the register is served: passkeys are bound to its name."""

    origin: str

    @property
    def name(self) -> str:
        return self.origin.partition("://")[2].partition(":")[0]


@dataclass(frozen=True, slots=True)
class NewKey:
    """A passkey that was proved to be held: its id, and the public half."""

    credential: str
    public_key: str
    sign_count: int


def enrolling(
    site: Site, challenge: bytes, account: tuple[bytes, str, str], known: list[str]
) -> dict[str, Any]:
    """Say what a browser makes a passkey with. `account` is key, username and name."""
    import webauthn
    from webauthn.helpers import base64url_to_bytes
    from webauthn.helpers.structs import (
        AuthenticatorSelectionCriteria,
        PublicKeyCredentialDescriptor,
        ResidentKeyRequirement,
        UserVerificationRequirement,
    )

    key, username, name = account
    options = webauthn.generate_registration_options(
        rp_id=site.name,
        rp_name="Punnus",
        user_id=key,
        user_name=username,
        user_display_name=name,
        challenge=challenge,
        authenticator_selection=AuthenticatorSelectionCriteria(
            resident_key=ResidentKeyRequirement.REQUIRED,
            user_verification=UserVerificationRequirement.REQUIRED,
        ),
        exclude_credentials=[
            PublicKeyCredentialDescriptor(id=base64url_to_bytes(each)) for each in known
        ],
    )
    told: dict[str, Any] = json.loads(webauthn.options_to_json(options))
    return told


def asking(site: Site, challenge: bytes) -> dict[str, Any]:
    """Say what a browser is to sign, by whichever passkey its user picks."""
    import webauthn
    from webauthn.helpers.structs import UserVerificationRequirement

    options = webauthn.generate_authentication_options(
        rp_id=site.name,
        challenge=challenge,
        user_verification=UserVerificationRequirement.REQUIRED,
    )
    told: dict[str, Any] = json.loads(webauthn.options_to_json(options))
    return told


def made(site: Site, challenge: bytes, credential: dict[str, Any]) -> NewKey | None:
    """Check a new passkey; None when it is not what was asked for."""
    import webauthn
    from webauthn.helpers import bytes_to_base64url
    from webauthn.helpers.exceptions import WebAuthnException

    try:
        key = webauthn.verify_registration_response(
            credential=credential,
            expected_challenge=challenge,
            expected_rp_id=site.name,
            expected_origin=site.origin,
            require_user_verification=True,
        )
    except (WebAuthnException, ValueError, KeyError, TypeError):
        return None
    identifier = bytes_to_base64url(key.credential_id)
    return NewKey(identifier, bytes_to_base64url(key.credential_public_key), key.sign_count)


def signed(
    site: Site, challenge: bytes, credential: dict[str, Any], public_key: str, count: int
) -> int | None:
    """Check what a passkey signed and give its new count; None when it did not sign this."""
    import webauthn
    from webauthn.helpers import base64url_to_bytes
    from webauthn.helpers.exceptions import WebAuthnException

    try:
        proof = webauthn.verify_authentication_response(
            credential=credential,
            expected_challenge=challenge,
            expected_rp_id=site.name,
            expected_origin=site.origin,
            credential_public_key=base64url_to_bytes(public_key),
            credential_current_sign_count=count,
            require_user_verification=True,
        )
    except (WebAuthnException, ValueError, KeyError, TypeError):
        return None
    return proof.new_sign_count


def challenge_in(credential: dict[str, Any]) -> bytes:
    """Read which challenge a browser says it answers; nothing where it says none."""
    from webauthn.helpers import base64url_to_bytes

    try:
        told = json.loads(base64url_to_bytes(credential["response"]["clientDataJSON"]))
        return base64url_to_bytes(told["challenge"])
    except (ValueError, KeyError, TypeError):
        return b""

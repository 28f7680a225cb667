"""What can be done with passkeys: enrol, remove, sign in, prove to be there."""

import hashlib
import secrets
from typing import Any
from uuid import UUID

from sqlalchemy.exc import IntegrityError

from api.database.work import Work
from api.kernel.clock import now
from api.kernel.refusals import NotFound
from api.staff import passkeys
from api.staff.actions.own import account_of
from api.staff.actions.proving import prove_session
from api.staff.key_queries import (
    held_challenge,
    passkey_with,
    passkeys_of,
    stale_challenges,
)
from api.staff.key_tables import Passkey, PasskeyChallenge
from api.staff.passkeys import Site
from api.staff.queries import signs_in_as
from api.staff.rules.passkeys import (
    ANSWERED_WITHIN,
    MOST_PASSKEYS,
    TooManyPasskeys,
    WrongPasskey,
)
from api.staff.schemas.passkeys import NewPasskey
from api.staff.tables import Account


async def begin_enrolling(work: Work, site: Site) -> dict[str, Any]:
    """Say what a browser makes a passkey with, for the caller."""
    account = await account_of(work)
    own = await passkeys_of(work.session, account.id)
    if len(own) >= MOST_PASSKEYS:
        raise TooManyPasskeys
    challenge = await challenged(work, account.id)
    username = await signs_in_as(work.session, account)
    named = (account.id.bytes, username, account.name)
    return passkeys.enrolling(site, challenge, named, [each.credential for each in own])


async def enrol(work: Work, site: Site, said: NewPasskey) -> None:
    """Keep a passkey that its holder has just proved."""
    account = await account_of(work)
    await keep(work, site, account, said, asked=account.id)


async def keep(
    work: Work, site: Site, account: Account, said: NewPasskey, *, asked: UUID | None
) -> None:
    """Keep an account's passkey, if it answers a challenge; `asked` says of whom that was."""
    challenge = await _answered(work, said.credential, asked)
    key = passkeys.made(site, challenge, said.credential)
    if key is None:
        raise WrongPasskey(pointer="/credential")
    work.session.add(
        Passkey(
            account_id=account.id,
            name=said.name,
            credential=key.credential,
            credential_hash=_hashed(key.credential.encode()),
            public_key=key.public_key,
            sign_count=key.sign_count,
            added_at=work.now,
        )
    )
    try:
        await work.session.flush()
    except IntegrityError as error:
        raise WrongPasskey(pointer="/credential") from error


async def remove(work: Work, passkey_id: UUID) -> None:
    """Take one of the caller's own passkeys away."""
    account = await account_of(work)
    for own in await passkeys_of(work.session, account.id):
        if own.id == passkey_id:
            return await work.session.delete(own)
    raise NotFound("There is no such record.")


async def holder_of(work: Work, site: Site, credential: dict[str, Any]) -> Account | None:
    """Find who proves to be there by a passkey; the challenge is used up even when nobody."""
    challenge = await _answered(work, credential, None)
    identifier = str(credential.get("id", ""))
    key = await passkey_with(work.session, _hashed(identifier.encode()))
    if key is None or not challenge:
        return None
    account = await work.session.get(Account, key.account_id, with_for_update=True)
    if account is None or account.left_on is not None:
        return None
    count = passkeys.signed(site, challenge, credential, key.public_key, key.sign_count)
    if count is None:
        return None
    key.sign_count, key.used_at = count, now()
    return account


async def step_up(work: Work, site: Site, credential: dict[str, Any]) -> None:
    """Count the second factor as just shown, by one of the caller's own passkeys."""
    own = await account_of(work)
    holder = await holder_of(work, site, credential)
    if holder is None or holder.id != own.id:
        raise WrongPasskey(pointer="/credential")
    await prove_session(work)


async def challenged(work: Work, account_id: UUID | None) -> bytes:
    """Make a challenge and keep its hash; sweep up some that nobody has answered."""
    challenge, moment = secrets.token_bytes(32), now()
    for stale in await stale_challenges(work.session, moment):
        await work.session.delete(stale)
    work.session.add(
        PasskeyChallenge(
            hash=_hashed(challenge),
            account_id=account_id,
            made_at=moment,
            expires_at=moment + ANSWERED_WITHIN,
        )
    )
    return challenge


async def _answered(work: Work, credential: dict[str, Any], account_id: UUID | None) -> bytes:
    """Use up the challenge that an answer names; nothing if it is not one of ours, or late."""
    challenge = passkeys.challenge_in(credential)
    kept = await held_challenge(work.session, _hashed(challenge))
    if kept is None or kept.used_at is not None or kept.account_id != account_id:
        return b""
    kept.used_at = now()
    return challenge if kept.expires_at > now() else b""


def _hashed(value: bytes) -> str:
    return hashlib.sha256(value).hexdigest()

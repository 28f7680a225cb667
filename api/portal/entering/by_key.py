"""Takes a link with a passkey, which stands for password and second factor."""

from typing import Any

from api.customers.tables import Party
from api.database.work import Work
from api.portal.entering.proving import access_of, entry_in, open_for
from api.portal.entering.schemas import NewOwnKey
from api.portal.rules.entering import AccountOpen
from api.portal.tables import EntryMail
from api.staff import passkeys
from api.staff.actions.passkeys import challenged, keep
from api.staff.passkeys import Site
from api.staff.tables import Account


async def begin_key(work: Work, site: Site, token: str) -> dict[str, Any]:
    """Say what a browser makes a passkey with, for whoever reads the mail."""
    entry = await _first_entry(work, token)
    party = await work.session.get_one(Party, entry.party_id)
    challenge = await challenged(work, None)
    return passkeys.enrolling(site, challenge, (entry.id.bytes, party.name, party.name), [])


async def take_key(work: Work, site: Site, said: NewOwnKey) -> Account:
    """Use up a link: an account is opened that its passkey lets into, and no password."""
    entry = await _first_entry(work, said.token)
    account = await open_for(work, entry, None)
    await keep(work, site, account, said, asked=None)
    return account


async def _first_entry(work: Work, token: str) -> EntryMail:
    """Find a link to a first account: a mailbox alone adds no key to one that there is."""
    entry = await entry_in(work, token)
    if await access_of(work, entry.party_id) is not None:
        raise AccountOpen
    return entry

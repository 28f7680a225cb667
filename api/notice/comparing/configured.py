"""Tells which clauses wait for something to be configured before they can be kept."""

from collections.abc import Collection, Mapping
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import exists, select

from api.archive.cabinet_tables import Cabinet
from api.database.work import Work
from api.disclosure.rules import RecipientRole
from api.disclosure.tables import Recipient
from api.settings import Settings
from api.staff.policy_tables import Policy


class Unset(StrEnum):
    """What is not configured."""

    MAIL = "mail"
    MAILBOX = "mailbox"
    REGISTER_FEED = "register-feed"
    VIRUS_SCAN = "virus-scan"
    PROCESSORS = "processors"
    POLICIES = "policies"
    CABINETS = "cabinets"


NEEDED_BY: Final[Mapping[Unset, Collection[str]]] = {
    Unset.MAIL: ("C06", "C12"),
    Unset.MAILBOX: ("C13",),
    Unset.REGISTER_FEED: ("C21",),
    Unset.VIRUS_SCAN: ("C38",),
    Unset.PROCESSORS: ("C28",),
    Unset.POLICIES: ("C32",),
    Unset.CABINETS: ("C34", "C40"),
}


async def unset_now(work: Work, settings: Settings) -> list[Unset]:
    """List what is not configured, as the register runs now."""
    processors = Recipient.role == RecipientRole.PROCESSOR, Recipient.contract_on.is_not(None)
    is_set = {
        Unset.MAIL: bool(settings.mail_host or settings.mail_folder),
        Unset.MAILBOX: bool(settings.imap_host),
        Unset.REGISTER_FEED: bool(settings.ytj_url),
        Unset.VIRUS_SCAN: bool(settings.clamd),
        Unset.PROCESSORS: await _any(work, Recipient, *processors),
        Unset.POLICIES: await _any(work, Policy, Policy.ended_on.is_(None)),
        Unset.CABINETS: await _any(work, Cabinet),
    }
    return [each for each, there in is_set.items() if not there]


async def _any(work: Work, table: type[Any], *where: Any) -> bool:
    return bool(await work.session.scalar(select(exists().select_from(table).where(*where))))

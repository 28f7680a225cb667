"""Links and codes that only whoever gets a mail has: made as it leaves, and stored nowhere.

What a link says is encrypted by the key of the database's secrets. Nobody who reads the mail
where it is stored can follow it: there it is a blank.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final
from uuid import UUID

from api.database.secrets import Secrets
from api.mail.rules.kinds import LinkKind
from api.mail.tables import OutgoingMail

BLANK: Final = "[[link]]"
"""Where a stored text leaves room for its link."""
PATHS: Final = {
    LinkKind.CONFIRM: "consent-confirmations",
    LinkKind.UNSUBSCRIBE: "unsubscriptions",
}


class LinkUse(StrEnum):
    """What the key encrypts for."""

    CODE = "code"
    CONTACT = "contact"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Followed:
    """What a link says: which mail it came in, and the keyed hash of the address."""

    mail_id: UUID
    contact_key: str


@dataclass(frozen=True, slots=True)
class Links:
    """Makes links below an address of ours."""

    base: str
    secrets: Secrets

    def of(self, mail: OutgoingMail) -> str | None:
        if mail.link is None or mail.address is None:
            return None
        if mail.link is LinkKind.CODE:
            code = code_of(self.secrets, mail.id)
            return f"{code[:4]} {code[4:]}"
        said = f"{mail.link} {mail.id} {contact_key(self.secrets, mail.address)}"
        token = self.secrets.token(said, LinkUse.LINK)
        if mail.link is LinkKind.ENTER:
            return f"{self.base}/enter#{token}"
        return f"{self.base}/api/v1/public/{PATHS[mail.link]}/{token}"


def code_of(secrets: Secrets, mail_id: UUID) -> str:
    """Make the eight digits that a mail holds in the place of its link."""
    return f"{int(secrets.digest(str(mail_id), LinkUse.CODE), 16) % 10**8:08}"


def contact_key(secrets: Secrets, address: str) -> str:
    """Hash an e-mail address in its one form."""
    return secrets.digest(address.strip().casefold(), LinkUse.CONTACT)


def followed(secrets: Secrets, token: str, kind: LinkKind) -> Followed | None:
    """Read a link of ours, of this kind."""
    try:
        said, mail_id, key = secrets.text_of(token, LinkUse.LINK).split(" ")
        return Followed(UUID(mail_id), key) if said == kind else None
    except ValueError:
        return None

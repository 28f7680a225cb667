"""Where mail goes: a server, or in the demo a folder; who runs it, and whom notices reach."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from api.database.secrets import Secrets
from api.disclosure.posting import Carrier, MailServer, Sink
from api.mail.gate import CLOSED, MarketingGate
from api.mail.links import Links
from api.settings import Settings

DEMO_OPERATOR: Final = "Postinvälitys Malli Oy"
DEMO_SENDER: Final = "Esimerkkisora Oy <toimisto@esimerkkisora.example>"


@dataclass
class PostOffice:
    """What mail is sent by. In the demo it is a folder, whatever the settings say."""

    carrier: Carrier | None = None
    sender: str | None = None
    operator: str | None = None
    """The recipient who runs the server, as the ledger names it."""
    notices: tuple[str, ...] = ()
    base: str = ""
    """Where the links in mails lead."""
    gate: MarketingGate = CLOSED

    def links(self, secrets: Secrets) -> Links:
        return Links(self.base, secrets)

    @classmethod
    def by(cls, settings: Settings) -> "PostOffice":
        told = (each.strip() for each in settings.notice_addresses.split(","))
        return cls(
            _carrier(settings),
            settings.mail_sender or (DEMO_SENDER if settings.demo else None),
            settings.mail_operator or (DEMO_OPERATOR if settings.demo else None),
            tuple(each for each in told if each),
            settings.issuer,
        )


def _carrier(settings: Settings) -> Carrier | None:
    if settings.demo:
        return Sink(settings.mail_folder or Path(settings.keys_folder).parent / "mail")
    if settings.mail_host is None:
        return None
    password = settings.mail_password
    return MailServer(
        settings.mail_host,
        settings.mail_port,
        implicit_tls=settings.mail_tls == "implicit",
        starttls=settings.mail_tls == "starttls",
        username=settings.mail_username,
        password=password.get_secret_value() if password else None,
    )

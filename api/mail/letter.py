"""Makes the bytes of an e-mail: the same for the same row, so that the ledger can hold them."""

from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr

from api.kernel.languages import Language
from api.mail.links import BLANK, Links
from api.mail.rules.kinds import LinkKind
from api.mail.tables import OutgoingMail


def mail_domain(sender: str) -> str:
    """Give the domain of a sender, as its Message-IDs end."""
    return parseaddr(sender)[1].rpartition("@")[2] or "localhost"


def bytes_of(mail: OutgoingMail, links: Links) -> bytes:
    """Write a stored mail as it travels, with its link: RFC 8058 for what can be left."""
    link = links.of(mail)
    text = mail.text or ""
    text = text.replace(BLANK, link) if link else text
    message = plain(mail.sender, mail.address or "", mail.subject or "", text)
    if link and mail.link is LinkKind.UNSUBSCRIBE:
        message["List-Unsubscribe"] = f"<{link}>"
        message["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    message["Message-ID"] = mail.mail_id
    message["Date"] = format_datetime(mail.written_at)
    message["Content-Language"] = str(mail.language)
    if mail.answers:
        message["In-Reply-To"] = mail.answers
        message["References"] = mail.answers
    return message.as_bytes()


def notice(sender: str, to: str, said: tuple[str, str], mail_id: str, at: datetime) -> bytes:
    """Write what the register tells its keepers about itself. It names nobody."""
    message = plain(sender, to, *said)
    message["Message-ID"] = mail_id
    message["Date"] = format_datetime(at)
    message["Content-Language"] = str(Language.EN)
    return message.as_bytes()


def plain(sender: str, to: str, subject: str, text: str) -> EmailMessage:
    """Make a mail of plain text. `Auto-Submitted` is left out: a person answers us."""
    message = EmailMessage(policy=SMTP)
    name, address = parseaddr(sender)
    message["From"] = Address(name, addr_spec=address)
    message["To"] = Address(addr_spec=to) if to else ""
    message["Subject"] = subject
    message.set_content(text, cte="quoted-printable")
    return message

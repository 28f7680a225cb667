"""A mail server on this machine, which takes what it is sent or says no as a test tells it."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any

from aiosmtpd.controller import Controller

from api.disclosure.posting import MailServer
from api.disclosure.rules import RecipientRole
from api.disclosure.tables import Recipient
from api.kernel.clock import local_day, now
from api.mail.office import PostOffice
from tests.register import Register

OPERATOR = "Postinvälitys Malli Oy"
SENDER = "Malli Oy <asiakaspalvelu@malli.example>"


class Letterbox:
    """What a real SMTP server has taken, and what it answers next."""

    def __init__(self) -> None:
        self.taken: list[EmailMessage] = []
        self.rcpt = ""
        self.data = ""
        self.port = 0

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's word
        self, _server: Any, _session: Any, envelope: Any, address: str, options: Any
    ) -> str:
        if self.rcpt:
            return self.rcpt
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802 - aiosmtpd's word
        if self.data:
            return self.data
        message = message_from_bytes(envelope.content, policy=default)
        assert isinstance(message, EmailMessage)
        self.taken.append(message)
        return "250 OK"


@contextmanager
def letterbox() -> Iterator[Letterbox]:
    box = Letterbox()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        box.port = free.getsockname()[1]
    controller = Controller(box, hostname="127.0.0.1", port=box.port)
    controller.start()
    try:
        yield box
    finally:
        controller.stop()


async def open_office(register: Register, port: int, *, contract: bool = True) -> PostOffice:
    """Have mail leave by a server at this port, run by a recipient with or without contract."""
    office: PostOffice = register.app.state.office
    office.carrier = MailServer("127.0.0.1", port, patience=2)
    office.sender, office.operator = SENDER, OPERATOR
    office.notices = ("valvoja@malli.example",)
    since = local_day(now()) if contract else None
    async with register.work() as work:
        role = RecipientRole.PROCESSOR
        work.session.add(Recipient(name=OPERATOR, role=role, country="FI", contract_on=since))
    return office

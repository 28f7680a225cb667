"""An inbox at work: a mailbox that is read, a mail server that takes answers, and a desk."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import timedelta
from uuid import UUID

from api.database.work import Works
from api.jobs.runner import Runner
from api.jobs.task import Handler, Task
from api.kernel.clock import now
from api.kernel.identifiers import new_id
from api.kernel.purposes import Purpose
from api.kernel.roles import Role
from api.mail.jobs import mail_jobs
from api.messages.jobs import message_jobs
from tests.endpoints.imap import PASSWORD, Box, imap_server
from tests.endpoints.mail import Letterbox, letterbox, open_office
from tests.endpoints.yard import Record, Yard
from tests.register import Client, Register

AINO = "aino.malli@asiakas.example"


class Inbox:
    """What a story about messages needs."""

    def __init__(self, register: Register, box: Box, post: Letterbox, desk: Client) -> None:
        self.register = register
        self.box = box
        self.post = post
        self.desk = desk
        self.settings = register.settings.model_copy(
            update={
                "imap_host": "127.0.0.1",
                "imap_port": box.port,
                "imap_tls": "none",
                "imap_username": "asiakaspalvelu",
                "imap_password": type(register.settings.imap_password)(PASSWORD),
            }
        )
        self.yard: Yard

    @classmethod
    @asynccontextmanager
    async def opened(cls, register: Register) -> AsyncIterator["Inbox"]:
        care = Purpose.CUSTOMER_CARE
        desk = await register.client(Role.ORDER_DESK, purpose=care)
        with imap_server() as box, letterbox() as post:
            inbox = cls(register, box, post, desk)
            inbox.yard = await Yard.opened(register)
            await open_office(register, post.port)
            yield inbox

    @property
    def jobs(self) -> Mapping[str, Handler]:
        state = self.register.app.state
        return message_jobs(self.settings, state.office, state.scan_room)

    async def read(self, later: timedelta = timedelta()) -> None:
        """Read the mailbox, as the timetable does each minute."""
        await self.done("read_mailbox", later)

    async def done(self, name: str, later: timedelta = timedelta()) -> None:
        works = Works(self.register.works.database, lambda: now() + later)
        await self.jobs[name](Task(new_id(), name, UUID(int=0), 1, UUID(int=0), works))

    async def sent(self) -> None:
        """Send what was promised."""
        runner = Runner(self.register.works, mail_jobs(self.register.app.state.office))
        while await runner.run_next():
            pass

    async def customer(self, email: str = AINO) -> Record:
        person = {"form": "person", "kind": None, "no_business_id_because": None, "name": None}
        names = {"given_name": "Aino", "family_name": "Malli"}
        body = {key: value for key, value in (person | names).items() if value}
        said = {"emails": [email], "source": {"kind": "customer_phone"}}
        answer = await self.yard.order_desk.post("/customers", json=body | said)
        assert answer.status_code == 201, answer.text
        customer: Record = answer.json()
        return customer

    async def threads(self, **chosen: str) -> list[Record]:
        return await self._listed("/message-threads", chosen)

    async def messages(self, thread: Record) -> list[Record]:
        return await self._listed("/messages", {"message_thread_id": thread["id"]})

    async def _listed(self, url: str, chosen: Mapping[str, str]) -> list[Record]:
        answer = await self.desk.get(url, params=chosen)
        assert answer.status_code == 200, answer.text
        items: list[Record] = answer.json()["items"]
        return items


def mail(
    text: str = "Paljonko murske maksaa?",
    *,
    of: str = f"Aino Malli <{AINO}>",
    subject: str = "Hinta",
    number: str = "1",
    more: str = "",
) -> str:
    head = f"From: {of}\nTo: asiakaspalvelu@malli.example\nSubject: {subject}\n"
    return f"{head}Message-ID: <{number}@asiakas.example>\n{more}\n{text}\n"

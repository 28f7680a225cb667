"""What people have written to the demo company lately, so that its inbox is not empty."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from api.database.work import Work
from api.demo.data import COMPANY
from api.disclosure.rules import RecipientRole
from api.disclosure.tables import Recipient
from api.kernel.clock import local_day
from api.kernel.languages import Language
from api.mail.office import DEMO_OPERATOR
from api.messages.intake import take_in
from api.messages.received import Received, digest_of
from api.messages.rules.kinds import MessageChannel, Topic

ANSWER_DAYS = 2


async def write_to_us(work: Work, numbers: Sequence[str]) -> None:
    """Have a contract with whoever carries our mail, and some messages that wait."""
    since = local_day(work.now).replace(month=1, day=1)
    operator = Recipient(
        name=DEMO_OPERATOR, role=RecipientRole.PROCESSOR, country="FI", contract_on=since
    )
    work.session.add(operator)
    await work.session.flush()
    for number, row in enumerate(COMPANY["messages"]):
        address = row.get("email") or f"{numbers[row['of']]}.1@asiakas.example"
        await take_in(work, _received(work, number, address, row), ANSWER_DAYS)


def _received(work: Work, number: int, address: str, row: dict[str, Any]) -> Received:
    return Received(
        channel=MessageChannel(row["channel"]),
        at=work.now - timedelta(hours=row["hours"]),
        digest=digest_of(f"demo {number}"),
        mail_id=f"<demo-{number}@asiakas.example>",
        subject=row["subject"],
        sender_name=row["name"],
        sender_address=address,
        text=row["text"].strip(),
        topic=Topic(row.get("topic", "question")),
        language=Language(row.get("language", "fi")),
    )

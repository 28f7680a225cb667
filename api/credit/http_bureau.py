"""Asks a bureau over HTTP. What it answers is distrusted until it fits."""

from dataclasses import dataclass
from typing import Final

from pydantic import ValidationError

from api.credit.bureau import NoVerdict
from api.credit.questions import Question
from api.credit.rules.kinds import CheckFailure
from api.credit.verdicts import BureauAnswer, Verdict
from api.disclosure.outgoing import Reply, outgoing
from api.disclosure.rules import (
    AddressRefused,
    AnswerTooBig,
    PartnerTooSlow,
    PartnerUnreachable,
    PayloadChanged,
)
from api.jobs.task import Task
from api.settings import Settings

LARGEST_ANSWER: Final = 64 * 1024
OK: Final = 200
NOT_FOUND: Final = 404
JSON: Final = {"Content-Type": "application/json", "Accept": "application/json"}
FAILURES: Final = {
    AddressRefused: CheckFailure.UNREACHABLE,
    AnswerTooBig: CheckFailure.TOO_MUCH,
    PartnerTooSlow: CheckFailure.TOO_SLOW,
    PartnerUnreachable: CheckFailure.UNREACHABLE,
    PayloadChanged: CheckFailure.CHANGED,
}


@dataclass
class HttpBureau:
    """A bureau at an address. In the demo the address is known once its program runs."""

    name: str | None
    url: str | None
    token: str | None = None
    seconds: float = 20
    to_loopback: bool = False

    @classmethod
    def by(cls, settings: Settings) -> "HttpBureau":
        token = settings.bureau_token
        return cls(
            settings.bureau_name,
            settings.bureau_url,
            token.get_secret_value() if token else None,
            settings.bureau_seconds,
            settings.partners_on_loopback or settings.demo,
        )

    async def ask(self, task: Task, question: Question) -> Verdict:
        """Send the question once; the order desk asks again, and no job does."""
        if self.url is None:
            raise NoVerdict(CheckFailure.UNREACHABLE)
        headers = JSON | ({"Authorization": f"Bearer {self.token}"} if self.token else {})
        try:
            async with outgoing(
                task, to_loopback=self.to_loopback, patience=self.seconds
            ) as way:
                reply = await way.send("POST", self.url, question.payload, headers)
        except tuple(FAILURES) as error:
            raise NoVerdict(FAILURES[type(error)]) from error
        return verdict_in(reply, question)


def verdict_in(reply: Reply, question: Question) -> Verdict:
    """Read what a bureau answered to a question, or say why that is no answer."""
    if reply.status == NOT_FOUND:
        raise NoVerdict(CheckFailure.UNKNOWN_COMPANY)
    if reply.status != OK:
        raise NoVerdict(CheckFailure.TURNED_AWAY)
    if len(reply.body) > LARGEST_ANSWER:
        raise NoVerdict(CheckFailure.TOO_MUCH)
    try:
        answer = BureauAnswer.model_validate_json(reply.body)
    except ValidationError as error:
        raise NoVerdict(CheckFailure.NONSENSE) from error
    asked = (question.business_id, question.check_id)
    if (answer.business_id, answer.reference) != asked:
        raise NoVerdict(CheckFailure.NONSENSE)
    said = {name: getattr(answer, name) for name in Verdict.model_fields}
    return Verdict.model_construct(**said)

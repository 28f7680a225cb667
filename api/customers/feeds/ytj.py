"""Asks the business information system about companies. Its answers are distrusted."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias
from urllib.parse import urlencode

from pydantic import ValidationError

from api.customers.feeds.answers import Answer, Company
from api.customers.feeds.reading import LISTS, listed_in, told_by
from api.customers.feeds.rules.asking import seconds_to_wait
from api.customers.feeds.rules.kinds import AskingFailure, Situation
from api.customers.feeds.rules.told import Told
from api.disclosure.outgoing import Outgoing, Reply, outgoing
from api.disclosure.rules import (
    AddressRefused,
    AnswerTooBig,
    PartnerTooSlow,
    PartnerUnreachable,
    PayloadChanged,
)
from api.jobs.task import Task
from api.kernel.languages import Language
from api.settings import Settings

LARGEST_ANSWER: Final = 512 * 1024
MOST_PAGES: Final = 5
OK: Final = 200
BUSY: Final = 429
FAILURES: Final = {
    AddressRefused: AskingFailure.UNREACHABLE,
    AnswerTooBig: AskingFailure.TOO_MUCH,
    PartnerTooSlow: AskingFailure.TOO_SLOW,
    PartnerUnreachable: AskingFailure.UNREACHABLE,
    PayloadChanged: AskingFailure.CHANGED,
}


@dataclass(frozen=True, slots=True)
class Later:
    """Too much was asked; the register says for how many seconds not to ask again."""

    seconds: int


Outcome: TypeAlias = Told | AskingFailure | Later


class NotTold(Exception):
    """The register gave no answer that can be believed."""

    def __init__(self, outcome: AskingFailure | Later) -> None:
        super().__init__(outcome)
        self.outcome = outcome


def query_for(business_id: str) -> bytes:
    """Give what leaves the house when a company is asked about."""
    return urlencode({"businessId": business_id}).encode()


@dataclass
class Ytj:
    """The open interface, version 3: a recipient by its name, reached at an address."""

    name: str | None
    url: str | None
    seconds: float = 20
    to_loopback: bool = False
    _codes: dict[str, Situation] = field(default_factory=dict)

    @classmethod
    def by(cls, settings: Settings) -> "Ytj":
        on_loopback = settings.partners_on_loopback or settings.demo
        return cls(settings.ytj_name, settings.ytj_url, settings.ytj_seconds, on_loopback)

    async def told(self, task: Task, business_id: str, language: Language) -> Outcome:
        """Ask about one company, and give what is told or why nothing is."""
        if self.url is None:
            return AskingFailure.UNREACHABLE
        try:
            async with outgoing(
                task, to_loopback=self.to_loopback, patience=self.seconds
            ) as way:
                company = await self._company(way, f"{self.url}/companies", business_id)
                return told_by(company, await self._codes_for(way, company), language)
        except tuple(FAILURES) as error:
            return FAILURES[type(error)]
        except NotTold as nothing:
            return nothing.outcome

    async def _company(self, way: Outgoing, url: str, business_id: str) -> Company:
        """Look through the pages for the company that was asked about, and no other."""
        seen = 0
        for page in range(1, MOST_PAGES + 1):
            answer = _read(await way.fetch(url, query_for(business_id), page=page))
            for company in answer.companies:
                if company.businessId.value == business_id:
                    return company
            seen += len(answer.companies)
            if not answer.companies or seen >= answer.totalResults:
                break
        raise NotTold(AskingFailure.UNKNOWN_COMPANY)

    async def _codes_for(self, way: Outgoing, company: Company) -> Mapping[str, Situation]:
        """Ask what the codes of situations mean, when there is one that is not known yet."""
        if {each.type for each in company.companySituations} - self._codes.keys():
            for name, situation in LISTS.items():
                asked = {"code": name, "lang": "en"}
                reply = await way.look_up(f"{self.url}/description", asked)
                codes = listed_in(_checked(reply).body)
                self._codes |= dict.fromkeys(codes, situation)
        return self._codes


def _checked(reply: Reply) -> Reply:
    if reply.status == BUSY:
        raise NotTold(Later(seconds_to_wait(reply.headers.get("retry-after"))))
    if reply.status != OK:
        raise NotTold(AskingFailure.TURNED_AWAY)
    if len(reply.body) > LARGEST_ANSWER:
        raise NotTold(AskingFailure.TOO_MUCH)
    return reply


def _read(reply: Reply) -> Answer:
    try:
        return Answer.model_validate_json(_checked(reply).body)
    except (ValidationError, RecursionError) as error:
        raise NotTold(AskingFailure.NONSENSE) from error

"""Asking about companies, and taking answers: each in one commit with its ledger row."""

from uuid import UUID

from api.audit.versions import held
from api.credit.queries import recipient_named, states_of
from api.credit.questions import Question
from api.credit.rules.asking import NoBureau, asked_about, check_assigned, check_not_asked
from api.credit.rules.kinds import CheckFailure, CheckState
from api.credit.schemas import CheckResult, NewCreditCheck
from api.credit.tables import CreditCheck, RawAnswer
from api.credit.verdicts import Verdict
from api.customers.tables import Customer, Organisation
from api.database.work import Work
from api.disclosure.actions import disclose
from api.disclosure.rules import Basis
from api.disclosure.tables import Recipient
from api.kernel.identifiers import new_id
from api.kernel.purposes import Purpose
from api.kernel.quantities import Cents
from api.kernel.refusals import NotFound
from api.kernel.roles import Role
from api.kernel.sources import Source, SourceKind
from api.staff.recipients import partner_with
from api.standing.actions import check_usable

ASK = "ask_bureau"


async def check_credit(work: Work, said: NewCreditCheck, bureau: str | None) -> CreditCheck:
    """Write down what will be asked and who is told, and promise to ask."""
    customer = await held(work, Customer, said.customer_id)
    await check_usable(work, customer.party_id)
    company = await work.session.get(Organisation, customer.party_id)
    known = (company.kind, company.business_id) if company else (None, None)
    business_id = asked_about(*known)
    check_not_asked(await states_of(work.session, customer.id))
    recipient = await _recipient(work, said.client_id, bureau)
    check = CreditCheck(
        customer_id=customer.id,
        purpose_code=said.purpose_code,
        state=CheckState.ASSIGNED if said.client_id else CheckState.WAITING,
        recipient_id=recipient.id,
        client_id=said.client_id,
        asked_at=work.now,
        asked_by=work.caller.id,
    )
    work.session.add(check)
    await work.session.flush()
    await disclose(
        work,
        recipient,
        purpose=Purpose.CREDIT_CONTROL,
        basis=Basis.LEGITIMATE_INTERESTS,
        fields=["business_id", "name"] if said.client_id else ["business_id"],
        subjects=[customer.party_id],
        payload=Question(check.id, business_id, said.purpose_code).payload,
        job=None if said.client_id else ASK,
        record=check,
    )
    return check


async def report_result(work: Work, check_id: UUID, said: CheckResult) -> None:
    """Take a partner's answer to a check that is its own."""
    check = await held(work, CreditCheck, check_id)
    if check.client_id != work.caller.id:
        raise NotFound("There is no such record.")
    check_assigned(check.state)
    await answer(work, check, Verdict.model_validate(said.model_dump()))


async def answer(work: Work, check: CreditCheck, verdict: Verdict) -> None:
    """Keep a verdict in short, and whole under lock for as long as it may be questioned."""
    recipient = await work.session.get_one(Recipient, check.recipient_id)
    check.state, check.answered_at = CheckState.ANSWERED, work.now
    check.grade, check.remarks_count = verdict.grade, len(verdict.remarks)
    check.limit_cents = None if verdict.limit_cents is None else Cents(verdict.limit_cents)
    raw = RawAnswer(id=new_id(), check_id=check.id, received_at=work.now)
    raw.sealed = work.database.secrets.sealed(verdict.model_dump_json(), place_of(raw))
    work.session.add(raw)
    with work.citing(Source(SourceKind.PARTNER, recipient.name[:70])):
        await work.session.flush()


def fail(check: CreditCheck, failure: CheckFailure) -> None:
    """Tell the order desk that nobody answered, and why. Nothing of an answer is kept."""
    check.state, check.failure = CheckState.FAILED, failure


def place_of(raw: RawAnswer) -> str:
    """Name the place that a raw answer is locked for."""
    return f"raw_answers:{raw.id}:sealed"


async def _recipient(work: Work, client_id: UUID | None, bureau: str | None) -> Recipient:
    if client_id is not None:
        _, recipient = await partner_with(work.session, client_id, Role.CREDIT_PARTNER)
        return recipient
    found = await recipient_named(work.session, bureau) if bureau else None
    if found is None:
        raise NoBureau("Take it up as a recipient, and name it in the settings.")
    return found

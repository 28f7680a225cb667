"""Adding to the ledger of consents. Nothing in it is ever changed or taken away."""

from uuid import UUID

from api.audit.versions import held
from api.customers.person_actions import check_acts_for
from api.customers.rules.kinds import MandateScope
from api.customers.tables import Party
from api.database.work import Work
from api.editions.queries import number_in_force
from api.kernel.sources import Source, SourceKind
from api.outreach.consents.allowing import check_may_agree
from api.outreach.consents.company import company_name
from api.outreach.consents.evidence import check_evidence
from api.outreach.consents.schemas import NewConsent, NewObjection, NewWithdrawal
from api.outreach.consents.tables import ConsentEntry
from api.outreach.consents.texts import digest_of, text_for
from api.outreach.rules.granting import check_age, check_recorded, check_way
from api.outreach.rules.kinds import ConsentAct, ConsentPurpose, ConsentWay, ProofKind
from api.standing.actions import heed, object_to
from api.standing.one_subject import parties_of


async def record_consent(work: Work, party_id: UUID, said: NewConsent) -> None:
    """Write down a consent, or that a customer was told, with a proof that is looked up."""
    await held(work, Party, party_id)
    check_recorded(said.act, said.purpose, said.way, said.proven_by)
    check_age(said.age_group, said.purpose, is_guarded=said.acting_id is not None)
    if said.acting_id is not None:
        await check_acts_for(work, said.acting_id, party_id, MandateScope.DATA_REQUESTS)
    parties = await parties_of(work, party_id)
    await check_may_agree(work, parties)
    await check_evidence(work, parties, said.proven_by, said.evidence)
    wording = text_for(said.purpose, said.way)
    shown = wording.shown(said.language, await company_name(work))
    work.session.add(
        ConsentEntry(
            party_id=party_id,
            act=said.act,
            purpose=said.purpose,
            way=said.way,
            wording=wording.key,
            language=said.language,
            text_sha256=digest_of(shown),
            notice_version=await number_in_force(work),
            proven_by=said.proven_by,
            evidence=said.evidence,
            age_group=said.age_group,
            acting_id=said.acting_id,
            heard=said.source.kind,
            at=work.now,
            recorded_by=work.caller.id,
        )
    )


async def withdraw(work: Work, party_id: UUID, said: NewWithdrawal) -> None:
    """Write down what somebody takes back. That is never refused."""
    await held(work, Party, party_id)
    check_way(said.purpose, said.way)
    entry = withdrawal(work, said.purpose, said.way, said.source.kind)
    entry.party_id = party_id
    work.session.add(entry)
    await heed(work, party_id)


async def note_objection(work: Work, party_id: UUID, said: NewObjection) -> None:
    """Write down what somebody does not want; it holds from this moment on."""
    await held(work, Party, party_id)
    await object_to(work, party_id, said.against, said.source.kind)


def withdrawal(
    work: Work, purpose: ConsentPurpose, way: ConsentWay, heard: SourceKind
) -> ConsentEntry:
    """Make an entry that takes back; the caller says whose it is, and what it came by."""
    return ConsentEntry(
        act=ConsentAct.WITHDRAWN,
        purpose=purpose,
        way=way,
        heard=heard,
        at=work.now,
        recorded_by=work.caller.id,
    )


def ban_address(work: Work, key: str, proof: ProofKind | None, source: Source) -> None:
    """Have nothing unasked go to an address any more, whosever it is, known or not."""
    entry = withdrawal(work, ConsentPurpose.MARKETING, ConsentWay.EMAIL, source.kind)
    entry.contact_key, entry.proven_by = key, proof
    work.session.add(entry)

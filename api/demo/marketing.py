"""What the demo company says unasked: a campaign to write on, labels that are at a printer."""

from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import select

from api.archive.paper_actions import receive
from api.archive.schemas import NewArchivePaper
from api.customers.tables import Customer, Email
from api.database.work import Work
from api.demo.data import COMPANY
from api.demo.trade import Trade
from api.disclosure.rules import RecipientRole
from api.disclosure.tables import Recipient
from api.kernel.clock import local_day
from api.kernel.languages import Language
from api.kernel.sources import SourceKind
from api.outreach.campaigns.actions import write_campaign
from api.outreach.campaigns.schemas import NewCampaign
from api.outreach.consents.actions import note_objection, record_consent
from api.outreach.consents.schemas import NewConsent, NewObjection
from api.outreach.rules.kinds import Outlet
from api.outreach.rules.runs import RunKind, SheetFormat
from api.outreach.runs import taking
from api.outreach.runs.choosing import choose
from api.outreach.runs.making import make_run
from api.outreach.runs.printing import file_of
from api.outreach.segments.rules import Audience
from api.outreach.segments.tables import Segment

PRINTER: Final = "Painotalo Malli Oy"
HEARD: Final = {"source": {"kind": SourceKind.CUSTOMER_VISIT}}
SAYS: Final = {
    "subject_fi": "Talven murskeet nyt varastossa",
    "text_fi": "Hei!\n\nHiekoitussepeliä ja mursketta on varastossa talven varalle. "
    "Nouda itse tai tilaa työmaalle: vastaamme samana päivänä.",
    "subject_sv": "Vinterns kross finns i lager",
    "text_sv": "Hej!\n\nSandningsgrus och kross finns i lager inför vintern. "
    "Hämta själv eller beställ till arbetsplatsen: vi svarar samma dag.",
}


async def speak_unasked(trade: Trade, now: datetime) -> None:
    """Tell two persons at the yard, print labels, and have one of them say no afterwards."""
    people = [_who(trade, name) for name in ("Pientalo", "Rantala")]
    async with trade.at(now - timedelta(days=9)).start(trade.asked) as work:
        for each in people:
            await _told(work, each)
        await _wants_mail(work)
        _count_readers(work)
        everybody, contacts = Segment(**_rules()), Segment(**_rules(Audience.CONTACTS))
        everybody.name, contacts.name = "Kaikki asiakkaat", "Yhteyshenkilöt yrityksissä"
        work.session.add_all([everybody, contacts])
        await work.session.flush()
        said = {"name": "Talven murskeet", "segment_id": contacts.id} | SAYS
        await write_campaign(work, NewCampaign.model_validate(said))
    async with trade.at(now - timedelta(days=2)).start(trade.asked) as work:
        await _print(work, everybody)
    async with trade.at(now - timedelta(days=1)).start(trade.asked) as work:
        no = NewObjection.model_validate({"against": "marketing"} | HEARD)
        await note_objection(work, people[0].party_id, no)


def _count_readers(work: Work) -> None:
    """Have a contract with the invented vendor whose script visitors may allow."""
    since = local_day(work.now) - timedelta(days=30)
    agreed = {"role": RecipientRole.PROCESSOR, "country": "FI", "contract_on": since}
    work.session.add(Recipient(name="Malli Mittari Oy", **agreed))


async def _told(work: Work, customer: Customer) -> None:
    about = [{"party_id": customer.party_id, "note": "Ilmoitus markkinoinnista"}]
    paper = {"kind": "other", "dated_on": local_day(work.now), "subjects": about}
    kept = await receive(work, NewArchivePaper.model_validate(paper))
    said = {"act": "told", "purpose": "marketing", "way": "post"} | HEARD
    said |= {"proven_by": "paper", "evidence": kept.number}
    await record_consent(work, customer.party_id, NewConsent.model_validate(said))


async def _wants_mail(work: Work) -> None:
    for email in await work.session.scalars(select(Email).where(Email.address.like("%.1@%"))):
        email.for_marketing = True


async def _print(work: Work, segment: Segment) -> None:
    """Have labels at a print house."""
    since = local_day(work.now).replace(month=1, day=1)
    role = RecipientRole.PROCESSOR
    house = Recipient(name=PRINTER, role=role, country="FI", contract_on=since)
    work.session.add(house)
    chosen = await choose(work, segment, Outlet.POST)
    run = await make_run(work, RunKind.LABELS, segment.id, chosen, a_sheet=24)
    passed, _ = await taking.asked_anew(work, run)
    sheet = await taking.sheet_of(work, run, passed, 0, Language.FI)
    content = file_of(passed, sheet, SheetFormat.PDF, work.now)
    await taking.note_taken(work, run.id, passed, content, house.id)


def _rules(audience: Audience = Audience.CUSTOMERS) -> dict[str, Any]:
    empty: dict[str, Any] = {"kinds": [], "languages": [], "postal_codes": []}
    return empty | {"product_ids": [], "audience": audience, "name": ""}


def _who(trade: Trade, family_name: str) -> Customer:
    families = [row.get("family_name") for row in COMPANY["customers"]]
    return trade.known[families.index(family_name)][0]

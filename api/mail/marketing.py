"""The one way for marketing: the gate is asked here, and once more when the mail leaves."""

from api.database.work import Work
from api.mail.actions import stored_and_promised
from api.mail.gate import MarketingNotAllowed
from api.mail.office import PostOffice
from api.mail.rules.letters import MarketingMail
from api.mail.tables import OutgoingMail
from api.mail.templates import TemplateKind


async def send_marketing(work: Work, office: PostOffice, mail: MarketingMail) -> OutgoingMail:
    """Promise a mail that nobody ordered, if the gate lets it pass."""
    if not isinstance(mail, MarketingMail) or mail.to.party_id is None:
        raise MarketingNotAllowed
    await office.gate.check(work, mail.to.party_id, mail.to.address)
    return await stored_and_promised(work, office, mail, TemplateKind.MARKETING)

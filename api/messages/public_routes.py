"""The contact form: anybody writes, nobody learns anything by it."""

from starlette.requests import Request

from api.customers.rules.contact import WrongEmail, WrongPhone
from api.database.work import Work
from api.http.answers import Answer, saying
from api.http.routes import Routes
from api.kernel.clock import local_day
from api.kernel.free_text import IdentityCodeInText
from api.kernel.identifiers import new_id
from api.kernel.permissions import Open
from api.messages.intake import take_in
from api.messages.received import Received, digest_of
from api.messages.rules.due import answer_due
from api.messages.rules.kinds import MessageChannel, TooManyMessages
from api.messages.schemas import ContactReceipt, NewContactMessage
from api.messages.throttle import take_on
from api.staff.browser import network_asking

routes = Routes("Messages")
LARGEST_BODY = 32 * 1024
SUBJECT = 80


@routes.post(
    "/public/messages",
    Open.ANYONE,
    refuses=[TooManyMessages, WrongEmail, WrongPhone, IdentityCodeInText],
    keyed=False,
    body_limit=LARGEST_BODY,
)
async def contact_us(
    work: Work, request: Request, message: NewContactMessage
) -> Answer[ContactReceipt]:
    """Write to the register's keeper. Whoever writes gets the same receipt, known or not."""
    await take_on(work, network_asking(request))
    days = request.app.state.settings.answer_days
    thread = await take_in(work, _received(work, message), days)
    number = thread.number if thread else ""
    due = local_day(answer_due(work.now, days))
    return saying(ContactReceipt(number=number, answer_by=due))


def _received(work: Work, message: NewContactMessage) -> Received:
    return Received(
        channel=MessageChannel.FORM,
        at=work.now,
        digest=digest_of(str(new_id())),
        subject=" ".join(message.text.split())[:SUBJECT],
        sender_name=message.name,
        sender_address=message.email,
        phone=message.phone,
        text=message.text,
        topic=message.topic,
        language=message.language,
        named_order=message.order_number,
    )

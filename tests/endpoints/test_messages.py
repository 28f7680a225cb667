"""The inbox: what comes by e-mail and by the form, who sees to it, and how it is answered."""

from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from uuid import UUID

import pytest
from sqlalchemy import func, select

from api.audit.tables import Provenance
from api.customers.tables import Email
from api.disclosure.tables import Disclosure
from api.jobs.tables import Job
from api.kernel.clock import now
from api.kernel.purposes import Purpose
from api.kernel.roles import Role
from api.mail.tables import OutgoingMail
from api.messages.rules.due import answer_due
from api.messages.tables import Mailbox, Message, MessageAttachment, MessageThread
from api.privacy.queries.classes import record_classes
from api.standing.tables import Restriction
from tests.endpoints.inbox import AINO, Inbox, mail
from tests.endpoints.statistics.waiting import duties_of
from tests.endpoints.yard import Record, seen
from tests.promises.asking import unchanged
from tests.register import Client, Register

CODE = "131052-308T"
STRANGER = "Tuntematon <joku@muualla.example>"


@pytest.fixture
async def inbox(register: Register) -> AsyncIterator[Inbox]:
    async with Inbox.opened(register) as inbox:
        yield inbox


async def answered(client: Client, thread: Record, text: str = "Hei, 12 €/t.") -> Record:
    url = f"/message-threads/{thread['id']}/answers"
    answer = await client.post(url, json={"text": text}, headers=seen(thread["version"]))
    assert answer.status_code == 201, answer.text
    message: Record = answer.json()
    return message


async def changed(client: Client, thread: Record, **said: object) -> Record:
    url = f"/message-threads/{thread['id']}"
    answer = await client.patch(url, json=said, headers=seen(thread["version"]))
    assert answer.status_code == 200, answer.text
    body: Record = answer.json()
    return body


# clause: C13 every inbound message gets an id and an owner, and is threaded
async def test_a_question_is_read_and_somebody_sees_to_it(inbox: Inbox) -> None:
    aino = await inbox.customer()
    inbox.box.lay(mail(subject="=?utf-8?q?Hinta_m=C3=A4est=C3=A4?="))
    inbox.box.lay(mail("Muuta", of=STRANGER, subject="Hei", number="2"))

    await inbox.read()
    await inbox.read()
    threads = await inbox.threads(state="unanswered")
    hers = next(each for each in threads if each["party_id"])
    other = next(each for each in threads if not each["party_id"])

    assert len(threads) == 2
    assert (hers["party_id"], hers["customer_id"]) == (aino["party_id"], aino["id"])
    assert (hers["subject"], hers["linked_by"], hers["channel"]) == (
        "Hinta mäestä",
        "address",
        "email",
    )
    assert hers["owner_id"] is not None
    assert other["owner_id"] not in {None, hers["owner_id"]}, "the next one sees to the next"
    due = datetime.fromisoformat(hers["due_at"])
    assert due == answer_due(datetime.fromisoformat(hers["received_at"]), 2)
    assert (await duties_of(inbox.desk))["messages_unanswered"]["count"] == 2


# clause: C13 answers leave by the outbox, and answers to them find their thread
async def test_an_answer_leaves_and_what_answers_it_comes_back(
    register: Register, inbox: Inbox
) -> None:
    aino = await inbox.customer()
    inbox.box.lay(mail(subject="=?utf-8?q?Hinta_m=C3=A4est=C3=A4?="))
    await inbox.read()
    [hers] = await inbox.threads()
    told = await answered(inbox.desk, hers)
    await inbox.sent()
    [taken] = inbox.post.taken
    assert (taken["To"], taken["In-Reply-To"]) == (AINO, "<1@asiakas.example>")
    assert taken["Subject"] == f"Re: Hinta mäestä [{hers['number']}]"
    assert (told["direction"], told["mail_state"]) == ("out", "waiting")
    [standing] = await inbox.threads(state="answered")
    assert standing["answered_at"] is not None

    more = f"In-Reply-To: {taken['Message-ID']}\nReferences: <1@asiakas.example>\n"
    inbox.box.lay(mail("Kiitos!", subject="Re: muuta", number="3", more=more))
    inbox.box.lay(mail("Hei!", of=STRANGER, subject="Re: muuta", number="4", more=more))
    await inbox.read()
    again = await inbox.messages(hers)
    assert [each["direction"] for each in again] == ["in", "out", "in"]
    assert [each["mail_state"] for each in again] == [None, "sent", None]
    assert again[1]["text"].startswith("Hei, 12 €/t.")
    assert len(await inbox.threads()) == 2, "a stranger begins one of their own"

    await check_left_behind(register, aino)


async def check_left_behind(register: Register, writer: Record) -> None:
    """See that the ledger, the sources and the place in the mailbox tell of it."""
    async with register.work(writes=False) as work:
        line = (await work.session.scalars(select(Disclosure))).one()
        box = (await work.session.scalars(select(Mailbox))).one()
        sources = select(Provenance.kind).where(Provenance.record_type == "messages")
        kinds = {*await work.session.scalars(sources)}
    assert [str(each) for each in line.subjects] == [writer["party_id"]]
    assert (box.last_uid, kinds) == ("3", {"customer_email"})


# clause: C13 the same person may write from two addresses, and is one
async def test_a_mail_is_taken_in_once_and_a_number_in_its_subject_finds_its_thread(
    inbox: Inbox,
) -> None:
    await inbox.customer()
    inbox.box.lay(mail())
    await inbox.read()
    [thread] = await inbox.threads()

    inbox.box.lay(mail("Unohdin!", subject=f"Re: [{thread['number']}]", number="9"))
    inbox.box.lay(mail("Unohdin!", subject=f"Re: [{thread['number']}]", number="9"))
    inbox.box.validity = 8  # the server numbers anew: all is read once more
    await inbox.read()

    assert [each["text"] for each in await inbox.messages(thread)] == [
        "Paljonko murske maksaa?",
        "Unohdin!",
    ]
    assert len(await inbox.threads()) == 1


# clause: C13 what is unanswered beyond its time is listed
async def test_what_waits_too_long_is_listed_first_come_first(
    register: Register, inbox: Inbox
) -> None:
    inbox.box.lay(mail(of=STRANGER))
    robot = "Auto-Submitted: auto-replied\n"
    inbox.box.lay(mail("Poissa", of=STRANGER, number="2", more=robot))
    await inbox.read()
    early = await inbox.threads(overdue="true")
    async with register.work() as work:
        for each in await work.session.scalars(select(MessageThread)):
            each.due_at = now() - timedelta(hours=1)
    late = await inbox.threads(overdue="true")

    assert early == []
    assert [each["subject"] for each in late] == ["Hinta"]
    [closed] = await inbox.threads(state="closed")
    assert [each["is_automatic"] for each in await inbox.messages(closed)] == [True]


# clause: C39 inbound mail cannot be refused: it is masked, and looked at
async def test_codes_are_masked_and_what_is_sensitive_is_looked_at_and_struck_out(
    register: Register, inbox: Inbox
) -> None:
    aino = await inbox.customer()
    text = f"Hetuni on {CODE}. Olen sairauslomalla, tilaus 311299-123X."
    bound = 'Content-Type: multipart/mixed; boundary="x"\n'
    file = (
        "Content-Type: application/pdf\n"
        f'Content-Disposition: attachment; filename="{CODE}.pdf"\n\nJVBERi0='
    )
    body = f"--x\nContent-Type: text/plain; charset=utf-8\n\n{text}\n--x\n{file}\n--x--\n"
    inbox.box.lay(mail(body, subject=f"Hetu {CODE}", more=bound))
    await inbox.read()
    [thread] = await inbox.threads(needs_look="true")
    [message] = await inbox.messages(thread)

    assert thread["subject"] == "Hetu ••••••-••••"
    assert message["text"] == text.replace(CODE, "••••••-••••")
    assert message["findings"] == ["identity-code", "like-identity-code", "sensitive"]
    [attached] = message["attachments"]
    assert (attached["filename"], attached["media_type"]) == (
        "••••••-••••.pdf",
        "application/pdf",
    )

    struck = await inbox.desk.post(
        f"/messages/{message['id']}/redaction", headers=seen(thread["version"])
    )
    [after] = await inbox.threads()
    assert (struck.status_code, struck.json()["text"]) == (200, None)
    assert (after["needs_look"], after["party_id"]) == (False, aino["party_id"])
    async with unchanged(register):
        twice = await inbox.desk.post(
            f"/messages/{message['id']}/redaction", headers=seen(after["version"])
        )
        stale = await inbox.desk.post(
            f"/messages/{message['id']}/redaction", headers=seen(thread["version"])
        )
    assert (twice.json()["type"], stale.status_code) == ("/problems/nothing-to-strike", 412)
    async with register.work(writes=False) as work:
        kept = select(Provenance.earlier_value).where(
            Provenance.record_id == UUID(message["id"]), Provenance.column == "text"
        )
        assert {*await work.session.scalars(kept)} <= {None}


# clause: C39 what we write is refused
@pytest.mark.parametrize(
    ("text", "problem"),
    [(f"Hetu {CODE}", "identity-code-in-text"), ("Olet raskaana", "sensitive-in-text")],
)
async def test_what_we_write_holds_no_codes_and_nothing_sensitive(
    register: Register, inbox: Inbox, text: str, problem: str
) -> None:
    inbox.box.lay(mail(of=STRANGER))
    await inbox.read()
    [thread] = await inbox.threads()

    async with unchanged(register):
        refused = await inbox.desk.post(
            f"/message-threads/{thread['id']}/answers",
            json={"text": text},
            headers=seen(thread["version"]),
        )

    assert refused.status_code == 422
    assert f"/problems/{problem}" in refused.text
    assert "131052" not in refused.text


# clause: C06 an answer about one's own data goes to a confirmed address
async def test_own_data_is_not_told_to_an_address_that_nobody_confirmed(
    register: Register, inbox: Inbox
) -> None:
    await inbox.customer()
    keeper = await register.client(Role.REGISTER_KEEPER, purpose=Purpose.DATA_SUBJECT_REQUEST)
    inbox.box.lay(mail("Mitä tiedätte minusta?"))
    await inbox.read()
    [thread] = await inbox.threads()
    url = f"/message-threads/{thread['id']}/answers"
    said, version = {"text": "Näin", "canned": "own-data"}, seen(thread["version"])

    async with unchanged(register):
        refused = await keeper.post(url, json=said, headers=version)
    async with register.work() as work:
        (await work.session.scalars(select(Email))).one().verified_at = now()
    proven = await keeper.post(url, json=said, headers=version)

    assert refused.json()["type"] == "/problems/unverified-address"
    assert proven.status_code == 201, proven.text
    assert (proven.json()["canned"], proven.json()["canned_version"]) == ("own-data", 1)


# clause: C13 the form needs no sign-in, and tells nobody anything
async def test_the_form_says_the_same_to_who_is_known_and_who_is_not(
    register: Register, inbox: Inbox
) -> None:
    aino = await inbox.customer()
    anybody = register.stranger()
    body = {"text": "Milloin vaaka on auki?", "language": "sv", "topic": "comment"}

    known = await anybody.post("/public/messages", json=body | {"email": AINO})
    unknown = await anybody.post(
        "/public/messages", json=body | {"email": "toinen@muualla.example", "name": "Toinen"}
    )
    async with unchanged(register):
        refused = await anybody.post(
            "/public/messages", json=body | {"email": AINO, "text": f"Hetu {CODE}"}
        )
        huge = await anybody.post("/public/messages", json=body | {"text": "x" * 40_000})

    assert (known.status_code, unknown.status_code) == (201, 201), known.text
    assert known.json().keys() == unknown.json().keys() == {"number", "answer_by"}
    assert (refused.status_code, huge.status_code) == (422, 413)
    threads = {each["number"]: each for each in await inbox.threads(state="unanswered")}
    hers, other = threads[known.json()["number"]], threads[unknown.json()["number"]]
    assert (hers["party_id"], other["party_id"]) == (aino["party_id"], None)
    assert (hers["channel"], hers["language"], hers["topic"]) == ("form", "sv", "comment")
    for _ in range(3):
        await anybody.post("/public/messages", json=body | {"email": AINO})
    async with unchanged(register):
        many = await anybody.post("/public/messages", json=body | {"email": AINO})
    assert (many.status_code, many.headers["retry-after"]) == (429, "3600")
    assert inbox.post.taken == [], "nobody is mailed because somebody typed their address"


# clause: C13 a stranger's thread is linked by somebody who works here
async def test_a_strangers_thread_becomes_a_customers_with_all_it_says(
    register: Register, inbox: Inbox
) -> None:
    customer = await inbox.yard.customer()
    order = await inbox.yard.order(customer=customer)
    inbox.box.lay(mail(of=STRANGER))
    await inbox.read()
    [thread] = await inbox.threads()

    linked = await changed(inbox.desk, thread, order_id=order["id"])
    mine = await changed(inbox.desk, linked, owner_id=str(inbox.desk.account_id))
    done = await changed(inbox.desk, mine, is_closed=True)

    assert (linked["customer_id"], linked["linked_by"]) == (customer["id"], "staff")
    assert linked["order_number"] == order["number"]
    assert (mine["is_mine"], done["state"]) == (True, "closed")
    assert [each["id"] for each in await inbox.threads(customer_id=customer["id"])] == [
        thread["id"]
    ]
    async with register.work(writes=False) as work:
        told = select(Provenance.subject_id).where(Provenance.record_type == "messages")
        assert {str(each) for each in await work.session.scalars(told)} == {
            customer["party_id"]
        }


async def test_whoever_is_restricted_is_heard_and_nothing_of_them_is_used(
    register: Register, inbox: Inbox
) -> None:
    aino = await inbox.customer()
    inbox.box.lay(mail())
    await inbox.read()
    [thread] = await inbox.threads()
    async with register.work() as work:
        party = UUID(aino["party_id"])
        work.session.add(Restriction(party_id=party, because="TP-1", since_at=work.now))

    inbox.box.lay(mail("Oikaiskaa!", subject=f"[{thread['number']}]", number="2"))
    await inbox.read()
    [new] = await inbox.threads()

    assert (new["party_id"], new["id"] != thread["id"]) == (None, True)
    async with unchanged(register):
        refused = await inbox.desk.patch(
            f"/message-threads/{new['id']}",
            json={"party_id": aino["party_id"]},
            headers=seen(new["version"]),
        )
    assert refused.status_code == 423


async def test_a_mailbox_that_is_dead_raises_an_alarm_once_a_day(
    register: Register, inbox: Inbox
) -> None:
    inbox.settings = inbox.settings.model_copy(
        update={"imap_password": type(inbox.settings.imap_password)("toinen")}
    )
    alarms = (
        select(func.count()).select_from(Job.__table__).where(Job.name == "mail_mailbox-dead")
    )

    async def raised() -> int:
        async with register.work(writes=False) as work:
            return await work.session.scalar(alarms) or 0

    await inbox.read()
    early = await raised()
    await inbox.read(timedelta(minutes=16))
    await inbox.read(timedelta(minutes=17))

    assert (early, await raised()) == (0, 1)
    async with register.work(writes=False) as work:
        box = (await work.session.scalars(select(Mailbox))).one()
        assert (box.failure, box.read_at) == ("error", None)


async def test_a_server_that_claims_too_much_is_not_believed(inbox: Inbox) -> None:
    inbox.box.lay(mail(of=STRANGER))
    inbox.box.claims = 10**10

    await inbox.read()
    refused = await inbox.threads()
    inbox.box.claims = 0
    await inbox.read()

    assert (refused, len(await inbox.threads())) == ([], 1)


# clause: C13 kept two years after the last message
async def test_threads_go_when_their_time_is_over(register: Register, inbox: Inbox) -> None:
    inbox.box.lay(mail(of=STRANGER))
    await inbox.read()
    [thread] = await inbox.threads()
    await answered(inbox.desk, thread)

    async def left() -> list[int]:
        tables = (MessageThread, Message, MessageAttachment, OutgoingMail)
        async with register.work(writes=False) as work:
            counts = [select(func.count()).select_from(each.__table__) for each in tables]
            return [await work.session.scalar(each) or 0 for each in counts]

    await inbox.done("forget_messages", timedelta(days=720))
    early = await left()
    await inbox.done("forget_messages", timedelta(days=735))

    assert (early, await left()) == ([1, 2, 0, 1], [0, 0, 0, 0])


# clause: C13 a person's own, to read and to have erased
def test_messages_are_among_what_is_a_persons_own() -> None:
    told = {each.name: each.path for each in record_classes()}

    assert told["message_threads"] == "party"
    assert told["messages"] == "thread.party"
    assert told["message_attachments"] == "message.thread.party"
    assert told["outgoing_mails"] == "party"

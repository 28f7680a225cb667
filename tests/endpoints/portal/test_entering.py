"""Somebody we know comes in by a mail that nobody else can read; a stranger learns nothing."""

import re
from datetime import timedelta
from typing import Any

import pyotp
from sqlalchemy import update

from api.kernel.clock import now
from api.mail.tables import OutgoingMail
from api.portal.tables import EntryMail
from tests.endpoints.authenticator import Authenticator
from tests.endpoints.doorway import PASSWORD, browser, carry, seen
from tests.endpoints.mail import Letterbox, letterbox
from tests.endpoints.outreach.people import Office
from tests.endpoints.privacy.owing import contact, person
from tests.endpoints.yard import Record
from tests.register import Client, Register

CODE = re.compile(r"\b(\d{4} \d{4})\b")
LINK = re.compile(r"/enter#([\w-]+)")
MAIL = {"email": "maija.mallikas@malli.example"}


# clause: C46 whoever we know opens an account by a link that staff cannot read
async def test_a_mailed_link_makes_an_account_once(register: Register) -> None:
    office = await Office.opened(register)
    maija = await person(office.desk)
    with letterbox() as box:
        await office.mailing(box)
        url, email = f"/parties/{maija['party_id']}/invitations", maija["emails"][0]["id"]
        invited = await office.desk.post(url, json={"email_id": email})
        await office.work()
    assert invited.status_code == 201, invited.text
    token = found(LINK, box)
    shown = (await office.desk.get("/outgoing-mails")).text
    assert "[[link]]" in shown
    assert token not in shown + invited.text

    maijas = browser(register)
    weak = await maijas.post("/public/own-accounts", json=said(token, "maija mallikas"))
    opened = await maijas.post("/public/own-accounts", json=said(token))
    again = await maijas.post("/public/own-accounts", json=said(token))

    assert (weak.status_code, opened.status_code, again.status_code) == (422, 201, 404)
    session = opened.json()["session"]
    assert session["second_factor_required"]
    maijas.headers["Authorization"] = f"Bearer {session['access_token']}"
    assert (await maijas.get("/my")).status_code == 403
    secret = await take_up(maijas)
    assert (await maijas.get("/my")).json()["accounts"][0]["email"] == MAIL["email"]
    assert (await sign_in(register, secret)).headers["Authorization"]


async def test_a_link_after_the_account_changes_the_password_and_no_more(
    register: Register,
) -> None:
    office = await Office.opened(register)
    await person(office.desk)
    with letterbox() as box:
        await office.mailing(box)
        maijas, secret = await account(register, office, box)
        await browser(register).post("/public/own-account-links", json=MAIL)
        await office.work()
    stranger = browser(register)
    renewed = await stranger.post(
        "/public/own-accounts", json=said(found(LINK, box), "uusi salasana kuormalla 7")
    )

    assert renewed.json() == {"session": None}, "a mailbox alone is no second factor"
    assert (await maijas.get("/my")).status_code == 401
    await sign_in(register, secret, password="uusi salasana kuormalla 7")


# clause: C46 a passkey opens an account without a password, and signs in again
async def test_a_passkey_stands_for_password_and_second_factor(register: Register) -> None:
    office = await Office.opened(register)
    await person(office.desk)
    device, maijas = Authenticator(), browser(register)
    with letterbox() as box:
        await office.mailing(box)
        token = await link(register, office, box)
    forged = device.enrol(await asked_to_enrol(maijas, token), origin="https://another.example")
    refused = await maijas.post("/public/own-keys", json=by_key(token, forged))
    made = by_key(token, device.enrol(await asked_to_enrol(maijas, token)))
    opened = await maijas.post("/public/own-keys", json=made)
    again = await maijas.post("/public/own-keys", json=made)

    assert (refused.status_code, opened.status_code, again.status_code) == (422, 201, 404)
    assert not opened.json()["second_factor_required"]
    carry(maijas, opened)
    assert (await maijas.get("/my")).json()["accounts"][0]["email"] == MAIL["email"]
    returning = browser(register)
    asked = (await returning.post("/sessions/passkey/options", json={})).json()["options"]
    signed = {"credential": device.sign(asked)}
    carry(returning, await returning.post("/sessions/passkey", json=signed))
    me = (await returning.get("/me")).json()
    assert [each["name"] for each in me["passkeys"]] == ["Puhelin"]


async def test_a_mailbox_alone_adds_no_passkey_and_goes_round_none(register: Register) -> None:
    office = await Office.opened(register)
    await person(office.desk)
    device, elsewhere, maijas = Authenticator(), Authenticator(b"another"), browser(register)
    with letterbox() as box:
        await office.mailing(box)
        token, other = [await link(register, office, box) for _ in range(2)]
    made = device.enrol(await asked_to_enrol(maijas, token))
    stolen = elsewhere.enrol(await asked_to_enrol(maijas, other))
    await maijas.post("/public/own-keys", json=by_key(token, made))
    stranger = browser(register)
    added = await stranger.post("/public/own-keys", json=by_key(other, stolen))
    changed = await stranger.post("/public/own-accounts", json=said(other))

    assert added.json()["type"] == "/problems/account-open"
    assert changed.json()["type"] == "/problems/key-needed"
    proof = {"username": MAIL["email"], "password": PASSWORD}
    assert (await stranger.post("/sessions", json=proof)).status_code == 401


async def asked_to_enrol(client: Client, token: str) -> Record:
    answer = await client.post("/public/own-keys/options", json={"token": token})
    options: Record = answer.json()["options"]
    return options


# clause: C46 a person without an account looks by a mailed code
async def test_a_mailed_code_opens_a_short_look_once(register: Register) -> None:
    office = await Office.opened(register)
    firm = await office.firm("Mallirakennus Oy")
    helper = await contact(office.desk, firm)
    with letterbox() as box:
        await office.mailing(box)
        await browser(register).post("/public/own-codes", json=MAIL)
        await office.work()
    code = found(CODE, box)

    theirs = browser(register)
    wrong = await theirs.post("/public/own-sessions", json=MAIL | {"code": "0000 0000"})
    opened = await theirs.post("/public/own-sessions", json=MAIL | {"code": code})
    again = await theirs.post("/public/own-sessions", json=MAIL | {"code": code})

    assert (wrong.status_code, opened.status_code, again.status_code) == (401, 201, 401)
    assert {wrong.json()["type"], again.json()["type"]} == {"/problems/wrong-own-code"}
    carry(theirs, opened)
    assert (await theirs.get("/my")).json()["id"] == helper["person_id"]
    assert (await theirs.get("/my/data")).status_code == 200
    assert (await theirs.post("/me/passkeys/options", json={})).status_code == 403


async def test_codes_are_tried_five_times_and_end_in_a_quarter_of_an_hour(
    register: Register,
) -> None:
    office = await Office.opened(register)
    await person(office.desk)
    with letterbox() as box:
        await office.mailing(box)
        await browser(register).post("/public/own-codes", json=MAIL)
        await office.work()
    right = MAIL | {"code": found(CODE, box)}

    async with register.work() as work:
        connection = await work.session.connection()
        past = update(EntryMail.__table__).values(expires_at=now() - timedelta(seconds=1))
        await connection.execute(past)
    late = await browser(register).post("/public/own-sessions", json=right)
    async with register.work() as work:
        connection = await work.session.connection()
        tried = {"expires_at": now() + timedelta(minutes=5), "tries": 5}
        await connection.execute(update(EntryMail.__table__).values(**tried))
    guessed = await browser(register).post("/public/own-sessions", json=right)

    assert (late.status_code, guessed.status_code) == (401, 401)


async def test_nobody_learns_whom_we_know(register: Register) -> None:
    office = await Office.opened(register)
    await person(office.desk)
    shared = await office.firm("Mallirakennus Oy", emails=["jaettu@malli.example"])
    asked: list[Any] = []
    with letterbox() as box:
        await office.mailing(box)
        for address in (MAIL["email"], "tuntematon@malli.example", "jaettu@malli.example"):
            said_so = {"email": address}
            client = browser(register)
            client.headers["X-Forwarded-For"] = address
            asked.append(await client.post("/public/own-codes", json=said_so))
        await office.work()

    assert shared["id"]
    assert len({without_moment(each) for each in asked}) == 1
    assert [each["to"] for each in box.taken] == [MAIL["email"]]
    async with register.work(writes=False) as work:
        assert await work.session.get(OutgoingMail, work.caller.id) is None


def without_moment(answer: Any) -> tuple[int, tuple[str, ...]]:
    status, _, headers = seen(answer)
    return status, tuple(sorted(headers))


async def link(register: Register, office: Office, box: Letterbox) -> str:
    await browser(register).post("/public/own-account-links", json=MAIL)
    await office.work()
    return found(LINK, box)


def by_key(token: str, credential: Record) -> Record:
    return {"token": token, "name": "Puhelin", "credential": credential}


async def account(register: Register, office: Office, box: Letterbox) -> tuple[Client, str]:
    """Have Maija register by herself, and take up a second factor."""
    maijas = browser(register)
    token = await link(register, office, box)
    opened = await maijas.post("/public/own-accounts", json=said(token))
    maijas.headers["Authorization"] = f"Bearer {opened.json()['session']['access_token']}"
    return maijas, await take_up(maijas)


async def take_up(client: Client) -> str:
    secret: str = (await client.post("/me/second-factor", json={})).json()["secret"]
    step = pyotp.TOTP(secret).at(now())
    confirmed = await client.post("/me/second-factor/confirm", json={"code": step})
    assert confirmed.status_code == 204, confirmed.text
    return secret


async def sign_in(register: Register, secret: str, password: str = PASSWORD) -> Client:
    client = browser(register)
    code = pyotp.TOTP(secret).at(now() + timedelta(seconds=30))
    proof = {"username": MAIL["email"].upper(), "password": password, "second_factor": code}
    answer = await client.post("/sessions", json=proof)
    assert answer.status_code == 201, answer.text
    carry(client, answer)
    return client


def said(token: str, password: str = PASSWORD) -> Record:
    return {"token": token, "password": password}


def found(what: re.Pattern[str], box: Letterbox) -> str:
    match = what.search(box.taken[-1].get_content())
    assert match is not None, box.taken[-1].get_content()
    return match[1]

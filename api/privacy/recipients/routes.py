"""The URLs of what recipients are told; they name no person."""

from typing import Final, Literal
from uuid import UUID

from api.audit.versions import VersionConflict
from api.database.work import Work
from api.http.answers import Answer
from api.http.routes import Routes
from api.kernel.permissions import Permission
from api.kernel.purposes import Purpose
from api.kernel.refusals import NotFound
from api.privacy.queries.requests import REQUESTS_SHOWN
from api.privacy.recipients import actions
from api.privacy.recipients.queries import GIVEN_LINES, TELLINGS_SHOWN, whose_lines
from api.privacy.recipients.schemas import (
    GivenLine,
    NewAcknowledgement,
    NewExcuse,
    NewRecipientTold,
    TellingView,
)
from api.privacy.rules import telling as rules
from api.privacy.schemas import RequestView
from api.standing.one_subject import parties_of
from api.views.pages import Page, Paging, WrongCursor, page
from api.views.show import show

routes = Routes("Data-subject requests")

READ, WRITE = Permission.TELLINGS_READ, Permission.TELLINGS_WRITE
ONE: Final = "/tellings/{telling_id}"
REFUSES: Final = [NotFound, VersionConflict, rules.TellingEnded]


@routes.get("/tellings", READ, refuses=[WrongCursor])
async def list_tellings(
    work: Work,
    paging: Paging,
    state: Literal["open", "ended"] = "open",
    request_id: UUID | None = None,
    recipient_id: UUID | None = None,
) -> Answer[Page[TellingView]]:
    """List who is to be told what became of data they were given, newest first.

    A partner's machine is shown what it is told itself, and acknowledges it.
    """
    filters = {state: True, "request_id": request_id, "recipient_id": recipient_id}
    return await page(work, TELLINGS_SHOWN, paging, filters)


@routes.get(ONE, READ, refuses=[NotFound])
async def get_telling(work: Work, telling_id: UUID) -> Answer[TellingView]:
    """Show one recipient, what it is told, and what it answered."""
    return await show(work, TELLINGS_SHOWN, telling_id)


@routes.get(f"{ONE}/disclosures", READ, refuses=[NotFound, WrongCursor])
async def list_told_disclosures(
    work: Work, paging: Paging, telling_id: UUID
) -> Answer[Page[GivenLine]]:
    """List by which records a recipient was given the data, newest first."""
    recipient_id, party_id = await whose_lines(work, telling_id)
    subjects = await parties_of(work, party_id, ever=True)
    filters = {"subjects": subjects, "recipient_id": recipient_id}
    return await page(work, GIVEN_LINES, paging, filters)


@routes.post(f"{ONE}/told", WRITE, status=200, refuses=[*REFUSES, rules.ToldAlready])
async def note_recipient_told(
    work: Work, telling_id: UUID, said: NewRecipientTold
) -> Answer[TellingView]:
    """Note that a recipient was told by letter, e-mail or phone."""
    await actions.note_told(work, telling_id, said.how)
    return await show(work, TELLINGS_SHOWN, telling_id)


@routes.post(
    f"{ONE}/acknowledgement",
    Permission.TELLINGS_ACKNOWLEDGE,
    status=200,
    refuses=[*REFUSES, rules.NotToldYet],
)
async def acknowledge_telling(
    work: Work, telling_id: UUID, said: NewAcknowledgement
) -> Answer[TellingView]:
    """Acknowledge that you have done the same; or keep what a recipient answered."""
    await actions.acknowledge(work, telling_id, said)
    return await show(work, TELLINGS_SHOWN, telling_id)


@routes.post(f"{ONE}/excuse", WRITE, status=200, refuses=REFUSES)
async def excuse_telling(work: Work, telling_id: UUID, said: NewExcuse) -> Answer[TellingView]:
    """Keep why a recipient is not told: only what Article 19 allows."""
    await actions.excuse(work, telling_id, said.excuse)
    return await show(work, TELLINGS_SHOWN, telling_id)


@routes.post(
    "/data-subject-requests/{request_id}/no-recipients",
    WRITE,
    purposes=frozenset({Purpose.DATA_SUBJECT_REQUEST}),
    status=200,
    refuses=[NotFound, VersionConflict, rules.NothingToTell, rules.SomebodyToTell],
)
async def note_no_recipients(work: Work, request_id: UUID) -> Answer[RequestView]:
    """Note that you looked, and that nobody was given anything of this person."""
    await actions.note_none(work, request_id)
    return await show(work, REQUESTS_SHOWN, request_id)

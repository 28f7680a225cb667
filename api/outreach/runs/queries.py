"""What of runs and recalls is shown."""

from typing import Any, Final

from sqlalchemy import ColumnElement, Integer, bindparam, cast, func, literal_column, select

from api.customers.tables import Party
from api.disclosure.tables import Recipient
from api.mail.tables import OutgoingMail
from api.outreach.runs.schemas import OutreachRunView, RecallView
from api.outreach.runs.tables import OutreachLine, OutreachRecall, OutreachRun
from api.outreach.segments.tables import Segment
from api.views.shown import Shown

runs = OutreachRun.__table__
lines = OutreachLine.__table__
recalls = OutreachRecall.__table__
mails = OutgoingMail.__table__
recipients = Recipient.__table__
parties = Party.__table__


def _counted(rows: Any) -> ColumnElement[int]:
    return cast(rows.correlate(runs).scalar_subquery(), Integer)


def _mailed(*those: ColumnElement[bool]) -> ColumnElement[int]:
    joined = select(func.count()).select_from(lines.join(mails, mails.c.id == lines.c.mail_id))
    return _counted(joined.where(lines.c.run_id == runs.c.id, *those))


STOPPED: Final = _counted(
    select(func.count())
    .select_from(lines.outerjoin(mails, mails.c.id == lines.c.mail_id))
    .where(
        lines.c.run_id == runs.c.id,
        (lines.c.state == literal_column("'stopped'"))
        | (mails.c.failure == literal_column("'withheld'")),
    )
)
TO_TAKE_OFF: Final = _counted(
    select(func.count()).where(recalls.c.run_id == runs.c.id, recalls.c.confirmed_at.is_(None))
)

RUNS_SHOWN: Final = Shown(
    OutreachRun,
    OutreachRunView,
    source=runs.join(Segment.__table__).outerjoin(
        recipients, recipients.c.id == runs.c.recipient_id
    ),
    version=runs.c.version,
    fields={
        "segment": Segment.__table__.c.name,
        "recipient": recipients.c.name,
        "stopped": STOPPED,
        "sent": _mailed(mails.c.state == literal_column("'sent'")),
        "returned": _mailed(mails.c.failure == literal_column("'bounced'")),
        "recalls": TO_TAKE_OFF,
    },
    filters={
        "kind": runs.c.kind == bindparam("kind", type_=runs.c.kind.type),
        "campaign_id": runs.c.campaign_id
        == bindparam("campaign_id", type_=runs.c.campaign_id.type),
    },
)
RECALLS_SHOWN: Final = Shown(
    OutreachRecall,
    RecallView,
    source=recalls.join(runs, runs.c.id == recalls.c.run_id)
    .join(lines, lines.c.id == recalls.c.line_id)
    .join(parties, parties.c.id == recalls.c.party_id)
    .outerjoin(recipients, recipients.c.id == runs.c.recipient_id),
    version=recalls.c.version,
    fields={
        "run": runs.c.number,
        "kind": runs.c.kind,
        "recipient": recipients.c.name,
        "position": lines.c.position,
        "name": parties.c.name,
    },
    filters={"open": recalls.c.confirmed_at.is_(None)},
    stays=True,
)

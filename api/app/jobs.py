"""Every feature's jobs: what is done later, and what regularly."""

from collections.abc import Mapping
from typing import Final

from api.accountability.breaches.jobs import TIMETABLE as BREACHES
from api.accountability.breaches.jobs import breach_jobs
from api.archive.holds import HOLDS as ON_PAPER
from api.archive.jobs import TIMETABLE as PAPERS
from api.archive.jobs import archive_jobs
from api.archive.receiving import ScanRoom
from api.cookies.jobs import JOBS as CHOICES
from api.cookies.jobs import TIMETABLE as CHOSEN
from api.credit.http_bureau import HttpBureau
from api.credit.jobs import TIMETABLE as FORGIVING
from api.credit.jobs import credit_jobs
from api.customers.feeds.jobs import TIMETABLE as ASKING
from api.customers.feeds.jobs import feed_jobs
from api.customers.feeds.ytj import Ytj
from api.customers.jobs import JOBS as ENDING
from api.customers.jobs import TIMETABLE as ENDED
from api.disclosure.jobs import TIMETABLE as LEDGER
from api.disclosure.jobs import ledger_jobs
from api.gates.jobs import TIMETABLE as GATES
from api.gates.jobs import gate_jobs
from api.imports.jobs import JOBS as IMPORTING
from api.imports.jobs import TIMETABLE as FORGETTING
from api.invoices.delivery_holds import HOLDS as DELIVERED
from api.invoices.dispute_holds import HOLDS as DISPUTED
from api.invoices.holds import HOLDS as OWED
from api.invoices.jobs import JOBS as INVOICING
from api.jobs.sealing import TIMETABLE as SEALING
from api.jobs.sealing import sealing_jobs
from api.jobs.task import Handler, gathered
from api.jobs.timetable import Regular
from api.kernel.holds import Holder
from api.mail.jobs import TIMETABLE as MAILING
from api.mail.jobs import mail_jobs
from api.mail.office import PostOffice
from api.messages.jobs import message_jobs
from api.messages.probing import form_probe, mailbox_probe
from api.messages.queries import files_known
from api.notice.jobs import notice_jobs
from api.orders.jobs import JOBS as ARCHIVING
from api.orders.jobs import TIMETABLE as ARCHIVED
from api.outreach.jobs import TIMETABLE as OUTREACH
from api.outreach.jobs import outreach_jobs
from api.partners.jobs import JOBS as HANDING_OVER
from api.portal.jobs import JOBS as MAILED
from api.portal.jobs import TIMETABLE as ENTERED
from api.privacy.certificates.proving import proving_jobs
from api.privacy.channels.rehearsing import Probe, channel_jobs
from api.privacy.disk.cleaning import JOBS as CLEANING
from api.privacy.disk.cleaning import TIMETABLE as CLEANED
from api.privacy.handling.monthly import asked_in
from api.privacy.holds import HOLDS as REQUESTED
from api.privacy.jobs import TIMETABLE as CONTINUING
from api.privacy.jobs import erasure_jobs
from api.privacy.journal.journal import Journal
from api.privacy.legal_holds.holds import HOLDS as CLAIMED
from api.privacy.rules.kinds import Channel
from api.privacy.sampling.jobs import JOBS as SAMPLING
from api.privacy.sampling.jobs import TIMETABLE as SAMPLED
from api.settings import Settings
from api.staff.forgetting import JOBS as SIGNED_IN
from api.staff.forgetting import TIMETABLE as SIGNED_OUT
from api.standing.evidence import frozen_parties
from api.statistics.jobs import JOBS as SUMMING
from api.statistics.jobs import TIMETABLE as FOLDING
from api.statistics.published.jobs import TIMETABLE as PUBLISHING
from api.statistics.published.jobs import publishing_jobs
from api.statistics.rules.figures import FigureTopic
from api.weighing.jobs import JOBS as WEIGHING
from api.weighing.jobs import TIMETABLE as PARTING

JOBS: Final[tuple[Mapping[str, Handler], ...]] = (
    SIGNED_IN,
    IMPORTING,
    ENDING,
    ARCHIVING,
    WEIGHING,
    INVOICING,
    HANDING_OVER,
    SAMPLING,
    SUMMING,
    CLEANING,
    CHOICES,
    MAILED,
)
HOLDS: Final[tuple[Holder, ...]] = (
    *OWED,
    *DISPUTED,
    *DELIVERED,
    *REQUESTED,
    *ON_PAPER,
    *CLAIMED,
)
TIMETABLE: Final[tuple[Regular, ...]] = (
    *SEALING,
    *SIGNED_OUT,
    *FORGETTING,
    *ENDED,
    *ARCHIVED,
    *PARTING,
    *GATES,
    *MAILING,
    *ASKING,
    *CONTINUING,
    *SAMPLED,
    *CLEANED,
    *FORGIVING,
    *FOLDING,
    *PUBLISHING,
    *CHOSEN,
    *ENTERED,
    *PAPERS,
    *OUTREACH,
    *BREACHES,
    *LEDGER,
)


def handlers(
    settings: Settings,
    office: PostOffice,
    bureau: HttpBureau,
    ytj: Ytj,
    room: ScanRoom,
    journal: Journal,
) -> Mapping[str, Handler]:
    """Gather what every job does, those with a world of their own bound to it."""
    own = (
        mail_jobs(office, journal.end),
        outreach_jobs(office),
        message_jobs(settings, office, room),
        sealing_jobs(settings, frozen_parties),
        ledger_jobs(settings),
        erasure_jobs(HOLDS, journal),
        proving_jobs(settings),
        channel_jobs(_probes(settings, office)),
        credit_jobs(bureau),
        feed_jobs(ytj, settings),
        gate_jobs(settings),
        archive_jobs(room, files_known),
        notice_jobs(settings, office),
        breach_jobs(office),
        publishing_jobs({FigureTopic.REQUESTS: asked_in}),
    )
    return gathered(*JOBS, *own)


def _probes(settings: Settings, office: PostOffice) -> dict[Channel, Probe]:
    """Say how the channels with a machine of their own are tested; no mailbox, no test."""
    mailbox = {Channel.EMAIL: mailbox_probe(settings, office)} if settings.imap_host else {}
    return {Channel.PORTAL: form_probe(settings)} | mailbox

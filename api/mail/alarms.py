"""Alarms: each is mailed once a day at most, to whom the settings name."""

from typing import Final

from api.database.work import Work
from api.jobs.promises import promise
from api.jobs.timetable import NO_RECORD
from api.kernel.clock import local_day
from api.mail.rules.kinds import Alarm

WORDS: Final = {
    Alarm.SEALING_STOPPED: (
        "Punnus: the audit is no longer sealed",
        (
            "Rows of the audit have waited for their seal for over a quarter of an hour.\n"
            "Look at the jobs named seal_audit, at the key seal.pem and at the disk.\n"
        ),
    ),
    Alarm.MAILBOX_DEAD: (
        "Punnus: the mailbox cannot be read",
        (
            "No message has been read from the mailbox for over a quarter of an hour.\n"
            "Whoever writes by e-mail waits unseen: look at the server and at the password.\n"
        ),
    ),
    Alarm.CHANNEL_DOWN: (
        "Punnus: a data-subject request would not get through",
        (
            "The daily test of the channels by which people reach us has failed.\n"
            "Which one it is stands above the list of requests, and among its jobs.\n"
        ),
    ),
    Alarm.NOTICE_PUBLISHED_ALONE: (
        "Punnus: one person published the privacy notice alone",
        (
            "The register has one keeper, who drafted a version and published it a day later.\n"
            "The reason stands beside the version, among the versions of the notice.\n"
        ),
    ),
    Alarm.BREACH_NOTED: (
        "Punnus: a personal data breach was registered",
        (
            "There are 72 hours from when it was noticed to tell the authority of it.\n"
            "It is listed under Data protection, Breaches.\n"
        ),
    ),
    Alarm.BREACH_DUE: (
        "Punnus: a day is left to tell the authority of a breach",
        (
            "The 72 hours of a breach end within a day, and nothing has been settled.\n"
            "It is listed under Data protection, Breaches.\n"
        ),
    ),
    Alarm.BREACH_OVERDUE: (
        "Punnus: the authority should have been told of a breach",
        (
            "The 72 hours of a breach are over, and nothing has been settled.\n"
            "Tell the authority now, with the reasons for the delay.\n"
        ),
    ),
    Alarm.APPROVED_ALONE: (
        "Punnus: one person approved alone what the same person wrote",
        (
            "There was no second keeper, or no time left: the reason stands beside it.\n"
            "It is listed under Data protection, among breaches, assessments or deals.\n"
        ),
    ),
    Alarm.REVIEWS_LATE: (
        "Punnus: views wait for their review",
        (
            "Views of the weekly sample have not been looked at within a week.\n"
            "They are listed under Data protection, Review of views.\n"
        ),
    ),
    Alarm.LIST_RECALLED: (
        "Punnus: somebody must be taken off a list that is out",
        (
            "Somebody who does not want it is on labels or in a directory that left already.\n"
            "It is listed under Marketing, Recalls: have it taken off, and say so there.\n"
        ),
    ),
    Alarm.MAIL_DEAD: (
        "Punnus: an e-mail did not reach anybody",
        (
            "The mail server refused an e-mail, or could not be reached for over two hours.\n"
            "It is listed among the messages, where it can be sent once more.\n"
        ),
    ),
}


def job_of(alarm: Alarm) -> str:
    return f"mail_{alarm}"


async def raise_alarm(work: Work, alarm: Alarm) -> None:
    """Promise the mail that tells of it, unless today's has been promised."""
    occasion = f"{alarm}@{local_day(work.now)}"
    await promise(work, job_of(alarm), NO_RECORD, occasion=occasion)

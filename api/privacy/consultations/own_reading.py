"""Reads what is held about whoever works here, for themselves alone."""

from datetime import date
from typing import Final

from sqlalchemy import select

from api.database.work import Work
from api.kernel.clock import local_day
from api.law import retention
from api.privacy.consultations.own_schemas import (
    KeptLog,
    OwnData,
    OwnRole,
    OwnSignature,
    OwnSignIn,
    OwnViewing,
)
from api.privacy.consultations.queries import VIEWINGS_SHOWN
from api.staff.queries import roles_of, signatures_of
from api.staff.rules.accounts import NoAccount
from api.staff.session_tables import SignInSession
from api.staff.tables import Account
from api.views.shown import Shown
from api.views.tables import Viewing

LOGS: Final = {
    "changes": "AUDIT_LOG",
    "views": "AUDIT_LOG",
    "sign-ins": "AUTH_LOG",
    "account": "NDA",
}
"""What is written down about whoever works here, and by which rule it goes."""
LATEST: Final = 50
OWN_VIEWINGS: Final = Shown(
    Viewing,
    OwnViewing,
    source=VIEWINGS_SHOWN.source,
    fields={name: VIEWINGS_SHOWN.fields[name] for name in ("roles", "machine_role")},
    sorts=VIEWINGS_SHOWN.sorts,
    filters={"subjects": VIEWINGS_SHOWN.filters["subjects"]},
    late=True,
    wide=frozenset({"subjects"}),
)


async def own_data(work: Work) -> OwnData:
    """Tell callers all that the register holds about them as staff."""
    account = await work.session.get(Account, work.caller.id)
    if account is None:
        raise NoAccount
    roles = await roles_of(work.session, account.id)
    signed = await signatures_of(work.session, account.id)
    sign_ins = select(SignInSession).where(SignInSession.account_id == account.id)
    latest = sign_ins.order_by(SignInSession.started_at.desc()).limit(LATEST)
    return OwnData(
        name=account.name,
        username=account.username,
        language=account.language,
        left_on=account.left_on,
        roles=[OwnRole.model_validate(each, from_attributes=True) for each in roles],
        signatures=[OwnSignature.model_validate(each, from_attributes=True) for each in signed],
        sign_ins=[
            OwnSignIn.model_validate(each, from_attributes=True)
            for each in await work.session.scalars(latest)
        ],
        logs=kept_logs(local_day(work.now)),
    )


def kept_logs(today: date) -> list[KeptLog]:
    """Give how long what is written down about staff is kept, in whole months."""
    found = [(what, retention.rule(name, today)) for what, name in LOGS.items()]
    return [
        KeptLog(
            what=what,
            rule=rule.version,
            months=rule.period.months if rule.period else 0,
            basis=rule.basis,
        )
        for what, rule in found
    ]

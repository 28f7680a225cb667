"""What can be done about grants: give them, look at them anew, end them."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from api.database.locks import alone_with
from api.database.work import Work
from api.kernel.clock import local_day
from api.kernel.refusals import NotFound
from api.kernel.roles import Role
from api.staff.grant_queries import held_grant
from api.staff.grant_tables import GrantReview, Verdict
from api.staff.queries import account_named, other_admins, roles_of
from api.staff.rules.accounts import LastAdmin
from api.staff.rules.grants import GrantToOneself, check_grant, check_other, review_day
from api.staff.schemas.grants import NewReview
from api.staff.tables import Account, AccountRole


async def grant_more(
    work: Work,
    account_id: UUID,
    roles: Iterable[Role],
    reason: str | None,
    expires_on: date | None,
) -> None:
    """Grant an account more roles; nobody takes them if another administrator could give."""
    added = sorted(roles)
    is_own = bool(added) and account_id == work.caller.id
    if is_own and await other_admins(work.session, account_id, local_day(work.now)):
        raise GrantToOneself
    grant_roles(work, account_id, added, reason, expires_on)


def grant_roles(
    work: Work,
    account_id: UUID,
    roles: Iterable[Role],
    reason: str | None,
    expires_on: date | None = None,
) -> None:
    """Grant roles that are not held yet."""
    today, wanted = local_day(work.now), [*roles]
    check_grant(wanted, reason, expires_on, today)
    work.session.add_all(
        AccountRole(
            account_id=account_id,
            role=role,
            granted_by=work.caller.id,
            granted_at=work.now,
            reason=reason,
            review_on=review_day(today),
            expires_on=expires_on,
        )
        for role in wanted
    )


async def review_grant(work: Work, grant_id: UUID, said: NewReview) -> GrantReview:
    """Keep a grant for another quarter, or end it; what was found stays on record."""
    grant = await held_grant(work.session, grant_id)
    account = await work.session.get(Account, grant.account_id) if grant else None
    if grant is None or account is None or account.left_on is not None:
        raise NotFound("There is no such record.")
    check_other(work.caller.id, grant.account_id)
    if said.verdict is Verdict.END:
        return await end_grant(work, grant, said.reason)
    return keep_grant(work, grant, said.reason)


def keep_grant(work: Work, grant: AccountRole, reason: str) -> GrantReview:
    grant.reviewed_at = work.now
    grant.review_on = review_day(local_day(work.now))
    return _reviewed(work, grant, Verdict.KEEP, reason)


async def renew_admin(work: Work, username: str, reason: str) -> GrantReview:
    """Keep an administrator's grant by whoever runs the server: a way out of a locked house."""
    account = await account_named(work.session, username.casefold())
    if account is not None and account.left_on is None:
        for grant in await roles_of(work.session, account.id):
            if grant.role is Role.ADMIN:
                return keep_grant(work, grant, reason)
    raise NotFound("Nobody who administers the register has this name.")


async def end_grant(work: Work, grant: AccountRole, reason: str | None) -> GrantReview:
    """End a grant. Whoever is the last to administer the register keeps that one."""
    if grant.role is Role.ADMIN:
        await check_others_administer(work, grant.account_id)
    await work.session.delete(grant)
    return _reviewed(work, grant, Verdict.END, reason)


async def end_grants(work: Work, account_id: UUID, reason: str | None) -> None:
    """End all that an account was granted."""
    for grant in await roles_of(work.session, account_id):
        await end_grant(work, grant, reason)


async def check_others_administer(work: Work, account_id: UUID) -> None:
    """Refuse to lock the register: somebody else must hold the role, past no review."""
    await alone_with(work, "administrators")  # two could take it from each other
    if not await other_admins(work.session, account_id, local_day(work.now)):
        raise LastAdmin


def _reviewed(
    work: Work, grant: AccountRole, verdict: Verdict, reason: str | None
) -> GrantReview:
    review = GrantReview(
        account_id=grant.account_id,
        role=grant.role,
        verdict=verdict,
        reason=reason,
        reviewed_by=work.caller.id,
        reviewed_at=work.now,
        review_on=grant.review_on if verdict is Verdict.KEEP else None,
    )
    work.session.add(review)
    return review

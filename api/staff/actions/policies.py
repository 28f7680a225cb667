"""What can be done about the company's policies."""

from uuid import UUID

from api.audit.versions import held
from api.database.work import Work
from api.kernel.refusals import NotFound
from api.staff.policy_tables import Policy
from api.staff.rules.policies import check_days
from api.staff.schemas.policies import NewPolicy, PolicyChanges
from api.staff.tables import Account


async def add_policy(work: Work, said: NewPolicy) -> Policy:
    """Note a policy, whoever answers for it, and when it is looked at again."""
    await check_works_here(work, said.owner_id, "/owner_id")
    policy = Policy(**said.model_dump())
    work.session.add(policy)
    await work.session.flush()
    return policy


async def change_policy(work: Work, policy_id: UUID, said: PolicyChanges) -> None:
    """Change what a policy says of itself; one that was reviewed gets its next day."""
    policy = await held(work, Policy, policy_id)
    stated = said.stated()
    if "owner_id" in stated:
        await check_works_here(work, said.owner_id, "/owner_id")
    if "review_on" in stated:
        check_days(policy.valid_from, said.review_on)
    for name, value in stated.items():
        setattr(policy, name, value)


async def check_works_here(work: Work, account_id: UUID, pointer: str) -> None:
    """Refuse somebody to answer for a thing who has no account, or has left."""
    account = await work.session.get(Account, account_id)
    if account is None or account.left_on is not None:
        raise NotFound("There is no such record.", pointer=pointer)

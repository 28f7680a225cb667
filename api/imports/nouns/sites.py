"""Rows of sites: found by code within their customer, made and changed as by anybody."""

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select

from api.customers.site_actions import add_site, change_site, fields_of
from api.customers.site_schemas import NewSite, SiteChanges
from api.customers.site_tables import Site
from api.database.base import Base
from api.database.work import Work
from api.imports.nouns.handling import FROM_A_LIST, Drafts, Handling, Meaning, New
from api.imports.nouns.matching import gathered, matched
from api.imports.nouns.outranking import differing, not_outranked
from api.imports.nouns.owners import owner_of, owners, owners_held, said
from api.imports.rules.checks import Standing
from api.imports.rules.nouns import Policy
from api.imports.rules.readings import Problem
from api.imports.rules.shaped.sites import KIND_IF_UNSAID
from api.imports.rules.shapes import Draft
from api.imports.rules.targets import Target
from api.kernel.identifiers import new_id
from api.kernel.permissions import Permission
from api.staff.external_tables import ExternalId

TOLD: Final = frozenset(NewSite.model_fields) - {"source"}
UNSAID: Final = dict.fromkeys(TOLD)
COLUMNS: Final = {
    Target.CODE: Site.code,
    Target.CUSTOMER_CODE: Site.customer_code,
    Target.EXTERNAL_ID: ExternalId.value,
}


async def sites_called(work: Work, customer_ids: set[UUID], codes: set[str]) -> Any:
    """Find sites by whose they are and our code for each."""
    return await _by(work, Site.code, customer_ids, codes)


async def stand(work: Work, policy: Policy, drafts: Drafts) -> dict[UUID, Standing]:
    """Find each row's customer, and its site there."""
    standings = await owners(work, drafts)
    ids = {each.owner_id for each in standings.values() if each.owner_id}
    fitting = {
        Target.CODE: await _by(work, Site.code, ids, said(drafts.values(), Target.CODE)),
        policy.key: await _by(
            work, COLUMNS[policy.key], ids, said(drafts.values(), policy.key)
        ),
    }
    own = [Target.CODE]
    return {
        row_id: matched(standing, drafts[row_id], policy, fitting, own)
        for row_id, standing in standings.items()
    }


async def _by(work: Work, column: Any, owner_ids: set[UUID], values: set[str]) -> Any:
    wanted = select(Site.customer_id, column, Site.id)
    if column is ExternalId.value:
        named = ExternalId.record_type == Site.__tablename__
        wanted = wanted.join(ExternalId, (ExternalId.record_id == Site.id) & named)
    theirs = wanted.where(Site.customer_id.in_(owner_ids), column.in_(values))
    return gathered(await work.session.execute(theirs)) if values else {}


def _told(draft: Draft) -> dict[str, Any]:
    """Give what a row tells of its site, days as days."""
    said_so = _said(draft)
    return {name: getattr(said_so, name) for name in TOLD & draft.keys()}


def _said(draft: Draft) -> NewSite:
    told = {name: draft[name] for name in TOLD & draft.keys()}
    return NewSite.model_validate({"kind": KIND_IF_UNSAID, "source": FROM_A_LIST} | told)


async def rows(work: Work, standing: Standing, _draft: Draft) -> Sequence[Base]:
    return [await work.session.get_one(Site, standing.record_id)] if standing.record_id else []


async def create(work: Work, standing: Standing, draft: Draft) -> UUID:
    """Take a site up; one whose kind is not told is a place where something is built."""
    site = await add_site(work, owner_of(standing), _said(draft))
    return site.id


async def many(work: Work, meaning: Meaning) -> dict[UUID, New]:
    """Make the sites that have a code of ours; the others are numbered one after another."""
    held = await owners_held(work, meaning)
    made: dict[UUID, New] = {}
    for row_id, each in meaning.items():
        code, owner_id = each.draft.get(Target.CODE), each.standing.owner_id
        if code and owner_id in held:
            site_id = new_id()
            row = fields_of(_said(each.draft), code, work.now)
            own = {"id": site_id, "customer_id": owner_id}
            made[row_id] = New(site_id, [(Site, UNSAID | row | own)], each.standing.party_id)
    return made


async def update(work: Work, site_id: UUID, draft: Draft) -> Sequence[Problem]:
    """Change what the row tells otherwise; a cell that is empty changes nothing."""
    site = await work.session.get_one(Site, site_id)
    changes, left = await not_outranked(work, site, differing(site, _told(draft)))
    if changes:
        said_so = changes | {"source": FROM_A_LIST}
        await change_site(work, site_id, SiteChanges.model_validate(said_so))
    return left


SITES: Final = Handling(
    permission=Permission.SITES_WRITE,
    stand=stand,
    rows=rows,
    create=create,
    many=many,
    update=update,
)

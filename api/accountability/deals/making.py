"""Makes the file of a stage: sums, rows under pseudonyms, or all of it with what travels."""

import json
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from api.accountability.deals.reading import (
    Dealings,
    Standings,
    areas,
    customers,
    identifiers,
    reached,
    standings,
)
from api.accountability.deals.rules import (
    COMPLETE,
    PSEUDONYMOUS,
    SMALLEST,
    DealStage,
    check_anonymous,
    pseudonym_of,
    told_sum,
)
from api.accountability.deals.tables import Deal
from api.database.work import Work

SUMMED = ("kind", "since_year")


@dataclass(frozen=True, slots=True)
class DealSheet:
    """What a file says, of whom, and how many were left out of it."""

    payload: bytes
    fields: Collection[str]
    subjects: Sequence[UUID]
    left_out: int


async def sheet_of(work: Work, deal: Deal, stage: DealStage) -> DealSheet:
    """Make the file of a stage as things stand now: nothing is kept to be given later."""
    every, standing = await customers(work), await standings(work)
    if stage is DealStage.AGGREGATE:
        return DealSheet(_written(stage, [], _sums(every)), [], [], 0)
    if stage is DealStage.FULL:
        rows = await _complete(work, every, standing)
        return DealSheet(_written(stage, rows), COMPLETE, [one.party_id for one in every], 0)
    told = [one for one in every if not standing.is_withheld(one.party_id)]
    rows = _pseudonymous(told, standing, await areas(work), _secret(work, deal))
    payload = _written(stage, rows)
    check_anonymous(rows, payload.decode(), identifiers(every))
    left_out = len(every) - len(told)
    return DealSheet(payload, PSEUDONYMOUS, [one.party_id for one in told], left_out)


def _sums(every: Collection[Dealings]) -> dict[str, Any]:
    """Count by kind and by year, small counts untold, and add up what the many bought."""
    counted = {
        name: {
            str(value): told_sum(count)
            for value, count in sorted(Counter(getattr(one, name) for one in every).items())
        }
        for name in SUMMED
    }
    enough = len(every) >= SMALLEST
    return counted | {
        "customers": told_sum(len(every)),
        "orders": sum(one.orders for one in every) if enough else None,
        "invoices": sum(one.invoices for one in every) if enough else None,
        "total_cents": sum(one.total_cents for one in every) if enough else None,
    }


def _pseudonymous(
    told: Collection[Dealings], standing: Standings, where: Mapping[UUID, str], secret: str
) -> list[dict[str, Any]]:
    """Tell each under a pseudonym; an area only where enough share it with their kind."""
    near = Counter((one.kind, where.get(one.party_id)) for one in told)
    rows = []
    for one in told:
        area = where.get(one.party_id)
        is_shared = near[one.kind, area] >= SMALLEST
        hidden = one.party_id in standing.protected or not is_shared
        row = {
            "pseudonym": pseudonym_of(secret, str(one.party_id)),
            "kind": one.kind,
            "area": None if hidden else area,
            "since_year": one.since_year,
            "closed": one.closed,
            "orders": one.orders,
            "invoices": one.invoices,
            "total_cents": one.total_cents,
        }
        rows.append(row)
    return sorted(rows, key=lambda row: str(row["pseudonym"]))


async def _complete(
    work: Work, every: Collection[Dealings], standing: Standings
) -> list[dict[str, Any]]:
    """Tell all, with what the buyer has to honour; of a protected address only that it is."""
    ways = await reached(work)
    return [
        {
            "number": one.number,
            "name": one.name,
            "kind": one.kind,
            "business_id": one.business_id,
            "since_year": one.since_year,
            "closed": one.closed,
            "orders": one.orders,
            "invoices": one.invoices,
            "total_cents": one.total_cents,
            "restricted": one.party_id in standing.restricted,
            "protected": one.party_id in standing.protected,
            "request_open": one.party_id in standing.asking,
            "objections": [*standing.objections.get(one.party_id, ())],
        }
        | {
            name: [] if one.party_id in standing.protected else each.get(one.party_id, [])
            for name, each in ways.items()
        }
        for one in every
    ]


def _secret(work: Work, deal: Deal) -> str:
    """Give the room's own secret: what stands for somebody here stands for nobody elsewhere."""
    return work.database.secrets.digest(str(deal.id), "deal room")


def _written(
    stage: DealStage, rows: Sequence[Mapping[str, Any]], sums: Mapping[str, Any] | None = None
) -> bytes:
    told = {"stage": stage, **({"sums": sums} if sums is not None else {"customers": rows})}
    return json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True).encode()

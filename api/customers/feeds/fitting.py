"""Looks up in Posti's files what fits an address better."""

from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from api.customers.feeds.postal_tables import PostalPlace, StreetRange
from api.customers.feeds.rules.postal_files import StreetRow
from api.customers.feeds.rules.postal_places import Fitting, better, holds, parted
from api.customers.tables import Address
from api.kernel.languages import Language


async def fitting(
    session: AsyncSession, address: Address, language: Language
) -> Fitting | None:
    """Give a postal code and a town that fit an address better, or None."""
    if not (address.postal_code and address.town):
        return None
    towns = await _towns(session, [address.postal_code], language)
    own = Fitting(address.postal_code, address.town)
    on_street = await _on_street(session, address.street or "", language)
    return better(own, towns.get(address.postal_code, []), on_street)


async def _towns(
    session: AsyncSession, codes: Collection[str], language: Language
) -> dict[str, list[str]]:
    """Give the towns of postal codes, the one in this language first."""
    found = await session.scalars(select(PostalPlace).where(PostalPlace.code.in_(codes)))
    return {
        each.code: [each.town_sv, each.town_fi]
        if language is Language.SV
        else [each.town_fi, each.town_sv]
        for each in found
    }


async def _on_street(session: AsyncSession, street: str, language: Language) -> list[Fitting]:
    """Give the codes and towns that a house of this street and number may have."""
    if (named := parted(street)) is None:
        return []
    name, number = named
    rows = await session.scalars(select(StreetRange).where(StreetRange.street == name))
    codes = {
        each.code
        for each in rows
        if holds(StreetRow(each.code, "", "", each.is_odd, each.least, each.most), number)
    }
    towns = await _towns(session, codes, language)
    return [Fitting(code, town) for code, names in towns.items() for town in names]

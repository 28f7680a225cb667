"""Lists of the persons who act for customers, and how each is reached."""

from collections.abc import Iterator
from typing import Final

from api.customers.rules.contact import email_address, phone_number
from api.customers.rules.kinds import RoleKind
from api.customers.rules.parties import NameMissing, display_name
from api.imports.rules import headings
from api.imports.rules.readings import Reading
from api.imports.rules.shaped.owned import OWNED_BY, OWNER, of_owner
from api.imports.rules.shapes import Column, Draft, Named, Shape
from api.imports.rules.targets import Target
from api.imports.rules.unsaid import Unsaid
from api.imports.rules.values import listed, name_of_somebody, names_of, short
from api.imports.rules.words import ROLES, called
from api.kernel.folding import folded
from api.standing.rules.identifiers import Known

NAMES: Final = (Target.NAME, Target.GIVEN_NAME, Target.FAMILY_NAME)


def draft(reading: Reading, _unsaid: Unsaid) -> Draft | None:
    reading.need(*OWNED_BY)
    if not reading.says(*NAMES):
        reading.refuse(Target.NAME, NameMissing)
    if reading.problems:
        return None
    said = reading.plain()
    if whole := said.pop(Target.NAME.value, None):
        given, family = names_of(whole)
        said = {"given_name": given, "family_name": family} | said
    return {name: value for name, value in said.items() if value}


def person_in(of: Draft) -> str:
    """Give the name of whom a row is about, in the form that names are compared in."""
    return compared(display_name(of.get(Target.GIVEN_NAME), of.get(Target.FAMILY_NAME)))


def compared(name: str) -> str:
    """Give a name in the form that is the same in whatever order it is told."""
    return " ".join(sorted(folded(name).split()))


def known_in(of: Draft) -> Known:
    """Give whom a row names, and how it says that they are reached."""
    return Known(
        names=[display_name(of.get(Target.GIVEN_NAME), of.get(Target.FAMILY_NAME))],
        phones=of.get(Target.PHONE, ()),
        emails=of.get(Target.EMAIL, ()),
        business_ids=[of.get(Target.BUSINESS_ID)],
    )


def names(of: Draft) -> Iterator[Named]:
    yield Target.NAME, of_owner(of, person_in(of), of.get(Target.KIND, RoleKind.CONTACT))


CONTACTS: Final = Shape(
    columns=OWNER
    | {
        Target.NAME: Column(
            name_of_somebody(200), f"{headings.CONTACT_NAME} nimi henkilo namn person name"
        ),
        Target.GIVEN_NAME: Column(short(100), headings.GIVEN_NAME),
        Target.FAMILY_NAME: Column(short(100), headings.FAMILY_NAME),
        Target.KIND: Column(called(ROLES), "rooli roll role laji tyyppi typ type"),
        Target.TITLE: Column(
            short(100), "titteli tehtava asema nimike titel befattning uppgift title jobtitle"
        ),
        Target.PHONE: Column(listed(phone_number), headings.PHONE),
        Target.EMAIL: Column(listed(email_address), headings.EMAIL),
    },
    keys=(Target.NAME, Target.EMAIL, Target.PHONE),
    needs=(OWNED_BY, NAMES),
    draft=draft,
    names=names,
)

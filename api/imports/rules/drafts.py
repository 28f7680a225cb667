"""A row as the customer it would become: a person, or an organisation and who answers there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any, Final, TypeAlias

from api.customers.rules.kinds import Form, OrganisationKind
from api.customers.rules.parties import BusinessIdMissing, NameMissing, display_name
from api.imports.rules.forms import is_named_as_firm, kind_of
from api.imports.rules.readings import ADDRESS, AT_HOME, HOME, Reading, check_address
from api.imports.rules.targets import Target
from api.imports.rules.unsaid import Unsaid
from api.imports.rules.values import TooLong, names_of
from api.standing.rules.identifiers import Known

Names: TypeAlias = tuple[str | None, str | None]
"""A given and a family name; one of them may be missing."""

LONGEST_NAME: Final = 100
"""Of a person; an organisation's may be twice that."""
AS_READ: Final = (
    *(Target.NUMBER, *ADDRESS, Target.COUNTRY, Target.E_INVOICE_ADDRESS),
    *(Target.E_INVOICE_OPERATOR, Target.PAYMENT_TERM_DAYS, Target.NOTE),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A customer that a row describes, each value in its one form.

    `kind` is an organisation's; `names` are a person's own, or those of who answers for an
    organisation.
    """

    name: str
    kind: OrganisationKind | None
    names: Names | None = None
    number: str | None = None
    business_id: str | None = None
    no_business_id_because: str | None = None
    phones: Sequence[str] = ()
    emails: Sequence[str] = ()
    street: str | None = None
    postal_code: str | None = None
    town: str | None = None
    country: str = HOME
    e_invoice_address: str | None = None
    e_invoice_operator: str | None = None
    payment_term_days: int | None = None
    note: str | None = None

    @property
    def form(self) -> Form:
        return Form.ORGANISATION if self.kind else Form.PERSON


def customer_in(reading: Reading, unsaid: Unsaid) -> Draft | None:
    """Take a row for a customer, unless something is wrong with it."""
    check_address(reading)
    kind = _kind(reading, unsaid)
    if not reading.says(Target.NAME, Target.GIVEN_NAME, Target.FAMILY_NAME):
        reading.refuse(Target.NAME, NameMissing)
    if kind and not reading.says(Target.BUSINESS_ID) and not unsaid.because:
        reading.refuse(Target.BUSINESS_ID, BusinessIdMissing)
    if kind is None and len(reading.values.get(Target.NAME, "")) > LONGEST_NAME:
        reading.refuse(Target.NAME, TooLong)
    return None if reading.problems else _draft(reading.values, kind, unsaid.because)


def written(draft: Draft) -> dict[str, Any]:
    """Write a customer down, to be taken in later."""
    said = {each.name: getattr(draft, each.name) for each in fields(draft)}
    return {name: value for name, value in said.items() if value not in (None, (), [])}


def read_back(written_down: Mapping[str, Any]) -> Draft:
    """Read what was written.

    >>> draft = Draft(name="Malli Oy", kind=OrganisationKind.COMPANY, payment_term_days=0)
    >>> read_back(written(draft)).kind
    <OrganisationKind.COMPANY: 'company'>
    """
    said = dict(written_down)
    kind, names = said.pop("kind", None), said.pop("names", None)
    said.pop("external_id", None)
    return Draft(
        kind=kind and OrganisationKind(kind), names=names and (names[0], names[1]), **said
    )


def _kind(reading: Reading, unsaid: Unsaid) -> OrganisationKind | None:
    """Tell an organisation's kind, or None: it is a person. One with a Y-tunnus is a firm."""
    values = reading.values
    named, name = values.get(Target.KIND), values.get(Target.NAME, "")
    in_business = reading.says(Target.BUSINESS_ID)
    own_names = unsaid.are_persons or reading.says(Target.GIVEN_NAME, Target.FAMILY_NAME)
    if isinstance(named, OrganisationKind):
        return named
    if not in_business and (named or (own_names and not is_named_as_firm(name))):
        return None
    if named or not name:
        return OrganisationKind.SOLE_TRADER
    if values.get(Target.COUNTRY, HOME) not in AT_HOME:
        return OrganisationKind.FOREIGN
    return kind_of(name)


def _draft(
    values: Mapping[Target, Any], kind: OrganisationKind | None, because: str | None
) -> Draft:
    name, names = _organisation(values) if kind else _person(values)
    return Draft(
        name=name,
        kind=kind,
        names=names,
        business_id=values.get(Target.BUSINESS_ID),
        no_business_id_because=because if kind and Target.BUSINESS_ID not in values else None,
        phones=values.get(Target.PHONE, ()),
        emails=values.get(Target.EMAIL, ()),
        **{target.value: values[target] for target in AS_READ if target in values},
    )


def _organisation(values: Mapping[Target, Any]) -> tuple[str, Names | None]:
    """Give an organisation's name, and the names of who answers there."""
    own = values.get(Target.GIVEN_NAME), values.get(Target.FAMILY_NAME)
    if Target.NAME not in values:
        return display_name(*own), None
    if Target.CONTACT_NAME in values:
        return values[Target.NAME], names_of(values[Target.CONTACT_NAME])
    return values[Target.NAME], own if any(own) else None


def _person(values: Mapping[Target, Any]) -> tuple[str, Names]:
    """Give a person's names. Lists write the family name first, with a comma or without."""
    names: Names = values.get(Target.GIVEN_NAME), values.get(Target.FAMILY_NAME)
    if not any(names):
        name = values[Target.NAME]
        names = names_of(name) if "," in name else (None, name)
    return display_name(*names), names


def known_in(draft: Draft) -> Known:
    """Give whom a row names, and how it says that they are reached."""
    person = display_name(*draft.names) if draft.names else None
    return Known(
        names=[draft.name, person],
        phones=draft.phones,
        emails=draft.emails,
        streets=[(draft.street, draft.postal_code)],
        business_ids=[draft.business_id],
    )

"""What kind of customer a row speaks of: by the list's own word for it, or by the name."""

import re
from typing import Final

from api.customers.rules.kinds import Form, OrganisationKind
from api.imports.rules.values import UnknownKind
from api.kernel.folding import folded

_CALLED: Final[dict[Form | OrganisationKind, str]] = {
    Form.PERSON: """henkilo yksityishenkilo yksityinen yksityisasiakas kuluttaja kotitalous
        person privatperson privat privatkund konsument individual private consumer""",
    OrganisationKind.COMPANY: """yritys yhtio osakeyhtio oy oyj ky ay yritysasiakas foretag
        bolag aktiebolag ab company business firm""",
    OrganisationKind.SOLE_TRADER: """toiminimi tmi elinkeinonharjoittaja
        yksityinenelinkeinonharjoittaja firma enskildnaringsidkare enskildfirma soletrader""",
    OrganisationKind.MUNICIPALITY: """kunta kaupunki kuntayhtyma kommun stad municipality city
        julkinen""",
    OrganisationKind.HOUSING_COMPANY: """taloyhtio asuntoosakeyhtio asoy bostadsaktiebolag
        bostadsbolag housingcompany""",
    OrganisationKind.ASSOCIATION: "yhdistys ry seura forening rf association",
    OrganisationKind.ROAD_COOPERATIVE: "tiekunta tiehoitokunta vaglag roadcooperative",
    OrganisationKind.ESTATE: "kuolinpesa dodsbo estate",
    OrganisationKind.FOREIGN: "ulkomainen utlandsk foreign",
}
CALLED: Final[dict[str, Form | OrganisationKind]] = {
    word: form for form, words in _CALLED.items() for word in words.split()
}

_NAMED: Final = (
    (
        OrganisationKind.HOUSING_COMPANY,
        r"\b(?:as|asunto|asunto-?osakeyhtiö)\.? oy\b|\bbostads ?ab\b",
    ),
    (OrganisationKind.ESTATE, r"\b(?:kuolinpesä|kp|jäämistö|dödsbo|db)\b"),
    (OrganisationKind.ROAD_COOPERATIVE, r"(?:tiekunta|tiehoitokunta|väglag)\b"),
    (OrganisationKind.SOLE_TRADER, r"\b(?:t:?mi|toiminimi|fma|firma)\b"),
    (OrganisationKind.ASSOCIATION, r"\br\.?[yf]\b\.?|yhdistys\b|förening\b"),
    (OrganisationKind.MUNICIPALITY, r"(?:\bkaupunki|\bkunta|kuntayhtymä|\bstad|\bkommun)\b"),
    (OrganisationKind.COMPANY, r"\b(?:oyj?|abp?|ky|kb|osk|ay)\b"),
)
NAMED: Final = [(kind, re.compile(sign, re.IGNORECASE)) for kind, sign in _NAMED]


def form_named(word: str) -> Form | OrganisationKind | None:
    """Read a list's own word for a kind of customer.

    >>> form_named("Taloyhtiö"), form_named("Privatperson")
    (<OrganisationKind.HOUSING_COMPANY: 'housing_company'>, <Form.PERSON: 'person'>)
    """
    plain = folded(word).replace(" ", "")
    return CALLED.get(plain) or CALLED.get(plain.replace("_", ""))


def kind_of(name: str) -> OrganisationKind:
    """Tell what kind of organisation is named so; a company where the name does not say.

    >>> kind_of("As. Oy Mallikatu 3"), kind_of("Metsätien tiekunta")[:4]
    (<OrganisationKind.HOUSING_COMPANY: 'housing_company'>, 'road')
    """
    signs = (kind for kind, sign in NAMED if sign.search(name))
    return next(signs, OrganisationKind.COMPANY)


def is_named_as_firm(name: str) -> bool:
    """Tell whether a name says itself that it is an organisation's."""
    return any(sign.search(name) for _, sign in NAMED)


def known_form(cell: str) -> Form | OrganisationKind:
    """Read a list's own word for a kind of customer, or refuse it."""
    if form := form_named(cell):
        return form
    raise UnknownKind

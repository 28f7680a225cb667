"""By what people may be chosen."""

from enum import StrEnum


class Audience(StrEnum):
    """Customers themselves, or who acts for them."""

    CUSTOMERS = "customers"
    CONTACTS = "contacts"


class PartyKind(StrEnum):
    """What a customer is."""

    PERSON = "person"
    COMPANY = "company"
    SOLE_TRADER = "sole_trader"
    MUNICIPALITY = "municipality"
    HOUSING_COMPANY = "housing_company"
    ASSOCIATION = "association"
    ROAD_COOPERATIVE = "road_cooperative"
    FOREIGN = "foreign"

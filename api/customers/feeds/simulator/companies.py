"""Companies as the interface describes them, version 3."""

from collections.abc import Mapping
from typing import Any


def company(business_id: str, **said: Any) -> dict[str, Any]:
    """Describe a company as the interface does, version 3."""
    return {
        "businessId": {"value": business_id, "registrationDate": "2001-02-03", "source": "3"},
        "euId": None,
        "names": [
            {"name": "Vanha Malli Oy", "type": "1", "endDate": "2020-01-01", "version": 2},
            {"name": said.get("name", "Malli Oy"), "type": "1", "endDate": None, "version": 1},
            {"name": "Mallin Aputoiminimi", "type": "3", "endDate": None, "version": 1},
        ],
        "addresses": [address(*each) for each in said.get("addresses", ())],
        "companySituations": [
            {"type": kind, "registrationDate": since, "endDate": until, "source": "1"}
            for kind, since, until in said.get("situations", ())
        ],
        "tradeRegisterStatus": "1",
        "status": "2",
        "endDate": said.get("ended"),
        "lastModified": "2026-01-02 03:04:05",
    }


def address(kind: int, street: str, number: str, code: str, towns: Mapping[str, str]) -> Any:
    offices = [
        {"city": town, "languageCode": language, "municipalityCode": "091"}
        for language, town in towns.items()
    ]
    return {
        "type": kind,
        "street": street,
        "buildingNumber": number,
        "entrance": "",
        "postCode": code,
        "postOffices": offices,
        "country": None,
        "source": "0",
    }


def odd(one: dict[str, Any]) -> dict[str, Any]:
    """Make a company of codes and members that nobody has heard of."""
    one["names"].insert(0, {"name": "Outo", "type": "77", "endDate": None})
    one["addresses"].insert(0, {"type": 9, "street": "Outo", "postOffices": []})
    one["companySituations"].append({"type": "??", "registrationDate": None, "endDate": None})
    return one | {"somethingNew": {"a": [1]}, "status": "999"}

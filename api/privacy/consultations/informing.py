"""The information for staff that ships with the register, with the company's own name in it."""

import tomllib
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from api.database.work import Work
from api.kernel.clock import local_day
from api.kernel.languages import Language
from api.privacy.consultations.own_reading import kept_logs
from api.privacy.consultations.own_schemas import InformationPassage, StaffInformation
from api.staff.company_tables import COMPANY_ID, Company


async def inform(work: Work, language: Language) -> StaffInformation:
    company = await work.session.get(Company, COMPANY_ID)
    told = _told()
    return StaffInformation(
        version=told["version"],
        valid_from=told["valid_from"],
        language=language,
        controller=company and company.name,
        contact=company and (company.privacy_email or company.email),
        passages=passages(language, local_day(work.now)),
    )


def passages(language: Language, today: date) -> list[InformationPassage]:
    """Give the text in one language, with the periods that are in force."""
    months = {each.what: each.months for each in kept_logs(today)}
    return [
        InformationPassage(title=said["title"], text=said["text"].format(**months))
        for said in (each[language] for each in _told()["passages"])
    ]


@cache
def _told() -> dict[str, Any]:
    text = files("api.privacy.consultations").joinpath("data", "staff.toml").read_text("utf-8")
    return tomllib.loads(text)

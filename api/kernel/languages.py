"""The languages the register speaks."""

from enum import StrEnum


class Language(StrEnum):
    """Finnish first; Swedish and English complete."""

    FI = "fi"
    SV = "sv"
    EN = "en"

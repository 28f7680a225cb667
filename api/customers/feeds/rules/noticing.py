"""How somebody is told where data about them came from."""

from enum import StrEnum


class NoticeChannel(StrEnum):
    """How somebody was told that data about them came from elsewhere."""

    LETTER = "letter"
    EMAIL = "email"
    PHONE = "phone"
    WITH_INVOICE = "with_invoice"

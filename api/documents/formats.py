"""How numbers, money and time are written for people, as on screen.

Finnish and Swedish group digits with a no-break space and have a decimal comma. Below zero a
real minus is written. Moments are told in Helsinki's time.
"""

from datetime import date, datetime
from decimal import Decimal
from typing import Final

from api.kernel.clock import HELSINKI
from api.kernel.languages import Language
from api.kernel.quantities import Cents, Kilograms

_SPACE: Final = "\N{NO-BREAK SPACE}"
_MINUS: Final = "\N{MINUS SIGN}"
_DASH: Final = "\N{EN DASH}"


def number(it: Decimal, language: Language, least: int = 0) -> str:
    r"""Write a number in full, with at least so many decimals.

    >>> number(Decimal("1626.5"), Language.FI, 2), number(Decimal("1626.50"), Language.EN)
    ('1\xa0626,50', '1,626.5')
    """
    whole, _, decimals = f"{abs(it):,f}".partition(".")
    decimals = decimals.rstrip("0").ljust(least, "0")
    written = f"{whole}.{decimals}" if decimals else whole
    if language is not Language.EN:
        written = written.replace(",", _SPACE).replace(".", ",")
    return _MINUS + written if it < 0 else written


def euros(cents: Cents, language: Language) -> str:
    """Write cents as euros, without the sign of the euro."""
    return number(Decimal(cents) / 100, language, 2)


def money(cents: Cents, language: Language) -> str:
    r"""Write an amount with its currency.

    >>> money(Cents(358_121), Language.FI), money(Cents(5), Language.EN)
    ('3\xa0581,21\xa0€', '€0.05')
    """
    if language is not Language.EN:
        return f"{euros(cents, language)}{_SPACE}€"
    return (_MINUS if cents < 0 else "") + f"€{euros(Cents(abs(cents)), language)}"


def kilograms(mass: Kilograms, language: Language) -> str:
    return f"{number(Decimal(mass), language)}{_SPACE}kg"


def percent(it: Decimal, language: Language) -> str:
    return number(it, language) + ("%" if language is Language.EN else f"{_SPACE}%")


def day(on: date, language: Language) -> str:
    """Write a day.

    >>> day(date(2026, 12, 7), Language.SV), day(date(2026, 12, 7), Language.EN)
    ('7.12.2026', '7 Dec 2026')
    """
    if language is Language.EN:
        from babel.dates import format_date

        return format_date(on, "d MMM y", locale="en_GB")
    return f"{on.day}.{on.month}.{on.year}"


def days(first: date, last: date, language: Language) -> str:
    r"""Write a span of days as shortly as it can be read.

    >>> ascii(days(date(2026, 11, 17), date(2026, 11, 20), Language.FI))
    "'17.\\u201320.11.2026'"
    """
    if first == last:
        return day(last, language)
    if (first.year, first.month) == (last.year, last.month):
        dot = "" if language is Language.EN else "."
        return f"{first.day}{dot}{_DASH}{day(last, language)}"
    return f"{day(first, language)}{_DASH}{day(last, language)}"


def local_minute(at: datetime, language: Language) -> str:
    """Write a moment.

    >>> from datetime import UTC
    >>> local_minute(datetime(2026, 11, 17, 5, 31, tzinfo=UTC), Language.FI)
    '17.11.2026 7.31'
    """
    here = at.astimezone(HELSINKI)
    clock = f"{here:%H:%M}" if language is Language.EN else f"{here.hour}.{here:%M}"
    return f"{day(here.date(), language)} {clock}"

"""All that is told of one truck that comes for one load, flat, so that forms can be filled."""

from datetime import datetime, timedelta
from typing import Final, NamedTuple

from api.demo.generator.calendar import moment_text
from api.kernel.quantities import Kilograms

ON_SITE: Final = timedelta(minutes=14)
_WITHOUT, _WITH_FRACTION = 19, 26


class Coming(NamedTuple):
    """What differs from truck to truck. `before` and `after` are the parts of its ids."""

    before: str
    after: str
    order_id: str
    line_id: str
    customer_id: str
    site_id: str | None
    vehicle_id: str
    trailer_id: str | None
    carrier_id: str
    driver_id: str
    queue_number: int
    load_number: str | None
    year: int
    ordinal: int
    number: str
    day: str
    came: str
    left: str
    came_said: str
    left_said: str
    first_alibi_id: str
    second_alibi_id: str
    first_kg: Kilograms
    second_kg: Kilograms
    gross_kg: Kilograms
    tare_kg: Kilograms
    net_kg: Kilograms
    customer_name: str | None
    customer_salt: str | None
    customer_digest: str | None
    site_code: str | None
    site_salt: str | None
    site_digest: str | None
    plate: str | None
    plate_salt: str | None
    plate_digest: str | None
    trailer_plate: str | None
    trailer_salt: str | None
    trailer_digest: str | None
    driver_name: str | None
    driver_salt: str | None
    driver_digest: str | None


def stay(left: datetime) -> tuple[str, str, str, str]:
    """Tell when a truck came and left: as it is stored, and as a seal says it."""
    came, gone = moment_text(left - ON_SITE), moment_text(left)
    end = _WITH_FRACTION if left.microsecond else _WITHOUT
    return came, gone, f"{came[:end]}+00:00", f"{gone[:end]}+00:00"

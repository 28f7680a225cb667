"""When a policy of the company is looked at again."""

from datetime import date

from api.kernel.refusals import Invalid


class ReviewTooEarly(Invalid):
    """A policy is reviewed after the day it begins."""


def check_days(valid_from: date, review_on: date) -> None:
    """Refuse a review that comes before there is anything to look at."""
    if review_on <= valid_from:
        raise ReviewTooEarly(pointer="/review_on")

"""Whose data it is."""

from api.kernel.refusals import NotFound


class NothingOfYours(NotFound):
    """You are signed in as nobody whom the register holds data about."""

"""When an invoice is a partner's to send: it is handed over once, and taken once."""

from collections.abc import Sequence
from uuid import UUID

from api.kernel.refusals import Conflict


class AlreadyHandedOver(Conflict):
    """The invoice is a partner's already."""


class WhichPartner(Conflict):
    """There is no billing partner, or more than one: say whose machine it is for."""


class TakenAsAnother(Conflict):
    """The invoice was taken under another id."""


def only_one(clients: Sequence[UUID]) -> UUID:
    """Give the one billing partner there is."""
    if len(clients) != 1:
        raise WhichPartner(pointer="/client_id")
    return clients[0]


def check_taken(taken_as: str | None, their_id: str) -> None:
    """Let the same receipt come twice, but no other."""
    if taken_as not in {None, their_id}:
        raise TakenAsAnother(pointer="/their_id")

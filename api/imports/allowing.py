"""Tells who may bring what in: whoever may make it by hand."""

from api.imports.nouns.every import HANDLINGS
from api.imports.rules.nouns import Noun
from api.kernel.access import REGISTER, Caller
from api.kernel.refusals import Forbidden


def check_may(caller: Caller, noun: Noun) -> None:
    """Refuse whoever may not make such records one by one. The register itself may."""
    if caller != REGISTER and not caller.may(HANDLINGS[noun].permission):
        raise Forbidden("A list brings in what you may make by hand, and nothing else.")

"""Who is a carrier or a driver: each party once."""

from api.kernel.refusals import Conflict, Invalid


class CarrierKnown(Conflict):
    """The party is a carrier already."""


class DriverKnown(Conflict):
    """The person is a driver already."""


class PlateKnown(Conflict):
    """The register has a vehicle with that plate already."""


class OnlyOrganisations(Invalid):
    """A person has names of its own, and no Y-tunnus."""

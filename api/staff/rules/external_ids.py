"""What a partner's machine may call our records."""

from api.kernel.refusals import Conflict


class ExternalIdTaken(Conflict):
    """You know another record of this kind by that id."""

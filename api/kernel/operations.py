"""One thing the register does, as the audit trail, the contract and the jobs name it."""

from dataclasses import dataclass

from api.kernel.permissions import Open, Permission
from api.kernel.purposes import Purpose


@dataclass(frozen=True, slots=True)
class Operation:
    """What an operation is called, who may call it, what for, and whether it writes.

    One with `purposes` shows persons: it needs one of them, and leaves a view row.
    """

    name: str
    access: Permission | Open = Open.ANYONE
    purposes: frozenset[Purpose] = frozenset()
    writes: bool = True

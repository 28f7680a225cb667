"""What can be looked up about the company's policies."""

from typing import Final

from api.staff.policy_tables import Policy
from api.staff.schemas.policies import PolicyView
from api.staff.tables import Account
from api.views.shown import Shown

policies = Policy.__table__
owners = Account.__table__.alias("owners")

POLICIES_SHOWN: Final = Shown(
    Policy,
    PolicyView,
    source=policies.outerjoin(owners, owners.c.id == policies.c.owner_id),
    version=policies.c.version,
    fields={"owner_name": owners.c.name},
    sorts={"review_on": policies.c.review_on},
)

"""What each caller sees of cabinets, keys, and of colleagues who may get one."""

from typing import Final

from sqlalchemy import ColumnElement, bindparam

from api.archive.cabinet_schemas import CabinetView, KeyView
from api.archive.cabinet_tables import Cabinet, CabinetKey, KeyHandover
from api.archive.key_schemas import KeeperView, KeyHandoverView
from api.archive.parts import papers
from api.archive.shown import papers_in
from api.database.types import Key
from api.kernel.access import Caller
from api.staff.queries import NDA_UNTIL
from api.staff.tables import Account
from api.views.shown import Nested, Shown

cabinets = Cabinet.__table__
keys = CabinetKey.__table__
given = KeyHandover.__table__
accounts = Account.__table__
holder = accounts.alias("key_holder")
giver = accounts.alias("key_giver")
taker = accounts.alias("key_taker")

HELD: Final = (given.c.key_id == keys.c.id) & given.c.returned_at.is_(None)
CABINETS_SHOWN: Final = Shown(
    Cabinet,
    CabinetView,
    version=cabinets.c.version,
    fields={
        "papers": papers_in(cabinets, papers.c.cabinet_id),
        "keys": Nested(
            CabinetKey,
            KeyView,
            keys.c.cabinet_id == cabinets.c.id,
            source=keys.outerjoin(given, HELD).outerjoin(
                holder, holder.c.id == given.c.holder_id
            ),
            fields={
                "holder_id": given.c.holder_id,
                "holder_name": holder.c.name,
                "given_at": given.c.given_at,
            },
            order=(keys.c.code,),
            around=(cabinets,),
        ),
    },
    sorts={"number": cabinets.c.number},
    filters={"number": cabinets.c.number == bindparam("number", type_=cabinets.c.number.type)},
)
HANDOVERS_SHOWN: Final = Shown(
    KeyHandover,
    KeyHandoverView,
    source=given.join(keys, keys.c.id == given.c.key_id)
    .join(cabinets, cabinets.c.id == keys.c.cabinet_id)
    .outerjoin(holder, holder.c.id == given.c.holder_id)
    .outerjoin(giver, giver.c.id == given.c.given_by)
    .outerjoin(taker, taker.c.id == given.c.returned_to),
    fields={
        "cabinet_number": cabinets.c.number,
        "cabinet_name": cabinets.c.name,
        "code": keys.c.code,
        "holder_name": holder.c.name,
        "given_by_name": giver.c.name,
        "returned_to_name": taker.c.name,
    },
    filters={
        "cabinet_id": keys.c.cabinet_id == bindparam("cabinet_id", type_=Key()),
        "out": given.c.returned_at.is_(None),
    },
)


def _here(_caller: Caller) -> ColumnElement[bool]:
    return accounts.c.left_on.is_(None)


KEEPERS_SHOWN: Final = Shown(
    Account,
    KeeperView,
    to=_here,
    fields={"nda_until": NDA_UNTIL},
    sorts={"username": accounts.c.username},
)

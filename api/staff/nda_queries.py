"""What can be looked up in the register of non-disclosure agreements."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from api.staff.queries import NDA_UNTIL
from api.staff.schemas.ndas import EditionView, SignatureView, SignerView
from api.staff.tables import Account, NdaSignature, NdaText
from api.views.shown import Nested, Shown

accounts = Account.__table__
signatures = NdaSignature.__table__

EDITIONS_SHOWN = Shown(NdaText, EditionView, sorts={"edition": NdaText.__table__.c.edition})
SIGNERS_SHOWN = Shown(
    Account,
    SignerView,
    version=accounts.c.version,
    fields={
        "nda_until": NDA_UNTIL,
        "signatures": Nested(
            NdaSignature,
            SignatureView,
            signatures.c.account_id == accounts.c.id,
            order=(signatures.c.edition,),
            around=(accounts,),
        ),
    },
    sorts={"username": accounts.c.username},
)


async def latest_edition(session: AsyncSession) -> NdaText | None:
    """Find the edition that was published last, also one that has not begun."""
    newest = select(NdaText).order_by(NdaText.edition.desc()).limit(1)
    return await session.scalar(newest)

"""Has recipients told after each pass of an erasure that took something away."""

from sqlalchemy import func, select

from api.database.work import Work
from api.privacy.certificates.attesting import NOT_GONE
from api.privacy.queries.items import erasure_in
from api.privacy.recipients.listing import tell_recipients
from api.privacy.recipients.tables import Telling
from api.privacy.rules.telling import Became
from api.privacy.tables import ErasureStep, SubjectRequest


async def tell_of_erasure(work: Work, request: SubjectRequest) -> None:
    """List the recipients anew if something went since they were listed last."""
    await work.session.flush()
    item = await erasure_in(work.session, request.id)
    if item is None:
        return
    listed = select(func.max(Telling.made_at)).where(Telling.item_id == item.id)
    since = await work.session.scalar(listed)
    gone = select(ErasureStep.id).where(
        ErasureStep.request_id == request.id,
        ErasureStep.record_class.not_in(NOT_GONE),
        ErasureStep.count > 0,
    )
    if since is not None:
        gone = gone.where(ErasureStep.done_at > since)
    if await work.session.scalar(gone.limit(1)) is not None:
        await tell_recipients(work, request, item, Became.ERASED)

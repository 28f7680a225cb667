"""What a version says and what of it is new, for whoever reads it before it is published."""

from dataclasses import asdict
from uuid import UUID

from api.database.work import Work
from api.editions.queries import published
from api.editions.tables import Notice
from api.kernel.languages import Language
from api.kernel.refusals import NotFound
from api.notice.rendering import page_of
from api.notice.rules.content import Page
from api.notice.rules.differences import differences
from api.notice.schemas import NoticeChange, NoticePiece, NoticeSection, NoticeText


async def notice_text(work: Work, notice_id: UUID, language: Language) -> NoticeText:
    """Read one version, a draft too, against the one that was published before it."""
    notice = await work.session.get(Notice, notice_id)
    if notice is None:
        raise NotFound
    earlier = await _before(work, notice)
    page = page_of(notice, language)
    return NoticeText(
        number=notice.number,
        since=earlier and earlier.number,
        title=page.title,
        lead=page.lead,
        sections=[NoticeSection.model_validate(asdict(each)) for each in page.sections],
        changes=_changes(page_of(earlier, language), page) if earlier else [],
    )


async def _before(work: Work, notice: Notice) -> Notice | None:
    at = notice.published_at
    known = await published(work.session)
    older = (each for each in known if at is None or (each.published_at or at) < at)
    return next(older, None)


def _changes(earlier: Page, later: Page) -> list[NoticeChange]:
    titles = {
        part.clause: section.title
        for page in (earlier, later)
        for section in page.sections
        for part in section.parts
    }
    return [
        NoticeChange(
            clause=each.clause,
            title=titles[each.clause],
            pieces=[
                NoticePiece.model_validate({"what": what, "text": text})
                for what, text in each.pieces
            ],
        )
        for each in differences(earlier, later)
    ]

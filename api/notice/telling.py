"""How every clause stands, told to those who keep the notice."""

from api.database.work import Work
from api.editions.queries import in_force, published
from api.kernel.clock import local_day
from api.kernel.languages import Language
from api.notice.checks import run_checks
from api.notice.filling import current_pages
from api.notice.proofs import last_run
from api.notice.rules.content import digest_of, written
from api.notice.rules.standing import state_of
from api.notice.schemas import ClausesView, ClauseView
from api.notice.sources import clauses
from api.settings import Settings


async def clauses_view(work: Work, settings: Settings, language: Language) -> ClausesView:
    """Tell of each clause how it stands, and whether the notice in force is what is so."""
    counted, run = await run_checks(work), last_run(settings.tests_report)
    valid = in_force(await published(work.session), local_day(work.now))
    now_said = digest_of(written(await current_pages(work, settings)))
    items = [
        ClauseView(
            id=each.id,
            section=each.section,
            module=each.module,
            rules=[*each.rules],
            tests=[*each.tests],
            state=state_of(each, counted, run.passed),
            owed=each.owed and each.owed[language],
        )
        for each in clauses().values()
    ]
    return ClausesView(
        in_force=valid and valid.number,
        is_current=valid is not None and valid.sha256 == now_said,
        items=items,
    )

"""Invoice runs over HTTP."""

from uuid import UUID

from api.database.work import Work
from api.http.answers import Answer
from api.http.routes import Routes
from api.invoices import running
from api.invoices.run_queries import RUNS_SHOWN
from api.invoices.run_schemas import InvoiceRunView, NewInvoiceRun
from api.jobs.queries import job_shown
from api.jobs.schemas import JobView
from api.kernel.permissions import Permission
from api.kernel.refusals import NotFound
from api.views.show import show

routes = Routes("Invoice runs")


@routes.post("/invoice-runs", Permission.INVOICES_WRITE, key_required=True, status=202)
async def run_invoices(work: Work, run: NewInvoiceRun) -> Answer[JobView]:
    """Post every draft whose period is over. The job's record is the run."""
    begun = await running.begin_run(work, run.until)
    job_id = begun.job_id or begun.id
    job, _ = await job_shown(work, job_id)
    return Answer(job, location=f"/api/v1/jobs/{job_id}")


@routes.get("/invoice-runs/{run_id}", Permission.INVOICING_READ, refuses=[NotFound])
async def get_invoice_run(work: Work, run_id: UUID) -> Answer[InvoiceRunView]:
    """Show how a run stands, and what became of each draft."""
    return await show(work, RUNS_SHOWN, run_id)

"""The URLs of jobs: how one stands, how it goes on, and the way to stop it."""

from uuid import UUID

from starlette.requests import Request

from api.database.work import Work
from api.http.answers import Answer
from api.http.routes import Routes
from api.http.streams import Stream
from api.jobs import actions
from api.jobs.events import progress_of
from api.jobs.queries import job_shown
from api.jobs.rules import JobFinished
from api.jobs.schemas import JobView
from api.kernel.permissions import Permission
from api.kernel.refusals import NotFound

routes = Routes("Jobs")


@routes.get("/jobs/{job_id}", Permission.JOBS_READ, refuses=[NotFound])
async def get_job(work: Work, job_id: UUID) -> Answer[JobView]:
    """Tell how far a job has come: one of yours, or any if you may read the audit."""
    job, _ = await job_shown(work, job_id)
    return Answer(job)


@routes.post(
    "/jobs/{job_id}/cancel", Permission.JOBS_READ, status=200, refuses=[NotFound, JobFinished]
)
async def cancel_job(work: Work, job_id: UUID) -> Answer[JobView]:
    """Stop a job. One that runs stops at its next step; what it has done, stays."""
    await actions.cancel(work, job_id)
    job, _ = await job_shown(work, job_id)
    return Answer(job)


@routes.get("/jobs/{job_id}/events", Permission.JOBS_READ, refuses=[NotFound])
async def follow_job(work: Work, request: Request, job_id: UUID) -> Stream[JobView]:
    """Follow a job as server-sent events named `progress`, until it has ended."""
    await job_shown(work, job_id)  # a stream can no longer say 404
    return Stream(progress_of(request, work, job_id))

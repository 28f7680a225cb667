"""What the register counts about itself, for Prometheus: no name, no path, no address."""

import hmac
from collections.abc import Iterator
from ipaddress import ip_address
from typing import Any, Final

from fastapi import FastAPI
from prometheus_client import CollectorRegistry, Histogram, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from prometheus_client.metrics_core import GaugeMetricFamily, Metric
from sqlalchemy import column, func, select, table
from starlette.requests import Request
from starlette.responses import Response

from api.database.engines import Database
from api.http.problems import problem
from api.kernel.refusals import NotFound
from api.settings import Settings

BUCKETS: Final = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
JOBS: Final = table("jobs", column("state"), column("finished_at"))
COUNTED: Final = (
    select(JOBS.c.state, func.count()).group_by(JOBS.c.state).where(JOBS.c.state != "done")
)


class Metrics:
    """The figures of one application. `count` holds requests and durations alike."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self._seconds = Histogram(
            "punnus_request_seconds",
            "How long requests took, by operation and status.",
            ["operation", "status"],
            buckets=BUCKETS,
            registry=self.registry,
        )
        self._known: dict[tuple[str, int], Any] = {}

    def count(self, operation: str, status: int, seconds: float) -> None:
        known = self._known.get((operation, status))
        if known is None:
            known = self._seconds.labels(operation, str(status))
            self._known[operation, status] = known
        known.observe(seconds)


class Gauges:
    """What is read when it is asked for: jobs by state, connections in use."""

    def __init__(self, database: Database, jobs: list[Any]) -> None:
        self._database = database
        self._jobs = jobs

    def collect(self) -> Iterator[Metric]:
        jobs = GaugeMetricFamily(
            "punnus_jobs", "Jobs that wait, run or have failed.", labels=["state"]
        )
        for state, count in self._jobs:
            jobs.add_metric([state], count)
        yield jobs
        busy = getattr(self._database.engine.pool, "checkedout", lambda: 0)()
        yield GaugeMetricFamily(
            "punnus_connections_in_use", "Writing connections in use.", value=busy
        )


def measure(app: FastAPI, settings: Settings, metrics: Metrics) -> None:
    """Answer `GET /metrics` to this machine, and to whoever knows the token."""
    database: Database = app.state.works.database
    statement = database.prepared(COUNTED, lambda: COUNTED)

    async def metrics_now(request: Request) -> Response:
        if not _may_read(request, settings):
            return problem(request, NotFound)
        gauges = CollectorRegistry()
        gauges.register(Gauges(database, await database.fetch(statement, {})))
        body = generate_latest(metrics.registry) + generate_latest(gauges)
        return Response(body, media_type=CONTENT_TYPE_LATEST)

    app.router.add_route("/metrics", metrics_now, include_in_schema=False)


def _may_read(request: Request, settings: Settings) -> bool:
    token = settings.metrics_token
    if token is not None:
        given = request.headers.get("authorization", "").removeprefix("Bearer ")
        return hmac.compare_digest(given.encode(), token.get_secret_value().encode())
    return request.client is not None and _is_loopback(request.client.host)


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:  # a test's client has no address
        return False

"""Logs: one line of JSON for each request and each event, without a word about anybody.

An event carries codes, ids and types of errors. What libraries say goes the same way: who
said it and the type of the error, never the message, which may hold somebody's values.
"""

import json
import logging
import sys
from datetime import UTC, datetime
from typing import Any, Final, TextIO

import structlog

OURS: Final = ("uvicorn.error",)
"""Loggers whose messages are about the process only."""

_write: Any = None


def start_logging(stream: TextIO | None = None) -> None:
    """Send requests, events and libraries' warnings of this process to one stream."""
    global _write  # noqa: PLW0603 - logging is the process's, as the stream is
    made = structlog.WriteLoggerFactory(stream or sys.stdout)
    _write = made().msg
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper("iso", key="at"),
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        logger_factory=made,
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
    )
    root = logging.getLogger()
    root.handlers = [Discreet()]
    root.setLevel(logging.INFO)


def access_line(**said: str | float | None) -> None:
    """Write the line of one request. It goes around structlog, which would take 50 µs."""
    if _write is not None:
        at = datetime.now(UTC).isoformat()
        _write(json.dumps({"event": "request", **said, "at": at}))


class Discreet(logging.Handler):
    """Passes on what libraries log: who and how bad, but only our server's own words."""

    def emit(self, record: logging.LogRecord) -> None:
        said: dict[str, Any] = {"logger": record.name}
        if record.exc_info and record.exc_info[0]:
            said["error"] = record.exc_info[0].__name__
        elif record.name in OURS:
            said["message"] = record.getMessage()
        elif record.levelno < logging.WARNING:
            return
        structlog.get_logger().log(record.levelno, "library", **said)

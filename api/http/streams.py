"""Server-sent events: an answer that goes on while there is something to tell."""

from collections.abc import AsyncIterator
from typing import Generic, TypeVar

from starlette.responses import StreamingResponse

View = TypeVar("View")


class Stream(StreamingResponse, Generic[View]):
    """A stream of events whose data are `View`s. Whether it may begin is asked before."""

    media_type = "text/event-stream"

    def __init__(self, events: AsyncIterator[bytes]) -> None:
        # Proxies that gather a response before they pass it on would hold every event back.
        super().__init__(
            events, headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
        )

"""Server-sent events: an answer that goes on while there is something to tell."""

from collections.abc import AsyncIterator
from typing import Final, Generic, TypeVar

from starlette.requests import Request
from starlette.responses import StreamingResponse

from api.kernel.refusals import Refusal

View = TypeVar("View")
RECHECK_SECONDS: Final = 5.0


class Stream(StreamingResponse, Generic[View]):
    """A stream of events whose data are `View`s. Whether it may begin is asked before."""

    media_type = "text/event-stream"

    def __init__(self, events: AsyncIterator[bytes]) -> None:
        # Proxies that gather a response before they pass it on would hold every event back.
        super().__init__(
            events, headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
        )


async def may_still_look(request: Request) -> bool:
    """Tell whether whoever follows a stream is still signed in."""
    try:
        await request.app.state.callers.of(request)
    except Refusal:
        return False
    return True

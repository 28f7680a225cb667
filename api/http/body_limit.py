"""How much a caller may send, counted as it comes.

FastAPI's own limit answers in plain text; a problem document is what every caller reads.
"""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import Message

from api.http.problems import BodyTooBig


def limited(request: Request, most: int) -> Request:
    """Give the request with a body that may not be longer than this."""
    if _stated(request) > most:
        raise BodyTooBig
    taken = 0

    async def receive() -> Message:
        nonlocal taken
        message = await request.receive()
        taken += len(message.get("body", b""))
        if taken > most:
            raise HTTPException(BodyTooBig.status)  # the only kind FastAPI lets through here
        return message

    return Request(request.scope, receive)


def _stated(request: Request) -> int:
    """Read how long the body is said to be; no more is sent than that."""
    length = request.headers.get("content-length", "")
    return int(length) if length.isascii() and length.isdigit() else 0

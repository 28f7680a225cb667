"""What an operation answers: bytes that are ready to leave, and what they show."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar
from uuid import UUID

from pydantic import BaseModel
from starlette.responses import Response

View = TypeVar("View")
Model = TypeVar("Model", bound=BaseModel)

JSON = "application/json"


@dataclass(frozen=True, slots=True)
class Seen:
    """Which records an answer shows, and which parties they speak of."""

    record_type: str
    records: Sequence[UUID]
    subjects: Sequence[UUID]


@dataclass(frozen=True, slots=True)
class Answer(Generic[View]):
    """The answer of an operation that says `View`. `status` None is the operation's own."""

    body: bytes
    status: int | None = None
    etag: str | None = None
    location: str | None = None
    seen: Seen | None = None
    cookies: Sequence[str] = ()
    headers: Mapping[str, str] = field(default_factory=dict)
    media_type: str = JSON
    replayed: bool = False

    def response(self, status: int) -> Response:
        headers = {"Cache-Control": "no-store", **self.headers}
        if self.etag is not None:
            headers["ETag"] = self.etag
        if self.location is not None:
            headers["Location"] = self.location
        if self.replayed:
            headers["Idempotent-Replayed"] = "true"
        media_type = self.media_type if self.body else None
        response = Response(self.body, self.status or status, headers, media_type)
        for cookie in self.cookies:
            response.headers.append("set-cookie", cookie)
        return response


def saying(
    view: Model, *, etag: int | None = None, cookies: Sequence[str] = ()
) -> Answer[Model]:
    """Answer with a model that is not stored, or shows nobody."""
    tag = None if etag is None else f'"{etag}"'
    return Answer(view.model_dump_json().encode(), etag=tag, cookies=cookies)


def nothing() -> Answer[None]:
    """Answer 204: done, and there is nothing to say."""
    return Answer(b"", status=204)

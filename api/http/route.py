"""What is stated about an endpoint, and what it says of itself."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from inspect import isclass
from typing import Any, Final, TypeAlias, get_args, get_origin

from pydantic import BaseModel
from starlette.responses import JSONResponse, Response

from api.http.files import File, FileStream
from api.http.streams import Stream
from api.kernel.operations import Operation
from api.kernel.refusals import Refusal

BODY_LIMIT: Final = 64 * 1024
Forms: TypeAlias = Mapping[int, type[BaseModel]]


@dataclass(frozen=True, slots=True)
class Route:
    """One endpoint with all it states about itself."""

    operation: Operation
    endpoint: Callable[..., Awaitable[Any]]
    method: str
    path: str
    status: int
    refuses: Sequence[type[Refusal]]
    conditional: bool = False
    keyed: bool = False
    key_required: bool = False
    body_limit: int = BODY_LIMIT
    searches: bool = False
    foreign: Forms = field(default_factory=dict)
    """By status: errors that another standard gives a form of its own."""
    streamed: Sequence[str] = ()
    """Media types of a body that the endpoint reads itself, piece by piece."""

    @property
    def view(self) -> Any:
        """What the endpoint says: the `View` of its `Answer[View]`."""
        return next(iter(get_args(self._returns)), None)

    @property
    def made_of(self) -> type[Response]:
        """What carries the answer: a stream, or a file, for an endpoint that says so."""
        returns = self._returns
        if isclass(returns) and issubclass(returns, (File, FileStream)):
            return returns
        return Stream if get_origin(returns) is Stream else JSONResponse

    @property
    def _returns(self) -> Any:
        return self.endpoint.__annotations__["return"]

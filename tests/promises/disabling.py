"""A plugin of pytest: disables the part of the program that DISABLED names, once all is loaded.

Every function of it does nothing from then on, and what has no functions cannot be made.
"""

import inspect
import os
import sys
from collections.abc import AsyncIterator, Iterator
from types import FunctionType, ModuleType
from typing import Any


def pytest_collection_finish() -> None:
    named = os.environ["DISABLED"]
    for module in [*sys.modules.values()]:
        if module.__name__ == named or module.__name__.startswith(f"{named}."):
            for each in _defined_in(module):
                _disable(each)


def _defined_in(module: ModuleType) -> Iterator[Any]:
    for each in vars(module).values():
        if getattr(each, "__module__", None) == module.__name__:
            yield inspect.unwrap(each) if callable(each) else each


def _disable(what: Any) -> None:
    if isinstance(what, FunctionType):
        _empty(what)
    elif isinstance(what, type):
        own = [each for each in vars(what).values() if isinstance(each, FunctionType)]
        for each in own:
            _empty(each)
        if not own:
            what.__init__ = _refused  # type: ignore[misc]


def _empty(function: FunctionType) -> None:
    if function.__code__.co_freevars:
        return
    function.__code__ = _like(function).__code__


def _like(function: FunctionType) -> Any:
    """Give what does nothing in the way that a function does something."""
    if inspect.isgeneratorfunction(function):
        return _yields_nothing
    if inspect.isasyncgenfunction(function):
        return _yields_nothing_later
    return _does_nothing_later if inspect.iscoroutinefunction(function) else _does_nothing


def _refused(*_: Any, **__: Any) -> None:
    raise AssertionError("This part is disabled.")


def _does_nothing(*_: Any, **__: Any) -> None: ...


async def _does_nothing_later(*_: Any, **__: Any) -> None: ...


def _yields_nothing(*_: Any, **__: Any) -> Iterator[None]:
    yield from ()


async def _yields_nothing_later(*_: Any, **__: Any) -> AsyncIterator[None]:
    if False:
        yield

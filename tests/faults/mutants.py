"""Right bodies whose bytes somebody has changed: what no library for JSON would write."""

import json
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from tests.promises.calls import Call
from tests.promises.everything import named

MARKER: Final = "zqxjkvw"
"""Stands in every body; an answer that holds it has echoed what was said."""

UNSEEN: Final = (
    *(r"\ud800", r"\udfff\ud800", r"\u0000", r"\u202e"),
    *("\x00", "\u202e\u2066", "\ud800", "\x1b[31m", "\U0010ffff\ufffe"),
)
"""What nobody can see or store; a text that holds it is refused wherever it stands."""
SEEN: Final = (
    *("\r\nSet-Cookie: a=b", "' OR 1=1 --", "<script>", "${7*7}{{7*7}}", "=cmd|' /C calc'!A0"),
    *("a" * 5_000, "é" * 300),
)
FORBIDDEN: Final = tuple(
    f'"{MARKER}{said}"'.encode("utf-8", "surrogatepass") for said in UNSEEN
)
TEXTS: Final = (*FORBIDDEN, *(f'"{MARKER}{said}"'.encode() for said in SEEN))
VALUES: Final = (
    *(b"NaN", b"Infinity", b"-Infinity", b"-0", b"1e999", b"0.1", b"1" * 20_000),
    *(b"null", b"true", b"[]", b"{}", b'""', b"[" * 30_000, b'{"a":' * 30_000),
    *(b"9223372036854775808", b"-1", b"'single'", b"undefined", b"0x10", b"01"),
    *(b'"0001-01-01"', b'"9999-12-31T23:59:59+23:59"', b'"2026-02-30"', b'"10000-01-01"'),
    *(b'"00000000-0000-0000-0000-000000000000"', b'"\\u0030"'),
)
WHOLE: Final = (
    *(b"", b" ", b"null", b"[]", b'"text"', b"1", b"{", b"}", b"\xff\xfe", b"\xef\xbb\xbf[]"),
    *(b"NaN", b"[" * 30_000, b'{"a":' * 30_000, b"1" * 20_000, b"\x00", b"\xc3\x28"),
    b'{"no such member": "' + MARKER.encode() + b'"}',
    b'{"\\ud800": 1}',
    b'{"source": {"kind": "' + MARKER.encode() + b'"}}',
    b'{"note": "' + b"a" * 70_000 + b'"}',
)
TYPES: Final = ("", "text/plain", "application/xml", "application/json; charset=utf-16", "\x7f")


@dataclass(frozen=True, slots=True)
class Mutant:
    """A right call whose bytes somebody has changed."""

    one: Call
    body: bytes
    content_type: str

    @property
    def is_forbidden(self) -> bool:
        """Whether it holds a text that may not be stored."""
        return any(each in self.body for each in FORBIDDEN)

    def __str__(self) -> str:
        return f"{named(self.one.route)} {self.content_type!r} {self.body[:160]!r}"


def mutants(chance: random.Random, calls: list[Call], most: int) -> Iterator[Mutant]:
    ways: list[Callable[[random.Random, Any], bytes]] = [
        *(_one_value, _one_value, _one_text, _one_text),
        *(_twice, _cut, _flipped, _whole, _longer),
    ]
    told = [each for each in calls if each.json]
    for number in range(most):
        one = told[number % len(told)]
        body = chance.choice(ways)(chance, one.json)
        kind = "application/json" if chance.random() < 0.95 else chance.choice(TYPES)
        yield Mutant(one, body, kind)


def _places(said: Any, *way: Any) -> Iterator[tuple[Any, ...]]:
    """Give the way to every value inside a body, and to the body."""
    yield way
    if isinstance(said, dict):
        said = said.items()
    elif isinstance(said, list):
        said = enumerate(said)
    else:
        return
    for key, each in said:
        yield from _places(each, *way, key)


def _with(chance: random.Random, said: Any, raw: bytes) -> bytes:
    """Put raw bytes into the place of one value."""
    hole = "@hole@"
    way = chance.choice([each for each in _places(said) if each])
    copied = json.loads(json.dumps(said))
    at = copied
    for key in way[:-1]:
        at = at[key]
    at[way[-1]] = hole
    return json.dumps(copied, ensure_ascii=False).encode().replace(f'"{hole}"'.encode(), raw)


def _one_value(chance: random.Random, said: Any) -> bytes:
    return _with(chance, said, chance.choice(VALUES))


def _one_text(chance: random.Random, said: Any) -> bytes:
    return _with(chance, said, chance.choice(TEXTS))


def _twice(chance: random.Random, said: Any) -> bytes:
    """Name a member twice, the second time as something else."""
    name = chance.choice([*said])
    return json.dumps(said).encode()[:-1] + b"," + json.dumps(name).encode() + b":[]}"


def _cut(chance: random.Random, said: Any) -> bytes:
    body = json.dumps(said, ensure_ascii=False).encode()
    return body[: chance.randrange(len(body))]


def _flipped(chance: random.Random, said: Any) -> bytes:
    body = bytearray(json.dumps(said, ensure_ascii=False).encode())
    for _ in range(chance.randint(1, 4)):
        body[chance.randrange(len(body))] = chance.randrange(256)
    return bytes(body)


def _whole(chance: random.Random, _said: Any) -> bytes:
    return chance.choice(WHOLE)


def _longer(_chance: random.Random, said: Any) -> bytes:
    return json.dumps(said).encode() + b" " * 70_000

"""The simulated provider: an HTTP server that knows codes, verifiers and a few citizens."""

import asyncio
import base64
import hashlib
import html
import json
import secrets
from asyncio import StreamReader, StreamWriter
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import parse_qsl, urlencode, urlsplit

from api.eid.simulator.answers import Citizen, Fault, Signer, claims_of, token_of
from api.http.loopback import Loopback

JSON: Final = "application/json"
CITIZENS: Final = (Citizen("Maija", "Mallikas"), Citizen("Teppo", "Testinen"))
HUGE: Final = 1024 * 1024
FOUND: Final = "302 Found"


class SimulatedProvider(Loopback):
    """A provider with one client; port 0 takes a free one."""

    def __init__(self, port: int = 0, client_id: str = "punnus", secret: str = "") -> None:
        super().__init__(port)
        self.client_id = client_id
        self.secret = secret or secrets.token_hex()
        self.fault = Fault.NONE
        self.citizens = CITIZENS
        self._codes: dict[str, tuple[Mapping[str, str], Citizen]] = {}
        self._known, self._unknown = Signer("k1"), Signer("k2")

    @property
    def issuer(self) -> str:
        return self.origin

    def change_keys(self) -> None:
        """Sign by a new key from now on, as providers do."""
        self._known = Signer(secrets.token_hex(4))

    async def converse(self, reader: StreamReader, writer: StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        first, *lines = head.split("\r\n")
        said = dict(line.split(": ", 1) for line in lines if line)
        told = {name.lower(): value for name, value in said.items()}
        body = await reader.readexactly(int(told.get("content-length", "0")))
        status, kind, answer = await self._answer(first.split()[1], told, body)
        writer.write(_response(status, kind, answer))
        await writer.drain()

    async def _answer(
        self, address: str, head: Mapping[str, str], body: bytes
    ) -> tuple[str, str, bytes]:
        path, query = urlsplit(address).path, dict(parse_qsl(urlsplit(address).query))
        if path == "/.well-known/openid-configuration":
            return "200 OK", JSON, json.dumps(self._metadata()).encode()
        if path == "/keys":
            return "200 OK", JSON, json.dumps({"keys": [self._known.public]}).encode()
        if path == "/authorize":
            return "200 OK", "text/html; charset=utf-8", self._page(query)
        if path == "/chosen":
            return FOUND, self.choose(query, int(query.pop("citizen"))), b""
        if path == "/token":
            return await self._token(head, dict(parse_qsl(body.decode())))
        return "404 Not Found", JSON, b"{}"

    def _metadata(self) -> Mapping[str, Any]:
        is_other = self.fault is Fault.OTHER_METADATA
        return {
            "issuer": "https://another.example" if is_other else self.issuer,
            "authorization_endpoint": f"{self.issuer}/authorize",
            "token_endpoint": f"{self.issuer}/token",
            "jwks_uri": f"{self.issuer}/keys",
            "code_challenge_methods_supported": ["S256"],
        }

    def choose(self, asked: Mapping[str, str], citizen: int) -> str:
        """Let a citizen be who they are: give where the browser goes back to."""
        code = secrets.token_urlsafe()
        self._codes[code] = (asked, self.citizens[citizen])
        back = {"code": code, "state": asked["state"], "iss": self.issuer}
        return f"{asked['redirect_uri']}?{urlencode(back)}"

    async def _token(
        self, head: Mapping[str, str], form: Mapping[str, str]
    ) -> tuple[str, str, bytes]:
        if self.fault is Fault.HANGS:
            await asyncio.Event().wait()
        odd = {
            Fault.FAILS: ("500 Internal Server Error", JSON, b"{}"),
            Fault.REDIRECTS: (FOUND, "http://elsewhere.example/", b""),
            Fault.NOT_JSON: ("200 OK", JSON, b"<html>"),
            Fault.HUGE: ("200 OK", JSON, b" " * HUGE),
        }
        if self.fault in odd:
            return odd[self.fault]
        asked, citizen = self._codes.pop(form.get("code", ""), ({}, CITIZENS[0]))
        if not asked or not self._is_ours(head) or not _is_answer(asked, form):
            return "400 Bad Request", JSON, b'{"error":"invalid_grant"}'
        claims = claims_of(self.fault, self.issuer, asked, citizen)
        token = token_of(self.fault, claims, self._known, self._unknown)
        said = {"id_token": token, "access_token": "-", "token_type": "Bearer"}
        return "200 OK", JSON, json.dumps(said).encode()

    def _is_ours(self, head: Mapping[str, str]) -> bool:
        known = base64.b64encode(f"{self.client_id}:{self.secret}".encode()).decode()
        return secrets.compare_digest(head.get("authorization", ""), f"Basic {known}")

    def _page(self, asked: Mapping[str, str]) -> bytes:
        """Let whoever looks choose who they are: it is a demo, and says so."""
        links = "".join(
            f'<li><a href="/chosen?{html.escape(urlencode({**asked, "citizen": at}))}">'
            f"{html.escape(f'{each.given_name} {each.family_name}')}</a></li>"
            for at, each in enumerate(self.citizens)
        )
        words = "Mallitunnistus. Tämä on esittelyä: valitse, kuka olet."
        return (
            '<!doctype html><html lang="fi"><meta charset="utf-8"><title>Mallitunnistus</title>'
            '<meta name="viewport" content="width=device-width">'
            f"<h1>Mallitunnistus</h1><p>{words}</p><ul>{links}</ul></html>"
        ).encode()


def _is_answer(asked: Mapping[str, str], form: Mapping[str, str]) -> bool:
    """Tell whether a code is brought by whoever asked for it (RFC 7636)."""
    digest = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
    challenge = base64.urlsafe_b64encode(digest).decode().rstrip("=")
    same = asked["redirect_uri"] == form.get("redirect_uri")
    return same and asked.get("code_challenge") == challenge


def _response(status: str, kind: str, body: bytes) -> bytes:
    """Write an answer; that of a redirect has an address in place of a type."""
    what = f"Location: {kind}" if status == FOUND else f"Content-Type: {kind}"
    head = f"HTTP/1.1 {status}\r\n{what}\r\nContent-Length: {len(body)}\r\n"
    return f"{head}Connection: close\r\n\r\n".encode() + body

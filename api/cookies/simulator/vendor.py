"""A vendor's server: a script that sets one cookie and fetches a picture. It keeps nothing."""

from asyncio import StreamReader, StreamWriter
from typing import Final

from api.http.loopback import Loopback

SCRIPT: Final = b"""document.cookie = "malli_mittari=1; Max-Age=2592000; Path=/; SameSite=Lax";
new Image().src = new URL("/kuva.gif", document.currentScript.src).href;
"""
PICTURE: Final = bytes.fromhex(
    "47494638396101000100800000000000ffffff21f90401000000002c00000000010001000002024401003b"
)


class SimulatedVendor(Loopback):
    """A vendor that answers with its script or its picture."""

    @property
    def url(self) -> str:
        return self.origin

    async def converse(self, reader: StreamReader, writer: StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        is_script = head.startswith(b"GET /mittari.js ")
        kind, body = ("text/javascript", SCRIPT) if is_script else ("image/gif", PICTURE)
        said = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}"
        writer.write(f"{said}\r\nConnection: close\r\n\r\n".encode() + body)
        await writer.drain()

"""A partner's machine whose line breaks before it has read the answer."""

import asyncio
from typing import Any
from urllib.parse import urlsplit

from tests.register import Client


async def said_and_cut_off(
    url: str, client: Client, path: str, body: dict[str, Any], key: str
) -> None:
    """Post over a connection of its own, and hang up at the answer's first byte."""
    address = urlsplit(url)
    reader, writer = await asyncio.open_connection(address.hostname, address.port)
    content = client.build_request("POST", path, json=body).content
    head = (
        f"POST /api/v1{path} HTTP/1.1\r\nHost: {address.netloc}\r\n"
        f"Authorization: {client.headers['Authorization']}\r\nIdempotency-Key: {key}\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(content)}\r\n\r\n"
    )
    writer.write(head.encode() + content)
    await writer.drain()
    assert await reader.read(1) == b"H"
    writer.transport.abort()

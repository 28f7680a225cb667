"""Files lie in a folder or in a bucket that speaks S3, and are put, read and deleted alike."""

import socket
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Final
from uuid import UUID

import httpx
import pytest
from moto.server import ThreadedMotoServer
from pydantic import SecretStr

from api.documents.store import FileGone, FileStore
from api.kernel.clock import now
from api.kernel.identifiers import new_id
from api.kernel.refusals import Unavailable
from api.settings import Settings
from tests.databases import Copy
from tests.endpoints.archive.house import Archive
from tests.register import Opened, Register

BUCKET: Final = "punnus-scans"
PDF: Final = b"%PDF-1.7\nMallin valtakirja\n%%EOF\n"


@pytest.fixture(scope="module")
def bucket() -> Iterator[str]:
    """Serve an empty bucket over HTTP, and give its endpoint."""
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    endpoint = f"http://{host}:{port}"
    httpx.put(f"{endpoint}/{BUCKET}").raise_for_status()
    yield endpoint
    server.stop()


def in_bucket(settings: Settings, endpoint: str) -> Settings:
    return settings.model_copy(
        update={
            "scans_bucket": BUCKET,
            "scans_endpoint": endpoint,
            "scans_access_key": SecretStr("malli"),
            "scans_secret_key": SecretStr("malli"),
        }
    )


@pytest.fixture(params=["folder", "bucket"])
def store(
    request: pytest.FixtureRequest, usual_settings: Settings, tmp_path: Path
) -> FileStore:
    if request.param == "folder":
        return FileStore(usual_settings.model_copy(update={"scans_folder": tmp_path}))
    return FileStore(in_bucket(usual_settings, request.getfixturevalue("bucket")))


async def test_a_file_is_put_read_and_deleted(store: FileStore) -> None:
    file_id = new_id()
    await store.put(file_id, PDF)
    await store.put(file_id, PDF * 2)

    assert await store.get(file_id) == PDF * 2
    assert await store.older_than(now() + timedelta(minutes=1)) == [file_id]
    assert await store.older_than(now() - timedelta(minutes=1)) == []
    await store.delete(file_id)
    await store.delete(file_id)
    assert await store.older_than(now() + timedelta(minutes=1)) == []
    with pytest.raises(FileGone):
        await store.get(file_id)


async def test_a_scan_lies_encrypted_in_the_bucket(
    copy_database: Copy, usual_settings: Settings, bucket: str, opened: Opened
) -> None:
    with copy_database() as url:
        settings = in_bucket(usual_settings.model_copy(update={"database_url": url}), bucket)
        async with Register(settings, opened).running() as register:
            archive = await Archive.opened(register)
            paper = await archive.paper()
            uploaded = await archive.uploaded(paper, PDF, "application/pdf")
            [scan] = uploaded.json()["scans"]
            lying = await FileStore(settings).get(UUID(scan["id"]))
            content = await archive.first.get(f"/scans/{scan['id']}/content")
            removed = await archive.first.delete(
                f"/papers/{paper['id']}/scans/{scan['id']}",
                headers={"If-Match": f'"{uploaded.json()["version"]}"'},
            )
            await archive.work_off()

    assert b"Malli" not in lying
    assert content.content == PDF
    assert removed.is_success
    with pytest.raises(FileGone):
        await FileStore(settings).get(UUID(scan["id"]))


async def test_a_bucket_out_of_reach_is_told_as_such(usual_settings: Settings) -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        endpoint = f"http://127.0.0.1:{nobody.getsockname()[1]}"
        store = FileStore(in_bucket(usual_settings, endpoint))

        with pytest.raises(Unavailable):
            await store.get(new_id())

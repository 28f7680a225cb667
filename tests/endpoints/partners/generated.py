"""A client in Python, generated from the contract as a partner would do it."""

import importlib
import json
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

import api

CONTRACT: Final = Path(api.__file__).parents[1] / "openapi.json"
NAME: Final = "punnus_client"
WANTED: Final = {
    "post_hooks": [],
    "content_type_overrides": dict.fromkeys(
        [
            *("application/pdf", "application/xml", "application/zip"),
            *("image/jpeg", "image/png", "text/html"),
        ],
        "application/octet-stream",
    ),
}
"""Files are bytes; and what is generated is not tidied."""


def generate(folder: Path) -> str:
    """Generate the client's package into a folder, and give what the generator says."""
    wanted = folder / "wanted.json"
    wanted.write_text(json.dumps(WANTED), "utf-8")
    command = [sys.executable, "-m", "openapi_python_client", "generate", "--meta", "none"]
    command += ["--path", str(CONTRACT), "--config", str(wanted)]
    command += ["--output-path", str(folder / NAME)]
    done = subprocess.run(  # noqa: S603 - a list written here
        command, cwd=folder, check=True, capture_output=True, text=True, timeout=300
    )
    return done.stdout + done.stderr


class Generated:
    """A generated client, called by the operations' names."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._client = self._module("client").Client(url)

    async def sign_in(self, token: str) -> None:
        await self.close()
        self._client = self._module("client").AuthenticatedClient(self._url, token)

    async def close(self) -> None:
        await self._client.get_async_httpx_client().aclose()

    def model(self, name: str, **said: Any) -> Any:
        return getattr(self._module("models"), name).from_dict(said)

    async def call(self, feature: str, operation: str, **said: Any) -> Any:
        """Call an operation, and give its answer with `status_code` and `parsed`."""
        module = self._module(f"api.{feature}.{operation}")
        return await module.asyncio_detailed(client=self._client, **said)

    def _module(self, name: str) -> Any:
        return importlib.import_module(f"{NAME}.{name}")

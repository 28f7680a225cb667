"""Every setting, read once from the environment when the program starts.

`REGISTER_DATABASE_URL` sets `database_url`, and so on. A setting that is missing or wrong
stops the program with the reason before it serves anything.
"""

import stat
from functools import cached_property
from pathlib import Path
from typing import Final, Literal

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

KEY_BYTES: Final = 32


class UnsafeKey(Exception):
    """A key file is missing, too short, or readable by others."""


class Settings(BaseSettings):
    """The register's settings."""

    model_config = SettingsConfigDict(env_prefix="REGISTER_", env_file=".env", frozen=True)

    database_url: str = Field(
        default="sqlite+aiosqlite:///register.db",
        description="A SQLite file for one machine; PostgreSQL for production.",
    )
    keys_folder: Path = Field(
        description="Holds token-*.pem, seal.pem, certificate-*.pem and secrets.key, mode "
        "0600. `init` makes them."
    )
    heads_folder: Path | None = Field(
        default=None,
        description="Where signed heads of the audit go: another disk than the database's.",
    )
    frontend_folder: Path | None = Field(
        default=None, description="The built frontend. None when a web server serves it."
    )
    demo: bool = Field(default=False, description="One-press sign-in and a movable clock.")
    works_inside: bool = Field(default=True, description="Run promised jobs in this process.")
    reads_scales: bool = Field(
        default=True,
        description="Listen to the scales' indicators. In one process of several: most of them "
        "speak with one listener only.",
    )
    notice_seconds: float = Field(
        default=0,
        ge=0,
        description="How long to serve on, not ready, after SIGTERM: for a proxy to notice.",
    )
    metrics_token: SecretStr | None = Field(
        default=None, description="Who sends it reads /metrics. None: this machine only."
    )
    partners_on_loopback: bool = Field(
        default=False, description="Let partners be on this machine, for tests and the demo."
    )
    bureau_url: str | None = Field(
        default=None, description="Where the credit bureau is asked about companies."
    )
    bureau_name: str | None = Field(
        default=None, description="The recipient that the bureau is known as."
    )
    bureau_token: SecretStr | None = Field(
        default=None, description="What the bureau knows the register by, as a bearer token."
    )
    bureau_seconds: float = Field(
        default=20, gt=0, le=60, description="How long to wait for a bureau's whole answer."
    )
    ytj_url: str | None = Field(
        default=None,
        description="Where the business information system is asked about companies, without "
        "the last part: https://avoindata.prh.fi/opendata-ytj-api/v3. None: nobody is asked.",
    )
    ytj_name: str | None = Field(
        default=None, description="The recipient that the business information system is."
    )
    ytj_seconds: float = Field(
        default=20, gt=0, le=60, description="How long to wait for its whole answer."
    )
    ytj_a_night: int = Field(
        default=300, ge=0, le=20_000, description="How many companies to ask about each night."
    )
    e_id_issuer: str | None = Field(
        default=None,
        pattern=r"^https?://\S+$",
        description="The provider of strong identification, as its metadata names it. None: "
        "nobody is identified so.",
    )
    e_id_client: str = Field(default="", description="What the provider knows us as.")
    e_id_secret: SecretStr | None = Field(
        default=None, description="How we prove that to the provider."
    )
    public_url: str | None = Field(
        default=None,
        pattern=r"^https?://[^/?#\s]+$",
        description="Where people and machines find the register; tokens name it as issuer.",
    )
    kiosk_shift_hours: float = Field(
        default=10, gt=0, le=24, description="How long a sign-in at a kiosk lasts."
    )
    site_access_days: int = Field(
        default=60,
        ge=30,
        le=90,
        description="How long it is kept who came through which gate.",
    )
    export_rows: int = Field(
        default=20_000,
        ge=1,
        le=100_000,
        description="How many rows of a list may be taken away at once.",
    )
    mail_host: str | None = Field(default=None, description="The server that takes our mail.")
    mail_port: int = Field(default=587, ge=1, le=65_535)
    mail_tls: Literal["implicit", "starttls", "none"] = Field(
        default="starttls", description="`none` is for a server on this machine only."
    )
    mail_username: str | None = None
    mail_password: SecretStr | None = None
    mail_sender: str | None = Field(
        default=None, description="What mail comes from: `Malli Oy <asiakaspalvelu@…>`."
    )
    mail_operator: str | None = Field(
        default=None, description="The recipient that whoever runs the mail server is known as."
    )
    mail_folder: Path | None = Field(
        default=None, description="Where the demo lays its mail instead of sending it."
    )
    notice_addresses: str = Field(
        default="", description="Who gets the audit's heads each day and alarms, by commas."
    )
    imap_host: str | None = Field(default=None, description="Where the mailbox is read.")
    imap_port: int = Field(default=993, ge=1, le=65_535)
    imap_tls: Literal["implicit", "starttls", "none"] = Field(
        default="implicit", description="`none` is for a server on this machine only."
    )
    imap_username: str = ""
    imap_password: SecretStr = SecretStr("")
    imap_folder: str = Field(default="INBOX", pattern=r'^[^"\\\r\n]+$')
    answer_days: int = Field(
        default=2, ge=0, le=20, description="Working days within which a message is answered."
    )
    shows_notice_status: bool = Field(
        default=False,
        description="Show on the privacy notice's page how each clause stands. The demo does.",
    )
    tests_report: Path | None = Field(
        default=None,
        description="What the tests' last run wrote (`pytest --junitxml`), for that page.",
    )
    cookie_vendors: Path | None = Field(
        default=None,
        description="A TOML file with the vendors whose cookies visitors may allow. None: "
        "there are no optional cookies, and nobody is asked. The demo has an invented one.",
    )
    scans_folder: Path = Field(
        default=Path("scans"), description="Where scans of papers lie, encrypted."
    )
    scans_bucket: str | None = Field(
        default=None, description="A bucket that speaks S3, instead of the folder."
    )
    scans_endpoint: str | None = Field(
        default=None,
        pattern=r"^https?://[^/?#\s]+$",
        description="Where the bucket is served, if not by Amazon.",
    )
    scans_region: str = Field(default="eu-north-1", description="Where the bucket is.")
    scans_access_key: SecretStr | None = Field(
        default=None, description="Who the bucket knows the register as."
    )
    scans_secret_key: SecretStr | None = Field(
        default=None, description="How the register proves that to the bucket."
    )
    clamd: str | None = Field(
        default=None,
        pattern=r"^(/\S+|[^/:\s]+:\d{1,5})$",
        description="Where clamd listens: its socket's path, or host:port. None: scans are "
        "not checked for viruses.",
    )
    listen_address: str = "127.0.0.1"
    port: int = 8000
    secure_cookie: bool = Field(default=True, description="Off only in tests without TLS.")

    @property
    def issuer(self) -> str:
        """Who issues tokens: the public address, or this machine's where none is set."""
        local = "localhost" if self.listen_address == "0.0.0.0" else self.listen_address  # noqa: S104
        return self.public_url or f"http://{local}:{self.port}"

    @cached_property
    def token_keys(self) -> dict[str, str]:
        """Private keys that sign access tokens, oldest first."""
        found = sorted(self.keys_folder.glob("token-*.pem"))
        if not found:
            raise UnsafeKey(f"No token key in {self.keys_folder}. Run: python -m api init")
        return {path.stem: guarded(path).decode() for path in found}

    @cached_property
    def secrets_key(self) -> bytes:
        """Encrypts what is secret in the database."""
        key = bytes.fromhex(guarded(self.keys_folder / "secrets.key").decode().strip())
        if len(key) != KEY_BYTES:
            raise UnsafeKey("secrets.key must be 32 bytes, in hexadecimal.")
        return key

    @cached_property
    def seal_key(self) -> bytes:
        """Signs the heads of the audit (Ed25519, PEM)."""
        return guarded(self.keys_folder / "seal.pem")

    @cached_property
    def certificate_keys(self) -> list[bytes]:
        """Sign certificates, oldest first: each a private key with its X.509 certificate."""
        found = sorted(self.keys_folder.glob("certificate-*.pem"))
        if not found:
            raise UnsafeKey(
                f"No certificate key in {self.keys_folder}. Run: python -m api init"
            )
        return [guarded(path) for path in found]


def guarded(path: Path) -> bytes:
    """Read a key that nobody but its owner may read."""
    if not path.is_file():
        raise UnsafeKey(f"{path.name} is missing in {path.parent}. Run: python -m api init")
    if path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise UnsafeKey(f"{path.name} can be read by others. Run: chmod 600 on it")
    return path.read_bytes()

"""The seals over the logs: what they held when they were sealed, signed and chained."""

from datetime import datetime

from sqlalchemy import BigInteger, Index, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from api.database.base import Base
from api.database.columns import Code, Digest, Secret


class Seal(Base):
    """One batch of one log: the rows after the batch before, up to the position `last`.

    `merkle_root` covers the rows, `previous` is the digest of the seal before, of whichever
    log, and `signature` is Ed25519 over all of that. `leaves` are the rows' positions and
    digests, which tell a broken row from its neighbours; the root proves them.

    Purging is signed, too: without `purge` a batch whose rows are gone has been cut.
    """

    __tablename__ = "seals"
    __table_args__ = (UniqueConstraint("seq"), Index("ix_seals_kind", "kind", "seq"))
    kept = []

    seq: Mapped[int] = mapped_column(BigInteger)
    kind: Mapped[Code]
    previous: Mapped[Digest]
    merkle_root: Mapped[Digest]
    count: Mapped[int]
    first: Mapped[int] = mapped_column(BigInteger)
    last: Mapped[int] = mapped_column(BigInteger)
    at: Mapped[datetime]
    signature: Mapped[Secret]
    leaves: Mapped[bytes] = mapped_column(LargeBinary)
    purged_at: Mapped[datetime | None]
    purge: Mapped[Secret | None]

r"""Check an exported audit without the program that wrote it.

    python verify_audit.py EXPORT --key seal-public.pem --heads audit-heads.jsonl

EXPORT is what `python -m api export-audit` wrote; the key and the heads must come from where
whoever keeps the register could not change them: from the folder of heads, on another disk.

`seals.jsonl` holds a seal on each line. Its head is {seq, kind, previous, merkle_root, count,
first, last, at}, in this order as compact JSON: `signature` is Ed25519 over that text,
`previous` the SHA-256 of the head before, `merkle_root` the root (RFC 9162) over the rows of
the log `kind` up to position `last`, from behind the seal before of that log. `leaves` are the
rows' positions (8 bytes, big-endian) and leaf hashes (32 bytes). A batch may lack rows if
`purge` signs head + "\npurged " + `purged_at`. `<kind>.jsonl` holds the rows: {position, row}.

Needs Python 3.11 and the package cryptography.
"""

import argparse
import hashlib
import json
import struct
import sys
from collections.abc import Iterator
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import load_pem_public_key

HEAD = ("seq", "kind", "previous", "merkle_root", "count", "first", "last", "at")
LEAF = struct.Struct(">q32s")
NOTHING_BEFORE = "0" * 64


def main() -> int:
    """Tell everything that is not as it was sealed, one line each."""
    parser = argparse.ArgumentParser(description="Check an exported audit.")
    parser.add_argument("export", type=Path, help="the folder that export-audit wrote")
    parser.add_argument("--key", type=Path, required=True, help="seal-public.pem")
    parser.add_argument("--heads", type=Path, required=True, help="audit-heads.jsonl")
    said = parser.parse_args()
    key = load_pem_public_key(said.key.read_bytes())
    if not isinstance(key, Ed25519PublicKey):
        sys.exit("The key is no Ed25519 key.")
    found = [*findings(said.export, key, said.heads)]
    print(*found, "BROKEN." if found else "Everything is as it was sealed.", sep="\n")
    return 1 if found else 0


def findings(export: Path, key: Ed25519PublicKey, heads: Path) -> Iterator[str]:
    """Name each seal and each row that was edited, deleted, moved, added, cut or forged."""
    known: dict[int, str] = {}
    logs = {path.stem: lines(path) for path in export.glob("*.jsonl") if path.stem != "seals"}
    waiting: dict[str, dict | None] = {}
    for seal in lines(export / "seals.jsonl"):
        yield from check_seal(seal, known, key)
        kind = seal["kind"]
        rows, waiting[kind] = up_to(logs.get(kind, iter(())), seal["last"], waiting.get(kind))
        is_purged = seal["purge"] is not None
        for fault, position in differences(leaves_of(seal), rows):
            if not (is_purged and fault == "DELETED"):
                yield f"{fault}: {kind} {position}"
        known[seal["seq"]] = digest(seal)
    for kind, rest in logs.items():
        beyond = [waiting[kind]] if waiting.get(kind) else []
        for row in (*beyond, *rest):
            yield f"ADDED: {kind} {row['position']}"
    yield from check_heads(heads, known, key)


def check_seal(seal: dict, known: dict[int, str], key: Ed25519PublicKey) -> Iterator[str]:
    seq, newest = seal["seq"], max(known, default=0)
    yield from (f"DELETED: seal {gone}" for gone in range(newest + 1, seq))
    follows = seq > newest + 1 or seal["previous"] == known.get(newest, NOTHING_BEFORE)
    is_whole = root_of([*leaves_of(seal).values()]).hex() == seal["merkle_root"]
    if not (signed(key, seal["signature"], text(seal)) and follows and is_whole):
        yield f"FORGED: seal {seq}"
    purged = text(seal) + b"\npurged " + str(seal["purged_at"]).encode()
    if seal["purge"] and not signed(key, seal["purge"], purged):
        yield f"FORGED: purge of seal {seq}"


def check_heads(path: Path, known: dict[int, str], key: Ed25519PublicKey) -> Iterator[str]:
    for head in lines(path):
        seq = head["seq"]
        if not signed(key, head["signature"], text(head)):
            yield f"FORGED: head {seq}"
        elif seq > max(known, default=0):
            yield f"CUT: seal {seq}"
        elif known.get(seq) not in {None, digest(head)}:
            yield f"FORGED: seal {seq}"


def up_to(
    rows: Iterator[dict], last: int, waiting: dict | None
) -> tuple[dict[int, bytes], dict | None]:
    """Take the rows of one batch, and the first row behind it, which waits for the next."""
    batch: dict[int, bytes] = {}
    row = waiting or next(rows, None)
    while row is not None and row["position"] <= last:
        batch[row["position"]] = hashlib.sha256(b"\x00" + row["row"].encode()).digest()
        row = next(rows, None)
    return batch, row


def differences(was: dict[int, bytes], now: dict[int, bytes]) -> Iterator[tuple[str, int]]:
    sealed, there = set(was.values()), set(now.values())
    for position in sorted(was.keys() | now.keys()):
        before, after = was.get(position), now.get(position)
        if before == after:
            continue
        if after is None:
            if before not in there:
                yield "DELETED", position
        elif after in sealed:
            yield "REORDERED", position
        else:
            yield ("ADDED" if before is None else "EDITED"), position


def root_of(level: list[bytes]) -> bytes:
    if not level:
        return hashlib.sha256().digest()
    while len(level) > 1:
        pairs = zip(level[::2], level[1::2], strict=False)
        above = [hashlib.sha256(b"\x01" + left + right).digest() for left, right in pairs]
        level = above + level[len(above) * 2 :]
    return level[0]


def leaves_of(seal: dict) -> dict[int, bytes]:
    packed = bytes.fromhex(seal["leaves"])
    return dict(LEAF.iter_unpack(packed[: len(packed) - len(packed) % LEAF.size]))


def text(head: dict) -> bytes:
    return json.dumps({name: head[name] for name in HEAD}, separators=(",", ":")).encode()


def digest(head: dict) -> str:
    return hashlib.sha256(text(head)).hexdigest()


def signed(key: Ed25519PublicKey, signature: str, said: bytes) -> bool:
    try:
        key.verify(bytes.fromhex(signature), said)
    except (InvalidSignature, ValueError):
        return False
    return True


def lines(path: Path) -> Iterator[dict]:
    with path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)


if __name__ == "__main__":
    sys.exit(main())

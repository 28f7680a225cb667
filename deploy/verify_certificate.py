r"""Check a certificate without the register that issued it, and without a network.

    python verify_certificate.py CERTIFICATE.pdf --signer certificate-signer.pem \
        --key seal-public.pem --heads audit-heads.jsonl

Every byte of the PDF is signed (PAdES: ECDSA on P-256 or RSA, SHA-256): `--signer` is the
certificate that it must be signed by. An erasure certificate holds `proof.json`: what it says
(`content`), the line of the audit that tells of its making (`row`), the neighbours of that line
in the Merkle tree of RFC 9162 (`path`), the head over their root and its Ed25519 `signature` by
`--key`. The line names the certificate by an id that is the digest of `content`: nobody can
have said anything else at that time. With `--heads` the head must be among those that lay
outside the database. Take key, signer and heads from where you trust them.

Needs Python 3.11 and nothing else. Ends with 1 when anything is not as it was issued.
"""

import argparse
import base64
import hashlib
import json
import re
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

HEAD = ("seq", "kind", "previous", "merkle_root", "count", "first", "last", "at")
RANGE = re.compile(rb"/ByteRange \[(\d+) (\d+) (\d+) (\d+)\]")
ATTACHED = re.compile(rb"<<[^\r\n]*?/Length (\d+)/Type/EmbeddedFile[^\r\n]*>>\r?\nstream\r?\n")


class Broken(Exception):
    """What is not as it was issued."""


def main() -> int:
    """Tell what was checked, or the first thing that is not as it was issued."""
    parser = argparse.ArgumentParser(description="Check a certificate.")
    parser.add_argument("certificate", type=Path, help="the PDF")
    parser.add_argument("--signer", type=Path, required=True, help="certificate-signer.pem")
    parser.add_argument("--key", type=Path, required=True, help="seal-public.pem")
    parser.add_argument("--heads", type=Path, help="audit-heads.jsonl")
    said = parser.parse_args()
    try:
        for line in checked(said.certificate.read_bytes(), said):
            print(line)
    except (Broken, ValueError, KeyError, IndexError, TypeError, zlib.error) as error:
        print(f"BROKEN: {error or type(error).__name__}")
        return 1
    print("Everything is as it was issued.")
    return 0


def checked(pdf: bytes, said: argparse.Namespace) -> Iterator[str]:
    check_signature(pdf, der_of(said.signer))
    yield "Every byte is signed."
    proof = attached(pdf)
    if proof is None:
        yield "It carries no proof of the audit: a refusal does not."
        return
    content = check_line(proof)
    check_head(proof, der_of(said.key)[-32:])
    head = proof["head"]
    yield f"The audit's seal {head['seq']} of {head['at']} covers it."
    if said.heads:
        lines = said.heads.read_text("utf-8").splitlines()
        known = [json.loads(each) for each in lines]
        if not any(text(each) == text(head) for each in known):
            raise Broken("the head is not among those kept outside the database")
        yield "That seal's head lay outside the database."
    gone = sum(each["count"] for each in content["gone"])
    stays = sum(each["count"] for each in content["kept"])
    yield f"{content['request']}, {content['issued_at']}: {gone} erased, {stays} kept."


def check_line(proof: dict) -> dict:
    """Compare what the certificate says with the line of the audit, and that with the root."""
    digest = hashlib.sha256(proof["content"].encode()).digest()
    row = json.loads(proof["row"])
    if row["record_type"] != "certificates" or UUID(row["record_id"]) != id_of(digest):
        raise Broken("the audit's line tells of another certificate")
    node = hashlib.sha256(b"\x00" + proof["row"].encode()).digest()
    for side, beside in proof["path"]:
        other = bytes.fromhex(beside)
        pair = other + node if side == "left" else node + other
        node = hashlib.sha256(b"\x01" + pair).digest()
    if node.hex() != proof["head"]["merkle_root"]:
        raise Broken("the audit's line is not under the seal")
    return json.loads(proof["content"])


def id_of(digest: bytes) -> UUID:
    """Read a digest as an id: UUIDv8, RFC 9562."""
    free = int.from_bytes(digest[:16]) & ~(0xF << 76) & ~(0x3 << 62)
    return UUID(int=free | 0x8 << 76 | 0x2 << 62)


def check_head(proof: dict, key: bytes) -> None:
    if not ed25519_signed(key, bytes.fromhex(proof["signature"]), text(proof["head"])):
        raise Broken("the seal is not signed by the key")


def text(head: dict) -> bytes:
    return json.dumps({name: head[name] for name in HEAD}, separators=(",", ":")).encode()


def attached(pdf: bytes) -> dict | None:
    found = ATTACHED.search(pdf)
    if found is None:
        return None
    proof: dict = json.loads(zlib.decompress(pdf[found.end() : found.end() + int(found[1])]))
    return proof


# --- the signature of the PDF: CMS, RFC 5652, of which no byte may be otherwise ---

DATA, SIGNED = "06092a864886f70d010701", "06092a864886f70d010702"
SHA256 = bytes.fromhex("300d06096086480165030402010500")
ECDSA, RSA = "300a06082a8648ce3d040302", "300d06092a864886f70d01010b0500"
DIGEST_INFO = bytes.fromhex("3031300d060960864801650304020105000420")
MESSAGE_DIGEST = bytes.fromhex("06092a864886f70d010904")


def check_signature(pdf: bytes, signer: bytes) -> None:
    ranges = RANGE.findall(pdf)
    if len(ranges) != 1:
        raise Broken("it is not signed, or more than once")
    start, before, after, rest = map(int, ranges[0])
    gap = pdf[before:after]
    is_whole = start == 0 and after + rest == len(pdf)
    is_hex = re.fullmatch(rb"<(?:[0-9A-F]{2})+>", gap)
    if not (is_whole and is_hex):
        raise Broken("the signature does not cover the whole file")
    packed = bytes.fromhex(gap[1:-1].decode())
    length = end_of(packed, 0)
    if any(packed[length:]):
        raise Broken("something stands behind the signature")
    attributes, algorithm, signature = parts_of(packed[:length], signer)
    said = hashlib.sha256(pdf[:before] + pdf[after:]).digest()
    if MESSAGE_DIGEST + der(0x31, der(4, said)) not in attributes:
        raise Broken("a byte of it has been changed")
    signed = b"\x31" + attributes[1:]
    numbers = key_in(signer)
    verify = rsa_signed if algorithm.hex() == RSA else p256_signed
    if not verify(numbers, signature, hashlib.sha256(signed).digest()):
        raise Broken("it is not signed by the signer")


def parts_of(found: bytes, signer: bytes) -> tuple[bytes, bytes, bytes]:
    """Take the attributes, the algorithm and the signature, and see that the rest is as due."""
    signed = children(children(children(found)[1])[0])
    if signed[3] != der(0xA0, signer):
        raise Broken("it is signed by another signer")
    info = children(children(signed[4])[0])
    attributes, algorithm, signature = info[3:6]
    to_be_signed = children(children(signer)[0])
    who = der(0x30, to_be_signed[3] + to_be_signed[1])
    whole = der(0x30, b"\x02\x01\x01" + who + SHA256 + attributes + algorithm + signature)
    inner = b"\x02\x01\x01" + der(0x31, SHA256) + der(0x30, bytes.fromhex(DATA))
    inner += der(0xA0, signer) + der(0x31, whole)
    if found != der(0x30, bytes.fromhex(SIGNED) + der(0xA0, der(0x30, inner))):
        raise Broken("the signature has been changed")
    if algorithm.hex() not in {ECDSA, RSA} or attributes[0] != 0xA0:  # noqa: PLR2004 - a tag
        raise Broken("it is signed in an unknown way")
    return attributes, algorithm, value_of(signature)


def key_in(certificate: bytes) -> list[int]:
    """Read the public key of an X.509 certificate: a point on P-256, or RSA's n and e."""
    bits = value_of(children(children(children(certificate)[0])[6])[1])[1:]
    if bits[0] == 4:  # noqa: PLR2004 - an uncompressed point
        return [int.from_bytes(bits[1:33]), int.from_bytes(bits[33:65])]
    return [int.from_bytes(value_of(each)) for each in children(bits)]


def der(tag: int, value: bytes) -> bytes:
    size = len(value)
    if size < 0x80:  # noqa: PLR2004 - the short form of a length
        return bytes([tag, size]) + value
    long = size.to_bytes((size.bit_length() + 7) // 8)
    return bytes([tag, 0x80 | len(long)]) + long + value


def end_of(data: bytes, at: int) -> int:
    begin, size = _extent(data, at)
    return begin + size


def value_of(element: bytes) -> bytes:
    begin, size = _extent(element, 0)
    return element[begin : begin + size]


def children(element: bytes) -> list[bytes]:
    value, found, at = value_of(element), [], 0
    while at < len(value):
        end = end_of(value, at)
        found.append(value[at:end])
        at = end
    return found


def _extent(data: bytes, at: int) -> tuple[int, int]:
    first = data[at + 1]
    if first < 0x80:  # noqa: PLR2004
        return at + 2, first
    count = first & 0x7F
    return at + 2 + count, int.from_bytes(data[at + 2 : at + 2 + count])


def der_of(path: Path) -> bytes:
    lines = path.read_text("ascii").split("-----")
    return base64.b64decode(lines[2])


# --- signatures: RSA (RFC 8017), ECDSA on P-256 (FIPS 186-5), Ed25519 (RFC 8032) ---

P256 = 2**256 - 2**224 + 2**192 + 2**96 - 1
ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
BASE = (
    0x6B17D1F2E12C4247F8BCE6E563A440F277037D812DEB33A0F4A13945D898C296,
    0x4FE342E2FE1A7F9B8EE7EB4A7C0F9E162BCE33576B315ECECBB6406837BF51F5,
)
P25519 = 2**255 - 19
ORDER25519 = 2**252 + 27742317777372353535851937790883648493
D25519 = -121665 * pow(121666, -1, P25519) % P25519
Point = tuple[int, int]


def rsa_signed(key: list[int], signature: bytes, digest: bytes) -> bool:
    modulus, exponent = key
    size = (modulus.bit_length() + 7) // 8
    padded = b"\x00\x01" + b"\xff" * (size - 54) + b"\x00" + DIGEST_INFO + digest
    return len(signature) == size and padded == pow(
        int.from_bytes(signature), exponent, modulus
    ).to_bytes(size)


def p256_signed(key: list[int], signature: bytes, digest: bytes) -> bool:
    r, s = (int.from_bytes(value_of(each)) for each in children(signature))
    if not (0 < r < ORDER and 0 < s < ORDER) or end_of(signature, 0) != len(signature):
        return False
    back = pow(s, -1, ORDER)
    one = times(int.from_bytes(digest) * back % ORDER, BASE)
    point = add(one, times(r * back % ORDER, (key[0], key[1])))
    return point is not None and point[0] % ORDER == r


def add(a: Point | None, b: Point | None) -> Point | None:
    if a is None or b is None:
        return a or b
    if a[0] == b[0] and (a[1] + b[1]) % P256 == 0:
        return None
    if a == b:
        slope = (3 * a[0] * a[0] - 3) * pow(2 * a[1], -1, P256)
    else:
        slope = (b[1] - a[1]) * pow(b[0] - a[0], -1, P256)
    x = (slope * slope - a[0] - b[0]) % P256
    return x, (slope * (a[0] - x) - a[1]) % P256


def times(count: int, point: Point) -> Point | None:
    total: Point | None = None
    doubled: Point | None = point
    while count:
        total = add(total, doubled) if count & 1 else total
        doubled, count = add(doubled, doubled), count >> 1
    return total


def ed25519_signed(key: bytes, signature: bytes, said: bytes) -> bool:
    public, nonce = point25519(key), point25519(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if public is None or nonce is None or s >= ORDER25519 or len(signature) != 64:  # noqa: PLR2004
        return False
    digest = hashlib.sha512(signature[:32] + key + said).digest()
    h = int.from_bytes(digest, "little") % ORDER25519
    y = 4 * pow(5, -1, P25519) % P25519
    base = point25519(y.to_bytes(32, "little"))
    return base is not None and times25519(s, base) == add25519(nonce, times25519(h, public))


def point25519(packed: bytes) -> Point | None:
    y = int.from_bytes(packed, "little") & ((1 << 255) - 1)
    square = (y * y - 1) * pow(D25519 * y * y + 1, -1, P25519) % P25519
    x = pow(square, (P25519 + 3) // 8, P25519)
    if (x * x - square) % P25519:
        x = x * pow(2, (P25519 - 1) // 4, P25519) % P25519
    if y >= P25519 or (x * x - square) % P25519:
        return None
    return (P25519 - x if x % 2 != packed[31] >> 7 else x), y


def add25519(a: Point, b: Point) -> Point:
    cross = D25519 * a[0] * b[0] * a[1] * b[1] % P25519
    x = (a[0] * b[1] + b[0] * a[1]) * pow(1 + cross, -1, P25519) % P25519
    return x, (a[1] * b[1] + a[0] * b[0]) * pow(1 - cross, -1, P25519) % P25519


def times25519(count: int, point: Point) -> Point:
    total = (0, 1)
    while count:
        total = add25519(total, point) if count & 1 else total
        point, count = add25519(point, point), count >> 1
    return total


if __name__ == "__main__":
    sys.exit(main())

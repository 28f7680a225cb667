"""A small IMAP server on this machine, over TCP: enough of RFC 3501 to have a mailbox read."""

import re
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager

PASSWORD = "salasana"  # noqa: S105 - of a mailbox that is none


class Box:
    """What lies in the mailbox, by number, and how the server behaves."""

    def __init__(self) -> None:
        self.validity = 7
        self.mails: dict[int, bytes] = {}
        self.claims = 0
        self.port = 0

    def lay(self, text: str | bytes) -> int:
        """Put a mail in; `~` in it stands for nothing but a line's end."""
        raw = text.encode() if isinstance(text, str) else text
        number = max(self.mails, default=0) + 1
        self.mails[number] = raw.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
        return number


class _Handler(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        self._say("* OK ready")
        while line := self.rfile.readline():
            tag, _, rest = line.decode().strip().partition(" ")
            verb, _, said = rest.partition(" ")
            if not self._answered(tag, verb.upper(), said):
                return

    def _answered(self, tag: str, verb: str, said: str) -> bool:
        box: Box = self.server.box  # type: ignore[attr-defined]
        if verb == "CAPABILITY":
            self._say("* CAPABILITY IMAP4rev1")
        elif verb == "LOGIN" and PASSWORD not in said:
            self._say(f"{tag} NO wrong")
            return True
        elif verb in {"SELECT", "EXAMINE"}:
            self._say(f"* {len(box.mails)} EXISTS")
            self._say(f"* OK [UIDVALIDITY {box.validity}] so it is")
        elif verb == "UID":
            self._uid(box, said)
        elif verb == "LOGOUT":
            self._say("* BYE")
        self._say(f"{tag} OK done")
        return verb != "LOGOUT"

    def _uid(self, box: Box, said: str) -> None:
        if said.startswith("SEARCH"):
            begin = re.search(r"UID (\d+):", said)
            found = [uid for uid in box.mails if uid >= int(begin[1] if begin else 0)]
            found = found or [*box.mails][-1:]  # `*` is the last one, whatever comes before it
            self._say("* SEARCH " + " ".join(map(str, found)))
            return
        asked = re.match(r"FETCH (\d+) .*<0\.(\d+)>", said)
        assert asked, said
        uid, most = int(asked[1]), int(asked[2])
        raw = box.mails[uid]
        part = raw[:most]
        told = f"UID {uid} RFC822.SIZE {len(raw)} BODY[]<0> {{{box.claims or len(part)}}}"
        self._say(f"* 1 FETCH ({told}")
        self.wfile.write(part + b")\r\n")

    def _say(self, line: str) -> None:
        self.wfile.write(line.encode() + b"\r\n")


@contextmanager
def imap_server() -> Iterator[Box]:
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), _Handler) as server:
        server.daemon_threads = True
        box = Box()
        server.box, box.port = box, server.server_address[1]  # type: ignore[attr-defined]
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        try:
            yield box
        finally:
            server.shutdown()

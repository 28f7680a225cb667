"""Takes the words out of HTML mail: nothing of it is ever shown as HTML."""

from html.parser import HTMLParser
from typing import Final

UNREAD: Final = frozenset({"script", "style", "head", "title"})
LINES: Final = frozenset({"p", "br", "div", "li", "tr", "h1", "h2", "h3", "blockquote"})


def text_of(html: str) -> str:
    r"""Give the words of a page, a line to each block.

    >>> text_of("<p>Hei <b>te</b></p><script>alert(1)</script><p>Moi</p>")
    'Hei te\n\nMoi'
    """
    words = _Words()
    words.feed(html)
    words.close()
    return "".join(words.said).strip()


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.said: list[str] = []
        self._unread = 0

    def handle_starttag(self, tag: str, _attributes: object) -> None:
        self._unread += tag in UNREAD
        if tag in LINES:
            self.said.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._unread -= tag in UNREAD and self._unread > 0
        if tag in LINES:
            self.said.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._unread:
            self.said.append(" ".join(data.split(" ")))

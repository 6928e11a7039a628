"""HTML that cannot be broken out of: what is not markup by its type is text, and is escaped."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence

_PICTURES = {**{code: 0x2400 + code for code in range(32) if chr(code) not in "\t\n"}, 0x7F: 0x2421}
"""Control characters and the signs that Unicode has for them."""
_BROKEN = re.compile(r"[\x80-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""What is no character: C1 controls, halves of pairs, places that Unicode keeps free."""
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""What turns the direction of the text behind it around. The marks that right-to-left text needs are not among them."""
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_RIGHT_TO_LEFT = {"ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"}


class Html(str):
    """Markup that was made here; any other string is text."""

    __slots__ = ()


def shown(text: str) -> str:
    """Any text with what a page would not show, or would obey, made visible: ␀ for a NUL, [U+202E] for an override."""
    text = _BROKEN.sub("\ufffd", text.translate(_PICTURES))
    return _TURNING.sub(lambda match: f"[U+{ord(match[0]):04X}]", text)


def escaped(part: str) -> str:
    """Markup as it is, text as HTML that shows it."""
    return part if isinstance(part, Html) else html.escape(shown(part))


def element(tag: str, *inside: str, **attributes: str | None) -> Html:
    """<tag …>inside</tag>. Names of attributes may end in an underscore (class_); None leaves one out."""
    told = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{html.escape(shown(value))}"'
        for name, value in attributes.items()
        if value is not None
    )
    return Html(f"<{tag}{told}>{''.join(map(escaped, inside))}</{tag}>")


def joined(parts: Iterable[str], between: str = "") -> Html:
    """Parts one after the other."""
    return Html(escaped(between).join(map(escaped, parts)))


def link(target: str, *inside: str, **attributes: str | None) -> Html:
    """A link within the page."""
    return element("a", *inside, href=f"#{target}", **attributes)


def of_language(language: str) -> dict[str, str | None]:
    """The attributes lang and dir for text in a language; where it is not known, the text's own letters decide."""
    if not _LANGUAGE.fullmatch(language):
        return {"lang": None, "dir": "auto"}
    base = language.partition("-")[0].casefold()
    return {"lang": language, "dir": "rtl" if base in _RIGHT_TO_LEFT else "ltr"}


def foreign(tag: str, *inside: str, language: str = "", **attributes: str | None) -> Html:
    """An element that holds an article's words, told apart from the page's own direction and language."""
    return element(tag, *inside, **of_language(language), **attributes)


def table(heads: Sequence[str], rows: Iterable[Sequence[str]], caption: str, **attributes: str | None) -> Html:
    """A table; a cell is text or, where it is markup, a whole <td> or <th>."""
    head = element("tr", *(each if isinstance(each, Html) else element("th", each, scope="col") for each in heads))
    body = (element("tr", *(each if isinstance(each, Html) else element("td", each) for each in row)) for row in rows)
    told = element("caption", caption)
    return element("table", told, element("thead", head), element("tbody", *body), **attributes)


def wide(whole: Html, caption: str) -> Html:
    """A table that may be wider than the page, in a box that scrolls, by keyboard too."""
    return element("div", whole, class_="wide", role="region", aria_label=caption, tabindex="0")


def counted(count: int, words: tuple[str, str]) -> str:
    """A number of things in words: (what one is called, what many are, with {count})."""
    one, many = words
    return one if count == 1 else many.format(count=f"{count:,}")

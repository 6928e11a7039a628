"""A web page to the draft of its article: what is reporting in it, and what it says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from components import wording
from components.cleaning.dates import is_stamp, is_update, iso_date, moment_in, without_dates
from components.cleaning.metadata import guess_metadata
from components.language.detect import language_of
from components.model import Furniture
from components.readers.draft import Draft
from components.readers.encoding.charset import declared_encoding, decode, tidy
from components.readers.markup import blocks_of, text_of, without_embedded
from components.readers.pages.body import body_blocks, tree_of
from components.readers.pages.data import Told, told_by
from components.readers.pages.fields import fields_of
from components.readers.pages.likeness import parts_of
from components.readers.pages.place import keep_own, other_articles
from components.readers.pages.title import is_title

_SAVED_FROM = re.compile(
    r"<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(https?://[^\s<>\"]{4,2000})"
)
_CONTROLS = re.compile(
    "[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]"
    "|&#(?:x0*(?:[0-8bcef]|1[0-9a-f]|7f)|0*(?:[0-8]|1[124-9]|2[0-9]|3[01]|127))(?:;|(?![0-9a-f]))",
    re.IGNORECASE,
)
"""What no tree can hold, as such or written as an entity."""
_CAPTIONED = re.compile(r"caption|credit", re.IGNORECASE)
_GATE = re.compile(
    r"(?:subscribe|sign in|log in|register|become a member)[^.\n]{0,40}\bto (?:continue|keep|read|unlock)"
    r"|continue reading (?:with|this|for)|for subscribers only|already a subscriber"
    r"|pour lire la suite|réservé aux abonnés|weiterlesen mit|suscríbete para|abbonati per"
    r"|contenido exclusivo para suscriptores",
    re.IGNORECASE,
)
_HEAD_BLOCKS = 5
_HEAD_LINES, _HEAD_LINE, _HEAD_WORDS = 12, 80, 8
"""Lines under a headline that may be its date's, characters that make one text, words in one beside the date."""
_LONG = 300
"""Characters of a block that is no part of a head."""
_COMPARABLE = 4
"""Times that a text may be as long as another article of its page that is missed."""
_STUB = 400
"""Words of a text below which a page that asks for money shows its beginning alone."""


def read_page(data: bytes | str, charset: str = "", url: str = "") -> Draft:
    """The draft of a page's article; its text is "" where the page holds none. Never raises for content.

    charset: what the page's surroundings call its encoding. url: where the page is known to come from, or "".
    """
    warnings: tuple[str, ...] = ()
    if isinstance(data, bytes):
        data, warnings = decode(data, charset or declared_encoding(data))
    html = _CONTROLS.sub("", without_embedded(data))
    saved = _SAVED_FROM.search(html[:4096])
    tree = tree_of(html)
    if tree is None:
        return Draft(text_of(html), warnings=warnings)
    told = told_by(tree)
    captions, articles = _captions(tree), other_articles(tree)
    whole = text_of(html)
    blocks = [tidy(block)[0] for block in body_blocks(tree, html)]
    blocks = [block for block in _fuller(blocks, told) if block.strip()]
    _learn_from(blocks, whole, told)
    fields = fields_of(told, url or (saved[1] if saved else ""))
    blocks = _untitled(blocks, [fields.get("title", ("", ""))[0], *(title for title, _ in told.claims["shown title"])])
    text = "\n\n".join(blocks)
    if "published" not in fields and (day := _guessed_day(html, text, told, fields.get("url", (url, ""))[0])):
        fields["published"] = day, "page"
    language, _ = fields.pop("language", ("", ""))
    given: Any = {field: value for field, (value, _) in fields.items()}
    return Draft(
        text,
        language=language if language_of(text) in ("", language[:2].lower()) else "",
        origins={field: origin for field, (_, origin) in fields.items()} | {"": "meta"},
        furniture=_marked(blocks, captions),
        whole=whole,
        warnings=(
            *warnings,
            *((wording.PAGE_CUT,) if _is_cut(text, whole, told) else ()),
            *((wording.PAGE_OF_SEVERAL,) if _leaves_out(text, articles) else ()),
        ),
        **given,
    )


def _guessed_day(html: str, text: str, told: Told, url: str) -> str:
    """What htmldate makes of a page that names no day outright, else the day on which it was changed last.

    The whole of the page is searched only where the text itself tells nothing. A first of January is what htmldate
    takes a lone year for.
    """
    from htmldate import find_date

    try:
        tree = tree_of(html)
        keep_own(tree)
        day = find_date(deepcopy(tree), extensive_search=False, original_date=True, url=url or None)
        if not day and guess_metadata(text).published:
            return ""
        day = day or find_date(tree, extensive_search=True, original_date=True, url=url or None) or ""
    except (ValueError, TypeError, AttributeError, KeyError, OverflowError, RecursionError):
        day = ""
    return day if day and not day.endswith("-01-01") else iso_date(told.modified)


def _captions(tree: Any) -> frozenset[str]:
    """What stands under pictures, as one line each."""
    marked = (
        each
        for each in tree.iter()
        if isinstance(each.tag, str)
        and (each.tag == "figcaption" or _CAPTIONED.search(f"{each.get('class') or ''} {each.get('itemprop') or ''}"))
    )
    return frozenset(" ".join(blocks_of(each.text_content()[:2000])) for each in marked)


def _fuller(blocks: list[str], told: Told) -> list[str]:
    """The text as the page's head repeats it, where the page itself shows less than half of it."""
    if len(told.body.split()) < 2 * sum(len(block.split()) for block in blocks) or len(told.body) < 1000:
        return blocks
    paragraphs = text_of(told.body) if "<" in told.body else "\n".join(blocks_of(re.sub(r"\n+", "\n\n", told.body)))
    return [tidy(block)[0] for block in re.split(r"\n+", paragraphs)]


def _learn_from(blocks: list[str], whole: str, told: Told) -> None:
    """What the text tells beside the marks: a title without a tag of its own, a date line under the headline."""
    if not told.claims["shown title"]:
        lines = set(whole.split("\n"))
        parts = [part for title, _ in told.claims["page title"] for part in parts_of(title) if part in lines]
        told.add("shown title", max(parts, key=len, default=""), "page")
    for line in _under_headline(whole, told.headline):
        if (is_stamp(line) or _is_dated_byline(line)) and not is_update(line):
            told.add("date line", moment_in(line), "page")


def _under_headline(whole: str, headline: str) -> Iterator[str]:
    """The short lines under the headline, where the page shows it last, down to its second sentence."""
    lines = [line.strip() for line in whole.split("\n") if line.strip()]
    numbers = [number for number, line in enumerate(lines) if line == headline]
    sentences = 0
    for line in lines[numbers[-1] + 1 :][:_HEAD_LINES] if numbers else []:
        sentences += not is_stamp(line) and (len(line) > _HEAD_LINE or line[-1] in ".!?。")
        if sentences > 1:
            return
        yield line


def _is_dated_byline(line: str) -> bool:
    """Whether a line is a date with few other words, as a name or a place, and no sentence."""
    words = without_dates(line).replace("|", " ").split()
    return len(words) <= _HEAD_WORDS and (line[-1:] not in ".!?" or line.endswith(".m."))


def _untitled(blocks: list[str], titles: list[str]) -> list[str]:
    """Without the title, where it stands before the text."""
    for number, block in enumerate(blocks[:_HEAD_BLOCKS]):
        if is_title(block, titles):
            return blocks[:number] + blocks[number + 1 :]
        if len(block) > _LONG:
            break
    return blocks


def _marked(blocks: list[str], captions: frozenset[str]) -> tuple[Furniture, ...]:
    """The blocks that are captions, as spans of the text that the blocks make."""
    marks, start = [], 0
    for block in blocks:
        if " ".join(block.split()) in captions:
            marks.append(Furniture(start, start + len(block), "caption"))
        start += len(block) + 2
    return tuple(marks)


def _is_cut(text: str, whole: str, told: Told) -> bool:
    """Whether the page asks to pay or log in, or counts more words than it shows."""
    words = len(text.split())
    if told.words > 100 and words < 0.5 * told.words:
        return True
    if 0 < max(told.words, len(told.body.split())) <= 1.2 * words:
        return False
    return words < _STUB and (told.locked or _GATE.search(whole) is not None)


def _leaves_out(text: str, articles: list[list[str]]) -> bool:
    """Whether an article of the page, at least a quarter as long as the text, is not in the text."""
    read = " ".join(text.split())
    left = (paragraphs for paragraphs in articles if not any(each and each in read for each in paragraphs))
    return bool(read) and any(_COMPARABLE * sum(map(len, paragraphs)) >= len(read) for paragraphs in left)

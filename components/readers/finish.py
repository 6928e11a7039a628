"""From a draft to an article: here its text is fixed for good, and what it says of itself is found."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping

from components import wording
from components.cleaning.dates import iso_date
from components.cleaning.furniture import find_furniture, merged
from components.cleaning.metadata import guess_metadata
from components.errors import UnreadableFile
from components.language.detect import language_of
from components.model import FIELDS, Article, Source
from components.readers.draft import Draft
from components.readers.encoding.charset import tidy

LARGEST_TEXT = 5_000_000
"""Characters of one article."""
_ID_LENGTH = 20
_FIELD_LENGTH = 1000
"""Characters of a title, name or address that are kept: more than any real one has."""
_LANGUAGE_CODE = re.compile(r"([A-Za-z]{2})(?:[-_].*)?$")


def finish(draft: Draft, source: Source, given: Mapping[str, str] = {}, named: str = "") -> Article:
    """The article of a draft. What the draft gives wins over what is found.

    given: how a person read its columns; named: the name of a file that holds this article alone. Raises
    UnreadableFile without any text, or with more than one article may have.
    """
    if len(draft.text) > LARGEST_TEXT:
        message = wording.ARTICLE_TOO_LONG.format(file=draft.entry or source.file, size=LARGEST_TEXT // 1_000_000)
        raise UnreadableFile(message, wording.TOO_LARGE_HINT)
    text, warnings = tidy(draft.text)
    if not text.strip():
        raise UnreadableFile(wording.EMPTY_FILE.format(file=source.file), wording.EMPTY_FILE_HINT)
    url, title = _line(draft.url), _line(draft.title)
    guess = guess_metadata(text, file_name=named, url=url, title=title)
    published = iso_date(_line(draft.published))
    if draft.published.strip() and not published:
        warnings = (*warnings, wording.DATE_UNREAD.format(date=_line(draft.published)[:60]))
    told = {
        "outlet": _line(draft.outlet),
        "agency": _line(draft.agency),
        "title": title,
        "byline": _line(draft.byline),
        "published": published,
        "url": url,
        "language": _language(draft.language),
    }
    language = "" if told["language"] else language_of(text)
    found = {name: getattr(guess, name, "") for name in FIELDS} | {"url": "", "language": language}
    general = draft.origins.get("", "file_says")
    origins = {
        name: draft.origins.get(name, general) if told[name] else guess.origins.get(name, "detected")
        for name in FIELDS
        if told[name] or found[name]
    }
    return Article(
        article_id=article_id(source, given),
        text=text,
        **{name: told[name] or found[name] for name in FIELDS},
        origins=tuple(origins.items()),
        furniture=merged(draft.furniture, find_furniture(text)),
        title_span=guess.title_span,
        source=source,
        warnings=tuple(dict.fromkeys((*draft.warnings, *warnings))),
    )


def article_id(source: Source, given: Mapping[str, str] = {}) -> str:
    """A digest of the file's bytes and the entry within it: no file name and no edit changes it.

    A table whose columns a person read in another way holds other articles.
    """
    read_so = "".join(f"/{column}={field}" for column, field in sorted(given.items()))
    return hashlib.sha256(f"{source.sha256}/{source.entry or ''}{read_so}".encode()).hexdigest()[:_ID_LENGTH]


def _line(value: str) -> str:
    """A field as one line of plain text."""
    return " ".join(tidy(value[: 4 * _FIELD_LENGTH])[0].split())[:_FIELD_LENGTH]


def _language(value: str) -> str:
    code = _LANGUAGE_CODE.match(value.strip())
    return code[1].lower() if code else ""

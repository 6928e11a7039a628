"""From a draft to an article: here its text is fixed for good, and what it says of itself is found."""

from __future__ import annotations

import hashlib
import re

from components import wording
from components.cleaning.dates import iso_date
from components.cleaning.furniture import find_furniture
from components.cleaning.metadata import guess_metadata
from components.errors import UnreadableFile
from components.language.detect import language_of
from components.model import Article, Source
from components.readers.charset import tidy
from components.readers.draft import Draft

_ID_LENGTH = 20
_FIELD_LENGTH = 1000
"""Characters of a title, name or address that are kept: more than any real one has."""
_LANGUAGE_CODE = re.compile(r"([A-Za-z]{2})(?:[-_].*)?$")


def finish(draft: Draft, source: Source) -> Article:
    """The article of a draft. What the draft gives wins over what is found. Raises UnreadableFile without any text."""
    text, warnings = tidy(draft.text)
    if not text.strip():
        raise UnreadableFile(wording.EMPTY_FILE.format(file=source.file), wording.EMPTY_FILE_HINT)
    url, title = _line(draft.url), _line(draft.title)
    guess = guess_metadata(text, file_name="" if source.entry else source.file, url=url, title=title)
    published = iso_date(_line(draft.published))
    if draft.published.strip() and not published:
        warnings = (*warnings, wording.DATE_UNREAD.format(date=_line(draft.published)[:60]))
    return Article(
        article_id=article_id(source),
        text=text,
        outlet=_line(draft.outlet) or guess.outlet,
        agency=_line(draft.agency) or guess.agency,
        title=title or guess.title,
        byline=_line(draft.byline) or guess.byline,
        published=published or guess.published,
        url=url,
        language=_language(draft.language) or language_of(text),
        furniture=find_furniture(text),
        title_span=guess.title_span,
        source=source,
        warnings=tuple(dict.fromkeys((*draft.warnings, *warnings))),
    )


def article_id(source: Source) -> str:
    """A digest of the file's bytes and the entry within it: no file name and no edit changes it."""
    return hashlib.sha256(f"{source.sha256}/{source.entry or ''}".encode()).hexdigest()[:_ID_LENGTH]


def _line(value: str) -> str:
    """A field as one line of plain text."""
    return " ".join(tidy(value[: 4 * _FIELD_LENGTH])[0].split())[:_FIELD_LENGTH]


def _language(value: str) -> str:
    code = _LANGUAGE_CODE.match(value.strip())
    return code[1].lower() if code else ""

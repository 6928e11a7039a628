"""The lines above a text: outlet, section, title, labels such as "Source:", an address. Unsure means ""."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice

from components.cleaning.dates import is_stamp, iso_date, moment_in
from components.cleaning.furniture.patterns import MAYBE_TITLE, of_lines
from components.cleaning.head import OUTLET_LINE, Head, is_byline, lines_of
from components.cleaning.names import KNOWN_AGENCY, agency_name
from components.cleaning.outlets import is_outlet, outlet_of_line
from components.cleaning.people import people
from components.model import Span

_LINES = 8
_TITLE_LENGTH = 150
_STOP = re.compile(r"(?<![.…])[.。।؛;:,،—–-][\"”’»)\]]*$")
"""What a title does not end with; a row of dots it may."""
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\S+")
_TRAIL = re.compile(r"\s?[>»›]\s?")
_MENU = re.compile(r"\s{2,9}|\s?[|•·]\s?")
_ITEM = 30
"""Characters of an item of a menu."""
_SLUG = re.compile(r"\S*--\S*|.*\b(?:Ld-)?[Ww]ritethru\b.*|[A-Z]{2,4}-[A-Z]\S*")
_SECTION = re.compile(
    r"(?:(?:world|local|national|breaking|latest|international|business|uk|us)\s)?(?:news|sports?|opinion|politics|business|"
    r"courts?|culture|arts|world|money|travel|health|science|technology|tech|crime|environment|education|obituar(?:y|ies)|"
    r"comment|analysis|features?|weather|society|economy|life|style|lifestyle|exclusive|breaking|live|"
    r"politik|wirtschaft|kultur|panorama|lokales|monde|société|économie|mundo|sociedad|economía|deportes)",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"(title|headline|author|byline|by|writer|source|outlet|publication|publisher|newspaper|date|published|url|link)"
    r"\s*:\s*(\S.*)",
    re.IGNORECASE,
)
_LABELS = {
    "title": "title", "headline": "title", "author": "byline", "byline": "byline", "by": "byline", "writer": "byline",
    "source": "outlet", "outlet": "outlet", "publication": "outlet", "publisher": "outlet", "newspaper": "outlet",
    "date": "published", "published": "published", "url": "url", "link": "url",
}  # fmt: skip
_MAIL = re.compile(
    r"(?:(?:subject|betreff|objet|asunto|assunto|oggetto|onderwerp|тема|主题|件名)\s?[:：]\s*(?P<title>\S.*)"
    r"|(?:date|sent|datum|gesendet|envoyé|fecha|enviado|data|дата|日期)\s?[:：]\s*(?P<sent>\S.*)"
    r"|(?:from|von|de|da|van|от|发件人|差出人)\s?[:：]\s*(?P<sender>\S.*)"
    r"|(?:to|cc|bcc|reply-to|an|à|para|a|aan|кому|收件人|宛先)\s?[:：]\s*(?P<reader>\S.*))",
    re.IGNORECASE,
)
_REPLY = re.compile(r"(?:(?:re|fwd?|aw|wg|tr|rv)\s?:\s*)+(?=\S)", re.IGNORECASE)
_SITE = re.compile(r"\s*\|\s*|\s+[–—-]\s+")


@dataclass(frozen=True, slots=True)
class Top:
    """What the lines above a text say; "" or None where they say nothing."""

    title: str = ""
    title_span: Span | None = None
    outlet: str = ""
    byline: str = ""
    agency: str = ""
    published: str = ""
    url: str = ""


def read_top(text: str, head: Head, given: str = "") -> Top:
    """given: the title that is known already, looked up in the text. Cost: looks at the first lines alone."""
    lines = list(islice(lines_of(text), _LINES))
    if not given and (labelled := _mailed(text) or _labelled(text, lines)):
        return labelled
    apart = {head.byline, *head.stamps}
    lines = [line for line in lines if line not in apart]
    if given:
        return Top(title_span=next((line for line in lines[:3] if _same(line.of(text), given)), None))
    top, passed = Top(), 0
    for passed, line in enumerate(lines):
        words = line.of(text)
        rest = lines[passed + 1 :]
        if _ADDRESS.fullmatch(words) and not rest:
            break  # a link alone is no article of the outlet's
        if _ADDRESS.fullmatch(words):
            top = replace(top, url=words if "@" not in words else top.url)
        elif rest and (source := OUTLET_LINE.fullmatch(words)):
            wire = re.fullmatch(KNOWN_AGENCY, source[1]) is not None
            top = replace(top, agency=agency_name(source[1])) if wire else replace(top, outlet=source[1])
        elif rest and (outlet := outlet_of_line(words)) and _is_title(text, rest):
            top = replace(top, outlet=outlet, published=moment_in(words))
        elif not (_is_passed(words) and rest and _is_title(text, rest)):
            break
    return _titled(text, lines[passed:], head, top)


def _titled(text: str, lines: Sequence[Span], head: Head, top: Top) -> Top:
    """With the title, if the first of the lines is one; without the outlet that is set behind it."""
    if not lines:
        return top
    line = lines[0]
    if head.byline and line.start < head.byline.start < line.end:
        end = line.start + len(text[line.start : head.byline.start].rstrip())
        return replace(top, title=text[line.start : end], title_span=Span(line.start, end))
    if len(lines) > 1 and _goes_on(text, lines):
        line = Span(line.start, lines[1].end)
    elif len(lines) < 2 or not _is_title(text, lines):
        return top
    title = " ".join(line.of(text).split())
    for site in list(_SITE.finditer(title))[-1:]:
        if is_outlet(title[site.end() :]):
            return replace(top, title=title[: site.start()], title_span=line, outlet=top.outlet or title[site.end() :])
    return replace(top, title=title, title_span=line)


def _goes_on(text: str, lines: Sequence[Span]) -> bool:
    """Whether a title is broken over two lines, with an empty line behind them."""
    first, second = lines[0], lines[1]
    after = text[second.end : lines[2].start] if len(lines) > 2 else ""
    return (
        text[first.end : second.start].strip(" \t") == "\n"
        and after.count("\n") > 1
        and text[second.start].islower()
        and len(first) + len(second) < _TITLE_LENGTH
        and not _STOP.search(second.of(text))
        and text[lines[2].start].isupper()
    )


def _is_passed(words: str) -> bool:
    """Whether a line above a title is a section's name, a way through a site, or an agency's slug."""
    if len(words) > _TITLE_LENGTH:
        return False
    shout = len(words.split()) < 3 and words.isupper() and len(words) < 20
    menus = ((_TRAIL.split(words), 2), (_MENU.split(words), 3))
    return (
        shout
        or any(len(items) >= least and max(map(len, items)) <= _ITEM for items, least in menus)
        or any(each.fullmatch(words) for each in (_SECTION, _SLUG))
    )


def _labelled(text: str, lines: Sequence[Span]) -> Top | None:
    """What lines such as "Source: …" say, where there are two or more of them at the top."""
    told: dict[str, str] = {}
    span = None
    for line in lines:
        found = _LABELLED.fullmatch(line.of(text))
        if not found:
            break
        label = _LABELS[found[1].lower()]
        told.setdefault(label, found[2])
        span = Span(line.start + found.start(2), line.start + found.end(2)) if label == "title" and not span else span
    if len(told) < 2:
        return None
    names, agency = people(told.get("byline", ""))
    source = told.get("outlet", "")
    wire = re.fullmatch(KNOWN_AGENCY, source) is not None
    return Top(
        title=told.get("title", ""),
        title_span=span,
        outlet="" if wire else source,
        byline=names,
        agency=agency_name(source if wire else agency) if wire or agency else "",
        published=iso_date(told.get("published", "")),
        url=told.get("url", ""),
    )


def _mailed(text: str) -> Top | None:
    """What the head of a mail says that was copied with its text: what it is about, and when it was sent."""
    told: dict[str, Span] = {}
    for line in islice(lines_of(text), _LINES):
        if not (found := _MAIL.fullmatch(line.of(text))):
            break
        kind = found.lastgroup or ""
        told.setdefault(kind, Span(line.start + found.start(kind), line.start + found.end(kind)))
    if not {"sender", "title"} <= told.keys():
        return None
    title = told["title"].of(text)
    passed = _REPLY.match(title)
    span = Span(told["title"].start + (passed.end() if passed else 0), told["title"].end)
    sent = told["sent"].of(text) if "sent" in told else ""
    return Top(title=" ".join(span.of(text).split()), title_span=span, published=iso_date(sent) or moment_in(sent))


def _same(line: str, title: str) -> bool:
    return line.split() == title.split()


def _is_title(text: str, lines: Sequence[Span]) -> bool:
    """Abstains before a line that stops in mid-sentence, as in texts whose lines were broken by a mail program."""
    if len(lines) < 2:
        return False
    line, after = lines[0].of(text), text[lines[1].start :]
    if len(line) > _TITLE_LENGTH or _STOP.search(line) or not any(map(str.isalpha, line)):
        return False
    if is_byline(line) or is_stamp(line) or (of_lines().match(line) and not MAYBE_TITLE.match(line)):
        return False
    body = max((len(each) for each in lines[1:]), default=0)
    low = after[0].islower() and not _ADDRESS.match(after)
    return not low and (body > len(line) or len(lines) > 3) and not _is_wrapped(text, lines)


def _is_wrapped(text: str, lines: Sequence[Span]) -> bool:
    """Whether most lines go on in lower case: then the lines are not paragraphs."""
    low = sum(text[line.start].islower() for line in lines[1:])
    return low * 2 > len(lines) - 1

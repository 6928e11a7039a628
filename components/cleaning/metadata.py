"""What a plain text says of itself: title, byline, agency, date, outlet. Unsure means "": a person can fill it in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from components.cleaning.dates import is_stamp, is_update, moment_in
from components.cleaning.head import Head, is_byline, lines_of, read_head
from components.cleaning.names import AGENCIES, AGENCY, FULL_AGENCY, WORD, agency_name
from components.cleaning.outlets import outlet_of_file, outlet_of_url
from components.cleaning.patterns import LINE, MAYBE_TITLE
from components.model import Span

_TITLE_LENGTH = 150
_HEAD_LINES = 8
_EDGE = 1500
"""Characters at either end of a text that are searched for an agency's notice."""
_STOP = re.compile(r"(?<![.…])[.。।؛;:,،—–-][\"”’»)\]]*$")
"""What a title does not end with; a row of dots it may."""
_KNOWN = "|".join(map(re.escape, AGENCIES))
_NOTICES = (
    re.compile(r"The-(\w{2,20})-Wire"),
    re.compile(rf"\(({AGENCY})\)\s?(?:—|–|--|-)\s"),
    re.compile(rf"(?:^|\n)[ \t]*[—–-]{{0,2}}\s?(?:[Ww]ith\s|\()?(?:the\s|The\s)?({AGENCY})\)?\.?[ \t]*(?=\n|$)"),
    re.compile(rf"[Rr]eporting by (?:the\s|The\s)?({FULL_AGENCY}|(?:{_KNOWN})\b|{WORD}(?=[.\s]*(?:\n|$)))"),
    re.compile(rf"([Tt]he\s{FULL_AGENCY})\scontributed (?:to )?this (?:report|story|article)"),
    re.compile(r"©[^\n]{0,30}?((?:The )?Associated Press|Reuters|Agence France-Presse|CNN)"),
    re.compile(r"(Agence France-Presse)"),
    re.compile(rf"[.!?\"”]\s+[—–-]?\s?\(?({AGENCY})\)?\.?\s*\Z"),
)


@dataclass(frozen=True, slots=True)
class Metadata:
    """ "" is what could not be told. title_span: where the text itself carries the title, else None."""

    title: str = ""
    title_span: Span | None = None
    byline: str = ""
    agency: str = ""
    published: str = ""
    outlet: str = ""


def guess_metadata(text: str, file_name: str = "", url: str = "", title: str = "") -> Metadata:
    """What the text, the name of its file and its address tell. title: the one already known, looked up in the text."""
    head = read_head(text)
    span = _title_span(text, head, title)
    return Metadata(
        title=title or (span.of(text) if span else ""),
        title_span=span,
        byline=" ".join(head.byline.of(text).split()) if head.byline else "",
        agency=_agency(text, head),
        published=_published(text, head),
        outlet=outlet_of_url(url) or outlet_of_file(file_name),
    )


def _title_span(text: str, head: Head, given: str) -> Span | None:
    """Where the text carries its title: the given one, or else a first line that reads like one."""
    apart = {head.byline, *head.stamps}
    lines = [line for line in islice(lines_of(text), _HEAD_LINES) if line not in apart]
    if not lines:
        return None
    if given:
        return next((line for line in lines[:3] if _same(line.of(text), given)), None)
    return lines[0] if len(lines) > 1 and _is_title(text, lines) else None


def _same(line: str, title: str) -> bool:
    return line.split() == title.split()


def _is_title(text: str, lines: list[Span]) -> bool:
    """Abstains before a line that stops in mid-sentence, as in texts whose lines were broken by a mail program."""
    line, after = lines[0].of(text), text[lines[1].start :]
    if len(line) > _TITLE_LENGTH or _STOP.search(line) or not any(map(str.isalpha, line)):
        return False
    if is_byline(line) or is_stamp(line) or (LINE.match(line) and not MAYBE_TITLE.match(line)):
        return False
    body = max((len(each) for each in lines[1:]), default=0)
    return not after[0].islower() and (body > len(line) or len(lines) > 3) and not _is_wrapped(text, lines)


def _is_wrapped(text: str, lines: list[Span]) -> bool:
    """Whether most lines go on in lower case: then the lines are not paragraphs."""
    low = sum(text[line.start].islower() for line in lines[1:])
    return low * 2 > len(lines) - 1


def _agency(text: str, head: Head) -> str:
    """Who wrote it, where the text says so: in the byline or dateline, or in a notice at one of its ends."""
    if head.agency:
        return agency_name(head.agency, text)
    ends = (text[:_EDGE], text[-_EDGE:]) if len(text) > 2 * _EDGE else (text,)
    found = (match for notice in _NOTICES for end in ends if (match := notice.search(end)))
    return next((agency_name(match[1], text) for match in found), "")


def _published(text: str, head: Head) -> str:
    """The first date of the head that is written out with its year; notes on updates are passed over."""
    spans = [*head.stamps, *(each for each in (head.byline, head.dateline) if each)]
    told = [span.of(text) for span in sorted(spans)]
    return next((moment for line in told if not is_update(line) and (moment := moment_in(line))), "")

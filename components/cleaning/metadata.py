"""What a plain text says of itself: title, byline, agency, date, outlet. Unsure means "": a person can fill it in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain

from components.cleaning.dates import is_update, iso_date, moment_in
from components.cleaning.head import Head, read_head
from components.cleaning.masthead import Top, read_top
from components.cleaning.names import AGENCIES, AGENCY, FULL_AGENCY, KNOWN_AGENCY, WORD, agency_name
from components.cleaning.outlets import (
    date_of_file,
    is_outlet,
    is_well_known,
    outlet_of_file,
    outlet_of_url,
    title_of_file,
)
from components.cleaning.people import LEAD, people
from components.cleaning.wraps import unwrapped
from components.model import Span

_EDGE = 1500
"""Characters at either end of a text that are searched for an agency's notice."""
_KNOWN = "|".join(map(re.escape, AGENCIES))
_NOTICES = (
    re.compile(r"The-(\w{2,20})-Wire"),
    re.compile(rf"\(({AGENCY})\)\s?(?:—|–|--|-)\s"),
    re.compile(
        rf"(?:^|\n)[ \t]*[—–-]{{0,2}}\s?(?:[Ww]ith\s|\()?(?:the\s|The\s)?({KNOWN_AGENCY})"
        rf"(?:(?:\s?[,/]\s?|\s(?:and|und|et|y)\s){KNOWN_AGENCY}){{0,3}}\)?\.?[ \t]*(?=\n|$)"
    ),
    re.compile(rf"[Ww]ith (?:files|reporting|additional reporting) from (?:the\s|The\s)?({KNOWN_AGENCY})"),
    re.compile(rf"[Rr]eporting by (?:the\s|The\s)?({FULL_AGENCY}|(?:{_KNOWN})\b|{WORD}(?=[.\s]*(?:\n|$)))"),
    re.compile(rf"([Tt]he\s{FULL_AGENCY})\scontributed (?:to )?this (?:report|story|article)"),
    re.compile(r"©[^\n]{0,30}?((?:The )?Associated Press|Reuters|Agence France-Presse|CNN)"),
    re.compile(r"(Agence France-Presse)"),
    re.compile(rf"[.!?\"”]\s+[—–-]?\s?(?:\((?=[^()\n]+\))({AGENCY})\)|({KNOWN_AGENCY}))\.?\s*\Z"),
    re.compile(rf"[.!?\"”]\s+[—–-]?\s?\(({KNOWN_AGENCY})(?:[,/]\s?{KNOWN_AGENCY}){{0,3}}\)\.?[ \t]*(?=\n)"),
)
_SHARED = re.compile(
    rf"\n[ \t]*([^\n.!?]{{2,50}}) (?:avec|mit|met|con|com|with) (?:l['’])?({KNOWN_AGENCY})[^\n.!?]{{0,30}}(?=\n|$)"
)
"""An outlet and the agency that it had the article from: "Le Monde avec AFP"; a person's words with one are no such."""
_PUBLISHED = re.compile(r"\b(?:published|posted|veröffentlicht|publié|publicado)\b", re.IGNORECASE)


_NAME = rf"((?:[Tt]he\s)?{WORD}(?:\s(?:of\s|the\s|de\s)?{WORD}){{0,4}})"
_CREDITS = (
    re.compile(rf"(?:^|\n|\s)[Ss]pecial to {_NAME}(?=\s*(?:\n|$))"),
    re.compile(rf"(?:^|\n)(?:By|BY|by)\s[^\n,]{{3,60}},\s(?:for\s)?{_NAME}(?=\s*(?:\n|$))"),
    re.compile(r"(?:^|\n)(?:By|BY|by)\s[^\n]{3,60}\n\s*([KW][A-Z]{2,3})(?=,|\s*\n)"),
    re.compile(rf"(?:©|[Cc]opyright|\([cC]\))\s*(?:\d{{4}}(?:\s*[–-]\s*\d{{4}})?,?\s*)?(?:by\s)?{_NAME}"),
    re.compile(
        r"(?:^|\n|[.↓:]\s+)((?:[A-Z][\w'’&-]*\s){1,5}?(?:\d{1,3}\s)?)is committed to "
        r"(?:providing|maintaining|fostering) an?\s"
    ),
    re.compile(r"(?:^|\s)([KW][A-Z]{2,3}(?:-TV|-FM)?)\sFCC\s(?:Public\sFile|Applications)"),
    re.compile(r"来源\s*[：:]\s*([^\s，。]{2,12})"),
)
"""Where a text names the outlet that it appeared in, beside the lines above its title."""
_DATE_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/-])")


@dataclass(frozen=True, slots=True)
class Metadata:
    """ "" is what could not be told. title_span: where the text itself carries the title, else None."""

    title: str = ""
    title_span: Span | None = None
    byline: str = ""
    agency: str = ""
    published: str = ""
    outlet: str = ""
    origins: Mapping[str, str] = field(default_factory=dict)
    """Where each of them was found: keys of wording.ORIGINS."""


def guess_metadata(text: str, file_name: str = "", url: str = "", title: str = "") -> Metadata:
    """What the text, the name of its file and its address tell. title: the one already known, looked up in the text."""
    text = unwrapped(text)
    head = read_head(text)
    top = read_top(text, head, title)
    agency = top.agency or _agency(text, head)
    byline = _byline(text, head, title or top.title)
    told = {
        "title": _first((title, ""), (top.title, "text"), (title_of_file(file_name), "file")),
        "byline": _first((top.byline, "text"), (byline, "byline")),
        "agency": (agency, "text"),
        "published": _first(
            (top.published or _published(text, head), "text"),
            (_dated_address(top.url), "address"),
            (date_of_file(file_name), "file"),
        ),
        "outlet": _outlet(text, top, agency, file_name, url),
    }
    origins = {name: origin for name, (value, origin) in told.items() if value}
    return Metadata(title_span=top.title_span, origins=origins, **{name: value for name, (value, _) in told.items()})


def _byline(text: str, head: Head, title: str) -> str:
    """The people of the byline; without "By", somebody whom the title names is the one the text is about."""
    line = head.byline.of(text) if head.byline else ""
    names = people(line)[0]
    return "" if names and names in title and not LEAD.match(line) else names


def _first(*choices: tuple[str, str]) -> tuple[str, str]:
    """The first value that there is, with its origin."""
    return next((choice for choice in choices if choice[0]), ("", ""))


def _outlet(text: str, top: Top, agency: str, file_name: str, url: str) -> tuple[str, str]:
    """What the text says above its title, then its address, then the text's credits, then the file's name."""
    credited = (
        re.split(r"\.(?:\s|$)", found[1])[0].strip()
        for credit in _CREDITS
        for end in _ends(text)
        if (found := credit.search(end))
    )
    known = {agency, *(written for written, short in AGENCIES.items() if short == agency)}
    own = next((name for name in credited if is_outlet(name) and name not in known), "")
    address = outlet_of_url(url) or outlet_of_url(top.url)
    return _first((top.outlet, "text"), (address, "address"), (own, "text"), (outlet_of_file(file_name), "file"))


def _dated_address(url: str) -> str:
    found = _DATE_IN_ADDRESS.search(url)
    return iso_date("-".join(found.groups())) if found else ""


def _ends(text: str) -> tuple[str, ...]:
    return (text[:_EDGE], text[-_EDGE:]) if len(text) > 2 * _EDGE else (text,)


def _agency(text: str, head: Head) -> str:
    """Whom it credits, where the text says so: in the byline or dateline, or in a notice at one of its ends."""
    if head.agency:
        return agency_name(head.agency, text)
    found = (match for notice in _NOTICES for end in _ends(text) if (match := notice.search(end)))
    told = next((agency_name(match[match.lastindex or 1], text) for match in found), "")
    return told or next((agency_name(agency) for end in _ends(text) for agency in _shared(end)), "")


def _shared(text: str) -> Iterator[str]:
    for found in _SHARED.finditer(text):
        name = LEAD.sub("", found[1].strip(" —–-(")).strip()
        if is_outlet(name) or is_well_known(name):
            yield found[2]


def _published(text: str, head: Head) -> str:
    """The first date of the head that is written out with its year; notes on updates are passed over."""
    spans = [*head.stamps, *(each for each in (head.byline, head.dateline) if each)]
    told = [span.of(text) for span in sorted(spans)]
    first = (_PUBLISHED.split(line, maxsplit=1)[1:] if is_update(line) else [line] for line in told)
    return next((moment for line in chain.from_iterable(first) if (moment := moment_in(line))), "")

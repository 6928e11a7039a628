"""Feeds (RSS and Atom): one article an entry.

Read with lxml, as feedparser takes captions for summaries and cuts mail addresses into bylines.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from components import wording
from components.cleaning.names import KNOWN_AGENCY, PRESS, agency_name
from components.errors import UnreadableFile
from components.model import Furniture
from components.readers.draft import Draft, Outcome
from components.readers.encoding.charset import tidy
from components.readers.feedxml import captions_in, feed_root, plain_name, shown
from components.readers.sniff import prose_in

SUFFIXES = (".rss", ".atom", ".xml", ".rdf", ".feed")
NAME = "feed (RSS, Atom)"

_HEAD = 16_384
_ROOT = re.compile(
    rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?(?>\s|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>)*+"
    rb"<(?:rss[\s>]|(?:\w+:)?RDF\s[^>]*(?:purl\.org/rss|netscape\.com/rdf)|(?:\w+:)?feed\s[^>]*/Atom)",
    re.DOTALL | re.IGNORECASE,
)
_END = re.compile(rb"</(?:\w{1,20}:)?(?:rss|RDF|feed)\s*>", re.IGNORECASE)
_ENTRIES = ("item", "entry")
_CONTENT = ("content:encoded", "content")
_SUMMARY = ("description", "summary", "dc:description", "itunes:summary")
_SUMMARY_WORDS = 150
"""A description shorter than this, without a content beside it, is a summary; feeds that give all give more."""
_CUT = re.compile(r"(?:\[?(?:…|\.\.\.)\]?|\b(?:continue reading|read more)\W{0,4})\s*\Z", re.IGNORECASE)
_FIRST_ON = re.compile(r"^The post .{1,300} (?:appeared first|first appeared) on .{1,200}$", re.MULTILINE)
_MAIL = re.compile(r"\S+@\S+\s*\(([^()]+)\)|[<(]?\S+@\S+[>)]?")
_NOBODY = frozenset({"admin", "administrator", "editor", "webmaster", "staff", "unknown", "anonymous"})
_PARTS = re.compile(r"\s+[-–—:·•]+\s+|\s*[|>»]+\s*|:\s+")
_GENERIC = frozenset(
    "rss atom xml feed feeds latest new news newest top stories story headlines headline home homepage page front all "
    "articles updates update recent posts breaking the main full text world".split()
)
_BEFORE = re.compile(
    r"(?:(?:the|latest|newest|recent|all|top|rss|atom|news|feeds?|stories|articles|headlines|posts)\s+)+"
    r"(?:from|for|of|on|at)\s+",
    re.IGNORECASE,
)
_AFTER = re.compile(r"(?:\s+(?:rss|atom|xml)?\s*feeds?|\s+(?:rss|atom)|\s*\([^()]*\b(?:rss|feed)\b[^()]*\))+$", re.I)
_PRESS_WORD = re.compile(rf"\b(?:{PRESS})\b", re.IGNORECASE)

Fields = Mapping[str, Sequence[Any]]
"""An entry's elements by their plain names."""


def is_mine(data: bytes) -> bool:
    """The root element is a feed's, in whatever encoding."""
    return _ROOT.match(data[:_HEAD].replace(b"\0", b"")) is not None


def is_plain(data: bytes) -> bool:
    """Whether running text begins here, without any markup."""
    return prose_in(data) != ""


def read(name: str, data: bytes) -> Iterator[Outcome]:
    """A draft for each entry, entry = its number from 1; one without any text is one problem and no more.

    Raises UnreadableFile where this is XML of another kind, or none.
    """
    if not is_mine(data):
        raise UnreadableFile(wording.NO_FEED.format(file=name), wording.NO_FEED_HINT)
    root, warnings = feed_root(name, data)
    channel = _fields(next((each for each in root if plain_name(each) == "channel"), root))
    language = _first(channel, "language", "dc:language")
    found = (each for each in root.iter() if plain_name(each) in _ENTRIES)
    entries = (each for each in found if plain_name(each.getparent()) not in _ENTRIES)
    for number, entry in enumerate(entries, 1):
        draft = _draft(_fields(entry), channel, str(number), warnings, language or _spoken(entry))
        message = wording.ENTRY_EMPTY.format(number=number, file=name)
        yield draft if draft.text else UnreadableFile(message, wording.ENTRY_EMPTY_HINT)
    if not _END.search(data[-_HEAD:].replace(b"\0", b"")):
        raise UnreadableFile(wording.XML_BROKEN.format(file=name), wording.XML_BROKEN_HINT)


def _draft(entry: Fields, feed: Fields, number: str, warnings: tuple[str, ...], language: str) -> Draft:
    title = " ".join(_first(entry, "title", "media:title").split())
    full, summary = _longest(entry, _CONTENT), _longest(entry, _SUMMARY)
    kept = full if len(full.split()) >= len(summary.split()) else summary
    text, more = tidy(_without_title(kept, title))
    cut = (not full and len(text.split()) < _SUMMARY_WORDS) or _CUT.search(text) is not None
    names = list(dict.fromkeys(filter(None, map(_person, _people(entry)))))
    agencies = [name for name in names if re.fullmatch(KNOWN_AGENCY, name)]
    outlet = _outlet(entry, feed)
    return Draft(
        text=text,
        entry=number,
        outlet=outlet,
        agency=agency_name(agencies[0]) if agencies else "",
        title=title,
        byline=", ".join(name for name in names if name not in (*agencies, outlet)),
        published=_first(entry, "pubDate", "published", "issued", "dc:date", "updated", "modified"),
        url=_address(entry),
        language=_first(entry, "dc:language") or language,
        origins={"": "feed"},
        furniture=tuple(_furniture(text, entry)),
        whole="\n\n".join(dict.fromkeys(filter(None, (summary, full, *_media(entry))))),
        warnings=(*warnings, *more, *((wording.FEED_SUMMARY,) if cut and text else ())),
    )


def _fields(element: Any) -> Fields:
    found: dict[str, list[Any]] = defaultdict(list)
    for child in element:
        found[plain_name(child)].append(child)
    return found


def _first(fields: Fields, *names: str) -> str:
    """The text of the first of these that has any."""
    return next((text for name in names for each in fields.get(name, ()) if (text := shown(each).strip())), "")


def _longest(fields: Fields, names: Sequence[str]) -> str:
    return max((shown(each).strip() for name in names for each in fields.get(name, ())), key=len, default="")


def _without_title(text: str, title: str) -> str:
    first, _, rest = text.partition("\n\n")
    return rest if rest and first.split() == title.split() else text


def _people(entry: Fields) -> Iterator[str]:
    """Who wrote it, as it is said: by name, or as an address with the name behind it."""
    for author in (*entry.get("dc:creator", ()), *entry.get("author", ())):
        yield _first(_fields(author), "name") if len(author) else shown(author)
    for credit in entry.get("media:credit", ()):
        if credit.get("role", "").casefold() in ("author", "reporter", "writer"):
            yield shown(credit)


def _person(written: str) -> str:
    name = " ".join(_MAIL.sub(lambda found: found[1] or "", written).split())
    return "" if name.casefold() in _NOBODY else name


def _address(entry: Fields) -> str:
    links = [
        each.get("href") or each.text or ""
        for name in ("feedburner:origLink", "link")
        for each in entry.get(name, ())
        if each.get("rel", "alternate") == "alternate"
    ]
    guids = [each.text or "" for each in entry.get("guid", ()) if each.get("isPermaLink", "true") == "true"]
    return next((link.strip() for link in (*links, *guids) if re.match(r"\s*https?://", link)), "")


def _outlet(entry: Fields, feed: Fields) -> str:
    """Who published it: the feed that it was taken from, where it says so, else this one."""
    for source in entry.get("source", ()):
        if said := _outlet_name(_first(_fields(source), "title") if len(source) else shown(source), ""):
            return said
    return _outlet_name(_first(feed, "title"), _address(feed)) or _first(feed, "dc:publisher")


def _outlet_name(title: str, address: str) -> str:
    """The outlet in a feed's title: "The Harbour Courier - Latest" names The Harbour Courier. "" where unsure."""
    parts = [_AFTER.sub("", _BEFORE.sub("", part.strip())) for part in _PARTS.split(" ".join(title.split()))]
    parts = [part for part in parts if not set(re.findall(r"\w+", part.casefold())) <= _GENERIC]
    host = re.sub(r"[^\w/:.]", "", address).casefold()
    for told in (
        parts,
        [part for part in parts if re.sub(r"\W|\bthe\b", "", part.casefold()) in host],
        [part for part in parts if _PRESS_WORD.search(part)],
    ):
        if len(told) == 1:
            return told[0]
    return ""


def _media(entry: Fields) -> Iterator[str]:
    """What is said of pictures and films: captions and credits."""
    for each in (*entry.get("media:content", ()), *entry.get("media:group", ()), *entry.get("media:thumbnail", ())):
        yield from (shown(one) for one in each.iter() if plain_name(one) in ("media:description", "media:credit"))
    yield from (shown(one) for name in ("media:description", "media:credit") for one in entry.get(name, ()))


def _furniture(text: str, entry: Fields) -> Iterator[Furniture]:
    """Blocks of the text that the feed itself calls a caption or credit, and the line that names the feed."""
    contents = (each for name in (*_CONTENT, *_SUMMARY) for each in entry.get(name, ()))
    captions, at = {*_media(entry), *(caption for each in contents for caption in captions_in(each))}, 0
    for block in text.split("\n\n"):
        if block in captions or _FIRST_ON.match(block):
            yield Furniture(at, at + len(block), "caption" if block in captions else "credit")
        at += len(block) + 2


def _spoken(entry: Any) -> str:
    """xml:lang of the entry or of what holds it."""
    said = entry.xpath("ancestor-or-self::*[@xml:lang][1]/@xml:lang")
    return str(said[-1]) if said else ""

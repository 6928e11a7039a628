"""One value for each field of a page, chosen from all that it says: by who says it, and by who agrees."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from urllib.parse import urljoin, urlsplit

from components.cleaning.dates import iso_date
from components.cleaning.names import AGENCIES, KNOWN_AGENCY, PRESS, agency_name
from components.cleaning.outlets import outlet_of_url
from components.cleaning.people import people
from components.readers.pagedata import Told, moments

_SUFFIX = re.compile(r"\s+(?:[|–—•·»«‹›:-]|\|\|)\s+|\s*\|\s*|\s+[–—-]\s*")
_COMPANY = re.compile(
    r"\b(?:GmbH|AG|KG|Ltd|Limited|Inc|LLC|PLC|Corp|Corporation|Company|Co|S\.?A\.?|S\.?p\.?A|B\.?V|Pty|Verlag|Holdings?|"
    r"Publishing|Publications|Newspapers|Broadcasting|Group|Digital|Media Group)\b\.?",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}/?", re.IGNORECASE)
_PLATFORMS = frozenset(
    "medium substack facebook msn yahoo youtube twitter x linkedin reddit flipboard wordpress blogger tumblr instagram "
    "telegram google apple wix squarespace ghost".split()
)
_NO_TITLE = frozenset("untitled home homepage startseite accueil inicio news article index page".split())
_WORD = re.compile(r"\w+")
_DATE_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/-])")
Choice = tuple[str, str]
"""A value and its origin."""


def fields_of(told: Told, url: str) -> dict[str, Choice]:
    """-> for each field that is known its value and its origin. url: where the page is known to come from."""
    address = _url(told, url)
    outlet = _outlet(told, address[0] or url)
    byline, agency = _byline(told, outlet[0])
    found = {
        "url": address,
        "outlet": outlet,
        "title": _title(told, outlet[0]),
        "byline": byline,
        "agency": agency,
        "published": _published(told, address[0]),
        "language": next(iter(told.claims["language"]), ("", "")),
    }
    return {field: choice for field, choice in found.items() if choice[0]}


def _url(told: Told, url: str) -> Choice:
    """The first full address that is more than a site's front page."""
    base = url if url.startswith("http") else next((v for v, _ in told.claims["url"] if v.startswith("http")), "")
    for value, origin in [*told.claims["url"], (url, "page")]:
        full = urljoin(base, value) if value and not value.startswith("#") else ""
        try:
            parts = urlsplit(full)
        except ValueError:
            continue
        if parts.scheme in ("http", "https") and parts.hostname and (parts.path.strip("/") or parts.query):
            return full.partition("#")[0] if not value.startswith("http") else full, origin
    return "", ""


def _outlet(told: Told, url: str) -> Choice:
    """The name that most of the page's claims share; names of companies and addresses only where there is no other."""
    claims = [(name, origin) for name, origin in told.claims["outlet"] if not _is_platform(name)]
    titles = {_key(value) for value, _ in told.claims["shown title"]}
    parts = [part for title, _ in told.claims["page title"] for part in _SUFFIX.split(title)]
    ends = [part for part in parts if _key(part) not in titles][0 if titles & set(map(_key, parts)) else 1 :]
    host = _key(outlet_of_url(url))

    def rank(claim: Choice) -> tuple[bool, bool, bool]:
        name = claim[0]
        return (
            bool(_ADDRESS.fullmatch(name)),
            _COMPANY.search(name) is not None,
            not any(_key(name) == _key(end) for end in ends) and not (host and _key(name) == host),
        )

    if claims:
        name, origin = min(claims, key=rank)
        if not _ADDRESS.fullmatch(name):
            return name, origin
    logos = {_key(name) for name, _ in told.claims["logo"]}
    for end in reversed(ends):
        if (
            _key(end) in logos
            or (host and _alike(_key(end), host))
            or (not host and re.search(rf"\b(?:{PRESS})$", end.casefold()))
        ):
            return end.strip(), "meta"
    named = outlet_of_url(claims[0][0]) if claims else ""
    by_address = outlet_of_url(url)
    if by_address and not _is_platform(by_address):
        return by_address, "address"
    return (named, claims[0][1]) if named else ("", "")


def _is_platform(name: str) -> bool:
    return _key(name).removesuffix("com") in _PLATFORMS


def _key(name: str) -> str:
    """A name without case, articles, blanks and signs."""
    return re.sub(r"^(?:the|der|die|das|le|la|el)\s+|[\W_]+", "", name.casefold())


def _alike(name: str, host: str) -> bool:
    return len(name) > 2 and (name in host or host in name)


def _title(told: Told, outlet: str) -> Choice:
    """The headline as the page shows it, where its head agrees or names none; else what the head says."""
    head = [*told.claims["title"], *told.claims["page title"]]
    bare = [(_without_site(value, outlet, told), origin) for value, origin in head]
    bare = [(value, origin) for value, origin in bare if _may_be_title(value, outlet)]
    shown = [(value, origin) for value, origin in told.claims["shown title"] if _may_be_title(value, outlet)]
    for value, origin in shown:
        after_kicker = {each for each, _ in bare if each != value and value.endswith(each) and len(each.split()) > 3}
        if len(after_kicker) == 1:
            return after_kicker.pop(), origin
    if shown:
        best = max(shown, key=lambda claim: max((_agreement(claim[0], other) for other, _ in bare), default=0.0))
        agreed = max((_agreement(best[0], other) for other, _ in bare), default=0.0)
        if agreed >= 0.5 or not bare or (len(shown) == 1 and len(best[0].split()) > 3):
            return best
    return bare[0] if bare else ("", "")


def _may_be_title(value: str, outlet: str) -> bool:
    return len(value) > 2 and value.casefold() not in _NO_TITLE and _key(value) != _key(outlet)


def _without_site(title: str, outlet: str, told: Told) -> str:
    """A title without the names of site and section that are set behind or before it."""
    sites = {_key(name) for name, _ in told.claims["outlet"]} | {_key(outlet)} - {""}
    ends = [*_SUFFIX.finditer(title)]
    shown = {_key(value) for value, _ in told.claims["shown title"]}
    for end in ends:
        if _key(title[: end.start()]) in shown or _key(title[end.end() :]) in shown:
            return title[: end.start()] if _key(title[: end.start()]) in shown else title[end.end() :]
    while ends and (
        _key(title[ends[-1].end() :]) in sites or ("|" in ends[-1][0] and len(title[: ends[-1].start()]) > 20)
    ):
        title = title[: ends.pop().start()]
    if ends and _key(title[: ends[0].start()]) in sites:
        title = title[ends[0].end() :]
    return title.strip()


def _agreement(one: str, other: str) -> float:
    """How much of the words of two titles is in both."""
    a, b = ({word.casefold() for word in _WORD.findall(each)} for each in (one, other))
    return len(a & b) / max(1, min(len(a), len(b)))


def _byline(told: Told, outlet: str) -> tuple[Choice, Choice]:
    """-> byline, agency. The first claim that names people; agencies are taken wherever one is named."""
    names: list[str] = []
    origin, agency = "", _agency(told.claims["writing organisation"], outlet)
    for fields in ("byline", "shown byline"):
        for value, source in told.claims[fields]:
            some, wrote = people(value) if _key(value) != _key(outlet) else ("", "")
            if not some and " | " in value:
                some, wrote = people(value.replace(" | ", " "))
            if wrote and not agency[0]:
                agency = agency_name(wrote), source
            some = ", ".join(name for name in some.split(", ") if _key(name) != _key(outlet)) if some else ""
            if some and (not origin or (source == origin and fields == "byline")):
                origin = source
                names += [name for name in some.split(", ") if name not in names]
    return (", ".join(names), origin), agency if _key(agency[0]) != _key(outlet) else ("", "")


def _agency(organisations: Sequence[Choice], outlet: str) -> Choice:
    for name, origin in organisations:
        if (name in AGENCIES or re.fullmatch(KNOWN_AGENCY, name)) and _key(name) != _key(outlet):
            return agency_name(name), origin
    return "", ""


def _published(told: Told, url: str) -> Choice:
    found = next(moments(told), None)
    if found:
        return found
    dated = _DATE_IN_ADDRESS.search(url)
    day = f"{dated[1]}-{int(dated[2]):02}-{int(dated[3]):02}" if dated else ""
    if day := iso_date(day):
        return day, "address"
    return "", ""


def is_title(block: str, titles: Iterable[str]) -> bool:
    """Whether a block of the text is one of the titles again, with or without the site's name."""
    keys = {_key(title) for title in titles} - {""}
    return _key(block) in keys or _key(_SUFFIX.split(block)[0]) in keys


def parts_of(title: str) -> list[str]:
    """What a page's title is put together from: headline, section, site."""
    return _SUFFIX.split(title)

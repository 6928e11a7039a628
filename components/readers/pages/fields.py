"""One value for each field of a page, chosen from all that it says: by who says it, and by who agrees."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import urljoin, urlsplit

from components.cleaning.dates import iso_date
from components.cleaning.names import AGENCIES, KNOWN_AGENCY, PRESS, agency_name
from components.cleaning.outlets import outlet_of_url
from components.cleaning.people import is_given_name, people
from components.readers.pages.data import Told, moments
from components.readers.pages.likeness import alike, key_of, parts_of
from components.readers.pages.title import Choice, title_of

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
_DATE_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/-])")


def fields_of(told: Told, url: str) -> dict[str, Choice]:
    """-> for each field that is known its value and its origin. url: where the page is known to come from."""
    address = _url(told, url)
    outlet = _outlet(told, address[0] or url)
    byline, agency = _byline(told, outlet[0])
    found = {
        "url": address,
        "outlet": outlet,
        "title": title_of(told, outlet[0], address[0] or url),
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
        try:
            full = urljoin(base, value) if value and not value.startswith("#") else ""
            parts = urlsplit(full)
        except ValueError:
            continue
        if parts.scheme in ("http", "https") and parts.hostname and (parts.path.strip("/") or parts.query):
            return full.partition("#")[0] if not value.startswith("http") else full, origin
    return "", ""


def _outlet(told: Told, url: str) -> Choice:
    """The name that most of the page's claims share; names of companies and addresses only where there is no other."""
    claims = [(name, origin) for name, origin in told.claims["outlet"] if not _is_platform(name)]
    titles = {key_of(value) for value, _ in told.claims["shown title"]}
    parts = [part for title, _ in told.claims["page title"] for part in parts_of(title)]
    ends = [part for part in parts if key_of(part) not in titles][0 if titles & set(map(key_of, parts)) else 1 :]
    host = key_of(outlet_of_url(url))

    def rank(claim: Choice) -> tuple[bool, bool, bool]:
        name = claim[0]
        return (
            bool(_ADDRESS.fullmatch(name)),
            _COMPANY.search(name) is not None,
            not any(key_of(name) == key_of(end) for end in ends) and not (host and key_of(name) == host),
        )

    if claims:
        name, origin = min(claims, key=rank)
        if not _ADDRESS.fullmatch(name):
            return _without_tagline(name, host), origin
    logos = {key_of(name) for name, _ in told.claims["logo"]}
    for end in reversed(ends):
        if (
            key_of(end) in logos
            or (host and alike(key_of(end), host))
            or (not host and re.search(rf"\b(?:{PRESS})$", end.casefold()))
        ):
            return end.strip(), "meta"
    named = outlet_of_url(claims[0][0]) if claims else ""
    by_address = outlet_of_url(url)
    if by_address and not _is_platform(by_address):
        return by_address, "address"
    return (named, claims[0][1]) if named else ("", "")


def _without_tagline(name: str, host: str) -> str:
    """That part of a site's name which its address has too, where more is set beside it."""
    parts = parts_of(name)
    return next((part for part in parts if host and alike(key_of(part), host)), name) if len(parts) > 1 else name


def _is_platform(name: str) -> bool:
    return key_of(name).removesuffix("com") in _PLATFORMS


def _byline(told: Told, outlet: str) -> tuple[Choice, Choice]:
    """-> byline, agency. The first claim that names people; agencies are taken wherever one is named."""
    names: list[str] = []
    origin, agency = "", _agency(told.claims["writing organisation"], outlet)
    for fields in ("byline", "shown byline"):
        for value, source in told.claims[fields]:
            value = _without_places(value)
            some, wrote = people(value) if key_of(value) != key_of(outlet) else ("", "")
            if not some and " | " in value:
                some, wrote = people(value.replace(" | ", " "))
            if wrote and not agency[0]:
                agency = agency_name(wrote), source
            some = ", ".join(name for name in some.split(", ") if key_of(name) != key_of(outlet)) if some else ""
            if some and (not origin or (source == origin and fields == "byline")):
                origin = source
                names += [name for name in some.split(", ") if name not in names]
    return (", ".join(names), origin), agency if key_of(agency[0]) != key_of(outlet) else ("", "")


def _without_places(byline: str) -> str:
    """A byline of several elements without those after the first name that begin with no given name: places, roles."""
    first, *others = byline.split(" | ")
    if not others or not is_given_name(people(first)[0].split(" ")[0]):
        return byline
    return " | ".join(
        [first, *(each for each in others if is_given_name(each.split(" ")[0]) or "," in each or people(each)[1])]
    )


def _agency(organisations: Sequence[Choice], outlet: str) -> Choice:
    for name, origin in organisations:
        if (name in AGENCIES or re.fullmatch(KNOWN_AGENCY, name)) and key_of(name) != key_of(outlet):
            return agency_name(name), origin
    return "", ""


def _published(told: Told, url: str) -> Choice:
    """The date that the page gives outright, else the one in its address, else one that it shows.

    What stands under the headline goes before what stands over it.
    """
    if found := next(moments(told, ("published", "stamp")), None):
        return found
    shown = list(moments(told, ("shown date", "time", "date line", "earlier date")))
    dated = _DATE_IN_ADDRESS.search(url)
    if dated and (day := iso_date(f"{dated[1]}-{int(dated[2]):02}-{int(dated[3]):02}")):
        return next((found for found in shown if found[0][:10] == day), (day, "address"))
    return shown[0] if shown else ("", "")

"""The headline of a page: as it is shown, where the page's head agrees, and without the name of the site."""

from __future__ import annotations

import re
from collections.abc import Iterable

from components.cleaning.outlets import outlet_of_url
from components.readers.pages.data import Told
from components.readers.pages.likeness import SUFFIX, agreement, alike, key_of

_NO_TITLE = frozenset("untitled home homepage startseite accueil inicio news article index page".split())
_ADDRESS = re.compile(r"(?:https?://)?(?:www\.)?(?:[\w-]+\.)+[a-z]{2,}/?", re.IGNORECASE)
_AGREED, _RELATED = 0.5, 0.15
"""How much of their words two titles share that are one headline, and two headlines of one article."""
_SECTION_BEHIND = 20
"""Characters: what follows a "|" behind so many is no part of a headline; a site's section adds fewer to its name."""
_NAME_WORDS = 4
Choice = tuple[str, str]
"""A value and its origin."""


def title_of(told: Told, outlet: str, url: str) -> Choice:
    """The headline as the page shows it, where its head agrees or names none; else what the head says."""
    sites = {key_of(name) for name, _ in told.claims["outlet"]} | {key_of(outlet)} - {""}
    host = key_of(outlet_of_url(url))
    head = [*told.claims["title"], *told.claims["page title"]]
    whole = {key_of(value) for value, _ in told.claims["shown title"]}
    bare = [(_without_site(_without_section(value, whole), sites, host), origin) for value, origin in head]
    if not told.claims["title"]:
        bare = [(_without_short_end(value), origin) for value, origin in bare]
    bare = [claim for claim in bare if _may_be_title(claim[0], sites)]
    shown = [(_without_site(value, sites), origin) for value, origin in told.claims["shown title"]]
    shown = [claim for claim in shown if _may_be_title(claim[0], sites)]
    for value, origin in shown:
        after_kicker = {each for each, _ in bare if each != value and value.endswith(each) and len(each.split()) > 3}
        if len(after_kicker) == 1:
            return after_kicker.pop(), origin
    parts = [claim for claim in told.claims["part of shown title"] if _may_be_title(claim[0], sites)]
    marked = [claim for claim in told.claims["marked title"] if _may_be_title(claim[0], sites)]
    if best := _most_agreed([*shown, *marked], parts, bare):
        return best
    alone = [claim for claim in marked or (shown if len(shown) == 1 else []) if len(claim[0].split()) > 3]
    if alone and (marked or not told.claims["title"]):
        return alone[0]
    return bare[0] if bare else ("", "")


def _most_agreed(shown: list[Choice], parts: list[Choice], bare: list[Choice]) -> Choice | None:
    """The shown headline, or a part of it, that is most like what the head says; None where none is like it."""
    if not shown or not bare:
        return shown[0] if shown else None

    def agreed(claim: Choice) -> float:
        return max(agreement(claim[0], other) for other, _ in bare)

    best = max([*shown, *parts], key=agreed)
    if agreed(best) >= _AGREED:
        return best
    alone = len(shown) == 1 and len(shown[0][0].split()) > 3 and agreed(shown[0]) >= _RELATED
    return shown[0] if alone else None


def _may_be_title(value: str, sites: set[str]) -> bool:
    return (
        len(value) > 2
        and value.casefold() not in _NO_TITLE
        and not ({key_of(value)} & sites or _ADDRESS.fullmatch(value))
    )


def _without_site(title: str, sites: set[str], host: str = "") -> str:
    """A title without the name of the site that is set behind or before it."""
    ends = [*SUFFIX.finditer(title)]

    def is_site(name: str) -> bool:
        key = key_of(name)
        return key in sites or (bool(host) and len(key) <= len(host) + _SECTION_BEHIND and alike(key, host))

    while ends and is_site(title[ends[-1].end() :]):
        title = title[: ends.pop().start()]
    if ends and key_of(title[: ends[0].start()]) in sites | {host} - {""}:
        title = title[ends[0].end() :]
    return title.strip()


def _without_section(title: str, shown: set[str]) -> str:
    """A title of the head without what is set behind or before the headline that the page shows, or behind a "|"."""
    ends = [*SUFFIX.finditer(title)]
    for end in ends:
        for part in (title[: end.start()], title[end.end() :]):
            if key_of(part) in shown:
                return part
    while ends and "|" in ends[-1][0] and ends[-1].start() > _SECTION_BEHIND:
        title = title[: ends.pop().start()]
    return title.strip()


def _without_short_end(title: str) -> str:
    """What a browser's title bar shows, without a last part of a few words: there the site has its name."""
    ends = [*SUFFIX.finditer(title)]
    if not ends or not title[ends[-1].end() :][:1].isupper():
        return title
    head, end = title[: ends[-1].start()], title[ends[-1].end() :]
    return head if len(head.split()) > max(2, len(end.split())) and len(end.split()) <= _NAME_WORDS else title


def is_title(block: str, titles: Iterable[str]) -> bool:
    """Whether a block of the text is one of the titles again, with or without the site's name."""
    keys = {key_of(title) for title in titles} - {""}
    return key_of(block) in keys or key_of(SUFFIX.split(block)[0]) in keys

"""The versions of a story with what is known of them and how much others share; and who shares with whom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from components import tables, wording
from components.exports.report.markup import Html, counted, element, foreign, joined, link, table, wide
from components.exports.report.places import Places
from components.matching.wholly_read import unread, unread_pairs
from components.model import Article
from components.tables.everyone import shares_by_pair, shares_by_version
from components.tables.pair import Shares


def versions(places: Places) -> Iterator[Html]:
    """One row a version: its words of reporting, their parts as a bar and in words, and what is known of it."""
    yield element("p", wording.REPORT_VERSIONS_ABOUT)
    articles, why = places.comparison.articles, unread(places.comparison)
    rows = [
        (
            element("td", str(index + 1), class_="number"),
            element("th", element("bdi", places.names[index]), scope="row"),
            element(
                "td",
                counted(shares.words, wording.REPORT_WORDS),
                _bar(_parts(shares, index in why)),
                _in_words(shares, _parts(shares, index in why)),
                class_="shares",
            ),
            _about(article, index, wording.VERSION_UNREAD.get(why.get(index, ""), "")),
        )
        for index, (article, shares) in enumerate(zip(articles, shares_by_version(places.comparison), strict=True))
    ]
    title = wording.REPORT_SECTIONS["versions"]
    yield wide(table(list(wording.REPORT_COLUMNS.values()), rows, title, class_="versions"), title)


def sharing(places: Places) -> Iterator[Html]:
    """A row and a column for each version: how much of the row's words the column's version has."""
    yield element("p", wording.REPORT_SHARING_ABOUT)
    found = shares_by_pair(places.comparison)
    numbers, unjudged = range(len(places.names)), unread_pairs(places.comparison)

    def cell(one: int, other: int) -> Html:
        shares = found.get((one, other))
        return _share(None if shares and not shares.shared and frozenset((one, other)) in unjudged else shares)

    heads = [wording.REPORT_SHARING_CORNER]
    heads += [element("th", str(n + 1), element("span", element("bdi", places.names[n]), class_="says"), scope="col")
              for n in numbers]  # fmt: skip
    rows = ([element("th", places.name(one), scope="row"), *(cell(one, other) for other in numbers)] for one in numbers)
    title = wording.REPORT_SECTIONS["sharing"]
    yield wide(table(heads, rows, title, class_="sharing"), title)


def _about(article: Article, index: int, unread_: str) -> Html:
    known = {
        "agency": article.agency if article.agency != article.outlet else "",
        "byline": article.byline,
        "published": tables.show_date(article.published),
        "language": article.language,
        "url": article.url,
        "file": " · ".join(filter(None, (article.source.file, article.source.entry))),
    }
    fields = [element("bdi", wording.REPORT_FIELDS[name].format(value=value)) for name, value in known.items() if value]
    title = foreign("p", article.title, language=article.language) if article.title not in ("", article.name) else ""
    fields += [element("span", unread_)] if unread_ else []
    text = link(f"v{index + 1}", wording.REPORT_WHOLE, class_="no-print")
    return element("td", title, element("p", joined(fields, " · "), class_="small"), text)


def _parts(shares: Shares, unread_: bool) -> dict[str, int]:
    """The words of each part of a version; what is not compared is not its own."""
    parts = {part: getattr(shares, part) for part in ("wording", "reworded", "close")}
    return parts | {"unread" if unread_ else "own": shares.own}


def _bar(parts: Mapping[str, int]) -> Html:
    """The parts side by side; what it shows stands below it in words."""
    at, drawn, words = 0.0, [], sum(parts.values())
    for part, count in parts.items():
        width = 100 * count / (words or 1)
        if width:
            drawn.append(element("rect", class_=part, x=f"{at:.1f}", y="0", width=f"{width:.1f}", height="6"))
        at += width
    return element("svg", *drawn, viewBox="0 0 100 6", preserveAspectRatio="none", aria_hidden="true")


def _in_words(shares: Shares, parts: Mapping[str, int]) -> Html:
    told = [
        element(
            "li",
            wording.REPORT_SHARE.format(
                percent=shares.percent(count), count=f"{count:,}", part=wording.REPORT_PARTS[part]
            ),
            class_=part,
        )
        for part, count in parts.items()
        if count
    ]
    return element("ul", *told)


def _share(shares: Shares | None) -> Html:
    if shares is None:
        return element("td", wording.REPORT_SELF, class_="number")
    percent = shares.percent(shares.wording + shares.reworded)
    # The more, the darker: told by ten steps of a style, as the page allows no style of its own in an element.
    return element("td", wording.REPORT_PERCENT.format(percent=percent), class_=f"number step{-(-percent // 20)}")

"""A comparison as one page of HTML to keep: no script, nothing fetched, readable offline and printed in grey."""

from __future__ import annotations

import base64
import hashlib
import tomllib
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import cache
from pathlib import Path

from components import wording
from components.exports.report.claims import claims, differ, findings, only_here
from components.exports.report.differences import figures, voices
from components.exports.report.markup import Html, counted, element, joined, link
from components.exports.report.passages import passages
from components.exports.report.places import Places
from components.exports.report.texts import texts
from components.exports.report.versions import sharing, versions
from components.model import Comparison

NAME = "html"
STYLE = Path(__file__).parent / "report" / "report.css"
PROJECT = Path(__file__).resolve().parents[2] / "pyproject.toml"
SECTIONS: dict[str, Callable[[Places], Iterator[Html]]] = {
    "versions": versions,
    "sharing": sharing,
    "findings": findings,
    "figures": figures,
    "voices": voices,
    "claims": claims,
    "only": only_here,
    "differ": differ,
    "passages": passages,
    "texts": texts,
}


def comparison_html(comparison: Comparison, story: str, made: datetime) -> str:
    """The whole page, to be kept as UTF-8. story: its name, "" for one without; made: when.

    Every word of an article is text in it, never markup.

    Cost: 50 versions of 800 words take about a second and 4 MB; of long tables the first rows are told, and where the
    others are.
    """
    places = Places(comparison)
    name = story or next((one.title for one in comparison.articles if one.title), wording.REPORT_UNNAMED)
    parts = {key: section(places) for key, section in SECTIONS.items()}
    body = element(
        "main", *(_section(key, part) for key, part in parts.items()), _section("method", _method(comparison))
    )
    page = element("html", _head(name), element("body", _top(comparison, name, made), _contents(), body), lang="en")
    return f"<!DOCTYPE html>\n{page}\n"


@cache
def version() -> str:
    """The version of Crossread; "" where it does not stand beside its project file."""
    try:
        return str(tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]["version"])
    except (OSError, ValueError, LookupError):
        return ""


def _head(name: str) -> Html:
    """The policy lets in this page's own style, by its digest, and nothing else: no request, no script, no form."""
    style = STYLE.read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return element(
        "head",
        Html('<meta charset="utf-8">'),
        Html(f'<meta http-equiv="Content-Security-Policy" content="{policy}">'),
        Html('<meta name="viewport" content="width=device-width, initial-scale=1">'),
        Html('<meta name="referrer" content="no-referrer"><meta name="color-scheme" content="light dark">'),
        element("title", wording.REPORT_TITLE.format(story=name)),
        Html(f"<style>{style}</style>"),
    )


def _top(comparison: Comparison, name: str, made: datetime) -> Html:
    told = wording.REPORT_MADE.format(
        versions=counted(len(comparison.articles), wording.REPORT_VERSIONS_COUNT),
        number=version(),
        day=f"{made.day} {made:%B %Y, %H:%M}",
    )
    return element("header", element("h1", element("bdi", name)), element("p", told))


def _contents() -> Html:
    items = (element("li", link(key, told)) for key, told in wording.REPORT_SECTIONS.items())
    return element("nav", element("ul", *items), aria_label=wording.REPORT_CONTENTS)


def _section(key: str, parts: Iterator[Html]) -> Html:
    return element("section", element("h2", wording.REPORT_SECTIONS[key]), joined(parts), id=key, class_="part")


def _method(comparison: Comparison) -> Iterator[Html]:
    for paragraph in wording.REPORT_METHOD:
        yield element("p", paragraph)
    if not all(claim.judged for claim in comparison.claims):
        yield element("p", wording.REPORT_METHOD_WORDING)
    yield element("p", wording.REPORT_BY.format(number=version()))

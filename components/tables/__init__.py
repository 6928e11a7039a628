"""A comparison as pandas tables, for the page and for files alike: the only list of column names.

Versions are called by names(): an outlet's name, with a number where it stands for more than one article.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from datetime import datetime

import pandas as pd

from components import wording
from components.matching.ngrams import find_words
from components.model import Alignment, Article, Claim, Comparison, Finding, Standing
from components.tables.choice import ALL, Choice
from components.tables.everyone import everyone
from components.tables.pair import Shares as Shares
from components.tables.pair import choose_pair as choose_pair
from components.tables.pair import closest as closest
from components.tables.pair import passages as passages
from components.tables.pair import shares as shares
from components.tables.pair import words_of
from components.tables.times import in_time

COLUMNS = {
    # Of the table of articles.
    "compare": "Whether this version takes part in the comparison.",
    "outlet": "Who published it. Correct it here: versions of one outlet count as one voice.",
    "title": "The headline.",
    "date": "When it was published: year-month-day, with a time where it is known.",
    "words": "How many words of reporting it has: bylines, notices and the like are not counted.",
    "notes": "What to know of how it was read.",
    "agency": "The news agency that it names as its source, where another outlet published it.",
    "byline": "Who wrote it, as the article says.",
    "url": "The address of the page it comes from.",
    "language": "The language of the text, as a code of two letters.",
    "file": "The file it was read from, and the row where the file holds several.",
    # Of passages that two versions share; left and right as they stand on the page.
    "whose": "The version that has the passage on the right.",
    "place": "The passage's number, as the page counts it.",
    "kind": "Word for word, nearly so, or in other words.",
    "relation": "Whether the two say the same, differ, or belong together only possibly.",
    "left": "The passage's wording in the left version.",
    "right": "The passage's wording in the right version.",
    "left words": "How many words it has on the left.",
    "right words": "How many words it has on the right.",
    "score": "How alike the two are, from 0 to 1.",
    "left start": "The passage's first character on the left, counted from 0.",
    "left end": "The character after its last one on the left.",
    "right start": "The passage's first character on the right, counted from 0.",
    "right end": "The character after its last one on the right.",
    # Of claims; besides these, one column for each outlet says how the claim stands there.
    "claim": "What is said, in the words of one version.",
    "said by": "The version whose words these are.",
    "say it": "How many outlets say all of it.",
    "say part": "How many more outlets say part of it.",
    "only here": "Whether no other outlet says it, in whole, in part, differently or possibly.",
    "carry it": "How many outlets say it, in whole or in part.",
    "origins": "How many independent origins the outlets that carry it go back to: copies of one text count once.",
    "who": "The outlets that carry it, those of one origin together.",
    # Of what stands in one version only: one row for each other version.
    "call": "Whether it is called only here, or is possibly said elsewhere.",
    "stands": "Where the claim stands in its own article.",
    "other version": "A version in which the claim was not found.",
    "nearest there": "What comes nearest to the claim in the other version.",
    "why": "Why the nearest is not called the same.",
    # Of findings.
    "finding": "What was found, in one sentence.",
    "strength": "How much it is worth a look, from 0 to 1.",
    "versions": "The versions it is about.",
    "evidence": "The wording it rests on, version by version.",
    # Of figures; their pivot has one column for each version instead of the three in the middle.
    "measured": "What the figure is of, in the words of one version.",
    "given by": "The version that gives it.",
    "figure": "The figure as it is written there, with its unit and how sure it is.",
    "attributed to": "Whom that version names for it.",
    "figures": "Whether the versions agree or differ; empty where one version alone gives the figure.",
}
"""Every column of every table, and what it holds. Numbers are counts of words, or between 0 and 1."""


def _columns(first: str, last: str) -> list[str]:
    names = list(COLUMNS)
    return names[names.index(first) : names.index(last) + 1]


ARTICLES = _columns("compare", "file")
PASSAGES = _columns("place", "right end")
OF_ALL = ["place", "whose", *PASSAGES[1:]]
ONLY_HERE = ["claim", "said by", "stands", "call", "other version", "nearest there", "score", "why"]
FINDINGS = ["kind", "finding", "strength", "versions", "evidence"]
FIGURES = _columns("measured", "figures")


def names(articles: Sequence[Article]) -> list[str]:
    """What to call each version, no two alike: "The Post", "The Post (2)", the oldest first, whichever came first."""
    given: dict[str, int] = {}
    numbers: dict[str, int] = {}
    for index in in_time(articles):
        known = articles[index].name
        name = known
        while name in given or name in COLUMNS:
            numbers[known] = numbers.get(known, 1) + 1
            name = f"{known} ({numbers[known]})"
        given[name] = index
    return sorted(given, key=given.__getitem__)


def articles_table(articles: Sequence[Article], chosen: Container[str]) -> pd.DataFrame:
    """One row an article, called by its article_id. chosen: the article_ids that take part in the comparison."""
    rows = [
        (
            article.article_id in chosen,
            article.outlet,
            article.title,
            show_date(article.published),
            len(words_of(article)),
            " ".join(article.warnings),
            article.agency,
            article.byline,
            article.url,
            article.language,
            " · ".join(filter(None, (article.source.file, article.source.entry))),
        )
        for article in articles
    ]
    return pd.DataFrame(rows, columns=ARTICLES, index=pd.Index([each.article_id for each in articles], dtype="str"))


def passages_table(comparison: Comparison, left: int, right: int | None, choice: Choice = ALL) -> pd.DataFrame:
    """One row a passage that the choice takes, in the order of the left text.

    right None: those of all other outlets, with a column that says whose; passages of one place have the same number.
    """
    if right is not None:
        found = list(enumerate(passages(comparison, left, right, choice), start=1))
        return pd.DataFrame([(place, *_passage(comparison, left, link)) for place, link in found], columns=PASSAGES)
    versions, first = names(comparison.articles), dict[Alignment, int]()
    for place, stretch in enumerate(everyone(comparison, left, choice), start=1):
        for link in stretch.links:  # a passage over several places is told once, at the first
            first.setdefault(link, place)
    whose = [versions[link.b if link.a == left else link.a] for link in first]
    rows = zip(first.items(), whose, strict=True)
    return pd.DataFrame(
        [(place, name, *_passage(comparison, left, link)) for (link, place), name in rows], columns=OF_ALL
    )


def _passage(comparison: Comparison, left: int, link: Alignment) -> tuple[str | int | float, ...]:
    """The cells of a passage, from its kind on."""
    seen = link if link.a == left else link.turned(left, link.a)
    spans = {seen.a: seen.a_span, seen.b: seen.b_span}
    wordings = [span.of(comparison.articles[version].text) for version, span in spans.items()]
    kind, relation = wording.KINDS[link.kind], wording.RELATIONS[link.relation]
    ends = [end for span in spans.values() for end in (span.start, span.end)]
    return kind, relation, *wordings, *map(_count, wordings), round(link.score, 3), *ends


def findings_table(comparison: Comparison) -> pd.DataFrame:
    """One row a finding, in the comparison's order."""
    versions = names(comparison.articles)
    rows = [
        (
            finding_kind(finding),
            finding.summary,
            round(finding.strength, 3),
            ", ".join(dict.fromkeys(versions[member.article] for member in finding.evidence)),
            "\n".join(f"{name}: {text}" for name, text in evidence(comparison, finding)),
        )
        for finding in comparison.findings
    ]
    return pd.DataFrame(rows, columns=FINDINGS)


def finding_kind(finding: Finding) -> str:
    """The kind in plain words."""
    return wording.FINDINGS.get(finding.kind, finding.kind.replace("_", " ").capitalize())


def evidence(comparison: Comparison, finding: Finding) -> list[tuple[str, str]]:
    """The name of each version that a finding rests on, with the wording there."""
    versions = names(comparison.articles)
    return [
        (versions[member.article], one_line(member.span.of(comparison.articles[member.article].text)))
        for member in finding.evidence
    ]


def state_of(claim: Claim, standing: Standing) -> str:
    """How a claim stands in another version, as a symbol and words; without a meaning match, of its wording alone."""
    if is_unread(standing):
        return f"{wording.NOT_COMPARED_SYMBOL} {wording.WORDING_NOT_FOUND}"
    return f"{wording.STATE_SYMBOLS[standing.state]} {wording.STATES[standing.state]}"


def is_unread(standing: Standing) -> bool:
    """Was its wording alone looked for, in vain? Whether it is told in other words is not known."""
    return standing.state == "not_found" and standing.reason == "no_meaning"


def show_date(published: str) -> str:
    """An article's date for a cell: year-month-day and, where it is known, the time to the minute, with its zone."""
    try:
        moment = datetime.fromisoformat(published)
    except ValueError:
        return published
    if ":" not in published:
        return moment.date().isoformat()
    zone = moment.strftime("%z")
    told = moment.replace(tzinfo=None).isoformat(" ", "minutes")
    return f"{told} UTC{f'{zone[:3]}:{zone[3:5]}' if zone.strip('+-0') else ''}" if zone else told


def read_date(written: str) -> str | None:
    """What show_date shows, or nothing, as an article keeps it (ISO 8601); None where it is no such date."""
    date = re.sub(r"\s*UTC$", "+00:00", re.sub(r"\s*UTC(?=[+-])", "", written.strip()))
    try:
        moment = datetime.fromisoformat(date or "2000-01-01")
    except ValueError:
        return None
    return date and (moment.isoformat(timespec="minutes") if ":" in date else moment.date().isoformat())


def one_line(text: str) -> str:
    """A wording for a table's cell: line breaks and runs of spaces become one space."""
    return " ".join(text.split())


def _count(text: str) -> int:
    return len(find_words([text]).start)

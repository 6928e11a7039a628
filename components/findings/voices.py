"""Voices: how many independent origins a story has, and which claims many outlets carry but one origin tells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from components.matching.lineage import Lineage, Version, trace
from components.matching.wholly_read import UNREAD, Unread
from components.model import Claim, Comparison, Finding, MatrixRow, Member, Span
from components.wording import VOICES_CLAIM, counted, voices

KIND = "voices"
# A claim that fewer outlets carry is no chorus; so many of them are shown, the most telling.
LEAST_OUTLETS, MOST_CLAIMS = 3, 5
# A claim of fewer words says little by itself.
LEAST_WORDS = 8
_CARRIED = ("said", "partly")


def find(comparison: Comparison) -> list[Finding]:
    """One finding for the story, where versions go back to one origin; and one a claim that only one origin tells."""
    lineage = trace(comparison)
    if all(len({comparison.articles[n].voice for n in origin.articles}) == 1 for origin in lineage.origins):
        return []
    return [_of_story(comparison, lineage), *_of_claims(comparison, lineage)]


def carriers(comparison: Comparison, row: MatrixRow) -> dict[int, Span]:
    """The versions that say what the head of a row says, in whole or in part, and where."""
    head = comparison.claims[row.claims[0]]
    found = {head.article: head.span}
    for place in row.claims[1:]:
        claim = comparison.claims[place]
        if head.standing[claim.article].state in _CARRIED:
            found.setdefault(claim.article, claim.span)
    for number, standing in head.standing.items():
        if standing.state in _CARRIED and standing.spans:
            found.setdefault(number, standing.spans[0])
    return found


def left_out(comparison: Comparison, version: Version) -> list[Span]:
    """The claims of its source that are not found in a version, in their order.

    A copy has what it has in the same words: there, what is only possibly said is left out as well.
    """
    gone = ("not_found", "possible") if version.how == "taken_over" else ("not_found",)
    return [
        claim.span
        for claim in comparison.claims
        if claim.article == version.source and claim.standing[version.article].state in gone
    ]


def _of_story(comparison: Comparison, lineage: Lineage) -> Finding:
    """Of outlets that were compared in their wording alone nothing is counted: nobody knows whose telling theirs is."""
    articles = comparison.articles
    read = {article.voice for number, article in enumerate(articles) if number not in lineage.unread}
    left = unread_outlets(comparison, lineage.unread)
    outlets, origins = len(read), len(lineage.counted)
    told = Counter((version.how, version.source is None) for version in lineage.versions)
    retold = told["rewritten", True] + told["rewritten", False]
    summary = voices(outlets, origins, told["taken_over", False], retold, told["taken_over", True], left)
    detail = {
        "origins": origins,
        "outlets": outlets,
        "not_compared": left,
        "groups": _groups(comparison, lineage, range(len(articles))),
        "versions": sorted(
            (_version(comparison, lineage, each) for each in lineage.versions), key=lambda x: str(x["article"])
        ),
    }
    strength = round(0.3 + 0.5 * (1 - origins / max(outlets, origins, 1)), 4)
    return Finding(KIND, summary, strength, tuple(sorted(_shown(comparison, lineage))), detail)


def unread_outlets(comparison: Comparison, why: Mapping[int, Unread]) -> dict[str, int]:
    """-> by the reason of UNREAD the outlets none of whose versions was compared in what it says; why: of versions."""
    voices_ = [article.voice for article in comparison.articles]
    read = {voice for number, voice in enumerate(voices_) if number not in why}
    first = {voices_[number]: why[number] for number in sorted(why, reverse=True) if voices_[number] not in read}
    counts = Counter(first.values())
    return {reason: counts[reason] for reason in UNREAD if counts[reason]}


def _version(comparison: Comparison, lineage: Lineage, version: Version) -> dict[str, Any]:
    """own: why nobody else's telling is seen in it, of one that was not compared why it was not."""
    ids = [article.article_id for article in comparison.articles]
    witness = version.witness
    words = witness.words if witness else None
    return {
        "article": ids[version.article],
        "is": version.how,
        "from": "" if version.source is None else ids[version.source],
        "share": version.share,
        "nearest": "" if version.nearest is None else ids[version.nearest],
        "own": {
            "why": witness.why if witness else lineage.unread.get(version.article, ""),
            "told": round(witness.share, 4) if witness else 0.0,
            "words": [words.start, words.end] if words else [],
        },
        "left_out": [[span.start, span.end] for span in left_out(comparison, version)],
    }


def _groups(comparison: Comparison, lineage: Lineage, those: Collection[int]) -> list[dict[str, Any]]:
    """The origins of some versions, in the order of their article_ids."""
    ids = [article.article_id for article in comparison.articles]
    inside = set(those)
    return sorted(
        (
            {
                "articles": sorted(ids[n] for n in origin.articles if n in inside),
                "source": "" if origin.source is None else ids[origin.source],
                "why": origin.why,
                "compared": origin.read,
            }
            for origin in lineage.origins
            if inside.intersection(origin.articles)
        ),
        key=lambda group: (-len(group["articles"]), group["articles"]),
    )


def _shown(comparison: Comparison, lineage: Lineage) -> Iterator[Member]:
    """The longest passage that versions of each origin share; where they share none, what one tells as another does."""
    ids = [article.article_id for article in comparison.articles]
    for origin in lineage.origins:
        inside = set(origin.articles)
        copies = [copy.passage for pair, copy in lineage.copies.items() if inside.issuperset(pair)]
        if copies:
            best = max(copies, key=lambda x: (min(len(x.a_span), len(x.b_span)), sorted((ids[x.a], ids[x.b]))))
            yield from (Member(best.a, best.a_span), Member(best.b, best.b_span))
        elif len(inside) > 1:
            yield from _retold(comparison, inside)


def _retold(comparison: Comparison, inside: set[int]) -> Iterator[Member]:
    linked = [
        (standing.score, claim.id, Member(claim.article, claim.span), Member(number, standing.spans[0]))
        for claim in comparison.claims
        for number, standing in claim.standing.items()
        if claim.article in inside and number in inside and standing.state in _CARRIED and standing.spans
    ]
    if linked:
        yield from max(linked, key=lambda x: x[:2])[2:]


def _of_claims(comparison: Comparison, lineage: Lineage) -> list[Finding]:
    """Of one origin alone, while the story has several."""
    if len(lineage.counted) < 2:
        return []
    found = []
    for row in comparison.matrix:
        claim = _of_origin(comparison, lineage, row)
        if claim is None or len(claim.span.of(comparison.articles[claim.article].text).split()) < LEAST_WORDS:
            continue
        where = _sayers(comparison, claim)
        outlets = len({comparison.articles[number].voice for number in where})
        if outlets >= LEAST_OUTLETS:
            told = len(claim.content.quantities) + len(claim.content.names) + (claim.content.speaker is not None)
            found.append(((-outlets, -told, claim.id), claim, where, outlets))
    best = sorted(found, key=lambda x: x[0])[:MOST_CLAIMS]
    return [_of_claim(comparison, lineage, claim, where, outlets) for _, claim, where, outlets in best]


def _of_origin(comparison: Comparison, lineage: Lineage, row: MatrixRow) -> Claim | None:
    """The claim of a row as the one origin that tells it words it: its first version, so that no retelling's colour is
    put into its mouth; where that can't be told, the wording that most say. None where others tell it, or the first
    version does not."""
    claims = [comparison.claims[place] for place in row.claims]
    tell = set(carriers(comparison, row)).union(*(_carriers_of(claim) for claim in claims))
    origin = next(each for each in lineage.origins if claims[0].article in each.articles)
    if not tell.issubset(origin.articles):
        return None
    own = [claim for claim in claims if origin.source in (None, claim.article)]
    return max(own, key=lambda claim: (len(_sayers(comparison, claim)), claim.id), default=None)


def _carriers_of(claim: Claim) -> set[int]:
    return {number for number, standing in claim.standing.items() if standing.state in _CARRIED}


def _sayers(comparison: Comparison, claim: Claim) -> dict[int, Span]:
    """The versions whose reporting says all of a claim, and where: a headline is no reporting."""
    found = {claim.article: claim.span}
    for number, standing in claim.standing.items():
        headings = [each.span for each in comparison.sentences[number] if each.heading]
        told = [span for span in standing.spans if not any(span.overlaps(each) for each in headings)]
        if standing.state == "said" and told:
            found[number] = told[0]
    return found


def _of_claim(comparison: Comparison, lineage: Lineage, claim: Claim, where: dict[int, Span], outlets: int) -> Finding:
    article = comparison.articles[claim.article]
    every = len({each.voice for each in comparison.articles})
    summary = VOICES_CLAIM.format(outlets=counted(outlets, "outlet"), claim=claim.span.of(article.text))
    about = {"article": article.article_id, "start": claim.span.start, "end": claim.span.end}
    detail = {"origins": 1, "outlets": outlets, "claim": about, "groups": _groups(comparison, lineage, where)}
    evidence = tuple(sorted(Member(number, span) for number, span in where.items()))
    return Finding(KIND, summary, round(0.3 + 0.25 * outlets / every, 4), evidence, detail)

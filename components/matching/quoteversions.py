"""A quotation over all versions: its fullest wording, and what each version does with it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from components.language.quotedwords import BREAK
from components.matching.guards.wordlists import function_words
from components.matching.quotechanges import Changed, Keys, Wording, compare_wordings, runs
from components.matching.quotereports import reported_in
from components.matching.quotes import Claims, claims_of, join_quotations
from components.matching.quotespeakers import Said
from components.model import Comparison, Span

Change = Literal["whole", "trimmed", "spliced", "altered", "reported"]
BROKEN = "…"
# A run of so many words that stands in another quotation was taken from there.
TAKEN = 4
_MOST_WORDINGS = 4
_FAR_APART = 25
_UNDATED = "9"
_TRANSLATED = re.compile(
    r"\b(?:interpreter|translat\w+|(?:said|speaking|spoke|told \w+|wrote|posted) in (?!January|February|March|April|May"
    r"|June|July|August|September|October|November|December)[A-Z]\w+(?:ese|ish|ian|an|ic|ench|man|ek|i|ew)\b)"
)
_AROUND = 160


@dataclass(frozen=True, slots=True)
class Rendering:
    """What one version has of a quotation. said: its parts, in the order of the fullest wording; none where it is told
    without marks: then claim is where. cut: words of the fullest that it lacks, as (first, end); wording: its own."""

    article: int
    change: Change
    said: tuple[Said, ...] = ()
    wording: Wording | None = None
    changed: Changed | None = None
    cut: tuple[tuple[int, int], ...] = ()
    claim: Span | None = None


@dataclass(frozen=True, slots=True)
class Quoted:
    """One quotation. full: its fullest wording, as one version has it; renderings: one a version, by article_id."""

    full: Said
    renderings: tuple[Rendering, ...]


class _Wordings:
    """All quotations of a comparison, to be asked where a run of words stands."""

    def __init__(self, comparison: Comparison, said: Sequence[Said]) -> None:
        self.said = said
        self._texts = [article.text for article in comparison.articles]
        self._at: dict[Keys, set[int]] = {}

    def joined(self, here: Said, full: Wording) -> bool:
        """Has it, beside what it has of a wording, a run of words of a quotation that stands apart elsewhere?"""
        for op, _, _, j, j_end in compare_wordings(full, here.wording).edits:
            if op in ("insert", "replace") and j_end - j >= TAKEN:
                theirs = (self.said[n] for n in self._holding(here.wording.keys[j:j_end]))
                if any(self._is_apart(each, here, full) for each in theirs):
                    return True
        return False

    def _holding(self, keys: Keys) -> set[int]:
        if not self._at:
            for number, each in enumerate(self.said):
                for i in range(len(each.wording.keys) - TAKEN + 1):
                    self._at.setdefault(each.wording.keys[i : i + TAKEN], set()).add(number)
        return set.intersection(*(self._at.get(keys[i : i + TAKEN], set()) for i in range(len(keys) - TAKEN + 1)))

    def _is_apart(self, each: Said, here: Said, full: Wording) -> bool:
        """Is it another version's, of other words than these, and none of its neighbours has the rest?"""
        if each.article == here.article or each.wording.keys == here.wording.keys:
            return False
        others = (other for other in self.said if other.article == each.article and other is not each)
        return _is_another(each.wording, full.keys) and not any(
            not _is_another(other.wording, here.wording.keys) and (self.near(other, each) or self.near(each, other))
            for other in others
        )

    def near(self, one: Said, other: Said) -> bool:
        """Does one stand before the other in its text, with little between?"""
        between = self._texts[one.article][one.span.end : other.span.start]
        return one.span < other.span and len(between.split()) <= _FAR_APART


def quoted_over(comparison: Comparison) -> list[Quoted]:
    """Every quotation over the versions that quote it, in order of article_id and place."""
    groups = join_quotations(comparison)
    wordings = _Wordings(comparison, [each for group in groups for each in group])
    claims = dict(zip((each.place for each in wordings.said), claims_of(comparison, wordings.said), strict=True))
    found = (_quoted(comparison, group, wordings) for group in groups)
    return [_with_reports(comparison, quoted, claims) for quoted in found]


def _with_reports(comparison: Comparison, quoted: Quoted, claims: Mapping[tuple[int, Span], Claims]) -> Quoted:
    """And the versions that tell it without marks."""
    missing = frozenset(range(len(comparison.articles))) - {each.article for each in quoted.renderings}
    told = [
        Rendering(version, "reported", claim=claim)
        for version, claim in reported_in(comparison, quoted.full, claims[quoted.full.place], missing)
    ]
    if not told:
        return quoted
    ids = [article.article_id for article in comparison.articles]
    return Quoted(quoted.full, tuple(sorted((*quoted.renderings, *told), key=lambda each: ids[each.article])))


def _quoted(comparison: Comparison, group: Sequence[Said], wordings: _Wordings) -> Quoted:
    full = _fullest(comparison, group, wordings)
    by_version: dict[int, list[Said]] = {}
    for each in group:
        by_version.setdefault(each.article, []).append(each)
    found = [_rendering(comparison, full, some, wordings) for some in by_version.values()]
    torn = next((one for one in found if _is_torn(full, one.said, wordings)), None)
    if torn:
        found = [
            Rendering(each.article, "spliced", each.said, each.wording, each.changed)
            if each.change == "whole" and len(each.said) == 1
            else Rendering(each.article, "whole", each.said, each.wording, each.changed)
            if each is torn
            else each
            for each in found
        ]
    return Quoted(full, tuple(found))


def _fullest(comparison: Comparison, group: Sequence[Said], wordings: _Wordings) -> Said:
    """The wording that most versions have or shorten, of several the longest, the earliest; none that joins others."""
    published = {each.article: comparison.articles[each.article].published or _UNDATED for each in group}
    different: dict[Keys, Said] = {}
    for each in sorted(group, key=lambda each: (-len(each.wording.keys), each.heading, published[each.article])):
        different.setdefault(each.wording.keys, each)
    some = list(different.values())[:_MOST_WORDINGS]
    if len(some) == 1:
        return some[0]

    def support(full: Said) -> tuple[bool, int, int]:
        changes = [(each, compare_wordings(full.wording, each.wording)) for each in different.values()]
        within = {keys for keys, (_, changed) in zip(different, changes, strict=True) if _is_within(changed)}
        versions = {each.article for each in group if each.wording.keys in within}
        joins = any(wordings.joined(full, other.wording) for other in some if other is not full)
        return not joins, len(versions), len(full.wording.keys)

    return max(some, key=support)


def _is_within(changed: Changed) -> bool:
    return not changed.altered and not changed.joined and all(op in ("equal", "delete") for op, *_ in changed.edits)


def _is_another(wording: Wording, keys: Keys) -> bool:
    """Has it little in common with these words?"""
    telling = set(wording.keys) - function_words()
    return len(telling & set(keys)) <= len(telling) / 3


def _rendering(comparison: Comparison, full: Said, some: Sequence[Said], wordings: _Wordings) -> Rendering:
    said = _parts(full, some)
    here = _together(said)
    changed = compare_wordings(full.wording, here)
    size = len(full.wording.keys)
    cut = tuple(runs([i for i in range(size) if i not in changed.kept]))
    change: Change = "trimmed" if cut else "whole"
    if len(changed.kept) <= size / 3 and (changed.altered or changed.joined):
        change, cut = "whole", ()
    elif any(wordings.joined(each, full.wording) for each in said):
        change = "spliced"
    elif changed.altered:
        change = "whole" if _is_translated(comparison, (full, *said)) else "altered"
    elif changed.joined:
        change = "spliced"
    return Rendering(said[0].article, change, tuple(said), here, changed, cut)


def _parts(full: Said, some: Sequence[Said]) -> list[Said]:
    """Those that together have most of the fullest wording, each with something that the others lack."""
    changes = [(each, compare_wordings(full.wording, each.wording)) for each in some]
    changes.sort(key=lambda one: (one[0].heading, -len(one[1].kept), len(one[1].altered)))
    chosen, kept = [changes[0]], set(changes[0][1].kept)
    for each, changed in changes[1:]:
        more = changed.kept - kept
        if len(more) > len(changed.kept) / 2 and not changed.altered:
            chosen.append((each, changed))
            kept |= more
    chosen.sort(key=lambda one: min(one[1].kept, default=0))
    return [each for each, _ in chosen]


def _together(said: Sequence[Said]) -> Wording:
    """Parts as one wording, broken between them."""
    words, gaps = list(said[0].wording.words), dict(said[0].wording.gaps)
    for each in said[1:]:
        gaps[len(words)] = BREAK
        gaps |= {place + len(words): gap for place, gap in each.wording.gaps.items() if place}
        words += each.wording.words
    return Wording(tuple(words), tuple(word.key for word in words), gaps)


def _is_torn(full: Said, said: Sequence[Said], wordings: _Wordings) -> bool:
    """Does a version tell in places far apart, or in another order, what the fullest wording joins without a mark?"""
    for one, other in pairwise(said):
        end = max(compare_wordings(full.wording, one.wording).kept, default=0)
        start = min(compare_wordings(full.wording, other.wording).kept, default=0)
        if not 0 <= start - end <= 2 or any(place in full.wording.gaps for place in range(end, start + 1)):
            continue
        if not wordings.near(one, other):
            return True
    return False


def _is_translated(comparison: Comparison, said: Sequence[Said]) -> bool:
    """Says any of the texts, close to the quotation, that it was spoken in another language?"""
    for each in said:
        text, span = comparison.articles[each.article].text, each.span
        if _TRANSLATED.search(
            text[max(0, span.start - _AROUND) : span.start] + " " + text[span.end : span.end + _AROUND]
        ):
            return True
    return False


def words_of(comparison: Comparison, said: Said, first: int = 0, end: int | None = None) -> str:
    """Words [first, end) of a wording as they are written, on one line; what breaks it is left out."""
    words, text = said.wording.words[:end], comparison.articles[said.article].text
    breaks = [place for place, gap in said.wording.gaps.items() if gap == BREAK and first < place < len(words)]
    pieces = pairwise((first, *breaks, len(words)))
    told = (text[words[i].span.start : words[j - 1].span.end] for i, j in pieces if i < j)
    return f" {BROKEN} ".join(" ".join(piece.split()) for piece in told)

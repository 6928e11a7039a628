"""The same quotation across versions: by the words in common, and by the claims that it stands in.

Every wording is looked at once, the longest first, and joins the longer one that it has most words in common with:
candidates come from an index of words, so that the cost grows with the quotations, not with their pairs.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from components.language.quotedwords import BREAK, QuotedWord, quoted_words
from components.matching.guards.wordlists import function_words
from components.matching.quotechanges import Changed, Keys, Wording, compare_wordings, wording
from components.matching.quotespeakers import Said, other_speakers, same_speaker
from components.model import Comparison, Quotation, Span

# Between the halves of a quotation stand at most so many words that are not the speaker or the verb ("on Sunday").
_BESIDE, _BETWEEN, _LONGEST_GAP = 4, 16, 160
# Of a longer quotation, the beginning is compared; of a word in more quotations, the longest of these are tried.
_MOST_WORDS, _MOST_LEADERS = 600, 500
# A fragment of so few words says the same only where its claim does.
SHORT = 3
_LITTLE = 0.15
_ENOUGH = {"aligned": 0.5, "speaker": 0.55, "": 0.68}
_ENDS = re.compile(r"[^\W\d_]{3}[.!?;:]\s|[.!?;:]\s*$")
_BEGUN_ALIKE, _LONG = 0.65, 4
_TRIED, _TRIED_FROM = 6, 0.3


@dataclass(frozen=True, slots=True)
class Claims:
    """In which claims a quotation stands: its claims' places, their rows, and what is their evidence in versions."""

    claims: frozenset[int]
    rows: frozenset[int]


def join_quotations(comparison: Comparison) -> list[list[Said]]:
    """All quotations, those that are the same together, in order of article_id and place."""
    ids = [article.article_id for article in comparison.articles]
    order = sorted(range(len(ids)), key=lambda i: ids[i])
    said = [each for i in order for each in said_in(comparison, i)]
    joining = _Joining(comparison, said)
    groups = joining.groups()
    rank = {article: n for n, article in enumerate(order)}
    for group in groups:
        group.sort(key=lambda each: (rank[each.article], each.span))
    return sorted(groups, key=lambda group: (rank[group[0].article], group[0].span))


def said_in(comparison: Comparison, article: int) -> Iterator[Said]:
    """The quotations of one version, in order, the parts of a broken one together."""
    text = comparison.articles[article].text
    headings = [sentence.span for sentence in comparison.sentences[article] if sentence.heading]
    title = comparison.articles[article].title_span
    headings += [title] if title else []
    parts: list[Quotation] = []
    for quotation in comparison.quotations[article] if comparison.quotations else ():
        if parts and not _goes_on(text, parts[-1], quotation):
            yield _said(text, article, parts, headings)
            parts = []
        parts.append(quotation)
    if parts:
        yield _said(text, article, parts, headings)


def _said(text: str, article: int, parts: Sequence[Quotation], headings: Sequence[Span]) -> Said:
    words: list[QuotedWord] = []
    for part in parts:
        words += [QuotedWord(BREAK, Span(part.span.start, part.span.start))] if words else []
        words += quoted_words(text, part.span)
    heading = any(heading.overlaps(parts[0].span) for heading in headings)
    return Said(article, tuple(parts), wording(words[:_MOST_WORDS]), heading)


def _goes_on(text: str, one: Quotation, other: Quotation) -> bool:
    """Is this one sentence, broken by little more than who says it: “…,” he said on Sunday, “…”?"""
    gap = Span(one.outer.end, max(one.outer.end, other.outer.start))
    if len(gap) > _LONGEST_GAP:
        return False
    cues = [q.cue for q in (one, other) if q.cue and q.cue.overlaps(gap)]
    if not cues or "\n" in gap.of(text) or _ENDS.search(gap.of(text)):
        return False
    if one.span.of(text).rstrip()[-1:] not in ",!?…—–-" and text[one.outer.end : one.outer.end + 1] not in ",—–-":
        return False
    speakers = [q.speaker for q in (one, other) if q.speaker and q.speaker.overlaps(gap)]
    told = [*dict.fromkeys((*cues, *speakers))]
    count = len(gap.of(text).split())
    return count <= _BETWEEN and count - sum(len(span.of(text).split()) for span in told) <= _BESIDE


class _Joining:
    """Wordings that find the longer one that they belong to."""

    def __init__(self, comparison: Comparison, said: Sequence[Said]) -> None:
        self._said, self._articles = said, comparison.articles
        self._claims = claims_of(comparison, said)
        self._partners = _partners(comparison, said, self._claims)
        self._leaders: list[list[int]] = []
        self._index: dict[str, list[int]] = defaultdict(list)

    def groups(self) -> list[list[Said]]:
        groups: list[list[int]] = []
        for some in self._wordings():
            found = self._leader(some)
            if found is None:
                found = len(groups)
                groups.append([])
                self._leaders.append(list(some))
                for key in set(self._said[some[0]].wording.keys):
                    if len(self._index[key]) < _MOST_LEADERS:
                        self._index[key].append(found)
            groups[found] += some
        return [[self._said[n] for n in group] for group in groups]

    def _wordings(self) -> list[list[int]]:
        """Quotations in the same words together, the longest first; short ones each by itself."""
        same: dict[tuple[Keys, int], list[int]] = defaultdict(list)
        for number, each in enumerate(self._said):
            if each.wording.keys:
                same[each.wording.keys, number if len(each.wording.keys) <= SHORT else -1].append(number)
        return [some for _, some in sorted(same.items(), key=lambda item: (-len(item[0][0]), item[0]))]

    def _leader(self, some: Sequence[int]) -> int | None:
        keys = self._said[some[0]].wording.keys
        telling = set(keys) - function_words() or set(keys)
        counts = Counter(leader for key in telling for leader in self._index.get(key, ()))
        some_of_it = [leader for leader, count in counts.items() if count >= _TRIED_FROM * len(telling)]
        best, found = 0.0, None
        for leader in sorted(some_of_it, key=lambda leader: (-counts[leader], leader))[:_TRIED]:
            share = self._common(some, self._leaders[leader])
            if share > best:
                best, found = share, leader
            if best == 1:
                break
        return found

    def _common(self, some: Sequence[int], leader: Sequence[int]) -> float:
        """The share of the words of one in the other; 0 where they are two quotations."""
        here, full = self._said[some[0]].wording, self._said[leader[0]].wording
        changed = compare_wordings(full, here)
        equal = [key for op, _, _, j, end in changed.edits if op == "equal" for key in here.keys[j:end]]
        share = sum(map(_weight, equal)) / sum(map(_weight, here.keys))
        telling = len({key for key in equal if key not in function_words()})
        aligned = self._aligned(some, leader)
        speaker = any(same_speaker(self._said[x], self._said[y]) for x in some for y in leader)
        if not changed.altered and not changed.joined:
            needed = 1 if aligned else 2 if speaker else 3
            together = len(here.keys) > SHORT or aligned or (speaker and here.keys == full.keys)
            enough = telling >= needed or (here.keys == full.keys and len(here.keys) > SHORT)
            return share if together and enough else 0.0
        if len(here.keys) <= SHORT and not aligned:
            return 0.0
        if {self._said[n].article for n in some} & {self._said[n].article for n in leader} and share < 1:
            return 0.0
        if any(other_speakers(self._articles, self._said[x], self._said[y]) for x in some for y in leader):
            return 0.0
        if share < _BEGUN_ALIKE and _parts_ways(changed, here):
            return 0.0
        bar = _ENOUGH["aligned" if aligned else "speaker" if speaker else ""]
        return share if share >= bar and telling >= (1 if aligned else 3) else 0.0

    def _aligned(self, some: Sequence[int], leader: Sequence[int]) -> bool:
        theirs = set(leader)
        rows = {row for n in leader for row in self._claims[n].rows}
        return any(not theirs.isdisjoint(self._partners[n]) or self._claims[n].rows & rows for n in some)


def _parts_ways(changed: Changed, here: Wording) -> bool:
    """Is the beginning or the end the same, and all the rest, which is long, another?"""
    ((op, i, i_end, j, j_end), *more) = changed.altered or changed.joined
    long = op == "replace" and min(i_end - i, j_end - j) >= _LONG
    return long and not more and (j == 0 or j_end == len(here.keys))


def _weight(key: str) -> float:
    return _LITTLE if key in function_words() else 1.0


def claims_of(comparison: Comparison, said: Sequence[Said]) -> list[Claims]:
    """Of each quotation, the claims that hold a word of it."""
    rows: dict[int, list[int]] = defaultdict(list)
    for number, row in enumerate(comparison.matrix):
        for claim in row.claims:
            rows[claim].append(number)
    by_article: dict[int, list[tuple[Span, int]]] = defaultdict(list)
    for number, each in enumerate(comparison.claims):
        by_article[each.article].append((each.span, number))
    found = []
    for one in said:
        inside = frozenset(number for q in one.quotations for number in _overlapping(by_article[one.article], q.span))
        found.append(Claims(inside, frozenset(row for number in inside for row in rows[number])))
    return found


def _overlapping(places: Sequence[tuple[Span, int]], span: Span) -> Iterator[int]:
    """Numbers of the sorted, disjoint places that overlap a span."""
    at = bisect_left(places, span.start, key=lambda place: place[0].end)
    while at < len(places) and places[at][0].start < span.end:
        if places[at][0].overlaps(span):
            yield places[at][1]
        at += 1


def _partners(comparison: Comparison, said: Sequence[Said], claims: Sequence[Claims]) -> list[set[int]]:
    """Of each quotation, those that stand in what answers its claims in another version."""
    places: dict[int, list[tuple[Span, int]]] = defaultdict(list)
    for number, one in enumerate(said):
        places[one.article].append((one.span, number))
    found: list[set[int]] = [set() for _ in said]
    for number, holding in enumerate(claims):
        for claim in holding.claims:
            for version, standing in comparison.claims[claim].standing.items():
                if standing.state == "not_found" or version not in places:
                    continue
                for span in standing.spans:
                    for other in _overlapping(places[version], span):
                        found[number].add(other)
                        found[other].add(number)
    return found

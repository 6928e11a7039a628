"""One version beside everyone else: each stretch of its text that others share, in how many, whose, and how worded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from components.model import Alignment, Claim, Comparison, Span, Standing
from components.sidebyside.contents import legend, told_words
from components.sidebyside.links import FRONT, Differences, Link, Look, link_of, told_kind
from components.sidebyside.pages import Told, page
from components.sidebyside.pieces import edited
from components.tables import names
from components.tables.answers import common
from components.tables.choice import ALL, Choice
from components.tables.digests import passage_key
from components.tables.everyone import Stretch, everyone, others
from components.wording import READER, READER_HELP


def payload_of_all(comparison: Comparison, left: int, choice: Choice = ALL) -> Told:
    """As contents.payload, with one side alone, and for each passage {key, look, place, kind, looks, voices, wordings}.

    A wording is {names, look, kind, words, language, pieces}: versions that word it alike share one. kind: in how many
    other versions it stands; voices: whose, in words; looks: of its wordings, each once.
    """
    stretches = everyone(comparison, left, choice)
    cards = _Cards(comparison, left, len(stretches))
    passages = [cards.card(place, stretch) for place, stretch in enumerate(stretches, start=1)]
    front = sorted(range(len(passages)), key=lambda place: FRONT.index(passages[place]["look"]))
    return {
        "words": READER,
        "help": READER_HELP,
        "legend": legend(comparison, (left,), [passage["look"] for passage in passages]),
        "sides": [page(comparison, left, [(place, stretches[place].span) for place in front])],
        "passages": passages,
        "in_order": list(range(len(passages))),
    }


def stretch_key(comparison: Comparison, left: int, stretch: Stretch) -> str:
    """The name of a stretch: its article and its place there."""
    return passage_key(comparison, Alignment(left, left, "verbatim", stretch.span, stretch.span, 1.0))


def keys_of_all(comparison: Comparison, left: int, choice: Choice = ALL) -> dict[str, str]:
    """The name of a stretch, or of any passage in it -> the name of the first stretch that has it."""
    names: dict[str, str] = {}
    for stretch in everyone(comparison, left, choice):
        key = stretch_key(comparison, left, stretch)
        for name in (key, *(passage_key(comparison, link) for link in stretch.links)):
            names.setdefault(name, key)
    return names


class _Cards:
    """Tells stretches of one version, one after another."""

    def __init__(self, comparison: Comparison, left: int, count: int) -> None:
        self.comparison, self.left, self.count = comparison, left, count
        self.others = len(others(comparison, left))
        self.names = names(comparison.articles)
        self.differences = {index: Differences(comparison, left, index) for index in others(comparison, left)}

    def card(self, place: int, stretch: Stretch) -> Told:
        """A stretch is drawn as told differently where anybody does so, else as those have it who come closest."""
        links = self._links(stretch)
        differ = dict.fromkeys(index for index, link in links if link.look == "differs")
        indices = {**differ, **dict.fromkeys(index for index, _ in links)}
        looks = sorted({link.look for _, link in links}, key=FRONT.index)
        return {
            "key": stretch_key(self.comparison, self.left, stretch),
            "look": looks[0],
            "looks": looks,
            "place": READER["place"].format(place=place, count=self.count),
            "kind": READER["stands_in"].format(count=len(indices), others=self.others),
            "voices": ", ".join(self._voice(index, index in differ) for index in indices),
            "wordings": self._wordings(links),
        }

    def _voice(self, index: int, differs: bool) -> str:
        return READER["voice_differs"].format(name=self.names[index]) if differs else self.names[index]

    def _links(self, stretch: Stretch) -> list[tuple[int, Link]]:
        """Those that differ first. A claim told differently stands whole, instead of the words of it that are alike."""
        claims = {index: _differing(*found) for index, found in stretch.differing.items()}
        links = list(claims.items())
        for (index, _, _, relation), alignment in zip(stretch.partners, stretch.links, strict=True):
            link = replace(link_of(self.comparison, self.left, alignment), relation=relation)
            if index not in claims or not _within(link, claims[index]):
                links.append((index, link))
        return sorted(links, key=lambda each: each[1].look != "differs")

    def _wordings(self, links: Sequence[tuple[int, Link]]) -> list[Told]:
        grouped: dict[tuple[str, str, Look], Told] = {}
        for index, link in links:
            article = self.comparison.articles[index]
            own, there = link.spans[0].of(self.comparison.articles[self.left].text), link.spans[1].of(article.text)
            if (own, there, link.look) in grouped:
                grouped[own, there, link.look]["names"].append(self.names[index])
                continue
            grouped[own, there, link.look] = {
                "names": [self.names[index]],
                "look": link.look,
                "kind": told_kind(link, self.differences[index].of(link)[0]),
                "words": told_words(there),
                "language": article.language,
                "pieces": edited(own, there) if link.kind == "near" else [["equal", there]],
            }
        return list(grouped.values())


def _differing(claim: Claim, standing: Standing) -> Link:
    """A claim and what answers it elsewhere, as a passage."""
    there = Span(min(span.start for span in standing.spans), max(span.end for span in standing.spans))
    return Link("", (claim.span, there), "reworded", "differs")


def _within(link: Link, whole: Link) -> bool:
    return all(2 * common(*spans) > len(spans[0]) for spans in zip(link.spans, whole.spans, strict=True))

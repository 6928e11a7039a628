"""Every version in full, with its marks: what else has each sentence, what stands here only, what is no reporting."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from components import wording
from components.exports.marking import Mark, Run, paragraphs
from components.exports.report.markup import Html, counted, element, joined, link, of_language
from components.exports.report.places import Places
from components.model import Alignment, Article, Comparison, Span

REFERENCES = 4
"""The most places elsewhere that are named behind one sentence."""
_FRONT = ("verbatim", "near", "reworded", "differs", "possible")
"""Which look is drawn where several versions have a stretch: what is surest. Behind its sentence all are named."""
_NAMED = ("differs", "verbatim", "near", "reworded", "possible")
"""In which order they are named there: a disagreement before all."""
_Key = tuple[Literal["look", "sentence", "heading", "only", "furniture"], int]
_Reference = tuple[int, int, int]
"""The place of its look in _NAMED, the other version, a character there."""


def texts(places: Places) -> Iterator[Html]:
    """A legend, then one section a version."""
    yield element("p", wording.REPORT_TEXTS_ABOUT)
    yield _legend()
    links = _elsewhere(places.comparison)
    for index in range(len(places.names)):
        yield _Text(places, index, links[index]).section()


def _legend() -> Html:
    signs = wording.REPORT_SIGNS
    items = (
        element("li", element("span", f"{signs.get(look, '')} {told}".strip(), class_=look))
        for look, told in wording.REPORT_LOOKS.items()
    )
    return element("ul", *items, class_="legend", aria_label=wording.REPORT_LEGEND)


def _elsewhere(comparison: Comparison) -> dict[int, list[Alignment]]:
    """What each version, by index and seen from its side, shares with other outlets; with all if there is but one."""
    voices = [article.voice for article in comparison.articles]
    alone = len(set(voices)) == 1
    found: dict[int, list[Alignment]] = defaultdict(list)
    for one in comparison.alignments:
        if alone or voices[one.a] != voices[one.b]:
            found[one.a].append(one)
            found[one.b].append(one.turned(one.b, one.a))
    return found


def _look(one: Alignment, order: Sequence[str]) -> int:
    return order.index(one.kind if one.relation == "same" else one.relation)


class _Text:
    """One version's text on its way to HTML."""

    def __init__(self, places: Places, index: int, links: Sequence[Alignment]) -> None:
        self.places, self.index, self.links = places, index, links
        self.article: Article = places.comparison.articles[index]
        self.sentences = places.comparison.sentences[index]
        self.only = [claim.span for claim in places.comparison.claims if claim.article == index and claim.only_here]
        self.references = self._references()

    def section(self) -> Html:
        name = element("h3", self.places.name(self.index))
        body = element("div", *self._paragraphs(), class_="text", **of_language(self.article.language))
        return element("section", name, body, id=f"v{self.index + 1}", class_="version")

    def _paragraphs(self) -> Iterator[Html]:
        at = number = 0
        for runs in paragraphs(self.article.text, self._marks()):
            start, at = at, at + sum(len(run.text) for run in runs)
            if any(run.text.strip() for run in runs):
                number += 1
                yield self._paragraph(number, start, runs)

    def _paragraph(self, number: int, start: int, runs: Sequence[Run[_Key]]) -> Html:
        written = [run for run in runs if "\n" not in run.text]
        told = [run for run in written if run.text.strip()]
        heading = all(any(layer == "heading" for layer, _ in run.keys) for run in told)
        dim = all(any(layer == "furniture" for layer, _ in run.keys) for run in told)
        body = element("h4" if heading else "p", *self._runs(start, written), class_="furniture" if dim else None)
        identity = f"v{self.index + 1}p{number}"
        count = element("span", f"¶{number}", class_="count", dir="ltr")
        return element("div", count, body, *self._notes(told), id=identity, class_="paragraph")

    def _notes(self, runs: Iterable[Run[_Key]]) -> Iterator[Html]:
        """What stands in the margin: only here, or why a stretch is not counted."""
        keys = dict.fromkeys(key for run in runs for key in run.keys)
        notes = [f"{wording.REPORT_SIGNS['only']} {wording.REPORT_ONLY}"] if any(k == "only" for k, _ in keys) else []
        reasons = (self.article.furniture[place].reason for layer, place in keys if layer == "furniture")
        notes += dict.fromkeys(wording.FURNITURE.get(reason, reason) for reason in reasons)
        if notes:
            yield element("div", *(element("small", note) for note in notes), class_="margin", lang="en", dir="ltr")

    def _runs(self, at: int, runs: Iterable[Run[_Key]]) -> Iterator[Html]:
        """The pieces of a paragraph; behind the end of a sentence the places where else it stands.

        A full stop or a space is drawn like the words before it, though passages end a character apart.
        """
        look = ""
        for run in runs:
            own = _look_of(run)
            look = look if look and own and not any(letter.isalnum() for letter in run.text) else own
            yield _marked(run, look)
            at += len(run.text)
            for layer, place in run.keys:
                if layer == "sentence" and self.sentences[place].span.end == at:
                    yield self._reference(self.references[place])

    def _marks(self) -> list[Mark[_Key]]:
        spans: dict[Literal["look", "sentence", "heading", "only", "furniture"], Iterable[tuple[int, Span]]] = {
            "look": sorted({(_look(one, _FRONT), one.a_span) for one in self.links}),
            "sentence": enumerate(sentence.span for sentence in self.sentences),
            "heading": enumerate(self._headings()),
            "only": enumerate(self.only),
            "furniture": enumerate(piece.span for piece in self.article.furniture),
        }
        return [Mark(span.start, span.end, (layer, place)) for layer, told in spans.items() for place, span in told]

    def _headings(self) -> list[Span]:
        title = self.article.title_span
        return [each.span for each in self.sentences if each.heading] + ([title] if title else [])

    def _references(self) -> list[list[_Reference]]:
        """For each sentence the places elsewhere, the surest first and one a version."""
        starts = [sentence.span.start for sentence in self.sentences]
        found: list[dict[int, _Reference]] = [{} for _ in starts]
        for one in sorted(self.links, key=lambda one: (_look(one, _NAMED), one.b, one.b_span)):
            place = max(bisect_left(starts, one.a_span.start) - 1, 0)
            while place < len(starts) and starts[place] < one.a_span.end:
                span = self.sentences[place].span
                if one.b not in found[place] and span.overlaps(one.a_span):
                    found[place][one.b] = (_look(one, _NAMED), one.b, _answering(one, span.start))
                place += 1
        return [sorted(each.values()) for each in found]

    def _reference(self, found: Sequence[_Reference]) -> Html:
        if not found:
            return Html()
        told = [self._link(*one) for one in found[:REFERENCES]]
        if rest := len(found) - len(told):
            more = wording.REPORT_MORE_PLACES.format(count=rest)
            told.append(element("span", more, title=counted(rest, wording.REPORT_MORE_TOLD)))
        return element("sup", joined(told, " "), dir="ltr", lang="en")

    def _link(self, look: int, version: int, at: int) -> Html:
        kind = _NAMED[look]
        name, paragraph = self.places.names[version], self.places.paragraph(version, at)
        told = wording.REPORT_PLACE.format(kind=wording.REPORT_LOOKS[kind], name=name, paragraph=paragraph)
        label = f"{wording.REPORT_SIGNS[kind]}{self.places.label(version, at)}"
        return link(self.places.anchor(version, at), label, title=told, aria_label=told)


def _answering(one: Alignment, at: int) -> int:
    """About where a passage's partner stands that answers the sentence that begins there."""
    share = max(at - one.a_span.start, 0) / max(len(one.a_span), 1)
    return one.b_span.start + int(share * len(one.b_span))


def _look_of(run: Run[_Key]) -> str:
    """The surest of those over it: the marks were given in that order."""
    return next((_FRONT[place] for layer, place in run.keys if layer == "look"), "")


def _marked(run: Run[_Key], look: str) -> Html:
    """A piece of text; furniture is no part of a passage, even where one reaches over it."""
    layers = {layer for layer, _ in run.keys}
    if "furniture" in layers:
        return element("span", run.text, class_="furniture")
    classes = " ".join(filter(None, (look, "only" if "only" in layers else "")))
    return element("mark", run.text, class_=classes) if classes else joined([run.text])

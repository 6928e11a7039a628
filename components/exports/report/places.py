"""Where everything stands in the report: versions by number, paragraphs by number, and the links to them."""

from __future__ import annotations

from bisect import bisect_right

from components import tables, wording
from components.exports.marking import Mark, paragraphs
from components.exports.report.markup import Html, element, foreign, joined, link
from components.model import Comparison, Span


class Places:
    """The names, numbers and paragraphs of the versions of a comparison."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.names = tables.names(comparison.articles)
        self._starts = [_starts(article.text) for article in comparison.articles]

    def paragraph(self, index: int, at: int) -> int:
        """The number of the paragraph of a version in which a character stands, counted from 1."""
        return max(bisect_right(self._starts[index], at), 1)

    def anchor(self, index: int, at: int) -> str:
        """The id of that paragraph."""
        return f"v{index + 1}p{self.paragraph(index, at)}"

    def label(self, index: int, at: int) -> str:
        """What it is called: "2 ¶3"."""
        return wording.REPORT_PARAGRAPH.format(number=index + 1, paragraph=self.paragraph(index, at))

    def where(self, index: int, at: int) -> Html:
        """A link to it."""
        return link(self.anchor(index, at), self.label(index, at), class_="where")

    def name(self, index: int) -> Html:
        """A version by number and name, as text."""
        return joined([f"{index + 1} ", element("bdi", self.names[index])])

    def called(self, index: int, at: int) -> Html:
        """A version by name, with the link to a place in it."""
        return joined([element("bdi", self.names[index]), " ", self.where(index, at)])

    def quote(self, index: int, span: Span, tag: str = "td", class_: str | None = "quote") -> Html:
        """The words of a version on one line, with the link to where they stand."""
        article = self.comparison.articles[index]
        words = tables.one_line(span.of(article.text))
        told = foreign("span", words, language=article.language)
        return element(tag, told, " ", self.where(index, span.start), class_=class_)


def _starts(text: str) -> list[int]:
    starts, at = [], 0
    marks: list[Mark[int]] = []
    for runs in paragraphs(text, marks):
        if any(run.text.strip() for run in runs):
            starts.append(at)
        at += sum(len(run.text) for run in runs)
    return starts

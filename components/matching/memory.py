"""What was found of articles and of pairs of them, kept: one more version costs its own pairs alone.

That is right because a pair depends on its two articles alone (matching.meaning); only their shared wording may depend
on what else is in the story, and where it changed the pair is compared again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from components.language.sentences import split_sentences
from components.matching.engines import Engine
from components.matching.guarding import Guard
from components.matching.links import Links
from components.matching.meaning import Meaning
from components.matching.pairs import Pair, compare_pair
from components.matching.sides import Side
from components.model import Alignment, Sentence, Span

# What is kept is dropped when it is so many times what a story needs.
_TOO_MUCH = 3
# The scores of a pair, 20 kB, are asked of nobody once it is compared.
_NO_LINKS = Links.none(np.zeros(0, np.int64), 0)
_Key = tuple[str, tuple[Span, ...], Span | None, bool, bool]


class Memory:
    """Sides and pairs that were seen, with a stronger engine or none. Not safe to be used by two threads at once."""

    def __init__(self, engine: Engine | None = None) -> None:
        self._engine = engine
        self.forget()

    def use(self, engine: Engine | None) -> None:
        """From now on with this engine; what was found with another is forgotten."""
        if engine is not self._engine:
            self._engine = engine
            self.forget()

    def forget(self) -> None:
        """Start anew."""
        self.meaning = Meaning(engine=self._engine)
        self.guard = Guard(self.meaning)
        self._sides: dict[_Key, tuple[Side, tuple[Sentence, ...]]] = {}
        self._pairs: dict[tuple[int, int], tuple[list[Alignment], Pair]] = {}

    def make_room(self, articles: int) -> None:
        """Forget all where most of what is kept is of other articles than those of a story of so many."""
        if len(self._sides) > _TOO_MUCH * max(articles, 2):
            self.forget()

    def side(
        self,
        text: str,
        gaps: Sequence[Span] = (),
        title: Span | None = None,
        known: bool = True,
        engine: bool = False,
    ) -> tuple[Side, tuple[Sentence, ...]]:
        """A text as one side of pairs, and its sentences. gaps: furniture; known, engine: words, or the engine,
        have its language."""
        key = (text, tuple(gaps), title, known, engine)
        if key not in self._sides:
            sentences = split_sentences(text, gaps, title)
            spans = [sentence.span for sentence in sentences]
            headings = frozenset(i for i, sentence in enumerate(sentences) if sentence.heading)
            number = self.meaning.add(text, spans)
            self._sides[key] = Side(number, text, spans, headings, known, engine), sentences
        return self._sides[key]

    def pair(self, a: Side, b: Side, wording: Sequence[Alignment]) -> Pair:
        """What two sides have to do with each other. wording: what they share, a on the a side; in the pair, a is
        article 0 and b article 1. Without its links."""
        shared = sorted((x.between(0, 1) for x in wording), key=lambda x: (x.a_span, x.b_span))
        key = a.number, b.number
        if key not in self._pairs or self._pairs[key][0] != shared:
            found = compare_pair(a, b, self.meaning, shared, self.guard)
            self._pairs[key] = shared, replace(found, links=_NO_LINKS)
        return self._pairs[key][1]

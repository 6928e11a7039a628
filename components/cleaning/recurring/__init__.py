"""Furniture that is learnt: what recurs at the ends of an outlet's articles on different events.

Rather too little than too much: a claim that is marked wrongly is lost from the comparison. Therefore
- only the ends count, and only as far as nothing but furniture, labels and recurring wording stands between a piece and
  the very end: background that is repeated from article to article stands in the middle, or it is about its story;
- what names something that the rest of its article names, or says it in much the same words, is about its story;
- articles that share a quarter of their middle, or a title, are about one event: of wire copy nothing is learnt;
- how many other events are needed depends on who speaks (see _enough): a line to the reader is no reporting wherever
  it recurs, while a stock sentence ("No arrests have been made so far, police said.") may close many reports.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from components.cleaning.recurring.ends import Ends, Place
from components.cleaning.recurring.events import Events, gathered, joined
from components.cleaning.recurring.pieces import Piece
from components.model import Article, Furniture, Span

_LONG = 8
"""Words of a line that is not found twice by chance."""
_CLOSING = frozenset({"byline", "dateline", "credit", "agency", "legal", "comments"})
"""Furniture beyond which, seen from the text, no reporting stands."""


@dataclass(frozen=True, slots=True)
class Recurring:
    """In which events of an outlet each piece stands at an end, and how to tell these events."""

    _stands: Mapping[Place, Set[int]]
    _events: Events

    def furniture(self, article: Article) -> tuple[Furniture, ...]:
        """What recurs in this article and is not furniture yet, sorted, with the reason "recurs".

        Its own event and those like it do not count. An article that was not among those learnt from finds in itself
        what recurs in these. Cost: linear in its text.
        """
        if not self._stands:
            return ()
        ends = Ends(article)
        own = self._events.like(ends)
        return tuple(sorted({mark for foot in (False, True) for mark in self._at_end(ends, foot, own)}))

    def _at_end(self, ends: Ends, foot: bool, own: Set[int]) -> list[Furniture]:
        def others(place: Place) -> int:
            return len(self._stands.get(place, frozenset()) - own)

        spans: list[Span] = []
        closed = False
        for piece in reversed(ends.run(foot, lambda place: others(place) > 0)):
            count = 0 if piece.reason else others((foot, piece.wording))
            if count and _enough(ends, piece, closed, count, len(self._events) - len(own)):
                spans.append(piece.span)
                closed = True
            closed = closed or piece.reason in _CLOSING
        return [Furniture(span.start, span.end, "recurs") for span in _joined(ends.article.text, spans)]


def learn(groups: Sequence[Sequence[Article]]) -> Recurring:
    """What recurs in articles of one outlet, grouped by event: in two of these at the least.

    The order of groups and of articles changes nothing. Cost: 0.5 ms an article.
    """
    articles = joined([[Ends(article) for article in group] for group in groups if group])
    seen = gathered((event, place) for event, ends in articles for place in ends.places())
    recurs = {place for place, events in seen.items() if len(events) > 1}
    runs = ((event, foot, ends.run(foot, recurs.__contains__)) for event, ends in articles for foot in (False, True))
    stands = gathered((event, (foot, piece.wording)) for event, foot, run in runs for piece in run if piece.wording)
    return Recurring({place: stands[place] for place in recurs & stands.keys()}, Events.of(articles))


def _enough(ends: Ends, piece: Piece, closed: bool, count: int, events: int) -> bool:
    """Whether so many of all other events make furniture of a piece. closed: furniture stands further in.

    One will do for a long line to the reader; two for a short one, a label, an outlet that speaks of itself, and for
    what stands beyond other furniture. Any other sentence has to stand in three, and in half of all.
    """
    if ends.speaks_to_readers(piece):
        return count >= (1 if piece.size >= _LONG else 2)
    if closed or ends.is_label(piece) or ends.names_itself(piece):
        return count >= 2
    return piece.size >= _LONG and count >= 3 and count * 2 >= events


def _joined(text: str, spans: Sequence[Span]) -> list[Span]:
    """Sorted; those with nothing between them on a line are one."""
    found: list[Span] = []
    for span in sorted(spans):
        between = text[found[-1].end : span.start] if found else "\n"
        if not between.strip() and "\n" not in between:
            found[-1] = Span(found[-1].start, span.end)
        else:
            found.append(span)
    return found

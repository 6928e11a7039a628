"""What a claim holds: its clauses, who says it and how, how sure it is, what it denies, its figures and names."""

from __future__ import annotations

from functools import lru_cache

from components.language.certainty import Certainty, find_hedges
from components.language.clauses import split_clauses
from components.language.days import find_days
from components.language.names import find_names
from components.language.negation import find_negations
from components.language.quantities import find_quantities
from components.language.stance import find_stance
from components.model import Content, Span


@lru_cache(maxsize=20_000)
def read_content(text: str, span: Span, published: str = "") -> Content:
    """The content of an English sentence, as spans of its text. published: ISO 8601, to read its days by.

    Cost: 150 µs, once.
    """
    stance = find_stance(text, span)
    hedges = find_hedges(text, span)
    level = min((hedge.level for hedge in hedges), default=Certainty.CERTAIN)
    return Content(
        split_clauses(text, span),
        stance.kind,
        stance.speaker,
        level.name.lower(),
        tuple(negation.cue for negation in find_negations(text, span)),
        tuple(find_quantities(text, span.start, span.end)),
        tuple(name.span for name in find_names(text, span)),
        find_days(text, span, published),
    )

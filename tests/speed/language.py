"""How many sentences a second are found in ordinary prose, and cut into clauses, on one core."""

from __future__ import annotations

import json
from pathlib import Path

from components.language.clauses import split_clauses
from components.language.sentences import split_sentences
from tests.speed.report import Row, at_least, seconds

CASES = Path(__file__).parents[1] / "quality" / "cases" / "claims.json"
SENTENCES_A_SECOND = 20_000
CUT_A_SECOND = 30_000


def prose() -> list[str]:
    """The articles of the hand-made cases: invented news."""
    stories = json.loads(CASES.read_text(encoding="utf-8"))
    return [article["text"] for story in stories for article in story["articles"]]


def sentences_a_second() -> list[Row]:
    """Rows: sentences found, sentences cut into clauses."""
    texts = prose()
    spans = [(text, sentence.span) for text in texts for sentence in split_sentences(text)]
    found = len(spans) / seconds(lambda: [split_sentences(text) for text in texts], 9)
    cut = len(spans) / seconds(lambda: [split_clauses(text, span) for text, span in spans], 9)
    return [
        at_least("sentences found, a second", found, SENTENCES_A_SECOND, "{:,.0f}"),
        at_least("sentences cut into clauses, a second", cut, CUT_A_SECOND, "{:,.0f}"),
    ]

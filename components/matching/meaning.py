"""How much sentences and phrases of two texts say the same, in whatever words: words meet words, by stem or by meaning.

Of sentence a, the share that b contains is the sum over a's words of weight x likeness to the likest word of b, by the
sum of the weights (as MoverScore and BERTScore match words: Zhang et al. 2020; over a static table it costs next to
nothing). Both directions are kept: they tell a claim that is part of a longer sentence from one that matches whole.

What two texts have to do with each other depends on them alone, not on what else is in the story: adding a version
changes nothing between the others, and costs only its own pairs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from numba import njit

from components.matching.lexicon import Floats, Kin, Lexicon, Numbers
from components.matching.tfidf import TfIdf
from components.matching.tokens import Tokens, read_tokens
from components.model import Span

# Languages whose words are in the table and whose results were measured.
LANGUAGES = frozenset({"en"})
# Every pair of sentences is weighed: 16 million take 64 MB a score. Longer texts are compared by wording alone.
MOST_PAIRS = 16_000_000
# So many sentences of other news are thought to stand beside the two texts: in few sentences even "the" seems rare.
BACKGROUND = 20


@dataclass(frozen=True, slots=True)
class Contained:
    """How much of text a is in text b, 0 to 1.

    sentence: [a's sentence, b's sentence]; window: [a's sentence, b's sentence and the next one, read as one];
    phrase: [a's phrase, b's phrase]; in_sentence: [a's phrase, b's sentence]. mass: what each of a's sentences weighs.
    """

    mass: Floats
    sentence: Floats
    window: Floats
    phrase: Floats
    in_sentence: Floats


class Meaning:
    """The texts of a story, to be held against each other two by two. tokens: of each, in the order they were added."""

    def __init__(self, texts: Sequence[str] = (), sentences: Sequence[Sequence[Span]] = ()) -> None:
        self.lexicon = Lexicon()
        self.tokens: list[Tokens] = []
        self._kin: Kin | None = None
        self._like: dict[tuple[int, int, float], Numbers] = {}
        for text, spans in zip(texts, sentences, strict=True):
            self.add(text, spans)

    def add(self, text: str, sentences: Sequence[Span]) -> int:
        """-> the number of the text."""
        self.tokens.append(read_tokens(text, sentences, self.lexicon))
        self._kin = None
        self._like.clear()
        return len(self.tokens) - 1

    @property
    def kin(self) -> Kin:
        """Which words are like which, in all texts added so far."""
        if self._kin is None:
            self._kin = self.lexicon.kin()
        return self._kin

    def like(self, text: int, sentence: int, least: float) -> Numbers:
        """The forms that are at least so much like a word of this sentence."""
        key = (text, sentence, least)
        if key not in self._like:
            kin = self.kin
            rows = [slice(kin.first[f], kin.first[f + 1]) for f in self.tokens[text].forms_of(sentence).tolist()]
            near = [kin.form[row][kin.likeness[row] >= least] for row in rows]
            self._like[key] = np.unique(np.concatenate(near)) if near else np.zeros(0, np.int32)
        return self._like[key]

    def tfidf(self, a: int, b: int) -> TfIdf:
        """Texts a and b, weighed by their words alone; they are numbers 0 and 1 there."""
        return TfIdf([self.tokens[a], self.tokens[b]], self.lexicon.stems)

    def weights(self, a: int, b: int) -> Floats:
        """What each form tells, 0 to 1: the rarer in the language and in the sentences of these two texts, the more."""
        count = np.zeros(len(self.lexicon.stems), np.float32)
        for tokens in (self.tokens[a], self.tokens[b]):
            count[tokens.stems] += tokens.sentences
        total = np.float32(len(self.tokens[a]) + len(self.tokens[b]) + BACKGROUND + 1)
        special = np.log(total / np.maximum(count, 1)) / np.log(total)
        weights: Floats = special[self.lexicon.stem] * self.lexicon.rarity
        return weights

    def contained(self, a: int, b: int) -> tuple[Contained, Contained]:
        """-> what of text a is in text b, and what of b is in a."""
        weights, kin = self.weights(a, b), self.kin
        return self._contained(a, b, weights, kin), self._contained(b, a, weights, kin)

    def _contained(self, a: int, b: int, weights: Floats, kin: Kin) -> Contained:
        x, y = self.tokens[a], self.tokens[b]
        weight = weights[x.form]
        sentences, others = (len(x), len(y))
        phrases, their = (len(t.phrases) for t in (x, y))
        sentence, window = (np.zeros((sentences, n), np.float32) for n in (others, max(0, others - 1)))
        phrase, inside = (np.zeros((phrases, n), np.float32) for n in (their, others))
        mine = (x.form, weight, x.phrase_first, x.phrase_of)
        theirs = (y.form, y.phrase_first, y.phrase_of)
        best = np.zeros(len(weights), np.float32)
        _contain(*mine, *theirs, kin.first, kin.form, kin.likeness, best, sentence, window, phrase, inside)
        whole, part = (_sums(weight, first) + np.float32(1e-9) for first in (x.first, x.phrase_first))
        shares = ((sentence, whole), (window, whole), (phrase, part), (inside, part))
        return Contained(whole, *(total / mass[:, None] for total, mass in shares))


def _sums(values: Floats, first: npt.NDArray[np.int64]) -> Floats:
    """The sum of values[first[i]:first[i + 1]] for each i, an empty one 0."""
    total = np.append(np.zeros(1), np.cumsum(values, dtype=np.float64))
    return (total[first[1:]] - total[first[:-1]]).astype(np.float32)


@njit(cache=True, nogil=True)
def _contain(  # type: ignore[no-untyped-def]
    form,
    weight,
    first,
    owner,
    forms,
    firsts,
    owners,
    kin_first,
    kin_form,
    likeness,
    best,
    sentence,
    window,
    phrase,
    inside,
):
    """Weighed matches of each phrase and sentence of a in each phrase, sentence, and two sentences of b.

    For a phrase of b, best[f] is how much form f is like any of its words; every word of a looks its own up. Cost: b's
    phrases x a's words.
    """
    size = len(form)
    here, before, value = np.zeros(size, np.float32), np.zeros(size, np.float32), np.empty(size, np.float32)
    for c in range(len(firsts) - 1):
        new = c == 0 or owners[c] != owners[c - 1]
        if new:
            before[:] = here
            if c == 0 or owners[c] != owners[c - 1] + 1:
                before[:] = 0
            here[:] = 0
        for k in range(firsts[c], firsts[c + 1]):
            for p in range(kin_first[forms[k]], kin_first[forms[k] + 1]):
                best[kin_form[p]] = max(best[kin_form[p]], likeness[p])
        for i in range(len(first) - 1):
            total = np.float32(0)
            for k in range(first[i], first[i + 1]):
                value[k] = best[form[k]] * weight[k]
                total += value[k]
                here[k] = max(here[k], value[k])
            phrase[i, c] = total
        for k in range(firsts[c], firsts[c + 1]):
            for p in range(kin_first[forms[k]], kin_first[forms[k] + 1]):
                best[kin_form[p]] = 0
        if c + 1 == len(firsts) - 1 or owners[c + 1] != owners[c]:
            j = owners[c]
            for i in range(len(first) - 1):
                alone, both = np.float32(0), np.float32(0)
                for k in range(first[i], first[i + 1]):
                    alone += here[k]
                    both += max(here[k], before[k])
                inside[i, j] = alone
                sentence[owner[i], j] += alone
                if j:
                    window[owner[i], j - 1] += both

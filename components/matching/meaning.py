"""How much sentences and phrases of two texts say the same, in whatever words: words meet words, by stem or by meaning.

Of sentence a, the share that b contains is the sum over a's words of weight x likeness to the likest word of b, by the
sum of the weights (as MoverScore and BERTScore match words: Zhang et al. 2020; over a static table it costs next to
nothing). Both directions are kept: they tell a claim that is part of a longer sentence from one that matches whole.

What two texts have to do with each other depends on them alone, not on what else is in the story: adding a version
changes nothing between the others, and costs only its own pairs.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from numba import njit

from components.matching.engines import Engine
from components.matching.engines.calibration import likeness
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
TINY = np.float32(1e-9)
Near = tuple[npt.NDArray[np.int64], Numbers, Floats]


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
    """The texts of a story, to be held against each other two by two. tokens: of each, in the order they were added.

    engine: a stronger one, asked for a text's sentences when they are first needed.
    """

    def __init__(
        self, texts: Sequence[str] = (), sentences: Sequence[Sequence[Span]] = (), engine: Engine | None = None
    ) -> None:
        self.engine = engine
        self._sentences: list[list[str]] = []
        self._vectors: dict[int, Floats] = {}
        self.lexicon = Lexicon()
        self.tokens: list[Tokens] = []
        self._kin: Kin | None = None
        self._nearby: dict[tuple[int, int], Near] = {}
        self._marks = np.zeros(0, np.bool_)
        self._weighed: tuple[tuple[int, int, int], Floats] = (-1, -1, -1), np.zeros(0, np.float32)
        for text, spans in zip(texts, sentences, strict=True):
            self.add(text, spans)

    def add(self, text: str, sentences: Sequence[Span]) -> int:
        """-> the number of the text."""
        self.tokens.append(read_tokens(text, sentences, self.lexicon))
        self._sentences.append([span.of(text) for span in sentences])
        self._kin = None
        self._nearby.clear()
        return len(self.tokens) - 1

    @property
    def kin(self) -> Kin:
        """Which words are like which, in all texts added so far."""
        if self._kin is None:
            self._kin = self.lexicon.kin()
        return self._kin

    def held(self, a: int, i: int, b: int, sentences: Iterable[int], least: float) -> npt.NDArray[np.bool_]:
        """Of the words of a's sentence i: is one of these sentences' of b at least so much like it?"""
        x, y = self.tokens[a], self.tokens[b]
        if len(self._marks) < len(y.forms.distinct):
            self._marks = np.zeros(len(y.forms.distinct), np.bool_)
        theirs = np.concatenate([y.forms.place[y.first[j] : y.first[j + 1]] for j in sentences])
        mine = x.forms.place[x.first[i] : x.first[i + 1]]
        held: npt.NDArray[np.bool_] = _held(mine, theirs, *self._near(a, b), least, self._marks)
        return held

    def tfidf(self, a: int, b: int) -> TfIdf:
        """Texts a and b, weighed by their words alone; they are numbers 0 and 1 there."""
        return TfIdf([self.tokens[a], self.tokens[b]], self.lexicon.stems)

    def weights(self, a: int, b: int) -> Floats:
        """What each form tells, 0 to 1: the rarer in the language and in the sentences of these two texts, the more."""
        key = (min(a, b), max(a, b), len(self.lexicon.stem))
        if self._weighed[0] != key:
            self._weighed = key, self._weigh(a, b)
        return self._weighed[1]

    def _weigh(self, a: int, b: int) -> Floats:
        count = np.zeros(len(self.lexicon.stems), np.float32)
        for tokens in (self.tokens[a], self.tokens[b]):
            count[tokens.stems] += tokens.sentences
        total = np.float32(len(self.tokens[a]) + len(self.tokens[b]) + BACKGROUND + 1)
        special = np.log(total / np.maximum(count, 1)) / np.log(total)
        weights: Floats = special[self.lexicon.stem] * self.lexicon.rarity
        return weights

    def nearness(self, a: int, b: int) -> Floats:
        """[a's sentence, b's sentence], 0 to 1: how near the engine puts them; 0 throughout without one."""
        if self.engine is None:
            return np.zeros((len(self.tokens[a]), len(self.tokens[b])), np.float32)
        return likeness(self._vectors_of(a), self._vectors_of(b), self.engine.floor)

    def _vectors_of(self, text: int) -> Floats:
        if text not in self._vectors and self.engine is not None:
            self._vectors[text] = self.engine.sentences(self._sentences[text])
        return self._vectors[text]

    def contained(self, a: int, b: int) -> tuple[Contained, Contained]:
        """-> what of text a is in text b, and what of b is in a."""
        weights = self.weights(a, b)
        return self._contained(a, b, weights), self._contained(b, a, weights)

    def _contained(self, a: int, b: int, weights: Floats) -> Contained:
        x, y = self.tokens[a], self.tokens[b]
        mine, theirs = x.forms, y.forms
        first, near, like = self._near(b, a)
        places = mine.first, mine.phrase, mine.place, x.first, x.phrase_first, x.phrase_of
        return Contained(
            *_contain(
                weights[mine.distinct], *places, theirs.place, len(y), y.phrase_first, y.phrase_of, first, near, like
            )
        )

    def _near(self, a: int, b: int) -> Near:
        """Of each distinct form of a, those of b that are like it. The last two texts are remembered."""
        if (a, b) not in self._nearby:
            if (b, a) not in self._nearby:
                self._nearby.clear()
            kin, mine, theirs = self.kin, self.tokens[a].forms.distinct, self.tokens[b].forms.distinct
            self._nearby[a, b] = _near(mine, theirs, kin.first, kin.form, kin.likeness, len(self.lexicon.stem))
        return self._nearby[a, b]


@njit(cache=True, nogil=True)
def _near(mine, theirs, kin_first, kin_form, likeness, size):  # type: ignore[no-untyped-def]
    """-> first, near, like: form mine[i] is like the forms theirs[near[first[i]:first[i + 1]]], so much. size: of the
    lexicon."""
    is_theirs, place = np.zeros(size, np.uint8), np.empty(size, np.int32)
    for j in range(len(theirs)):
        is_theirs[theirs[j]], place[theirs[j]] = 1, j
    first = np.zeros(len(mine) + 1, np.int64)
    kept = np.empty(len(mine) * len(theirs) + 1, np.int64)
    count = 0
    for i in range(len(mine)):
        for p in range(kin_first[mine[i]], kin_first[mine[i] + 1]):  # without a branch: one in twenty is kept
            kept[count] = p
            count += is_theirs[kin_form[p]]
        first[i + 1] = count
    near, like = np.empty(count, np.int32), np.empty(count, np.float32)
    for k in range(count):
        near[k], like[k] = place[kin_form[kept[k]]], likeness[kept[k]]
    return first, near, like


@njit(cache=True, nogil=True)
def _masses(weight, words, first):  # type: ignore[no-untyped-def]
    """What the words [first[i], first[i + 1]) weigh together, for each i; next to nothing where there are none."""
    masses = np.empty(len(first) - 1, np.float32)
    total = 0.0
    for i in range(len(masses)):
        before = total
        for k in range(first[i], first[i + 1]):
            total += weight[words[k]]
        masses[i] = np.float32(total - before) + TINY
    return masses


@njit(cache=True, nogil=True)
def _contain(  # type: ignore[no-untyped-def]
    weight, place_first, owner, mine, sentence_first, phrase_first, owner_of,
    words, sentences, firsts, owners, near_first, near, like,
):  # fmt: skip
    """-> mass, and the shares of each phrase and sentence of a in each phrase, sentence, and two sentences of b, as
    Contained has them.

    Only forms of a are visited that are like a word of b. now, here, before: how much each is like the phrase, the
    sentence and the one before, of b; hit, held, had: which forms these are. Form f of a weighs weight[f] and stands in
    the phrases owner[place_first[f]:place_first[f + 1]]; mine, words: the forms of a and of b, word by word.
    """
    whole, part = _masses(weight, mine, sentence_first), _masses(weight, mine, phrase_first)
    sentence = np.zeros((len(whole), sentences), np.float32)
    window = np.zeros((len(whole), max(0, sentences - 1)), np.float32)
    phrase = np.zeros((len(part), len(firsts) - 1), np.float32)
    inside = np.zeros((len(part), sentences), np.float32)
    size = len(weight)
    now, here, before = np.zeros(size, np.float32), np.zeros(size, np.float32), np.zeros(size, np.float32)
    hit, held, had = np.empty(size, np.int32), np.empty(size, np.int32), np.empty(size, np.int32)
    held_count = had_count = 0
    for c in range(len(firsts) - 1):
        j = owners[c]
        if c == 0 or owners[c - 1] != j:
            for n in range(had_count):
                before[had[n]] = 0
            had_count = 0
            for n in range(held_count):
                f = held[n]
                if owners[c - 1] + 1 == j:
                    before[f], had[had_count] = here[f], f
                    had_count += 1
                here[f] = 0
            held_count = 0
        count = 0
        for w in range(firsts[c], firsts[c + 1]):
            for p in range(near_first[words[w]], near_first[words[w] + 1]):
                f = near[p]
                if now[f] == 0:
                    hit[count] = f
                    count += 1
                now[f] = max(now[f], like[p])
        for n in range(count):
            f = hit[n]
            value = now[f] * weight[f]
            for p in range(place_first[f], place_first[f + 1]):
                phrase[owner[p], c] += value
            if here[f] == 0:
                held[held_count] = f
                held_count += 1
            here[f] = max(here[f], now[f])
            now[f] = 0
        if c + 2 == len(firsts) or owners[c + 1] != j:
            found = (held[:held_count], here), (had[:had_count], before)
            _add(j, *found, weight, place_first, owner, owner_of, sentence, window, inside)
    for total, mass in ((sentence, whole), (window, whole), (phrase, part), (inside, part)):
        for i in range(len(mass)):
            total[i] /= mass[i]
    return whole, sentence, window, phrase, inside


@njit(cache=True, nogil=True)
def _add(  # type: ignore[no-untyped-def]
    j, found, found_before, weight, place_first, owner, owner_of, sentence, window, inside
):
    """Sentence j of b is read: its matches, and those with the sentence before, to what they have of a."""
    (held, here), (had, before) = found, found_before
    for f in held:
        value, wide = here[f] * weight[f], max(here[f], before[f]) * weight[f]
        for p in range(place_first[f], place_first[f + 1]):
            inside[owner[p], j] += value
            sentence[owner_of[owner[p]], j] += value
            if j:
                window[owner_of[owner[p]], j - 1] += wide
    for f in had:
        if here[f] == 0:
            for p in range(place_first[f], place_first[f + 1]):
                window[owner_of[owner[p]], j - 1] += before[f] * weight[f]


@njit(cache=True, nogil=True)
def _held(mine, theirs, near_first, near, likeness, least, marks):  # type: ignore[no-untyped-def]
    """Which of these words are like one of theirs? Words as places among the distinct forms of their texts. marks: all
    False, one for each of their forms; left as found."""
    held = np.zeros(len(mine), np.bool_)
    for form in theirs:
        marks[form] = True
    for k, form in enumerate(mine):
        for p in range(near_first[form], near_first[form + 1]):
            if likeness[p] >= least and marks[near[p]]:
                held[k] = True
    for form in theirs:
        marks[form] = False
    return held

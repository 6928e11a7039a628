"""Which words of one sentence answer which words of another, in whatever words: single ones, phrases, small words."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple
from weakref import WeakKeyDictionary

import numpy as np
import numpy.typing as npt

from components.language.numberwords import LONGEST, MAGNITUDES, WORTH
from components.matching.beliefs import linked
from components.matching.lexicon import Lexicon
from components.matching.meaning import MOST_PAIRS, Meaning
from components.matching.tokens import Tokens
from components.model import Alignment, Span

Links = npt.NDArray[np.int64]
Pair = tuple[Span, Span]


class Senses(NamedTuple):
    """Of each form of a lexicon: sense, what makes words of unlike stems one: the value of a number, negation, -1 for
    most; figure: is it written in digits, and so nothing but a number?
    """

    sense: npt.NDArray[np.int64]
    figure: npt.NDArray[np.bool_]


# Pairs of words weighed at once: 100 MB. Longer texts are linked sentence by sentence; of longer sentences no word is.
MOST_WORD_PAIRS = 4_000_000
_NEGATED: int = 10**LONGEST
_NUMBERS: dict[str, int] = WORTH | MAGNITUDES
_NONE = Senses(np.zeros(0, np.int64), np.zeros(0, np.bool_))
_senses: WeakKeyDictionary[Lexicon, Senses] = WeakKeyDictionary()
_MARK = re.compile(r"[^\w\s]")


class Mark(NamedTuple):
    """A mark between words: where it stands, and the number of the word before it, -1 for none."""

    char: str
    place: int
    before: int

    @property
    def span(self) -> Span:
        return Span(self.place, self.place + 1)


def linked_words(meaning: Meaning, a: int, b: int, words_a: range, words_b: range) -> Links:
    """-> [n, 2]: words of texts a and b that answer each other, as places in their tokens, in order.

    A word may answer several, side by side or not. With a and b turned round the links are the same, turned round.
    Cost: words x words x 70 ns; beyond MOST_WORD_PAIRS nothing is linked.
    """
    x, y = meaning.tokens[a].form[words_a.start : words_a.stop], meaning.tokens[b].form[words_b.start : words_b.stop]
    if not 0 < len(x) * len(y) <= MOST_WORD_PAIRS:
        return np.zeros((0, 2), np.int64)
    lexicon, _ = meaning.lexicon, meaning.kin
    if len(lexicon.vectors) < len(lexicon.stem):  # more forms than have a meaning: no prose
        return np.zeros((0, 2), np.int64)
    links: Links = linked(x, y, lexicon.rarity, lexicon.stem, *_senses_of(lexicon), lexicon.vectors)
    links[:, 0] += words_a.start
    links[:, 1] += words_b.start
    return links


def link_words(meaning: Meaning, a: int, b: int, texts: tuple[str, str] = ("", "")) -> list[Alignment]:
    """The words of two texts that answer each other, in order; and the marks beside them, where the texts are given."""
    x, y = meaning.tokens[a], meaning.tokens[b]
    links = [link for part in _parts(meaning, a, b) for link in linked_words(meaning, a, b, *part).tolist()]
    if not links:
        return []
    spans = [(Span(int(x.start[i]), int(x.end[i])), Span(int(y.start[j]), int(y.end[j]))) for i, j in links]
    spans += _linked_marks(_marks(texts[0], x), _marks(texts[1], y), [(-1, -1), *links, (len(x.form), len(y.form))])
    return [Alignment(a, b, "reworded", mine, theirs, 1.0) for mine, theirs in sorted(spans)]


def _senses_of(lexicon: Lexicon) -> Senses:
    """The senses of all its forms. Cost: 1 µs a form, once."""
    known = _senses.get(lexicon, _NONE)
    if len(known.sense) < len(lexicon.forms):
        new = list(lexicon.forms)[len(known.sense) :]
        sense = np.append(known.sense, np.array([_sense(form) for form in new], np.int64))
        figure = np.append(known.figure, np.array([form[0].isdigit() for form in new], np.bool_))
        known = _senses[lexicon] = Senses(sense, figure)
    return known


def _sense(form: str) -> int:
    if form in ("not", "cannot") or form.endswith("n't"):
        return _NEGATED
    if form.isdecimal():
        return int(form) if len(form) <= LONGEST else -1
    return _NUMBERS.get(form, -1)


def _parts(meaning: Meaning, a: int, b: int) -> Iterator[tuple[range, range]]:
    """The texts whole; or where they are long, sentences that are each other's nearest; too many are not compared."""
    x, y = meaning.tokens[a], meaning.tokens[b]
    if len(x.form) * len(y.form) <= MOST_WORD_PAIRS:
        yield range(len(x.form)), range(len(y.form))
        return
    if len(x) * len(y) > MOST_PAIRS:
        return
    forth, back = meaning.contained(a, b)
    near = np.sqrt(forth.sentence * back.sentence.T)
    for s, t in np.argwhere((near > 0) & (near == near.max(1, keepdims=True)) & (near == near.max(0))).tolist():
        yield range(x.first[s], x.first[s + 1]), range(y.first[t], y.first[t + 1])


def _marks(text: str, tokens: Tokens) -> list[Mark]:
    found = [(mark.group(), mark.start()) for mark in _MARK.finditer(text)]
    before = np.searchsorted(tokens.start, [place for _, place in found], "right") - 1
    return [
        Mark(char, place, word)
        for (char, place), word in zip(found, before.tolist(), strict=True)
        if word < 0 or place >= tokens.end[word]
    ]


def _linked_marks(mine: Sequence[Mark], theirs: Sequence[Mark], links: Iterable[Sequence[int]]) -> list[Pair]:
    """Equal marks answer each other, one to one, where the words before them do, or those behind, or best both."""
    partners, places = defaultdict(list), defaultdict(list)
    for i, j in links:
        partners[i].append(j)
    for n, mark in enumerate(theirs):
        places[mark.char, mark.before].append(n)
    votes: Counter[tuple[int, int]] = Counter()
    for m, mark in enumerate(mine):
        votes.update((m, n) for j in partners[mark.before] for n in places[mark.char, j])
        votes.update((m, n) for j in partners[mark.before + 1] for n in places[mark.char, j - 1])
    free_a, free_b, found = set(range(len(mine))), set(range(len(theirs))), []
    apart = {(m, n): abs(m / len(mine) - n / len(theirs)) for m, n in votes}
    for m, n in sorted(votes, key=lambda pair: (-votes[pair], apart[pair], pair)):
        if m in free_a and n in free_b:
            free_a.remove(m)
            free_b.remove(n)
            found.append((mine[m].span, theirs[n].span))
    return found

"""Names, figures and rare words: what two reports of one event share even where no phrase of theirs is the same.

The cosine of tf-idf over names, figures and, with less weight, other words that few articles hold; names and a window
of days are what news is told apart by (Laban and Hearst 2017, Miranda et al. 2018). All pairs are weighed through an
inverted index (Bayardo, Ma and Srikant 2007).
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from components.language.commonwords import common_words
from components.model import Article

Floats = npt.NDArray[np.float64]

# A word that is neither a name nor a figure weighs this part of its idf.
PLAIN = 0.4
# Words are weighed as if this many more articles, without any of them, stood beside those given: in a set of five
# versions of one story, a name that all five hold still tells.
BESIDE = 200
# Short articles are alike by chance: each counts as if it told something of its own besides, four rare names' worth
# (the square of its length as a vector).
OWN = 160.0
# A word in more articles than this, or than this part of them, brings no two together. Cost: its square.
MOST, MOST_SHARE = 64, 0.05
# A word is a name where this part of its places within sentences has a capital.
CAPITAL = 0.6

_TOKEN = re.compile(r"\d[\d.,]*\d|[^\W\d_]{3,}(?:['’-][^\W\d_]+)*")
_OPENS = frozenset("\n\"“‘'(«„")
_ENDS = frozenset('.!?:…"”’')


@dataclass(frozen=True, slots=True)
class Telling:
    """What tells about each of N articles: words as sparse vectors of length 1, and the articles that hold each word.

    names: those that are names. rarity: idf of every word. holders, weights: of a word, articles and its part in each.
    """

    words: tuple[tuple[str, ...], ...]
    names: frozenset[str]
    rarity: dict[str, float]
    holders: dict[str, npt.NDArray[np.int64]]
    weights: dict[str, Floats]

    def alike(self, article: int) -> Floats:
        """-> (N), how much of what an article tells every other one tells too, 0 to 1."""
        total = np.zeros(len(self.words))
        for word in self.words[article]:
            holders, weights = self.holders[word], self.weights[word]
            total[holders] += weights * weights[np.searchsorted(holders, article)]
        return total

    def names_of(self, text: str) -> dict[str, float]:
        """Names as the text writes them, words that stand together as one ("Anselm Rourke"): idf of the rarest."""
        found: dict[str, float] = {}
        run: list[re.Match[str]] = []
        for token in [*_TOKEN.finditer(text), None]:
            named = token is not None and token[0][0].isupper() and _folded(token[0]) in self.names
            if run and not (named and token and text[run[-1].end() : token.start()] == " "):
                name = text[run[0].start() : run[-1].end()].removesuffix("'s").removesuffix("’s")
                found[name] = max(self.rarity.get(_folded(each[0]), 0.0) for each in run)
                run = []
            if named and token:
                run.append(token)
        return found


def find_telling(articles: Sequence[Article]) -> Telling:
    """The names, figures and rare words of the articles outside their furniture. Cost: linear in the text."""
    casing: Counter[tuple[str, bool]] = Counter()
    counts = [Counter(_words(article, casing)) for article in articles]
    held = Counter(word for count in counts for word in count)
    names = frozenset(word for word, capital in casing if capital and _is_name(word, casing))
    most = max(MOST, int(len(articles) * MOST_SHARE))
    rarity = {word: math.log((len(articles) + BESIDE) / number) for word, number in held.items() if number <= most}
    holders: defaultdict[str, list[int]] = defaultdict(list)
    weights: defaultdict[str, list[float]] = defaultdict(list)
    for article, count in enumerate(counts):
        vector = {
            word: (1 + math.log(times)) * rarity[word] * (1.0 if word in names or word[0].isdigit() else PLAIN)
            for word, times in count.items()
            if word in rarity
        }
        length = math.sqrt(OWN + math.fsum(weight * weight for weight in vector.values()))
        for word, weight in vector.items():
            if held[word] > 1:
                holders[word].append(article)
                weights[word].append(weight / length)
    return Telling(
        tuple(tuple(sorted(word for word in count if word in holders)) for count in counts),
        names,
        rarity,
        {word: np.array(numbers, np.int64) for word, numbers in holders.items()},
        {word: np.array(numbers) for word, numbers in weights.items()},
    )


def _is_name(word: str, casing: Counter[tuple[str, bool]]) -> bool:
    return casing[word, True] >= CAPITAL * (casing[word, True] + casing[word, False])


def _words(article: Article, casing: Counter[tuple[str, bool]]) -> Iterator[str]:
    """The words that could tell, folded; counts in `casing` how each is written where no sentence begins.

    An outlet's own name tells nothing: it stands in what the outlet says of itself.
    """
    text = article.text
    idle = common_words() | {_folded(token) for token in _TOKEN.findall(article.outlet)}
    furniture = iter(article.furniture)
    piece = next(furniture, None)
    for found in _TOKEN.finditer(text):
        while piece and piece.end <= found.start():
            piece = next(furniture, None)
        if piece and piece.start < found.end():
            continue
        written = found[0]
        if written[0].isdigit():
            yield written.replace(",", "")
            continue
        word = _folded(written)
        if word not in idle:
            if not _begins(text, found.start()):
                casing[word, written[0].isupper()] += 1
            yield word


def _folded(written: str) -> str:
    return written.casefold().replace("’", "'").removesuffix("'s")


def _begins(text: str, at: int) -> bool:
    """Does a sentence, a quotation or a line begin at this word?"""
    before = text[max(0, at - 3) : at]
    return not before or before[-1] in _OPENS or before.rstrip()[-1:] in _ENDS

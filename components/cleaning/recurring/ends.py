"""One article seen from its ends: what may be furniture there, what speaks in it, and what the article is about."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Set
from functools import cache, cached_property

from components.cleaning.recurring.pieces import DATE, Piece, Pieces, fold, size
from components.language.commonwords import common_words
from components.language.wordlists import lines_of
from components.model import Article

_SHARES, _LONGEST = (0.2, 0.4), (600, 1500)
"""How much of an article's reporting may be learnt from as its head and as its foot, and the most characters of it."""
_LABEL = 9
"""The most words of a line without a full stop that is a label, a link or an item of a menu."""
_MOST = 60
"""Pieces of an end that are looked at: each costs a search through the text."""
_SENTENCE = 5
"""The fewest words of a sentence that tells one event from another."""
_CONTENT = 5
"""Letters of a word that is likely to carry meaning."""

_STOPS = re.compile(r"[.!?…。！？\n]+")
_STOPPED = re.compile(r"[.!?…。！？،؟।;,][\"”’»)\]]*$")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»|„[^“”]*[“”]")
_MARKS = re.compile(r"[“”\"«»„]")
_TO_READERS = re.compile(
    r"\b(?:you|yours?|our|this (?:article|story|page|(?:web)?site|newspaper|newsletter|podcast)|unser\w{0,2}|vous|vos|"
    r"votre|notre|nuestr[oa]s?|nostr[oaie]|noss[oa]s?)\b|[@©]|https?://|www\.",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\b(?:comment|contact|approach|ask|told|tell|understand|understood|learn|seen|spoke|said|say|report|reveal|"
    r"statement|question|request)"
)
"""An outlet that names itself may do so to tell how it came by its news."""
_LETTERS = re.compile(r"[^\W\d_]{3,}")

Place = tuple[bool, str]
"""At the foot (or else at the head), in this wording."""


class Ends:
    """The ends of one article, and what lies between them. title: its wording. sentences: the words of each."""

    def __init__(self, article: Article) -> None:
        self.article, self._pieces = article, Pieces(article)
        self.title, self._outlet = self._pieces.title, fold(article.outlet)
        self._head, self._foot = (self._end(foot) for foot in (False, True))
        low = max((piece.span.end for piece in self._head), default=0)
        high = min((piece.span.start for piece in self._foot), default=len(article.text))
        self._between, self._above = article.text[low:high], article.text[:high]
        cut = (" ".join(each.casefold().split()) for each in _STOPS.split(self._between))
        self.sentences = {each: words for each in cut if (words := size(each)) >= _SENTENCE}

    def places(self) -> Iterable[Place]:
        """Everything that may be learnt, wherever in the ends it stands."""
        return [(foot, piece.wording) for foot, end in ((False, self._head), (True, self._foot)) for piece in end]

    def run(self, foot: bool, recurs: Callable[[Place], bool]) -> list[Piece]:
        """The pieces from the end inward that recur or are furniture, up to the first that is neither, nor a label."""
        run: list[Piece] = []
        left = _MOST
        for piece in self._pieces.inward(foot):
            if piece.reason or (recurs((foot, piece.wording)) and not self._is_own(piece, foot)):
                run.append(piece)
            elif piece.wording and not self.is_label(piece):
                break
            left -= not piece.reason
            if not left:
                break
        return run

    def is_label(self, piece: Piece) -> bool:
        """A short line that is no sentence."""
        return piece.whole and piece.size <= _LABEL and not _STOPPED.search(piece.span.of(self.article.text)[-4:])

    def speaks_to_readers(self, piece: Piece) -> bool:
        """Reporting neither addresses its reader nor points at itself, outside quotations."""
        words = _QUOTED.sub("", piece.span.of(self.article.text))
        return bool(_TO_READERS.search(words)) and not _MARKS.search(words)

    def names_itself(self, piece: Piece) -> bool:
        """The outlet, as the subject, speaks of itself, and not of how it came by its news."""
        outlet = self._outlet
        before, found, _ = f" {piece.wording} ".partition(f" {outlet} ")
        return bool(outlet and found) and len(before.split()) < 2 and not _ASKED.search(piece.wording)

    def _end(self, foot: bool) -> list[Piece]:
        """The pieces that may be learnt from."""
        left = min(_SHARES[foot] * self._pieces.reporting(), _LONGEST[foot])
        taken = []
        for piece in self._pieces.inward(foot):
            left -= 0 if piece.reason else len(piece.span)
            if left < 0:
                break
            taken.append(piece)
        return taken

    def _is_own(self, piece: Piece, foot: bool) -> bool:
        """Whether it names what the rest of the article names, or is told in the same words, or nobody can see that."""
        rest = self._above if foot else self._between
        words = DATE.sub(" ", piece.span.of(self.article.text))
        outlet = set(self._outlet.split())
        capitals = [each for each in _LETTERS.findall(words) if each[0].isupper()]
        if any(_names(rest, each) for each in capitals if each.casefold() not in _plain() | outlet):
            return True
        if self.speaks_to_readers(piece) or self.is_label(piece):
            return False
        content = {each for each in piece.wording.split() if len(each) >= _CONTENT} - outlet
        unspaced = len(piece.wording) > 12 * (piece.wording.count(" ") + 1)
        small = self._small[foot]
        return unspaced or sum(each in small for each in content) * 3 >= max(len(content), 1)

    @cached_property
    def _small(self) -> tuple[str, str]:
        return self._between.casefold(), self._above.casefold()


def _names(text: str, word: str) -> bool:
    """Whether a word with a capital stands in the text, in capitals altogether or not."""
    forms = {word, word.title(), word.upper()}
    return any(each in text and re.search(rf"\b{each}\b", text) for each in forms)


@cache
def _plain() -> Set[str]:
    """Words that name nothing, wherever they have a capital."""
    return common_words() | frozenset(lines_of("function.txt"))

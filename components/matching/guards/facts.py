"""What the guards have to know of a sentence, found once, and only when a guard asks for it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from typing import Any, TypeVar

from components.language.certainty import Hedge, find_hedges
from components.language.names import Name, find_names
from components.language.negation import Negation, find_negations
from components.language.scope import Scope, find_scopes
from components.language.stance import Stance, find_stance
from components.language.verbs import ADVERBS, find_verbs
from components.language.withdrawals import Withdrawal, find_withdrawals
from components.matching.guards.figures import Figure, figures_in
from components.matching.guards.wordlists import function_words
from components.matching.meaning import Meaning
from components.model import Span

Found = TypeVar("Found")

BE = frozenset("is are was were be been being am get gets got getting".split())
_AUXILIARIES = BE | frozenset(
    "has have had having do does did will would shall should can could may might must to going expected about not "
    "isn't aren't wasn't weren't don't doesn't didn't hasn't haven't hadn't can't couldn't won't wouldn't".split()
)
_LEADING = _AUXILIARIES | ADVERBS | {"neither", "nor"}
_OPENS_OBJECT = frozenset("no a an the any his her its their".split())


@dataclass(frozen=True, slots=True)
class Verb:
    """A finite verb: the place of its first word ("was"), of the one that tells ("seen"), and whether it is passive."""

    first: int
    main: int
    passive: bool


@dataclass(frozen=True, eq=False)
class Facts:
    """One sentence, or several of one text that are read as one.

    words: in lower case with straight apostrophes; numbers: of each in its text's Tokens; starts, ends: its place in
    the text; stems: as the lexicon numbers them. The rest is found when it is first asked for.
    """

    meaning: Meaning
    text_number: int
    text: str
    sentences: tuple[Span, ...]
    numbers: range | tuple[int, ...]
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    stems: tuple[int, ...]
    parts: tuple[Facts, ...] = ()

    _found: dict[Callable[..., object], Any] = field(default_factory=dict, repr=False)

    def once(self, find: Callable[[Facts], Found]) -> Found:
        """What this function finds in the sentence; it is asked once."""
        if find not in self._found:
            self._found[find] = find(self)
        found: Found = self._found[find]
        return found

    @cached_property
    def places(self) -> dict[int, int]:
        """Number of a word in its text -> its place among these words."""
        return {number: place for place, number in enumerate(self.numbers)}

    @cached_property
    def telling(self) -> tuple[bool, ...]:
        """Which words are no function words."""
        function = function_words()
        return tuple(word not in function for word in self.words)

    @cached_property
    def verbs(self) -> tuple[Verb, ...]:
        """Its finite verbs, those of saying among them."""
        found = find_verbs([self.text[s:e] for s, e in zip(self.starts, self.ends, strict=True)])
        return tuple(self._verb(first) for first in sorted((*found.finite, *found.saying)))

    def _verb(self, first: int) -> Verb:
        main, last, helper = first, min(first + 6, len(self.words) - 1), ""
        while main < last and self.words[main] in _LEADING and self.words[main + 1] not in _OPENS_OBJECT:
            helper = self.words[main] if self.words[main] in _AUXILIARIES else helper
            main += 1
        passive = helper in BE and not self.words[main].endswith("ing")
        if self.words[main] == "rid" and self.words[main - 1] in BE:  # "got rid of"
            main, passive = main - 1, False
        return Verb(first, main, passive)

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """Its quantities."""
        if self.parts:
            return tuple(chain.from_iterable(part.figures for part in self.parts))
        return tuple(figures_in(self.text, self.sentences))

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """Its names."""
        if self.parts:
            return tuple(chain.from_iterable(part.names for part in self.parts))
        return find_names(self.text, self.sentences[0])

    @cached_property
    def negations(self) -> tuple[Negation, ...]:
        """What it says is not so."""
        if self.parts:
            return tuple(chain.from_iterable(part.negations for part in self.parts))
        return find_negations(self.text, self.sentences[0])

    @cached_property
    def withdrawals(self) -> tuple[Withdrawal, ...]:
        """What of it is taken back, in it or right behind it."""
        if self.parts:
            return tuple(chain.from_iterable(part.withdrawals for part in self.parts))
        return find_withdrawals(self.text, self.sentences[0])

    @cached_property
    def hedges(self) -> tuple[Hedge, ...]:
        """What it is not sure of."""
        if self.parts:
            return tuple(chain.from_iterable(part.hedges for part in self.parts))
        return find_hedges(self.text, self.sentences[0])

    @cached_property
    def stance(self) -> Stance:
        """Who says it; of several sentences, the first that says so."""
        if self.parts:
            return next((part.stance for part in self.parts if part.stance.kind), Stance(""))
        return find_stance(self.text, self.sentences[0])

    @cached_property
    def scopes(self) -> tuple[Scope, ...]:
        """How much and how often."""
        if self.parts:
            return tuple(chain.from_iterable(part.scopes for part in self.parts))
        return find_scopes(self.text, self.sentences[0])

    @cached_property
    def breaks(self) -> tuple[int, ...]:
        """Places of the words that open a sentence."""
        return tuple(bisect_left(self.starts, sentence.start) for sentence in self.sentences)

    def within(self, span: Span) -> range:
        """The places of the words that begin inside the span."""
        return range(bisect_left(self.starts, span.start), bisect_left(self.starts, span.end))

    def within_text(self, start: int, end: int) -> range:
        """The same of characters [start, end) of the text."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))

    def span(self, low: int, high: int) -> Span:
        """From word `low` to the one before `high`."""
        return Span(self.starts[low], self.ends[high - 1])

    def written(self, place: int) -> str:
        """The word as it stands in the text."""
        return self.text[self.starts[place] : self.ends[place]]

    def form(self, place: int) -> int:
        """The number of the word's form in the lexicon."""
        return int(self.meaning.tokens[self.text_number].form[self.numbers[place]])

    def word(self, place: int) -> str:
        """The word in lower case, "" beyond the ends."""
        return self.words[place] if 0 <= place < len(self.words) else ""


def read_facts(meaning: Meaning, text_number: int, text: str, sentence: Span, sentence_number: int) -> Facts:
    """The facts of one sentence of a text. Cost: 10 µs; with all that guards may ask for, 120 µs."""
    tokens = meaning.tokens[text_number]
    low, high = int(tokens.first[sentence_number]), int(tokens.first[sentence_number + 1])
    starts, ends = tokens.start[low:high].tolist(), tokens.end[low:high].tolist()
    words = tuple(text[s:e].lower().replace("’", "'") for s, e in zip(starts, ends, strict=True))
    stems = tuple(tokens.stem[low:high].tolist())
    return Facts(meaning, text_number, text, (sentence,), range(low, high), words, tuple(starts), tuple(ends), stems)


def read_as_one(parts: Facts | Sequence[Facts]) -> Facts:
    """Several sentences of one text, in order, as if they were one."""
    if isinstance(parts, Facts):
        return parts
    if len(parts) == 1:
        return parts[0]
    ordered = tuple(sorted(parts, key=lambda part: part.sentences))
    first = ordered[0]
    return Facts(
        first.meaning,
        first.text_number,
        first.text,
        tuple(chain.from_iterable(part.sentences for part in ordered)),
        tuple(chain.from_iterable(part.numbers for part in ordered)),
        tuple(chain.from_iterable(part.words for part in ordered)),
        tuple(chain.from_iterable(part.starts for part in ordered)),
        tuple(chain.from_iterable(part.ends for part in ordered)),
        tuple(chain.from_iterable(part.stems for part in ordered)),
        ordered,
    )

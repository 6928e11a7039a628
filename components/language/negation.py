"""What a sentence says is not so: "not", "without", "failed to", "denied".

A phrase that holds a negative word and negates nothing ("no doubt", "not only", "No. 10", "no fewer than") is no mark,
nor is "not … until", which says when. "Not all" is a matter of scope, "unsuccessful" one of antonyms.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from components.language.cues import Cue, Cues, Words, clause_after, words_in
from components.model import Span

Kind = Literal["not", "failed", "denied"]


@dataclass(frozen=True, slots=True)
class Negation:
    """cue: the word or phrase; scope: what it covers, roughly to the end of its clause, empty where nothing follows.

    kind: "not" grammatically; "failed": it did not come about; "denied": someone says that it is not so.
    """

    cue: Span
    scope: Span
    kind: Kind


_CONTRACTED = (
    "n't|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|hasn't|haven't|hadn't|can't|couldn't|won't|wouldn't|shouldn't|"
    "shan't|mustn't|mightn't|needn't|ain't|cannot"
)
REPORTS = "claims|claim|suggestions|suggestion|reports|allegations|accusations|charges|rumours|rumors|speculation"
"""What is denied by who rejects it: a variant of a table of cues."""
_NOTHING = None
_TABLE: dict[str, Kind | None] = {
    f"not|never|none|nobody|nothing|nowhere|neither|no|nor|without|{_CONTRACTED}": "not",
    "no one|longer": "not",
    "no-one": "not",
    "neither|nor confirm|confirmed|confirms|confirming nor deny|denied|denies|denying": "not",
    "hardly|scarcely any|anyone|anything|ever": "not",
    "fail|fails|failed|failing|failure to": "failed",
    "refuse|refuses|refused|refusing|refusal to": "failed",
    "decline|declines|declined|declining to": "failed",
    "neglected|omitted to": "failed",
    "unable|inability to": "failed",
    "incapable of": "failed",
    "has|have|had|is|are|was|were yet to": "failed",
    "stop|stops|stopped|stopping short of": "failed",
    "prevented|barred|banned|blocked|stopped|kept from": "failed",
    "rule|rules|ruled|ruling out": "denied",
    "far from": "not",
    "lack|absence of": "not",
    "lacks|lacked|lacking": "not",
    "deny|denies|denied|denying": "denied",
    "denial|denials of|that": "denied",
    f"reject|rejects|rejected|rejecting |the|any|all|these|such {REPORTS} |that|of": "denied",
    f"dismiss|dismisses|dismissed|dismissing |the|any|all|these|such {REPORTS} |that|of": "denied",
    # What looks like a negation and is none.
    f"not|{_CONTRACTED} only|just|merely|simply|solely|least": _NOTHING,
    "not to mention|say": _NOTHING,
    "not long after|before|ago": _NOTHING,
    "not|no fewer|less|more|later|earlier|sooner than": _NOTHING,
    "no doubt|matter|wonder|sooner|secret|surprise|stranger|exception|man's": _NOTHING,
    "no confidence vote|motion": _NOTHING,
    "vote|votes|motion|motions of no confidence": _NOTHING,
    "not all|every|everyone|everybody|everything": _NOTHING,
    f"not|{_CONTRACTED} |for |the|their|his|her|its first|last |such |time|case|attempt|occasion": _NOTHING,
    "nothing|nobody|none but": _NOTHING,
    "no one but": _NOTHING,
    "nothing short|less of|than": _NOTHING,
    "none other than": _NOTHING,
    "none the less|wiser": _NOTHING,
    "never mind": _NOTHING,
    "could|can not but": _NOTHING,
    "couldn't|can't|cannot but": _NOTHING,
    "couldn't|can't|cannot help but": _NOTHING,
    "could not help but": _NOTHING,
    "if|why|or not": _NOTHING,
    "without |a doubt|question|fail|exception": _NOTHING,
    "not|too|so|as far from": _NOTHING,
    "far from the|a|an|his|her|their|its|my|our|home|here|where|any|every|this|that": _NOTHING,
}
_CUES = Cues(_TABLE)
_AUXILIARIES = frozenset("do does did is are was were has have had will would can could should may might must".split())


@lru_cache(maxsize=20_000)
def find_negations(text: str, span: Span) -> tuple[Negation, ...]:
    """All negations of a sentence, in order. "Neither … nor" is one, "not without" are two. Cost: 5 µs a sentence."""
    words = words_in(text, span.start, span.end)
    return tuple(
        Negation(words.span(cue.first, cue.end), clause_after(words, cue.end), cue.value)
        for cue in _CUES.find(words)
        if cue.value and _negates(words, cue)
    )


def _negates(words: Words, cue: Cue[Kind | None]) -> bool:
    word, after = words.lower[cue.first : cue.end], words.at(cue.end)
    if word == ("no",):
        number = words.at(cue.end + 1) if after == "." else after
        return after[:1].isalnum() and not number[:1].isdigit()
    if word == ("nor",):
        return after in _AUXILIARIES
    if word == ("far", "from"):
        return not words.written(cue.end)[:1].isupper()
    return not (word[-1] == "not" or word[-1].endswith("n't")) or not _until(words, cue.end)


def _until(words: Words, place: int) -> bool:
    """Does the clause that goes on here lead to an "until"?"""
    if "until" not in words.lower[place:]:
        return False
    return words.spans[words.lower.index("until", place)][0] <= clause_after(words, place).end + 1

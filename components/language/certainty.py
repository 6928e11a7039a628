"""How sure a sentence is of what it says: "may", "is expected to", "allegedly", "plans to"; no mark where it is sure.

"Would" after "said" is reported "will" and no mark; "could not" is inability; a month and an army's might are none.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from components.language.cues import Cue, Cues, Words, clause_after, words_in
from components.model import Span


class Certainty(IntEnum):
    """From what somebody charges to what is so."""

    ALLEGED = 1
    POSSIBLE = 2
    PLANNED = 3
    PROBABLE = 4
    CERTAIN = 5


@dataclass(frozen=True, slots=True)
class Hedge:
    """cue: the word or phrase; scope: what it covers, roughly to the end of its clause, empty where nothing follows."""

    cue: Span
    scope: Span
    level: Certainty


_BE = "is|are|was|were|be|been|being|'s|'re"
_AHEAD = "likely|unlikely|expected|set|poised|tipped|scheduled|slated|forecast"
_START = (
    "be|begin|start|open|close|end|finish|expire|arrive|leave|return|meet|visit|speak|appear|vote|resume|take|go|face|"
    "play|stand|hold|give"
)
_FACT = None
_TABLE: dict[str, Certainty | None] = {
    "likely|unlikely |to": Certainty.PROBABLE,
    "looks|look|looked like": Certainty.PROBABLE,
    "looks|look|looked set|likely to": Certainty.PROBABLE,
    "probably|presumably|apparently|apparent|reportedly|expected|seemingly|supposedly": Certainty.PROBABLE,
    f"{_BE} |not |now |widely |also {_AHEAD} to": Certainty.PROBABLE,
    f"{_BE} |now |widely |also believed|thought|reported|presumed |to": Certainty.PROBABLE,
    f"{_BE} |now |also due to {_START}": Certainty.PROBABLE,
    "expected|believed|thought to": Certainty.PROBABLE,
    "expect|expects": Certainty.PROBABLE,
    "believe|believes |that": Certainty.PROBABLE,
    "appear|appears|appeared|seem|seems|seemed to|that": Certainty.PROBABLE,
    "should": Certainty.PROBABLE,
    "it seems|appears |that": Certainty.PROBABLE,
    "in all likelihood|probability": Certainty.PROBABLE,
    "assume|assumes |that": Certainty.PROBABLE,
    "may|might|could |well|also|even|soon": Certainty.POSSIBLE,
    "it is|was possible|conceivable |that": Certainty.POSSIBLE,
    "cannot|not |be exclude|excluded|rule|ruled |out |that": Certainty.POSSIBLE,
    "under consideration": Certainty.POSSIBLE,
    "in |advanced talks|negotiations|discussions to|over|about": Certainty.POSSIBLE,
    f"{_BE} thinking about|of": Certainty.POSSIBLE,
    "doubtful": Certainty.POSSIBLE,
    "perhaps|maybe|possibly|potentially|possible|conceivably": Certainty.POSSIBLE,
    f"{_BE} |now |also considering|weighing|mulling|exploring|contemplating": Certainty.POSSIBLE,
    "considers|weighs|mulls a|an|whether|plans|options": Certainty.POSSIBLE,
    "threaten|threatens|threatened|threatening to|that": Certainty.POSSIBLE,
    "fear|fears|feared that": Certainty.POSSIBLE,
    f"{_BE} feared to|that": Certainty.POSSIBLE,
    "feared dead|drowned|trapped|missing|killed|lost": Certainty.POSSIBLE,
    "plan|plans|planned|planning to": Certainty.PLANNED,
    "intend|intends|intended|intending|intention|intentions to|of": Certainty.PLANNED,
    "aim|aims|aimed|aiming|want|wants|wanted|hope|hopes|hoped|hoping|seek|seeks|sought|seeking to": Certainty.PLANNED,
    "vow|vows|vowed|pledge|pledges|pledged|promise|promises|promised|prepares|preparing to": Certainty.PLANNED,
    "propose|proposes|proposed|proposing |to": Certainty.PLANNED,
    "would": Certainty.PLANNED,
    "would like|prefer to": Certainty.PLANNED,
    "offer|offers|offered|offering to": Certainty.PLANNED,
    "alleged|allegedly|allege|alleges|alleging|allegation|allegations |that|of": Certainty.ALLEGED,
    f"{_BE} alleged to": Certainty.ALLEGED,
    f"{_BE} |also accused|suspected |of": Certainty.ALLEGED,
    "accused|accuses|suspected |of": Certainty.ALLEGED,
    "on|under suspicion |of": Certainty.ALLEGED,
    "suspect|suspects that": Certainty.ALLEGED,
    f"{_BE} said|rumoured|rumored to": Certainty.ALLEGED,
    "purported|purportedly|rumoured|rumored|unconfirmed": Certainty.ALLEGED,
    "claim|claims|claimed|claiming that|to|he|she|they|it|there": Certainty.ALLEGED,
    # What looks like a hedge and is none.
    "could not|see|hear|smell|feel|remember|recall|afford": _FACT,
    "would not|neither say|comment|answer|confirm|reply|give|discuss|speak|elaborate|name": _FACT,
    "could be|clearly seen|heard|felt|smelled": _FACT,
    "as|if|not|is|was|are|were possible": _FACT,
    "believe in": _FACT,
    "as expected": _FACT,
    "appear|appears|appeared|appearing to show": _FACT,
    "more|less|most|least|as likely |to": _FACT,
    "accused person|man|men|woman": _FACT,
}
_CUES = Cues(_TABLE)
# Before the noun "might".
_OWNERS = frozenset(
    "the its his her their our my your all full sheer military economic naval financial political of".split()
)
# A past verb of saying or thinking shifts "will" back to "would".
_REPORTED = frozenset(
    "said told announced promised confirmed added pledged vowed warned insisted stated declared explained noted "
    "revealed predicted hoped thought believed knew agreed decided ruled wrote replied".split()
)
# What is only planned keeps its "would" there too.
_PLANS = frozenset(
    "plan plans proposal proposals bill law scheme deal measure measures amendment reform reforms idea".split()
)


@lru_cache(maxsize=20_000)
def find_hedges(text: str, span: Span) -> tuple[Hedge, ...]:
    """All hedges of a sentence, in order. Cost: 5 µs a sentence."""
    words = words_in(text, span.start, span.end)
    return tuple(
        Hedge(words.span(cue.first, cue.end), clause_after(words, cue.end), cue.value)
        for cue in _CUES.find(words)
        if cue.value is not None and _hedges(words, cue)
    )


def _hedges(words: Words, cue: Cue[Certainty | None]) -> bool:
    first, before = words.written(cue.first), words.at(cue.first - 1)
    match words.at(cue.first):
        case "may" | "should":
            return first.islower()
        case "might":
            return before not in _OWNERS and words.at(cue.end) not in ("", "of", ".", ",")
        case "would":
            return cue.end - cue.first > 1 or not _shifted(words, cue)
    return True


def _shifted(words: Words, cue: Cue[Certainty | None]) -> bool:
    """Is this "would" the "will" of what was said?"""
    supposed = "if" in words.lower or words.at(cue.end) == "have"
    planned = not _PLANS.isdisjoint(words.lower[max(0, cue.first - 3) : cue.first])
    return not supposed and not planned and not _REPORTED.isdisjoint(words.lower)

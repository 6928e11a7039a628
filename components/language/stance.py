"""Who says what a sentence says, and how: says, denies, accuses, asks, promises. Quoted words are not looked at.

By the order of words alone: the subject is what stands before the verb in its clause, with what commas set off
("the mayor, Ann Field, told"), or after it where the verb follows what was said ("…,” said Ann Field").
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from components.language.cues import Cue, Cues, Words, words_in
from components.language.negation import REPORTS
from components.model import Span

Kind = Literal["says", "denies", "accuses", "asks", "promises", ""]


@dataclass(frozen=True, slots=True)
class Stance:
    """kind: "" where nobody is said to say it; cue: the verb, or "according to"; speaker: a noun phrase or pronoun."""

    kind: Kind
    cue: Span | None = None
    speaker: Span | None = None


_TABLE: dict[str, Kind] = {
    "say|says|said|tell|tells|told|insist|insists|insisted|warn|warns|warned|explained|explains": "says",
    "declared|declares|replied|testified|stressed|stresses|tweeted|argued|argues": "says",
    "added|adds|noted|notes|confirmed|confirms|claimed|claims|claim|reported|reports|revealed|reveals": "says",
    "suggested|suggests|recalled|recalls|wrote|writes|stated|states|concluded|concludes|estimated|estimates": "says",
    "acknowledged|acknowledges|admitted|admits|conceded|concedes|continued|predicted|predicts": "says",
    "according to": "says",
    "deny|denies|denied|refuted|refutes|disputes|disputed": "denies",
    f"reject|rejects|rejected |the|any|all|these|such {REPORTS}": "denies",
    f"dismiss|dismisses|dismissed |the|any|all|these|such {REPORTS}": "denies",
    "accuse|accuses|accused|blames|blamed": "accuses",
    "alleged|alleges|allege|charged that": "accuses",
    "ask|asks|asked|urge|urges|urged|demanded|demands|requested|begged|pleaded|appealed": "asks",
    "call|calls|called on|for|upon": "asks",
    "promise|promises|promised|pledge|pledges|pledged|vow|vows|vowed|announce|announces|announced": "promises",
}
_CUES = Cues(_TABLE)
# What also tells a source: who finds, shows or believes something, and what goes on with "saying".
_MORE: dict[str, Kind] = {
    "found|finds|showed|shows|show|indicated|indicates|learned|heard|determined |that": "says",
    "complain|complains|complained|ruled|rules|observed|observes|boasted|boasts|joked|objected|cautioned |that": "says",
    "pointed|points out |that": "says",
    "relayed|relays|reiterated|reiterates|repeated|repeats|remarked|remarks |that": "says",
    "affirmed|affirms|disclosed|discloses |that": "says",
    "emphasised|emphasized|emphasises|emphasizes|assured|assures|recounted|recounts|clarified|clarifies |that": "says",
    "believe|believes|believed|think|thinks|suspect|suspects|maintain|maintains|maintained |that": "says",
    "saying|adding|insisting|claiming|arguing|warning|noting |that": "says",
    "in the view|opinion|words|eyes of": "says",
    "denying": "denies",
    "alleging": "accuses",
}
_PARTICIPLES = frozenset("saying adding insisting claiming arguing warning noting denying alleging".split())
_ALL_CUES = Cues({**_TABLE, **_MORE})
# These verbs have other uses ("added 12 seats"); they report where "that" or a quotation is beside them.
_FINDS = frozenset(
    "found finds showed shows show indicated indicates learned heard determined complain complains complained ruled "
    "rules observed observes boasted boasts joked objected cautioned relayed relays reiterated reiterates repeated "
    "repeats remarked remarks affirmed affirms disclosed discloses emphasised emphasized emphasises emphasizes assured "
    "assures recounted recounts clarified clarifies".split()
)
_BEFORE_SPEAKER = frozenset({"according", "in"})
_OTHERWISE_USED = _FINDS | frozenset(
    "added adds noted notes confirmed confirms claimed claims claim reported reports revealed reveals suggested "
    "suggests recalled recalls wrote writes stated states concluded concludes estimated estimates acknowledged "
    "acknowledges admitted admits conceded concedes continued predicted predicts argued argues".split()
)
_BESIDE = frozenset('that whether how why : “ ” "'.split())
_BE = frozenset("is are was were be been being".split())
_NO_REPORT = frozenset(
    "to not never cannot can could may might must should would will shall do does did without nobody".split()
)
_ADVERBS = frozenset("also later earlier then now again has have had already since repeatedly never ever".split())
_NO_ADVERBS = frozenset("family assembly ally supply reply monopoly bully butterfly".split())
_DETERMINERS = frozenset("the a an his her its their our my your this that these those some many several".split())
_PRONOUNS = frozenset("he she it they we i you one who".split())
_PREPOSITIONS = frozenset("on in at by during after before under with from as for since despite amid to".split())
_OPENERS = frozenset(
    "but and so however meanwhile earlier later yesterday today tomorrow then still instead also today’s".split()
)
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_FINITE = frozenset("is are was were will would has had have can could may might must did does do".split())
_STOPS = frozenset('; : — – ( ) “ ” " ! ?'.split())
_CLAUSES = frozenset("but while as that when because although though if who which where whether until".split())
_TITLED = frozenset("mr mrs ms dr prof sen rep gov gen col maj capt lt sgt st".split())
# A subject, or an insertion after it, is looked for in this many words.
_LONGEST = 14


def find_stance(text: str, span: Span) -> Stance:
    """The first verb of saying outside quotation marks, and its subject. Cost: 9 µs a sentence."""
    words = words_in(text, span.start, span.end)
    quoted: list[bool] | None = None
    for cue in _CUES.find(words):
        quoted = _quoted(words) if quoted is None else quoted
        if not quoted[cue.first] and _reports(words, cue):
            speaker = _speaker(words, cue)
            return Stance(cue.value, words.span(cue.first, cue.end), words.span(*speaker) if speaker else None)
    return Stance("")


@lru_cache(maxsize=20_000)
def find_stances(text: str, span: Span) -> tuple[Stance, ...]:
    """Every verb that tells a source, those of finding and believing too, outside quotation marks. Cost: 15 µs."""
    words = words_in(text, span.start, span.end)
    found, quoted = [], _quoted(words)
    for cue in _ALL_CUES.find(words):
        if words.at(cue.end) in ("nothing", "little"):
            continue
        if not quoted[cue.first] and (_reports(words, cue) or _closes(words, cue)):
            speaker = None if words.at(cue.first) in _PARTICIPLES else _speaker(words, cue)
            found.append(Stance(cue.value, words.span(cue.first, cue.end), words.span(*speaker) if speaker else None))
    return tuple(found)


def _quoted(words: Words) -> list[bool]:
    """Which words stand in quotation marks; a sentence may begin within them."""
    signs = [place for place, word in enumerate(words.lower) if word in ("“", "”", '"')]
    inside = bool(signs) and (words.lower[signs[0]] == "”" or words.at(signs[0] - 1) in (",", ".", "!", "?"))
    found = []
    for word in words.lower:
        if word in ("“", "”", '"'):
            inside = word == "“" or (word == '"' and not inside)
        found.append(inside)
    return found


def _reports(words: Words, cue: Cue[Kind]) -> bool:
    """Is something reported: no noun ("the claims"), nothing unsaid ("would not say"), nothing else ("added 12")?"""
    word, before, after = words.at(cue.first), words.at(cue.first - 1), words.at(cue.end)
    if word in _BEFORE_SPEAKER:
        return True
    if before in _DETERMINERS or before in _NO_REPORT or before.endswith("n't") or words.at(cue.first - 2) == "not":
        return False
    if before in _BE or words.at(cue.first - 2) in _BE and before.endswith("ly"):
        return cue.value == "accuses"
    if words.at(cue.end - 1) == "that":
        return True
    return word not in _OTHERWISE_USED or after in _BESIDE or _ends_quotation(words, cue.first) or _that(words, cue)


def _that(words: Words, cue: Cue[Kind]) -> bool:
    """ "Confirmed on Monday that": does "that" follow a time or a place?"""
    behind = words.lower[cue.end : cue.end + 6]
    return bool(behind) and "that" in behind and (behind[0] in _DAYS or behind[0] in ("on", "in", "at", "late", "last"))


def _closes(words: Words, cue: Cue[Kind]) -> bool:
    """ "…, a survey by the institute found.": it ends the sentence, its subject stands behind a comma."""
    behind, before = words.lower[cue.end :], words.at(cue.first - 1)
    subject = "," in words.lower[max(0, cue.first - _LONGEST) : cue.first - 1]
    free = before not in _NO_REPORT | _BE | _DETERMINERS and before != ","
    return free and subject and not any(word[0].isalnum() and word not in _DAYS | {"on"} for word in behind)


def _ends_quotation(words: Words, place: int) -> bool:
    """Does what was said end just before this verb or its subject ("…,” he added")?"""
    return any(words.at(near) in ("”", '"') for near in range(max(0, place - 4), place))


def _speaker(words: Words, cue: Cue[Kind]) -> tuple[int, int] | None:
    before = words.at(cue.first - 1)
    if words.at(cue.first) in _BEFORE_SPEAKER:
        return _after(words, cue.end)
    if cue.value == "accuses" and (before in _BE or before.endswith("ly")):
        return _accuser(words, cue.end)
    if before in ("”", '"'):
        return _after(words, cue.end)
    if before == "," and "," not in words.lower[max(0, cue.first - _LONGEST) : cue.first - 1]:
        far = words.lower.index(",") if "," in words.lower[: cue.first - 1] and _goes_on(words, cue.end) else 0
        return _subject(words, far) if far else _after(words, cue.end)
    return _before(words, cue.first)


def _goes_on(words: Words, start: int) -> bool:
    """Does a verb follow before the next sign, so that what is said stands behind its verb?"""
    stops = (at for at in range(start, len(words)) if words.lower[at] in _STOPS | {",", "."})
    return not _FINITE.isdisjoint(words.lower[start : next(stops, len(words))])


def _accuser(words: Words, start: int) -> tuple[int, int] | None:
    """ "By the union" in "was accused by the union of lying"."""
    behind = words.lower[start : start + _LONGEST]
    found = _after(words, start + behind.index("by") + 1) if "by" in behind else None
    if found and "of" in words.lower[slice(*found)]:
        return found[0], words.lower.index("of", *found)
    return found


def _after(words: Words, start: int) -> tuple[int, int] | None:
    """The noun phrase that begins here: up to a sign, a preposition but "of" and "for", or the next article."""
    end = start
    while end < len(words):
        word, before = words.lower[end], words.at(end - 1)
        if word == "." and before in _TITLED | {before[:1]}:
            end += 1
            continue
        phrase = end > start and word in _DETERMINERS | _PRONOUNS and before not in ("of", "for")
        leaves = word in _PREPOSITIONS and word != "for"
        if phrase or leaves or word in _DAYS or word in _CLAUSES or word in _FINITE or not word[0].isalnum():
            break
        end += 1
    return (start, end) if end > start else None


def _before(words: Words, end: int) -> tuple[int, int] | None:
    """The noun phrase that ends here, adverbs and days aside, with an insertion between commas."""
    end = _without_adverbs(words, end)
    if words.at(end - 1) != ",":
        return _subject(words, end)
    opening = next((at for at in range(end - 2, max(-1, end - _LONGEST), -1) if words.lower[at] == ","), 0)
    subject = _subject(words, opening)
    if subject is None or words.at(opening + 1) in _CLAUSES or words.at(opening + 1).isdigit():
        return subject
    return subject[0], end - 1


def _without_adverbs(words: Words, end: int) -> int:
    while end > 0:
        word, before = words.lower[end - 1], words.at(end - 2)
        if word in _DAYS:
            end -= 2 if before == "on" else 1
        elif word in _ADVERBS or _is_adverb(words, end - 1):
            end -= 1
        else:
            break
    return end


def _is_adverb(words: Words, place: int) -> bool:
    word = words.lower[place]
    return word.endswith("ly") and len(word) > 4 and word not in _NO_ADVERBS and not words.written(place)[0].isupper()


def _subject(words: Words, end: int) -> tuple[int, int] | None:
    """The words of the clause up to here, without what opens it; only the last noun phrase after another verb."""
    start = end
    while start > 0 and end - start < _LONGEST and not _opens_clause(words, start - 1):
        start -= 1
    while start < end and words.lower[start] in _OPENERS:
        start += 1
    before = [at for at in range(start, end) if words.lower[at] in _FINITE or words.lower[at] in _DAYS]
    if before:
        start = before[-1] + 1
    elif start < end and words.lower[start] in _PREPOSITIONS:
        start += 1
        before = [start]
    if before:
        start = max((at for at in range(start, end) if words.lower[at] in _DETERMINERS | _PRONOUNS), default=start)
    return (start, end) if start < end else None


def _opens_clause(words: Words, place: int) -> bool:
    word = words.lower[place]
    if word == "and":
        return not (words.written(place - 1)[:1].isupper() and words.written(place + 1)[:1].isupper())
    return word == "," or word in _STOPS or word in _CLAUSES

"""The table of phrases as compiled patterns, and the pieces it is made of."""

from __future__ import annotations

import itertools
import re
from functools import cache

from components.cleaning.furniture.phrases import LINES, SENTENCES
from components.cleaning.names import AGENCY, KNOWN_AGENCY, LONG_PERSON, PRESS, UPPER

_SHORT = (
    r"(?<=\s)(?:(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|St|Mr|Mrs|Ms|Dr)\.(?=\s)"
    r"|(?:[ap]\.m|U\.S|U\.K|Inc)\.(?=\s(?-i:[a-z])))"
)
_REST = rf"(?:[^.!?\n]|{_SHORT}|[.!?](?=[^\s\"”’)])(?!(?-i:[A-Z][a-z]+\s))){{0,240}}"
"""To the end of a sentence; a full stop within an address, a number or of a shortened word does not end one."""
_END = r"[.!?…]{0,3}[\"”’)\]]{0,2}"
_MAIL = r"(?:[\w.+-]{1,64}@[\w-]{1,63}|(?<!\w)@[a-z]\w{2,30})"
_CAPITAL = rf"[{UPPER}][\w.'’&/™-]{{0,40}}"
_SMALL = (
    r"and|in|of|the|for|from|at|with|by|de|van|von|der|bin|al|staff|writers?|reporters?|correspondents?|agencies|"
    r"additional|further|editing|reporting|writing|producers?|services?|&|—|–"
)
_MOMENT = (
    r"(?![^\n.]{0,30}\b(?:1[0-8]\d\d|19[0-8]\d)\b)(?:(?:on|at) (?=[^\n]{0,14}\d)(?!\d{4}\b)(?:the )?(?:\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|"
    r"may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\b)|(?:yester|to)day at \d)"
)
"""How a moment is told: a day of a month, or a time of day; a year or "dawn" alone is none."""
_PIECES = {
    "<this>": r"this (?:story|article|post|live ?blog|dispatch)",
    "<named>": rf"(?:(?:{_CAPITAL}|{_SMALL})[,;:]?\s){{0,40}}(?:{_CAPITAL}?|staff|agencies|reporters?|correspondents?)",
    "<person>": LONG_PERSON,
    "<she>": r"(?:she|he|they)",
    "<agency>": AGENCY,
    "<known>": KNOWN_AGENCY,
    "<press>": PRESS,
    "<mail>": _MAIL,
    "<address>": rf"(?:{_MAIL}|\bhttps?://|\bwww\.|(?:\+|\b0|\()\d[\d ().-]{{6,18}}\d|\b\d{{3}}-(?:\d{{3}}-)?\d{{4}}\b)",
    "<write>": r"(?:please |you can )?(?:e-?mail|contact|tell|write|get|send|call|let|share|message|reach|text|whatsapp)",
    "<newsletter>": (
        r"(?:newsletters?|e-?mail|inbox|alerts?|updates|digital|subscription|app|podcast|channel|briefing|unlimited|"
        r"access|deliver(?:y|ed)|today|here|now|free|journalism|subscribers?|support|membership|notifications?|door)\b"
    ),
    "<letter>": (
        r"(?:newsletters?|e-?mail|inbox|alerts?|updates|subscription|podcast|briefing|unlimited|our|journalism|"
        r"subscribers?|membership|notifications?|free trial)\b"
    ),
    "<social>": (
        r"(?:twitter|x|facebook|instagram|whatsapp|tiktok|telegram|youtube|linkedin|threads|bluesky|social media)"
    ),
    "<item>": r"[^|•·\n]{1,60}",
    "<picture>": r"photo(?:graph)?|picture|image",
    "<stories>": r"(?:stories|story|articles?|coverage|content|reading|links?|topics?|news|videos?|photos)",
    "<colon>": r"\s?[:|»>]\s?",
    "<headline>": r"[\"“”‘'«(]?(?-i:[^\W_a-z])[^\n]{0,248}(?<![.;])",
    "<copied>": r"(?:published|broadcast|rewritten|reproduced|redistributed|copied|republished|transmitted|stored|reprinted)",
    "<outlet>": rf"[{UPPER}][\w'’&-]{{0,30}}(?:[ .](?:(?:of|the|and|for|de|&) )?[{UPPER}\w][\w'’&-]{{0,30}}){{0,5}}?",
    "<changed>": (
        r"(?: (?:to (?:reflect|correct|include|add|clarify|remove|note|fix|say|show|provide|make clear|indicate|change|update)"
        r"|with (?!every|each)|following|throughout|since (?:it|this|its|publication|first)|as (?:more|new|of)|because|after"
        rf"|{_MOMENT})\b~)?¦"
    ),
    "<moment>": _MOMENT,
    "<copyright>": r"(?:©(?!\s(?:is|was|signs?|marks?)\b)|copyright\s?(?:©|\(c\))|copyright (?=\d{4}(?:\s?[-–,]\s?\d{4})?,?\s(?:by |the )?(?-i:[A-Z])|"
    r"(?-i:(?!(?:Law|Act|Office|Bill|Treaty|Directive|Convention|Tribunal|Board|Clause)\b)(?:[A-Z][\w.&'’]{0,30},?\s){1,6}\d{4}\W))|\(c\)\s?(?=\d{4}))",
    "~": _REST + _END,
    "¦": _END,
    "⟨": r"(?=(?:[^.!?\n]|[.!?](?=\S)){0,160}?",
    "⟩": ")",
}


_NEEDS = re.compile("«([^»]*)»")


def _expanded(pattern: str) -> str:
    pattern = _NEEDS.sub("", pattern)
    for short, long in _PIECES.items():
        pattern = pattern.replace(short, long)
    return pattern


def _one(table: dict[str, tuple[str, ...]], end: str) -> re.Pattern[str]:
    """One pattern of a whole table; the name of the group that matched is the reason."""
    named = (f"(?P<{reason}>{_expanded('|'.join(patterns))})" for reason, patterns in table.items())
    return re.compile(f"(?:{'|'.join(named)}){end}", re.IGNORECASE)


def _plain(table: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """The patterns that may match in any line."""
    return {reason: tuple(p for p in patterns if not _NEEDS.match(p)) for reason, patterns in table.items()}


def _needed(table: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The words of which a line must hold one for any of the other patterns."""
    found = (_NEEDS.match(pattern) for patterns in table.values() for pattern in patterns)
    return tuple({word for needs in found if needs for word in needs[1].split(";")})


_LINE_END, _SENTENCE_END = r"\s*$", r"(?:(?<=[.!?…)\]\"”’])(?=\s|$|(?-i:[A-Z][a-z]+\s))|(?=\s*$))"
_LINE_NEEDS, _SENTENCE_NEEDS = _needed(LINES), _needed(SENTENCES)


@cache
def of_lines(plain: bool = False) -> re.Pattern[str]:
    """What a line may be as a whole; plain: without what needs a word. Cost: a tenth of a second, when first needed."""
    return _one(_plain(LINES) if plain else LINES, _LINE_END)


@cache
def of_sentences(plain: bool = False) -> re.Pattern[str]:
    """What the sentences of a line may be."""
    return _one(_plain(SENTENCES) if plain else SENTENCES, _SENTENCE_END)


class Patterns:
    """What to try in one text: what the tables find, with fewer patterns where these suffice."""

    def __init__(self, text: str) -> None:
        self._sparing = _is_much(len(text))
        small = _small(text) if self._sparing else ""
        self._line = [word for word in _LINE_NEEDS if word in small]
        self._sentence = [word for word in _SENTENCE_NEEDS if word in small]

    def of_line(self, line: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
        """-> the pattern for this line as a whole, the one for its sentences."""
        small = _small(line) if self._line or self._sentence else ""
        return (
            of_lines(plain=self._sparing and not any(word in small for word in self._line)),
            of_sentences(plain=self._sparing and not any(word in small for word in self._sentence)),
        )


_read = itertools.count()
_MUCH = 60
"""Texts of a process, or thousands of characters of one, from which it pays to compile the plain patterns as well: a
tenth of a second, which a command that compares two articles does not have. What is found is the same."""


def _is_much(length: int) -> bool:
    return next(_read) > _MUCH or length > 1000 * _MUCH


def _small(text: str) -> str:
    """In small letters, as a pattern that minds no case has them."""
    small = text.lower()
    return small if small.isascii() else small.replace("ı", "i").replace("\u0307", "").replace("ſ", "s")


SAID = re.compile(
    r",[\"”’]?\s[^,.\n]{1,60}\b(?:said|says|told|tells|added|adds|wrote|writes|asked|asks|warned|warns|reads?|urged|"
    r"urges|insisted|argued|found|joked|called|went|goes|ran|runs|began|begins|promised|promises|announced|suggests|suggested|recalls|recalled|"
    r"explains|explained|complained|complains|chanted|proposed|recommends|repeated)\b"
    r"|\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]im|[Hh]ers)\b"
    r"|\b(?:had|did|went|came|told|said|stood|took|kept|knew|fell|heard|saw|held|ran|sat|rose|grew|wore|brought)\b"
)
"""Somebody else's words or deeds: an invitation that is reported is no invitation, and none speaks of the past."""
RETOLD = re.compile(
    r"(?:(?:correction|clarification)s?:\s)?(?:an |a |in an |in a )?(?:earlier|previous|former) versions? of (?:this|the)|(?:this|the) \w{2,10}(?: \w{2,10})? (?:was|has been) "
    r"(?:corrected|amended)|because of an editing error|due to an editing error",
    re.IGNORECASE,
)
"""How a note on a mistake begins: what follows in its line tells what is right."""
MAYBE_TITLE = re.compile(r"(?:update|watch|video|listen|map|graphic|chart|more|in pictures|sources?)\b", re.IGNORECASE)
"""Labels that a headline may begin with."""
NOTE = re.compile(
    r"[(\[](?:(?:ap |file |handout )?(?:photo(?:graph)?|picture|image)s?(?: credit| by| courtesy(?: of)?)?\s?[:/]"
    r"|photo(?:graph)? by )[^()\[\]\n]{2,100}[)\]]",
    re.IGNORECASE,
)
"""A picture's credit in brackets, wherever it stands."""
GLUED = re.compile(
    r"(?:advertisement|share this (?:article|story)|listen to this article|skip to (?:main )?content|\d{1,2} min(?:ute)? read)"
    rf"(?=\s+(?-i:[{UPPER}“\"]))",
    re.IGNORECASE,
)
"""Navigation that is glued to the head of a text."""

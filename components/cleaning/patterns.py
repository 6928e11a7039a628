"""The table of phrases as compiled patterns, and the pieces it is made of."""

from __future__ import annotations

import re

from components.cleaning.names import AGENCY, KNOWN_AGENCY, LONG_PERSON, PRESS, UPPER
from components.cleaning.phrases import LINES, SENTENCES

_REST = r"(?:[^.!?\n]|[.!?](?=[^\s\"”’)])){0,240}"
"""To the end of a sentence; a full stop within an address or a number does not end one."""
_END = r"[.!?…]{0,3}[\"”’)\]]{0,2}"
_MAIL = r"(?:[\w.+-]{1,64}@[\w-]{1,63}|(?<!\w)@[a-z]\w{2,30})"
_CAPITAL = rf"[{UPPER}][\w.'’&/™-]{{0,40}}"
_SMALL = (
    r"and|in|of|the|for|from|at|with|by|de|van|von|der|bin|al|staff|writers?|reporters?|correspondents?|agencies|"
    r"additional|further|editing|reporting|writing|producers?|services?|&|—|–"
)
_PIECES = {
    "<this>": r"this (?:story|article|post|live ?blog|dispatch)",
    "<named>": rf"(?:(?:{_CAPITAL}|{_SMALL})[,;:]?\s){{0,40}}(?:{_CAPITAL}?|staff|agencies|reporters?|correspondents?)",
    "<person>": LONG_PERSON,
    "<she>": r"(?:she|he|they)",
    "<agency>": AGENCY,
    "<known>": KNOWN_AGENCY,
    "<press>": PRESS,
    "<mail>": _MAIL,
    "<address>": rf"(?:{_MAIL}|\bhttps?://|\bwww\.|\+?\d[\d ().-]{{6,18}}\d)",
    "<write>": r"(?:please |you can )?(?:e-?mail|contact|tell|write|get|send|call|let|share|message|reach|text|whatsapp)",
    "<newsletter>": (
        r"(?:newsletters?|e-?mail|inbox|alerts?|updates|digital|subscription|app|podcast|channel|briefing|unlimited|"
        r"access|deliver(?:y|ed)|today|here|now|free|journalism|subscribers?|support|membership|notifications?|door)\b"
    ),
    "<social>": (
        r"(?:twitter|x|facebook|instagram|whatsapp|tiktok|telegram|youtube|linkedin|threads|bluesky|social media)"
    ),
    "<item>": r"[^|•·\n]{1,60}",
    "<picture>": r"photo(?:graph)?|picture|image",
    "<stories>": r"(?:stories|story|articles?|coverage|content|reading|links?|topics?|news|videos?|photos)",
    "<colon>": r"\s?[:|»>]\s?",
    "<copyright>": r"(?:©|copyright\s?(?:©|\(c\))|copyright (?=\d{4}|(?-i:[A-Z])[^\n.]{1,60}\d{4})|\(c\)\s?(?=\d{4}))",
    "~": _REST + _END,
    "¦": _END,
    "⟨": r"(?=(?:[^.!?\n]|[.!?](?=\S)){0,160}?",
    "⟩": ")",
}


def _expanded(pattern: str) -> str:
    for short, long in _PIECES.items():
        pattern = pattern.replace(short, long)
    return pattern


def _one(table: dict[str, tuple[str, ...]], end: str) -> re.Pattern[str]:
    """One pattern of a whole table; the name of the group that matched is the reason."""
    named = (f"(?P<{reason}>{_expanded('|'.join(patterns))})" for reason, patterns in table.items())
    return re.compile(f"(?:{'|'.join(named)}){end}", re.IGNORECASE)


LINE = _one(LINES, r"\s*$")
SENTENCE = _one(SENTENCES, r"(?:(?<=[.!?…)\]\"”’])(?=\s|$)|(?=\s*$))")
SAID = re.compile(r",[\"”’]?\s[^,.\n]{1,60}\b(?:said|says|told|tells|added|wrote|asked|warned|reads?)\b")
"""Somebody else's words: an invitation that is reported is no invitation."""
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

"""The words of a quotation as they are compared: what house style changes between quotation marks is no difference.

Letter case, marks, dashes, accents, British and American spelling, contractions, figures and number words, "percent"
and "%", sounds of hesitation: all are one. An ellipsis and a bracket are gaps: marks of something left out or put in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from components.language.frequency import folded
from components.language.numberwords import WORTH
from components.model import Span

ELLIPSIS, BRACKET, MASK, BREAK = "…", "[]", "*", "|"
GAPS = frozenset({ELLIPSIS, BRACKET, MASK, BREAK})
"""Gaps: left out, put in by the one who quotes, a swear word, the marks closed and opened again to say who speaks."""

_PIECE = re.compile(
    r"(?P<spelled>\w{0,40}\[\w{1,2}\]\w+|\w{1,40}\[\w{1,3}\])"
    r"|(?P<ellipsis>[(\[]?\s?(?:…|\.{3,}|\.(?:\s\.){2,})\s?[)\]]?)"
    r"|(?P<mask>\[(?:expletive|swears?|bleep)\w*\]|\b\w[-–—*_]{2,}\w*|\b\w+\*{2,}\w*)"
    r"|\[(?P<bracket>[^\]\n]{1,200})\]"
    r"|(?P<number>\d+(?:[.,:]\d+)*)"
    r"|(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)*)"
    r"|(?P<percent>%)"
)
_HESITATION = frozenset("er erm um uh ah hmm mm".split())
_ENDINGS = {"n't": "not", "'re": "are", "'ve": "have", "'ll": "will", "'m": "am"}
_IS = frozenset("it he she that there what who where here how this".split())
_WHOLE = {
    "can't": "can not", "won't": "will not", "shan't": "shall not", "cannot": "can not", "let's": "let us",
    "percent": "per cent", "gonna": "going to", "wanna": "want to", "gotta": "got to", "ok": "okay",
}  # fmt: skip
_IRREGULAR = {
    "programme": "program", "programmes": "programs", "grey": "gray", "tyre": "tire", "tyres": "tires", "kerb": "curb",
    "storey": "story", "cheque": "check", "cheques": "checks", "plough": "plow", "sceptic": "skeptic",
    "sceptical": "skeptical", "jewellery": "jewelry", "ageing": "aging", "judgement": "judgment", "acknowledgement":
    "acknowledgment", "aluminium": "aluminum", "whilst": "while", "amongst": "among", "towards": "toward", "mum": "mom",
    "learnt": "learned", "burnt": "burned", "dreamt": "dreamed", "spelt": "spelled", "mould": "mold", "fulfil":
    "fulfill", "enrol": "enroll", "skilful": "skillful", "manoeuvre": "maneuver", "pyjamas": "pajamas",
    "practise": "practice", "afterwards": "afterward", "backwards": "backward", "forwards": "forward", "draught":
    "draft", "gaol": "jail",
}  # fmt: skip
# British -> American, by the endings that the two spell in two ways.
_SPELLINGS = (
    (re.compile(r"(?<=[a-z]{2})our(?=(?:s|ed|ing|ite|ites|able|ful|less|hood|hoods|ly|er|ers)?$)"), "or"),
    (re.compile(r"(?<=[a-z]{3})is(?=(?:e|ed|es|ing|ation|ations|er|ers)$)"), "iz"),
    (re.compile(r"(?<=[a-z]{2})ys(?=(?:e|ed|es|ing)$)"), "yz"),
    (re.compile(r"(?<=[a-z]{2}[tb])re(?=s?$)"), "er"),
    (re.compile(r"(?<=[a-z]{4})ll(?=(?:ed|ing|er|ers|or|ors)$)"), "l"),
    (re.compile(r"(?<=[a-z]{2})ence(?=s?$)"), "ense"),
    (re.compile(r"(?<=[a-z]{3})ogue(?=s?$)"), "og"),
    (re.compile(r"(?<=[a-z])[ao]e(?=[a-z]{4})"), "e"),
)


@dataclass(frozen=True, slots=True)
class QuotedWord:
    """A word, or a gap, of a quotation. key: what is compared; span: where it stands; capital: it begins so."""

    key: str
    span: Span
    capital: bool = False

    @property
    def is_gap(self) -> bool:
        return self.key in GAPS


@lru_cache(maxsize=10_000)
def quoted_words(text: str, span: Span) -> tuple[QuotedWord, ...]:
    """The words and gaps of text[span], in order; a word may stand for two ("don't")."""
    found: list[QuotedWord] = []
    for match in _PIECE.finditer(text, span.start, span.end):
        found += (QuotedWord(key, Span(*match.span()), match[0][0].isupper()) for key in _keys(match))
    return tuple(_joined(found, text))


def _keys(match: re.Match[str]) -> list[str]:
    if match["ellipsis"]:
        return [ELLIPSIS]
    if match["mask"]:
        return [MASK]
    if match["bracket"]:
        return [] if match["bracket"].strip().lower() in ("sic", "laughs", "laughter", "applause") else [BRACKET]
    if match["number"]:
        return [match["number"].replace(",", "").replace(":", ".")]
    if match["percent"]:
        return ["per", "cent"]
    word = match[0].lower().replace("’", "'").replace("[", "").replace("]", "")
    return [] if word in _HESITATION else [plain for part in _parts(word).split() if (plain := _plain(part))]


def _parts(word: str) -> str:
    """A contraction as its two words."""
    if word in _WHOLE or "'" not in word:
        return _WHOLE.get(word, word)
    if word.endswith("'s") and word[:-2] in _IS:
        return f"{word[:-2]} is"
    for ending, full in _ENDINGS.items():
        if word.endswith(ending) and len(word) > len(ending):
            return f"{word.removesuffix(ending)} {full}"
    return word


@lru_cache(maxsize=20_000)
def _plain(word: str) -> str:
    """A word as Americans spell it, without accents and apostrophes; a number word as its figure."""
    plain = _IRREGULAR.get(word) or folded(word)
    if plain in WORTH:
        return str(WORTH[plain])
    for pattern, american in _SPELLINGS:
        plain = pattern.sub(american, plain)
    return plain


def _joined(words: list[QuotedWord], text: str) -> Iterator[QuotedWord]:
    """ "Twenty-four" is one number."""
    last: QuotedWord | None = None
    for word in words:
        if last and _are_one(last, word, text):
            last = QuotedWord(str(int(last.key) + int(word.key)), Span(last.span.start, word.span.end))
            continue
        if last:
            yield last
        last = word
    if last:
        yield last


def _are_one(one: QuotedWord, other: QuotedWord, text: str) -> bool:
    tens, ones = one.key, other.key
    hyphen = text[one.span.end : other.span.start] in ("-", "‑", " ")
    return (
        hyphen
        and len(tens) == 2
        and tens[1] == "0"
        and len(ones) == 1
        and ones.isdigit()
        and text[one.span.start].isalpha()
    )

"""Sentences as spans of a text, by own rules that survive news text; headings labelled, never cut away.

A blank line ends a sentence, and so does a line end unless the line stops in mid-sentence. Inside a line a sentence
ends at . ! ? … (and their kin in other scripts) where what follows looks like a beginning. A heading or byline that is
glued to the prose ends where the prose begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from components.language.abbreviations import REACH, goes_on, opens_sentences
from components.language.headings import is_heading, standfirst
from components.language.lines import lines
from components.model import Sentence, Span

# A stop and the marks that close with it: “ and « do so before white space, » and ” also after a space, as in French.
_STOP = re.compile(
    r"(?:\.(?:[ \u00a0]\.){2,}|[.!?…。！？｡؟۔।॥]+)(?:\s(?:…|\.\.\.)(?=[\"”’»]|\s+[^\Wa-zà-ÿ_]))?"
    r"(?:[\"'”’»›」』)）】\]]|[“‘«‹](?=[\s,.;:)]|$)|[ \u00a0\u2009\u202f](?:[»”](?=[\s,.;:)]|$)))*"
)
_NEXT = re.compile(r"\s*([\"'“‘«‹„‚「『(（\[¿¡—–-]*)\s?(\S)(\w*)")
_LETTER = re.compile(r"[^\W_]")
# How far back to look for a letter, and for the mark that opened a quotation: keeps odd texts from taking long.
_LONGEST_MARKS = 200
_LONGEST_QUOTATION = 2000
_CLOSING = "\"'”’»›“«"
_ALWAYS = frozenset("。！？｡।॥")
# A small letter begins a sentence in names that are written so: "eBay", "al-Shabab", "van Dijk".
_SMALL_NAME = re.compile(
    r"[a-z]{1,2}[A-Z]\w|(?:al|el|as|ash|an)-[A-Z]|(?:van|von|de|di|da|del|bin|ibn)\s(?:de[rn]?\s)?[A-Z]"
)
# A lone number or letter before a stop numbers an item.
_MARKER = re.compile(r"\s*[•*·–-]?\s*(?:\d{1,3}|[A-Za-z]|[ivx]{2,4})")
_NAMED = r"\s*(?:[A-ZÀ-Þ][\w.’'-]*\s+){1,4}?"
_ASKED = r"(?:asked|cried|shouted|yelled|screamed|wondered|exclaimed|demanded|called|whispered|replied|answered)\b"
_SAID = r"(?:said|says|asks|wrote|writes|added|told\s\w+)\b(?!\s(?:that|he|she|it|they|the|we|there|nothing|no)\b)"
_ATTRIBUTED = re.compile(
    rf"{_NAMED}(?:{_ASKED}|{_SAID})|[^\W\d_]{{1,8}}?(?:问|問|说|說|道|喊|叫|答)"
    r"|\s*(?:و?(?:قال|قالت|سأل|سألت|تساءل|تساءلت|أضاف|أضافت|صاح|صاحت|صرخ|صرخت))\b"
)
# "…of the river.Officials said" misses its space; "example.com", "www.Example.Com/a" and "U.S." do not.
_GLUE_BEFORE = re.compile(r"(?:[^\W\d_][^\W\d_A-ZÀ-Þ]|\d|[%)\]])$")
_DOMAINS = frozenset("com org net gov edu co uk de fr es eu io tv info news int js html pdf".split())
_ADDRESS = re.compile(r"@|/|www\b|\d$")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")


def split_sentences(text: str, breaks: Sequence[Span] = (), title: Span | None = None) -> tuple[Sentence, ...]:
    """All sentences of the text, in order, not overlapping, without the white space around them.

    Everything that is neither white space nor in a break lies in one. breaks: sorted spans that hold no sentences
    (furniture). title: the span where the text carries its title. Cost: about 10 microseconds a sentence.
    """
    parts = [line for low, high in _between(len(text), breaks) for line in lines(text, low, high)]
    deck = standfirst(text, parts, title)
    return tuple(
        Sentence(span, is_heading(text, span, line, title, deck)) for line in parts for span in _within(text, line)
    )


def _between(length: int, breaks: Sequence[Span]) -> Iterator[tuple[int, int]]:
    at = 0
    for gap in breaks:
        if gap.start > at:
            yield at, gap.start
        at = max(at, gap.end)
    if at < length:
        yield at, length


def _within(text: str, line: Span) -> Iterator[Span]:
    """The sentences of a line that has no white space around it."""
    start = line.start
    for stop in _STOP.finditer(text, line.start, line.end):
        if stop.end() < line.end and stop.start() > start and _ends(text, stop, start, line):
            end = stop.end() - _opens_straight(text, stop, line)
            if not _LETTER.search(text, end, line.end):  # marks at the end of a line stay with the words beside them
                break
            yield Span(start, end)
            start = end
            while text[start].isspace():
                start += 1
    yield Span(start, line.end)


def _opens_straight(text: str, stop: re.Match[str], line: Span) -> bool:
    """Does the straight mark right behind the stop open the next sentence (the stop."Then)?"""
    opens = stop.group()[-1] == '"' and not text[stop.end()].isspace()
    return opens and text.count('"', max(line.start, stop.end() - _LONGEST_QUOTATION), stop.end() - 1) % 2 == 0


def _ends(text: str, stop: re.Match[str], start: int, line: Span) -> bool:
    mark, at = stop.group(), stop.end()
    closes = mark[-1] in _CLOSING
    if not _LETTER.search(text, max(start, stop.start() - _LONGEST_MARKS), stop.start()):
        return False
    if mark[0] != "." and closes and mark[0] not in "。｡" and _ATTRIBUTED.match(text, at, line.end):
        return False
    if mark[0] in _ALWAYS:
        return True
    after = _NEXT.match(text, at, line.end)
    if after is None:
        return True
    opening, first, rest = after.groups()
    if first in ",;:%" or first.islower() and not _SMALL_NAME.match(text, after.start(2)):
        return False
    if _MARKER.fullmatch(text, start, stop.start()):
        return False
    before = text[max(start, stop.start() - REACH) : stop.start()]
    behind = text[after.start(2) : min(line.end, after.end() + 3)]
    if not text[at].isspace():
        return _misses_space(mark, before, opening, first + rest, behind)
    plain = mark[0] == "." and (len(mark) == 1 or mark[1] in ")]")
    return not plain or not goes_on(before, opening, behind)


def _misses_space(mark: str, before: str, opening: str, word: str, behind: str) -> bool:
    """Does a sentence end at a stop with no space behind it ("ceiling.Goats", not "example.com" or "U.S.-led")?"""
    if mark[0] != "." and _CJK.match(word):
        return True
    chunk = before.rsplit(maxsplit=1)[-1]
    opener = opens_sentences(word)
    if word.lower() in _DOMAINS or "-" in opening or _ADDRESS.search(chunk) and not opener:
        return False
    figure = word.isdigit() and before[-3:].isalpha()
    if not figure and not word[0].isupper() or behind[len(word) :][:1] in (".=&_@" if len(word) == 1 else "=&_@"):
        return False
    if not _GLUE_BEFORE.search(before):
        return mark[0] != "." or opener and len(chunk) > 2
    return not goes_on(before, opening, behind)

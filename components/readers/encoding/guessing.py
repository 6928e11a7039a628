"""Which encoding bytes are in that do not say so: the one whose reading is the most likely text of some language.

Each encoding that news is stored in is tried on a sample. Its reading costs what its characters cost in the language
that it seems to be in (letters.py), and what stands where it does not belong: a capital inside a word, a sign between
letters. Nats all through, so that costs add up.
"""

from __future__ import annotations

import codecs
import math
import re
from collections import Counter
from collections.abc import Iterator

from components.language.detect import languages_of
from components.readers.encoding.letters import cost

CANDIDATES = {
    "cp1252": 0.0,
    "cp1251": 2.0,
    "gb18030": 2.0,
    "cp932": 2.0,
    "big5hkscs": 2.0,
    "cp949": 2.0,
    "koi8-r": 2.0,
    "cp1256": 2.5,
    "cp1250": 2.5,
    "cp1253": 2.5,
    "cp1254": 2.5,
    "cp1255": 2.5,
    "euc-jp": 2.5,
    "cp1257": 3.5,
    "cp874": 3.5,
    "iso-8859-2": 3.0,
    "iso-8859-7": 4.0,
    "iso-8859-5": 3.5,
    "iso-8859-6": 3.5,
    "iso-8859-15": 3.0,
    "koi8-u": 3.0,
    "cp866": 4.5,
    "cp1258": 5.0,
    "mac-roman": 5.0,
    "mac-cyrillic": 6.0,
    "cp850": 7.0,
    "mac-latin2": 7.0,
}
"""What news is stored in, with what the rarer cost before a byte is read."""

_SAMPLE, _FIRST_LOOK = 12_000, 2_000
"""Bytes that are read at most; and those that are read in every encoding, the rest only where they leave it open."""
_BEATEN = 60.0
_CONTEXT = 1_000
"""Bytes of ASCII before the first telling one: they tell the language."""
_DETECTED = 4_000
_FEW = 3
_DECLARED = 12.0
"""What a declaration is worth: about three letters that only the declared reading explains."""
_ASCII = 3.0
"""What a letter of ASCII costs that encodings of two bytes would swallow."""
_LANGUAGE = 3.0
"""How much the language's probability weighs."""

_CASED = [chr(each) for each in range(0x80, 0x530)]
_UPPER = "".join(each for each in _CASED if each.isupper())
_LOWER = "".join(each for each in _CASED if each.islower() and each.isalpha() and each not in "ªº")
_NO_LATIN = "\u0370-\u052f\u0590-\u06ff\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uff66-\uff9f"
_SIGN = r"[^\w\s\x00-\x7f’·–—\xad\u0300-\u0323\u3000-\u303f\uff00-\uff65]"
# What stands where it does not belong, in nats. What is rare is looked for first: it saves two thirds of the time.
_MISPLACED = (
    (re.compile(f"[{_UPPER}](?<=[A-Z{_UPPER}].)"), 0.4),
    (re.compile(f"[{_UPPER}](?<=[a-z{_LOWER}].)|[{_LOWER}][A-Z]"), 5.0),
    (re.compile(rf"{_SIGN}(?<=[^\W\d_].)(?=[^\W\d_])"), 4.0),
    (re.compile(f"[{_LOWER}{_UPPER}](?<=[0-9].)|[¼½¾¤¦¨¸´¬¹](?=[^\\W\\d_])"), 2.0),
    (re.compile(f"[{_NO_LATIN}](?<=[A-Za-z].)|[{_NO_LATIN}](?=[A-Za-z])"), 4.0),
    (re.compile("[\xc0-\u024f](?<=[\xc0-\u024f]{3})"), 4.0),
)
_OTHER_SCRIPT = re.compile(f"[{_NO_LATIN}]+")
_NOT_ASCII = re.compile(r"[^\W\x00-\x7f]")
_TAGS = re.compile(rb"</?[A-Za-z][^<>]*>")
_HIGH = re.compile(rb"[\x80-\xff]")


def likely(data: bytes, declared: str = "") -> str:
    """The encoding of bytes that are not UTF-8; the declared one (a codec's name) unless another reads far better.

    Cost: one pass over the bytes, then about 20 ms, whatever their number.
    """
    part = _sample(data)
    before = {**CANDIDATES, declared: -_DECLARED} if declared else CANDIDATES
    costs = {each: nats + reading_cost(part[:_FIRST_LOOK], each) for each, nats in before.items()}
    open_ones = [each for each, nats in costs.items() if nats < min(costs.values()) + _BEATEN]
    if len(part) > _FIRST_LOOK and len(open_ones) > 1:
        costs = {each: before[each] + reading_cost(part, each) for each in open_ones}
    return min(costs, key=costs.__getitem__)


def reading_cost(part: bytes, encoding: str) -> float:
    """Nats: how unlikely the bytes are, read in this encoding."""
    text = codecs.getincrementaldecoder(encoding)("replace").decode(part)
    misplaced = sum(nats * len(found.findall(text)) for found, nats in _MISPLACED)
    counts = Counter(text)
    plain = sum(counts.pop(each) for each in list(counts) if each.isascii())
    languages = _languages(text)
    return plain * _ASCII + misplaced + min(_language_cost(counts, *each) for each in languages)


def _language_cost(counts: Counter[str], language: str, probability: float) -> float:
    letters = sum(cost(character, language) * count for character, count in counts.items())
    return letters - _LANGUAGE * math.log(max(probability, 0.01))


def _sample(data: bytes) -> bytes:
    """Lines that are not ASCII alone, their tags taken out: what tells one encoding from another."""
    return b"\n".join(_telling_lines(_TAGS.sub(b" ", data) if b"<" in data else data))


def _telling_lines(data: bytes) -> Iterator[bytes]:
    room, end = _SAMPLE, 0
    while room > 0 and (high := _HIGH.search(data, end)):
        # Up to the first high byte all is ASCII, which may be cut anywhere.
        start = max(end, high.start() - _CONTEXT)
        end = data.find(b"\n", high.start(), start + room)
        end = end if end >= 0 else min(start + room, len(data))
        yield data[start:end]
        room -= end - start


def _languages(text: str) -> list[tuple[str, float]]:
    """The three likeliest languages, with their probabilities; of a text in another script ASCII tells nothing."""
    own = _OTHER_SCRIPT.findall(text)
    if sum(map(len, own)) > max(_FEW, len(_NOT_ASCII.findall(text)) // 2):
        text = " ".join(own)
    sample = " ".join(text[:_DETECTED].split())
    return languages_of(sample, 3) if sample else [("en", 0.01)]

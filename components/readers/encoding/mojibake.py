"""Mojibake: UTF-8 that was once read as something else, put right; all other text stays as it is.

A line is garbled where nearly all of it beyond ASCII comes in the groups that UTF-8 makes, a leading byte and its
followers, as one old encoding shows them. Single groups in a line that is otherwise whole are left to ftfy, which knows
those no language writes; quotation marks and dashes are told by themselves in every encoding.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from components.readers.encoding.letters import PUNCTUATION

_READ_AS = (
    "cp1252", "cp1251", "koi8-r", "cp1250", "cp1254", "cp1256", "cp1253", "cp1255", "cp1257", "mac-roman", "cp866",
    "iso-8859-2",
)  # fmt: skip
_GROUPS = 3
"""The fewest groups that garble a text: "IRMÃ”" has one by chance."""
_COVERED = 0.8
"""The share of what is not ASCII that stands in groups; in text that is whole it is below .1."""
_FOLLOWERS = 0.4
"""Where fewer are followers the groups need not be counted."""
_MARKS = "–—―‘’‚“”„•…€™"
_LOST = "\ufffd"
_ROUNDS = 4
_BY_LINE = 150_000
"""Characters of one text that are mended line by line: text made to be slow takes 20 µs for each."""
# The closing quotation mark ends in a byte that cp1252 lacks, which is often dropped: "â€" stands in no language.
_CLOSING_QUOTE = re.compile("â€(?:\ufffd|(?=[ \\n.,;:!?)\\]]|$))")
_NOT_ASCII = re.compile("[^\x00-\x7f]+")
# "“MAÇÔ, he said": a capital that ends a quotation, in languages that write so.
_MAY_BE_WHOLE = re.compile("[À-Þ][‘’“”–—…«»](?!\\w)")


@dataclass(frozen=True)
class _Reading:
    """UTF-8 as it looks when it is read in another encoding."""

    to_bytes: dict[int, int]
    group: re.Pattern[str]
    mark: re.Pattern[str]
    followers: frozenset[str]
    missing: tuple[int, ...]


def mend(text: str) -> str:
    """The text with its mojibake put right, also where it was garbled twice."""
    for step in (_ungrouped, _marks_mended, _lines_mended):
        for _ in range(_ROUNDS):
            before, text = text, text if text.isascii() else step(text)
            if text == before:
                break
    return text


def _ungrouped(text: str) -> str:
    """The text without groups: all of it if it is garbled as a whole, else the lines that are."""
    sure = _MAY_BE_WHOLE.sub("", text)
    counts = Counter("".join(_NOT_ASCII.findall(sure)))
    possible = [each for each in map(_reading, _READ_AS) if _count(each.followers, counts) >= _GROUPS]
    readings = [each for each in possible if len(each.group.findall(sure)) >= _GROUPS]
    if not readings:
        return text
    whole = _ungrouped_part(text, readings)
    return whole if whole != text else _by_line(text, lambda line: _ungrouped_part(line, readings))


def _by_line(text: str, mended: Callable[[str], str]) -> str:
    lines, room = text.split("\n"), _BY_LINE
    for number, line in enumerate(lines):
        if room > 0 and not line.isascii():
            lines[number] = mended(line)
            room -= len(line)
    return "\n".join(lines)


def _ungrouped_part(text: str, readings: list[_Reading]) -> str:
    """Text of which nearly all that is not ASCII is groups, each turned into the character it stands for."""
    counts = Counter("".join(_NOT_ASCII.findall(text)))
    total = counts.total()
    best, most = None, 0
    for reading in readings if total >= 2 * _GROUPS else ():
        if _count(reading.followers, counts) < _FOLLOWERS * total:
            continue
        groups = reading.group.findall(text)
        covered = sum(map(len, groups))
        if len(groups) >= _GROUPS and covered > most and covered >= _COVERED * _others(counts, groups):
            best, most = reading, covered
    return _replaced(text, best.group, best) if best else text


def _marks_mended(text: str) -> str:
    text = _CLOSING_QUOTE.sub("”", text)
    for reading in map(_reading, _READ_AS):
        text = _replaced(text, reading.mark, reading)
    return text


def _lines_mended(text: str) -> str:
    return _by_line(text, _line_mended) if _is_bad(text) else text


def _line_mended(line: str) -> str:
    """Whatever else ftfy would tidy is left as it was written."""
    from ftfy import TextFixerConfig, fix_encoding

    return fix_encoding(line, TextFixerConfig(replace_lossy_sequences=False, explain=False)) if _is_bad(line) else line


def _is_bad(text: str) -> bool:
    from ftfy.badness import is_bad

    return bool(is_bad(text)) and bool(is_bad(_MAY_BE_WHOLE.sub("", text)))


def _count(characters: frozenset[str], counts: Counter[str]) -> int:
    return sum(counts[each] for each in characters & counts.keys())


def _others(counts: Counter[str], groups: list[str]) -> int:
    """How many characters beyond ASCII there are; marks outside the groups may be whole in a text that is not."""
    inside = Counter("".join(groups))
    return sum(count if each not in PUNCTUATION else inside[each] for each, count in counts.items())


def _replaced(text: str, groups: re.Pattern[str], reading: _Reading) -> str:
    return groups.sub(lambda found: _meant(found[0], reading), text)


def _meant(group: str, reading: _Reading) -> str:
    """The character of a group; where a byte was lost, what it must have been, or else the sign for a lost one."""
    raw = bytes(reading.to_bytes[ord(each)] for each in group if each != _LOST)
    lost = group.find(_LOST)
    tried = [raw[:lost] + bytes([byte]) + raw[lost:] for byte in reading.missing] if lost >= 0 else [raw]
    meant = [each.decode("utf-8") for each in tried if _is_utf8(each)]
    if len(meant) == 1:
        return meant[0]
    return next(filter(_MARKS.count, meant), _LOST) if lost >= 0 else group


def _is_utf8(raw: bytes) -> bool:
    try:
        return bool(raw.decode("utf-8"))
    except UnicodeDecodeError:
        return False


@cache
def _reading(encoding: str) -> _Reading:
    shown = {byte: _shown(byte, encoding) for byte in range(0x80, 0x100)}
    missing = tuple(byte for byte in range(0x80, 0xA0) if shown[byte] == chr(byte))
    lead = {size: _one_of(shown[byte] for byte in span) for size, span in _LEADS.items()}
    follower = _one_of((*(shown[byte] for byte in range(0x80, 0xC0)), *(map(chr, range(0x80, 0xA0))), _LOST))
    groups = [lead[size] + follower + f"{{{size - 1}}}" for size in (4, 3, 2)]
    to_bytes = {byte: byte for byte in range(0x80, 0xA0)} | {ord(each): byte for byte, each in shown.items()}
    marks = ["".join(shown[byte] for byte in mark.encode()) for mark in _MARKS]
    return _Reading(
        to_bytes,
        re.compile("|".join(groups)),
        re.compile("|".join(map(re.escape, marks))),
        frozenset(follower[1:-1]) - {"\\"},
        missing,
    )


_LEADS = {2: range(0xC2, 0xE0), 3: range(0xE0, 0xF0), 4: range(0xF0, 0xF5)}


def _shown(byte: int, encoding: str) -> str:
    """How a byte looks; where the encoding lacks it, as the control character that browsers show."""
    shown = bytes([byte]).decode(encoding, errors="replace")
    return chr(byte) if shown == _LOST else shown


def _one_of(characters: Iterable[str]) -> str:
    return "[" + "".join(map(re.escape, characters)) + "]"

"""A mail's lines to blocks: wrapped lines joined, quotation marks at their heads gone, signatures and footers known."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

_QUOTED = re.compile(r"(?:>[ \t]?)+")
_NARROW, _WIDE = 45, 100
"""Characters between which the longest line lies where lines were broken to fit: mails are cut at 60 to 80."""
_BULLET = re.compile(r"[*•·-][ \t]+(?=\S)")
_ITEM = re.compile(r"(?:[*•·-]|\d{1,2}[.)])[ \t]+\S")
_LINK = re.compile(r"[ \t]?(?:<(?:https?://|mailto:)[^<>\s]{1,2000}>|\[(?:cid|image): ?[^\[\]\n]{1,300}\])")
"""What programs that make plain text of a page put behind a link, and for a picture."""
_ENDS = re.compile(r"[.!?…:;\"”’»)\]]$")
_HYPHENED = re.compile(r"[^\W\d_]-$")
_JOINED_BY = re.compile(r"(?:and|or|to|und|oder|bis|et|ou|y|o|e)\b")
_RULE = re.compile(r"[_=-]{15,}$")
_SIGNED_LINES, _SIGNED_WORDS = 20, 150
_FEET = {
    "contact": r"(?:sent from (?:my|mail|yahoo|outlook|samsung|proton)\b.{0,60}|get outlook for .{2,20}|"
    r"von meinem .{2,30} gesendet|envoyé de mon .{2,30}|enviado desde mi .{2,30})$",
    "subscribe": r"(?:you(?:'|’)?(?: a|')?re receiving this|you (?:have )?received this (?:e-?mail|message|newsletter)|"
    r"you are (?:currently )?subscribed|(?:this|the) (?:e-?mail|message|newsletter) (?:was|is|has been) sent (?:to|by)|"
    r"(?:to|click (?:here )?to|if you (?:wish|want|would like) to) (?:unsubscribe|stop receiving|opt out|change how)|"
    r"(?:update|manage|change|edit) (?:your )?(?:e-?mail |subscription |mailing |newsletter )?(?:preferences|settings)|"
    r"unsubscribe(?: here| from this list| at any time| now)?\W*(?:$|https?:|update|manage)|"
    r"\w[\w-]{1,60} mailing list$)",
    "legal": r"(?:confidentiality (?:notice|note)|e-?mail disclaimer|"
    r"this (?:e-?mail|message|transmission)(?: \([^)]{1,40}\))?(?:,? (?:and|including) any [\w ]{1,40})? "
    r"(?:is|are|may be|may contain|contains?)\b.{0,80}\b(?:confidential|privileged|intended)\b)",
    "navigation": r"(?:(?:click here to )?(?:view|read|open|see) (?:this |the |it |e-?mail |message |newsletter )*"
    r"(?:in|on) (?:your |a |the )?(?:web ?)?browser|view (?:online|as (?:a )?web ?page)|"
    r"(?:having )?(?:trouble|problems?|difficulty) (?:viewing|reading|seeing) this|"
    r"if (?:you (?:can't|can’t|cannot)|this (?:e-?mail|message) (?:does|is)).{0,40}(?:see|read|view|display)|"
    r"is this (?:e-?mail|message) not displaying)",
}
_FOOT = re.compile("|".join(f"(?P<{reason}>{pattern})" for reason, pattern in _FEET.items()), re.I | re.DOTALL)
_EDGE = 10
"""Blocks at either end among which notices of mail programs and lists stand."""
_LONGEST_FOOT = 900


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, crosshead or list item. reason: why it is no reporting (a key of wording.FURNITURE), or "". depth:
    how many times it is quoted."""

    text: str
    reason: str = ""
    depth: int = 0


@dataclass(frozen=True, slots=True)
class _Line:
    """A line without its marks of quotation, of which it had `depth`."""

    text: str
    depth: int = 0


def blocks_of_plain(text: str, flowed: bool = False, delsp: bool = False) -> list[Block]:
    """The blocks of a mail's plain text, its paragraphs whole whatever they were cut to."""
    lines = [_line(each, flowed) for each in text.split("\n")]
    lines = _unflowed(lines, delsp) if flowed else lines
    body, rest = _signed(lines)
    width = _width(body)
    blocks = [Block(block, "", depth) for depth, group in _groups(body) for block in _unwrapped(group, width)]
    return [*_unmarked(blocks), *(Block("\n".join(group), "contact", depth) for depth, group in _groups(rest))]


def without_feet(blocks: Sequence[Block]) -> list[Block]:
    """The same, notices of mail programs and mailing lists marked where they stand: at the beginning and the end."""
    found = list(blocks)
    for at, block in enumerate(found):
        near = at < 3 or at >= len(found) - _EDGE
        foot = _FOOT.match(block.text.lstrip("*_[<( ")) if near and len(block.text) <= _LONGEST_FOOT else None
        if foot and not block.reason:
            found[at] = replace(block, reason=foot.lastgroup or "")
    return found


def _line(text: str, flowed: bool) -> _Line:
    quoted = _QUOTED.match(text)
    bare = text[quoted.end() :] if quoted else text
    bare = _LINK.sub("", bare) if "<" in bare or "[" in bare else bare
    bare = bare.removeprefix(" ") if flowed else bare
    return _Line(bare, quoted[0].count(">") if quoted else 0)


def _unflowed(lines: Sequence[_Line], delsp: bool) -> list[_Line]:
    """Lines that end with a space go on in the next one (RFC 3676)."""
    joined: list[_Line] = []
    pieces: list[str] = []
    for number, line in enumerate(lines):
        after = lines[number + 1] if number + 1 < len(lines) else None
        soft = line.text.endswith(" ") and line.text != "-- " and after is not None and after.depth == line.depth
        pieces.append(line.text[:-1] if soft and delsp else line.text)
        if not soft:
            joined.append(_Line("".join(pieces), line.depth))
            pieces = []
    return joined


def _signed(lines: Sequence[_Line], again: int = 3) -> tuple[Sequence[_Line], Sequence[_Line]]:
    """What stands before and after the line that parts a signature, or a mailing list's footer, from the rest: there
    may be several."""
    last = max((at for at, line in enumerate(lines) if line.text.strip()), default=0)
    for at in range(last, max(0, last - _SIGNED_LINES), -1):
        bare = lines[at].text.rstrip()
        below = " ".join(line.text for line in lines[at + 1 : last + 1]).casefold()
        listed = _RULE.match(bare) and re.search("unsubscribe|mailing list|listinfo|mailto:|subscri", below)
        parted = lines[at].text == "-- " or (bare == "--" and last - at <= 6) or listed
        if parted and again and len(below.split()) <= _SIGNED_WORDS:
            before, after = _signed(lines[:at], again - 1)
            return before, [*after, _Line(""), *lines[at + 1 : last + 1]]
    return lines, ()


def _groups(lines: Sequence[_Line]) -> Iterator[tuple[int, list[str]]]:
    """Lines between blank ones, of one depth of quotation, without the white space they all begin with."""
    for (blank, depth), group in groupby(lines, key=lambda line: (not line.text.strip(), line.depth)):
        if not blank:
            yield depth, textwrap.dedent("\n".join(line.text.rstrip().expandtabs(4) for line in group)).split("\n")


def _width(lines: Sequence[_Line]) -> int:
    """What the lines were cut to: the longest of those that another follows. 0 where they were not cut."""
    pairs = pairwise(lines)
    cut = [line.text.rstrip() for line, after in pairs if line.text.strip() and after.text.strip()]
    longest = max((len(line) for line in cut if max(map(len, line.split())) < _NARROW), default=0)
    return longest if _NARROW <= longest <= _WIDE else 0


def _unwrapped(lines: Sequence[str], width: int) -> Iterator[str]:
    """The blocks of some lines without a blank one between: a new one begins where a line is indented, or an item."""
    block = [lines[0].strip()]
    for before, line in pairwise(lines):
        indented = line[:2] == "  " and before[:2] != "  " and not _ITEM.match(before)
        if indented or (_ITEM.match(line) and (_ENDS.search(before.rstrip()) or not _is_full(before, line, width))):
            yield "".join(block)
            block = [line.strip()]
        else:
            block += (_joint(before, line, width), line.strip())
    yield "".join(block)


def _is_full(before: str, line: str, width: int) -> bool:
    """Whether the next line's first word had no room in the one before."""
    return len(before.rstrip()) + 1 + len(line.split(maxsplit=1)[0]) > width


def _joint(before: str, line: str, width: int) -> str:
    """What joins two lines: a space where the first was cut to fit, nothing within a word, else a line break."""
    before, line = before.rstrip(), line.lstrip()
    goes_on = line[0].islower() and not _ENDS.search(before)
    if not width or not (goes_on or _is_full(before, line, width)):
        return "\n"
    within = _HYPHENED.search(before) and line[0].islower() and not _JOINED_BY.match(line)
    return "" if within or before.endswith("—") and not before.endswith(" —") else " "


def _unmarked(blocks: Sequence[Block]) -> Iterator[Block]:
    """Bullets of lists taken off, as no other format has them; a single one may be a dash."""
    marks = [found[0] if (found := _BULLET.match(block.text)) else "" for block in blocks]
    for at, (mark, block) in enumerate(zip(marks, blocks, strict=True)):
        listed = mark and mark in (*marks[max(0, at - 1) : at], *marks[at + 1 : at + 2])
        yield replace(block, text=block.text[len(mark) :]) if listed else block

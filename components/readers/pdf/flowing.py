"""Lines to paragraphs: where one ends, told by indents, gaps and short lines; words that were parted are joined."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from components.language.frequency import folded, word_rarity
from components.readers.pdf.lines import BULLET, Line, body_size

_SHAPES = {
    code: unicodedata.normalize("NFKC", chr(code))
    for codes in (range(0xFB00, 0xFB07), range(0xFB50, 0xFDF0), range(0xFE70, 0xFEFD), range(0x2F00, 0x2FD6))
    for code in codes
} | dict(
    zip(map(ord, "⺠⻄⻅⻆⻉⻋⻓⻔⻘⻚⻛⻜⻢⻥⻦⻨⻩⻬⻮⻰"), "民西见角贝车长门青页风飞马鱼鸟麦黄齐齿龙", strict=True)
)
"""Ligatures, Arabic letters as they are drawn and radicals that fonts give for whole signs: each as it is written."""
_ENDS = re.compile(r"[.!?…:]['\"’”»)\]]*$")
_NO_SPACES = re.compile("[\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]")
"""Signs of scripts that are written without spaces."""
_HYPHENS = "-\u2010\u00ad"
_LAST_WORD = re.compile(r"([\w’'-]*\w)[-\u2010\u00ad]$")
_FIRST_WORD = re.compile(r"[\w’'-]*\w")
_SUSPENDED = frozenset("and or to und oder bis et ou y o e".split())
"""What follows a hyphen that stands for a word still to come: two- and three-storey houses."""
_COMPOUND_STARTS = frozenset(
    "well ill self ex half long short high low mid all full part so hard far ever then once two three four five six "
    "seven eight nine ten twenty thirty forty fifty sixty seventy eighty ninety first second third old new".split()
)
_COMPOUND_ENDS = frozenset(
    "known term time year old style class scale level wide free led made born held run long hand sized minded".split()
)
"""What compounds that keep their hyphen begin and end with, beside participles: long-term, award-winning."""
_INDENT, _GAP, _WIDTH = 0.6, 1.3, 0.46
"""In sizes of the font: an indent, the widest gap within a paragraph over the usual one, a character's width."""
_FITS, _SHORT, _SURELY = 0.9, 0.6, 4
"""Shares of a full line: one that is shorter though the next word would fit ends its paragraph. In characters: how much
shorter still where what follows goes on in lower case."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The lines of one block as one text. page: where it begins; size: of its letters."""

    text: str
    size: float
    page: int


class _Setting:
    """How a document is set: what its lines are measured by."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.size = body_size(lines)
        lengths: dict[tuple[int, int], list[int]] = defaultdict(list)
        starts: dict[tuple[int, int], Counter[int]] = defaultdict(Counter)
        gaps: dict[int, list[float]] = defaultdict(list)
        for line in lines:
            if self.is_body(line):
                lengths[line.page, line.column].append(len(line.text))
                starts[line.page, line.column][round(line.x)] += 1
        for a, b in pairwise(lines):
            if _together(a, b) and _alike(a, b):
                gaps[round(a.size)].append((a.y - b.y) / a.size)
        self._full = {place: sorted(found)[len(found) * 9 // 10] for place, found in lengths.items()}
        self._left = {place: min(x for x, n in c.items() if 3 * n >= max(c.values())) for place, c in starts.items()}
        self._leading = {size: sorted(found)[len(found) // 4] for size, found in gaps.items()}
        first = [a for a, b in pairwise(lines) if _together(a, b) and self._begins(a, b)]
        usual = Counter(round(self._inset(line)) for line in first).most_common(1)
        self._first = {id(line) for line in first if usual[0][1] > 2 and abs(self._inset(line) - usual[0][0]) <= 1}

    def is_body(self, line: Line) -> bool:
        return abs(line.size - self.size) < 0.08 * self.size

    def _inset(self, line: Line) -> float:
        return line.x - self._left.get((line.page, line.column), line.x)

    def indent(self, line: Line) -> bool:
        return _INDENT * line.size < self._inset(line) < 6 * line.size

    def _begins(self, a: Line, b: Line) -> bool:
        return self.is_body(a) and self.indent(a) and self.is_body(b) and abs(self._inset(b)) < _INDENT * b.size

    def first(self, line: Line) -> bool:
        """Whether it is indented as the first lines of this document's paragraphs are, and the next one is not."""
        return id(line) in self._first

    def gap(self, a: Line, b: Line) -> bool:
        usual = self._leading.get(round(a.size), 1.2)
        return (a.y - b.y) / a.size > _GAP * max(1.0, min(usual, 2.5))

    def ends(self, block: Sequence[Line], b: Line) -> bool:
        """Whether the block's last line stopped though the next word had room."""
        a = block[-1]
        place = a.page, a.column
        if place not in self._full or not self.is_body(a):
            return False
        room = self._full[place] - (a.x - self._left[place]) / (_WIDTH * a.size)
        length = len(a.text) + 1 + len(b.text.split(maxsplit=1)[0])
        if b.text[0].islower():
            return length < _FITS * min(room, max((len(line.text) for line in block[:-1]), default=room)) - _SURELY
        return length < room * (_FITS if _ENDS.search(a.text) else _SHORT)


def paragraphs(lines: Sequence[Line]) -> list[Paragraph]:
    """The blocks of a document from its lines in reading order, those that go on in the next column or page joined."""
    setting = _Setting(lines)
    blocks: list[list[Line]] = []
    for line in lines:
        if not blocks or _breaks(blocks[-1], line, setting):
            blocks.append([])
        blocks[-1].append(line)
    words = _words(lines)
    return [Paragraph(_text(block, words), block[0].size, block[0].page) for block in blocks]


def _together(a: Line, b: Line) -> bool:
    return (a.page, a.column) == (b.page, b.column) and a.y > b.y


def _alike(a: Line, b: Line) -> bool:
    return abs(a.size - b.size) < 0.08 * max(a.size, b.size) and a.bold == b.bold


def _breaks(block: Sequence[Line], b: Line, setting: _Setting) -> bool:
    a = block[-1]
    if a.row or b.row or not _alike(a, b) or BULLET.match(b.text):
        return True
    if a.text[-1] in _HYPHENS and b.text[0].islower():
        return False
    if setting.first(b):
        return True
    if not _together(a, b):
        begins = setting.indent(b) and not (setting.indent(a) and b.text[0].islower())
        return setting.ends(block, b) or (begins and _ENDS.search(a.text) is not None)
    if setting.gap(a, b):
        return True
    if not setting.is_body(a):
        return False
    hangs = len(block) == 1 and BULLET.match(a.text)
    if b.x > a.x + _INDENT * a.size and setting.indent(b) and not hangs:
        return True
    stood_in = len(block) > 1 and abs(block[-2].x - a.x) < _INDENT * a.size
    return (b.x < a.x - _INDENT * a.size and stood_in) or setting.ends(block, b)


def _words(lines: Sequence[Line]) -> Counter[str]:
    """The words that the document writes within its lines."""
    found: Counter[str] = Counter()
    for line in lines:
        found.update(_FIRST_WORD.findall(_LAST_WORD.sub("", line.text.translate(_SHAPES)).casefold()))
    return found


def _text(block: Sequence[Line], words: Mapping[str, int]) -> str:
    text = ""
    for line in block:
        more = line.text.translate(_SHAPES)
        text = _joined(text, more, words) if text else BULLET.sub("", more, count=1) if BULLET.match(more) else more
    return text.strip()


def _joined(text: str, more: str, words: Mapping[str, int]) -> str:
    """Two lines as one. A hyphen at the end goes where the word has none elsewhere, and in the language at large."""
    if text[-1] in "—" and text[-2:-1].isalpha():
        return text + more
    if _NO_SPACES.match(text[-1]) and _NO_SPACES.match(more):
        return text + more
    last, first = _LAST_WORD.search(text), _FIRST_WORD.match(more)
    if text[-1] not in _HYPHENS or not last or not first:
        return f"{text} {more}"
    if first[0] in _SUSPENDED:
        return f"{text} {more}"
    return (text[:-1] if _is_one_word(last[1], first[0], text[-1], words) else text[:-1] + "-") + more


def _is_one_word(start: str, end: str, hyphen: str, words: Mapping[str, int]) -> bool:
    if hyphen == "\u00ad":
        return True
    if not end[0].islower() or start[-1].isdigit() or "-" in start:
        return False
    with_one, without = f"{start}-{end}".casefold(), f"{start}{end}".casefold()
    if words[with_one] or words[without]:
        return words[without] >= words[with_one]
    listed, bare = word_rarity(), re.sub(r"[’']s$", "", without)
    if folded(bare) in listed:
        return True
    compound = folded(start) in _COMPOUND_STARTS or folded(end) in _COMPOUND_ENDS or end.endswith(("ed", "ing"))
    return not (compound and len(end) > 2 and folded(start) in listed and folded(end) in listed)

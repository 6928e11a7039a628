"""A difference in a line: what each side says, what fewest outlets say first, and who says it, in few words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from components import wording
from components.model import Comparison, Finding, Member, Span
from components.tables import names, one_line
from components.tables.isolation import isolated
from components.tables.rewriting import first_words

KINDS = ("figures", "quotations", "attribution", "certainty")
"""The kinds of findings that have sides."""
LONGEST = 44
"""Characters of what one side says."""
MOST = 4
"""So many sides are told."""
Value = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Side:
    """What some versions (by article index) say alike; first: where it stands in these words, if it is known."""

    text: str
    versions: tuple[int, ...]
    first: Member | None = None


def values_first(comparison: Comparison, finding: Finding) -> str:
    """Its sides in one line; "" for a finding that has no two."""
    return sides_told(comparison, sides_of(comparison, finding))


def sides_told(comparison: Comparison, sides: Sequence[Side]) -> str:
    """ "more than 4,000 (The Whistle) · about 1,500 (4 outlets)"; "" for fewer than two."""
    if len(sides) < 2:
        return ""
    told = [
        wording.SIDE.format(text=isolated(_short(side.text)), who=isolated(_who(comparison, side.versions)))
        for side in sides
    ]
    more = [wording.SIDES_MORE.format(count=len(told) - MOST)] if len(told) > MOST else []
    return wording.NEXT_SIDE.join((*told[:MOST], *more))


def first_place(comparison: Comparison, finding: Finding) -> Member | None:
    """Where the first of its sides says what is told of it."""
    return next((side.first for side in sides_of(comparison, finding)), None)


def sides_of(comparison: Comparison, finding: Finding) -> list[Side]:
    """What is told apart, what fewest outlets say first; the order of the articles decides nothing. What would be told
    in the same words is one side."""
    values = sorted(_values(finding), key=lambda value: (value["article"], value["start"]))
    groups: dict[str, list[Value]] = {}
    for value in values:
        groups.setdefault(side_of(finding, value), []).append(value)
    alike: dict[str, list[Value]] = {}
    for some in groups.values():
        alike.setdefault(_text(finding, some), []).extend(some)
    sides = [_side(comparison, finding, text, some) for text, some in alike.items() if text]
    voices = [article.voice for article in comparison.articles]
    return sorted(sides, key=lambda side: len({voices[version] for version in side.versions}))


def _side(comparison: Comparison, finding: Finding, text: str, some: Sequence[Value]) -> Side:
    version = {article.article_id: index for index, article in enumerate(comparison.articles)}
    so = next((value for value in some if finding.kind == "figures" and _lowered(value) == text), some[0])
    first = Member(version[so["article"]], Span(so["start"], so.get("end", so["start"])))
    return Side(text, tuple(dict.fromkeys(version[each["article"]] for each in some)), first)


def _values(finding: Finding) -> list[Value]:
    told = list(finding.detail.get("values", ())) if finding.kind in KINDS else []
    if finding.kind == "quotations" and finding.detail.get("change") == "altered":
        altered = next((value for value in told if value["change"] == "altered"), None)
        return [value for value in told if altered and _is_side(value, altered)]
    return told


def _is_side(value: Value, altered: Value) -> bool:
    """Does it have the words that were changed, or the same others?"""
    return bool(value["change"] == "whole" or value["edits"] == altered["edits"])


def side_of(finding: Finding, value: Value) -> str:
    """What is the same for values that are told alike."""
    if finding.kind == "figures":
        return str(value["text"]).casefold() if finding.detail.get("agrees") else str(value["worth"])
    if finding.kind == "attribution":
        return str(value["source"])
    if finding.kind == "certainty":
        return _hedges(value)
    return str(value["speaker" if finding.detail.get("change") == "speaker" else "change"])


def _text(finding: Finding, some: Sequence[Value]) -> str:
    """What all of these say, in a few words; "" where that is nothing to tell."""
    first = some[0]
    if finding.kind == "figures":
        written = Counter(_lowered(value) for value in some)
        return max(written, key=lambda each: written[each])
    if finding.kind == "attribution":
        if finding.detail.get("change") == "denies":
            return ""
        return wording.SIDE_SOURCE.format(source=first["source"]) if first["source"] else wording.SIDE_FACT
    if finding.kind == "certainty":
        return _hedges(first) or wording.SIDE_SURE
    return _quoted(finding, first)


def _quoted(finding: Finding, value: Value) -> str:
    change = finding.detail.get("change")
    if change == "speaker":
        return wording.SIDE_SPEAKER.format(speaker=value["speaker"]) if value["speaker"] else ""
    if change == "altered":
        altered = next(each for each in _values(finding) if each["change"] == "altered")
        words = _turned(altered["edits"], "delete" if value["change"] == "whole" else "insert")
        return wording.SIDE_WORDS.format(words=_short(words)) if words else wording.NO_SUCH_WORD
    return wording.SIDE_CHANGES.get(str(value["change"]), "")


def _turned(edits: Sequence[tuple[str, str]], side: str) -> str:
    """Where the wording turns most, what one side has there, with the word before and the word behind.

    edits: (op, text) in order, as a finding of an altered quotation has them; side: the op of that side's words.
    """
    pieces: list[dict[str, str]] = [{}]
    for op, text in edits:
        if op == "equal":
            pieces[-1]["behind"] = text.split()[0]
            pieces.append({"before": text.split()[-1]})
        else:
            pieces[-1][op] = text
    turn = max(pieces, key=lambda piece: (piece.keys() >= {"delete", "insert"}, sum(map(len, _changed(piece)))))
    opens = all(changed[:1].isupper() for changed in _changed(turn))  # the word before belongs to another sentence
    order = (side, "behind") if opens else ("before", side, "behind")
    return " ".join(turn[name] for name in order if name in turn) if _changed(turn) else ""


def _changed(piece: Mapping[str, str]) -> list[str]:
    return [piece[op] for op in ("delete", "insert") if op in piece]


def _hedges(value: Value) -> str:
    return wording.NEXT_WORD.join(wording.SIDE_WORDS.format(words=word) for word in value["words"])


def _lowered(value: Value) -> str:
    """A figure at the beginning of a sentence as within one; a day keeps its capital."""
    text = one_line(str(value["text"]))
    return text if value["unit"] in ("day", "date") or text[:2].isupper() else text[:1].lower() + text[1:]


def _who(comparison: Comparison, versions: Sequence[int]) -> str:
    """An outlet by its name, a version of one that has others by its own; several outlets are counted."""
    outlets = {comparison.articles[version].voice for version in versions}
    if len(outlets) > 1:
        return wording.SIDE_OUTLETS.format(count=len(outlets))
    name = comparison.articles[versions[0]].name
    alone = sum(article.name == name for article in comparison.articles) == 1
    return name if alone or len(versions) > 1 else names(comparison.articles)[versions[0]]


def _short(text: str) -> str:
    return first_words(one_line(text), LONGEST)

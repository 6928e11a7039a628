"""Quotations: the same one over all versions, where they trim it, join it, change its words or its speaker."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from components.language.negation import find_negations
from components.matching.quotecuts import turning_words
from components.matching.quotespeakers import Said, are_one, is_told, other_speakers
from components.matching.quoteversions import Quoted, Rendering, quoted_over, words_of
from components.model import Comparison, Finding, Member, Quotation, Span
from components.wording import (
    QUOTATION_ALTERED,
    QUOTATION_AND,
    QUOTATION_REPORTED,
    QUOTATION_SAID_BY,
    QUOTATION_SPEAKERS,
    QUOTATION_SPLICED,
    QUOTATION_TRIMMED,
    QUOTATION_TURNED,
    SPEAKER_CANDIDATE,
    SPEAKER_PROBABLY,
    joined_names,
)

KIND = "quotations"
_ONE_VOICE = 0.6
_STRENGTH = {"trimmed": 0.3, "reported": 0.3, "spliced": 0.7, "altered": 0.8, "speaker": 0.9}
_TURNED, _SENSE, _A_WORD = 0.7, 1.0, 0.02
_LONGEST = 160


def find(comparison: Comparison) -> list[Finding]:
    """One finding a quotation that not every version has whole and of one speaker."""
    found = []
    for quoted in quoted_over(comparison):
        change = change_of(comparison, quoted)
        if change != "whole":
            found.append(_finding(comparison, quoted, change))
    return found


def change_of(comparison: Comparison, quoted: Quoted) -> str:
    """What the versions do with it, the gravest first: speaker, altered, spliced, trimmed, reported or whole."""
    changes = {rendering.change for rendering in quoted.renderings}
    if speakers_differ(comparison, quoted):
        return "speaker"
    return next((each for each in ("altered", "spliced", "trimmed", "reported") if each in changes), "whole")


def speakers_differ(comparison: Comparison, quoted: Quoted) -> tuple[Said, Said] | None:
    """Two versions that give it to two speakers beyond doubt."""
    said = [each for rendering in quoted.renderings for each in rendering.said if is_told(each)]
    by_name: dict[str, Said] = {}
    for each in said:
        by_name.setdefault(each.told.name or speaker_of(comparison, each), each)
    some = list(by_name.values())
    for i, one in enumerate(some):
        for other in some[i + 1 :]:
            if one.article != other.article and other_speakers(comparison.articles, one, other):
                return one, other
    return None


def speaker_of(comparison: Comparison, said: Said) -> str:
    """To whom a version gives it: the name, or what stands in the text; "" where nobody is named."""
    return told_speaker(comparison, said.article, said.told)


def told_speaker(comparison: Comparison, article: int, told: Quotation) -> str:
    """Who is named for it; "" where nobody is. A name that is only the likeliest is told as such, beside the words that
    stand in the text."""
    if told.speaker is None:
        return told.name
    words = " ".join(told.speaker.of(comparison.articles[article].text).split())
    if not told.name or not told.candidate:
        return told.name or words
    named = set(words.casefold().split()) <= set(told.name.casefold().split())
    return (SPEAKER_PROBABLY if named else SPEAKER_CANDIDATE).format(words=words, name=told.name)


def _finding(comparison: Comparison, quoted: Quoted, change: str) -> Finding:
    values = sorted(
        (pair for rendering in quoted.renderings for pair in _values(comparison, quoted, rendering)),
        key=lambda pair: pair[0],
    )
    turned = _turned(comparison, quoted) if change == "trimmed" else ()
    strength = _strength(comparison, quoted, change, bool(turned))
    detail = {"change": change, "values": [value for _, value in values]}
    if turned:
        detail["turns"] = list(turned)
    return Finding(KIND, _summary(comparison, quoted, change, turned), strength, tuple(m for m, _ in values), detail)


def _values(comparison: Comparison, quoted: Quoted, rendering: Rendering) -> list[tuple[Member, Mapping[str, object]]]:
    """What a version has: of each of its parts, or of the claim that tells it without marks."""
    article = comparison.articles[rendering.article]
    places = [(part.span, each) for each in rendering.said for part in each.quotations]
    if rendering.claim:
        return [
            (
                Member(rendering.article, rendering.claim),
                _value(article.article_id, rendering.claim, article.text, "", rendering.change, []),
            )
        ]
    edits = edits_of(comparison, quoted, rendering)
    return [
        (
            Member(rendering.article, span),
            _value(article.article_id, span, article.text, speaker_of(comparison, each), rendering.change, edits),
        )
        for span, each in places
    ]


def _value(article: str, span: Span, text: str, speaker: str, change: str, edits: list[list[str]]) -> dict[str, object]:
    told = {"article": article, "start": span.start, "end": span.end, "text": span.of(text)}
    return {**told, "speaker": speaker, "change": change, "edits": edits}


def edits_of(comparison: Comparison, quoted: Quoted, rendering: Rendering) -> list[list[str]]:
    """[[op, text], …]: the fullest wording turned into this version's; op: equal, delete or insert."""
    if rendering.changed is None or rendering.wording is None:
        return []
    text = comparison.articles[rendering.article].text
    found: list[list[str]] = []
    for op, i, i_end, j, j_end in rendering.changed.edits:
        here = " ".join(text[w.span.start : w.span.end] for w in rendering.wording.words[j:j_end])
        if op in ("delete", "replace"):
            found.append(["delete", words_of(comparison, quoted.full, i, i_end)])
        if op != "delete":
            found.append(["equal" if op == "equal" else "insert", here])
    return found


def _turned(comparison: Comparison, quoted: Quoted) -> tuple[str, ...]:
    """Words left out by any version that bear on what it keeps."""
    text = comparison.articles[quoted.full.article].text
    found = (
        word
        for rendering in quoted.renderings
        if rendering.change == "trimmed"
        for word in turning_words(text, quoted.full.wording, rendering.cut)
    )
    return tuple(dict.fromkeys(found))


def _strength(comparison: Comparison, quoted: Quoted, change: str, turned: bool) -> float:
    voices = {comparison.articles[rendering.article].voice for rendering in quoted.renderings}
    strength = _TURNED if turned else _STRENGTH[change]
    if change == "altered":
        strength = max(_how_altered(comparison, quoted, each) for each in quoted.renderings)
    return round(strength * (1 if len(voices) > 1 else _ONE_VOICE), 4)


def _how_altered(comparison: Comparison, quoted: Quoted, rendering: Rendering) -> float:
    """More by every word; a negation or a figure that comes or goes counts most."""
    if rendering.change != "altered" or rendering.changed is None or rendering.wording is None:
        return 0.0
    keys, full = rendering.wording.keys, quoted.full.wording.keys
    here = [key for _, _, _, j, end in rendering.changed.altered for key in keys[j:end]]
    there = [key for _, i, end, _, _ in rendering.changed.altered for key in full[i:end]]
    words = [" ".join(some) for some in (here, there)]
    negated = [bool(find_negations(each, Span(0, len(each)))) for each in words]
    figures = [sorted(key for key in some if key[:1].isdigit()) for some in (here, there)]
    if negated[0] != negated[1] or figures[0] != figures[1]:
        return _SENSE
    return min(_SENSE, _STRENGTH["altered"] + _A_WORD * max(len(here), len(there)))


def _summary(comparison: Comparison, quoted: Quoted, change: str, turned: Sequence[str]) -> str:
    text = shortened(words_of(comparison, quoted.full))
    whole = [each for each in quoted.renderings if each.change == "whole"]
    whole.sort(key=lambda each: each.article != quoted.full.article)
    told = {"text": text, "full": _names(comparison, whole or quoted.renderings[:1])}
    if change == "speaker":
        return QUOTATION_SPEAKERS.format(text=text, speakers=QUOTATION_AND.join(_speakers(comparison, quoted)))
    changed = [each for each in quoted.renderings if each.change == change]
    told["others"] = _names(comparison, changed)
    if change == "altered":
        told["here"] = "”; “".join(dict.fromkeys(_here(comparison, each) for each in changed[:2]))
        return QUOTATION_ALTERED.format(**told)
    if turned:
        return QUOTATION_TURNED.format(**told, words="”, “".join(turned))
    sentences = {"trimmed": QUOTATION_TRIMMED, "spliced": QUOTATION_SPLICED, "reported": QUOTATION_REPORTED}
    return sentences[change].format(**told)


def _here(comparison: Comparison, rendering: Rendering) -> str:
    return shortened(" … ".join(words_of(comparison, each) for each in rendering.said))


def _speakers(comparison: Comparison, quoted: Quoted) -> list[str]:
    """Each speaker with the versions that name it, the one of the fullest first."""
    some = [each for rendering in quoted.renderings for each in rendering.said if is_told(each)]
    some.sort(key=lambda each: each.article != quoted.full.article)
    found: dict[str, list[int]] = {}
    for each in some:
        name = speaker_of(comparison, each)
        called = next((other for other in found if _told_alike(other, name)), name)
        found.setdefault(called, []).append(each.article)
    return [
        QUOTATION_SAID_BY.format(
            speaker=name, outlets=_outlets([comparison.articles[n].name for n in dict.fromkeys(versions)])
        )
        for name, versions in found.items()
    ]


def _told_alike(name: str, other: str) -> bool:
    """Is it told as one name? Not "Field" with "Ann Field": the version that has "Field" alone may mean another."""
    return name.casefold() == other.casefold() or (" " in name and " " in other and are_one(name, other))


def _names(comparison: Comparison, renderings: Sequence[Rendering]) -> str:
    return _outlets([comparison.articles[each.article].name for each in renderings])


def _outlets(names: Sequence[str]) -> str:
    return joined_names(list(dict.fromkeys(names)))


def shortened(text: str) -> str:
    """A wording cut at the end of a word."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rpartition(' ')[0]} …"

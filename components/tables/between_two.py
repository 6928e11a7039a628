"""A finding as two versions alone have it: their places, their names, their wordings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from components import wording
from components.findings import attribution, certainty, figures, framing, omission, quotations
from components.model import Comparison, Finding
from components.tables import names, one_line, values_first

Value = Mapping[str, Any]


def between_two(comparison: Comparison, finding: Finding, left: int, right: int) -> Finding:
    """What the finding rests on in these two versions, told of them alone, what the left one says first."""
    ids = [comparison.articles[version].article_id for version in (left, right)]
    evidence = tuple(member for member in finding.evidence if member.article in (left, right))
    held = {name: _held(finding.detail[name], ids) for name in ("values", "names") if name in finding.detail}
    found = replace(finding, evidence=evidence, detail={**finding.detail, **held})
    return replace(found, summary=_told(comparison, found)) if evidence else found


def tells_apart(comparison: Comparison, finding: Finding, left: int, right: int) -> bool:
    """Do these two stand on different sides of it? finding: as between_two has it."""
    if finding.kind == quotations.KIND and not _has_changed(finding):
        return False
    called = names(comparison.articles)
    sides = _sides(comparison, finding)
    one, other = ({place for place, side in enumerate(sides) if called[it] in side} for it in (left, right))
    return bool(one and other and one != other)


def _has_changed(finding: Finding) -> bool:
    """Is the change that the finding is about made by one of them, and not by others alone?"""
    change = _change(finding)
    return change == "speaker" or any(value["change"] == change for value in _values(finding))


def _sides(comparison: Comparison, finding: Finding) -> list[Sequence[str]]:
    """The names of the versions on each side."""
    if finding.kind == framing.KIND:
        return list(_who(comparison, finding, lambda value: str(value["text"]).casefold()).values())
    if _change(finding) == "denies":
        return list(_who(comparison, finding, _source).values())
    called = names(comparison.articles)
    return [[called[version] for version in side.versions] for side in values_first.sides_of(comparison, finding)]


def _held(values: Sequence[Value], ids: Sequence[str]) -> list[Value]:
    return sorted((value for value in values if value["article"] in ids), key=lambda value: ids.index(value["article"]))


def _values(finding: Finding) -> Sequence[Value]:
    return finding.detail.get("values") or finding.detail.get("names") or ()


def _change(finding: Finding) -> str:
    return str(finding.detail.get("change", ""))


def _told(comparison: Comparison, finding: Finding) -> str:
    """In the words of its kind; a finding that has no such words for two keeps its own."""
    tell = {
        figures.KIND: _figures,
        quotations.KIND: _quotation,
        attribution.KIND: _attribution,
        certainty.KIND: _certainty,
        framing.KIND: _framing,
        omission.KIND: _omission,
    }.get(finding.kind)
    return tell(comparison, finding) if tell else finding.summary


def _figures(comparison: Comparison, finding: Finding) -> str:
    called = names(comparison.articles)
    (left, *_) = _called(comparison, _values(finding))
    sides = [
        ([called[version] for version in side.versions], side.text)
        for side in values_first.sides_of(comparison, finding)
    ]
    sides.sort(key=lambda side: left not in side[0])
    told = (wording.FIGURES_OF.format(figure=figure, outlets=", ".join(who)) for who, figure in sides)
    sentence = wording.FIGURES_AGREE if finding.detail.get("agrees") else wording.FIGURES_DIFFER
    return sentence.format(figures="; ".join(told))


def _quotation(comparison: Comparison, finding: Finding) -> str:
    """The one that has more of it first, whichever side it stands on."""
    change, values = _change(finding), _values(finding)
    if change == "speaker":
        return _speakers(comparison, finding)
    changed = [value for value in values if value["change"] == change]
    full = [value for value in values if value["change"] != change]
    if not changed or not full:
        return finding.summary
    sentences = {
        "trimmed": wording.QUOTATION_TRIMMED,
        "altered": wording.QUOTATION_ALTERED,
        "spliced": wording.QUOTATION_SPLICED,
        "reported": wording.QUOTATION_REPORTED,
    }
    one, other = (wording.joined_names(_called(comparison, some)) for some in (full, changed))
    return sentences[change].format(text=_quoted(full), full=one, here=_quoted(changed), others=other)


def _speakers(comparison: Comparison, finding: Finding) -> str:
    who = _who(comparison, finding, lambda value: str(value["speaker"]))
    said = (
        wording.QUOTATION_SAID_BY.format(speaker=speaker, outlets=wording.joined_names(versions))
        for speaker, versions in who.items()
        if speaker
    )
    longest = max(_values(finding), key=lambda value: len(value["text"]))
    return wording.QUOTATION_SPEAKERS.format(text=_quoted([longest]), speakers=wording.QUOTATION_AND.join(said))


def _quoted(values: Sequence[Value]) -> str:
    """Without the comma that stands before "he said"."""
    return quotations.shortened(" … ".join(one_line(str(value["text"])).rstrip(",") for value in values))


def _attribution(comparison: Comparison, finding: Finding) -> str:
    if _change(finding) == "denies":
        return finding.summary
    who = _who(comparison, finding, _source)
    facts = who.pop("", [])
    return wording.attribution(who, facts, _sentence(comparison, finding, _source))


def _source(value: Value) -> str:
    return str(value["source"])


def _certainty(comparison: Comparison, finding: Finding) -> str:
    who = _who(comparison, finding, _hedges)
    firm = who.pop("", [])
    return wording.certainty(who, firm, _sentence(comparison, finding, _hedges))


def _hedges(value: Value) -> str:
    return wording.NEXT_WORD.join(value["words"])


def _framing(comparison: Comparison, finding: Finding) -> str:
    return wording.framing(_who(comparison, finding, lambda value: one_line(str(value["text"]))))


def _omission(comparison: Comparison, finding: Finding) -> str:
    """In the words of the one that reports it."""
    lacking = next(article for article in comparison.articles if article.article_id == finding.detail["missing"])
    first = finding.evidence[0]
    claim = one_line(first.span.of(comparison.articles[first.article].text))
    return wording.OMISSION.format(outlet=lacking.name, claim=claim)


def _who(comparison: Comparison, finding: Finding, said: Callable[[Value], str]) -> dict[str, list[str]]:
    """What is said -> the versions that say it."""
    values: dict[str, list[Value]] = defaultdict(list)
    for value in _values(finding):
        values[said(value)].append(value)
    return {what: _called(comparison, some) for what, some in values.items()}


def _called(comparison: Comparison, values: Sequence[Value]) -> list[str]:
    called = dict(zip((article.article_id for article in comparison.articles), names(comparison.articles), strict=True))
    return list(dict.fromkeys(called[value["article"]] for value in values))


def _sentence(comparison: Comparison, finding: Finding, said: Callable[[Value], str]) -> str:
    """In the words of the one that names nobody and doubts nothing, or of the first."""
    value = next((value for value in _values(finding) if not said(value)), _values(finding)[0])
    text = next(each.text for each in comparison.articles if each.article_id == value["article"])
    return one_line(text[value["start"] : value["end"]])

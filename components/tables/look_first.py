"""What to look at first in a story: groups of lines, the strongest first, each with the page and choice that prove it.

A kind of finding that is new forms a group of its own and needs nothing here.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd

from components import wording
from components.model import Claim, Comparison, Finding, Member, Span
from components.tables import finding_kind, names, one_line
from components.tables.answers import common
from components.tables.clusters import Shared, choose_clusters, clusters_of
from components.tables.differing import Differing, differing
from components.tables.digests import claim_key, finding_key
from components.tables.excerpts import words_that_differ
from components.tables.finding_places import part_of
from components.tables.isolation import isolated, with_isolated, without
from components.tables.only_here import calls, told_by
from components.tables.rewriting import first_words
from components.tables.see_all import all_differences, all_of, all_on, by_part
from components.tables.times import in_time
from components.tables.values_first import Side, first_place, sides_told, values_first

SHARED, ONLY, OMISSION, DIFFERS, VOICES = "shared", "only", "omission", "differs", "voices"
LONGEST = 240
"""Characters of a line; what is longer goes on where it leads."""
IN_SIGHT, IN_SIGHT_OF_NOTE = 84, 60
"""Characters of a line that three lines of a narrow card hold, and of what stands below it; a quarter more at most."""
DIFFERENCES = ("figures", "quotations", "attribution", "certainty")
"""The kinds of findings that tell where versions differ."""
TOLD = ("numbers", "certainty")
"""The reasons that findings of these kinds tell of already."""
DENIED = ("withdrawn", "negation")
"""The reasons why one version has it that what another tells is not so."""


@dataclass(frozen=True, slots=True)
class Line:
    """told: the wording or sentence in short; note: on what, and whose. page and choices: the address of the proof."""

    told: str
    note: str
    page: str
    choices: Mapping[str, str]

    @property
    def begins(self) -> str:
        """As much of it as a card holds, to the end of a word."""
        return first_words(self.told, IN_SIGHT)


@dataclass(frozen=True, slots=True)
class Group:
    """Lines of one kind, the strongest first. page, choices: where they all are; "": nowhere but here; all: what the
    way there is called."""

    kind: str
    title: str
    lines: tuple[Line, ...]
    page: str = ""
    choices: Mapping[str, str] = field(default_factory=dict)
    all: str = ""


def look_first(comparison: Comparison) -> list[Group]:
    """The four that are always there, empty or not: what is shared, only here, in all but one, differing, the strongest
    of each kind in turn; then what does not differ and other kinds of findings, the strongest first."""
    by_kind: dict[str, list[Finding]] = defaultdict(list)
    for finding in sorted(comparison.findings, key=lambda each: -each.strength):
        by_kind[DIFFERS if _differs(finding) else finding.kind].append(finding)
    told = _Telling(comparison)
    omitted, apart = by_kind.pop(OMISSION, []), by_kind.pop(DIFFERS, [])
    shared, only = tuple(told.shared()), tuple(told.only())
    first = [
        Group(SHARED, wording.LOOK_FIRST[SHARED], shared, "passages", all=all_of(len(shared), "passages")),
        Group(ONLY, wording.LOOK_FIRST[ONLY], only, "claims", {"part": "only"}, all_of(len(only), "claims")),
        Group(OMISSION, wording.LOOK_FIRST[OMISSION], tuple(told.omitted(omitted))),
        _differing(comparison, apart, told),
    ]
    return first + [_group(comparison, kind, some, tuple(told.found(some))) for kind, some in by_kind.items()]


def _differing(comparison: Comparison, findings: Sequence[Finding], told: _Telling) -> Group:
    """The first finding, what is said to be untrue, the other findings, the other claims. Findings lead to the first
    part of their page that has one; without any, claims to theirs."""
    found, denied = tuple(told.found(_in_turn(findings))), tuple(told.differing(lambda reason: reason in DENIED))
    others = told.differing(lambda reason: reason not in {*TOLD, *DENIED})
    lines = (*found[:1], *denied[:1], *found[1:], *denied[1:], *others)
    title, counts = wording.LOOK_FIRST[DIFFERS], by_part(comparison, findings)
    if not counts:
        rest = all_of(len(differing(comparison)), "claims")
        return Group(DIFFERS, title, lines, "claims", {"part": "differ"}, rest)
    part = next(iter(counts))
    choices = {"part": part} if part else {"at": "differ"}
    return Group(DIFFERS, title, lines, "differences", choices, all_differences(counts))


def _differs(finding: Finding) -> bool:
    """Do versions give one thing in two ways? Figures that agree do not."""
    return finding.kind in DIFFERENCES and not finding.detail.get("agrees")


def _in_turn(findings: Sequence[Finding]) -> list[Finding]:
    """The first of each kind, figures leading, then the second of each, and so on."""
    seen = Counter[str]()
    turns = []
    for finding in findings:
        turns.append((seen[finding.kind], DIFFERENCES.index(finding.kind)))
        seen[finding.kind] += 1
    return [finding for _, finding in sorted(zip(turns, findings, strict=True), key=lambda one: one[0])]


def _group(comparison: Comparison, kind: str, some: Sequence[Finding], lines: tuple[Line, ...]) -> Group:
    """Of the figures that agree, and of voices, the page has more than what is worth a line."""
    if kind == "figures":
        choices = {"part": "", "at": "agree"}
        return Group(kind, wording.LOOK_FIRST_AGREE, lines, "differences", choices, all_on("differences"))
    part = part_of(kind)
    rest = all_on("differences") if kind == VOICES else all_of(by_part(comparison, some).get(part, 0), "differences")
    return Group(kind, finding_kind(some[0]), lines, "differences", {"part": part}, rest)


def look_first_table(groups: Iterable[Group]) -> pd.DataFrame:
    """One row a line, in order."""
    rows = [(group.title, without(line.told), without(line.note)) for group in groups for line in group.lines]
    return pd.DataFrame(rows, columns=list(wording.LOOK_FIRST_COLUMNS))


class _Telling:
    """Lines of one comparison."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.called = names(comparison.articles)
        self.ids = [article.article_id for article in comparison.articles]
        self.voices = [article.voice for article in comparison.articles]
        self.claims: dict[int, list[Claim]] = defaultdict(list)
        for claim in comparison.claims:
            self.claims[claim.article].append(claim)

    def shared(self) -> Iterator[Line]:
        """Shared wording, the longest first, as the page of passages has it."""
        found = clusters_of(self.comparison)
        when = {index: number for number, index in enumerate(in_time(self.comparison.articles))}
        since = {place: min(when[index] for index in each.versions) for place, each in enumerate(found.outlets)}
        for one in sorted(choose_clusters(found), key=lambda one: (-one.words, -len(one.outlets), _telling(one))):
            first = sorted(one.outlets, key=since.__getitem__)
            outlets = ", ".join(isolated(found.outlets[place].name) for place in first)
            note = _shared_note(len(one.outlets), len(found.outlets)).format(
                words=_words(one), count=len(one.outlets), all=len(found.outlets), outlets=outlets
            )
            yield Line(short(_telling(one)), note, "passages", {"cluster": one.key})

    def only(self) -> Iterator[Line]:
        """Claims of one outlet alone, the longest first, the outlets in turn."""
        claims = sorted(calls(self.comparison)["only"], key=lambda claim: (-len(claim.span), *self._text(claim)))
        seen: dict[str, int] = defaultdict(int)
        turns = []
        for claim in claims:
            voice = self.voices[claim.article]
            turns.append((seen[voice], claim))
            seen[voice] += 1
        for _, claim in sorted(turns, key=lambda one: one[0]):
            note = wording.ONLY_NOTE.format(version=isolated(told_by(self.comparison, claim, self.called)))
            choices = {"part": "only", **self._to_claim(claim)}
            yield Line(self._told(claim.article, claim.span), note, "claims", choices)

    def omitted(self, findings: Sequence[Finding]) -> Iterator[Line]:
        """What all outlets but one say, and which one does not."""
        for finding in findings:
            told = next((self._told(each.article, each.span) for each in self._evidence(finding)), finding.summary)
            missing = str(finding.detail.get("missing", ""))
            outlet = self.comparison.articles[self.ids.index(missing)].name if missing in self.ids else ""
            note = wording.OMISSION_NOTE.format(outlet=isolated(outlet)) if outlet else one_line(finding.summary)
            yield Line(short(told), note, *self._proof(finding))

    def found(self, findings: Sequence[Finding]) -> Iterator[Line]:
        """What each side says, else a finding's own sentence; where that does not hold one it rests on, with that: the
        one that has what the first side says."""
        outlets = {article.name for article in self.comparison.articles}
        for finding in findings:
            count = len({self.voices[member.article] for member in finding.evidence})
            note = wording.FOUND_NOTE.format(count=count, all=len(set(self.voices)))
            summary = values_first(self.comparison, finding)
            first = first_place(self.comparison, finding) if summary else None
            summary = summary or with_isolated(short(finding.summary), outlets)
            told = [self._sentence(member) for member in ([first] if first else self._evidence(finding))]
            if told and not any(text in summary for text in told):
                note = short(told[0])
            yield Line(summary, note, *self._proof(finding))

    def differing(self, wanted: Callable[[str], bool]) -> Iterator[Line]:
        """Claims that versions tell differently for a reason that is wanted, the most widespread first."""
        some = [one for one in differing(self.comparison) if wanted(one.reason)]
        for one in sorted(some, key=lambda one: (-one.spread, *self._text(one.claim))):
            version = one.versions[0][1][0]
            choices = {**self._to_claim(one.claim), "against": self.ids[version]}
            yield Line(*self._why(one, version), "claims", choices)

    def _why(self, one: Differing, version: int) -> tuple[str, str]:
        """-> the words that differ, and the reason with the claim; without such words the claim, and the reason."""
        reason = (wording.REASONS.get(one.reason, "") or wording.OTHER_REASON).capitalize()
        claim = self._told(one.claim.article, one.claim.span)
        words = words_that_differ(one.claim.standing[version])
        if not words:
            return claim, reason
        here, there = (word or wording.NO_SUCH_WORD for word in words[0])
        sides = [Side(here, (one.claim.article,)), Side(there, (version,))]
        return sides_told(self.comparison, sides), wording.DIFFERS_NOTE.format(reason=reason, claim=claim)

    def _proof(self, finding: Finding) -> tuple[str, dict[str, str]]:
        """The finding on the page of differences; of what one version lacks the first claim it rests on, against that
        version; without a claim, two versions."""
        if finding.kind != OMISSION:
            key = finding_key(self.comparison, finding)
            return "differences", {"part": part_of(finding.kind), "finding": key}
        evidence = self._evidence(finding)
        articles = list(dict.fromkeys(member.article for member in evidence))
        for member in evidence:
            if claim := self._claim(member):
                others = [self.ids[index] for index in articles if index != member.article]
                against = str(finding.detail.get("missing") or next(iter(others), ""))
                return "claims", {**self._to_claim(claim), **({"against": against} if against else {})}
        sides = [self.ids[index] for index in articles[:2]]
        return "compare", dict(zip(("left", "right"), [*sides, "everyone"], strict=False))

    def _evidence(self, finding: Finding) -> list[Member]:
        """Its places, that of the claim it is told by first, in an order that is the same whichever order the articles
        came in."""
        told = finding.detail.get("claim") or {}
        first = told.get("article"), told.get("start")
        places = ((self.ids[member.article], member.span, member) for member in finding.evidence)
        ordered = sorted(places, key=lambda place: ((place[0], place[1].start) != first, *place[:2]))
        return [member for *_, member in ordered]

    def _sentence(self, member: Member) -> str:
        """The sentence in which a place stands; of several that which has most of it, headings last."""
        there = [each for each in self.comparison.sentences[member.article] if each.span.overlaps(member.span)]
        best = max(there, key=lambda each: (not each.heading, common(each.span, member.span)), default=None)
        span = best.span if best else member.span
        return one_line(span.of(self.comparison.articles[member.article].text))

    def _claim(self, member: Member) -> Claim | None:
        """The claim in which a place stands, whole."""
        within, there = member.span, self.claims[member.article]
        return next((one for one in there if one.span.start <= within.start and within.end <= one.span.end), None)

    def _to_claim(self, claim: Claim) -> dict[str, str]:
        return {"claim": claim_key(self.comparison, claim)}

    def _told(self, article: int, span: Span) -> str:
        return short(one_line(span.of(self.comparison.articles[article].text)))

    def _text(self, claim: Claim) -> tuple[str, str]:
        """What orders claims of one length, whichever order the articles came in."""
        return claim.span.of(self.comparison.articles[claim.article].text), self.ids[claim.article]


def _telling(one: Shared) -> str:
    """The wording that tells it: of those in as many outlets and as long as the first, always the same one."""
    first = one.told[0]
    alike = (len(first.outlets), first.pieces, first.words)
    return min(told.text for told in one.told if (len(told.outlets), told.pieces, told.words) == alike)


def _words(one: Shared) -> str:
    """How many words of it the outlets have, the one that has most of it."""
    told = wording.SHARED_WORDS if one.shortest == one.longest else wording.SHARED_UP_TO
    return told.format(longest=one.longest)


def _shared_note(outlets: int, every: int) -> str:
    """Names are told only where they tell something."""
    if outlets == 1:
        return wording.SHARED_BY_ONE_NOTE
    return wording.SHARED_BY_ALL_NOTE if outlets == every > 2 else wording.SHARED_NOTE


def short(text: str) -> str:
    """The beginning of a long text, on one line."""
    return first_words(one_line(text), LONGEST)

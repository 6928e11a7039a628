"""Many articles into stories: by the wording they share, by the names they share, and by how near in date they are.

Shared wording is strong evidence, yet a newspaper's footer and an agency's explainer stand in many stories: what one
outlet alone repeats, and what comes back weeks later, counts little. Names and figures bring together what was
rewritten throughout. Dates keep the second fire in a town from the first.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations

import numpy as np
import numpy.typing as npt

from components.matching.gather import gather
from components.matching.passages import LEAST, Passages, find_passages
from components.matching.telling import Telling, find_telling
from components.model import Article, Member

# Days apart at which what two articles share counts half; without a date on either side it counts UNDATED.
HALF_DAYS, UNDATED = 7.0, 0.9
# Wording that stands in articles further apart than this many days is background, and counts BACKGROUND of its length.
FAR_DAYS, BACKGROUND = 10, 0.1
# Wording that holds this part of the shorter article is worth half of what all of it would be.
HALF_SHARED = 0.08
# Of a longer article, the share is of this many characters: two paragraphs are as good a sign in a long report.
LONG = 1000
# So many characters, twenty words or so, two reports of the same kind of event may share by chance.
CHANCE = 110
# Pairs with less than this in common count as having nothing.
WEAK = 0.12
# What a group shows of why it belongs together.
MOST_SHOWN = 5
Progress = Callable[[float], None]
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Group:
    """Articles that tell one story, as indices into those given. A single article is a group of its own.

    names: what they name in common, as they write it, most widely shared first. passages: wording that two or more of
    them have, what tells most first, each as one of them has it. strength: how strongly two of them belong together
    on average; 0 to 2, and above gather.BAR. nearest: of a single article, how strongly it belongs to any other.
    """

    articles: tuple[int, ...]
    names: tuple[str, ...] = ()
    passages: tuple[Member, ...] = ()
    strength: float = 0.0
    nearest: float = 0.0


@dataclass(frozen=True, slots=True)
class Shared:
    """Pairs of articles as columns, sorted: a < b, and the share of the shorter one's reporting that stands in both."""

    a: npt.NDArray[np.int64]
    b: npt.NDArray[np.int64]
    share: Floats


def group_stories(articles: Sequence[Article], progress: Progress | None = None) -> tuple[Group, ...]:
    """Every article in one group, groups in order of their first article. Pure; the articles' order changes nothing.

    progress is called with the share of the work that is done. Cost: linear in the text and in the pairs of articles
    that have something in common; 10,000 articles take about 25 seconds.
    """
    tell = progress or (lambda share: None)
    # One fixed order inside, so that no tie is ever broken by the order in which articles came.
    order = sorted(range(len(articles)), key=lambda i: (articles[i].article_id, articles[i].text))
    those = [articles[i] for i in order]
    gaps = [[piece.span for piece in article.furniture] for article in those]
    passages = find_passages([article.text for article in those], gaps, shortest=LEAST, least=LEAST)
    tell(0.3)
    days = np.array([_day(article.published) for article in those])
    evidence = _evidence(those, passages, days)
    wording = _wording(those, passages, evidence)
    tell(0.6)
    telling = find_telling(those)
    links = _links(telling, wording, days)
    tell(0.9)
    groups = [
        _in_order(group, order)
        for group in _told(gather(len(those), links), those, links, (passages, evidence), telling)
    ]
    tell(1.0)
    return tuple(sorted(groups, key=lambda group: group.articles[0]))


def _day(published: str) -> float:
    try:
        return float(date.fromisoformat(published[:10]).toordinal())
    except ValueError:
        return np.nan


def _nearness(days: Floats, day: float) -> Floats:
    """1 on the same day, a half HALF_DAYS apart, next to nothing a month apart."""
    return np.asarray(np.nan_to_num(1 / (1 + ((days - day) / HALF_DAYS) ** 2), nan=UNDATED))


def _links(telling: Telling, wording: Shared, days: Floats) -> dict[tuple[int, int], float]:
    """How strongly the articles of each pair belong together; pairs with little in common left out."""
    first = np.searchsorted(wording.a, np.arange(len(days) + 1))
    links = {}
    for i in range(len(days)):
        strength = telling.alike(i)
        rows = slice(first[i], first[i + 1])
        strength[wording.b[rows]] += wording.share[rows] / (wording.share[rows] + HALF_SHARED)
        strength *= _nearness(days, days[i])
        strength[: i + 1] = 0
        links.update({(i, int(j)): float(strength[j]) for j in np.flatnonzero(strength >= WEAK)})
    return links


def _wording(articles: Sequence[Article], found: Passages, evidence: Floats) -> Shared:
    """How much of the wording of each pair with a passage stands in both, background aside."""
    size = np.array([len(a.text) - sum(len(piece.span) for piece in a.furniture) for a in articles])
    pairs, row = np.unique(found.a.astype(np.int64) * len(articles) + found.b, return_inverse=True)
    a, b = np.divmod(pairs, max(1, len(articles)))
    shortest = np.minimum(size[a], size[b]).clip(1, LONG)
    return Shared(a, b, ((np.bincount(row, evidence, len(pairs)) - CHANCE) / shortest).clip(0, 1))


def _evidence(articles: Sequence[Article], found: Passages, days: Floats) -> Floats:
    """-> (passages), characters on the side where they count less.

    All texts lie end to end on one line, cut where a passage begins or ends; each stretch between two cuts is
    background or not, by the passages that lie over it.
    """
    base = np.cumsum([0, *(len(article.text) for article in articles)])
    voices = np.unique([article.voice for article in articles], return_inverse=True)[1]
    here, there = np.concatenate([found.a, found.b]), np.concatenate([found.b, found.a])
    ends = (np.concatenate([found.a_start, found.b_start]), np.concatenate([found.a_end, found.b_end]))
    cuts, place = np.unique(np.concatenate([base[here] + end for end in ends]), return_inverse=True)
    first, last = np.split(place, 2)

    def over(chosen: npt.NDArray[np.bool_]) -> npt.NDArray[np.int64]:
        begun, ended = (np.bincount(at[chosen], minlength=len(cuts)) for at in (first, last))
        return np.cumsum(begun - ended)[:-1]

    def worth(background: npt.NDArray[np.bool_]) -> Floats:
        upto = np.concatenate([[0.0], np.cumsum(np.diff(cuts) * np.where(background, BACKGROUND, 1.0))])
        return np.asarray(upto[last] - upto[first])

    same, far = voices[here] == voices[there], np.abs(days[here] - days[there]) > FAR_DAYS
    background = (over(far) > 0) | ((over(same) > 1) & (over(~same) == 0))
    # What is background where the date is known is so too where it is not.
    known = np.roll(worth(background), len(found)) < (cuts[last] - cuts[first]) / 2
    background |= over(known & np.isnan(days[here])) > 0
    return np.minimum(*np.split(worth(background), 2))


def _told(
    gathered: Sequence[Sequence[int]],
    articles: Sequence[Article],
    links: dict[tuple[int, int], float],
    wording: tuple[Passages, Floats],
    telling: Telling,
) -> Iterator[Group]:
    """The groups with what holds each together."""
    found, evidence = wording
    home = np.empty(len(articles), np.int64)
    for number, members in enumerate(gathered):
        home[members] = number
    within = np.flatnonzero(home[found.a] == home[found.b])
    within = within[np.argsort(home[found.a[within]], kind="stable")]
    first = np.searchsorted(home[found.a[within]], np.arange(len(gathered) + 1))
    nearest: dict[int, float] = defaultdict(float)
    for pair, strength in links.items():
        for article in pair:
            nearest[article] = max(nearest[article], strength)
    for number, members in enumerate(gathered):
        if len(members) == 1:
            yield Group((members[0],), nearest=nearest[members[0]])
            continue
        pairs = [links.get((i, j), 0.0) for i, j in combinations(members, 2)]
        names = _names([telling.names_of(articles[member].text) for member in members])
        here = within[first[number] : first[number + 1]]
        longest = _longest(found.taken(here[np.argsort(-evidence[here], kind="stable")]))
        yield Group(tuple(members), names, longest, round(sum(pairs) / len(pairs), 4))


def _names(named: Sequence[dict[str, float]]) -> tuple[str, ...]:
    """The names that most members have, the telling ones first; none that is a part of one before it."""
    held = Counter(name for some in named for name in some)
    weight = {name: worth for some in named for name, worth in some.items()}
    chosen: list[str] = []
    for name in sorted(held, key=lambda name: (-held[name] * weight[name] * (1 + name.count(" ")), name)):
        if held[name] > 1 and weight[name] > 0 and not any(name in other or other in name for other in chosen):
            chosen.append(name)
    return tuple(chosen[:MOST_SHOWN])


def _longest(found: Passages) -> tuple[Member, ...]:
    """The first of these passages, none of them twice."""
    chosen: list[Member] = []
    for x in found.alignments():
        ends = Member(x.a, x.a_span), Member(x.b, x.b_span)
        if not any(end.article == other.article and end.span.overlaps(other.span) for end in ends for other in chosen):
            chosen.append(ends[0])
        if len(chosen) == MOST_SHOWN:
            break
    return tuple(chosen)


def _in_order(group: Group, order: Sequence[int]) -> Group:
    """The group in the indices of the caller: order[i] is the place of the i-th."""
    return replace(
        group,
        articles=tuple(sorted(order[member] for member in group.articles)),
        passages=tuple(replace(member, article=order[member.article]) for member in group.passages),
    )

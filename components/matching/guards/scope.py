"""Scope: "all" and "some", "only" and "everybody", "at least" and "at most" of the same thing."""

from __future__ import annotations

from collections.abc import Iterator

from components.language.antonyms import opposites
from components.language.scope import scopes_differ
from components.language.stems import stem
from components.matching.guards.facts import Facts
from components.matching.guards.linked import Difference, Linked
from components.model import Span


def scope_differs(pair: Linked) -> list[Difference]:
    """The first two quantifiers or restrictors that exclude each other."""
    x, y = pair.x, pair.y
    if not x.scopes and not y.scopes:
        return []
    for differ in (_all_and_some, _only_and_everyone):
        if found := list(differ(pair)) + [(a, b) for b, a in differ(pair.turned)]:
            return found
    if not x.scopes or not y.scopes:
        return []
    alike = _alike(pair)
    words = scopes_differ(x.scopes, y.scopes, lambda a, b: (stem(a), stem(b)) in alike)
    if words is None or _opposed(pair):
        return []
    mine = next(scope.cue for scope in x.scopes if scope.word == words[0])
    theirs = next(scope.cue for scope in y.scopes if scope.word == words[1])
    return [(mine, theirs)]


def _opposed(pair: Linked) -> bool:
    """ "All died", "nobody survived"."""
    return any(not opposites(word).isdisjoint(pair.y.words) for word in pair.x.words)


def _all_and_some(pair: Linked) -> Iterator[Difference]:
    """ "All of the statues", "two of the statues"."""
    x, y = pair.x, pair.y
    for scope in x.scopes:
        if scope.group != "all" or not scope.of:
            continue
        for figure in y.figures:
            after = y.within(figure.quantity.span).stop
            if y.words[after : after + 2] == ("of", "the") and stem(y.word(after + 2)) == stem(scope.of):
                yield scope.cue, figure.quantity.span


def _only_and_everyone(pair: Linked) -> Iterator[Difference]:
    """ "Only women were invited", "everyone was invited": before verbs that answer each other."""
    x, y = pair.x, pair.y
    if any(scope.group == "all" for scope in x.scopes):
        return
    for one in x.scopes:
        for other in y.scopes:
            if one.group == "only" and other.word in ("everyone", "everybody", "anyone", "anybody"):
                mine, theirs = _verb_after(x, one.cue), _verb_after(y, other.cue)
                if mine >= 0 and theirs >= 0 and pair.there[mine] == theirs:
                    yield one.cue, other.cue


def _verb_after(side: Facts, cue: Span) -> int:
    """The place of the next verb, -1 where none follows."""
    return next((verb.main for verb in side.verbs if side.starts[verb.first] >= cue.end), -1)


def _alike(pair: Linked) -> set[tuple[str, str]]:
    """Stems of linked words."""
    return {(stem(pair.x.words[i]), stem(pair.y.words[j])) for i, j in enumerate(pair.there) if j >= 0}

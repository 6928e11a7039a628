"""Scope: "all" and "some", "only" and "everybody", "at least" and "at most" of the same thing."""

from __future__ import annotations

from components.language.scope import scopes_differ
from components.language.stems import stem
from components.matching.guards.linked import Difference, Linked


def scope_differs(pair: Linked) -> list[Difference]:
    """The first two quantifiers or restrictors that exclude each other."""
    x, y = pair.x, pair.y
    if not x.scopes or not y.scopes:
        return []
    alike = _alike(pair)
    words = scopes_differ(x.scopes, y.scopes, lambda a, b: (stem(a), stem(b)) in alike)
    if words is None:
        return []
    mine = next(scope.cue for scope in x.scopes if scope.word == words[0])
    theirs = next(scope.cue for scope in y.scopes if scope.word == words[1])
    return [(mine, theirs)]


def _alike(pair: Linked) -> set[tuple[str, str]]:
    """Stems of linked words."""
    return {(stem(pair.x.words[i]), stem(pair.y.words[j])) for i, j in enumerate(pair.there) if j >= 0}

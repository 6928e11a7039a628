"""Who says what: the claims of all versions joined, so that what several versions say is told once.

A row is told in the words of one claim, its head. Only claims that answer the head itself join it: a chain of claims,
each a little like the next, would end with two that have nothing to do with each other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from components.model import STATES, Article, Claim, MatrixRow, Span, State

# A claim that stands so in another version answers a claim there.
_ANSWERS = ("said", "partly", "differs")
_RANK = {state: rank for rank, state in enumerate(STATES)}
# Claims that are less alike have a part in common and are rows of their own.
ALIKE = 0.4


def join_claims(articles: Sequence[Article], claims: Sequence[Claim]) -> tuple[MatrixRow, ...]:
    """One row for every claim that no other row holds, in order of their heads. Cost: claims x versions.

    Heads are chosen by how many outlets answer them, then by how well; ties by article_id and place, so that the order
    of the articles changes nothing.
    """
    at: dict[tuple[int, Span], int] = {(claim.article, claim.span): n for n, claim in enumerate(claims)}
    answers = [frozenset(_answers(claim, at)) for claim in claims]
    mutual = [sorted(m for m in those if n in answers[m]) for n, those in enumerate(answers)]
    voices = [len({articles[claims[m].article].voice for m in those}) for those in mutual]
    liked = [round(sum(standing.score for standing in claim.standing.values()), 3) for claim in claims]
    names = [(articles[claim.article].article_id, claim.span) for claim in claims]
    rows: list[tuple[int, MatrixRow]] = []
    taken: set[int] = set()
    for head in sorted(range(len(claims)), key=lambda n: (-voices[n], -liked[n], names[n])):
        if head not in taken:
            members = [head, *(m for m in mutual[head] if m not in taken)]
            taken.update(members)
            rows.append((head, MatrixRow(tuple(members), _states(head, members, claims))))
    return tuple(row for _, row in sorted(rows, key=lambda found: found[0]))


def _answers(claim: Claim, at: dict[tuple[int, Span], int]) -> Iterator[int]:
    """The claims that are evidence for this one."""
    for number, standing in claim.standing.items():
        if standing.state in _ANSWERS and standing.score >= ALIKE:
            yield from (at[number, span] for span in standing.spans if (number, span) in at)


def _states(head: int, members: Sequence[int], claims: Sequence[Claim]) -> dict[int, State]:
    """The state of each version: "said" where the head stands; elsewhere that of the head, or better of a member that
    says the same as the head."""
    mine = claims[head]
    states = {number: standing.state for number, standing in mine.standing.items()}
    open_ = [number for number, state in states.items() if state not in _ANSWERS]
    for member in members:
        if member != head and mine.standing[claims[member].article].state == "said":
            for number in open_:
                theirs = claims[member].standing.get(number)
                if theirs and _RANK[theirs.state] < _RANK[states[number]]:
                    states[number] = theirs.state
    states[mine.article] = "said"
    return dict(sorted(states.items()))

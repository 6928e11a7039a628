"""One stretch of wording and everywhere it stands: a cluster over all versions."""

from __future__ import annotations

from components.language.sentences import split_sentences
from components.matching.clusters import connected, find_clusters, find_twins, with_wordings
from components.matching.passages import find_passages
from components.matching.sides import Side
from components.model import Member

WIRE = "the warning siren sounded 26 minutes after the gate opened"
ROAD = "neighbours last saw him walking up the dam road with a lamp"


def sides(*texts: str) -> list[Side]:
    return [Side(n, text, [s.span for s in split_sentences(text)]) for n, text in enumerate(texts)]


def twins(*texts: str) -> list[tuple[Member, Member]]:
    of = sides(*texts)
    passages = find_passages(texts).alignments()
    return [(Member(p.a, x), Member(p.b, y)) for p in passages for x, y in find_twins(p, of[p.a], of[p.b])]


def clusters(*texts: str) -> list[list[tuple[int, str]]]:
    """(version, wording) of each cluster's members."""
    found = find_clusters(twins(*texts), [f"id{n}" for n in range(len(texts))])
    return [[(m.article, m.span.of(texts[m.article])) for m in cluster.members] for cluster in found]


def test_what_three_versions_share_is_one_cluster() -> None:
    told = [[(0, WIRE), (1, f"“{WIRE}”"), (2, WIRE)]]
    assert clusters(f"One: {WIRE}.", f"“{WIRE}”", f"Officials say {WIRE}!") == told


def test_two_stretches_are_two_clusters_in_order_of_the_text() -> None:
    assert clusters(f"{ROAD}. Rain. {WIRE}.", f"{WIRE}. Fog. {ROAD}.") == [
        [(0, ROAD), (1, ROAD)],
        [(0, WIRE), (1, WIRE)],
    ]


def test_a_shorter_copy_joins_the_longer_ones() -> None:
    """The third version holds the end of what the first two share: one cluster, the longer stretch shown whole."""
    whole = f"on saturday night {WIRE}"
    assert clusters(f"A: {whole}.", f"B: {whole}.", f"C: {WIRE}.") == [[(0, whole), (1, whole), (2, WIRE)]]


def test_what_stands_twice_in_one_version_stands_twice_in_the_cluster() -> None:
    assert clusters(f"{WIRE}. Fog. Again, {WIRE}.", f"It is said: {WIRE}.") == [[(0, WIRE), (0, WIRE), (1, WIRE)]]


def test_a_long_passage_is_a_cluster_a_sentence() -> None:
    """So that a third version, which has each sentence in another place, does not join the two into one."""
    both = f"{ROAD.capitalize()}. {WIRE.capitalize()}."
    assert clusters(f"One. {both}", f"Two. {both}", f"{WIRE}. Fog came in from the sea. {ROAD}.") == [
        [(0, ROAD.capitalize() + "."), (1, ROAD.capitalize() + "."), (2, ROAD)],
        [(0, WIRE.capitalize()), (1, WIRE.capitalize()), (2, WIRE)],
    ]


def test_nothing_shared_is_no_cluster() -> None:
    assert clusters("The orchard froze.", "Trains ran late.") == []


def test_ids_name_the_place_and_are_unlike() -> None:
    texts = [f"{ROAD}. Rain. {WIRE}.", f"{WIRE}. Fog. {ROAD}."]
    found = find_clusters(twins(*texts), ["aa", "bb"])
    assert [cluster.id for cluster in found] == [f"aa:0-{len(ROAD)}", f"aa:{texts[0].index(WIRE)}-{len(texts[0]) - 1}"]


def test_things_linked_through_others_are_one_group() -> None:
    assert sorted(map(sorted, connected([(1, 2), (3, 4), (2, 5), (6, 6)]))) == [[1, 2, 5], [3, 4], [6]]


def test_whose_wording_is_whose() -> None:
    """Letter case and quotation marks make no other wording, a changed number does; the most widespread comes first."""
    changed = WIRE.replace("26", "twenty-six")
    texts = (f"One: {changed}.", f"Two: “{WIRE}”", f"Officials say {WIRE.upper()}!", f"Four: {WIRE}.")
    (cluster,) = with_wordings(find_clusters(twins(*texts), "abcd"), texts)
    assert [[texts[cluster.members[place].article][:3] for place in places] for places in cluster.wordings] == [
        ["Two", "Off", "Fou"],
        ["One"],
    ]

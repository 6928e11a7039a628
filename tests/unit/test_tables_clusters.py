"""The tables behind the Passages page, of a comparison made by hand: wordings, spread, changes, and where two meet."""

from __future__ import annotations

import pytest

from components import wording
from components.matching.clusters import with_wordings
from components.model import Alignment, Article, Claim, Cluster, Comparison, Member, Sentence, Span, Standing
from components.tables.clusters import Shared, choose_clusters, clusters_of, clusters_table
from components.tables.digests import cluster_key, passage_key
from components.tables.excerpts import version_excerpts
from components.tables.meeting import claim_meeting, meeting
from components.tables.rewriting import first_words, rewritten

BELL = "It was Monday. The ferry Alma sank off Ostrand at noon, in fog. Nobody was hurt in the harbour."
POST = "The ferry Alma sank off Ostrand at noon. Nobody was hurt in the harbour."
LATER = "The ferry Alma sank off Ostrand at dusk. Nobody was hurt in the harbour."
ECHO = "Ostrand wept. THE FERRY “ALMA” SANK OFF OSTRAND at noon, we hear."
WIRE = "Two crews rowed. They rowed all night, said both of them. They rowed all night."
WIRE_TOO = "They rowed all night. So it was."


def span(text: str, part: str) -> Span:
    return Span(text.index(part), text.index(part) + len(part))


def sentences(text: str, *parts: str) -> tuple[Sentence, ...]:
    return tuple(Sentence(span(text, part)) for part in parts)


def cluster(name: str, *places: tuple[int, str]) -> Cluster:
    texts = (BELL, POST, LATER, ECHO, WIRE, WIRE_TOO)
    return Cluster(name, tuple(Member(article, span(texts[article], part)) for article, part in places))


@pytest.fixture
def comparison() -> Comparison:
    texts = (BELL, POST, LATER, ECHO, WIRE, WIRE_TOO)
    outlets = ("The Bell", "Post", "Post", "Echo", "Wire", "Wire")
    articles = tuple(
        Article(f"id{n}", text, outlet=outlet) for n, (text, outlet) in enumerate(zip(texts, outlets, strict=True))
    )
    sank = cluster(
        "sank",
        (0, "The ferry Alma sank off Ostrand at noon"),
        (1, "The ferry Alma sank off Ostrand at noon"),
        (2, "The ferry Alma sank off Ostrand at dusk"),
        (3, "THE FERRY “ALMA” SANK OFF OSTRAND at noon"),
    )
    hurt = cluster("hurt", *((n, "Nobody was hurt in the harbour.") for n in range(3)))
    own = cluster("own", (4, "They rowed all night"), (5, "They rowed all night"))
    links = (
        Alignment(0, 2, "near", span(BELL, "The ferry Alma sank off Ostrand"), span(LATER, LATER[:31]), 1.0),
        Alignment(
            *(0, 2, "verbatim"),
            *(span(text, "Nobody was hurt in the harbour.") for text in (BELL, LATER)),
            1.0,
        ),
    )
    told = (
        sentences(BELL, "It was Monday.", BELL[15:63], "Nobody was hurt in the harbour."),
        sentences(POST, POST[:40], "Nobody was hurt in the harbour."),
        sentences(LATER, LATER[:40], "Nobody was hurt in the harbour."),
        sentences(ECHO, "Ostrand wept.", ECHO[14:]),
        (),
        (),
    )
    return Comparison(articles, links, with_wordings((sank, hurt, own), texts), told, (), ())


def named(comparison: Comparison, name: str) -> Shared:
    return next(one for one in clusters_of(comparison).shared if one.cluster.id == name)


def test_versions_with_the_same_words_stand_together_and_one_outlet_is_one_voice(comparison):
    one = named(comparison, "sank")
    assert [(told.versions, told.outlets, told.words) for told in one.told] == [
        ((0, 1, 3), (0, 1, 2), 8),
        ((2,), (1,), 8),
    ]
    assert one.outlets == (0, 1, 2)
    assert one.told[0].text == "The ferry Alma sank off Ostrand at noon"
    assert (one.changed, one.of, one.altered) == (1, 8, 0.125)
    assert one.key == cluster_key(comparison, comparison.clusters[0])


def test_what_one_outlet_alone_has_twice_is_not_shared_unless_there_is_no_other(comparison):
    assert [one.cluster.id for one in clusters_of(comparison).shared] == ["sank", "hurt"]
    alone = Comparison(
        comparison.articles[4:],
        (),
        with_wordings(
            (Cluster("x", (Member(0, span(WIRE, "They rowed all night")), Member(1, Span(0, 20)))),), (WIRE, WIRE_TOO)
        ),
        ((), ()),
        (),
        (),
    )
    [one] = clusters_of(alone).shared
    assert (one.outlets, one.versions) == ((0,), [0, 1])


def test_what_a_version_has_in_two_places_is_one_wording_and_what_is_cut_is_no_change():
    long = "The mast broke in the first gale, and later the sail tore from top to foot."
    texts = (long, "The mast broke in the first gale. Then the sail tore from top to foot.")
    places = (
        Member(0, Span(0, len(long))),
        Member(1, span(texts[1], "The mast broke in the first gale")),
        Member(1, span(texts[1], "the sail tore from top to foot")),
    )
    articles = tuple(Article(str(n), text, outlet=str(n)) for n, text in enumerate(texts))
    [one] = clusters_of(
        Comparison(articles, (), with_wordings((Cluster("x", places),), texts), ((), ()), (), ())
    ).shared
    assert [told.text for told in one.told] == [
        long,
        "The mast broke in the first gale … the sail tore from top to foot",
    ]
    assert (one.changed, one.shortest, one.longest) == (0, 14, 16)


def test_parts_that_lie_apart_are_not_called_changed():
    texts = (
        "The old mast broke in two.",
        "Gulls cried over all of it.",
        "The old mast broke in two. Gulls cried over all of it.",
    )
    members = tuple(Member(n, Span(0, len(text))) for n, text in enumerate(texts))
    articles = tuple(Article(str(n), text, outlet=str(n)) for n, text in enumerate(texts))
    [one] = clusters_of(
        Comparison(articles, (), with_wordings((Cluster("x", members),), texts), ((),) * 3, (), ())
    ).shared
    assert one.changed == 0


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ({}, ["sank", "hurt"]),
        ({"sort": "spread"}, ["sank", "hurt"]),
        ({"sort": "altered"}, ["sank", "hurt"]),
        ({"by": 2}, ["sank"]),
        ({"words": "DUSK ferry"}, ["sank"]),
        ({"words": "nobody"}, ["hurt"]),
        ({"words": "unicorn"}, []),
        ({"by": 3}, []),
    ],
)
def test_passages_are_chosen_by_outlet_and_words(comparison, chosen, expected):
    assert [one.cluster.id for one in choose_clusters(clusters_of(comparison), **chosen)] == expected


def test_each_order_puts_what_it_says_first():
    texts = (
        "Seven bells rang over the quiet harbour of Lomm. The boats are late. Bread costs two crowns a loaf here.",
        "Seven bells rang over the quiet harbour of Lomm. The boats are late. Bread costs six crowns a bun here.",
        "The boats are late.",
    )
    parts = (
        (texts[0][:47],) * 2,
        ("The boats are late",) * 3,
        ("Bread costs two crowns a loaf here", "Bread costs six crowns a bun here"),
    )
    clusters = [
        Cluster(name, tuple(Member(n, span(texts[n], part)) for n, part in enumerate(some)))
        for name, some in zip(("long", "wide", "changed"), parts, strict=True)
    ]
    articles = tuple(Article(str(n), text, outlet=str(n)) for n, text in enumerate(texts))
    found = clusters_of(Comparison(articles, (), with_wordings(clusters, texts), ((),) * 3, (), ()))
    firsts = [choose_clusters(found, sort=sort)[0].cluster.id for sort in ("", "spread", "altered")]
    assert firsts == ["long", "wide", "changed"]


def test_the_file_has_every_version_of_every_passage(comparison):
    found = clusters_of(comparison)
    table = clusters_table(comparison, choose_clusters(found))
    assert list(table.columns) == list(wording.CLUSTER_COLUMNS)
    assert list(table["version"]) == ["The Bell", "Post", "Echo", "Post (2)", "The Bell", "Post", "Post (2)"]
    assert list(table["wording"]) == [1, 1, 1, 2, 1, 1, 1]
    [later] = table[table["version"] == "Post (2)"].head(1).to_dict("records")
    assert (later["text"], later["start"], later["end"]) == ("The ferry Alma sank off Ostrand at dusk", 0, 39)
    assert (later["outlets"], later["altered"]) == (3, 0.125)


def test_a_wording_stands_in_its_whole_sentence_between_its_neighbours(comparison):
    [told] = version_excerpts(comparison, 0, named(comparison, "sank").spans(0))
    assert (told.before, told.after) == ("It was Monday.", "Nobody was hurt in the harbour.")
    pieces = [(piece.text, piece.marked) for piece in told.pieces]
    assert pieces == [("The ferry Alma sank off Ostrand at noon", True), (", in fog.", False)]


def test_the_way_to_compare_leads_to_the_passage_that_holds_both(comparison):
    sank, hurt = named(comparison, "sank"), named(comparison, "hurt")
    first, second = comparison.alignments
    assert meeting(comparison, 0, sank.spans(0), 2, sank.spans(2)) == passage_key(comparison, first)
    assert meeting(comparison, 2, hurt.spans(2), 0, hurt.spans(0)) == passage_key(comparison, second)
    assert meeting(comparison, 0, sank.spans(0), 2, hurt.spans(2)) == ""
    claim = Claim(
        "c", 0, span(BELL, "Nobody was hurt"), {2: Standing("said", "verbatim", 1, (span(LATER, "hurt"),))}, False
    )
    assert claim_meeting(comparison, claim, 2) == passage_key(comparison, second)


def test_changes_are_drawn_in_place_and_told_one_by_one():
    drawn, told = rewritten(
        "Eleven people were hurt. The police in Lomm said so today.",
        "Fourteen people were hurt. The police in all of Lomm said so.",
    )
    assert [(piece.text, piece.look) for piece in drawn.pieces] == [
        *(("Eleven", "gone"), (" ", ""), ("Fourteen", "new"), (" people were hurt. The police in ", "")),
        *(("all of ", "new"), ("Lomm said so", ""), (" today", "gone"), (".", "")),
    ]
    assert told == [
        wording.PASSAGE_REPLACED.format(left="Eleven", right="Fourteen"),
        wording.PASSAGE_ADDED.format(right="all of"),
        wording.PASSAGE_LEFT_OUT.format(left="today"),
    ]


def test_what_both_have_stays_however_long_the_changes_around_it_are():
    long = (
        "On the eve of the fair, when the whole town stood by the quay, a gate of the dam opened and drowned the park"
    )
    short = "A gate of the dam opened at eight"
    drawn, _ = rewritten(long, short)
    assert any("gate of the dam opened" in piece.text for piece in drawn.pieces if not piece.marked)
    kept = "".join(piece.text for piece in drawn.pieces if piece.look != "gone")
    assert kept.casefold().split() == short.casefold().split()


def test_the_same_words_have_no_changes():
    drawn, told = rewritten("It rained.", "It rained.")
    assert told == []
    assert not any(piece.marked for piece in drawn.pieces)


def test_a_long_wording_is_cut_after_a_word():
    assert first_words("a quiet little harbour town far in the north", 20) == "a quiet little …"
    assert first_words("a quiet little harbour", 20) == "a quiet little harbour"
    assert first_words("x" * 50, 20) == f"{'x' * 20} …"

"""One version beside all other outlets, and the filters: what holds for any comparison, and what a reader is told."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components import tables
from components.model import KINDS, Alignment, Article, Claim, Comparison, Furniture, Sentence, Span, Standing
from components.tables.choice import ALL, Choice, read_choice
from components.tables.everyone import (
    everyone,
    others,
    passages_of,
    passages_of_all,
    shares_by_pair,
    shares_by_version,
    shares_of_all,
)
from tests.unit.versions import compared, place

WORD, SENTENCE = 5, 25
"""Characters of a made-up word with its space, and of a made-up sentence: five words."""


@st.composite
def spans(draw: st.DrawFn, words: int) -> Span:
    first = draw(st.integers(0, words - 1))
    last = draw(st.integers(first + 1, words))
    return Span(first * WORD, last * WORD - 1)


@st.composite
def comparisons(draw: st.DrawFn) -> Comparison:
    """Two to five versions of up to thirty words each, of up to three outlets, with any passages between them."""
    lengths = draw(st.lists(st.integers(0, 30), min_size=2, max_size=5))
    articles = [
        Article(
            f"id{number}",
            "word " * words,
            outlet=draw(st.sampled_from("ABC")),
            furniture=(Furniture(0, SENTENCE, "byline"),) if words > 5 and draw(st.booleans()) else (),
        )
        for number, words in enumerate(lengths)
    ]
    written = [number for number, words in enumerate(lengths) if words]
    pairs = [(a, b) for a in written for b in written if a < b]
    alignments = [
        Alignment(
            *pair,
            draw(st.sampled_from(KINDS)),
            draw(spans(lengths[pair[0]])),
            draw(spans(lengths[pair[1]])),
            0.5,
            draw(st.sampled_from(("same", "differs", "possible"))),
        )
        for pair in (draw(st.lists(st.sampled_from(pairs), max_size=8)) if pairs else [])
    ]
    sentences = tuple(
        tuple(
            Sentence(Span(start, min(start + SENTENCE, len(x.text)) - 1)) for start in range(0, len(x.text), SENTENCE)
        )
        for x in articles
    )
    return Comparison(tuple(articles), tuple(alignments), (), sentences, (), ())


choices = st.builds(
    Choice,
    st.lists(st.sampled_from(KINDS), unique=True).map(lambda kinds: tuple(kind for kind in KINDS if kind in kinds)),
    st.integers(0, 12),
)


@settings(max_examples=60, deadline=None)
@given(comparisons(), choices)
def test_the_parts_are_all_the_words(found, choice):
    told = [*shares_by_version(found, choice), *shares_by_pair(found, choice).values()]
    assert all(each.wording + each.reworded + each.close + each.own == each.words for each in told)


@settings(max_examples=60, deadline=None)
@given(comparisons(), choices)
def test_all_at_once_says_what_each_alone_says(found, choice):
    versions = range(len(found.articles))
    assert shares_by_version(found, choice) == [shares_of_all(found, each, choice) for each in versions]
    pairs = {(a, b): tables.shares(found, a, b, choice) for a in versions for b in versions if a != b}
    assert shares_by_pair(found, choice) == pairs


@settings(max_examples=60, deadline=None)
@given(comparisons(), choices)
def test_a_filter_never_makes_more_shared(found, choice):
    for version in range(len(found.articles)):
        assert shares_of_all(found, version, choice).own >= shares_of_all(found, version).own
        assert set(passages_of_all(found, version, choice)) <= set(passages_of_all(found, version))


@settings(max_examples=60, deadline=None)
@given(comparisons())
def test_everyone_has_at_least_what_any_one_has(found):
    for version in range(len(found.articles)):
        everybody = shares_of_all(found, version)
        for other in others(found, version):
            one = tables.shares(found, version, other)
            assert everybody.wording >= one.wording
            assert everybody.own <= one.own
            assert shares_of_all(found, version, Choice(partner=other)) == one


@settings(max_examples=60, deadline=None)
@given(comparisons(), choices, st.randoms(use_true_random=False))
def test_the_order_of_the_versions_changes_nothing(found, choice, random):
    order = list(range(len(found.articles)))
    random.shuffle(order)
    place_of = {old: new for new, old in enumerate(order)}
    turned = [
        x.between(place_of[x.a], place_of[x.b])
        if place_of[x.a] < place_of[x.b]
        else x.turned(place_of[x.b], place_of[x.a])
        for x in found.alignments
    ]
    again = replace(
        found,
        articles=tuple(found.articles[old] for old in order),
        sentences=tuple(found.sentences[old] for old in order),
        alignments=tuple(turned),
    )
    assert [shares_by_version(found, choice)[old] for old in order] == shares_by_version(again, choice)
    for new, old in enumerate(order):
        assert [s.span for s in everyone(found, old, choice)] == [s.span for s in everyone(again, new, choice)]


@settings(max_examples=60, deadline=None)
@given(comparisons(), choices)
def test_stretches_follow_each_other_and_leave_no_passage_out(found, choice):
    for version in range(len(found.articles)):
        stretches = everyone(found, version, choice)
        assert all(one.span.end <= other.span.start for one, other in pairwise(stretches))
        assert {link for each in stretches for link in each.links} == set(passages_of_all(found, version, choice))
        for stretch in stretches:
            assert len(stretch.partners) == len(stretch.links) > 0
            for (article, span, kind, _), link in zip(stretch.partners, stretch.links, strict=True):
                assert (article, span) in ((link.a, link.a_span), (link.b, link.b_span))
                assert article in others(found, version)
                assert kind in choice.kinds


@given(choices)
def test_what_is_written_of_a_choice_is_read_again(choice):
    again = read_choice(**choice.written())
    assert again.kinds == choice.kinds
    assert again.least == choice.least
    assert set(ALL.written().values()) == {""}


@pytest.mark.parametrize(("kinds", "least"), [("", ""), ("all", "many"), ("<b>", "-3"), ("Near", "٣"), (",", "9" * 30)])
def test_what_cannot_be_read_hides_nothing(kinds, least):
    assert read_choice(kinds, least) == ALL


WIRE = "The ferry to Ostrand sank at noon on Monday. Nobody on board was hurt, the police said. The mayor wept."
BELL = "The ferry to Ostrand sank at noon on Monday. The baker of Lomm had warned of it in a long letter."
POST = "Nobody on board was hurt, the police said. An inquiry begins tomorrow in the town hall."


def test_each_stretch_says_who_has_it():
    found = compared(Wire=WIRE, Bell=BELL, Post=POST)
    told = {s.span.of(WIRE): {found.articles[p[0]].outlet for p in s.partners} for s in everyone(found, 0)}
    assert told == {
        "The ferry to Ostrand sank at noon on Monday": {"Bell"},
        "Nobody on board was hurt, the police said": {"Post"},
    }


def test_another_version_of_the_same_outlet_is_not_everyone_else():
    found = compared(Wire=WIRE, Bell=BELL, Post=POST)
    found = replace(found, articles=(found.articles[0], replace(found.articles[1], outlet="WIRE "), found.articles[2]))
    assert [p[0] for stretch in everyone(found, 0) for p in stretch.partners] == [2]
    assert shares_of_all(found, 0) == tables.shares(found, 0, 2)


def test_sentences_with_the_very_same_passages_are_one_stretch_and_no_sentence_is_marked_beyond_its_passages():
    sentences = [place(WIRE, part) for part in ("The ferry to Ostrand sank at noon on Monday.", "The mayor wept.")]
    middle = place(WIRE, "Nobody on board was hurt, the police said.")
    both = Alignment(0, 1, "verbatim", Span(0, middle.end), Span(0, middle.end), 1.0)
    wept = Alignment(0, 1, "near", place(WIRE, "mayor wept"), Span(0, 8), 0.9)
    told = tuple(Sentence(span) for span in sorted([*sentences, middle]))
    articles = (Article("a", WIRE, outlet="A"), Article("b", WIRE, outlet="B"))
    found = Comparison(articles, (both, wept), (), (told, told), (), ())
    assert [s.span.of(WIRE) for s in everyone(found, 0)] == [WIRE[: middle.end], "mayor wept"]
    again = Alignment(0, 1, "reworded", middle, middle, 0.8)
    apart = everyone(replace(found, alignments=(both, wept, again)), 0)
    assert [len(stretch.partners) for stretch in apart] == [1, 2, 1]


def test_of_two_sentences_that_one_passage_holds_only_the_one_told_differently_is_said_to_be() -> None:
    ferry, hurt = Span(0, 44), place(WIRE, "Nobody on board was hurt, the police said.")
    both = Alignment(0, 1, "near", Span(0, hurt.end), Span(0, hurt.end), 0.9, "differs")
    claims = tuple(
        Claim(str(at), 0, span, {1: Standing(state, None, 0.9, (span,), (span,))}, False)
        for at, (span, state) in enumerate([(ferry, "said"), (hurt, "differs")])
    )
    articles = (Article("a", WIRE, outlet="A"), Article("b", WIRE, outlet="B"))
    told = tuple(Sentence(span) for span in (ferry, hurt))
    found = Comparison(articles, (both,), (), (told, told), claims, ())
    assert [stretch.partners[0][3] for stretch in everyone(found, 0)] == ["same", "differs"]


def test_five_words_tell_one_sentence_of_two() -> None:
    ferry, hurt = Span(0, 44), place(WIRE, "Nobody on board was hurt, the police said.")
    short = Alignment(0, 1, "reworded", Span(0, hurt.end), Span(0, 19), 0.3)
    articles = (Article("a", WIRE, outlet="A"), Article("b", WIRE, outlet="B"))
    told = tuple(Sentence(span) for span in (ferry, hurt))
    found = Comparison(articles, (short,), (), (told, told), (), ())
    assert [stretch.span for stretch in everyone(found, 0)] == [ferry]


def test_the_table_of_everyone_says_whose_each_passage_is():
    found = compared(Wire=WIRE, Bell=BELL, Post=POST)
    table = tables.passages_table(found, 0, None)
    assert list(zip(table["whose"], table["left"], strict=True)) == [
        ("Bell", "The ferry to Ostrand sank at noon on Monday"),
        ("Post", "Nobody on board was hurt, the police said"),
    ]
    assert len(tables.passages_table(found, 0, None, Choice(partner=2))) == 1


def test_a_least_length_counts_the_longer_wording():
    found = compared(Wire=WIRE, Bell=BELL, Post=POST)
    (link,) = passages_of(found, 0, 1)
    assert passages_of(found, 0, 1, Choice(least=9)) == [link]
    assert passages_of(found, 0, 1, Choice(least=10)) == []
    assert tables.shares(found, 0, 1, Choice(least=10)).own == tables.shares(found, 0, 1).words


def test_a_version_without_words_shares_nothing():
    found = Comparison((Article("a", ""), Article("b", "One word.")), (), (), ((), ()), (), ())
    assert shares_of_all(found, 0).words == 0
    assert everyone(found, 0) == []
    assert tables.passages_table(found, 0, None).empty

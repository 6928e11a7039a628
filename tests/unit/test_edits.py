"""Corrections, applied: what a person put back counts as reporting, what they took out does not, nothing else moves."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from components import wording
from components.model import FIELDS, Article, ArticleEdit, Edits, Furniture, Span
from components.stories.edits import apply, change, compared, describe, put_back, take_out

TEXT = "By Mara Quist\nThe ferry left Ostrand at noon. Read more: harbour news"
FERRY = Article(
    "ferry", TEXT, outlet="Ostrand Post", furniture=(Furniture(0, 13, "byline"), Furniture(46, 69, "promo"))
)
BRIDGE = Article("bridge", "The bridge at Vell stays shut.", outlet="Vell Echo", title="Shut", published="2031-03-04")

spans = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 90), st.integers(0, 30))
span_tuples = st.lists(spans, max_size=6).map(tuple)
texts = st.text(max_size=80)
corrections = st.none() | st.text(max_size=8)
article_edits = st.builds(
    ArticleEdit,
    outlet=corrections,
    title=corrections,
    published=corrections,
    removed=st.booleans(),
    compared=st.booleans(),
    unmarked=span_tuples,
    marked=span_tuples,
)


@st.composite
def articles(draw: st.DrawFn) -> Article:
    text = draw(texts)
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    found = tuple(Furniture(start, end, "promo") for start, end in zip(cuts[::2], cuts[1::2], strict=False))
    return Article("a", text, furniture=found)


def covered(pieces: tuple[Furniture, ...] | tuple[Span, ...]) -> set[int]:
    return {place for piece in pieces for place in range(piece.start, piece.end)}


def test_furniture_that_overlaps_or_leaves_the_text_is_set_right_with_the_first_correction():
    article = Article("a", "0123456789", furniture=(Furniture(0, 6, "byline"), Furniture(4, 40, "promo")))
    (corrected,) = apply([article], put_back(Edits(), "a", Span(1, 2)))
    assert corrected.furniture == (
        Furniture(0, 1, "byline"),
        Furniture(2, 6, "byline"),
        Furniture(6, 10, "promo"),
    )


def test_nothing_corrected_leaves_the_articles_as_they_were_read():
    assert apply([FERRY, BRIDGE], Edits()) == (FERRY, BRIDGE)
    assert compared([FERRY, BRIDGE], Edits()) == (FERRY, BRIDGE)


def test_corrections_show_and_the_article_as_read_does_not_change():
    edits = change(Edits(), "bridge", outlet=" Vell Courier ", published="2031-03-05")
    (article,) = apply([BRIDGE], edits)
    assert (article.outlet, article.title, article.published) == ("Vell Courier", "Shut", "2031-03-05")
    assert BRIDGE.outlet == "Vell Echo"


def test_blank_means_unknown_and_none_means_as_read():
    blank = change(Edits(), "bridge", outlet="")
    assert apply([BRIDGE], blank)[0].outlet == ""
    assert change(blank, "bridge", outlet=None) == Edits()


def test_removed_articles_are_gone_and_unchosen_ones_only_not_compared():
    edits = change(change(Edits(), "ferry", removed=True), "bridge", compared=False)
    assert apply([FERRY, BRIDGE], edits) == (BRIDGE,)
    assert compared([FERRY, BRIDGE], edits) == ()


def test_a_change_that_changes_nothing_is_equal_and_leaves_no_trace():
    edits = change(Edits(), "ferry", title="Noon ferry")
    assert change(edits, "ferry", title="Noon ferry") == edits
    assert change(Edits(), "ferry", removed=False).articles == {}
    assert change(edits, "ferry", title=None).articles == {}


def test_a_change_leaves_the_edits_it_began_with_alone():
    before = change(Edits(), "ferry", title="Noon ferry")
    change(before, "ferry", title="Late ferry")
    assert before.articles["ferry"].title == "Noon ferry"


def test_a_field_that_does_not_exist_is_refused():
    with pytest.raises(TypeError):
        change(Edits(), "ferry", colour="red")


def test_text_put_back_is_reporting_and_the_rest_of_that_line_stays_out():
    (article,) = apply([FERRY], put_back(Edits(), "ferry", Span(0, 3)))
    assert article.furniture == (Furniture(3, 13, "byline"), Furniture(46, 69, "promo"))


def test_text_taken_out_keeps_the_reason_it_already_had():
    (article,) = apply([FERRY], take_out(Edits(), "ferry", Span(8, 20)))
    assert article.furniture == (
        Furniture(0, 13, "byline"),
        Furniture(13, 20, "marked"),
        Furniture(46, 69, "promo"),
    )
    assert {piece.reason for piece in article.furniture} <= wording.FURNITURE.keys()


def test_the_last_word_counts_when_text_is_taken_out_and_put_back():
    out = take_out(Edits(), "ferry", Span(20, 30))
    assert covered(apply([FERRY], out)[0].furniture) >= set(range(20, 30))
    back = put_back(out, "ferry", Span(20, 30))
    assert apply([FERRY], back)[0].furniture == FERRY.furniture
    again = take_out(back, "ferry", Span(20, 30))
    assert apply([FERRY], again) == apply([FERRY], out)


@given(articles(), article_edits)
def test_furniture_stays_in_order_apart_and_in_the_text(article: Article, edit: ArticleEdit):
    assume(not edit.removed)
    (corrected,) = apply([article], Edits({"a": edit}))
    ends = 0
    for piece in corrected.furniture:
        assert ends <= piece.start < piece.end <= len(article.text)
        ends = piece.end


@given(articles(), article_edits)
def test_furniture_is_what_was_found_less_what_was_put_back_plus_what_was_taken_out(
    article: Article, edit: ArticleEdit
):
    assume(not edit.removed)
    (corrected,) = apply([article], Edits({"a": edit}))
    in_text = set(range(len(article.text)))
    wanted = (covered(article.furniture) - covered(edit.unmarked)) | covered(edit.marked)
    assert covered(corrected.furniture) == wanted & in_text
    kept = tuple(piece for piece in corrected.furniture if piece.reason == "promo")
    assert covered(kept) == (covered(article.furniture) - covered(edit.unmarked))


@given(articles(), spans, spans)
def test_put_back_and_take_out_do_what_they_say(article: Article, first: Span, second: Span):
    edits = take_out(put_back(Edits(), "a", first), "a", second)
    out = covered(apply([article], edits)[0].furniture)
    in_text = set(range(len(article.text)))
    assert out >= covered((second,)) & in_text
    assert not out & (covered((first,)) - covered((second,)))


@given(articles(), article_edits)
def test_only_what_can_be_corrected_changes(article: Article, edit: ArticleEdit):
    corrected = apply([article], Edits({"a": edit}))
    for after in corrected:
        can = (*FIELDS, "origins", "furniture")
        assert replace(after, **{name: getattr(article, name) for name in can}) == article
    assert bool(corrected) is not edit.removed


@pytest.mark.parametrize(
    ("step", "words"),
    [
        ({"outlet": "Vell Courier"}, "outlet corrected"),
        ({"title": ""}, "title corrected"),
        ({"published": "2031"}, "date corrected"),
        ({"removed": True}, "article removed"),
        ({"compared": False}, "article left out of comparison"),
        ({"unmarked": (Span(0, 2),)}, "text put back"),
        ({"marked": (Span(0, 2),)}, "text taken out"),
        ({"marked": (Span(0, 2),), "unmarked": (Span(3, 4),)}, "furniture corrected"),
        ({"title": "x", "outlet": "y"}, "several corrections"),
    ],
)
def test_a_step_is_named_for_what_it_did(step, words):
    assert describe(Edits(), change(Edits(), "bridge", **step)) == words


def test_steps_back_are_named_too():
    gone = change(Edits(), "bridge", removed=True, compared=False)
    assert describe(gone, change(gone, "bridge", removed=False)) == "article brought back"
    assert describe(gone, change(gone, "bridge", compared=True)) == "article chosen for comparison"


def test_every_field_of_an_edit_has_a_name_for_its_step():
    switches = {"removed", "compared"}
    for field in fields(ArticleEdit):
        names = {f"{field.name}_true", f"{field.name}_false"} if field.name in switches else {field.name}
        assert names <= wording.STEPS.keys()

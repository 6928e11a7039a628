"""The pipeline as a whole: the same answer whatever the order, no claim too many, and no absence that is not known."""

from __future__ import annotations

import itertools
from dataclasses import replace
from pathlib import Path

import pytest

from components.compare import compare
from components.errors import BadOptions
from components.language.sentences import split_sentences
from components.model import Article, Comparison, Furniture, Options, Span
from components.readers import read
from tests.unit.versions import by_id, claim, compared, place, standing, version

SAMPLE = Path(__file__).parents[2] / "data" / "sample"
WIRE = (
    "A spillway gate opened without warning and flooded the lower streets of Aldermarsh.\n\n"
    "The siren sounded 26 minutes later, the emergency office said.\n\n"
    "Volunteers served soup in the school hall until dawn."
)
COURIER = (
    "Trains will not run before Wednesday.\n\n"
    "A spillway gate opened without warning and flooded the lower streets of Aldermarsh.\n\n"
    "City tap water is safe, the utility reported in a statement."
)
WEATHER = "Frost is forecast for the northern islands.\n\nFishermen were told to bring in their crab pots by Friday."


@pytest.fixture(scope="module")
def sample() -> list[Article]:
    """Four of the sample story's articles, two of them of one outlet."""
    names = (
        "halyard-news-agency.txt",
        "senna-city-courier.txt",
        "the-daily-commonweal.md",
        "the-daily-commonweal-later.md",
    )
    return [article for name in names for article in read(name, (SAMPLE / name).read_bytes()).articles]


@pytest.fixture(scope="module")
def found(sample: list[Article]) -> Comparison:
    return compare(sample)


def test_the_order_of_the_articles_changes_nothing(sample: list[Article], found: Comparison) -> None:
    for order in itertools.islice(itertools.permutations(sample), 1, None, 5):
        other = compare(order)
        assert other.articles == order
        assert by_id(other) == by_id(found)


def test_comparing_again_gives_the_same_and_changes_no_article(sample: list[Article], found: Comparison) -> None:
    before = [replace(article) for article in sample]
    assert compare(sample) == found
    assert sample == before


def test_everything_is_in_the_order_of_the_text(found: Comparison) -> None:
    assert list(found.alignments) == sorted(found.alignments, key=lambda x: (x.a, x.b, x.a_span, x.b_span, x.kind))
    assert all(x.a < x.b for x in found.alignments)
    assert list(found.claims) == sorted(found.claims, key=lambda c: (c.article, c.span))
    assert all(list(c.standing) == sorted(set(range(4)) - {c.article}) for c in found.claims)
    assert [f.strength for f in found.findings] == sorted((f.strength for f in found.findings), reverse=True)


def test_spans_lie_in_the_text_and_outside_furniture(found: Comparison) -> None:
    spans = [(x.a, x.a_span) for x in found.alignments if x.kind != "reworded"]
    spans += [(x.b, x.b_span) for x in found.alignments if x.kind != "reworded"]
    spans += [(c.article, c.span) for c in found.claims]
    spans += [(n, span) for c in found.claims for n, s in c.standing.items() for span in s.spans]
    for number, span in spans:
        article = found.articles[number]
        assert span.of(article.text).strip()
        assert not any(span.overlaps(piece.span) for piece in article.furniture)


def test_ids_of_claims_and_clusters_are_unlike(found: Comparison) -> None:
    assert len({c.id for c in found.claims}) == len(found.claims) > 40
    assert len({c.id for c in found.clusters}) == len(found.clusters) > 10


def test_a_twin_of_another_outlet_says_everything_word_for_word(sample: list[Article]) -> None:
    twins = [sample[0], replace(sample[0], article_id="twin", outlet="The Twin")]
    found = compare(twins)
    assert {(s.state, s.how) for c in found.claims for s in c.standing.values()} == {("said", "verbatim")}
    assert not any(c.only_here for c in found.claims)
    assert {finding.kind for finding in found.findings} == {"voices"}, "two outlets and one text"
    assert {x.relation for x in found.alignments} == {"same"}


def test_one_article_alone_has_claims_and_nothing_to_say_of_them() -> None:
    found = compare([version("Wire", WIRE)])
    assert [dict(c.standing) for c in found.claims] == [{}, {}, {}]
    assert not any(c.only_here for c in found.claims)
    assert (found.alignments, found.clusters, found.findings) == ((), (), ())


def test_no_article_is_no_error() -> None:
    assert compare([]) == Comparison((), (), (), (), (), ())


def test_only_here_is_what_no_other_outlet_has() -> None:
    found = compared(Wire=WIRE, Courier=COURIER)
    texts = [article.text for article in found.articles]
    assert [c.span.of(texts[c.article]) for c in found.claims if c.only_here] == [
        "The siren sounded 26 minutes later, the emergency office said.",
        "Volunteers served soup in the school hall until dawn.",
        "Trains will not run before Wednesday.",
        "City tap water is safe, the utility reported in a statement.",
    ]


def test_two_versions_of_one_outlet_are_one_voice() -> None:
    """What an outlet says twice is still only here; what its own other version lacks is no absence."""
    early, later = version("Wire", WIRE, article_id="early"), version(" WIRE ", WIRE, article_id="later")
    found = compare([early, later, version("Courier", COURIER)])
    soup = [c for c in found.claims if "soup" in c.span.of(found.articles[c.article].text)]
    assert [(c.only_here, c.standing[1 - c.article].state) for c in soup] == [(True, "said")] * 2
    alone = compare([early, version("Wire", WEATHER, article_id="later")])
    assert not any(c.only_here for c in alone.claims)


def test_articles_without_an_outlet_are_each_a_voice() -> None:
    found = compare([version("", WIRE, article_id="1"), version("", COURIER, article_id="2")])
    assert sum(c.only_here for c in found.claims) == 4


FOREIGN = {
    "ar": (
        "فتحت بوابة السد دون إنذار مساء السبت وغمرت المياه الشوارع السفلى.\n\nلم يصب أحد بأذى.",
        "قيل: فتحت بوابة السد دون إنذار مساء السبت وغمرت المياه الشوارع السفلى.\n\nزرع الأطفال شجرة قرب الكنيسة.",
    ),
    "zh": (
        "大坝的闸门昨晚突然打开洪水淹没了老城区。\n\n一名退休的看门人失踪了。",
        "官员说大坝的闸门昨晚突然打开洪水淹没了老城区。\n\n孩子们在教堂旁种了一棵橡树。",
    ),
}


@pytest.mark.parametrize("language", FOREIGN)
def test_where_only_wording_is_known_nothing_is_called_only_here(language: str) -> None:
    one, other = FOREIGN[language]
    found = compare([version("One", one, language), version("Other", other, language)])
    assert found.claims
    assert not any(c.judged or c.only_here for c in found.claims)
    assert [x.kind for x in found.alignments] == ["verbatim"]
    assert {s.state for s in found.claims[0].standing.values()} == {"said"}
    assert found.claims[1].standing[1].state == "not_found"
    assert not found.findings


def test_a_version_that_cannot_be_judged_leaves_the_judgement_between_the_others_open() -> None:
    """Whether the Arabic version says it is not known, so nothing of the English ones is only here; wording stands."""
    found = compare([version("Wire", WIRE), version("Courier", COURIER), version("Other", FOREIGN["ar"][0], "ar")])
    assert not any(c.only_here for c in found.claims)
    assert standing(found, "Wire", "spillway gate", "Courier").state == "said"
    assert standing(found, "Wire", "soup", "Courier").state == "not_found"


@pytest.mark.parametrize("text", ["Bridge still closed.", "Wszystko będzie dobrze jutro rano."])
def test_a_text_too_short_to_tell_its_language_silences_no_other(text: str) -> None:
    found = compare([version("Wire", WIRE), version("Courier", COURIER), version("Note", text, "")])
    mine = [c for c in found.claims if c.article < 2]
    assert all(c.judged for c in mine)
    assert any(c.only_here for c in mine)


def test_a_short_text_in_letters_of_another_script_is_not_judged() -> None:
    found = compare([version("Wire", WIRE), version("Note", "大坝的闸门打开 洪水 淹没", "")])
    assert not any(c.judged or c.only_here for c in found.claims)


def test_a_long_text_of_no_known_language_keeps_the_judgement_open() -> None:
    found = compare(
        [version("Wire", WIRE), version("Courier", COURIER), version("Other", "qxz vrrk plomf wqrt. " * 20, "")]
    )
    assert not any(c.only_here for c in found.claims)


def test_without_the_meaning_match_wording_alone_is_told() -> None:
    found = compare([version("Wire", WIRE), version("Courier", COURIER)], Options(reworded=False))
    assert {x.kind for x in found.alignments} <= {"verbatim", "near"}
    assert not any(c.judged or c.only_here for c in found.claims)
    assert standing(found, "Wire", "spillway gate", "Courier").state == "said"


def test_titles_headings_and_furniture_are_no_claims() -> None:
    title, crosshead, promo = "Gate opens. Town drowns.", "What we know", "Read our newsletter about floods and dams."
    text = f"{title}\n\n{crosshead}\n\nEleven were hurt in the flood. {promo} Nobody had closed it by then. Yes, so."
    span = place(text, promo)
    article = replace(
        version("Wire", text),
        title_span=place(text, title),
        furniture=(Furniture(span.start, span.end, "subscribe"),),
    )
    found = compare([article, version("Courier", COURIER)])
    claims = [c.span.of(text) for c in found.claims if c.article == 0]
    assert claims == ["Eleven were hurt in the flood.", "Nobody had closed it by then."]


def test_furniture_that_two_versions_share_is_no_passage() -> None:
    promo = "Subscribe to our newsletter for stories from the valley every single morning."
    articles = []
    for outlet, text in (("Wire", WIRE), ("Courier", WEATHER)):
        whole = f"{text}\n\n{promo}"
        span = place(whole, promo)
        articles.append(replace(version(outlet, whole), furniture=(Furniture(span.start, span.end, "subscribe"),)))
    assert compare(articles).alignments == ()
    shared = [x.a_span.of(articles[0].text) for x in compare([replace(a, furniture=()) for a in articles]).alignments]
    assert any("newsletter for stories" in passage for passage in shared), "put back, it is compared"


def test_the_same_article_twice_and_options_out_of_range_are_told_at_once() -> None:
    twice = [version("Wire", WIRE), version("Wire", WIRE)]
    with pytest.raises(BadOptions, match="same article is given twice") as both:
        compare(twice, Options(shortest=0))
    assert "1 to 100 words, not 0" in both.value.message
    assert both.value.hint
    with pytest.raises(BadOptions, match="not 101"):
        compare(twice[:1], Options(shortest=101))


def test_an_unrelated_version_takes_back_nothing_that_was_said(sample: list[Article], found: Comparison) -> None:
    """The weights of words change with every version, so a standing may move a step; what is said word for word or
    nearly stays said, and nothing that was said or not found turns into its opposite."""
    more = compare([*sample, version("Weather", WEATHER)])
    after = {c.id: c for c in more.claims}
    for before in found.claims:
        for other, old in before.standing.items():
            new = after[before.id].standing[other]
            assert {old.state, new.state} != {"said", "not_found"}
            if old.how in ("verbatim", "near"):
                assert (new.state, new.how) == (old.state, old.how)
    assert [x for x in more.alignments if x.b < 4 and x.kind != "reworded"] == [
        x for x in found.alignments if x.kind != "reworded"
    ]


def test_progress_only_grows_and_ends_at_one(sample: list[Article]) -> None:
    shares: list[float] = []
    compare(sample, progress=shares.append)
    assert shares == sorted(shares)
    assert (len(shares), shares[-1]) == (6, 1)


def test_longer_shortest_passages_are_fewer() -> None:
    articles = [version("Wire", WIRE), version("Courier", COURIER)]
    assert any(x.kind == "verbatim" for x in compare(articles, Options(shortest=13)).alignments)
    assert not any(x.kind == "verbatim" for x in compare(articles, Options(shortest=14)).alignments)


def test_every_sentence_that_is_no_heading_and_long_enough_is_a_claim() -> None:
    found = compared(Wire=WIRE, Courier=COURIER)
    spans = [s.span for s in split_sentences(WIRE)]
    assert [c.span for c in found.claims if c.article == 0] == spans
    assert claim(found, "Wire", "soup").span == Span(len(WIRE) - 53, len(WIRE))


def test_any_two_of_very_many_versions_show_what_they_share() -> None:
    """What more versions hold than are linked one by one is shown between any two of them all the same."""
    wire = "The flood crest is expected to pass Fell Cross at around noon on Sunday."
    articles = [Article(f"{n:03d}", f"Outlet {n} reports. {wire}", outlet=f"Outlet {n}") for n in range(70)]
    found = compare(articles, Options(reworded=False)).alignments
    assert {(x.a, x.b) for x in found if wire[:-1] in x.a_span.of(articles[x.a].text)} == {
        (a, b) for a in range(70) for b in range(a + 1, 70)
    }

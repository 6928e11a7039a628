"""An archive: what is added is found again, whatever the order, however it was cut into parts, from memory or disk."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.errors import CrossreadError
from components.matching.archive import Added, Archive, Hit, asking, intake
from components.matching.archive import archive as archive_module
from components.matching.archive import settings as rules
from components.matching.archive.shared import shared_passages
from components.matching.ngrams import find_words
from components.model import Alignment, Article, Furniture, Source, Span

LETTERS = "bcdfghjklmnprstvwz"
VOCABULARY = [a + b + c + d for a in LETTERS[:9] for b in "aeiou" for c in LETTERS[9:] for d in "aeiou"]


def article(number: object, text: str, outlet: str = "Wire") -> Article:
    source = Source("rows.jsonl", str(number))
    return Article(f"id{number}", text, outlet=outlet, title=f"Title {number}", published="2031-05-14", source=source)


def invented(count: int, seed: int = 1, wires: int = 6) -> list[Article]:
    """Articles of a few stories: fresh words around stretches of one of some wire texts, a few words changed."""
    rng = random.Random(seed)
    texts = [rng.choices(VOCABULARY, k=120) for _ in range(wires)]
    out = []
    for number in range(count):
        wire = texts[number % wires]
        words: list[str] = rng.choices(VOCABULARY, k=rng.randint(5, 60))
        for _ in range(rng.randint(1, 2)):
            low = rng.randrange(0, 100)
            copied = wire[low : low + rng.randint(9, 40)]
            copied[rng.randrange(len(copied))] = rng.choice(VOCABULARY)
            words += copied + rng.choices(VOCABULARY, k=rng.randint(1, 30))
        out.append(article(number, " ".join(words).capitalize() + "." * number, f"Outlet {number % 4}"))
    return out


def scanned(archive: Archive, only: Sequence[str] | None = None) -> list[tuple[object, ...]]:
    found = archive.scan(only)
    return [(found.ids[a], found.ids[b], *places) for a, b, *places in found.rows()]


def alone(a: Article, b: Article, gaps: Sequence[Span] = ()) -> list[Alignment]:
    """The passages of two texts by themselves, a first whatever its length."""
    shorter, longer = sorted([(len(a.text), 0), (len(b.text), 1)])
    texts, cut = (a.text, b.text), (gaps, [f.span for f in b.furniture])
    words = find_words([texts[shorter[1]], texts[longer[1]]], [cut[shorter[1]], cut[longer[1]]])
    found = shared_passages(words)
    return found.renumbered(find_words([" "]).article[[0, 0]] + [shorter[1], longer[1]]).alignments()


@pytest.fixture
def small_parts(monkeypatch: pytest.MonkeyPatch) -> int:
    """Seven articles a part, so that a few dozen make many parts."""
    for module in (intake, archive_module):
        monkeypatch.setattr(module, "TOGETHER", 7)
    return 7


@pytest.fixture
def archive(tmp_path: Path, small_parts: int) -> Iterator[Archive]:
    with Archive.create(tmp_path / "archive") as made:
        yield made


def test_what_was_added_is_there_again_when_it_is_opened(archive: Archive, tmp_path: Path) -> None:
    given_ = Article(
        "x", "By Ana Mora\nÉté 🌊 \ud83d", "Bell", "Wire", "A title", "Ana Mora", "2031-05-14", "https://bell.example/1",
        "en", (("title", "text"),), (Furniture(0, 11, "byline"),), Span(0, 5),
            Source("a.txt", None, "from_text", "00ff"), ("odd",),
    )  # fmt: skip
    assert archive.add([given_, article(2, "")]) == Added(new=2)
    with Archive.open(tmp_path / "archive") as again:
        assert len(again) == 2
        assert again.article("x") == given_
        assert again.text("x") == given_.text
        assert again.text("id2") == ""
        with pytest.raises(KeyError):
            again.text("gone")


def test_a_scan_finds_the_same_in_any_order_in_any_parts_in_memory_and_on_disk(archive: Archive) -> None:
    articles = invented(60)
    with Archive.in_memory() as memory:
        memory.add(articles)
        expected = scanned(memory)
    assert len({row[:2] for row in expected}) > 40
    shuffled = random.Random(5).sample(articles, len(articles))
    for low in (0, 3, 9, 10, 40):
        archive.add(shuffled[low : {0: 3, 3: 9, 9: 10, 10: 40, 40: 60}[low]])
    assert scanned(archive) == expected
    some = sorted(a.article_id for a in articles[::2])
    assert scanned(archive, some) == [row for row in expected if row[0] in some and row[1] in some]


def test_a_scan_names_articles_in_the_order_of_their_ids(archive: Archive) -> None:
    text = " ".join(VOCABULARY[:30])
    archive.add([article(n, text + f" {n}") for n in (10, 9, 2)])
    assert [row[:2] for row in scanned(archive)] == [("id2", "id9"), ("id2", "id10"), ("id9", "id10")]


def test_hits_are_what_the_pair_shares_by_itself(archive: Archive) -> None:
    articles = invented(80, seed=3)
    archive.add(articles[20:])
    asked_about = 0
    for one in articles[:40]:
        hits = {hit.article_id: hit for hit in archive.ask(one.text, (), one.article_id)}
        for other in articles[20:]:
            if other is one:
                continue
            expected = alone(one, other)
            if other.article_id in hits:
                assert list(hits[other.article_id].passages) == expected
                asked_about += 1
            else:
                assert not any(shares_a_gram(one.text, other.text, p) for p in expected)
    assert asked_about > 100


def shares_a_gram(a: str, b: str, passage: Alignment) -> bool:
    """Does the passage hold GRAM words in a row that are equal?"""
    x, y = passage.a_span.of(a).lower().split(), passage.b_span.of(b).lower().split()
    grams = {tuple(x[i : i + rules.GRAM]) for i in range(len(x) - rules.GRAM + 1)}
    return any(tuple(y[i : i + rules.GRAM]) in grams for i in range(len(y) - rules.GRAM + 1))


@settings(max_examples=30, deadline=None)
@given(seed=st.integers(0, 10**6), cut=st.integers(0, 24))
def test_asking_knows_no_order_and_no_parts(seed: int, cut: int) -> None:
    articles = invented(24, seed)
    one, *others = articles
    with Archive.in_memory() as straight, Archive.in_memory() as turned:
        straight.add(others)
        turned.add(others[cut:][::-1])
        turned.add(others[:cut])
        assert straight.ask(one.text) == turned.ask(one.text)


def test_a_hit_tells_whose_it_is_and_how_much_is_shared(archive: Archive) -> None:
    shared = VOCABULARY[:20]
    archive.add(
        [
            article(1, " ".join([*VOCABULARY[100:130], *shared])),
            article(2, " ".join([*shared[:9], *VOCABULARY[200:260]])),
            article(3, " ".join(VOCABULARY[300:340])),
        ]
    )
    text = " ".join([*VOCABULARY[400:420], *shared])
    hits = archive.ask(text)
    assert [(hit.article_id, hit.words) for hit in hits] == [("id1", 20), ("id2", 9)]
    assert (hits[0].outlet, hits[0].title, hits[0].published) == ("Wire", "Title 1", "2031-05-14")
    for hit in hits:
        for passage in hit.passages:
            assert (passage.a, passage.b, passage.kind) == (0, 1, "verbatim")
            assert passage.a_span.of(text) == passage.b_span.of(archive.text(hit.article_id))
    assert archive.ask(text, skip_id="id1") == [hits[1]]
    assert archive.ask(text, [Span(text.index(shared[0]), len(text))]) == []
    assert archive.ask("") == archive.ask("word") == []


def test_furniture_of_the_archive_takes_no_part(archive: Archive) -> None:
    text = " ".join(VOCABULARY[:30])
    archive.add([Article("whole", text, furniture=(Furniture(0, len(text), "legal"),))])
    assert archive.ask(text) == []


def test_what_is_new_is_found_before_and_after_the_ngrams_are_sorted_again(archive: Archive, tmp_path: Path) -> None:
    articles = invented(50, seed=8)
    answers: list[list[Hit]] = []
    for low in range(0, 50, 10):
        archive.add(articles[low : low + 10])
        answers.append(archive.ask(articles[0].text))
        archive.settle()
        assert archive.ask(articles[0].text) == answers[-1]
        with Archive.open(tmp_path / "archive") as again:
            assert again.ask(articles[0].text) == answers[-1]
    assert len(answers[-1]) > len(answers[0]) > 0


def test_few_articles_at_a_time_make_few_files(archive: Archive, tmp_path: Path) -> None:
    articles = invented(40)
    for one in articles:
        archive.add([one])
    assert len(archive) == 40
    assert len(list((tmp_path / "archive").glob("part-*"))) <= 40 // 4 + 3
    assert [archive.text(a.article_id) for a in articles] == [a.text for a in articles]


def test_the_same_article_twice_is_kept_once_and_counted(archive: Archive) -> None:
    one, two = invented(2)
    assert archive.add([one, two, one]) == Added(new=2, repeated=1)
    assert archive.add([two, one]) == Added(known=2)
    assert len(archive) == 2


def test_one_id_and_two_texts_are_refused_with_both_places(archive: Archive) -> None:
    other = Article("id1", "Something else.", source=Source("rows.jsonl", "9"))
    with pytest.raises(CrossreadError, match=r"Line 1 of rows.jsonl and Line 9 of rows.jsonl have the same id, id1"):
        archive.add([article(1, "Something."), other])


def test_a_changed_text_takes_the_place_of_the_one_before(archive: Archive) -> None:
    articles = invented(30)
    archive.add(articles)
    archive.settle()
    changed = [article(n, " ".join(VOCABULARY[n * 20 : n * 20 + 20])) for n in (3, 17)]
    assert archive.add([*changed, articles[4]]) == Added(known=1, replaced=2)
    assert len(archive) == 30
    assert archive.text("id3") == changed[0].text
    assert [hit.article_id for hit in archive.ask(changed[1].text)] == ["id17"]
    with Archive.in_memory() as fresh:
        fresh.add([changed[0], *articles[:3], *articles[4:17], changed[1], *articles[18:]])
        assert scanned(archive) == scanned(fresh)


def test_many_copies_give_the_closest_hits_only(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "HITS", 10)
    text = " ".join(VOCABULARY[:80])
    archive.add([article(n, text + f" {n}") for n in range(150)])
    hits = archive.ask(text)
    assert len(hits) == 10
    assert {hit.words for hit in hits} == {80}


def test_wording_that_too_many_have_makes_no_hit_unless_it_is_long(archive: Archive) -> None:
    footer = " ".join(VOCABULARY[:25])
    articles = invented(rules.MOST + 20, seed=4, wires=40)
    archive.add([Article(a.article_id, f"{a.text} {footer}", source=a.source) for a in articles])
    assert archive.ask(footer) == []
    both = {hit.article_id for hit in archive.ask(f"{articles[0].text} {footer}")}
    assert articles[0].article_id in both
    assert len(both) < 10


def test_a_reader_sees_the_state_in_which_it_opened(archive: Archive, tmp_path: Path) -> None:
    articles = invented(40)
    archive.add(articles[:10])
    with Archive.open(tmp_path / "archive") as reader:
        archive.add(articles[10:])
        archive.settle()
        assert len(reader) == 10
        assert reader.text("id3") == articles[3].text
        assert reader.ask(articles[3].text)[0].article_id == "id3"
        assert reader.ask(articles[30].text, skip_id="id30") is not None
    with Archive.open(tmp_path / "archive") as reader:
        assert len(reader) == 40


def test_how_texts_are_cut_is_part_of_the_version() -> None:
    """Archives hold words: where this fails, texts are cut otherwise than before, and manifest.WORDS must rise too."""
    words = find_words(["“Été” at the boys' club: №12, ﬁve 7.30 a.m. 東京 don’t."])
    remainders = [int(h) % 10_007 for h in words.hash]
    assert remainders == [3592, 7875, 6188, 8825, 7377, 2061, 9514, 8234, 1707, 5020, 5478, 9937, 3931, 398]

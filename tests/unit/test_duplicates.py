"""The same article twice, one outlet's later version, and what only looks like it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.matching.duplicates import Duplicate, find_duplicates
from components.model import Article, Furniture, Span

WEIR = (
    "The weir above Tallow Bridge gave way a little after two in the morning, and by four the water stood in the nave "
    "of St Osyth’s. Nobody was hurt. The lock-keeper, Ines Varga, had rung the bell of the mill when she heard the "
    "timber go, as her grandmother did in 1947.\n\nEngineers from the county had looked at the weir in March and found "
    "it sound. “We shall be asking them what they looked at,” said the mayor, Tom Adeyemi, in borrowed boots."
)
MORE = (
    "\n\nOn Thursday the county said that its engineers had examined the eastern pier only, because the boat they had "
    "hired for the western one did not come. An inquiry opens on Monday in the corn exchange."
)
FAIR = (
    "Forty-one goats crossed the finishing line at Sable Fair on Sunday, three of them in the right direction. The "
    "prize for best beard went, as it has every year since the war, to a judge."
)


def article(key: str, text: str = WEIR, **fields: str) -> Article:
    return Article(key, text, **fields)  # type: ignore[arg-type]


BELL = article("a", outlet="The Bell", title="Weir gives way", published="2031-05-14")


@pytest.mark.parametrize(
    ("other", "found"),
    [
        (replace(BELL, article_id="b"), (0, 1, "same")),
        (article("b"), (0, 1, "same")),  # nobody says whose it is
        (article("b", outlet="the bell "), (0, 1, "same")),
        (article("b", outlet="The Courier"), None),  # an agency's words in two papers
        (article("b", WEIR + MORE, outlet="The Bell", published="2031-05-16"), (1, 0, "version")),
        (article("b", WEIR + MORE, outlet="The Bell", published="2031-05-12"), (0, 1, "version")),
        (article("b", WEIR + MORE), None),  # more in it, and nobody says whose it is
        (article("b", FAIR, outlet="The Bell"), None),
    ],
)
def test_what_is_the_same_article(other: Article, found: tuple[int, int, str] | None) -> None:
    assert find_duplicates([BELL, other]) == ((Duplicate(*found),) if found else ())  # type: ignore[arg-type]


def test_one_address_is_one_article_whatever_its_outlet_is_called() -> None:
    first, second = (replace(BELL, article_id=key, outlet=key, url="https://bell.example/weir") for key in "ab")
    assert [each.kind for each in find_duplicates([first, second])] == ["same"]


def test_a_title_and_furniture_on_one_side_alone_change_nothing() -> None:
    head, foot = "Weir gives way\n\n", "\n\nSubscribe to The Bell’s morning letter, every weekday, free of charge."
    text = head + WEIR + foot
    piece = Furniture(len(head + WEIR) + 2, len(text), "subscribe")
    dressed = Article("b", text, title="Weir gives way", title_span=Span(0, 14), furniture=(piece,))
    assert [each.kind for each in find_duplicates([BELL, dressed])] == ["same"]


@given(st.permutations([BELL, article("b"), article("c", WEIR + MORE, outlet="The Bell"), article("d", FAIR)]))
def test_the_order_of_the_articles_changes_nothing(order: list[Article]) -> None:
    found = {(order[each.other].article_id, each.kind) for each in find_duplicates(order)}
    assert found == {("a", "version"), ("b", "same")}


def test_nothing_of_nothing() -> None:
    assert find_duplicates([]) == find_duplicates([BELL]) == ()


ECHO = "The pumps ran all night. " * 40
"""A text that repeats itself, as print-outs of running text do."""


@given(st.permutations(range(6)))
def test_many_of_one_text_leave_one_whatever_their_order(order: list[int]) -> None:
    articles = [article(f"e{number}", ECHO + "\n" * number) for number in order]
    found = find_duplicates(articles)
    assert len(found) == 5
    assert {twin.kind for twin in found} == {"same"}
    assert len({articles[twin.first].article_id for twin in found}) == 1


@given(st.permutations([BELL, article("b"), article("c", outlet="The Courier"), article("d", WEIR + " So it was.")]))
def test_what_is_the_same_is_told_of_one_that_is_kept(order: list[Article]) -> None:
    found = [twin for twin in find_duplicates(order) if twin.kind == "same"]
    assert {order[twin.other].article_id for twin in found} == {"b", "d"}
    assert not {twin.first for twin in found} & {twin.other for twin in found}


def test_articles_of_nothing_but_furniture_are_not_the_same() -> None:
    first, second = (Article(key, "Read more", furniture=(Furniture(0, 9, "more"),)) for key in "ab")
    assert find_duplicates([first, second]) == ()


def test_a_text_that_repeats_itself_is_not_the_same_as_one_that_does_so_more_often() -> None:
    once, more = article("a", WEIR + "\n\n" + MORE), article("b", WEIR + "\n\n" + MORE + "\n\n" + WEIR)
    assert find_duplicates([once, more]) == ()


LONG = (
    WEIR
    + MORE
    + "\n\n"
    + FAIR
    + "\n\nThe county will not rebuild the weir before the spring, the mayor said on Friday."
)


@pytest.mark.parametrize(
    ("mine", "theirs", "words"),
    [
        ("Forty-one goats", "Eleven goats", ("Forty-one", "Eleven")),
        ("in 1947", "in 1974", ("1947", "1974")),
        ("will not rebuild", "will rebuild", ("not", "")),
        ("Ines Varga", "Ines Molnar", ("Varga", "Molnar")),
        ("opens on Monday", "opens on Thursday", ("Monday", "Thursday")),
    ],
)
@pytest.mark.parametrize("outlet", ["", "The Bell"])
def test_what_differs_in_a_word_that_tells_is_a_version_and_says_which(
    mine: str, theirs: str, words: tuple[str, str], outlet: str
) -> None:
    first, other = article("a", LONG, outlet=outlet), article("b", LONG.replace(mine, theirs), outlet=outlet)
    assert first.text != other.text
    found = find_duplicates([first, other])
    assert [each.kind for each in found] == ["version"]
    assert found[0].words == (words if found[0].first == 0 else words[::-1])


def test_another_word_that_is_no_figure_name_or_day_leaves_it_the_same() -> None:
    first, other = article("a", LONG), article("b", LONG.replace("borrowed boots", "rented boots"))
    assert [(each.kind, each.words) for each in find_duplicates([first, other])] == [("same", ())]


def test_in_a_language_whose_figures_are_not_told_any_word_counts() -> None:
    text = "Bei dem Brand in der alten Mühle am Fluss sind elf Menschen verletzt worden, sagte die Feuerwehr. " * 3
    text += "Die Mühle war erst im Frühjahr wieder geöffnet worden, nachdem sie jahrelang leer gestanden hatte. " * 2
    more = text.replace("sind elf Menschen", "sind zwölf Menschen", 1)
    found = find_duplicates([article("a", text, language="de"), article("b", more, language="de")])
    assert [(each.kind, set(each.words)) for each in found] == [("version", {"elf", "zwölf"})]


def test_two_outlets_with_nearly_one_text_are_two_outlets() -> None:
    texts = LONG, LONG.replace("Forty-one", "Eleven")
    assert find_duplicates([article(key, text, outlet=key) for key, text in zip("ab", texts, strict=True)]) == ()

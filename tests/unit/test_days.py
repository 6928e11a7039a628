"""Days that a text names are read against the day it was published, and left alone where they could be two."""

from __future__ import annotations

import pytest

from components.language.days import find_days
from components.model import Span

WEDNESDAY = "2031-05-14T10:20"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The weir gave way on Tuesday.", ["Tuesday 2031-05-13"]),
        ("On Wednesday the mayor came.", ["Wednesday 2031-05-14"]),
        ("The bridge fell yesterday and reopens tomorrow.", ["yesterday 2031-05-13", "tomorrow 2031-05-15"]),
        ("The inquiry will open on Monday.", ["Monday 2031-05-19"]),
        ("Divers are due on this coming Friday.", ["coming Friday 2031-05-16"]),
        ("It rained last night.", ["last night 2031-05-13"]),
        ("She was elected on 3 December.", ["3 December 2030-12-03"]),
        ("She was elected on December 3, 2028.", ["December 3 2028-12-03"]),
        ("The fair opens on June 1.", ["June 1 2031-06-01"]),
        # two readings, or none
        ("Last Monday the pump broke.", []),
        ("The court will sit next Friday.", []),
        ("It rains every Tuesday, and on most Sundays.", []),
        ("It closed on 30 February.", []),
        ("Tuesday's vote was close.", []),
        ("The marches of the marsh may last.", []),
    ],
)
def test_days_of_an_article_published_on_a_wednesday(text: str, days: list[str]) -> None:
    found = find_days(text, Span(0, len(text)), WEDNESDAY)
    assert [f"{day.span.of(text)} {day.date}" for day in found] == days


@pytest.mark.parametrize("published", ["", "2031", "yesterday"])
def test_without_a_day_of_publication_nothing_is_told(published: str) -> None:
    assert find_days("It fell yesterday.", Span(0, 18), published) == ()


def test_places_are_those_of_the_whole_text() -> None:
    text = "Rain. It fell on Tuesday. More rain on Monday."
    (day,) = find_days(text, Span(6, 25), WEDNESDAY)
    assert day.span.of(text) == "Tuesday"


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31"])
def test_a_day_that_no_calendar_has_is_not_told(published: str) -> None:
    text = "It was yesterday, it will be tomorrow, and it may be on Friday."
    assert len(find_days(text, Span(0, len(text)), published)) < 3

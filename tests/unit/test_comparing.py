"""Comparisons that several ask for at once, and pages that are drawn one after the other."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event, Thread

import pytest

from components.compare import Progress
from components.errors import BadOptions
from components.model import Alignment, Comparison, Span
from components.views import comparing, turns
from components.views.comparing import Comparisons

SOON = 10.0
NOTHING = Comparison((), (), (), (), (), ())


@pytest.fixture(autouse=True)
def compiled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(comparing, "is_cold", lambda: False)


def work(found: Comparison = NOTHING) -> Callable[[Progress], Comparison]:
    return lambda progress: found


def test_all_who_ask_get_the_one_that_is_worked_out_once() -> None:
    begun: list[int] = []
    go_on = Event()

    def slow(progress: Progress) -> Comparison:
        begun.append(1)
        progress(0.25)
        go_on.wait(SOON)
        return NOTHING

    kept = Comparisons()
    with ThreadPoolExecutor(8) as threads:
        asked = list(threads.map(lambda _: kept.ask("story", slow), range(8)))
    assert not asked[0].within(0.2)
    assert asked[0].share == 0.25
    go_on.set()
    assert all(each.result.result(SOON) is NOTHING for each in asked)
    assert begun == [1]


def test_what_fails_is_told_and_tried_again_at_the_next_look() -> None:
    def fail(progress: Progress) -> Comparison:
        raise BadOptions("No.", "Try another.")

    kept = Comparisons()
    with pytest.raises(BadOptions):
        kept.ask("story", fail).result.result(SOON)
    assert kept.ask("story", work()).result.result(SOON) is NOTHING


def test_those_not_asked_for_go_first_when_there_are_too_many() -> None:
    kept = Comparisons(most=2)
    first = kept.ask("first", work())
    second = kept.ask("second", work())
    assert kept.ask("first", work()) is first
    kept.ask("third", work())
    assert kept.ask("first", work()) is first
    assert kept.ask("second", work()) is not second


def test_a_large_one_takes_the_room_of_many() -> None:
    link = Alignment(0, 1, "verbatim", Span(0, 1), Span(0, 1), 1.0)
    large = Comparison((), (link,) * 10, (), (), (), ())
    kept = Comparisons(most_values=15)
    first = kept.ask("first", work(large))
    assert first.within(SOON)
    second = kept.ask("second", work(large))
    assert second.within(SOON)
    kept.ask("second", work())
    assert kept.ask("second", work()) is second
    assert kept.ask("first", work()) is not first


def test_one_page_is_drawn_at_a_time_and_who_waits_for_something_lets_others_draw() -> None:
    drawn: list[str] = []

    def draw() -> None:
        with turns.taken():
            drawn.append("other")

    with turns.taken():
        other = Thread(target=draw)
        other.start()
        other.join(0.2)
        assert drawn == []
        with turns.left():
            other.join(SOON)
            assert drawn == ["other"]


def test_who_has_waited_long_enough_goes_ahead(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "LONGEST", 0.1)
    drawn = Event()

    def draw() -> None:
        with turns.taken():
            drawn.set()

    with turns.taken():
        Thread(target=draw).start()
        assert drawn.wait(SOON)

"""The reader over whole texts: scrolling together, everyone else, previews, linked words, the address."""

from __future__ import annotations

import re
from typing import Any

from components.wording import READER, READER_ABOUT, READER_HELP
from tests.browser.on_page import until
from tests.browser.reader_page import IN_VIEW, Open, chosen, column, press_passage, status

HEIGHT = "element => element.getBoundingClientRect().top - element.closest('.scroller').getBoundingClientRect().top"
SCROLLED = "element => element.scrollTop"
RESTS = 12  # looks, 50 ms and more between them


def scroller(page: Any, side: int) -> Any:
    return column(page, side).locator(".scroller")


def passage(page: Any, number: int, side: int) -> Any:
    """The mark of one passage of the long texts: "Passage 12 tells"."""
    return column(page, side).locator("mark", has_text=re.compile(f"^Passage {number} tells")).first


def places(page: Any) -> list[float]:
    """How far down both sides are, once neither has moved for as long as one waits to follow the other."""
    seen: list[list[float]] = []

    def looked() -> bool:
        seen.append([scroller(page, side).evaluate(SCROLLED) for side in range(2)])
        return len(seen) > RESTS and all(each == seen[-1] for each in seen[-RESTS:])

    until(page, looked)
    return seen[-1]


def wheel(page: Any, side: int, by: int) -> None:
    """Turns the wheel over a column, and waits until both have come to rest."""
    scroller(page, side).hover(position={"x": 5, "y": 5})
    page.mouse.wheel(0, by)
    places(page)


def show_at(page: Any, number: int, height: float) -> None:
    """Scrolls the left side as a person would, until the passage stands at that height."""
    for _ in range(5):
        wheel(page, 0, int(passage(page, number, 0).evaluate(HEIGHT) - height))


def told(page: Any, words: str) -> None:
    """Waits until the address holds the words."""
    page.wait_for_url(lambda url: words in url)


def test_scrolling_one_side_keeps_the_partner_beside_what_is_read(reading: Open) -> None:
    page = reading("case=long")
    height = 0.3 * scroller(page, 0).evaluate("e => e.clientHeight")
    show_at(page, 200, height)
    heights = [passage(page, 200, side).evaluate(HEIGHT) for side in range(2)]
    assert abs(heights[0] - heights[1]) < 30, "one line"
    wheel(page, 1, 1500)
    number = (
        page.locator(".column")
        .nth(1)
        .locator("mark")
        .evaluate_all(
            "(all, height) => all.findIndex((x) => x.offsetTop - x.closest('.scroller').scrollTop > height)",
            height,
        )
    )
    words = column(page, 1).locator("mark").nth(number).inner_text()
    partner = column(page, 0).locator("mark", has_text=words)
    assert abs(partner.evaluate(HEIGHT) - column(page, 1).locator("mark").nth(number).evaluate(HEIGHT)) < 60


def test_both_ends_of_the_texts_come_together(reading: Open) -> None:
    page = reading("case=long")
    wheel(page, 0, 1_000_000)
    rest = "e => e.scrollHeight - e.clientHeight - e.scrollTop"
    assert [round(scroller(page, side).evaluate(rest)) for side in range(2)] == [0, 0]
    wheel(page, 1, -1_000_000)
    assert places(page) == [0, 0]


def test_a_passage_that_stands_elsewhere_brings_its_partner_when_scrolling_rests(reading: Open) -> None:
    page = reading("case=long")
    show_at(page, 400, 0.3 * scroller(page, 0).evaluate("e => e.clientHeight") - 10)
    assert passage(page, 400, 1).evaluate(IN_VIEW), "it is the last one there"


def test_scrolling_together_can_be_let_go_and_stays_so(reading: Open) -> None:
    page = reading("case=long")
    button = page.get_by_role("button", name=READER["together"])
    assert button.get_attribute("aria-pressed") == "true"
    button.click()
    wheel(page, 0, 3000)
    assert scroller(page, 0).evaluate(SCROLLED) > 1000
    assert scroller(page, 1).evaluate(SCROLLED) == 0
    page.get_by_text("Turn round").click()
    column(page, 0).locator("h2", has_text="Long 1").wait_for()
    assert button.get_attribute("aria-pressed") == "false"


def test_what_is_chosen_stands_in_the_address_and_a_step_back_chooses_the_one_before(reading: Open) -> None:
    page = reading(height=640)
    press_passage(page, "ran aground")
    told(page, "passage=")
    first = page.url
    press_passage(page, "A spokeswoman")
    page.wait_for_url(lambda url: "passage=" in url and url != first)
    page.go_back()
    page.locator(".status", has_text="Passage 1 of 8").wait_for()
    assert column(page, 0).locator("mark[aria-current]").first.evaluate(IN_VIEW)
    page.go_forward()
    page.locator(".status", has_text="Passage 6 of 8").wait_for()
    page.keyboard.press("Escape")
    page.wait_for_url(lambda url: "passage=" not in url)


def test_an_address_opens_its_passage_on_both_sides(reading: Open) -> None:
    page = reading("case=long")
    passage(page, 0, 0).click()
    for _ in range(3):
        page.keyboard.press("p")
    told(page, "passage=")
    page.wait_for_timeout(500)
    again = reading(page.url.partition("?")[2])
    assert chosen(again, 0)[0].startswith("Passage 997 tells")
    for side in range(2):
        assert passage(again, 997, side).evaluate(IN_VIEW)


def test_a_press_before_the_whole_text_is_laid_out_finds_its_place(reading: Open) -> None:
    page = reading("case=long")
    page.locator(".reader").evaluate("element => element.classList.add('opening')")
    page.get_by_role("button", name=READER["previous"]).click()
    for side in range(2):
        assert passage(page, 999, side).evaluate(IN_VIEW)


def test_choosing_runs_nothing_but_the_reader_and_moves_nothing(reading: Open) -> None:
    page = reading("case=long")
    show_at(page, 100, 150)
    passage(page, 100, 0).click()
    before = places(page)
    told(page, "passage=")
    page.get_by_role("button", name="Run again").click()
    page.get_by_text("Runs again: 1").wait_for()
    assert places(page) == before
    assert chosen(page, 0)[0].startswith("Passage 100 tells")


def test_pointing_at_a_passage_previews_its_partner_and_scrolls_nothing(reading: Open) -> None:
    page = reading(height=640)
    page.locator("mark", has_text="A spokeswoman").scroll_into_view_if_needed()
    before = places(page)
    page.locator("mark", has_text="A spokeswoman").hover()
    preview = page.locator(".preview")
    preview.wait_for()
    assert "The Brenna Courier" in preview.inner_text()
    assert "The line would not comment on when sailings might resume." in preview.inner_text()
    assert places(page) == before
    page.keyboard.press("Tab")
    page.locator("mark", has_text="A spokeswoman").click()
    assert not preview.is_visible(), "the panel shows what is chosen"


def point_at(page: Any, number: int) -> tuple[float, float]:
    """Moves the pointer over the first words of a passage on the left. -> where it is now."""
    first = "element => { const { x, y } = element.getClientRects()[0]; return [x + 8, y + 8]; }"
    x, y = passage(page, number, 0).evaluate(first)
    page.mouse.move(x, y)
    return x, y


def turn_until_another(page: Any, number: int) -> None:
    """Turns the wheel until another passage is beneath the pointer, and waits longer than a preview takes to come."""
    under = page.locator(f"mark:hover:not(:text('Passage {number} '))")
    until(page, lambda: page.mouse.wheel(0, 15) or places(page) and under.count())
    page.wait_for_timeout(400)


def test_what_scrolls_under_a_pointer_at_rest_is_not_previewed_until_that_moves(reading: Open) -> None:
    page = reading("case=long")
    preview = page.locator(".preview")
    show_at(page, 100, 200)
    x, y = point_at(page, 100)
    preview.wait_for()
    page.mouse.click(x, y)
    turn_until_another(page, 100)
    assert not preview.is_visible()
    page.mouse.move(x + 1, y)
    preview.wait_for()
    page.mouse.move(1, 1)
    assert not preview.is_visible(), "it goes with the pointer"


def test_a_text_that_a_press_moves_beneath_the_pointer_is_not_previewed(reading: Open) -> None:
    page = reading("case=long", height=700)
    show_at(page, 100, scroller(page, 0).evaluate("e => e.clientHeight") - 30)
    x, y = point_at(page, 100)
    page.mouse.click(x, y)
    page.wait_for_timeout(600)
    assert chosen(page, 0)[0].startswith("Passage 100 tells")
    assert not page.locator(".preview").is_visible()


def test_keys_preview_too_and_escape_takes_the_preview_away_first(reading: Open) -> None:
    page = reading()
    press_passage(page, "ran aground")
    page.keyboard.press("ArrowDown")
    preview = page.locator(".preview")
    preview.wait_for()
    assert "Everyone aboard" in preview.inner_text()
    page.keyboard.press("Escape")
    assert not preview.is_visible()
    assert "Passage 1 of 8" in status(page)
    page.keyboard.press("Escape")
    assert chosen(page, 0) == []


def test_arrow_keys_cross_to_the_partner_and_back(reading: Open) -> None:
    page = reading()
    column(page, 0).locator("mark[tabindex='0']").focus()
    page.keyboard.press("ArrowRight")
    focused = column(page, 1).locator("mark:focus")
    assert focused.inner_text().startswith("ran aground")
    page.keyboard.press("ArrowLeft")
    assert column(page, 0).locator("mark:focus").inner_text().startswith("ran aground")


def test_words_in_other_words_light_those_that_answer_them(reading: Open) -> None:
    page = reading()
    press_passage(page, "had passed")
    left, right = (page.locator(".wordings section").nth(side) for side in range(2))
    left.locator(".word", has_text="inspection").hover()
    assert right.locator(".word[data-lit]").all_inner_texts() == ["inspectors"]
    left.locator(".word").first.focus()
    page.keyboard.press("ArrowRight")
    assert left.locator(".word:focus").inner_text() == "inspection"
    assert right.locator(".word[data-lit]").all_inner_texts() == ["inspectors"]
    assert page.locator(".word[tabindex='0']").count() == 1, "one stop for Tab"
    assert "Passage 5 of 8" in status(page), "the arrow keys stay among the words"


def test_the_legend_says_what_each_mark_means(reading: Open) -> None:
    page = reading()
    page.locator(".legend button", has_text="Differs").hover()
    assert page.locator(".tip:visible").all_inner_texts() == [READER_ABOUT["differs"]]
    page.mouse.move(0, 0)
    page.locator("summary").focus()
    page.keyboard.press("Enter")
    help_ = page.locator(".help").inner_text()
    assert all(about in help_ for about in (*READER_ABOUT.values(), *READER_HELP.values()))
    page.keyboard.press("Escape")
    assert page.locator(".told").is_hidden()


def test_a_filter_takes_marks_away_and_leaves_the_rest(reading: Open) -> None:
    page = reading()
    press_passage(page, "A spokeswoman")
    page.get_by_text("Leave out what is word for word").click()
    page.locator(".status", has_text="Passage 4 of 4").wait_for()
    assert page.locator("mark[data-look=verbatim]").count() == 0
    assert page.locator(".legend button", has_text=re.compile("^Word for word")).count() == 0
    assert chosen(page, 1) == ["The line would not comment on when sailings might resume."]


def test_everyone_else_stands_in_cards_with_how_many_and_whose(reading: Open) -> None:
    page = reading("case=several&right=everyone")
    heads = page.locator(".head").all_inner_texts()
    assert [head.split("\n") for head in heads[:2]] == [
        ["In 1 of 2 other versions", "The Brenna Courier"],
        ["In 2 of 2 other versions", "The Brenna Courier (differs), Skarven Radio"],
    ]
    press_passage(page, "Everyone on board")
    assert page.locator(".head[aria-expanded=true]").count() == 1
    card = page.locator(".card", has=page.locator("[aria-expanded=true]"))
    left_out = card.locator("section", has_text="Skarven Radio").locator("del")
    assert left_out.first.inner_text() == "and fishing boats "
    assert "In 2 of 2 other versions" in status(page)
    page.keyboard.press("n")
    assert page.locator(".head[aria-expanded=true]").inner_text().split("\n")[0] == "In 1 of 2 other versions"


def test_a_card_leads_to_its_passage_by_mouse_and_by_keys(reading: Open) -> None:
    page = reading("case=several&right=everyone", height=640)
    page.locator(".head").last.click()
    assert column(page, 0).locator("mark[aria-current]").first.evaluate(IN_VIEW)
    told(page, "passage=")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    assert page.locator(".head[aria-current]").get_attribute("aria-expanded") == "true"
    assert f"Passage {page.locator('.head').count() - 1} of" in status(page)


def test_the_panel_stays_in_sight_where_the_window_is_low(reading: Open) -> None:
    page = reading(height=600)
    press_passage(page, "ran aground")
    box = page.locator(".panel").bounding_box()
    assert box["y"] + box["height"] <= 600


def test_the_columns_end_above_a_panel_that_is_as_high_as_what_it_holds(reading: Open) -> None:
    page = reading(height=800)
    whole = page.locator(".reader").bounding_box()["height"]
    for words in ("ran aground", "Everyone on board"):
        press_passage(page, words)
        box, columns = page.locator(".panel").bounding_box(), page.locator(".columns").bounding_box()
        assert columns["y"] + columns["height"] <= box["y"]
        assert box["y"] + box["height"] <= 800
    last = page.locator(".wordings").bounding_box()
    assert box["y"] + box["height"] - last["y"] - last["height"] < 20, "nothing blank below"
    page.keyboard.press("Escape")
    assert page.locator(".reader").bounding_box()["height"] == whole


def test_what_both_say_letter_for_letter_is_shown_once(reading: Open) -> None:
    page = reading()
    press_passage(page, "ran aground")
    (both,) = page.locator(".wordings section").all()
    assert both.inner_text().split("\n")[0].startswith(READER["both"])
    page.keyboard.press("n")
    assert page.locator(".wordings section").count() == 2


def test_on_a_phone_what_is_asked_for_comes_into_sight(reading: Open) -> None:
    page = reading(width=390, height=844, has_touch=True)
    column(page, 0).locator("mark", has_text="Everyone on board").tap()
    box = page.locator(".wordings ins").first.bounding_box()
    assert box["y"] + box["height"] <= 844
    page.keyboard.press("Escape")
    legend, columns = page.locator(".toggles").bounding_box(), page.locator(".columns").bounding_box()
    page.locator("summary").tap()
    told = until(page, page.locator(".told").bounding_box, lambda told: told and told["y"] + told["height"] <= 844)
    assert told["x"] >= legend["x"]
    assert page.locator(".columns").bounding_box()["y"] > columns["y"], "it pushes the texts down"


def test_chinese_text_is_marked_word_for_word_and_its_changes_shown(reading: Open) -> None:
    page = reading("case=chinese")
    assert column(page, 1).locator("mark").all_inner_texts() == ["渡轮在港口附近搁浅", "三百人安全上岸"]
    press_passage(page, "两百人")
    assert chosen(page, 1) == ["三百人安全上岸"]
    assert column(page, 0).locator(".text").get_attribute("lang") == "zh"


def test_twenty_thousand_words_with_a_thousand_passages_are_all_there_and_light(reading: Open) -> None:
    page = reading("case=long")
    assert [column(page, side).locator("mark").count() for side in range(2)] == [1000, 1000]
    page.locator(".column").last.locator(".tick").first.wait_for(state="attached")
    assert page.locator(".tick").count() == 2000
    page.get_by_role("button", name=READER["previous"]).click()
    assert "Passage 1000 of 1000" in status(page)
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable")
    metrics = {each["name"]: each["value"] for each in session.send("Performance.getMetrics")["metrics"]}
    assert metrics["JSHeapUsedSize"] < 150_000_000


def test_a_finger_gets_no_preview_and_the_cards_fit_a_phone(reading: Open) -> None:
    page = reading("case=several&right=everyone", width=360, height=740, has_touch=True)
    column(page, 0).locator("mark").first.tap()
    page.wait_for_timeout(500)
    assert not page.locator(".preview").is_visible()
    page.locator("summary").tap()
    inside = "e => Math.max(...[...e.querySelectorAll('*')].map(x => x.getBoundingClientRect().right))"
    assert page.locator(".reader").evaluate(inside) <= 360

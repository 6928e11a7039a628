"""The reader as somebody uses it: with a mouse, with keys alone, on a phone, in the dark, over text that means harm."""

from __future__ import annotations

import pytest

from tests.browser.reader_app import HOSTILE
from tests.browser.reader_page import IN_VIEW, Open, chosen, column, press_passage, status

# Relative luminance as WCAG defines it; backgrounds are laid over each other from the page up.
CONTRAST = """(element) => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const layers = [], above = (at) => at.parentElement ?? at.getRootNode().host;
  for (let at = element; at; at = above(at)) layers.unshift(getComputedStyle(at).backgroundColor);
  const paint = (colours) => {
    for (const colour of colours) { canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); }
    const channels = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map((c) => c / 255);
    const [r, g, b] = channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const back = paint(layers), front = paint([...layers, getComputedStyle(element).color]);
  return (Math.max(back, front) + 0.05) / (Math.min(back, front) + 0.05);
}"""


def test_a_click_lights_the_partner_and_brings_it_into_view(reading: Open) -> None:
    page = reading(height=640)
    partner = column(page, 1).locator("mark", has_text="The line would not comment")
    assert not partner.evaluate(IN_VIEW)
    press_passage(page, "A spokeswoman")
    assert chosen(page, 0) == ["A spokeswoman for the company declined to say how long the route would stay closed."]
    assert chosen(page, 1) == ["The line would not comment on when sailings might resume."]
    assert partner.evaluate(IN_VIEW)
    assert page.evaluate("scrollY") == 0


def test_the_panel_shows_both_wordings_with_the_words_that_changed(reading: Open) -> None:
    page = reading()
    press_passage(page, "Everyone on board")
    assert "Passage 2 of 8" in status(page)
    assert "Nearly word for word" in status(page)
    left, right = page.locator(".wordings section").all()
    assert "Halvik Harbour News" in left.inner_text()
    assert "14 words" in left.inner_text()
    assert "lifeboats and fishing boats within" in right.inner_text()
    assert left.locator("del").all_inner_texts() == ["on board", "three"]
    assert right.locator("ins").all_inner_texts() == ["aboard", "four"]


def test_a_difference_is_named_with_its_reason(reading: Open) -> None:
    page = reading()
    press_passage(page, "and 12 people")
    assert "differs · the numbers differ" in status(page)


def test_pointing_at_a_passage_lights_both_sides(reading: Open) -> None:
    page = reading()
    column(page, 1).locator("mark", has_text="and the crew").hover()
    assert column(page, 0).locator("mark[data-lit]").all_inner_texts() == [
        "“The sea was calm and the crew did exactly what they had been trained to do,” said harbour master Jonas Ekdal."
    ]


def test_a_repeated_wording_leads_to_each_partner_in_turn(reading: Open) -> None:
    page = reading()
    repeated = column(page, 0).locator("mark", has_text="The sea was calm").last
    repeated.click()
    first = status(page)
    assert "2 passages meet here" in first
    partners = [column(page, 1).locator("mark[aria-current]").first.bounding_box()["y"]]
    repeated.click()
    assert status(page) != first
    partners.append(column(page, 1).locator("mark[aria-current]").first.bounding_box()["y"])
    assert len(set(partners)) == 2
    repeated.click()
    assert status(page) == first


def test_keys_alone_reach_choose_and_clear(reading: Open) -> None:
    page = reading()
    column(page, 0).locator("mark[tabindex='0']").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert chosen(page, 0) == [
        "Everyone on board was brought ashore in lifeboats and fishing boats within three hours,"
    ]
    page.keyboard.press("n")
    assert "Passage 3 of 8" in status(page)
    page.keyboard.press("k")
    page.keyboard.press("p")
    assert "Passage 1 of 8" in status(page)
    page.keyboard.press("p")
    assert "Passage 8 of 8" in status(page)
    page.keyboard.press("Escape")
    assert chosen(page, 0) == chosen(page, 1) == []
    assert "Choose a highlighted passage" in status(page)


def test_tab_enters_each_column_once_at_the_current_passage(reading: Open) -> None:
    page = reading()
    press_passage(page, "had passed")
    assert page.locator("mark[tabindex='0']").all_inner_texts() == [
        "had passed its yearly inspection in March",
        "inspectors had found nothing wrong with the ship in spring",
    ]
    page.keyboard.press("Tab")
    assert page.locator("mark:focus").inner_text().startswith("inspectors had found")
    page.keyboard.press("Tab")
    assert page.locator("button:focus").inner_text() == "Previous"


def test_the_legend_counts_and_hides_a_kind(reading: Open) -> None:
    page = reading()
    toggle = page.locator(".legend button", has_text="In other words")
    assert toggle.inner_text().split() == ["In", "other", "words", "1"]
    press_passage(page, "had passed")
    toggle.click()
    assert toggle.get_attribute("aria-pressed") == "false"
    assert page.locator("mark[data-look=reworded]").count() == 0
    assert chosen(page, 0) == [], "what is hidden is not chosen"
    hidden = column(page, 0).locator("mark", has_text="had passed")
    assert hidden.evaluate("element => getComputedStyle(element).textDecorationLine") == "none"
    for _ in range(8):
        page.get_by_role("button", name="Next").click()
        assert "In other words\n" not in status(page) + "\n"
    toggle.click()
    assert page.locator("mark[data-look=reworded]").count() == 2


def test_each_look_has_a_line_of_its_own(reading: Open) -> None:
    page = reading()
    style = "element => getComputedStyle(element).textDecorationStyle"
    looks = ("verbatim", "near", "reworded", "differs")
    styles = [page.locator(f"mark[data-look={look}]").first.evaluate(style) for look in looks]
    assert styles == ["solid", "dashed", "dotted", "wavy"]


def test_what_stands_here_only_has_a_bar_beside_it(reading: Open) -> None:
    page = reading()
    claim = column(page, 0).locator(".claim", has_text="Residents of the island")
    bar = column(page, 0).locator(".bar").bounding_box()
    box = claim.bounding_box()
    assert (bar["y"], bar["height"]) == (pytest.approx(box["y"], abs=2), pytest.approx(box["height"], abs=2))
    assert bar["x"] + bar["width"] < box["x"]
    page.locator(".legend button", has_text="Only in this version").click()
    assert page.locator(".bar:visible").count() == 0


def test_furniture_is_dimmed_with_its_reason_and_still_readable(reading: Open) -> None:
    page = reading()
    byline = column(page, 0).locator(".furniture").first
    assert byline.inner_text() == "byline By Mira Tolvanen"
    contrast = byline.evaluate(CONTRAST)
    assert 4.5 <= contrast < column(page, 0).locator("p").nth(2).evaluate(CONTRAST)


def test_the_overview_leads_to_a_place(reading: Open) -> None:
    page = reading(height=640)
    overview = column(page, 0).locator(".overview")
    overview.locator(".tick").first.wait_for(state="attached")
    assert overview.locator(".tick").count() == column(page, 0).locator("mark").count()
    box = overview.bounding_box()
    overview.click(position={"x": box["width"] / 2, "y": box["height"] - 2})
    scroller = column(page, 0).locator(".scroller")
    assert scroller.evaluate("e => Math.abs(e.scrollTop + e.clientHeight - e.scrollHeight) < 2")


def test_a_run_of_the_app_keeps_what_is_chosen(reading: Open) -> None:
    page = reading()
    press_passage(page, "Everyone on board")
    for runs in (1, 2, 3):
        page.get_by_role("button", name="Run again").click()
        page.get_by_text(f"Runs again: {runs}").wait_for()
    assert "Passage 2 of 8" in status(page)
    page.get_by_role("button", name="Next").click()
    assert "Passage 3 of 8" in status(page), "one press, one step"
    assert page.locator(".reader .columns").count() == 1


def test_a_change_of_theme_keeps_what_is_chosen(reading: Open) -> None:
    page = reading(color_scheme="light")
    press_passage(page, "Everyone on board")
    colour = "element => getComputedStyle(element).color"
    light = column(page, 0).evaluate(colour)
    page.emulate_media(color_scheme="dark")
    for _ in range(50):
        if column(page, 0).evaluate(colour) != light:
            break
        page.wait_for_timeout(100)
    assert "Passage 2 of 8" in status(page)
    page.get_by_role("button", name="Next").click()
    assert "Passage 3 of 8" in status(page)


def test_another_pair_replaces_the_page_and_keeps_the_legend(reading: Open) -> None:
    page = reading()
    toggle = page.locator(".legend button", has_text="Differs")
    toggle.click()
    press_passage(page, "Everyone on board")
    page.get_by_text("Turn round").click()
    column(page, 0).locator("h2", has_text="The Brenna Courier").wait_for()
    assert page.locator(".column").count() == 2
    assert "Passage 3 of 8" in status(page), "the same passage, as it is counted on this side"
    assert toggle.get_attribute("aria-pressed") == "false"
    assert page.locator("mark[data-look=differs]").count() == 0
    press_passage(page, "“The sea", side=1)
    page.get_by_role("button", name="Next").click()
    press_passage(page, "ran aground")
    assert "Passage 1 of 8" in status(page), "one press, one choice"


def test_a_corrected_outlet_keeps_what_is_chosen(reading: Open) -> None:
    page = reading()
    press_passage(page, "Everyone on board")
    page.get_by_text("Correct an outlet").click()
    column(page, 0).locator("h2", has_text="The Corrected Post").wait_for()
    assert "Passage 2 of 8" in status(page)
    assert page.locator("mark[aria-current]").count() > 1


def test_a_window_made_smaller_leaves_both_partners_in_view(reading: Open) -> None:
    page = reading(width=700, height=1000)
    press_passage(page, "A spokeswoman")
    page.set_viewport_size({"width": 700, "height": 450})
    page.wait_for_timeout(200)
    for side in range(2):
        assert column(page, side).locator("mark[aria-current]").first.evaluate(IN_VIEW)


def test_hostile_text_is_shown_as_text(reading: Open) -> None:
    page = reading("case=hostile")
    page.on("dialog", lambda dialog: pytest.fail(f"a script ran: {dialog.message}"))
    shown = column(page, 0).locator(".text > p").all_inner_texts()
    assert shown == HOSTILE.split("\n\n")
    assert column(page, 0).locator("h2").inner_text() == "<b onclick=alert(2)>Outlet</b> 0"
    assert column(page, 0).locator(".text h3").inner_text() == "<script>window.ran = true</script>"
    page.locator("mark").first.click()
    assert "<script>window.ran = true</script>" in page.locator(".wordings").inner_text()
    assert page.locator(".reader :is(img, script, a, b)").count() == 0
    assert page.evaluate("window.ran") is None


def test_right_to_left_text_runs_that_way_and_nothing_shared_is_said(reading: Open) -> None:
    page = reading("case=right_to_left")
    text = column(page, 0).locator(".text")
    assert text.get_attribute("lang") == "he"
    assert text.locator("p").first.evaluate("element => getComputedStyle(element).direction") == "rtl"
    assert status(page) == "These two versions share no passage."
    assert page.get_by_role("button", name="Next").is_disabled()


def test_on_a_phone_the_versions_are_stacked_and_nothing_runs_over(reading: Open) -> None:
    page = reading(width=360, height=740, has_touch=True)
    boxes = [column(page, side).bounding_box() for side in range(2)]
    assert boxes[0]["x"] == boxes[1]["x"]
    assert boxes[0]["y"] + boxes[0]["height"] <= boxes[1]["y"]
    column(page, 0).locator("mark").first.tap()
    assert "Passage 1 of 8" in status(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    inside = "e => Math.max(...[...e.querySelectorAll('*')].map(x => x.getBoundingClientRect().right))"
    assert page.locator(".reader").evaluate(inside) <= 360


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_in_light_and_dark(reading: Open, scheme: str) -> None:
    page = reading(color_scheme=scheme)
    press_passage(page, "Everyone on board")
    parts = ["mark[aria-current]", "mark[data-look=verbatim]", "mark[data-look=reworded]", "mark[data-look=differs]"]
    parts += [".furniture", ".column header p", ".count", ".status", "del", "ins", ".legend button"]
    low = {part: round(page.locator(part).first.evaluate(CONTRAST), 2) for part in parts}
    assert {part: ratio for part, ratio in low.items() if ratio < 4.5} == {}

"""Where sentences of news begin and end: a | stands between two of them, a line that begins with # is a heading."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from components.language.sentences import split_sentences
from components.model import Span

# Drawn texts: " | " is a blank between sentences, "|" none, "#" before a heading; neither is part of the text.
DRAWN = {
    "plain": "The gate opened. | Nobody had touched it! | Who would? | Rain fell…",
    "initials of a state": "The U.S. envoy met U.S. Rep. Joan Tarrow. | He left the U.S. | The talks went on.",
    "titles": "Sen. Okell and Gov. Prewitt met Dr. J. R. Amadi on St. Mary's Hill. | Mr. Rourke was absent.",
    "hours": "It rang at 8 p.m. on Saturday and at 1 a.m. Sunday. | It rang again at 6 a.m. | The town slept.",
    "months and numbers": "On Oct. 13 the crest passed. | He lives at No. 9 Weir Street, ca. 3.5 miles away.",
    "companies": "Marrin Water Inc. declined. | The owner is Bell Ltd. | The company said so.",
    "a quotation inside": "“Nobody argued. | They took the cat,” Okell said. | He smiled.",
    "a quotation that ends": "“We do not know why.” | She left. | “Ask me again!” | Nobody did.",
    "an asking quotation goes on": "“Who closed it?” he asked. | “I did!” she said.",
    "a quotation in brackets": "He was hurt (badly, they say.) | It rained.",
    "no space after the stop": "The water rose over the river.|Officials closed the road.|“Go home,” they said.",
    "addresses and figures": "Write to desk@courier.example or see example.com for 3.2 million. | It costs $4.50.",
    "dots that go on": "He waited … and then … left. | “I was…” | She stopped.",
    "heading glued to nothing": "#Dam gate floods Aldermarsh; 11 hurt\n\nThe gate opened at eight. | Water came.",
    "crosshead": "Water came down the street.\n#What we know\nEleven people were hurt.",
    "hard line ends": "The gate opened without warning\nat about eight and sent\nthe river through town. | It rained.",
    "paragraphs": "The gate opened.\n\nIt rained.\n \nNobody slept.",
    "one line of many": "A came. | B went. | C stayed. | D slept. | E woke.",
    "windows line ends": "The gate opened.\r\nIt rained.",
    "Chinese": "大坝的闸门昨晚打开了。|“没有人下令。”|官员说！|谁来负责？|目前不清楚。",
    "Arabic": "فتحت البوابة مساء السبت. | من أمر بذلك؟ | لا أحد يعلم. | قال: «لن أخمّن».",
    "German": "Das Tor öffnete sich am 13. Oktober um 20 Uhr. | Dr. Amadi sagte: „Niemand weiß, warum.“ | Es regnete.",
    "French": "« Personne n’a discuté », a dit M. Okell. | La vanne s’est ouverte à 20 h. | Il pleuvait.",
    "Spanish": "¿Quién dio la orden? | «Nadie», dijo la Sra. Brandreth. | ¡Llovía! | El Sr. Rourke no aparece.",
    "Hindi": "फाटक खुल गया। | कोई नहीं जानता। | बारिश हुई।",
}


def read(drawing: str) -> tuple[str, list[tuple[str, bool]]]:
    """-> the text, and its sentences with whether each is a heading."""
    lines = drawing.replace("#", "")
    text = lines.replace(" | ", " ").replace("|", "")
    expected: list[tuple[str, bool]] = []
    for line in re.split(r"\s*\n\s*\n\s*|(?<=[.!?…”\w])\r?\n(?=[A-Z#])", drawing):
        expected += [(part.strip("# \n"), part.startswith("#")) for part in line.split("|") if part.strip()]
    return text, [(part.strip(), heading) for part, heading in expected]


@pytest.mark.parametrize("name", DRAWN)
def test_sentences_as_drawn(name: str) -> None:
    text, expected = read(DRAWN[name])
    assert [(s.span.of(text), s.heading) for s in split_sentences(text)] == expected


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("Dam gate floods Aldermarsh", True),
        ("‘Nobody argued’: a night in Weir Street", True),
        ("What we know so far", True),
        ("The gate opened at eight.", False),
        ("Will it open again?", False),
        ("“We do not know why,”", False),
        ("The gate opened at eight and sent the river through the lower streets of the town where people sang", False),
    ],
)
def test_headings(line: str, heading: bool) -> None:
    assert [s.heading for s in split_sentences(line)] == [heading]


def test_what_carries_the_title_is_a_heading_even_with_a_full_stop() -> None:
    text = "Gate opens. Town drowns.\n\nThe gate opened at eight."
    assert [s.heading for s in split_sentences(text, title=Span(0, 24))] == [True, True, False]


def test_a_sentence_ends_where_furniture_begins() -> None:
    text = "The gate opened [Read more: ten storms] at eight. It rained."
    furniture = Span(text.index("["), text.index("]") + 1)
    assert [s.span.of(text) for s in split_sentences(text, [furniture])] == [
        "The gate opened",
        "at eight.",
        "It rained.",
    ]


def test_a_long_text_in_one_line_takes_no_time() -> None:
    text = "The gate opened at eight p.m. and U.S. Sen. Okell left. " * 20_000
    assert len(split_sentences(text)) == 20_000


NEWS = st.lists(
    st.sampled_from("The|gate|opened|.|?|…|”|“|„| |\n|U.S.|8|a.m.|Mr.|。|坝|é|,|\u00a0".split("|"))
).map("".join)  # fmt: skip


@given(st.one_of(NEWS, st.text()), st.data())
@example("\u2028.\u0085A", None)
def test_what_holds_for_any_text(text: str, data: st.DataObject | None) -> None:
    """Sorted, apart, bare of outer white space; no letter outside the breaks is lost, none inside them taken."""
    ends = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=4, unique=True))) if data else []
    breaks = [Span(low, high) for low, high in zip(ends[::2], ends[1::2], strict=False)]
    spans = [sentence.span for sentence in split_sentences(text, breaks)]
    assert all(before.end <= after.start for before, after in pairwise(spans))
    assert all(span.of(text) and span.of(text) == span.of(text).strip() for span in spans)
    assert not any(span.overlaps(gap) for span in spans for gap in breaks)
    inside = {at for span in (*spans, *breaks) for at in range(span.start, span.end)}
    assert [at for at, char in enumerate(text) if char.isalnum() and at not in inside] == []

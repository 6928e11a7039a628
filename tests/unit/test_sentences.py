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
    "states and cities": "He left Washington, D.C. | The flood hit Marrin, Mass. and Tolland, Conn. | Nobody drowned.",
    "countries at the end": "It is banned in the U.K. | Doctors in Veldora use it. | The U.S. Marines left.",
    "streets and saints": "It flooded Weir St. | The water reached St. Mary’s. | He saw No. 9. | No. | Nobody drowned.",
    "grades and vitamins": "She gave it an A. | The school gave vitamin C. | He met J. R. Amadi and John F. Okell.",
    "degrees and measures": "It was 20 °C. | Snow fell at 5 km. | It rose 3.5 m. | At 9 p.m. (0100 GMT) it sank.",
    "months alone": "It began in Oct. | Snow fell on Jan. 3. | He died in 2019. | 12 people came.",
    "who asked": "“Who closed it?” Okell asked. | “Run!” Ann Field shouted. | “Who knew?” | The mayor left.",
    "who said": "“Who knew?” Okell said. | “Who knew?” | Okell said that he did not.",
    "straight marks": 'He said "we go."|Then he left. | "Stop!" Okell shouted. | She asked: "Why?" | "No." | He ran.',
    "dots behind a stop": "He slept. ... | So did she. … | It rained.",
    "names with an apostrophe": "James P. O’Neill left. | It came by LinkedIn Email.",
    "marks in marks": "“He said ‘no.’” | They left. | “She asked, ‘Who?’” | ‘“Out.”’ | He left.",
    "dots that end in a quotation": "“I was there. | I was not. …” | He stopped. . . . and went on. | She stayed.",
    "no space, harder": "It fell in 2019.|The council met.|He ran.|I stayed.|NASA said so.|It rose 5%.|Then it fell.",
    "no sentence end": "He uses Node.js, ASP.Net, www.Courier.Example and Booking.com. | The U.S.-led force left.",
    "a mark in a name": "Yahoo! said no. | eBay rose. | eBay fell. | van Dijk scored. | al-Shabab denied it.",
    "numbered items": "1. Open the gate. | 2. Close it. | It is 45. | She is 44.",
    "a dash before a voice": "— Non. | — Si. | – Okell left.",
    "glued byline": "#By Ann Field|The council met. | LinkedIn said so to McDonald of DeVos.",
    "glued heading": "#Storm floods the coast|At least eleven people died. | It rained.",
    "German ordinals": "Der 2. Weltkrieg endete im 20. Jahrhundert. | Er ist 45. | Z. B. am 3. Mai bzw. im Juni.",
    "German marks": "»Nein.« | Er ging. | „Ja.“ | Das kostet 3 Mio. Euro. | Sie blieb.",
    "French marks": "« Pourquoi ? » demanda M. Le Goff. | « Non ! » | Il partit à 8 h. | Mme Field vint.",
    "Spanish countries": "El Sr. López llegó a EE. UU. | La Sra. Díaz no. | «¿Quién?», preguntó. | ¿Por qué?",
    "Arabic attribution": "«من أمر بذلك؟» سأل الرجل. | لا أحد يعلم.",
    "Chinese attribution": "“谁？”她问。|没有人……|他走了。|（他在国外。）|价格是3.5元。",
    "Urdu": "پل بند کر دیا گیا۔ | کیوں؟ | کوئی نہیں جانتا۔",
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
        ("* * *", True),
        ("What the council knew, and when it was told", True),
        ("The mayor and the council were seen at the gate on Sunday", False),
        ("• The gate was opened by hand", False),
        ("• Eleven people drowned in Weir Street", False),
        ("• The gate", True),
        ("The gate opened at eight and sent the river through the lower streets of the town where people sang", False),
    ],
)
def test_headings(line: str, heading: bool) -> None:
    assert [s.heading for s in split_sentences(line)] == [heading]


def test_what_carries_the_title_is_a_heading_even_with_a_full_stop() -> None:
    text = "Gate opens. Town drowns.\n\nThe gate opened at eight."
    assert [s.heading for s in split_sentences(text, title=Span(0, 24))] == [True, True, False]


STANDFIRST = "The wall was never repaired, engineers say, and the council knew of it for years before the water came"


@pytest.mark.parametrize(
    "text",
    [
        f"Dam gate floods town\n\n{STANDFIRST}\n\nThe gate opened at eight. It rained.",
        f"Dam gate floods town\n{STANDFIRST}.\nBy Ann Field\n\nThe gate opened at eight. It rained.",
        f"Dam gate floods town\n{STANDFIRST}.\nBy Ann Field and Tom Okell\nThe gate opened at eight. It rained.",
    ],
)
def test_what_sums_up_under_the_title_is_a_heading(text: str) -> None:
    counted = [s.span.of(text) for s in split_sentences(text) if not s.heading]
    assert counted == ["The gate opened at eight.", "It rained."]


@pytest.mark.parametrize(
    "text",
    [
        f"Dam gate floods town\n\n{STANDFIRST}.\n\nBy Monday the river had fallen.",
        f"By Ann Field\n\n{STANDFIRST}.\n\nBy Monday, Ann Field was back.",
        f"Dam gate floods town\n\nNobody slept. {STANDFIRST}\n\nIt rained.",
    ],
)
def test_the_first_paragraph_is_no_standfirst(text: str) -> None:
    assert STANDFIRST in " ".join(s.span.of(text) for s in split_sentences(text) if not s.heading)


def test_lines_broken_at_a_width_are_joined() -> None:
    lines = ["The gate opened without warning and sent the river", "Sorn through the town, where Mr.", "Okell slept."]
    text = "\n".join([*lines, "", "It rained for days, and on Sunday the wall of the", "old market fell.", "He left"])
    assert [s.span.of(text) for s in split_sentences(text)][:2] == [
        "\n".join(lines),
        "It rained for days, and on Sunday the wall of the\nold market fell.",
    ]


def test_a_crosshead_is_not_joined_to_the_text_under_it() -> None:
    text = "The gate opened at eight and nobody in the town knew.\nWater and mud\nEleven people were hurt."
    assert [(s.span.of(text), s.heading) for s in split_sentences(text)][1] == ("Water and mud", True)


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


@pytest.mark.parametrize("part", ["! ", '."W', "a\n", "。 ", "Mr.\n", "a.b", "(. ", "?”A", "By Ann ", ". . "])
def test_a_text_that_repeats_itself_takes_no_time(part: str) -> None:
    text = f"A{part * 30_000}B"
    assert split_sentences(text)[0].span.start == 0
    assert split_sentences(text)[-1].span.end == len(text)


NEWS = st.lists(
    st.sampled_from("The|gate|opened|.|?|…|”|“|„|»|\"| |\n|U.S.|8|a.m.|Mr.|By Ann|。|坝|é|,|(|—|*|\u00a0".split("|"))
).map("".join)  # fmt: skip


@given(st.one_of(NEWS, st.text()), st.data())
@example("\u2028.\u0085A", None)
def test_what_holds_for_any_text(text: str, data: st.DataObject | None) -> None:
    """Sorted, apart, bare of outer white space; what is not white space lies in a sentence or in a break."""
    ends = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=4, unique=True))) if data else []
    breaks = [Span(low, high) for low, high in zip(ends[::2], ends[1::2], strict=False)]
    spans = [sentence.span for sentence in split_sentences(text, breaks)]
    assert all(before.end <= after.start for before, after in pairwise(spans))
    assert all(span.of(text) and span.of(text) == span.of(text).strip() for span in spans)
    assert not any(span.overlaps(gap) for span in spans for gap in breaks)
    inside = {at for span in (*spans, *breaks) for at in range(span.start, span.end)}
    assert [at for at, char in enumerate(text) if not char.isspace() and at not in inside] == []

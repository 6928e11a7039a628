"""What recurs in an outlet's articles on different events is furniture; what recurs for its story's sake is not.

Every article here is drawn with its lines in view: what stands before and after it is what an editor would see.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import count, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.cleaning.furniture import find_furniture
from components.cleaning.recurring import learn
from components.model import Article, Furniture, Span
from components.wording import FURNITURE

OUTLET = "Harbour Courier"
NUMBERS = count()
FERRY = """The ferry Halcyon sank off Port Elm before dawn on Tuesday, and fishing boats took off everybody aboard.

Divers found the hull upright in 60 metres of water. The bow door stood open, according to the harbour master.

Captain Ruth Okonedo had reported a list to starboard ten minutes before the first distress call.

The sister ship stays in port until an inspector has been over her."""
BRIDGE = """The bridge at Vell will stay shut until the autumn, after rust was found in eleven of its forty cables.

Lorries now take the road over Hart Pass, which adds an hour to the journey and has no shoulder for most of its length.

“Nobody wants to be the minister who opened it too soon,” said Anton Reiss, who speaks for the hauliers.

A temporary ferry is to run from June, with room for twenty cars."""
BAKERS = """Bakers in Lomm have agreed to hold the price of rye bread until spring, whatever becomes of the harvest.

The guild’s vote was close: thirty-one to twenty-eight, with two members away at a wedding in Tarn.

Wheat has risen by a fifth since the drought began, and electricity has done the rest.

Some of the younger bakers left the hall before the result was read."""
SCHOOL = """A school in Aldern that was to close in July has been given another year by the district’s committee.

Parents had slept in the gymnasium for nine nights. Pupils brought them breakfast and, on the last day, a brass band.

The roof, which leaks, will be covered with sheeting until somebody finds 400,000 crowns for a new one.

Enrolment opens on Monday with ninety places."""
SEALS = """Seals have come back to the sandbank off Grell after an absence of forty winters, a warden reports.

She counted sixteen on Sunday through her telescope, three of them pups, and a bull with a scar on its neck.

Fishermen who share the water say they have lost nets already and would like to be paid for the damage.

The sandbank will be closed to boats from April onward."""
BODIES = [FERRY, BRIDGE, BAKERS, SCHOOL, SEALS]
TITLES = ["Ferry sinks", "Bridge stays shut", "Bread price held", "School given a year", "Seals return"]

READERS = "Our reporting on the coast is paid for by the people who read it."
ITSELF = "Harbour Courier is owned by a trust that was founded by dockers."
PLAIN = "Founded by striking dockers, printed on paper made from reeds, sold on quays."


def article(text: str, title: str = "", outlet: str = OUTLET) -> Article:
    """As a reader would hand it over, with what is known to be furniture."""
    return Article(f"article {next(NUMBERS)}", text, outlet, title=title, furniture=find_furniture(text))


def stories(*feet: str, heads: tuple[str, ...] = ()) -> list[list[Article]]:
    """One article on each of as many events, with these lines below it and these above it."""
    above = (f"{head}\n\n" if head else "" for head in (*heads, *[""] * len(feet)))
    return [
        [article(f"{head}{body}\n\n{foot}".rstrip(), title)]
        for head, body, foot, title in zip(above, BODIES, feet, TITLES, strict=False)
    ]


def learnt(groups: list[list[Article]], of: int = 0) -> list[str]:
    """What is found to recur in the first article of one of the groups."""
    one = groups[of][0]
    found = learn(groups).furniture(one)
    assert {piece.reason for piece in found} <= {"recurs"} <= FURNITURE.keys()
    return [piece.span.of(one.text) for piece in found]


@pytest.mark.parametrize("others", [1, 2, 3, 4])
@pytest.mark.parametrize(
    ("line", "enough"),
    [
        (READERS, 1),
        ("What you need to know, before breakfast, from people who live here.", 1),
        ("Unsere Arbeit wird von den Menschen bezahlt, die sie lesen.", 1),
        ("Written on the quay for you.", 2),
        ("Harbour Courier | Coast and islands", 2),
        ("Tides and ferries today", 2),
        (ITSELF, 2),
        (PLAIN, 3),
    ],
)
def test_how_often_a_line_has_to_recur_depends_on_who_speaks(line: str, enough: int, others: int) -> None:
    groups = stories(*[line] * (others + 1))
    assert learnt(groups) == ([line] if others >= enough else [])
    assert learnt(groups[1:] + groups[:1], of=-1) == learnt(groups)


def test_the_article_itself_may_be_new() -> None:
    new = article(f"{SEALS}\n\n{READERS}")
    assert [piece.span.of(new.text) for piece in learn(stories(READERS, READERS)).furniture(new)] == [READERS]


@pytest.mark.parametrize(
    "feet",
    [
        (f"{ITSELF} Last changed on 14 May 2031 at 10:20.", f"{ITSELF} Last changed on 2 June 2030 at 18:05.", ITSELF),
        ("Harbour Courier, 2029–2031", "Harbour Courier, 2029–30", "HARBOUR COURIER,  2028"),
        ("Harbour Courier’s page, Tuesday, 14 May", "Harbour Courier's page, June 3", "Harbour Courier’s page, 1 July"),
    ],
)  # fmt: skip
def test_dates_case_marks_and_white_space_may_change(feet: tuple[str, ...]) -> None:
    assert "".join(learnt(stories(*feet))).startswith("Harbour Courier")
    assert len(learnt(stories(*feet), of=2)) == 1


def test_other_numbers_may_be_the_news() -> None:
    assert learnt(stories("Attendance: 4,512", "Attendance: 3,870", "Attendance: 12,004")) == []


def test_a_whole_foot_is_learnt_with_links_that_change_left_in_peace() -> None:
    links = (
        "Ten ferries that never sailed",
        "What rust does to a cable",
        "A short history of rye",
        "Sheeting, explained",
    )
    feet = [f"{READERS}\n\nTold on the quay\n{link}\n{PLAIN}" for link in links]
    assert learnt(stories(*feet)) == [READERS, "Told on the quay", PLAIN]


def test_what_stands_above_an_article_is_learnt_too() -> None:
    heads = ("Coast and islands\nBy Anna Berg", "Coast and islands\nBy Tom Hale", "Coast and islands\nBy Mira Sund")
    assert learnt(stories("", "", "", heads=heads)) == ["Coast and islands"]


def test_a_foot_that_is_glued_to_the_text_is_learnt() -> None:
    glued = [article(f"{' '.join(body.split())} {READERS} {PLAIN}") for body in BODIES]
    assert learnt([[each] for each in glued[:4]]) == [f"{READERS} {PLAIN}"]


def test_what_is_glued_to_one_text_and_stands_alone_in_another_is_the_same() -> None:
    groups = stories(READERS, READERS)
    groups[0] = [article(f"{FERRY} {READERS}")]
    assert learnt(groups) == [READERS]
    assert learnt(groups, of=1) == [READERS]


def test_what_is_furniture_already_is_not_marked_again() -> None:
    groups = stories(*[f"{READERS}\n\n© 2031 Harbour Courier. All rights reserved."] * 3)
    assert learnt(groups) == [READERS]
    for (one,) in groups:
        pieces = sorted((*one.furniture, *learn(groups).furniture(one)))
        assert len(pieces) == 2
        assert pieces[0].end <= pieces[1].start


def test_what_somebody_took_out_by_hand_elsewhere_counts() -> None:
    groups = stories(READERS, READERS)
    one, start = groups[1][0], len(BRIDGE) + 2
    groups[1] = [replace(one, furniture=(Furniture(start, start + len(READERS), "marked"),))]
    assert learnt(groups) == [READERS]
    assert learnt(groups, of=1) == []


def test_of_wire_copy_within_one_event_nothing_is_learnt() -> None:
    copies = [article(f"{FERRY}\n\n{READERS}\n\n{PLAIN}") for _ in range(10)]
    assert learnt([copies]) == []


def test_stories_that_tell_one_event_are_one() -> None:
    told = [
        f"{FERRY}\n\n{READERS}",
        f"Six hours after the ferry sank, questions are asked.\n\n{FERRY}\n\n{READERS}",
        f"{FERRY}\n\nThe search went on through the evening.\n\n{READERS}",
        f"{FERRY.partition(chr(10))[2]}\n\nWreaths were laid at noon.\n\n{READERS}",
    ]
    assert learnt([[article(text)] for text in told]) == []


def test_stories_under_one_title_are_one() -> None:
    groups = [[replace(one, title="What to know of the Halcyon")] for (one,) in stories(*[READERS] * 4)]
    assert learnt(groups) == []


BACKGROUND = "The Halcyon sank off Port Elm on 14 May with 41 people aboard, all of whom were saved."
FOLLOW_UPS = [
    """An inquiry into the loss of the Halcyon heard its first witness on Monday, a deckhand of nineteen.

He told the panel that the bow door had been mended twice within a month, with parts from another ship.

{}

The company’s lawyers asked for a day to read the logbook, which had been found in a locker.

The judge allowed it, and sent everybody home.""",
    """Salvage of the ferry Halcyon will cost eleven million crowns, a Dutch firm told the ministry in a letter.

Two cranes are on their way from the north, and need four days without swell to do their work.

{}

Oil has been found on the beaches of Grell, although less of it than was feared at first.

Fishing is forbidden within three miles.""",
    """The owners of the Halcyon have sold their two remaining ships to pay for what insurance will not.

Both had been laid up since the summer, when passengers stayed away and crews found other berths.

{}

A buyer from Tarn means to run them to the islands, under new names and with new doors.

Forty of the crew have been promised work.""",
    """Nobody will be charged over the sinking of the Halcyon, the prosecutor in Port Elm has decided.

A weld had failed that no inspector could have seen, her report says, on a part that nobody makes today.

{}

Relatives of the captain welcomed it. A union of seafarers called it a way to say nothing.

The file can be read at the town hall.""",
]


def test_background_that_follow_ups_repeat_in_their_midst_is_reporting() -> None:
    texts = [text.format(f"{BACKGROUND}\n\n{BODIES[place]}") for place, text in enumerate(FOLLOW_UPS)]
    assert learnt([[article(f"{text}\n\n{READERS}")] for text in texts]) == [READERS]


def test_background_that_closes_follow_ups_is_reporting() -> None:
    texts = [f"{text.format('So far.')}\n\n{BACKGROUND}" for text in FOLLOW_UPS]
    assert learnt([[article(text)] for text in texts]) == []
    assert learnt([[article(f"{text}\n\n{READERS}")] for text in texts]) == [READERS]


@pytest.mark.parametrize(
    "line",
    [
        "Police said that the investigation is continuing.",
        "No arrests have been made, police said.",
        "The council has been contacted for comment.",
        "Harbour Courier has asked the ministry for a comment.",
        "The ministry did not answer questions from Harbour Courier.",
        "“You have to be patient with the sea, and with our ministry,” he said.",
        "The trial continues on Monday.",
    ],
)
def test_stock_sentences_that_close_some_reports_are_reporting(line: str) -> None:
    groups = [*stories(line, line, line), *stories("", "", "", "", "")[3:]]
    assert learnt(groups) == []
    below = [[article(f"{one.text}\n\n{READERS}", one.title)] for (one,) in groups]
    assert learnt(below) == [READERS]


def test_a_sentence_in_the_words_of_its_report_is_reporting_however_often_it_stands() -> None:
    line = "Fishermen lost their nets and harbour dues as boats stayed in port through the winter."
    bodies = [body.replace(".\n", ", as fishermen, boats, nets and the harbour know.\n", 1) for body in BODIES]
    assert learnt([[article(f"{body}\n\n{line}")] for body in bodies]) == []
    assert learnt(stories(*[line] * 5), of=2) == [line]


def test_what_recurs_in_the_midst_of_the_text_is_not_learnt() -> None:
    bodies = [body.replace("\n\n", f"\n\n{READERS}\n\n", 2) for body in BODIES]
    assert learnt([[article(body)] for body in bodies]) == []


def test_a_title_that_recurs_is_no_furniture() -> None:
    groups = stories("", "", "", "", heads=("Morning tides",) * 4)
    spanned = [[replace(one, title="Morning tides", title_span=Span(0, 13))] for (one,) in groups]
    for each in (spanned, [[replace(one, title="Morning tides")] for (one,) in groups]):
        assert learnt(each) == []


def test_articles_too_short_to_know_again_do_not_teach_themselves() -> None:
    line = "Written on the quay for you."
    told = [
        "Rain fell at noon. It was cold. Roofs held. Nobody came. Dogs barked.",
        "Snow fell. Trams stopped. Hens slept. Bells froze. So did milk.",
    ]
    groups = [[article(f"{body}\n\n{line}")] for body in told]
    assert [learnt(groups, of=place) for place in (0, 1)] == [[], []]
    assert learnt([*groups, [article(f"{SEALS}\n\n{line}")]]) == [line]


def test_one_article_alone_and_none_teach_nothing() -> None:
    assert learn([]).furniture(article(FERRY)) == ()
    assert learnt([[article("")], [article("\n\n")]]) == []
    assert learnt(stories(READERS)) == []


@settings(max_examples=25, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_articles_and_groups_changes_nothing(random) -> None:
    feet = [f"{READERS}\n{ITSELF}", f"{ITSELF}\n{PLAIN}", f"{READERS} {PLAIN}", PLAIN, f"{READERS}\n{PLAIN}"]
    groups = stories(*feet)
    groups[0].append(article(f"Late on Tuesday:\n\n{FERRY}\n\n{READERS}"))
    groups.append([article(f"{FERRY}\n\nWreaths were laid at noon.\n\n{PLAIN}")])
    everything = [one for group in groups for one in group]
    expected = [learn(groups).furniture(one) for one in everything]
    assert sum(map(bool, expected)) >= 5
    for group in groups:
        random.shuffle(group)
    random.shuffle(groups)
    assert [learn(groups).furniture(one) for one in everything] == expected


lines = st.sampled_from([FERRY, READERS, PLAIN, f"{SEALS} {READERS}", "Tides", "“", "", "A.", "© 2031", "你好世界。"])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(lines, max_size=6), max_size=6))
def test_whatever_is_learnt_lies_in_the_text_apart_from_other_furniture(drawn: list[list[str]]) -> None:
    groups = [[article("\n".join([body, *each]))] for body, each in zip(["", *BODIES], drawn, strict=False)]
    recurring = learn(groups)
    for (one,) in groups:
        pieces = sorted((*one.furniture, *recurring.furniture(one)))
        assert all(piece.span.of(one.text).strip() for piece in pieces)
        assert all(first.end <= second.start for first, second in pairwise(pieces))

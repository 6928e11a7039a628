"""What counts as a quantity in English news, what only looks like one, and when two of them say the same figure."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.language.quantities import agree, find_quantities
from components.model import Quantity

# sentence -> "as written | value | unit | hedge | counts", in order
READ: dict[str, list[str]] = {
    # counts
    "The blast killed 12 people and injured 30.": ["12 | 12 | | | person", "30 | 30 | | |"],
    "Rescuers found 12 injured passengers in the ravine.": ["12 | 12 | | | passenger"],
    "On Monday 12 families returned.": ["12 | 12 | | | family"],
    "Twenty-one soldiers crossed the ford.": ["Twenty-one | 21 | | | soldier"],
    "About 1,200 homes lost power.": ["1,200 | 1200 | | about | home"],
    "At least eleven workers were hurt.": ["eleven | 11 | | at least | worker"],
    "Two hundred and twelve cars were towed.": ["Two hundred and twelve | 212 | | | car"],
    "Five hundred thousand voters stayed home.": ["Five hundred thousand | 500000 | | | voter"],
    "They counted ninety-nine swans and a hundred geese.": [
        "ninety-nine | 99 | | | swan",
        "a hundred | 100 | | | geese",
    ],
    "Two dozen boats and half a dozen vans burned.": ["Two dozen | 24 | | | boat", "half a dozen | 6 | | | van"],
    "Half a million people live there.": ["Half a million | 500000 | | | person"],
    "Dozens of people fled; hundreds of thousands of others stayed.": [
        "Dozens | 12 | | several | person",
        "hundreds of thousands | 100000 | | several |",
    ],
    "A 12-member panel fined them 5,000 crowns, or 300 marks.": [
        "12 | 12 | | | member",
        "5,000 | 5000 | | | crown",
        "300 | 300 | | | mark",
    ],
    "One person died and one man was hurt.": ["One | 1 | | | person", "one | 1 | | | man"],
    "The app has 10k users.": ["10k | 10000 | | | user"],
    "They need 200 or more beds and 50-plus cots.": ["200 | 200 | | at least | bed", "50 | 50 | | at least | cot"],
    # money and percent
    "It cost $3.2 million.": ["$3.2 million | 3200000 | USD | |"],
    "Losses of £20m, €3bn, US$5 and ¥700.": [
        "£20m | 20000000 | GBP | |",
        "€3bn | 3000000000 | EUR | |",
        "US$5 | 5 | USD | |",
        "¥700 | 700 | ¥ | |",
    ],
    "It raised 40 euros, 12 dollars, 9 yuan and 3 million pounds.": [
        "40 euros | 40 | EUR | |",
        "12 dollars | 12 | USD | |",
        "9 yuan | 9 | CNY | |",
        "3 million pounds | 3000000 | GBP | |",
    ],
    "He found 500 pounds; the seal weighed 500 pounds.": [
        "500 pounds | 500 | pounds | |",
        "500 pounds | 226.796185 | kilogram | |",
    ],
    "Up 3.5 percent, not 4 per cent, 5%, by 2 percentage points.": [
        "3.5 percent | 3.5 | percent | |",
        "4 per cent | 4 | percent | |",
        "5% | 5 | percent | |",
        "2 percentage points | 2 | points | |",
    ],
    "Half of the town, a third of voters and two-thirds of the crop.": [
        "Half | 50 | percent | | town",
        "a third | 33.333 | percent | | voter",
        "two-thirds | 66.667 | percent | | crop",
    ],
    "One in five households agreed.": ["One in five | 20 | percent | | household"],
    # dates and times
    "On 14 May 2031 at 8 p.m. the dam broke.": [
        "14 May | 514 | date | |",
        "2031 | 2031 | year | |",
        "8 p.m. | 1200 | time | |",
    ],
    "May 14, May 14th, the 14th of May, Sept. 14.": [
        "May 14 | 514 | date | |",
        "May 14th | 514 | date | |",
        "14th of May | 514 | date | |",
        "Sept. 14 | 914 | date | |",
    ],
    "Filed 2031-05-14.": ["2031 | 2031 | year | |", "05-14 | 514 | date | |"],
    "The fair of 14-16 May drew crowds.": ["14 | 514 | date | |", "16 May | 516 | date | |"],
    "In 2031, some 2000 people came.": ["2031 | 2031 | year | |", "2000 | 2000 | | about | person"],
    "From 8:30 pm, 20:00 or 8.30pm until midnight, not noon.": [
        "8:30 pm | 1230 | time | |",
        "20:00 | 1200 | time | |",
        "8.30pm | 1230 | time | |",
        "midnight | 0 | time | |",
        "noon | 720 | time | |",
    ],
    # measures
    "It burned 25,000 acres (10,100 hectares).": [
        "25,000 acres | 101171410.56 | m2 | |",
        "10,100 hectares | 101000000 | m2 | |",
    ],
    "She swam 3 miles, then 2 km, then 10 feet and 4 metres.": [
        "3 miles | 4828.032 | metre | |",
        "2 km | 2000 | metre | |",
        "10 feet | 3.048 | metre | |",
        "4 metres | 4 | metre | |",
    ],
    "It carried 5 tonnes, 3 tons and 70 kg.": [
        "5 tonnes | 5000 | kilogram | |",
        "3 tons | 3 | ton | |",
        "70 kg | 70 | kilogram | |",
    ],
    "A 10-year plan took two days and half an hour.": [
        "10-year | 120 | month | |",
        "two days and half an hour | 2910 | minute | |",
    ],
    "It fell from 72°F to -5°C.": ["72°F | 22.22 | celsius | |", "-5°C | -5 | celsius | |"],
    "Anna Berg, 34, met a 34-year-old man and a girl aged 9.": [
        "34 | 34 | age | |",
        "34-year-old | 34 | age | |",
        "9 | 9 | age | |",
    ],
    # ranges
    "The storm cut off 12 to 15 villages.": ["12 | 12 | | at least | village", "15 | 15 | | at most | village"],
    "It cost between $3 and $4 million.": ["$3 | 3000000 | USD | at least |", "$4 million | 4000000 | USD | at most |"],
    "Rates rose from 3 to 5 percent.": ["3 | 3 | percent | |", "5 percent | 5 | percent | |"],
    "Rents rose from 3 to 5 percent in homes with 20-30 rooms.": [
        "3 | 3 | percent | |",
        "5 percent | 5 | percent | |",
        "20 | 20 | | at least | room",
        "30 | 30 | | at most | room",
    ],
    "Children aged between six and nine, and 16- and 17-year-olds, came.": [
        "six | 6 | age | at least |",
        "nine | 9 | age | at most |",
        "16 | 16 | age | |",
        "17-year-olds | 17 | age | |",
    ],
    # parts and sums
    "It lasted 8½ weeks, 2 1/2 miles away, for two and a half million viewers.": [
        "8½ weeks | 85680 | minute | |",
        "2 1/2 miles | 4023.36 | metre | |",
        "two and a half million | 2500000 | | | viewer",
    ],
    "A year and a half, four hours and 20 minutes, 6ft 2in.": [
        "A year and a half | 18 | month | |",
        "four hours and 20 minutes | 260 | minute | |",
        "6ft 2in | 1.8796 | metre | |",
    ],
    "The census counted 83 412 residents.": ["83 412 | 83412 | | | resident"],
    "Half the town and 2/3 of the farms burned in less than an hour.": [
        "Half | 50 | percent | | town",
        "2/3 | 66.667 | percent | | farm",
        "an hour | 60 | minute | less than |",
    ],
    # times as they are spoken
    "At 8 o'clock, at half past nine, at a quarter to ten in the evening.": [
        "8 o'clock | 480 | time | | o'clock",
        "half past nine | 570 | time | | o'clock",
        "a quarter to ten | 1305 | time | |",
    ],
    "It opens from 8 to 10 p.m. and from 11 to 2 p.m. on Fridays.": [
        "8 | 1200 | time | |",
        "10 p.m. | 1320 | time | |",
        "11 | 660 | time | |",
        "2 p.m. | 840 | time | |",
    ],
    # what is counted
    "Twelve of the 40 rescued miners died; 3 were hurt, 12 injured.": [
        "Twelve | 12 | | | miner",
        "40 | 40 | | | miner",
        "3 | 3 | | |",
        "12 | 12 | | | injured",
    ],
    "One family and one high ranking official left; 1,500 signed.": [
        "One | 1 | | | family",
        "one | 1 | | | official",
        "1,500 | 1500 | | |",
    ],
    "A magnitude 6.2 quake, then a 5.1-magnitude one.": [
        "6.2 | 6.2 | magnitude | |",
        "5.1-magnitude | 5.1 | magnitude | |",
    ],
    "A crowd of 2000 took 2000 international units in 2000.": [
        "2000 | 2000 | | |",
        "2000 | 2000 | | | unit",
        "2000 | 2000 | year | |",
    ],
}  # fmt: skip

HEDGES = {
    "about": "about around some roughly approximately an~estimated close~to",
    "almost": "nearly almost",
    "at least": "at~least no~fewer~than a~minimum~of",
    "more than": "more~than over well~over in~excess~of exceeding",
    "at most": "up~to as~many~as no~more~than at~most a~maximum~of",
    "less than": "fewer~than under just~under below",
}

LOOK_ALIKES = [
    "The Group of 20 met, and the G20 agreed.",
    "Its zero-Covid rule and zero-tolerance line stayed.",
    "He told News 8 and Channel 4.",
    "After 9/11 the desk ran 24/7.",
    "Highway 61 meets Route 9.",
    "COVID-19 spread.",
    "A Boeing 737, an F-16 and an A320 landed.",
    "They cited Article 5 and Section 230.",
    "He drives in Formula 1.",
    "It stays at Level 3.",
    "One of the guards fled and no one knew.",
    "One said so; the one that fell; one another; one day it will end.",
    "She came first and he came second in the 21st century.",
    "They won 3-1 after a 1-3 defeat.",
    "Call 555-0123 or 020 7946 0958.",
    "In the 1990s it was cheap.",
    "Its last 737 MAX and a 747 are parked.",
    "He lives at 10 Downing Street. Lot 49 drew no bids.",
    "Studio 54 is the model. Write to P.O. Box 118.",
    "He dialled 911 on his iPhone 14.",
    "At one point she hopes to return one day.",
    "A five-star hotel, a two-faced man and a one-way street.",
    "Zero tolerance is no net zero.",
    "The Big Four met.",
    "It is the twenty-first century, her thirty-fifth year, a 3-D film and a nine-to-five job.",
    "They may march soon.",
]

# pairs of wordings -> the same figure, another figure, or not to be compared
AGREE: list[tuple[str, str, bool | None]] = [
    ("eleven workers", "at least 11 workers", True),
    ("$3.2 million", "about $3 million", True),
    ("$3.2 million", "about $4 million", False),
    ("$3.2 million", "$3.3 million", False),
    ("25,000 acres", "10,100 hectares", True),
    ("25,000 acres", "12,000 hectares", False),
    ("25,000 acres", "25,100 acres", False),
    ("two dozen homes", "24 homes", True),
    ("8 p.m.", "20:00", True),
    ("8 p.m.", "8:30 p.m.", False),
    ("half of the homes", "50 percent of the homes", True),
    ("a third of voters", "33 percent of voters", True),
    ("a third of voters", "35 percent of voters", False),
    ("more than 200 people", "212 people", True),
    ("more than 200 people", "198 people", False),
    ("more than 200 people", "900 people", None),
    ("fewer than 200 people", "198 people", True),
    ("up to 200 people", "212 people", False),
    ("at least 11 people", "at least 12 people", False),
    ("more than 200 people", "at least 212 people", True),
    ("12 people", "15 people", False),
    ("12 people", "15 cars", None),
    ("12 people", "12 passengers", True),
    ("3 percent", "3 percentage points", None),
    ("14 May 2031", "May 14", True),
    ("14 May", "15 May", False),
    ("48 hours", "two days", True),
    ("18 months", "one and a half years", True),
    ("$5", "£5", None),
    ("77°F", "25 degrees Celsius", True),
    ("twenty-six sailors", "26 sailors", True),
    ("one in five homes", "20 percent of homes", True),
    ("about a third of voters", "35 percent of voters", True),
    ("8 o'clock", "8 p.m.", True),
    ("8 o'clock", "8 a.m.", True),
    ("8 a.m.", "8 p.m.", False),
    ("8 o'clock", "9 p.m.", False),
    ("half past nine", "21:30", True),
    ("12 to 15 people", "13 people", True),
    ("12 to 15 people", "9 people", False),
    ("nearly 500 homes", "496 homes", True),
    ("nearly 500 homes", "more than 500 homes", False),
    ("more than 200 people", "fewer than 200 people", False),
    ("more than 200 people", "200 people", True),
    ("dozens of homes", "hundreds of homes", False),
    ("hundreds of homes", "more than 300 homes", True),
    ("hundreds of homes", "40 homes", False),
    ("hundreds of homes", "2,000 homes", None),
    ("two hours and 30 minutes", "two and a half hours", True),
    ("500 pounds", "£500", True),
    ("30 degrees", "30 degrees Celsius", True),
    ("40 tons", "40 tonnes", True),
    ("40 tons", "50 tonnes", None),
    ("eight weeks", "eight months", False),
    ("30 days", "one month", True),
    ("25 percent of jobs", "one job in four", True),
    ("about two in the morning", "2 a.m.", True),
]


def rows(text: str) -> list[str]:
    found = find_quantities(text)
    return [f"{q.span.of(text)} | {q.value:.9g} | {q.unit} | {q.hedge} | {q.counts}" for q in found]


def cells(row: str) -> tuple[str, float, str, str, str]:
    written, value, unit, hedge, counts = (cell.strip() for cell in row.split("|"))
    return written, pytest.approx(float(value), rel=1e-4), unit, hedge, counts


def only(text: str) -> Quantity:
    return find_quantities(text)[0]


@pytest.mark.parametrize("text", READ)
def test_reads(text: str) -> None:
    assert [tuple(cells(row)) for row in rows(text)] == [tuple(cells(row)) for row in READ[text]]


@pytest.mark.parametrize(
    ("hedge", "words"), [(hedge, word) for hedge, words in HEDGES.items() for word in words.split()]
)
def test_hedges_are_normalised(hedge: str, words: str) -> None:
    assert rows(f"There were {words.replace('~', ' ')} 40 cars.") == [f"40 | 40 |  | {hedge} | car"]


@pytest.mark.parametrize("text", LOOK_ALIKES)
def test_look_alikes_are_no_quantities(text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize(("one", "other", "expected"), AGREE)
def test_agreement_both_ways(one: str, other: str, expected: bool | None) -> None:
    a, b = only(f"They said {one}."), only(f"They said {other}.")
    assert (agree(a, b), agree(b, a)) == (expected, expected)


def test_only_the_asked_stretch_is_read() -> None:
    text = "He saw 12 cars. She saw 15 cars. They saw 20 cars."
    assert [q.value for q in find_quantities(text, 16, 32)] == [15]
    assert find_quantities(text, 16, 32)[0].span.of(text) == "15"


NEWSY = st.lists(
    st.sampled_from(
        "1 12 1,200 2031 3.5 0 007 one two half a hundred dozen million and to - – : . , / $ £ % °C p.m. May 14th "
        "pounds in of the people Boeing one-in third quarter between from k m bn minus 8:30 GMT year-old aged "
        "+ É ٣ \u2028".split(" ")
    )
    | st.sampled_from([" ", " ", " ", "\n", "-"]),
    max_size=30,
).map("".join)


@given(st.text() | NEWSY)
def test_spans_are_in_order_and_inside_whatever_the_text(text: str) -> None:
    found = find_quantities(text)
    ends = [0] + [q.span.end for q in found]
    assert all(end <= q.span.start < q.span.end <= len(text) for end, q in zip(ends, found, strict=False))
    assert all(agree(a, b) == agree(b, a) for a, b in pairwise(found))
    assert all(agree(q, q) for q in found)


@pytest.mark.parametrize("piece", ["1,", "1", "a.1", "half  ", "1-", "A"])
def test_a_megabyte_of_the_same_does_not_hang(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    assert all(q.span.end <= len(text) for q in find_quantities(text))

"""Times of day as quantities: minutes since midnight.

Where nothing tells morning from evening ("8 o'clock", "half past nine", "8:30") the quantity counts "o'clock", and
agrees with either half of the day.
"""

from __future__ import annotations

import re

from components.language.numberwords import worth
from components.model import Quantity, Span

O_CLOCK = "o'clock"
"""What a time counts that may be twelve hours later."""

_HALF_DAY = r"[aApP](?:\. ?[mM]\b\.?|[mM]\b)"
_NOT_WITHIN = r"(?<![\w:.,$£€])"
_HOUR = r"(?:(?:1[0-2]|0?[1-9])(?![0-9])|(?i:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b))"
_MINUTES = r"(?:half|(?:a )?quarter|twenty[- ]five|twenty|ten|five|[1-5]?[05])(?: minutes)?"

TIME = (
    rf"(?P<clock>{_NOT_WITHIN}(?P<hour>[01]?[0-9]|2[0-3])"
    rf"(?::(?P<minute>[0-5][0-9])(?![0-9:]|\.[0-9])(?: ?(?P<noon>{_HALF_DAY}))?"
    rf"|(?:\.(?P<minute_2>[0-5][0-9]))? ?(?P<noon_2>{_HALF_DAY})))"
    rf"|(?P<zone>{_NOT_WITHIN}(?P<hour_3>[01][0-9]|2[0-3])(?P<minute_3>[0-5][0-9])(?= ?(?:GMT|BST|CET|EST|EDT|UTC)\b))"
    rf"|(?P<spoken>{_NOT_WITHIN}(?:(?P<hour_4>{_HOUR}) o['’]clock\b"
    rf"|(?i:(?P<past>{_MINUTES}) past|(?P<to>(?:a )?quarter) to) (?P<hour_5>{_HOUR})"
    rf"|(?:(?<=\b[aA]t )|(?<= about )|(?<= around ))(?P<hour_6>{_HOUR})"
    rf"(?= (?:in the (?:morning|afternoon|evening)|at night)\b)))"
    r"|(?P<named>\b(?:12 )?(?i:noon|midday|midnight)\b)"
)
_PART_OF_DAY = re.compile(
    rf" ?(?:(?:in the |on \w+ |that |this |yesterday |tomorrow )?(?P<part>morning|afternoon|evening|night)\b"
    rf"|at (?P<night>night)\b|tonight\b|(?P<noon>{_HALF_DAY}))"
)
STRETCH = (
    rf"{_NOT_WITHIN}(?P<from_hour>[0-9]{{1,2}})(?:[:.](?P<from_minute>[0-5][0-9]))? ?(?:to|and|-|–) ?"
    rf"(?=[0-9]{{1,2}}(?:[:.][0-5][0-9])? ?{_HALF_DAY})"
)
"""The first of two times of which only the second says which half of the day: "8 to 10 p.m."."""


def read_time(match: re.Match[str]) -> list[Quantity]:
    """The time of day; none where the hour does not exist ("14 p.m.")."""
    span = Span(*match.span())
    if match["named"]:
        return [Quantity(span, 0.0 if match["named"].lower().endswith("midnight") else 720.0, "time")]
    if match["spoken"]:
        return [_of_day(match, _spoken(match))]
    hour = int(match["hour"] or match["hour_3"])
    minute = int(match["minute"] or match["minute_2"] or match["minute_3"] or 0)
    half = (match["noon"] or match["noon_2"] or "")[:1].lower()
    if not half:
        written = match["hour"] or ""
        told = match["zone"] or hour > 12 or hour == 0 or written[:1] == "0"
        value = hour * 60 + minute
        return [Quantity(span, float(value), "time") if told else _of_day(match, value)]
    if not 1 <= hour <= 12:
        return []
    return [Quantity(span, float(_half_of_day(hour * 60 + minute, half == "p")), "time")]


def read_stretch(match: re.Match[str], later: Quantity) -> list[Quantity]:
    """The first time of "8 to 10 p.m.", which has its half of the day from the second; none where it is no hour."""
    if not 1 <= int(match["from_hour"]) <= 12:
        return []
    value = int(match["from_hour"]) % 12 * 60 + int(match["from_minute"] or 0)
    same = value + (720 if later.value >= 720 else 0)
    end = match.end("from_minute") if match["from_minute"] else match.end("from_hour")
    return [Quantity(Span(match.start(), end), float(same if same < later.value else (same + 720) % 1440), "time")]


def _spoken(match: re.Match[str]) -> int:
    written = match["hour_4"] or match["hour_5"] or match["hour_6"]
    hour = int(written) if written.isdigit() else int(worth(written))
    return hour * 60 - 15 if match["to"] else hour * 60 + _minutes(match["past"] or "")


def _minutes(written: str) -> int:
    written = written.lower().removesuffix(" minutes").removeprefix("a ")
    if written in ("half", "quarter"):
        return 30 if written == "half" else 15
    return int(written) if written.isdigit() else int(worth(written))


def _of_day(match: re.Match[str], value: int) -> Quantity:
    """A time of the twelve-hour clock, moved to the half of the day that is named behind it."""
    part = _PART_OF_DAY.match(match.string, match.end())
    if part is None:
        return Quantity(Span(*match.span()), float(value), "time", "", O_CLOCK)
    early = part["part"] == "morning" or (part["noon"] or "p")[0] in "aA"
    if (part["part"] == "night" or part["night"]) and value % 720 < 300:
        early = True
    return Quantity(Span(*match.span()), float(_half_of_day(value, not early)), "time")


def _half_of_day(value: int, second: bool) -> int:
    return value % 720 + (720 if second else 0)

"""Units of measure and money: how they are written, and the base that makes their values compare.

Base units: metre, m2, kilogram, litre, km/h, celsius, minute (seconds to weeks), month (months to centuries), percent,
points, age, and currencies by code. Kept apart because they do not convert exactly: "ton" (short, long or metric),
"pounds" (weight or money), "degree" (of what scale?), "¥" (yen or yuan).
"""

from __future__ import annotations

import re

from components.language.numberwords import SPACE

# (pattern, unit, factor), the longer before the shorter; lower-case here, written in any case.
_WRITTEN: tuple[tuple[str, str, float], ...] = (
    (r"percentage[ -]points?|pp", "points", 1),
    (r"basis[ -]points?", "points", 0.01),
    (r"percent|per[ -]cent|pct|pc", "percent", 1),
    (r"points?", "points", 1),
    (r"magnitude", "magnitude", 1),
    (r"(?:years?|yrs?)[- ]olds?|years of age", "age", 1),
    (r"(?:square kilomet(?:re|er)s?|sq\.? ?km|km²|km2)", "m2", 1e6),
    (r"(?:square miles?|sq\.? ?mi(?:les?)?)", "m2", 2_589_988.110336),
    (r"(?:square met(?:re|er)s?|sq\.? ?m|m²|m2)", "m2", 1),
    (r"(?:square[ -](?:feet|foot)|sq\.? ?ft)", "m2", 0.09290304),
    (r"acres?", "m2", 4046.8564224),
    (r"hectares?|ha", "m2", 1e4),
    (r"(?:cubic met(?:re|er)s?|m³|m3)", "litre", 1000),
    (r"cubic (?:feet|foot)", "litre", 28.316846592),
    (r"met(?:re|er)s? (?:per|a) second|m/s", "km/h", 3.6),
    (r"km/h|kph|kmh|km an hour|kilomet(?:re|er)s?[ -](?:per|an)[ -]hour", "km/h", 1),
    (r"mph|miles?[ -](?:per|an)[ -]hour", "km/h", 1.609344),
    (r"knots?", "km/h", 1.852),
    (r"nautical miles?", "metre", 1852),
    (r"kilomet(?:re|er)s?|kms?", "metre", 1000),
    (r"miles?", "metre", 1609.344),
    (r"centimet(?:re|er)s?|cm", "metre", 0.01),
    (r"millimet(?:re|er)s?|mm", "metre", 0.001),
    (r"met(?:re|er)s?|(?-i:m)", "metre", 1),
    (r"feet|foot|ft", "metre", 0.3048),
    (r"inch(?:es)?|(?-i:(?<=[0-9])in)", "metre", 0.0254),
    (r"yards?", "metre", 0.9144),
    (r"(?:metric ton|tonne)s?", "kilogram", 1000),
    (r"tons?", "ton", 1),
    (r"kilo(?:gram(?:me)?)?s?|kgs?", "kilogram", 1),
    (r"gram(?:me)?s?|(?-i:g)", "kilogram", 0.001),
    (r"ounces?|oz", "kilogram", 0.028349523125),
    (r"lbs?", "kilogram", 0.45359237),
    (r"lit(?:re|er)s?", "litre", 1),
    (r"(?:us )?gallons?", "litre", 3.785411784),
    (r"°? ?(?-i:C)|degrees? (?:celsius|centigrade)|degrees? c|celsius", "celsius", 1),
    (r"° ?(?-i:F)|(?-i:F)|degrees? fahrenheit|degrees? f|fahrenheit", "fahrenheit", 1),
    (r"degrees?|°", "degree", 1),
    (r"kilowatts?|(?-i:kW)", "watt", 1e3),
    (r"megawatts?|(?-i:MW)", "watt", 1e6),
    (r"gigawatts?|(?-i:GW)", "watt", 1e9),
    (r"seconds?|secs?", "minute", 1 / 60),
    (r"minutes?|mins?", "minute", 1),
    (r"hours?|hrs?", "minute", 60),
    (r"days?", "minute", 1440),
    (r"weeks?", "minute", 10080),
    (r"months?", "month", 1),
    (r"years?|yrs?", "month", 12),
    (r"decades?", "month", 120),
    (r"centur(?:y|ies)", "month", 1200),
    (r"pounds sterling|(?:british )pounds?|sterling", "GBP", 1),
    (r"pounds?", "pounds", 1),
    (r"pence|(?-i:(?<=[0-9])p)", "GBP", 0.01),
    (r"cents?", "cent", 1),
    (r"australian dollars?", "AUD", 1),
    (r"canadian dollars?", "CAD", 1),
    (r"hong kong dollars?", "HKD", 1),
    (r"(?:u\.?s\.? )?dollars?|bucks|usd", "USD", 1),
    (r"euros?|eur", "EUR", 1),
    (r"yuan|renminbi|rmb", "CNY", 1),
    (r"yen", "JPY", 1),
    (r"(?:indian )?rupees?", "INR", 1),
    (r"roubles?|rubles?", "RUB", 1),
    (r"swiss francs?", "CHF", 1),
)
_UNIT = re.compile(
    rf"(?:{SPACE}?(?P<sign>%)|(?:{SPACE}|-)?(?:"
    + "|".join(f"(?P<u{i}>{pattern})" for i, (pattern, _, _) in enumerate(_WRITTEN))
    + r")(?![\w°²]))",
    re.IGNORECASE,
)
CURRENCY = (
    r"(?:(?:US|U\.S\.|A|AU|C|CA|HK|NZ|S|NT|R)?\$|[£€¥₹₩₺₽₦₪]|Rs\.?(?= ?[0-9])"
    r"|(?:USD|EUR|GBP|CNY|RMB|JPY|CHF|CAD|AUD|INR|HKD)\b)"
)
_CODES = {
    "$": "USD", "US$": "USD", "U.S.$": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "HK$": "HKD",
    "NZ$": "NZD", "S$": "SGD", "NT$": "TWD", "R$": "BRL", "Rs": "INR", "Rs.": "INR", "₩": "KRW", "₺": "TRY", "₽": "RUB",
    "₦": "NGN", "₪": "ILS", "£": "GBP", "€": "EUR", "¥": "¥", "₹": "INR", "RMB": "CNY",
}  # fmt: skip
_MONEY = frozenset(_CODES.values()) | {"JPY", "RUB", "CHF", "CNY"}

# What a figure may have been converted from: 1 is the metric base. Fahrenheit is converted when it is read.
SYSTEMS: dict[str, tuple[float, ...]] = {
    "metre": (1, 1609.344, 0.3048, 0.0254, 0.9144, 1852),
    "m2": (1, 4046.8564224, 2_589_988.110336, 0.09290304),
    "kilogram": (1, 0.45359237, 0.028349523125),
    "litre": (1, 3.785411784),
    "km/h": (1, 1.609344, 1.852),
    "celsius": (1,),
}


def currency(written: str) -> str:
    """The code of a currency sign: "US$" -> "USD"."""
    return _CODES.get(written, written)


def is_money(unit: str) -> bool:
    """Is this unit a currency?"""
    return unit in _MONEY


def unit_at(text: str, at: int, limit: int) -> tuple[int, str, float] | None:
    """The unit written at this place, a space or hyphen before it: where it ends, its base, its factor."""
    match = _UNIT.match(text, at, limit)
    if match is None:
        return None
    if match["sign"]:
        return match.end(), "percent", 1.0
    _, unit, factor = _WRITTEN[int(str(match.lastgroup)[1:])]
    return match.end(), unit, float(factor)


def in_base(value: float, unit: str, factor: float) -> tuple[float, str]:
    """The value in its base unit."""
    if unit == "fahrenheit":
        return round((value - 32) * 5 / 9, 2), "celsius"
    return value * factor, unit

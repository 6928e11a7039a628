"""What the furniture of pages says, as read from data/words/furniture: one file a language, all tried on every text.

An entry's shape says where it counts:
    line    a line that says this and nothing else, marks and counts at its edges aside ("→ Load more (12)")
    list    as line, and the lines that follow are links; also a label
    label   before a colon or a bar, with a headline, names or a note behind it, on a line of its own
    opens   a sentence that begins so; "a … b|c": with b or c within sixty characters
    short   a line of few words that begins so and does not end with a full stop
    titled  as short, with nothing but names behind it ("More from Port Elm")
    weak    as line, but only next to a line that is furniture ("Follow" under a byline)
    beside  as opens, but only next to furniture: prose begins so as well
    by      before a name under the title ("Von Anna Berg")
    roles   in place of a name under the title ("Staff reporter")
    ad      as line, also in running text, before a word that begins a sentence
    item, share    one of a row of links; see menus
    dated, month, timed, word    what dates and reading times are written with; see stamps
    with, and      what joins an outlet and its agency, and two names
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from functools import cache, lru_cache
from itertools import chain
from pathlib import Path

from components.cleaning.furniture import seams
from components.cleaning.names import AGENCY, LONG_PERSON
from components.language.wordlists import sections_of

_FOLDER = Path(__file__).parents[3] / "data" / "words" / "furniture"
_EDGES = " \t:：.…!|•·▶►▸→←↓↑»«›‹><–—-_*#✕×=+[]\u200b\ufeff"
_SIGNS = re.compile("[\U0001f300-\U0001faff\u2600-\u27bf\ufe0f\u25b6\u25ba]")
_COUNT = re.compile(r"^\(?\d[\d.,]{0,6}k?\)?\s|\s?\(?\d[\d.,]{0,6}k?\)?$")
_NOT_COMPARED = re.compile("[\u064b-\u0652\u0640\u00ad\u200b-\u200f\ufeff]")
_SPACES = re.compile(r"\s+")
_UNEVEN = re.compile(r"[^\S ]|  ")
_FIRST = re.compile(r"(©|[^\s,:;!?()|]+)[,:;!?]?(?:\s+([^\s,:;!?()|]+))?")
_CUT = re.compile(r"[:：|｜»›>–—-](?:(?<![–—-])|(?<=\s[–—-])(?=\s))")
_WIDEST = 90
"""Characters of a line that may be an entry."""
_WIDEST_LABEL = 60
_REACH = 60
"""Characters that the first two words of an entry take at most."""
_AFTER_WORD = ",:;!?"
_JOINED = 6
"""The most letters of a word that longer ones hold by chance."""
_FEW = 10
"""The most words of a line that begins as one."""
_LONGEST = {
    "promo": 220,
    "navigation": 220,
    "credit": 100,
    "byline": 90,
    "updated": 600,
    "subscribe": 200,
    "contact": 160,
}
_CLOSED = re.compile(r"[.。;；]$")
_PARTICLES = frozenset(
    "of the in on at for and & de del da do dos das di van von der den la le el al bin ibn des du y e et und en og "
    "our unserem unserer unsere notre correspondant korrespondent korrespondentin mit agenturen".split()
)
_BY_ROLE = re.compile(
    r"by (?:an? |the |our )?(?:[\w-]+ ){0,4}"
    r"(?:correspondent|reporter|editor|writer|columnist|staff|critic|team|desk|bureau|agencies)s?$",
    re.IGNORECASE,
)
_NAMED = re.compile(rf"{LONG_PERSON}(?:\s?[|/·•]|, in(?= ))")
_WITH = re.compile(
    rf"(?P<outlet>.{{0,50}}?)\b(?P<with>[^\W\d]{{3,4}}) (?P<rest>{AGENCY}(?:(?:,| und| et| y| e|/) ?{AGENCY}){{0,3}})$"
)
_CASELESS = re.compile("[\u0590-\u08ff\u0900-\u0dff\u0e00-\u0eff\u2e80-\ud7af\uf900-\ufaff]")
_CJK = re.compile("[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]")


def folded(text: str) -> str:
    """As entries are compared: lower case, one kind of apostrophe and colon, no vowel marks, single spaces."""
    if not text.isascii():
        text = _NOT_COMPARED.sub("", unicodedata.normalize("NFKC", text)).replace("’", "'").replace("©", "© ")
    return _SPACES.sub(" ", text).lower() if _UNEVEN.search(text) else text.lower()


@cache
def entries(shape: str) -> dict[str, str]:
    """Entry -> reason, of all languages, for one shape. Of two reasons the first counts: English, then by name."""
    found: dict[str, str] = {}
    for path in sorted(_FOLDER.glob("*.txt"), key=lambda each: (each.stem != "en", each.stem)):
        for heading, lines in sections_of(f"furniture/{path.name}").items():
            reason, _, of = heading.partition(" ")
            if of == shape:
                for line in lines:
                    found.setdefault(folded(line), reason)
    return found


@cache
def _openings(shapes: tuple[str, ...]) -> dict[str, tuple[tuple[str, tuple[str, ...], str, str], ...]]:
    """By their first two words (see _keys): how entries begin, what must follow, reason and shape; longest first."""
    found = defaultdict(list)
    for shape in shapes:
        for entry, reason in entries(shape).items():
            begins, _, follows = entry.replace("...", "…").partition("…")
            needs = tuple(filter(None, map(str.lstrip, follows.split("|"))))
            found[_keys(begins)[0]].append((begins.strip(), needs, reason, shape))
    return {key: tuple(sorted(each, key=lambda one: -len(one[0]))) for key, each in found.items()}


@lru_cache(maxsize=256)
def _keys(begins: str) -> tuple[str, ...]:
    """The first two words, and the first: the places where entries stand that begin so. Two signs in CJK scripts."""
    if begins.isascii() and len(parts := begins.split(None, 2)) > 1:
        first, second = parts[0].lower().rstrip(_AFTER_WORD), parts[1].lower().rstrip(_AFTER_WORD)
        return (f"{first} {second}", first)
    found = _FIRST.match(begins)
    if not found:
        return ("",)
    words = found[0].rstrip(_AFTER_WORD)
    small = words.lower() if words.isascii() else folded(words).strip()
    if _CJK.match(small):
        return (small[:2],)
    first, _, second = small.partition(" ")
    first = first.rstrip(_AFTER_WORD)
    return (f"{first} {second.strip()}", first) if second else (first,)


def opening(text: str, start: int, end: int, *shapes: str) -> tuple[str, int, str]:
    """How a stretch begins, by the entries of some shapes -> reason, length and shape of the entry, or "", 0 and ""."""
    openings = _openings(shapes)
    told = ""
    for key in _keys(text[start : min(end, start + _REACH)]):
        for begins, needs, reason, shape in openings.get(key, ()):
            told = told or folded(text[start : min(end, start + 160)])
            if not told.startswith(begins) or _goes_on(told, text, start, len(begins)):
                continue
            rest = f"{told[len(begins) : len(begins) + 60]} "
            if not needs or any(_holds(rest, need) for need in needs):
                return reason, len(begins), shape
    return "", 0, ""


def _holds(rest: str, need: str) -> bool:
    """Does a word begin so? In scripts and languages that join words, does one hold it?"""
    at = rest.find(need)
    if at < 1 or not need.isascii() or not need[0].isalpha() or len(need) > _JOINED:
        return at >= 0
    while at > 0 and rest[at - 1].isalpha():
        at = rest.find(need, at + 1)
    return at >= 0


def _goes_on(told: str, text: str, start: int, at: int) -> bool:
    """Does a word go on at this place? Not where a capital follows a small letter: "newsletterThe mayor said"."""
    if at >= len(told) or not (told[at].isalnum() and told[at - 1].isalnum()) or _CJK.match(told[at - 1]):
        return False
    hump = text[start + at - 1 : start + at + 1]
    return not (hump[:1].islower() and hump[1:].isupper())


@lru_cache(maxsize=4096)
def core(line: str) -> str:
    """What a line says without the marks and the count at its edges."""
    said = folded(line if line.isascii() else _SIGNS.sub("", line)).strip(_EDGES)
    if not said or not (said[0].isdigit() or said[-1].isdigit() or said[-1] in "k)") or said in _lines():
        return said
    return _COUNT.sub("", said).strip(_EDGES) or said


@cache
def _lines() -> dict[str, str]:
    return entries("list") | entries("line") | entries("ad")


@cache
def _weak() -> frozenset[str]:
    return frozenset().union(entries("weak"), entries("item"), entries("share"))


def of_line(line: str) -> str:
    """Why a line as a whole is furniture, by what it says; "" where it does not say so."""
    if len(line) <= _WIDEST:
        if (reason := _lines().get(core(line))) and not (reason != "updated" and seams.is_curt(line)):
            return reason
        if not _CLOSED.search(line) and (reason := _begun(line)):
            return reason
    return labelled(line) or ("agency" if len(line) <= _WIDEST and _with_agency(line) else "")


def _with_agency(line: str) -> bool:
    """An outlet and the agencies it had the article from: "Le Courrier avec AFP"."""
    found = _WITH.match(line) if line[-1:] not in ".!?" else None
    if not found or folded(found["with"]) not in entries("with"):
        return False
    return not found["outlet"] or is_names(found["outlet"])


def _begun(line: str) -> str:
    bare = line.lstrip(_EDGES)
    if len(bare.split()) > _FEW or (not bare.isascii() and len(_CJK.findall(bare)) > 2 * _FEW):
        return ""
    reason, _, _ = opening(bare, 0, len(bare), "short")
    if not reason:
        reason, length, _ = opening(bare, 0, len(bare), "titled")
        reason = reason if reason and all(map(_is_name, bare[length:].strip(_EDGES).split())) else ""
    return reason


def may_be_title(line: str) -> bool:
    """Whether a text's first line is furniture by its first words alone: a headline may begin so too."""
    return bool(labelled(line)) or (core(line) not in _lines() and bool(_begun(line)))


def labelled(line: str) -> str:
    """The reason of the label before a line's first colon or bar."""
    cut = _CUT.search(line, 1, _WIDEST_LABEL)
    rest = line[cut.end() :].strip() if cut else ""
    if not cut or not rest:
        return ""
    said = folded(line[: cut.start()]).strip(_EDGES)
    reason = entries("label").get(said) or entries("list").get(said, "")
    if not reason or len(rest) > _LONGEST.get(reason, 250):
        return ""
    if reason in {"promo", "navigation"}:
        dashed = cut[0] in "–—-" and " " not in said
        return reason if not (dashed or _CLOSED.search(rest)) else ""
    if cut[0] not in ":：|｜" or (reason == "byline" and not is_names(rest)):
        return ""
    if reason == "credit" and (len(rest.split()) > 8 or (rest.endswith(".") and not is_names(rest[:-1]))):
        return ""
    return reason


def link_at(text: str, start: int, end: int) -> int:
    """The length of a label of links that a sentence begins with ("Read more:", "Most popular in Sport:"), or 0."""
    cut = _CUT.search(text, start, min(end, start + _WIDEST_LABEL))
    if not cut or cut[0] in "–—-":
        return 0
    said = folded(text[start : cut.start()].rstrip())
    one = len(said.split()) < 2 and not (len(said) > 3 and _CJK.match(said))
    if one and "-" not in said and not text[start : cut.start()].isupper():
        return 0
    links = entries("list").get(said) or entries("label").get(said) or opening(text, start, cut.start(), "titled")[0]
    return cut.end() - start if links == "promo" else 0


def follows_list(line: str) -> bool:
    """Do the lines behind this one belong to it as a list of links?"""
    return core(line) in entries("list")


def is_weak(line: str) -> bool:
    """Is this furniture where furniture stands next to it?"""
    if len(line) <= 60 and core(line) in _weak():
        return True
    return len(line) <= 120 and bool(opening(line, 0, len(line), "beside")[0])


def is_by(line: str) -> bool:
    """Does a line below the title say by whom the article is: "Von Anna Berg", "记者 林若溪 报道", "Staff Reporter"?"""
    if len(line) > 120 or _CLOSED.search(line):
        return False
    if core(line.removeprefix("By ")) in entries("roles"):
        return True
    if _BY_ROLE.match(line) or ((named := _NAMED.match(line)) and is_names(line[named.end() :])):
        return True
    _, length, _ = opening(line, 0, len(line), "by")
    return bool(length) and is_names(line[length:])


def is_names(words: str) -> bool:
    """Names and what joins them, and nothing else; in scripts without capitals, a few words."""
    words = words.strip(_EDGES)
    if not words or _CLOSED.search(words):
        return False
    if _CASELESS.search(words):
        return len(words) <= 20 if _CJK.search(words) else len(words.split()) <= 6
    return len(words.split()) <= 12 and all(map(_is_name, words.split()))


def _is_name(word: str) -> bool:
    bare = word.strip("(),;:|/»›→")
    return (
        not bare
        or not bare[0].islower()
        or bare[:2] in {"d'", "d’", "l'", "l’"}
        or bare in _PARTICLES
        or bare in entries("and")
        or bare in entries("with")
    )


def words_of(shape: str) -> frozenset[str]:
    """The single words that the entries of a shape are made of."""
    return frozenset(word.strip(".:") for word in chain.from_iterable(map(str.split, entries(shape))))

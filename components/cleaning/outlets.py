"""An outlet's name from the address or the file an article came from."""

from __future__ import annotations

import re
from functools import cache
from urllib.parse import urlsplit

from components.cleaning.dates import iso_date
from components.cleaning.names import FOREIGN_PRESS, PRESS
from components.language.frequency import word_rarity
from components.language.wordlists import lines_of

_UNTOLD = frozenset(
    {"www", "m", "amp", "mobile", "edition", "news", "en", "us", "uk", "web", "beta", "old", "rss", "feeds"}
)
_SECOND = frozenset({"co", "com", "org", "net", "gov", "ac", "edu", "or", "ne"})
"""What stands before a country's ending: name.co.uk."""
_PRESS_END = re.compile(rf"(.*)({PRESS})$")
_LANDSCAPE = re.compile(
    r"(\w{3,})(valley|county|river|island|beach|coast|springs|creek|falls|street)|(?=\w{8})(\w{5,})(bay|hill|hills|lake|park|port|town)"
)
"""Words of a landscape that place names end with, as addresses have them: tarnvalley."""
_SMALL = frozenset("of the and for in on de del des la le les los las el il di della der die das du et y e van".split())
_ARTICLES = frozenset("the el la le les los las il lo der die das de o a".split())
_KNOWN_SHORT = frozenset("ny abc afp ap bbc cbc cbs cnn dpa dw nbc npr nyt pbs rt rte sbs upi usa uk us".split())
_FILE_WORDS = re.compile(r"[^\W\d_]+(?:[-_ ]+[^\W\d_]+){0,3}")
_NEVER = frozenset(
    "article articles story stories pasted untitled download downloads index text texts file files document documents "
    "doc copy final draft test content body unnamed input output clipboard version edited readme headline "
    "clip clipping paste saved scan old view source feature to words read sin titulo artikel artículo новость "
    "статья english german french spanish italian portuguese arabic chinese japanese korean russian greek hindi "
    "thai".split()
)
"""Words that no outlet's file name has, wherever they stand; those of _ALONE only where there is no other."""
_ALONE = frozenset(
    "news report reports page sample data export original main item entry note notes new one the".split()
)
_OFTEN = frozenset("daily evening morning sunday weekly".split())
_PLACES = frozenset(
    "northern southern eastern western harbour harbor valley county river island beach coast city bay lake "
    "port plains hills".split()
)
_NEWSPAPERS = frozenset(
    "herald tribune gazette telegraph chronicle sentinel advertiser commonweal intelligencer clarion argus bugle "
    "courrier zeitung tagblatt kurier anzeiger rundschau diario periódico heraldo corriere gazzetta giornale "
    "messaggero dagblad courant tidning gazeta dziennik newspaper faro bote".split()
)
"""Words of the press that hardly stand elsewhere; "post", "mail" and "times" do."""


def outlet_of_url(url: str) -> str:
    """A readable name from an address: https://www.harbour-courier.co.uk/x gives Harbour Courier. "" where none."""
    try:
        host = urlsplit(url if "//" in url else f"//{url}").hostname or ""
    except ValueError:
        return ""
    labels = [label for label in host.split(".") if label]
    if len(labels) < 2 or labels[-1].isdigit() or not all(label.replace("-", "").isalnum() for label in labels):
        return ""
    labels = labels[:-2] if len(labels) > 2 and labels[-2] in _SECOND and len(labels[-1]) == 2 else labels[:-1]
    told = [label for label in labels if label not in _UNTOLD] or labels
    return _readable([part for word in told[-1].split("-") for part in _parted(word)])


def outlet_of_file(name: str) -> str:
    """A readable name where a file's name is plainly one: harbour-courier.txt gives Harbour Courier. "" otherwise.

    Plainly: it is made as outlets' names are, or it is an address, or a well-known outlet's name. One word that may be
    what an article is about is none.
    """
    stem = name.rpartition(".")[0] or name
    if host := _HOST_FILE.match(stem.lower()):
        return outlet_of_url(host[1])
    if (titled := _TITLED_FILE.fullmatch(stem)) and is_outlet(titled[2]):
        return titled[2]
    bare = _DATED_FILE.sub(" ", stem).strip(" -_.")
    if not _FILE_WORDS.fullmatch(bare):
        return ""
    words = re.split(r"[-_ ]+", bare)
    if named := _named_files().get("-".join(words).casefold()):
        return named
    plain = {word.casefold() for word in words}
    if plain & _NEVER or plain <= _ALONE or not 3 <= len(bare) <= 40:
        return ""
    parts = [part for word in words for part in _parted(word.casefold())]
    told = " ".join(words) if bare != bare.lower() else _readable(parts)
    return told if is_outlet(told) and _is_no_subject(parts) else ""


def _is_no_subject(words: list[str]) -> bool:
    """Whether words that end as outlets' names do are hardly what an article is about, as lamp-post and bad-news are.

    They are not where one is a newspaper's alone, before it stands how often it comes, or a word that is no English
    one: as a rule a place's.
    """
    first, *rest = [word for word in words if word not in _ARTICLES] or words
    if not rest:
        return len(words) > 1 and words[0] in _ARTICLES
    if first == "voice":
        return rest[0] in _SMALL
    own = first in _OFTEN or first in _PLACES or _LANDSCAPE.fullmatch(first) is not None
    return own or not {first, rest[-1]}.isdisjoint(_NEWSPAPERS) or (len(first) > 2 and first not in word_rarity("en"))


def is_well_known(name: str) -> bool:
    """Whether a name is a well-known outlet's, as it is written."""
    return name in _named_files().values()


@cache
def _named_files() -> dict[str, str]:
    """The names that files of well-known outlets have, and the outlets'."""
    return dict(line.split("=", 1) for line in lines_of("outlets.txt"))


def _parted(word: str) -> list[str]:
    """The words of a name written without spaces, as far as newspapers' words begin and end it: theharbourtimes."""
    ends: list[str] = []
    while (found := _PRESS_END.fullmatch(word)) and found[1]:
        word, ends = found[1], [found[2], *ends]
    if ends and (apart := _LANDSCAPE.fullmatch(word)):
        word, ends = apart[1] or apart[3], [apart[2] or apart[4], *ends]
    start = re.fullmatch(r"(the|daily|evening|morning|sunday)(\w{3,})", word)
    if start and (ends or start[1] != "the"):
        return [start[1], start[2], *ends]
    return [word, *ends]


def _readable(words: list[str]) -> str:
    """Words as a title; abbreviations, known or without a vowel, in capitals."""
    return " ".join(_titled(word, number) for number, word in enumerate(words) if word)


def _titled(word: str, number: int) -> str:
    if number and word in _SMALL:
        return word
    shout = word in _KNOWN_SHORT or not re.search("[aeiouyà-ÿ]|[^a-z]", word)
    return word.upper() if shout else word[:1].upper() + word[1:]


_CALL_SIGN = re.compile(
    r"(?:[KW][A-Z]{2,3})(?:-(?:TV|FM|AM))?(?:\s(?:Local\s|Channel\s|News\s?|Radio\s?){0,2}\d{0,3})?"
)
_COMMON_CALLS = frozenset("wire wind wall warm wait week work west wolf kind king knot keep key was who why".split())
"""Words that are written like the call signs of American stations where a line is in capitals."""
_LONGEST_LINE = 150
_SERVICE = "agency|wire|newswire|network|broadcasting|tv|radio"
_EDITION = re.compile(r"\s+[|•·–—-]\s+|\s*\|\s*|,\s|\s{2,}")
_CAPITALISED = re.compile(r"[A-ZÀ-Þ]|[^\W\d_a-zA-Zß-ÿ]")
_PRESS_WORD = re.compile(rf"(?:{PRESS}|{FOREIGN_PRESS})", re.IGNORECASE)
_DATED_FILE = re.compile(r"(?<!\d)(?:((?:19|20)\d\d)([-_.]?)(\d\d)\2(\d\d)|\d{1,2}[-_.]\d{1,2}[-_.]\d{4})(?!\d)")
_HOST_FILE = re.compile(r"(?:https?[_-]+)?((?:[a-z0-9-]+\.)+(?:com|org|net|news|info|co\.uk|[a-z]{2}))(?=[_\s]|$)")
_TITLED_FILE = re.compile(r"(.{12,150}?)\s+[-–—|]\s+([^-–—|]{3,50})$")


def outlet_of_line(line: str) -> str:
    """The outlet that a line above the title names, whatever section, date and page it adds; "" where it names none."""
    if len(line) > _LONGEST_LINE:
        return ""
    first = _EDITION.split(line.strip())[0].strip()
    if not is_outlet(first):
        return ""
    return _readable(first.lower().split()) if first.isupper() and " " in first else first


def is_outlet(name: str) -> bool:
    """Whether a name is made as outlets' names are: The Harbour Courier, El Faro de Valderrama, KZQV Local 9."""
    words = name.split()
    if not words or len(words) > 6 or name[-1] in ".!?:;," or name.casefold() in _ALONE:
        return False
    if _CALL_SIGN.fullmatch(name):
        return name.casefold() not in _COMMON_CALLS
    if not all(_CAPITALISED.match(word) or word.casefold() in _SMALL for word in words):
        return False
    ends = [words[-1], *(words[:2] if words[0].casefold() in _ARTICLES else words[:1])]
    if not name.isascii() and re.search(r"[^\x00-\u04ff]", name):
        return _PRESS_WORD.search(name) is not None and len(name) < 20
    return (len(words) > 1 and re.fullmatch(rf"{PRESS}|{_SERVICE}", words[-1], re.IGNORECASE) is not None) or any(
        re.search(rf"(?:^(?:voice|radio)|(?:{FOREIGN_PRESS})(?:en|s)?)$", word, re.IGNORECASE) for word in ends
    )


def date_of_file(name: str) -> str:
    """The day in a file's name, where it is written with the year first; "" otherwise."""
    found = _DATED_FILE.search(name)
    return iso_date(f"{found[1]}-{found[3]}-{found[4]}") if found and found[1] else ""


def title_of_file(name: str) -> str:
    """The title in a file's name that is put together of a title and an outlet: "Storm hits - The Courier.txt"."""
    found = _TITLED_FILE.fullmatch(name.rpartition(".")[0])
    return found[1] if found and is_outlet(found[2]) and len(found[1].split()) > 2 else ""

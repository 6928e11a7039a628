"""What stands between quotation marks and quotes nobody: titles of works, nicknames, names of ships and pubs."""

from __future__ import annotations

import re

from components.language.quotemarks import Quoted
from components.language.speechverbs import is_speech
from components.language.wordlists import sections_of

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_SMALL = frozenset(
    "a an the of and or but nor for in on at to from by with as is it de la le les el du des der die das und et y "
    "vs".split()
)
# These speak: what stands behind them is said or shown, not a name.
_SPEAKING = frozenset(
    "word words slogan phrase term message sign banner motto cry chant headline question answer reply claim statement "
    "placard poster verdict warning call remark comment line promise".split()
)
_DETERMINERS = frozenset(
    "the a an his her its their our my your this that le la les un une son sa der die das ein eine el los il lo "
    "o".split()
)
_NAME_BEFORE = re.compile(r"(?<![\w’'])[A-ZÀ-Þ][\w’'.-]* $")
_NAME_AFTER = re.compile(r" [A-ZÀ-Þ][\w’'-]*")
_REACH = 60


def quotes_nobody(text: str, quoted: Quoted) -> bool:
    """Is this a title, a nickname or a name? Told by capitals and by what stands beside it."""
    words = _WORD.findall(quoted.span.of(text))
    before = text[max(0, quoted.outer.start - _REACH) : quoted.outer.start].rsplit("\n", 1)[-1]
    after = text[quoted.outer.end : quoted.outer.end + _REACH].split("\n", 1)[0]
    if not words or quoted.span.of(text)[-1] in ".!…" or not words[0][0].isupper():
        return False
    if len(words) <= 6 and _is_work(before, after, "work elsewhere"):
        return True
    if not _in_title_case(words):
        return False
    return _is_nickname(words, before, after) or _is_work(before, after) or _is_named(words, before)


def _in_title_case(words: list[str]) -> bool:
    capital = [word[0].isupper() or word[0].isdigit() for word in words]
    return capital[0] and all(big or word in _SMALL for big, word in zip(capital, words, strict=True))


def _is_nickname(words: list[str], before: str, after: str) -> bool:
    """Within a name: Ana “Chispa” Ruiz."""
    return len(words) <= 3 and bool(_NAME_BEFORE.search(before)) and bool(_NAME_AFTER.match(after))


def _is_work(before: str, after: str, kind: str = "work") -> bool:
    """Beside a word for a work, or behind "titled": the novel “The Salt Road”; “The Salt Road”, a novel by her."""
    lists = sections_of("speech.txt")
    near = [word.lower() for word in _WORD.findall(before)][-3:]
    if near and (near[-1] in lists["naming"] or near[-1] in lists[kind]):
        return True
    if len(near) > 1 and near[-1] in ("called", "is", "was") and near[-2] in lists[kind]:
        return True
    clause = re.split(r"[.;:!?“\"]", after, maxsplit=1)[0]
    following = [word.lower() for word in _WORD.findall(clause)][:6]
    apposed = clause.lstrip().startswith((",", "(")) and following[:1] and following[0] in _DETERMINERS | {"another"}
    return bool(apposed) and any(word in lists[kind] for word in following)


def _is_named(words: list[str], before: str) -> bool:
    """Right behind the noun that it names: the trawler “Alma”."""
    near = _WORD.findall(before)[-4:]
    if len(words) > 4 or len(near) < 2 or not before.endswith(" ") or before.rstrip()[-1:] in ",:;.-–—":
        return False
    noun = near[-1]
    if not noun.islower() or noun in _SMALL | _DETERMINERS | _SPEAKING or is_speech(noun):
        return False
    if noun.endswith(("ed", "ing", "ly")):
        return False
    return any(word.lower() in _DETERMINERS or word.endswith(("’s", "'s")) for word in near[:-1])

"""Who a noun phrase is: the name in it, as fully as the article gives it, and whom a pronoun most likely means."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from components.language.names import Name, find_names, same_name
from components.language.samename import TITLES
from components.language.sentences import split_sentences
from components.language.wordlists import sections_of
from components.model import Span

HE = frozenset("he she".split())
IT = frozenset("it".split())
PRONOUNS = HE | IT | frozenset("they we i you who one".split())
_DETERMINER = re.compile(r"\A(?:the|an?|this|that|these|those|his|her|its|their|our)\s+", re.IGNORECASE)
_ATTACHED = re.compile(r"\s(?:for|from|in|at|with|on|to|who|familiar|close)\s")
_APPOSED = re.compile(r"\w+,? [A-Z]")
_WHO = re.compile(r",\s(?:who|whose|whom|\d\d,)\b")
_WORD = re.compile(r"\w+(?:['’.-]\w+)*")
_NOT_SUBJECT = frozenset(
    "in on at of by for from with to near after before under over the a an during since amid".split()
)
# A person is looked for in so many sentences before the pronoun.
_REACH = 6
# A description ("the official") is taken up from this many characters before; names of one word from so many.
_NEAR = 4_000
_MOST = 20
_TRIES = 8
_ARTICLES = frozenset("a an one the".split())
_VAGUE = re.compile(r"(?:one|some|many|several|others?|another|both|two|three|few|none) of (?:them|us|those)\b", re.I)
_KIN = frozenset(
    "man woman boy girl child father mother brother sister son daughter aunt uncle wife husband cousin neighbour "
    "witness judge captain pilot clerk guide nurse mayor chief head".split()
)


class People:
    """The names of one article."""

    def __init__(self, text: str, gaps: tuple[Span, ...]) -> None:
        self.text = text
        self.sentences = [each.span for each in split_sentences(text, gaps)]
        self._starts = [span.start for span in self.sentences]
        self.names = [name for span in self.sentences for name in find_names(text, span)]
        self._at = [name.span.start for name in self.names]
        self._by_first: dict[str, list[Name]] = {}
        self._by_last: dict[str, list[Name]] = {}
        self._behind: dict[str, list[Name]] = {}
        self._longer: dict[str, list[Name]] = {}
        for name in self.names:
            self._list(name)

    def _list(self, name: Name) -> None:
        """Under its first and last word, and the word before it; no more than tell whom it may stand for."""
        words = self._words(name)
        before = _WORD.findall(self.text[max(0, name.span.start - 30) : name.span.start])
        if 1 < len(words) <= 5 and name.kind in ("", "person"):
            for key, listed in ((words[0], self._by_first), (words[-1], self._by_last)):
                if len(listed.setdefault(key, [])) < _MOST:
                    listed[key].append(name)
        if before and len(self._behind.setdefault(before[-1].lower(), [])) < _MOST:
            self._behind[before[-1].lower()].append(name)

    def within(self, span: Span) -> list[Name]:
        low, high = bisect_left(self._at, span.start), bisect_left(self._at, span.end)
        return [name for name in self.names[low:high] if name.span.end <= span.end]

    def who(self, span: Span) -> tuple[str, bool]:
        """-> the name for a noun phrase, and whether it is only the likeliest; "" where open."""
        named = self._named(span)
        if named is not None:
            return self.fullest(named)
        words = span.of(self.text)
        if _VAGUE.match(words):
            return "", True
        described = _DETERMINER.sub("", words, count=1)
        if words[:4].lower() == "the " or words[:1].islower() and words == described:
            found = self._by_description(described, span.start)
            if found:
                return found, True
        return " ".join(described.split()), False

    def _named(self, span: Span) -> Name | None:
        """The name that is the head of the phrase: "spokesman Jan Roth", "Ann Field of Elm", "the mayor, Ann Field"."""
        start = span.start
        for part in re.split(r",", span.of(self.text)):
            end = start + len(part)
            cut = _ATTACHED.search(part)
            for last in (end, start + cut.start() if cut else end):
                low = start + len(part) - len(part.lstrip())
                high = last - (len(part[: last - start]) - len(part[: last - start].rstrip()))
                found = self._ending(Span(low, max(low, high)))
                if found:
                    return found
            of = part.find(" of ")
            if of > 0 and (found := self._ending(Span(start + len(part) - len(part.lstrip()), start + of))):
                return found
            start = end + 1
        return None

    def _ending(self, span: Span) -> Name | None:
        names = self.within(span)
        if not names or names[-1].span.end != span.end:
            return None
        name = names[-1]
        before = self.text[span.start : name.title.start if name.title else name.span.start].split()
        while before and before[-1].lower() in ("the", "a", "an"):
            del before[-1]
        return None if before and before[-1].lower() in _NOT_SUBJECT else name

    def fullest(self, name: Name) -> tuple[str, bool]:
        """The longest form of a name that the article gives; likeliest alone where it is that of two."""
        short = name.span.of(self.text)
        forms = self._forms(short)
        if not forms:
            return short, False
        different = {each.span.of(self.text) for each in forms}
        longest = max(different, key=lambda form: (len(form), form))
        if all(same_name(form, longest) for form in different):
            return longest, False
        before = [each for each in forms if each.span.start < name.span.start] or forms[:1]
        return before[-1].span.of(self.text), True

    def _forms(self, short: str) -> list[Name]:
        if short not in self._longer:
            self._longer[short] = self._longer_forms(short)
        return self._longer[short]

    def _longer_forms(self, short: str) -> list[Name]:
        """The longer forms of a name: with a first name before it, or, where family names come first, behind it."""
        key = tuple(short.split())
        ends = [each for each in self._by_last.get(key[-1], ()) if self._words(each)[-len(key) :] == key]
        longer = [each for each in ends if len(self._words(each)) > len(key)]
        if longer:
            return longer
        starts = [each for each in self._by_first.get(key[0], ()) if self._words(each)[: len(key)] == key]
        return [each for each in starts if len(self._words(each)) > len(key) and self._is_person(each)]

    def _words(self, name: Name) -> tuple[str, ...]:
        return tuple(name.span.of(self.text).split())

    def _is_person(self, name: Name) -> bool:
        """Is it told by a title or a noun for people before it?"""
        if name.kind == "person":
            return True
        before = _WORD.findall(self.text[max(0, name.span.start - 30) : name.span.start])
        return bool(before) and (before[-1].capitalize() in TITLES or _names_people(before[-1].lower()))

    def _by_description(self, described: str, before: int) -> str:
        """ "The secretary of state" where there is "Secretary of State Ann Field"; "the official", told of before."""
        wanted = described.lower().split()
        for name in self._behind.get(wanted[-1], ()) if wanted else ():
            held = self.text[max(0, name.span.start - len(described) - 1) : name.span.start].lower().split()
            if held[-len(wanted) :] == wanted and name.kind in ("", "person"):
                return self.fullest(name)[0]
        if len(wanted) != 1:
            return ""
        return self._told_of(wanted[0], before)

    def _told_of(self, noun: str, before: int) -> str:
        """The last phrase of more words that ends with this noun: "senior official" of "a senior official"."""
        low = max(0, before - _NEAR)
        for _ in range(_TRIES):
            before = self.text.rfind(" " + noun, low, before)
            if before < 0:
                break
            words = self.text[max(low, before - 60) : before].split()[-5:]
            articles = [place for place, word in enumerate(words) if word.lower() in _ARTICLES]
            if articles and articles[-1] < len(words) - 1:
                between = words[articles[-1] + 1 :]
                if all(word.strip("’'").replace("-", "").replace("’s", "").isalpha() for word in between):
                    return " ".join([*between, noun])
        return ""

    def antecedent(self, pronoun: str, at: int, spoken: str, spoke: int) -> str:
        """Whom a pronoun at this offset most likely means: the subject of its own sentence before it, the speaker or
        subject of the last sentences; "" where nobody. spoken: who spoke last, by name; spoke: where that stands."""
        place = bisect_left(self._starts, at + 1) - 1
        for number in range(place, max(-1, place - _REACH), -1):
            span = self.sentences[number]
            if number < place and spoken and span.start <= spoke < span.end:
                return spoken
            if number < place and pronoun in HE and (person := self._described_subject(span)):
                return person
            for name in self.within(Span(span.start, min(span.end, at)) if number == place else span):
                if self._is_subject(name, span) and self._fits(pronoun, name):
                    return self.fullest(name)[0]
        return spoken

    def _described_subject(self, span: Span) -> str:
        """ "insurer's man" where a sentence begins with "An insurer's man": a noun for people before any name."""
        opening = _WORD.findall(self.text[span.start : min(span.end, span.start + 60)])[:4]
        if not opening or opening[0] not in ("The", "A", "An", "His", "Her"):
            return ""
        for place, word in enumerate(opening[1:], start=1):
            if word[0].isupper():
                return ""
            if _names_people(word):
                described = " ".join(opening[1 : place + 1])
                named = _APPOSED.match(self.text, self.text.index(described.split()[-1], span.start))
                return "" if named else described
        return ""

    def subject_of(self, at: int) -> Span | None:
        """The name that is the subject of the sentence before the one at this offset, where it is a person's."""
        place = bisect_left(self._starts, at + 1) - 2
        if place < 0 or "\n" in self.text[self.sentences[place].end : at]:
            return None
        for name in self.within(self.sentences[place]):
            if self._is_subject(name, self.sentences[place]) and self._like_person(name):
                return name.span
        return None

    def _is_subject(self, name: Name, span: Span) -> bool:
        start = name.title.start if name.title else name.span.start
        before = _WORD.findall(self.text[max(span.start, start - 30) : start])
        near = before[-1].lower() if before else ""
        follows = self.text[name.span.end : name.span.end + 3]
        return near not in _NOT_SUBJECT and not follows.startswith(("’s", "'s"))

    def _fits(self, pronoun: str, name: Name) -> bool:
        if pronoun in IT:
            return name.kind in ("body", "acronym", "place") or not self._like_person(name)
        return pronoun in HE and self._like_person(name)

    def _like_person(self, name: Name) -> bool:
        """Two words or more, or the short form of such; no body, no place."""
        if name.kind not in ("", "person"):
            return False
        short = name.span.of(self.text)
        relative = _WHO.match(self.text, name.span.end) is not None
        return name.title is not None or name.kind == "person" or relative or bool(self._forms(short)) or " " in short


@lru_cache(maxsize=16)
def people_of(text: str, gaps: tuple[Span, ...]) -> People:
    """The names of an article, found once. Cost: 3 ms for 1,200 words."""
    return People(text, gaps)


def _names_people(word: str) -> bool:
    return word in _KIN or word.endswith(("man", "woman", "person", "er", "or", "ist", "ian", "ant", "official"))


def is_document(word: str) -> bool:
    """Does this noun, in lower case, name what is written or read out ("statement")?"""
    return word in sections_of("speech.txt")["document"]

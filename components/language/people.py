"""Who a noun phrase is: the name in it, as fully as the article gives it, and whom a pronoun most likely means."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from components.language.names import Name, find_names
from components.language.namesakes import BESIDE, Namesakes, names_people
from components.language.numberwords import WORTH
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
# A person is looked for in so many sentences before the pronoun.
_REACH = 6
# A description ("the official") is taken up from this many characters before; names of one word from so many.
_NEAR = 4_000
_MOST = 20
_TRIES = 8
_ARTICLES = frozenset("a an one the".split())
_VAGUE = re.compile(r"(?:one|some|many|several|others?|another|both|two|three|few|none) of (?:them|us|those)\b", re.I)


class People:
    """The names of one article."""

    def __init__(self, text: str, gaps: tuple[Span, ...]) -> None:
        self.text = text
        self.sentences = [each.span for each in split_sentences(text, gaps)]
        self._starts = [span.start for span in self.sentences]
        self.names = [name for span in self.sentences for name in find_names(text, span)]
        self._at = [name.span.start for name in self.names]
        self._namesakes = Namesakes(text, self.names, self._starts)
        self._behind: dict[str, list[Name]] = {}
        for name in self.names:
            self._list(name)

    def _list(self, name: Name) -> None:
        """Under the word before it; no more than tell whom a description may stand for."""
        before = _WORD.findall(self.text[max(0, name.span.start - 30) : name.span.start])
        if before and len(self._behind.setdefault(before[-1].lower(), [])) < _MOST:
            self._behind[before[-1].lower()].append(name)

    def within(self, span: Span) -> list[Name]:
        low, high = bisect_left(self._at, span.start), bisect_left(self._at, span.end)
        return [name for name in self.names[low:high] if name.span.end <= span.end]

    def who(self, span: Span) -> tuple[str, bool]:
        """-> the name for a noun phrase, and whether it is only the likeliest; "" where open."""
        named = self._named(span)
        if named is not None:
            return self._namesakes.fullest(named)
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
        return None if before and before[-1].lower() in BESIDE else name

    def _by_description(self, described: str, before: int) -> str:
        """ "The secretary of state" where there is "Secretary of State Ann Field"; "the official", told of before."""
        wanted = described.lower().split()
        for name in self._behind.get(wanted[-1], ()) if wanted else ():
            held = self.text[max(0, name.span.start - len(described) - 1) : name.span.start].lower().split()
            if held[-len(wanted) :] == wanted and name.kind in ("", "person"):
                return self._namesakes.fullest(name)[0]
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
        reach = _REACH
        for number in range(place, max(-1, place - _MOST), -1):
            span = self.sentences[number]
            if number < place and self._goes_on(pronoun, span):
                continue
            reach -= 1
            if reach < 0:
                break
            if number < place and spoken and span.start <= spoke < span.end:
                return spoken
            if number < place and pronoun in HE and (person := self._described_subject(span)):
                return person
            for name in self.within(Span(span.start, min(span.end, at)) if number == place else span):
                if self._is_subject(name, span) and self._fits(pronoun, name):
                    return self._namesakes.fullest(name)[0]
        return spoken

    def _goes_on(self, pronoun: str, span: Span) -> bool:
        """Has a sentence the pronoun itself for its subject, so that whoever else it names is not meant?"""
        return self.text.startswith(f"{pronoun.capitalize()} ", span.start)

    def _described_subject(self, span: Span) -> str:
        """ "insurer's man" where a sentence begins with "An insurer's man": a noun for people before any name."""
        opening = _WORD.findall(self.text[span.start : min(span.end, span.start + 60)])[:4]
        if not opening or opening[0] not in ("The", "A", "An", "His", "Her"):
            return ""
        for place, word in enumerate(opening[1:], start=1):
            if word[0].isupper():
                return ""
            if names_people(word):
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
        return near not in BESIDE and not follows.startswith(("’s", "'s"))

    def _fits(self, pronoun: str, name: Name) -> bool:
        if pronoun in IT:
            return name.kind in ("body", "acronym", "place") or not self._like_person(name)
        return pronoun in HE and self._like_person(name)

    def _like_person(self, name: Name) -> bool:
        """Two words or more, or the short form of such; no body, no place, no "Number Seven"."""
        if name.kind not in ("", "person"):
            return False
        if any(word.lower() in WORTH or word.isdigit() for word in name.span.of(self.text).split()):
            return False
        short = name.span.of(self.text)
        relative = _WHO.match(self.text, name.span.end) is not None
        told = name.title is not None or name.kind == "person" or relative
        return told or " " in short or self._namesakes.short_of(name)


@lru_cache(maxsize=16)
def people_of(text: str, gaps: tuple[Span, ...]) -> People:
    """The names of an article, found once. Cost: 3 ms for 1,200 words."""
    return People(text, gaps)


def is_document(word: str) -> bool:
    """Does this noun, in lower case, name what is written or read out ("statement")?"""
    return word in sections_of("speech.txt")["document"]

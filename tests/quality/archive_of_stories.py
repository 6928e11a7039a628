"""An invented archive to be sorted into its stories: 60 of 2 to 8 versions and 200 single articles, shuffled.

Every sentence comes from archive/*.txt, where each fact is worded three times over and "[a|b]" leaves a choice.
What makes it hard stands in it on purpose: an agency's explainers, used again weeks later; outlets' footers; two fires
in one town; a trial that retells the robbery; versions that share names and figures only; no dates; round-ups that
quote several stories; a prime minister in every second article. The same seed gives the same archive.
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from components.matching.grouping import group_stories
from components.model import Article

TEXTS = Path(__file__).parent / "archive"
STORIES, SINGLES, ROUND_UPS = 60, 200, 6
FIRST_DAY, DAYS = date(2024, 3, 4), 100
UNDATED, EXPLAINED, FOOTED = 0.12, 0.3, 0.6
KNOWN = 0.4
"""How often somebody in a report is one of the town's few public figures."""
HOW = (("copied", 0.4), ("edited", 0.3), ("rewritten", 0.2), ("brief", 0.1))

TOWNS = "Aldermarsh Brennick Corvane Dunmere Eskfold Felden Garrowby Hollin Istrad Kestle Lomond Marl Ostrand Penvale"
GIVEN = (
    "Ada Anselm Bertil Birgit Caspar Clio Dagny Della Edmund Elske Fabian Femke Gregor Greta Halina Henrik Ilse Ivo "
    "Jarmila Joss Katrin Konrad Leonie Ludo Marit Matteo Nadia Nils Olga Osric Petra Piet Quentin Ragna Ruben Sanna "
    "Selim Tamsin Tomas Ulrika Ursin Vera Viktor Wanda Willem Yusuf Zelda"
)
FAMILY = (
    "Bram|Cald|Dorn|Ek|Fens|Gal|Harl|Ing|Jann|Kess|Lind|Mar|Nord|Ols|Prew|Quill|Rour|Stav|Thor|Ulm|Vos|Wend|Yar|Zell",
    "aker|berg|dahl|by|ett|ford|gate|holt|itt|ke|low|mann|nik|ov|quist|rell|sen|stad|ton|vik|well|worth",
)
PLACES = (
    "Bel|Cor|Dray|Elm|Far|Glen|Hart|Iver|Kirk|Lang|Mor|Nether|Oak|Pell|Raven|Sel|Tarn|Under|Wyn|Yew",
    "bourne|combe|dale|field|gill|ham|lea|mead|ness|ridge|side|thorpe|vane|wick",
)
OUTLETS = (
    "Halyard News Agency|Senna City Courier|The Daily Commonweal|Valley Papers|Ostrand Post|Varland Echo|"
    "The Lamplighter|Eastern Argus|Radio Fell|Morning Record|Brennick Star|"
    "The Province|Canal Street Gazette|Hill and Harbour"
).split("|")


@dataclass(frozen=True, slots=True)
class Filed:
    """An article, and the story that it tells; a single article's story is its own."""

    article: Article
    story: str


@dataclass(frozen=True, slots=True)
class Town:
    """What all that happens in one town has in common."""

    mayor: str
    chief: str
    words: tuple[str, ...]
    streets: tuple[str, ...]
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened: its kind, its names and figures, and how the agency put every fact."""

    kind: str
    slots: dict[str, str]
    day: date
    wire: list[str] = field(default_factory=list)


class Desk:
    """Writes the archive of one seed."""

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)
        self.towns = {town: self.town() for town in TOWNS.split()}
        self.kinds, self.background = _kinds(), _sections("background")

    def archive(self) -> list[Filed]:
        """All articles in no order."""
        events = self.events()
        filed = [each for number, event in enumerate(events) for each in self.story(f"story {number}", event, number)]
        filed += [Filed(self.single(), f"single {number}") for number in range(SINGLES - ROUND_UPS)]
        filed += [Filed(self.round_up(events), f"round-up {number}") for number in range(ROUND_UPS)]
        self.rng.shuffle(filed)
        return [Filed(_numbered(each.article, number), each.story) for number, each in enumerate(filed)]

    def events(self) -> list[Event]:
        """Some of them are twins: a second fire in the same town, a vote on the day of a fire, the robber's trial."""
        kinds = [kind for kind in self.kinds if kind != "trial"]
        events = [self.event(self.rng.choice(kinds)) for _ in range(STORIES - 12)]
        for _ in range(2):
            fire, robbery = self.event("fire", last=60), self.event("robbery", last=50)
            again = self.event("fire", fire.slots["town"], fire.day + timedelta(self.rng.randint(25, 35)))
            later = robbery.day + timedelta(self.rng.randint(35, 48))
            known = {name: robbery.slots[name] for name in ("p1", "l1", "c", "street")}
            trial = self.event("trial", robbery.slots["town"], later, known)
            trial.wire[-1] += " " + robbery.wire[1]
            events += [fire, again, self.event("vote", fire.slots["town"], fire.day), robbery, trial]
            events.append(self.event(self.rng.choice(kinds), robbery.slots["town"], robbery.day))
        return events

    def event(
        self, kind: str, town: str = "", day: date | None = None, known: dict[str, str] | None = None, last: int = DAYS
    ) -> Event:
        """A new one, somewhere and some day where nothing is said."""
        rng, town = self.rng, town or self.rng.choice(TOWNS.split())
        day = day or FIRST_DAY + timedelta(rng.randrange(last))
        slots = self.slots(town, day)
        settings, facts = self.kinds[kind]
        for name, low, high in re.findall(r"(\w) (\d+) (\d+)", settings["numbers"]):
            slots[name] = str(rng.randint(int(low), int(high)))
        slots |= known or {}
        for name in ("place", "org"):
            word = rng.choice((*self.towns[town].words, self.word()))
            slots[name] = self.written(settings[name], slots | {"word": word})
        return Event(kind, slots, day, [self.written(rng.choice(wordings), slots) for wordings in facts])

    def slots(self, town: str, day: date) -> dict[str, str]:
        """What every kind of event or single article may speak of."""
        rng, local = self.rng, self.towns[town]
        people = [rng.choice(local.people) if rng.random() < KNOWN else self.person() for _ in range(3)]
        slots = {f"p{n}": person for n, person in enumerate(people, 1)}
        slots |= {f"l{n}": person.split()[-1] for n, person in enumerate(people, 1)}
        other = rng.choice([each for each in TOWNS.split() if each != town])
        slots |= {"town": town, "other": other, "word": self.word(), "saint": local.words[0]}
        slots |= {"mayor": local.mayor, "chief": local.chief, "street": rng.choice(local.streets), "day": f"{day:%A}"}
        slots |= {"time": f"{rng.randint(1, 12)}.{rng.randint(0, 59):02d} {rng.choice('ap')}.m.", "she": "she"}
        slots |= {"n": str(rng.randint(9, 29)), "m": str(rng.randint(31, 97)), "k": str(rng.randint(2, 7))}
        slots |= {"thing": f"the {self.word()} {rng.choice(('Library', 'Lock', 'Nursery', 'Tunnel'))}"}
        slots |= {"weather": rng.choice(("rain", "fog", "heat", "wind")), "busy": rng.choice(("busy", "down", "dead"))}
        return slots | {"part": rng.choice(("morning", "evening", "day")), "org2": f"{slots['word']} Gas"}

    def story(self, name: str, event: Event, number: int) -> list[Filed]:
        """2 to 8 versions within three days. In every tenth story all of them share nothing but names and figures."""
        count, apart = self.rng.randint(2, 8), number % 10 == 3
        outlets = self.rng.sample(OUTLETS, count)
        if count > 3 and not apart and self.rng.random() < 0.3:
            outlets[-1] = outlets[0]  # an update by the same outlet
        ways = self.rng.choices([way for way, _ in HOW], [odds for _, odds in HOW], k=count)
        if apart:
            outlets, ways = outlets[:3], ["rewritten"] * 3
        return [
            Filed(self.version(event, outlet, way, turn if apart else None), name)
            for turn, (outlet, way) in enumerate(zip(outlets, ways, strict=False))
        ]

    def version(self, event: Event, outlet: str, way: str, turn: int | None = None) -> Article:
        """way: one of HOW. turn: which of the three wordings of each fact, so that no two versions meet."""
        rng, (_, facts) = self.rng, self.kinds[event.kind]
        count = rng.randint(2, 3) if way == "brief" else rng.randint(4, len(facts) - 1)
        chosen = [1, *sorted(rng.sample(range(2, len(facts)), count - 1))]
        own_words = {"copied": 0.05, "edited": 0.5, "rewritten": 1.0, "brief": rng.choice((0.2, 1.0))}[way]
        paragraphs = []
        for fact in chosen:
            wording = facts[fact][(turn + fact) % 3] if turn is not None else rng.choice(facts[fact])
            own = self.written(wording, event.slots) if rng.random() < own_words else event.wire[fact]
            paragraphs.append(own)
        title = self.written(rng.choice(facts[0]), event.slots)
        day = event.day + timedelta(rng.choice((0, 0, 0, 1, 1, 2)))
        return self.article(outlet, title, paragraphs, event.slots, day)

    def single(self) -> Article:
        """An article that nobody else has: of an event that only one outlet told, or of its own kind."""
        rng, outlet = self.rng, self.rng.choice(OUTLETS)
        if rng.random() < 0.35:
            event = self.event(rng.choice([kind for kind in self.kinds if kind != "trial"]))
            return self.version(event, outlet, rng.choice(("copied", "rewritten")))
        day = FIRST_DAY + timedelta(rng.randrange(DAYS))
        slots = self.slots(rng.choice(TOWNS.split()), day)
        title, *facts = rng.choice(self.background["singles"])
        paragraphs = [self.written(fact, slots) for fact in facts]
        if rng.random() < 0.5:
            paragraphs.append(f"Odessa Farrow, the prime minister, has spoken of {slots['town']} {slots['k']} times.")
        return self.article(outlet, self.written(title, slots), paragraphs, slots, day)

    def round_up(self, events: Sequence[Event]) -> Article:
        """The week in brief: what two or three stories of the same days begin with, word for word."""
        rng, first = self.rng, self.rng.choice(events)
        near = [event for event in events if event is not first and abs((event.day - first.day).days) <= 4]
        told = [first, *rng.sample(near, min(len(near), rng.randint(1, 2)))]
        paragraphs = [f"{event.wire[1]} {event.wire[rng.randint(2, 4)]}" for event in told]
        day = max(event.day for event in told) + timedelta(1)
        title = rng.choice(("The week in brief", "What you need to know", "Seven days in Varland"))
        return self.article(rng.choice(OUTLETS), title, paragraphs, self.slots(first.slots["town"], day), day)

    def article(self, outlet: str, title: str, paragraphs: Sequence[str], slots: dict[str, str], day: date) -> Article:
        """The paragraphs with what any article may carry besides: asides, an explainer, the outlet's footer."""
        rng, text = self.rng, [title, *paragraphs]
        for [aside] in rng.sample(self.background["asides"], rng.randint(0, 2)):
            text.insert(rng.randint(2, len(text)), self.written(aside, slots))
        if rng.random() < EXPLAINED:
            text.append(rng.choice(self.background["explainers"])[0])
        if random.Random(outlet).random() < FOOTED:
            footers = self.background["footers"]
            text.append(footers[OUTLETS.index(outlet) % len(footers)][0].format(outlet=outlet))
        published = "" if rng.random() < UNDATED else day.isoformat()
        return Article("", "\n\n".join(text), outlet=outlet, title=title, published=published, language="en")

    def town(self) -> Town:
        """Who and what every report from there may name."""
        words = [self.word() for _ in range(5)]
        streets = [f"{word} {self.rng.choice(('Street', 'Lane', 'Road', 'Quay'))}" for word in words]
        people = [self.person() for _ in range(6)]
        return Town(self.person(), self.person(), tuple(words), tuple(streets), tuple(people))

    def person(self) -> str:
        return f"{self.rng.choice(GIVEN.split())} {''.join(self.rng.choice(part.split('|')) for part in FAMILY)}"

    def word(self) -> str:
        return "".join(self.rng.choice(part.split("|")) for part in PLACES)

    def written(self, pattern: str, slots: dict[str, str]) -> str:
        """The pattern with one of each "[a|b]" taken and the names filled in."""
        chosen = re.sub(r"\[([^\[\]]*)\]", lambda found: self.rng.choice(found[1].split("|")), pattern)
        text = re.sub(r" +(?=[ ,.])|(?<=\.)\.", "", chosen.format(**slots)).strip()
        return text[:1].upper() + text[1:]


def archive(seed: int) -> list[Filed]:
    """The archive of this seed, about 500 articles in no order; the same each time."""
    return Desk(seed).archive()


def pairwise(truth: Sequence[str], found: Sequence[int]) -> tuple[float, float, float]:
    """Precision, recall and F1 over pairs of articles in one story; each sequence says the story of every article."""
    both = _pairs(list(zip(truth, found, strict=True)))
    precision, recall = both / max(1, _pairs(found)), both / max(1, _pairs(truth))
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def grouped_score(seed: int) -> float:
    """Pairwise F1 of group_stories on the archive of this seed."""
    filed = archive(seed)
    found = [0] * len(filed)
    for number, group in enumerate(group_stories([each.article for each in filed])):
        for place in group.articles:
            found[place] = number
    return pairwise([each.story for each in filed], found)[2]


def _pairs(groups: Sequence[object]) -> int:
    sizes: dict[object, int] = {}
    for group in groups:
        sizes[group] = sizes.get(group, 0) + 1
    return sum(size * (size - 1) // 2 for size in sizes.values())


def _numbered(article: Article, number: int) -> Article:
    fields = {name: getattr(article, name) for name in ("text", "outlet", "title", "published", "language")}
    return Article(f"{number:04d}", **fields)


@cache
def _kinds() -> dict[str, tuple[dict[str, str], list[list[str]]]]:
    """Kind of event -> its settings; its facts, the headline first, each with its wordings."""
    found = {}
    for block in (TEXTS / "events.txt").read_text(encoding="utf-8").split("\n# "):
        head, *facts = block.strip().split("\n\n")
        kind, *settings = head.removeprefix("# ").split("\n")
        found[kind] = (dict(line.split(": ", 1) for line in settings), [fact.split("\n") for fact in facts])
    return found


@cache
def _sections(name: str) -> dict[str, list[list[str]]]:
    """Section -> its entries, each a list of lines; those of one line stand by themselves."""
    found: dict[str, list[list[str]]] = {}
    for block in (TEXTS / f"{name}.txt").read_text(encoding="utf-8").split("\n# "):
        head, *lines = block.strip().split("\n")
        entries = found.setdefault(head.removeprefix("# ").split(":")[0], [])
        for line in lines:
            if line.startswith("## ") or not (entries and entries[-1][0] and head.startswith("singles")):
                entries.append([line.removeprefix("## ")])
            else:
                entries[-1].append(line)
    return found

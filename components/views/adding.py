"""Files and pasted text into the open story: read and kept at once, as Streamlit forgets uploads on a page switch."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from components import wording
from components.errors import UnreadableFile
from components.model import Article
from components.readers import Reading, Upload, read, read_many
from components.stories import Store, Story, StoryInfo

PASTED_FILE = "pasted.txt"
MOST_NAMED = 8
"""Files or problems that are told one by one."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of some files. started: the story that was begun for them, if one was."""

    read: Counter[str]
    """How many articles each file added to the story."""
    already: Counter[str]
    """How many each file brought that were in it before, or came twice."""
    problems: list[UnreadableFile]
    started: StoryInfo | None


def files(counts: Counter[str]) -> str:
    """The files by name, with how many articles where it is not one, or how many there are, for a sentence."""
    if len(counts) > MOST_NAMED:
        return wording.MANY_FILES.format(files=len(counts), count=counts.total())
    return ", ".join(
        file if count == 1 else wording.READ_COUNT.format(file=file, count=count) for file, count in counts.items()
    )


def read_files(uploads: Iterable[Upload], progress: Callable[[str], None]) -> list[Reading]:
    """Reads the files; progress is called with the name of each one that has been read."""
    readings = []
    for reading in read_many(uploads):
        progress(reading.file)
        readings.append(reading)
    return readings


def read_pasted(text: str, outlet: str, title: str) -> Reading:
    """A pasted article, with what the person knows of it before what was guessed."""
    reading = read(PASTED_FILE, text.encode("utf-8", "replace"))
    outlet, title = outlet.strip(), title.strip()
    articles = (replace(a, outlet=outlet or a.outlet, title=title or a.title) for a in reading.articles)
    return replace(reading, articles=tuple(articles))


def keep(store: Store, story: Story, owner: str, readings: Iterable[Reading]) -> Outcome:
    """Puts the articles into the story, or into a new one where the sample is open.

    A story without articles that nobody has named yet takes its name from the first.
    """
    read_all = list(readings)
    problems = [problem for reading in read_all for problem in reading.problems]
    articles = [article for reading in read_all for article in reading.articles]
    if not articles:
        return Outcome(Counter(), Counter(), problems, None)
    started = store.create(name_for(articles[0]), owner) if story.info.sample else None
    if not story.info.sample and not story.originals and story.info.name.startswith(wording.UNTITLED_STORY):
        store.rename(story.info.story_id, name_for(articles[0]))
    said = {key: text for reading in read_all for key, text in reading.wholes.items()}
    added = set(store.add((started or story.info).story_id, articles, said).added)
    outcome = Outcome(Counter(), Counter(), problems, started)
    for article in articles:
        counts = outcome.read if article.article_id in added else outcome.already
        counts[article.source.file] += 1
        added.discard(article.article_id)
    return outcome


def name_for(article: Article) -> str:
    """What to call a story that begins with this article: its title, else its outlet and date."""
    named = " ".join(filter(None, (article.outlet, article.published[:10])))
    return article.title or named or wording.UNTITLED_STORY

"""Files and pasted text into the open story: read and kept at once, as Streamlit forgets uploads on a page switch."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from components import wording
from components.errors import UnreadableFile
from components.model import Article
from components.readers import Reading, read
from components.stories import Added, Store, Story, StoryInfo

PASTED_FILE = "pasted.txt"
Upload = tuple[str, Callable[[], bytes]]
"""A file's name and how to get its bytes, so that no more than one file's are held at a time."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of some files. started: the story that was begun for them, if one was."""

    readings: tuple[Reading, ...]
    added: Added
    started: StoryInfo | None

    def files(self, kept: Iterable[str]) -> str:
        """The files that gave these articles, with how many where a file gave several, for one sentence."""
        wanted = set(kept)
        counts = {each.file: sum(a.article_id in wanted for a in each.articles) for each in self.readings}
        return ", ".join(
            file if count == 1 else wording.READ_COUNT.format(file=file, count=count)
            for file, count in counts.items()
            if count
        )

    @property
    def problems(self) -> list[UnreadableFile]:
        return [problem for reading in self.readings for problem in reading.problems]


def read_files(uploads: Iterable[Upload], progress: Callable[[str], None]) -> list[Reading]:
    """Reads file after file; progress is called with each file's name before it is read."""
    readings = []
    for name, data in uploads:
        progress(name)
        readings.append(read(name, data()))
    return readings


def read_pasted(text: str, outlet: str, title: str) -> Reading:
    """A pasted article, with what the person knows of it before what was guessed."""
    reading = read(PASTED_FILE, text.encode("utf-8", "replace"))
    known = {name: value.strip() for name, value in (("outlet", outlet), ("title", title)) if value.strip()}
    return replace(reading, articles=tuple(replace(article, **known) for article in reading.articles))


def keep(store: Store, story: Story, owner: str, readings: Iterable[Reading]) -> Outcome:
    """Puts the articles into the story, or into a new one where the sample is open.

    A story without articles that nobody has named yet takes its name from the first.
    """
    read_all = tuple(readings)
    articles = [article for reading in read_all for article in reading.articles]
    if not articles:
        return Outcome(read_all, Added((), ()), None)
    started = store.create(name_for(articles[0]), owner) if story.info.sample else None
    if not story.info.sample and not story.originals and story.info.name.startswith(wording.UNTITLED_STORY):
        store.rename(story.info.story_id, name_for(articles[0]))
    return Outcome(read_all, store.add((started or story.info).story_id, articles), started)


def name_for(article: Article) -> str:
    """What to call a story that begins with this article: its title, else its outlet and date."""
    named = " ".join(filter(None, (article.outlet, article.published[:10])))
    return article.title or named or wording.UNTITLED_STORY

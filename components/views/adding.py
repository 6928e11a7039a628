"""Files and pasted text on their way into a story: which of them to read, what became of each, and where they go."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from components import wording
from components.errors import UnreadableFile
from components.model import Article
from components.readers import Reading, Upload, base_name, formats, read, read_many
from components.readers.folder import articles_among
from components.readers.formats import suffix_of
from components.readers.markup import is_markup
from components.stories import Store, StoryInfo

PASTED_FILE = "pasted.txt"
PASTED_PAGE = "pasted.html"
MOST_NAMED = 8
"""Files or problems that are told one by one."""
_MOST_REASONS = 3
"""Problems of one file that its line in a list tells."""
_NO_ARTICLES = frozenset(".css .js .mjs .map .db .ini .lnk".split())
"""What stands beside saved pages and in folders: some of it would be read as text, and is never an article."""
_PICTURES = frozenset(".gif .png .jpg .jpeg .webp .avif .bmp .ico .svg .woff .woff2 .ttf .otf .eot".split())
_FEW_PICTURES = 3
"""Pictures and fonts that are told one by one; more of them came with pages that were saved."""

Result = Literal["not_read", "check", "read"]


@dataclass(frozen=True, slots=True)
class Given:
    """A file as it was handed in. known: fields of its articles that the person told."""

    name: str
    data: bytes
    known: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FileResult:
    """What became of one file: how many articles it added, how many were in the story already, and what to know."""

    file: str
    added: int = 0
    already: int = 0
    warnings: tuple[str, ...] = ()
    problems: tuple[UnreadableFile, ...] = ()
    """The first of them."""
    more: int = 0
    """How many there are beside these."""

    @property
    def result(self) -> Result:
        if not self.added and not self.already:
            return "not_read"
        return "check" if self.warnings or self.problems else "read"

    @property
    def notes(self) -> str:
        """What to know, in plain sentences."""
        told = [str(problem) for problem in self.problems]
        if self.more:
            told.append(wording.FILE_MORE.format(count=self.more))
        if self.already:
            whole = not self.added
            told.append(wording.FILE_ALREADY if whole else wording.FILE_ALREADY_SOME.format(count=self.already))
        return " ".join((*told, *self.warnings))


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


def pasted(text: str, outlet: str = "", title: str = "") -> Given:
    """Pasted text, or the HTML of a page, as a file, with what the person knows of it."""
    known = {name: value.strip() for name, value in (("outlet", outlet), ("title", title)) if value.strip()}
    return Given(PASTED_PAGE if is_markup(text) else PASTED_FILE, text.encode("utf-8", "replace"), known)


def read_pasted(text: str, outlet: str, title: str) -> Reading:
    """A pasted article, with what the person knows of it before what was guessed."""
    given = pasted(text, outlet, title)
    return as_told(read(given.name, given.data), given.known)


def as_told(reading: Reading, known: Mapping[str, str]) -> Reading:
    """The reading with what the person told of its articles."""
    if not known:
        return reading
    told: dict[str, Any] = dict(known)
    origins = dict.fromkeys(known, "person")
    articles = (replace(a, **told, origins=tuple((dict(a.origins) | origins).items())) for a in reading.articles)
    return replace(reading, articles=tuple(articles))


def worth_reading(files: Sequence[Given]) -> list[Given]:
    """Left out are what no article ever is and, of a folder (names with a "/"), what is hidden, empty, of no format
    that is read, or belongs to a saved page."""
    known = {suffix for each, _ in formats() for suffix in each}
    names = [each.name for each in files]
    kept = set(articles_among(names))
    pictures = sum(suffix_of(name) in _PICTURES for name in names)
    never = _NO_ARTICLES | (_PICTURES if pictures > _FEW_PICTURES else frozenset())

    def is_worth(given: Given) -> bool:
        suffix, in_folder = suffix_of(given.name), "/" in given.name
        if suffix in never or given.name.rpartition("/")[2].startswith("~$"):
            return False
        return not in_folder or (bool(given.data) and suffix in known and given.name in kept)

    return [given for given in files if is_worth(given)]


def shown_name(name: str) -> str:
    """A file's name, or its path in the folder that was given, as one printable line."""
    return "/".join(base_name(part) for part in name.split("/") if part)[-200:] or base_name(name)


def result_of(name: str, reading: Reading, added: int) -> FileResult:
    """What became of a file of which so many articles were new to the story."""
    return FileResult(
        shown_name(name),
        added,
        len(reading.articles) - added,
        tuple(dict.fromkeys(warning for article in reading.articles for warning in article.warnings)),
        reading.problems[:_MOST_REASONS],
        max(0, len(reading.problems) - _MOST_REASONS),
    )


def place_for(store: Store, story: StoryInfo, owner: str, first: Article) -> StoryInfo:
    """The story that articles go to: a new one where the sample is open.

    A story without articles that nobody has named yet takes its name from the first.
    """
    if story.sample:
        return store.create(name_for(first), owner)
    if not story.articles and story.name.startswith(wording.UNTITLED_STORY):
        return store.rename(story.story_id, name_for(first))
    return story


def name_for(article: Article) -> str:
    """What to call a story that begins with this article: its title, else its outlet and date."""
    named = " ".join(filter(None, (article.outlet, article.published[:10])))
    return article.title or named or wording.UNTITLED_STORY

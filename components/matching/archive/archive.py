"""An archive: a folder of parts, which articles are added to and asked about without reading it all again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from types import TracebackType

from components.matching.archive.hits import Added, Hit, Scanned
from components.model import Article, Furniture, Span

Progress = Callable[[int], None]
"""Called now and then with the number of articles done so far."""


def quiet(_: int) -> None:
    """No progress is told."""


def own_furniture(article: Article) -> Sequence[Furniture]:
    """The furniture that its reader found."""
    return article.furniture


class Archive:
    """Open with `Archive.open` or `Archive.create`; usable in `with`. Asking is safe from several threads at once."""

    @classmethod
    def open(cls, path: Path | str) -> Archive:
        """An archive that is there. Cost: its manifest and tables are read, its words and texts are mapped.

        Raises DamagedIndex where a part is missing, cut short or of another version, StorageFailed where the folder
        cannot be read.
        """
        raise NotImplementedError

    @classmethod
    def create(cls, path: Path | str) -> Archive:
        """A new one in a new or empty folder. Raises StorageFailed where it holds anything or cannot be written."""
        raise NotImplementedError

    def __len__(self) -> int:
        """Articles."""
        raise NotImplementedError

    def add(
        self,
        articles: Iterable[Article],
        progress: Progress = quiet,
        furniture: Callable[[Article], Sequence[Furniture]] = own_furniture,
    ) -> Added:
        """Keep these articles too, part by part: what was kept before an interruption stays.

        An article that is there already, by id and text, is left as it is; one of another text replaces it.
        furniture: called for new articles only. Raises CrossreadError where two of these have one id and two texts.
        """
        raise NotImplementedError

    def ask(self, text: str, gaps: Sequence[Span] = (), skip_id: str = "") -> list[Hit]:
        """Which articles share wording with this text, most words first; gaps: its furniture, skip_id: itself.

        Cost: about 1 ms against 10,000 articles once the n-grams are there; they are made at the first question.
        """
        raise NotImplementedError

    def article(self, article_id: str) -> Article:
        """The article as it was added. Raises KeyError where there is none."""
        raise NotImplementedError

    def text(self, article_id: str) -> str:
        """Its text. Raises KeyError where there is none."""
        return self.article(article_id).text

    def scan(self, only: Sequence[str] | None = None) -> Scanned:
        """All passages that any two articles share (of those named in `only`), whatever order they were added in."""
        raise NotImplementedError

    def close(self) -> None:
        """Let go of the files."""

    def __enter__(self) -> Archive:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

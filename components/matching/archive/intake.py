"""Articles on their way into an archive: told apart from those that are there, and written together."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from components import wording
from components.errors import CrossreadError
from components.matching.archive.hits import Added
from components.matching.archive.parts import digest_of, encoded
from components.matching.archive.settings import TOGETHER, TOGETHER_CHARACTERS
from components.model import Article, Furniture, Source

Commit = Callable[[Sequence[Article], Sequence[Sequence[Furniture]], Sequence[bytes], Collection[str]], None]
"""Articles, the furniture and the digest of each, and the ids of those that they replace."""


class Intake:
    """known: article_id -> digest of the text, of the articles that are there. commit: called with each batch."""

    def __init__(
        self, known: dict[str, bytes], furniture: Callable[[Article], Sequence[Furniture]], commit: Commit
    ) -> None:
        self.added = Added()
        self._known, self._furniture, self._commit = known, furniture, commit
        self._seen: dict[str, Source] = {}
        self._batch: list[tuple[Article, Sequence[Furniture]]] = []
        self._gone: set[str] = set()
        self._characters = 0

    def take(self, article: Article) -> None:
        """Raises CrossreadError where an article of the same id came before with another text."""
        digest, before = digest_of(encoded(article.text)), self._known.get(article.article_id)
        repeated = article.article_id in self._seen
        earlier = self._seen.setdefault(article.article_id, article.source)
        new = known = replaced = False
        if repeated and before != digest:
            raise _two_texts(article, earlier)
        if before == digest:
            known = not repeated
        else:
            new, replaced = before is None, before is not None
            self._keep(article, digest, before is not None)
        one = self.added
        self.added = Added(one.new + new, one.known + known, one.replaced + replaced, one.repeated + repeated)

    def _keep(self, article: Article, digest: bytes, replaces: bool) -> None:
        self._known[article.article_id] = digest
        self._batch.append((article, self._furniture(article)))
        self._gone |= {article.article_id} if replaces else set()
        self._characters += len(article.text)
        if len(self._batch) >= TOGETHER or self._characters >= TOGETHER_CHARACTERS:
            self.flush()

    def flush(self) -> None:
        """Write what waits. What was handed over is never handed over twice, even if writing is interrupted."""
        batch, gone, self._batch, self._gone, self._characters = self._batch, self._gone, [], set(), 0
        if batch:
            articles = [article for article, _ in batch]
            digests = [self._known[article.article_id] for article in articles]
            self._commit(articles, [found for _, found in batch], digests, gone)


def _two_texts(article: Article, earlier: Source) -> CrossreadError:
    places = [
        (wording.ARCHIVE_PLACE if source.entry else wording.ARCHIVE_PLACE_BARE).format(
            entry=source.entry, file=source.file
        )
        for source in (earlier, article.source)
    ]
    told = wording.ARCHIVE_TWO_TEXTS.format(first=places[0], second=places[1], article_id=article.article_id)
    return CrossreadError(told, wording.ARCHIVE_TWO_TEXTS_HINT)

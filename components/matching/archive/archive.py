"""An archive: a folder of parts, which articles are added to and asked about without reading it all again."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType

import numpy as np

from components.errors import DamagedIndex, StorageFailed
from components.matching.archive import manifest as manifests
from components.matching.archive.asking import Asking
from components.matching.archive.files import Stored, check, map_arrays, store, storing
from components.matching.archive.hits import Added, Hit, Scanned
from components.matching.archive.intake import Intake
from components.matching.archive.keys import Keys, make_keys
from components.matching.archive.manifest import Manifest, read_manifest, write_manifest
from components.matching.archive.mending import mend
from components.matching.archive.parts import Part, article_of, gathered, make_part, open_part
from components.matching.archive.scanning import scan
from components.matching.archive.settings import TOGETHER, WAITING
from components.model import Article, Furniture, Span

Progress = Callable[[int], None]
"""Called now and then with the number of articles done so far."""
_ATTEMPTS = 5


def quiet(_: int) -> None:
    """No progress is told."""


def own_furniture(article: Article) -> Sequence[Furniture]:
    """The furniture that its reader found."""
    return article.furniture


class Archive:
    """Open with `Archive.open` or `Archive.create`; usable in `with`. Asking is safe from several threads at once."""

    def __init__(self, folder: Path | None, parts: Sequence[Part] = (), keys: Keys | None = None) -> None:
        """For `open`, `create` and `in_memory`."""
        self.folder = folder
        self.lost: tuple[DamagedIndex, ...] = ()
        """Why `mended` left something out."""
        self.made_again: tuple[DamagedIndex, ...] = ()
        """Why it made something again, from the texts that the archive keeps."""
        self._parts, self._keys = list(parts), keys
        self._stored_keys: Stored | None = None
        self._asking: Asking | None = None
        self._places: dict[str, tuple[int, int]] | None = None
        self._mutex = threading.RLock()

    @classmethod
    def open(cls, path: Path | str) -> Archive:
        """An archive that is there. Cost: its manifest and tables are read, its words and texts are mapped.

        Raises DamagedIndex where a part is missing, cut short or of another version, StorageFailed where the folder
        cannot be read, or was written by a newer version.
        """
        archive = cls(Path(path))
        with storing(archive._home):
            archive._load()
        return archive

    @classmethod
    def create(cls, path: Path | str) -> Archive:
        """A new one in a new or empty folder. Raises StorageFailed where it holds anything or cannot be written."""
        folder = Path(path)
        with storing(folder):
            folder.mkdir(parents=True, exist_ok=True)
            manifests.require_free(folder)
            with manifests.writing(folder):
                write_manifest(folder, Manifest())
        return cls(folder)

    @classmethod
    def mended(cls, path: Path | str) -> Archive:
        """An archive read through and through, what is damaged `made_again` or `lost`; a new one where none is.

        Raises StorageFailed as `open` and `create` do. Cost: reads every byte.
        """
        folder = Path(path)
        with storing(folder):
            if not manifests.has_traces(folder):
                return cls.create(folder)
            lost, made_again = mend(folder)
        archive = cls.open(folder)
        archive.lost, archive.made_again = lost, made_again
        return archive

    @staticmethod
    def stands_in(folder: Path) -> bool:
        """Is this folder an archive's?"""
        return (folder / manifests.NAME).exists() and (folder / manifests.LOCK).exists()

    @classmethod
    def in_memory(cls) -> Archive:
        """One that is never written: for a single scan, which empties it. It keeps words and ids, no texts."""
        return cls(None)

    @property
    def _home(self) -> Path:
        return self.folder or Path()

    def _load(self) -> None:
        """Map what the manifest lists. While another process adds, its files may be gone by then: look again."""
        for attempt in range(_ATTEMPTS):
            listed = read_manifest(self._home)
            try:
                parts = [open_part(self._home, stored) for stored in listed.parts]
                keys = Keys.of(map_arrays(self._home, listed.keys)) if listed.keys else None
                break
            except DamagedIndex:
                if attempt == _ATTEMPTS - 1 or read_manifest(self._home) == listed:
                    raise
        self._set(parts, keys, listed.keys)

    def _set(self, parts: Sequence[Part], keys: Keys | None, stored_keys: Stored | None) -> None:
        with self._mutex:
            self._parts, self._keys, self._stored_keys = list(parts), keys, stored_keys
            self._asking = self._places = None

    def __len__(self) -> int:
        """Articles."""
        return sum(part.count for part in self._parts)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """The only writer, with what others have added since this was opened."""
        if self.folder is None:
            yield
            return
        with storing(self.folder), manifests.writing(self.folder):
            if read_manifest(self.folder) != self._manifest():
                self._load()
            yield
            manifests.sweep(self.folder, self._manifest())

    def _manifest(self) -> Manifest:
        return Manifest(tuple(part.stored for part in self._parts if part.stored), self._stored_keys)

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
        with self._writing():
            intake = Intake(self.known(), furniture, self._commit)
            try:
                for number, article in enumerate(articles, 1):
                    intake.take(article)
                    progress(number)
            finally:
                intake.flush()
            return intake.added

    def _commit(
        self,
        articles: Sequence[Article],
        found: Sequence[Sequence[Furniture]],
        digests: Sequence[bytes],
        gone: Collection[str],
    ) -> None:
        """Add these as a part and drop those named, in one step."""
        parts, keys, stored_keys = list(self._parts), self._keys, self._stored_keys
        if gone:
            parts, keys, stored_keys = [kept for part in parts if (kept := _without(part, gone)).count], None, None
        parts.append(make_part(articles, found, digests, texts=self.folder is not None))
        covered = keys.words if keys else 0
        while len(parts) > 1 and _small(parts[-2:]) and sum(part.size for part in parts[:-2]) >= covered:
            parts[-2:] = [gathered(parts[-2:], [np.arange(part.count) for part in parts[-2:]])]
        if self.folder is not None:
            parts = [part if part.stored else part.kept(self.folder) for part in parts]
            write_manifest(self.folder, Manifest(tuple(p.stored for p in parts if p.stored), stored_keys))
        self._set(parts, keys, stored_keys)

    def settle(self) -> None:
        """Sort the n-grams for questions, where many articles are new. Cost: a second for ten million words."""
        with self._writing():
            words = sum(part.size for part in self._parts)
            if self.folder is None or (self._keys and self._keys.words * (WAITING + 1) >= words * WAITING):
                return
            stored = store(self.folder, "keys", make_keys(self._parts, 0).arrays())
            write_manifest(self.folder, Manifest(self._manifest().parts, stored))
            self._set(self._parts, Keys.of(map_arrays(self.folder, stored)), stored)

    def ask(self, text: str, gaps: Sequence[Span] = (), skip_id: str = "") -> list[Hit]:
        """Which articles share wording with this text, most words first; gaps: its furniture, skip_id: itself.

        An article whose shared wording more than MOST others hold too is told where it is long; the closest HITS are.
        Cost: about 1 ms against 10,000 articles once the n-grams are there; they are made at the first question.
        """
        try:
            return self._prepared().ask(text, gaps, skip_id)
        except (ValueError, KeyError, IndexError, TypeError):
            self.check()
            raise

    def _prepared(self) -> Asking:
        with self._mutex:
            if self._asking is None:
                if self._waiting() >= TOGETHER:
                    with suppress(StorageFailed):
                        self.settle()
                covered, at, tail = self._keys.words if self._keys else 0, 0, []
                for part in self._parts:
                    tail += [part] if at >= covered else []
                    at += part.size
                levels = [self._keys] if self._keys else []
                self._asking = Asking(self._parts, [*levels, make_keys(tail, covered)] if tail else levels)
            return self._asking

    def _waiting(self) -> int:
        """Articles whose n-grams are not among the sorted ones on the disk."""
        covered, at, count = self._keys.words if self._keys else 0, 0, 0
        for part in self._parts:
            count += part.count if at >= covered else 0
            at += part.size
        return count

    def article(self, article_id: str) -> Article:
        """The article as it was added. Raises KeyError where there is none."""
        with self._mutex:
            if self._places is None:
                self._places = {
                    one: (place, number)
                    for place, part in enumerate(self._parts)
                    for number, one in enumerate(part.ids())
                }
            place, number = self._places[article_id]
            part = self._parts[place]
        return article_of(part.record(number), part.text(number))

    def text(self, article_id: str) -> str:
        """Its text. Raises KeyError where there is none."""
        return self.article(article_id).text

    def known(self) -> dict[str, bytes]:
        """article_id -> the digest of its text."""
        return {one: part.arrays["digest"][n].tobytes() for part in self._parts for n, one in enumerate(part.ids())}

    def single_files(self) -> dict[str, str]:
        """Digest of a file that held one article -> its article_id: what need not be read again."""
        found = {}
        for part in self._parts if self.folder else ():
            for number in range(part.count):
                about = part.record(number)
                _, entry, reader, digest = about["source"]
                if reader and entry is None:
                    found[digest] = about["article_id"]
        return found

    def scan(self, only: Collection[str] | None = None) -> Scanned:
        """All passages that any two articles share (of those named in `only`), whatever order they were added in.

        Raises DamagedIndex where a part does not hold what was written.
        """
        with self._mutex:
            parts = list(self._parts)
            if self.folder is None:
                self._set([], None, None)
        return scan(parts, only)

    def check(self) -> None:
        """Read everything. Raises DamagedIndex where a file does not hold what was written."""
        with storing(self._home):
            for stored in self._manifest().parts:
                open_part(self._home, stored, whole=True)
            if self._stored_keys:
                check(self._home, self._stored_keys, map_arrays(self._home, self._stored_keys))

    def close(self) -> None:
        """Let go of the files."""
        self._set([], None, None)

    def __enter__(self) -> Archive:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()


def _small(two: Sequence[Part]) -> bool:
    """Are these better one part? So there are few parts however few articles come at a time."""
    return two[0].count + two[1].count <= TOGETHER and two[0].count < 2 * two[1].count


def _without(part: Part, gone: Collection[str]) -> Part:
    numbers = np.array([number for number, one in enumerate(part.ids()) if one not in gone], np.int64)
    return part if len(numbers) == part.count else gathered([part], [numbers])

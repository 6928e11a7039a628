"""The archive of this server: where it is, who may add to it, adding and mending. Opened anew when it changes."""

from __future__ import annotations

import hashlib
import logging
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from components import wording
from components.errors import CrossreadError, StorageFailed, UnreadableFile
from components.matching.archive import Archive
from components.model import Article
from components.readers import Reading
from components.stories import Settings
from components.tables.archive import Answer, answer_of

KEPT_IN = frozenset({".bin", ".json"})
Version = tuple[tuple[str, int, int], ...]
"""The files of an archive, each with when it was written and its length."""
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of articles on their way into the archive: how many of each file were new, or there already."""

    new: Counter[str]
    already: Counter[str]
    problems: list[UnreadableFile]


def folder() -> Path:
    """Where the archive is, or will be. Raises BadOptions."""
    return Settings.read().archive


def may_add() -> bool:
    """Whether visitors may add: not where several people share the server, and with it the archive."""
    return not Settings.read().shared


@contextmanager
def discreet() -> Iterator[None]:
    """On a shared server, what is wrong with the archive is for the log: a message would tell visitors its path."""
    try:
        yield
    except CrossreadError as error:
        if may_add():
            raise
        _log.warning("%s", error)
        raise StorageFailed(wording.ARCHIVE_UNUSABLE, wording.ARCHIVE_UNUSABLE_HINT) from None


def archive() -> Archive | None:
    """The archive as it stands; None where there is none yet. Raises DamagedIndex, StorageFailed, BadOptions."""
    return None if _is_free(folder()) else _open(str(folder()), _version(folder()))


def answer(kept: Archive, asked: Article) -> Answer:
    """What of the archive shares passages with this article: worked out once for the same article and archive."""
    said = repr((str(folder()), _version(folder()), asked)).encode("utf-8", "surrogatepass")
    return _answer(hashlib.sha256(said).hexdigest(), kept, asked)


def add(readings: Iterable[Reading]) -> Outcome:
    """Adds what was read, file by file as it comes; what was added before an interruption stays."""
    place, outcome = folder(), Outcome(Counter(), Counter(), [])
    with Archive.create(place) if _is_free(place) else Archive.open(place) as kept:
        kept.add(_taken(readings, set(kept.known()), outcome))
        kept.settle()
    return outcome


def mend() -> tuple[int, bool]:
    """Leaves out what is damaged. -> how many articles there are, and whether anything was lost."""
    with Archive.mended(folder()) as kept:
        return len(kept), bool(kept.lost)


def _taken(readings: Iterable[Reading], known: set[str], outcome: Outcome) -> Iterator[Article]:
    for reading in readings:
        outcome.problems.extend(reading.problems)
        for article in reading.articles:
            counts = outcome.already if article.article_id in known else outcome.new
            counts[article.source.file] += 1
            known.add(article.article_id)
            yield article


def _is_free(place: Path) -> bool:
    """Is there nothing yet? What cannot be looked into is for Archive.open to tell."""
    try:
        return not any(place.iterdir())
    except FileNotFoundError:
        return True
    except OSError:
        return False


def _version(place: Path) -> Version:
    """Another one after every change of a file that counts, by whichever process, and after damage."""
    try:
        files = [(path.name, path.stat()) for path in sorted(place.iterdir()) if path.suffix in KEPT_IN]
        return tuple((name, found.st_mtime_ns, found.st_size) for name, found in files)
    except OSError:
        return ()


# An archive may be asked from several threads; the one before is let go of when nobody looks at it any more.
@st.cache_resource(max_entries=1, show_spinner=False)
def _open(place: str, version: Version) -> Archive:
    return Archive.open(place)


@st.cache_resource(max_entries=32, show_spinner=wording.ASKING)
def _answer(key: str, _kept: Archive, _asked: Article) -> Answer:
    try:
        hits = _kept.ask(_asked.text, [piece.span for piece in _asked.furniture], skip_id=_asked.article_id)
        return answer_of(_asked, hits, _kept.article, itself=_holds(_kept, _asked.article_id))
    except (ValueError, LookupError, TypeError):
        _kept.check()  # what cannot be made sense of may be damaged: then that is what to tell
        raise


def _holds(kept: Archive, article_id: str) -> bool:
    try:
        kept.article(article_id)
    except KeyError:
        return False
    return True

"""A part of an archive: some articles, their words as arrays, their texts and what is known of them as bytes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from components.matching.archive.files import Array, Stored, check, map_arrays, read_array, store
from components.matching.ngrams import Words, find_words
from components.model import Article, Furniture, Source, Span

# first: words before each segment; article: the article of each segment; length: characters of each text; digest: of
# each text; id_at, record_at, text_at: bytes before each id, record and text. What is large stands behind them and is
# not read when an archive is opened.
TABLES = ("first", "article", "length", "digest", "id_at", "record_at", "text_at")
# What a part can be made from again.
TEXTS = ("digest", "record_at", "text_at", "records", "texts")
BLOBS = (("ids", "id_at"), ("records", "record_at"), ("texts", "text_at"))
WORDS = tuple(field.name for field in fields(Words) if field.name not in TABLES)
Picked = npt.NDArray[np.int64]
_as_json = json.JSONEncoder(ensure_ascii=False).encode


@dataclass(frozen=True)
class Part:
    """Articles by number, 0 to count - 1. In memory, or mapped from a file of `folder`."""

    arrays: Mapping[str, Array]
    folder: Path | None = None
    stored: Stored | None = None

    @property
    def count(self) -> int:
        return len(self.arrays["digest"])

    @property
    def size(self) -> int:
        """Words."""
        return len(self.arrays["hash"])

    @cached_property
    def segments(self) -> Picked:
        """The first segment of each article, and the number of all at the end."""
        return np.searchsorted(self.arrays["article"], np.arange(self.count + 1))

    def record(self, number: int) -> dict[str, Any]:
        """What is known of an article besides its text."""
        low, high = self.arrays["record_at"][number : number + 2]
        value: dict[str, Any] = json.loads(self.arrays["records"][low:high].tobytes())
        return value

    def text(self, number: int) -> str:
        low, high = self.arrays["text_at"][number : number + 2]
        return self.arrays["texts"][low:high].tobytes().decode("utf-8", "surrogatepass")

    def rank(self, number: int) -> tuple[int, bytes]:
        """The place of an article in the order in which passages are looked for: see scanning."""
        return int(self.arrays["length"][number]), self.arrays["digest"][number].tobytes()

    def ids(self) -> list[str]:
        """The article_id of every article."""
        raw, at = self.arrays["ids"].tobytes(), self.arrays["id_at"].tolist()
        return [raw[low:high].decode("utf-8", "surrogatepass") for low, high in pairwise(at)]

    def fresh(self, name: str) -> Array:
        """An array as it stands on the disk, checked."""
        stands = self.stored is None or self.folder is None
        return self.arrays[name] if stands else read_array(self.folder, self.stored, name)  # type: ignore[arg-type]

    def kept(self, folder: Path) -> Part:
        """The same part in a file of its own."""
        return open_part(folder, store(folder, "part", self.arrays))


def open_part(folder: Path, stored: Stored, whole: bool = False) -> Part:
    """Map a part; its tables, or the whole of it, are checked. Raises DamagedIndex."""
    arrays = map_arrays(folder, stored)
    check(folder, stored, {name: arrays[name] for name in (arrays if whole else TABLES)})
    return Part(arrays, folder, stored)


def encoded(text: str) -> bytes:
    """UTF-8, half surrogate pairs and all."""
    return text.encode("utf-8", "surrogatepass")


def digest_of(text: bytes) -> bytes:
    """What tells two texts apart."""
    return hashlib.blake2b(text, digest_size=16).digest()


def make_part(
    articles: Sequence[Article],
    furniture: Sequence[Sequence[Furniture]],
    digests: Sequence[bytes],
    texts: bool = True,
) -> Part:
    """The part of these articles. digests: of their texts; texts: keep these, and what is known of the articles, not
    only words and ids."""
    words = find_words([a.text for a in articles], [[f.span for f in found] for found in furniture])
    about = [_record(a, f) if texts else {"article_id": a.article_id} for a, f in zip(articles, furniture, strict=True)]
    records, record_at = _joined([encoded(_as_json(one)) for one in about])
    blob, text_at = _joined([encoded(article.text) if texts else b"" for article in articles])
    ids, id_at = _joined([encoded(article.article_id) for article in articles])
    return Part(
        {
            "first": words.first,
            "article": words.article,
            "length": np.array([len(a.text) for a in articles], np.int32),
            "digest": np.frombuffer(b"".join(digests), np.uint8).reshape(-1, 16),
            "id_at": id_at,
            "record_at": record_at,
            "text_at": text_at,
            **{name: getattr(words, name) for name in WORDS},
            "ids": ids,
            "records": records,
            "texts": blob,
        }
    )


def _joined(pieces: Sequence[bytes]) -> tuple[Array, Picked]:
    at = np.concatenate([[0], np.cumsum([len(piece) for piece in pieces], dtype=np.int64)]).astype(np.int64)
    return np.frombuffer(b"".join(pieces), np.uint8), at


def gathered(parts: Sequence[Part], picked: Sequence[Picked]) -> Part:
    """One part of the picked articles of several, in that order."""
    first, article, count, size = [np.zeros(1, np.int64)], [], 0, 0
    columns: dict[str, list[Array]] = {name: [] for name in (*WORDS, "length", "digest", "ids", "records", "texts")}
    for part, numbers in zip(parts, picked, strict=True):
        for name in ("length", "digest"):
            columns[name].append(part.arrays[name][numbers])
        for number in numbers.tolist():
            low, high = part.segments[number : number + 2]
            bounds = part.arrays["first"][low : high + 1]
            first.append(bounds[1:] - bounds[0] + size)
            article.append(np.full(high - low, count, np.int32))
            size, count = size + int(bounds[-1] - bounds[0]), count + 1
            for name in WORDS:
                columns[name].append(part.arrays[name][bounds[0] : bounds[-1]])
            for name, at in BLOBS:
                s, e = part.arrays[at][number : number + 2]
                columns[name].append(part.arrays[name][s:e])
    out = {"first": np.concatenate(first), "article": np.concatenate(article)}
    out |= {name: np.concatenate(pieces) for name, pieces in columns.items()}
    out |= {at: _ends(columns[name]) for name, at in BLOBS}
    return Part(out)


def _ends(pieces: Sequence[Array]) -> Picked:
    return np.concatenate([[0], np.cumsum([len(piece) for piece in pieces])]).astype(np.int64)


def _record(article: Article, furniture: Sequence[Furniture]) -> dict[str, Any]:
    source, title = article.source, article.title_span
    return {
        "article_id": article.article_id,
        "outlet": article.outlet,
        "agency": article.agency,
        "title": article.title,
        "byline": article.byline,
        "published": article.published,
        "url": article.url,
        "language": article.language,
        "origins": dict(article.origins),
        "furniture": [[f.start, f.end, f.reason] for f in furniture],
        "title_span": [title.start, title.end] if title else None,
        "source": [source.file, source.entry, source.reader, source.sha256],
        "warnings": list(article.warnings),
    }


def article_of(record: Mapping[str, Any], text: str) -> Article:
    """The article that was added."""
    told = {name: record[name] for name in ("article_id", "outlet", "agency", "title", "byline", "published", "url")}
    return Article(
        **told,
        text=text,
        language=record["language"],
        origins=tuple(record.get("origins", {}).items()),
        furniture=tuple(Furniture(*f) for f in record["furniture"]),
        title_span=Span(*record["title_span"]) if record["title_span"] else None,
        source=Source(*record["source"]),
        warnings=tuple(record["warnings"]),
    )

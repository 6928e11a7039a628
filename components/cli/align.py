"""`align`: pairs of texts, as they are."""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from components.cleaning.furniture import find_furniture
from components.cli.inputs import rows
from components.cli.output import Output, Progress
from components.compare import sides_of
from components.exports.as_json import alignment_json
from components.language.detect import language_of
from components.language.sentences import split_sentences
from components.matching.levels import LEVELS, align
from components.matching.meaning import LANGUAGES
from components.model import Span

NAME, ABOUT = "align", "pairs of texts, aligned"


def arguments(parser: argparse.ArgumentParser) -> None:
    """PAIRS.jsonl --level"""
    parser.add_argument("file", metavar="PAIRS.jsonl")
    parser.add_argument("--level", choices=tuple(LEVELS), default="passages")


def run(options: argparse.Namespace, out: Output) -> int:
    """One list of alignments of all pairs."""
    stories: dict[Any, list[dict[str, Any]]] = defaultdict(list)
    pairs = [row for _, row in rows(options.file, ("pair_id", "a", "b"))]
    for number, row in enumerate(pairs):
        stories[json.dumps(row["story"], sort_keys=True) if row.get("story") is not None else number].append(row)
    progress, done, found = Progress(), 0, []
    for some in stories.values():
        found += list(_aligned(some, options.level))
        done += len(some)
        progress(done / len(pairs))
    out.write(json.dumps(found, ensure_ascii=False) + "\n")
    return 0


def _aligned(pairs: Sequence[dict[str, Any]], level: Any) -> Iterator[dict[str, Any]]:
    """All pairs of one story: their texts are weighed together."""
    texts = list(dict.fromkeys(text for pair in pairs for text in (pair["a"], pair["b"])))
    gaps: list[list[Span]] = [[f.span for f in find_furniture(text)] if level != "words" else [] for text in texts]
    sentences = [split_sentences(text, gap) for text, gap in zip(texts, gaps, strict=True)]
    known = [language_of(text) in (*LANGUAGES, "") for text in texts]
    sides, meaning = sides_of(texts, sentences, known)
    place = {text: number for number, text in enumerate(texts)}
    for pair in pairs:
        a, b = place[pair["a"]], place[pair["b"]]
        for found in align(sides, meaning, a, b, gaps, level):
            yield {"pair_id": pair["pair_id"], **alignment_json(found)}

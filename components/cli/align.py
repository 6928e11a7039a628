"""`align`: pairs of texts, as they are."""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from components.cleaning.furniture import find_furniture
from components.cli.engine import engine_argument, engine_of
from components.cli.inputs import rows
from components.cli.output import Output, Progress
from components.exports.as_json import alignment_json
from components.language.detect import language_of
from components.matching.engines import Engine, knows
from components.matching.levels import LEVELS, align
from components.matching.meaning import LANGUAGES
from components.matching.memory import Memory

NAME, ABOUT = "align", "pairs of texts, aligned"


def arguments(parser: argparse.ArgumentParser) -> None:
    """PAIRS.jsonl --level --engine"""
    parser.add_argument("file", metavar="PAIRS.jsonl")
    parser.add_argument("--level", choices=tuple(LEVELS), default="passages")
    engine_argument(parser)


def run(options: argparse.Namespace, out: Output) -> int:
    """One list of alignments of all pairs; -> 1 where the engine asked for is not there."""
    engine = engine_of(options)
    stories: dict[Any, list[dict[str, Any]]] = defaultdict(list)
    pairs = [row for _, row in rows(options.file, ("pair_id", "a", "b"))]
    for number, row in enumerate(pairs):
        stories[json.dumps(row["story"], sort_keys=True) if row.get("story") is not None else number].append(row)
    progress, done, found = Progress(), 0, []
    for some in stories.values():
        found += list(_aligned(some, options.level, engine))
        done += len(some)
        progress(done / len(pairs))
    out.write(json.dumps(found, ensure_ascii=False) + "\n")
    return int(bool(options.engine and engine is None))


def _aligned(pairs: Sequence[dict[str, Any]], level: Any, engine: Engine | None) -> Iterator[dict[str, Any]]:
    """All pairs of one story: each text is read once."""
    memory = Memory(engine)
    texts = list(dict.fromkeys(text for pair in pairs for text in (pair["a"], pair["b"])))
    gaps = {text: [f.span for f in find_furniture(text)] if level != "words" else [] for text in texts}
    spoken = {text: language_of(text) for text in texts}
    sides = {
        text: memory.side(text, gaps[text], None, said in (*LANGUAGES, ""), knows(engine, said or "en"))[0]
        for text, said in spoken.items()
    }
    for pair in pairs:
        a, b = pair["a"], pair["b"]
        for found in align(memory.meaning, (sides[a], sides[b]), (gaps[a], gaps[b]), level):
            yield {"pair_id": pair["pair_id"], **alignment_json(found)}

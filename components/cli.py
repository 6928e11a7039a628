"""The command line: read, compare, align, scan. Results go to standard output or --output, the rest to stderr."""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from components.cleaning.furniture import find_furniture
from components.compare import compare, sides_of
from components.errors import CrossreadError
from components.exports.as_json import alignment_json, article_json, comparison_json
from components.exports.as_text import comparison_text, shown
from components.language.detect import language_of
from components.language.sentences import split_sentences
from components.matching.levels import LEVELS, align
from components.matching.meaning import LANGUAGES
from components.matching.passages import LEAST, find_passages
from components.model import Article, Span
from components.readers import read
from components.wording import (
    CLI_BAD_LINE,
    CLI_BAD_LINE_HINT,
    CLI_NO_FILE,
    CLI_NO_FILE_HINT,
    CLI_TOO_FEW,
    CLI_TOO_FEW_HINT,
    CLI_UNREADABLE,
    CLI_UNREADABLE_HINT,
    TERMINAL,
)

# Scans report passages of this many words or more: in an archive a shorter one is mostly a phrase of the trade.
SCAN_LEAST = LEAST


def main(arguments: Sequence[str]) -> int:
    """-> exit status: 0; 1 where something could not be read or done; 2 for a wrong call."""
    options = _parser().parse_args(arguments)
    try:
        text, status = options.run(options)
        _write(text, options.output)
    except CrossreadError as error:
        _complain(error)
        return 1
    except BrokenPipeError:
        return 1
    return int(status)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m components", description="How news outlets tell the same story.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, run: Callable[[argparse.Namespace], tuple[str, int]], about: str, files: str) -> Any:
        one = commands.add_parser(name, help=about, description=about)
        one.set_defaults(run=run)
        one.add_argument("files", nargs="+" if files == "FILE" else 1, metavar=files)
        one.add_argument("--output", metavar="FILE", help="write here instead of to the terminal")
        return one

    command("read", _read, "files to articles, as JSON Lines", "FILE")
    formats = command("compare", _compare, "what the versions share, lack and dispute", "FILE")
    formats.add_argument("--format", choices=("json", "text"), default="text")
    levels = command("align", _align, "pairs of texts, aligned", "PAIRS.jsonl")
    levels.add_argument("--level", choices=tuple(LEVELS), default="passages")
    lines = command("scan", _scan, "shared passages over many articles", "ARTICLES.jsonl")
    lines.add_argument("--format", choices=("json", "jsonl"), default="json")
    return parser


def _read(options: argparse.Namespace) -> tuple[str, int]:
    articles, failed = _articles(options.files)
    return "".join(_line(article_json(article)) for article in articles), int(failed)


def _compare(options: argparse.Namespace) -> tuple[str, int]:
    articles, failed = _articles(options.files)
    unique = list({article.article_id: article for article in articles}.values())
    if len(unique) < 2:
        raise CrossreadError(CLI_TOO_FEW.format(count=len(unique)), CLI_TOO_FEW_HINT)
    found = compare(unique, progress=_Progress())
    text = comparison_text(found) if options.format == "text" else _line(comparison_json(found))
    return text, int(failed)


def _align(options: argparse.Namespace) -> tuple[str, int]:
    stories: dict[Any, list[dict[str, Any]]] = defaultdict(list)
    rows = list(_rows(options.files[0], ("pair_id", "a", "b")))
    for number, row in enumerate(rows):
        stories[json.dumps(row["story"], sort_keys=True) if row.get("story") is not None else number].append(row)
    progress, done, out = _Progress(), 0, []
    for pairs in stories.values():
        out += list(_aligned(pairs, options.level))
        done += len(pairs)
        progress(done / len(rows))
    return json.dumps(out, ensure_ascii=False) + "\n", 0


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


def _scan(options: argparse.Namespace) -> tuple[str, int]:
    rows = list(_rows(options.files[0], ("id", "text")))
    texts = [row["text"] for row in rows]
    gaps = [[f.span for f in find_furniture(text)] for text in texts]
    found = [
        {"a": rows[x.a]["id"], "b": rows[x.b]["id"], "a_start": x.a_span.start, "a_end": x.a_span.end,
         "b_start": x.b_span.start, "b_end": x.b_span.end}
        for x in find_passages(texts, gaps, SCAN_LEAST, SCAN_LEAST)
    ]  # fmt: skip
    if options.format == "jsonl":
        return "".join(map(_line, found)), 0
    return json.dumps(found, ensure_ascii=False) + "\n", 0


def _articles(files: Sequence[str]) -> tuple[list[Article], bool]:
    """-> what could be read, and whether anything could not; the reasons go to standard error, a line each."""
    articles: list[Article] = []
    failed = False
    for name in files:
        try:
            reading = read(Path(name).name, _bytes(name))
        except CrossreadError as error:
            failed = _complain(error)
            continue
        articles += reading.articles
        for problem in reading.problems:
            failed = _complain(problem)
    return articles, failed


def _bytes(name: str) -> bytes:
    try:
        return Path(name).read_bytes()
    except FileNotFoundError as error:
        raise CrossreadError(CLI_NO_FILE.format(file=name), CLI_NO_FILE_HINT) from error
    except OSError as error:
        raise CrossreadError(CLI_UNREADABLE.format(file=name, why=error.strerror), CLI_UNREADABLE_HINT) from error


def _rows(name: str, fields: Sequence[str]) -> Iterator[dict[str, Any]]:
    """The objects of a JSON Lines file. Raises CrossreadError at the first line that lacks a field."""
    lines = _bytes(name).decode("utf-8-sig", "replace").split("\n")
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            row = None
        texts = [field for field in fields if field in ("a", "b", "text")]
        if (
            not isinstance(row, dict)
            or not all(f in row for f in fields)
            or not all(isinstance(row[t], str) for t in texts)
        ):
            told = CLI_BAD_LINE.format(line=number, file=name, fields=", ".join(fields))
            raise CrossreadError(told, CLI_BAD_LINE_HINT)
        yield row


def _line(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False) + "\n"


def _write(text: str, output: str | None) -> None:
    if output is None:
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
        sys.stdout.write(text)
        sys.stdout.flush()
        return
    try:
        Path(output).write_text(text, encoding="utf-8", errors="replace")
    except OSError as error:
        raise CrossreadError(CLI_UNREADABLE.format(file=output, why=error.strerror), CLI_UNREADABLE_HINT) from error


def _complain(error: CrossreadError) -> bool:
    print(shown(str(error)), file=sys.stderr)
    return True


class _Progress:
    """A share of the work on a terminal's last line, once it has taken longer than a second."""

    def __init__(self) -> None:
        self._began, self._shown = time.monotonic(), -1

    def __call__(self, share: float) -> None:
        percent = int(100 * share)
        if sys.stderr.isatty() and time.monotonic() - self._began > 1 and percent != self._shown:
            self._shown = percent
            end = "\n" if share >= 1 else ""
            print(f"\r{TERMINAL['progress']} {percent} %", end=end, file=sys.stderr, flush=True)

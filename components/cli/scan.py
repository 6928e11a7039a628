"""`scan`: all shared passages of many articles; with --index, one that goes on where it was stopped."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any

from components import wording
from components.cli.inputs import files_of
from components.cli.output import Output, Progress, say
from components.cli.source import Articles, furniture_of
from components.matching.archive import Added, Archive, Scanned

NAME, ABOUT = "scan", "shared passages over many articles"
_AT_ONCE = 10_000


def arguments(parser: argparse.ArgumentParser) -> None:
    """SOURCE --index --format"""
    parser.add_argument("source", metavar="SOURCE", help="a file of JSON Lines, or a folder of article files")
    parser.add_argument("--index", metavar="FOLDER", help="keep what was read here: a scan that was stopped goes on")
    parser.add_argument("--format", choices=("json", "jsonl"), default="json")


def run(options: argparse.Namespace, out: Output) -> int:
    """Every passage that two articles share; -> 1 where a file could not be read."""
    progress = Progress(wording.ARCHIVE["reading"])
    files = files_of(options.source)
    with Archive.mended(options.index) if options.index else Archive.in_memory() as archive:
        for lost in archive.lost:
            say(wording.ARCHIVE["part_lost"].format(why=lost.message))
        for told in archive.made_again:
            say(wording.ARCHIVE["made_again"].format(why=told.message))
        articles = Articles(files, archive.single_files(), progress, lines=not Path(options.source).is_dir())
        _tell(archive.add(articles, furniture=furniture_of), articles.skipped)
        progress.matching(len(articles.ids))
        found = archive.scan(articles.ids)
        pieces = _printed(found, articles.given)
        if options.format == "jsonl":
            while some := list(islice(pieces, _AT_ONCE)):
                out.write("\n".join(some) + "\n")
        else:
            out.write("[" + next(pieces, ""))
            while some := list(islice(pieces, _AT_ONCE)):
                out.write(", " + ", ".join(some))
            out.write("]\n")
    return int(articles.failed)


def _tell(added: Added, skipped: int) -> None:
    for key, count in (("kept", added.known + skipped), ("replaced", added.replaced), ("twice", added.repeated)):
        if count:
            say(wording.ARCHIVE[key].format(count=count))


def _printed(found: Scanned, given: Mapping[str, Any]) -> Iterator[str]:
    """Each passage as a JSON object; ids as they were given."""
    names = [json.dumps(given.get(one, one), ensure_ascii=False) for one in found.ids]
    for a, b, a_start, a_end, b_start, b_end in found.rows():
        yield (
            f'{{"a": {names[a]}, "b": {names[b]}, "a_start": {a_start}, "a_end": {a_end}, '
            f'"b_start": {b_start}, "b_end": {b_end}}}'
        )

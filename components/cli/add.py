"""`add`: articles into an archive."""

from __future__ import annotations

import argparse
from pathlib import Path

from components import wording
from components.cli.inputs import files_of
from components.cli.output import Output, Progress, line
from components.cli.source import Articles, furniture_of
from components.matching.archive import Archive

NAME, ABOUT = "add", "articles into an archive, which is made where there is none"


def arguments(parser: argparse.ArgumentParser) -> None:
    """FOLDER FILE…"""
    parser.add_argument("index", metavar="FOLDER", help="the archive")
    parser.add_argument("files", nargs="+", metavar="FILE", help="a file, or a folder of files")


def run(options: argparse.Namespace, out: Output) -> int:
    """How many articles are new, known and replaced; -> 1 where a file could not be read."""
    files = [file for name in options.files for file in files_of(name)]
    there = Path(options.index).is_dir() and any(Path(options.index).iterdir())
    with Archive.open(options.index) if there else Archive.create(options.index) as archive:
        articles = Articles(files, archive.single_files(), Progress(wording.ARCHIVE["reading"]))
        added = archive.add(articles, furniture=furniture_of)
        archive.settle()
        known = added.known + articles.skipped
        out.write(line({"new": added.new, "known": known, "replaced": added.replaced, "articles": len(archive)}))
    return int(articles.failed)

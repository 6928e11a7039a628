"""`ask`: which articles of an archive share wording with these."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from typing import Any

from components.cli.inputs import files_of
from components.cli.output import Output, Progress, line
from components.cli.source import Articles, furniture_of
from components.exports.as_json import alignment_json
from components.matching.archive import Archive, Hit
from components.wording import ARCHIVE

NAME, ABOUT = "ask", "which articles of an archive share wording with these"


def arguments(parser: argparse.ArgumentParser) -> None:
    """FOLDER FILE… --check"""
    parser.add_argument("index", metavar="FOLDER", help="the archive")
    parser.add_argument("files", nargs="+", metavar="FILE", help="a file, or a folder of files")
    parser.add_argument("--check", action="store_true", help="read the whole archive first: is it undamaged?")


def run(options: argparse.Namespace, out: Output) -> int:
    """A line for each hit, best first, article by article; -> 1 where a file could not be read."""
    with Archive.open(options.index) as archive:
        if options.check:
            archive.check()
        files = [file for name in options.files for file in files_of(name)]
        articles = Articles(files, {}, Progress(ARCHIVE["reading"]))
        for article in articles:
            gaps = [found.span for found in furniture_of(article)]
            for hit in archive.ask(article.text, gaps, article.article_id):
                out.write(line(_hit(article.article_id, hit)))
    return int(articles.failed)


def _hit(asked: str, hit: Hit) -> dict[str, Any]:
    told = {name: value for name, value in asdict(hit).items() if name != "passages"}
    return {"asked": asked, **told, "passages": [alignment_json(passage) for passage in hit.passages]}

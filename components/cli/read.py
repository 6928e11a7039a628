"""`read`: files to articles."""

from __future__ import annotations

import argparse
import sys

from components.cli.inputs import FromFiles
from components.cli.output import Output, Progress, line
from components.exports.as_json import article_json
from components.wording import ARCHIVE

NAME, ABOUT = "read", "files to articles, as JSON Lines"


def arguments(parser: argparse.ArgumentParser) -> None:
    """FILE…"""
    parser.add_argument("files", nargs="+", metavar="FILE", help="a file, or a folder of files")


def run(options: argparse.Namespace, out: Output) -> int:
    """One article a line, as soon as it is read; -> 1 where something could not be read."""
    mixed = options.output is None and sys.stdout.isatty()
    articles = FromFiles(options.files) if mixed else FromFiles(options.files, Progress(ARCHIVE["reading"]))
    for article in articles:
        out.write(line(article_json(article)))
    return int(articles.failed)

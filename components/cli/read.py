"""`read`: files to articles."""

from __future__ import annotations

import argparse

from components.cli.inputs import articles_of
from components.cli.output import Output, line
from components.exports.as_json import article_json

NAME, ABOUT = "read", "files to articles, as JSON Lines"


def arguments(parser: argparse.ArgumentParser) -> None:
    """FILE…"""
    parser.add_argument("files", nargs="+", metavar="FILE")


def run(options: argparse.Namespace, out: Output) -> int:
    """One article a line; -> 1 where something could not be read."""
    articles, failed = articles_of(options.files)
    for article in articles:
        out.write(line(article_json(article)))
    return int(failed)

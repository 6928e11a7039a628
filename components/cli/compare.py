"""`compare`: the articles of one story."""

from __future__ import annotations

import argparse

from components.cli.inputs import articles_of
from components.cli.output import Output, Progress, line
from components.compare import compare
from components.errors import CrossreadError
from components.exports.as_json import comparison_json
from components.exports.as_text import comparison_text
from components.wording import CLI_TOO_FEW, CLI_TOO_FEW_HINT

NAME, ABOUT = "compare", "what the versions share, lack and dispute"


def arguments(parser: argparse.ArgumentParser) -> None:
    """FILE… --format"""
    parser.add_argument("files", nargs="+", metavar="FILE")
    parser.add_argument("--format", choices=("json", "text"), default="text")


def run(options: argparse.Namespace, out: Output) -> int:
    """The comparison; -> 1 where a file could not be read."""
    articles, failed = articles_of(options.files)
    unique = list({article.article_id: article for article in articles}.values())
    if len(unique) < 2:
        raise CrossreadError(CLI_TOO_FEW.format(count=len(unique)), CLI_TOO_FEW_HINT)
    found = compare(unique, progress=Progress())
    out.write(comparison_text(found) if options.format == "text" else line(comparison_json(found)))
    return int(failed)

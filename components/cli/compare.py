"""`compare`: the articles of one story."""

from __future__ import annotations

import argparse
from datetime import datetime

from components.cli.engine import engine_argument, engine_of
from components.cli.inputs import articles_of
from components.cli.output import Output, Progress, line, say
from components.compare import compare
from components.errors import CrossreadError
from components.exports.as_json import comparison_json
from components.exports.as_text import comparison_text
from components.matching.duplicates import find_duplicates
from components.model import Comparison, Options
from components.wording import CLI_NEARLY, CLI_SAME, CLI_TOO_FEW, CLI_TOO_FEW_HINT, nearly_words

NAME, ABOUT = "compare", "what the versions share, lack and dispute"


def arguments(parser: argparse.ArgumentParser) -> None:
    """FILE… --format --engine"""
    parser.add_argument("files", nargs="+", metavar="FILE")
    parser.add_argument("--format", choices=("json", "text", "html"), default="text")
    engine_argument(parser)


def run(options: argparse.Namespace, out: Output) -> int:
    """The comparison; -> 1 where a file could not be read, or the engine asked for is not there."""
    called, unique, failed = articles_of(options.files)
    if len(unique) < 2:
        raise CrossreadError(CLI_TOO_FEW.format(count=len(unique)), CLI_TOO_FEW_HINT)
    for twin in find_duplicates(unique):
        first, other = (called[unique[place].article_id] for place in (twin.first, twin.other))
        if twin.kind == "same":
            say(CLI_SAME.format(first=first, other=other))
        elif twin.words:
            say(CLI_NEARLY.format(first=first, other=other, words=nearly_words(twin.words)))
    engine = engine_of(options)
    found = compare(unique, Options(engine=options.engine if engine else ""), Progress())
    out.write(_written(found, options.format))
    return int(failed or bool(options.engine and engine is None))


def _written(found: Comparison, form: str) -> str:
    if form == "json":
        return line(comparison_json(found))
    if form == "html":
        from components.exports.as_html import comparison_html  # with it comes pandas, which the others do without

        return comparison_html(found, "", datetime.now())
    return comparison_text(found)

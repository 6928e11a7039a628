"""The flag --engine of the commands that match meaning."""

from __future__ import annotations

import argparse

from components.cli.output import complain
from components.errors import NoEngine
from components.matching.engines import Engine, load
from components.wording import ENGINE_FLAG, ENGINE_GOES_ON


def engine_argument(parser: argparse.ArgumentParser) -> None:
    """--engine NAME"""
    parser.add_argument("--engine", metavar="NAME", default="", help=ENGINE_FLAG)


def engine_of(options: argparse.Namespace) -> Engine | None:
    """The engine asked for: fetched, once, where it is a name on the hub. Where it is not there, that is told and the
    built-in engine goes on."""
    try:
        return load(options.engine, fetch=True) if options.engine else None
    except NoEngine as error:
        complain(NoEngine(str(error), ENGINE_GOES_ON))
        return None

"""What a plain text says of itself: title, byline, agency, date, outlet. Unsure means "": a person can fill it in."""

from __future__ import annotations

from dataclasses import dataclass

from components.model import Span


@dataclass(frozen=True, slots=True)
class Metadata:
    """ "" is what could not be told. title_span: where the text itself carries the title, else None."""

    title: str = ""
    title_span: Span | None = None
    byline: str = ""
    agency: str = ""
    published: str = ""
    outlet: str = ""


def guess_metadata(text: str, file_name: str = "", url: str = "", title: str = "") -> Metadata:
    """What the text, the name of its file and its address tell. title: the one already known, looked up in the text."""
    return Metadata()

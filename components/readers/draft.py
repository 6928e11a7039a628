"""What a reader takes from a file, before the text is fixed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Draft:
    """One article as its file gives it. "": not said. entry: the row (None: the whole file)."""

    text: str
    entry: str | None = None
    outlet: str = ""
    agency: str = ""
    title: str = ""
    byline: str = ""
    published: str = ""
    url: str = ""
    language: str = ""
    warnings: tuple[str, ...] = ()
    """Plain sentences on how the file was read, for the person who added it."""


FIELD_NAMES: dict[str, str] = {
    name: field
    for field, names in {
        "text": "text body content article full_text fulltext article_text article_body body_text story_text story",
        "title": "title headline head heading article_title",
        "outlet": "outlet source publisher publication site newspaper paper outlet_name source_name site_name",
        "agency": "agency wire news_agency wire_service",
        "byline": "byline author authors by writer reporter",
        "published": "published date published_at publish_date publication_date pub_date date_published datetime",
        "url": "url link source_url article_url permalink",
        "language": "language lang locale",
    }.items()
    for name in names.split()
}
"""What files call the fields of a draft; look up with field_named."""


def field_named(name: str) -> str:
    """The draft's field that a column or a front-matter key means, or ""."""
    key = "_".join(name.strip().casefold().replace("-", " ").replace("_", " ").split())
    return FIELD_NAMES.get(key, "")

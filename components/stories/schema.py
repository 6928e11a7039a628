"""The tables that stories are kept in. A story id is random: who knows it may open the story."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Float, ForeignKey, Integer, LargeBinary, MetaData, String, Table, Text

VERSION = 3
"""Raise it when a table changes; an older Crossread then refuses the file instead of harming it. 2, 3: tables ADDED."""
ADDED = frozenset({"splits", "wholes"})
"""Tables that an earlier version has not."""

metadata = MetaData()


def _of_story() -> Column[str]:
    return Column("story_id", ForeignKey("stories.story_id", ondelete="CASCADE"), primary_key=True)


crossread = Table("crossread", metadata, Column("version", Integer, nullable=False))

stories = Table(
    "stories",
    metadata,
    Column("story_id", String(64), primary_key=True),
    Column("name", Text, nullable=False),
    Column("owner", String(255), nullable=False, index=True),  # "": everyone
    Column("sample", Boolean, nullable=False),
    Column("kept", Integer, nullable=False),  # articles not removed, so that a list of stories need not read edits
    Column("cursor", Integer, nullable=False),  # the step that is in force; 0: none
    Column("created", Float, nullable=False),  # times are seconds since 1970, UTC
    Column("modified", Float, nullable=False),
    Column("deleted", Float),
)

articles = Table(
    "articles",
    metadata,
    _of_story(),
    Column("article_id", String(255), primary_key=True),
    Column("position", Integer, nullable=False),
    Column("sample", Boolean, nullable=False),  # came with the sample story, and goes when its files change
    Column("payload", Text, nullable=False),
)

# By article alone: its id is a digest of what was read, whatever story it is in.
wholes = Table(
    "wholes",
    metadata,
    Column("article_id", String(255), primary_key=True),
    Column("packed", LargeBinary, nullable=False),  # all that its file says, as text: UTF-8, zlib
)

steps = Table(
    "steps",
    metadata,
    _of_story(),
    Column("position", Integer, primary_key=True),  # from 1, 0: before; those beyond the story's cursor can be redone
    Column("label", Text, nullable=False),
    Column("edits", Text, nullable=False),  # all edits of the story after this step
)

splits = Table(
    "splits",
    metadata,
    _of_story(),  # the story that was made
    Column("source", String(64), nullable=False, index=True),  # the story that its articles were taken from
    Column("position", Integer, nullable=False),  # by which of its steps
)

openings = Table(
    "openings",
    metadata,
    _of_story(),
    Column("owner", String(255), primary_key=True),
    Column("opened", Float, nullable=False),
)

"""The values everything else passes along: frozen dataclasses over the standard library, nothing more.

Offsets are code points of `Article.text`, half-open, everywhere. The text is fixed when the article is read and never
changes: furniture is marked, not cut; a correction is an `Edits` value beside the article, not a new article.
"""

from components.model.article import FIELDS, Article, ArticleEdit, Edits, Furniture, Source, Span
from components.model.found import (
    KINDS,
    STATES,
    Alignment,
    Claim,
    Cluster,
    Comparison,
    FigureLink,
    Finding,
    Kind,
    MatrixRow,
    Member,
    Options,
    Relation,
    Standing,
    State,
)
from components.model.told import Content, Day, Quantity, Quotation, Sentence

__all__ = [
    "FIELDS",
    "KINDS",
    "STATES",
    "Alignment",
    "Article",
    "ArticleEdit",
    "Claim",
    "Cluster",
    "Comparison",
    "Content",
    "Day",
    "Edits",
    "FigureLink",
    "Finding",
    "Furniture",
    "Kind",
    "MatrixRow",
    "Member",
    "Options",
    "Quantity",
    "Quotation",
    "Relation",
    "Sentence",
    "Source",
    "Span",
    "Standing",
    "State",
]

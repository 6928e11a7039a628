"""Whether all versions of a comparison were read for what differs, so that "nothing was found" says something."""

from __future__ import annotations

from components.matching.meaning import LANGUAGES
from components.model import Comparison


def wholly_read(comparison: Comparison) -> bool:
    """Were numbers, names and negation compared in every version?"""
    languages = {article.language for article in comparison.articles if article.language}
    return languages <= LANGUAGES and all(claim.judged for claim in comparison.claims)

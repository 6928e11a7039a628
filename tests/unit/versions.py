"""Short ways to write versions of a story, and to ask how a claim of one stands in another."""

from __future__ import annotations

from components.compare import compare
from components.model import Article, Claim, Comparison, Span, Standing


def version(outlet: str, text: str, language: str = "en", article_id: str = "") -> Article:
    """An article as a reader would give it, named by its outlet."""
    return Article(article_id or outlet.lower().replace(" ", "-"), text, outlet=outlet, language=language)


def place(text: str, quote: str) -> Span:
    """Where a quote stands that stands once."""
    assert text.count(quote) == 1, f"{quote!r} stands {text.count(quote)} times"
    return Span(text.index(quote), text.index(quote) + len(quote))


def claim(found: Comparison, outlet: str, words: str) -> Claim:
    """The one claim of an outlet that holds these words."""
    text = {number: article.text for number, article in enumerate(found.articles) if article.outlet == outlet}
    (it,) = (c for c in found.claims if c.article in text and words in c.span.of(text[c.article]))
    return it


def standing(found: Comparison, outlet: str, words: str, other: str) -> Standing:
    """How the claim of one outlet that holds these words stands in another's version."""
    (number,) = (n for n, article in enumerate(found.articles) if article.outlet == other)
    return claim(found, outlet, words).standing[number]


def evidence(found: Comparison, it: Standing, other: str) -> list[str]:
    """The passages that are given as proof."""
    (text,) = (article.text for article in found.articles if article.outlet == other)
    return [span.of(text) for span in it.spans]


def by_id(found: Comparison) -> dict[str, object]:
    """Everything that was found, told by article ids instead of places: the same for any order of articles."""
    ids = [article.article_id for article in found.articles]

    def side(number: int, span: Span) -> tuple[str, Span]:
        return ids[number], span

    return {
        "alignments": sorted(
            (*sorted((side(x.a, x.a_span), side(x.b, x.b_span))), x.kind, x.score, x.relation) for x in found.alignments
        ),
        "claims": {
            c.id: (side(c.article, c.span), c.only_here, c.judged, {ids[n]: s for n, s in c.standing.items()})
            for c in found.claims
        },
        "clusters": sorted((c.id, sorted(side(m.article, m.span) for m in c.members)) for c in found.clusters),
        "findings": [
            (f.kind, f.summary, f.strength, sorted(side(m.article, m.span) for m in f.evidence), dict(f.detail))
            for f in found.findings
        ],
        "sentences": {ids[n]: some for n, some in enumerate(found.sentences)},
    }


def compared(**texts: str) -> Comparison:
    """Versions by outlet: compared(Wire="…", Bell="…")."""
    return compare([version(outlet, text) for outlet, text in texts.items()])

"""compare(articles, options) -> Comparison: the one pipeline, called by dashboard, command line and tests."""

from __future__ import annotations

import gc
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from components.errors import BadOptions, NoEngine
from components.findings import find_findings
from components.language.content import read_content
from components.language.detect import may_be, too_short
from components.language.folding import count_words
from components.language.quotations import find_quotations
from components.language.withdrawals import find_withdrawals
from components.matching.clusters import find_clusters, with_wordings
from components.matching.engines import Engine, knows, load
from components.matching.figureclaims import differ_by_figures
from components.matching.figurelinks import link_figures
from components.matching.matrix import join_claims
from components.matching.meaning import LANGUAGES
from components.matching.memory import Memory
from components.matching.pairs import Pair
from components.matching.passages import LEAST, find_passages
from components.matching.runs import MOST
from components.model import (
    Alignment,
    Article,
    Claim,
    Comparison,
    Content,
    FigureLink,
    Member,
    Options,
    Sentence,
    Standing,
)

Progress = Callable[[float], None]
# A sentence of fewer words ("He agreed.") is linked and lit but makes no claim of its own.
CLAIM_WORDS = 3
# What claims hold is told of articles up to so many sentences: ten thousand take two seconds.
MOST_TOLD = 5_000


def compare(
    articles: Sequence[Article],
    options: Options = Options(),
    progress: Progress | None = None,
    memory: Memory | None = None,
) -> Comparison:
    """Everything that the articles share, lack and dispute. Pure and deterministic; their order changes nothing.

    progress is called with the share of the work that is done. memory: of an earlier comparison, so that only what is
    new is compared; it changes nothing in the result. Raises BadOptions, all errors in one message.
    """
    engine = _validate(articles, options)
    memory = memory or Memory()
    memory.use(engine)
    # One fixed order inside, so that no tie is ever broken by the order in which articles came.
    order = sorted(range(len(articles)), key=lambda i: articles[i].article_id)
    sorted_articles = [articles[i] for i in order]
    with _nothing_collected():
        found = _compare_sorted(sorted_articles, options, progress or (lambda share: None), memory, engine)
        found = _reordered(found, tuple(articles), order)
        clusters = with_wordings(found.clusters, [article.text for article in articles])
        return replace(found, clusters=clusters, matrix=join_claims(articles, found.claims))


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """No search for garbage: a comparison makes a hundred thousand values that stay, and looking through them again and
    again costs an eighth of the time, of one more version a third."""
    collected = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collected:
            gc.enable()


def _validate(articles: Sequence[Article], options: Options) -> Engine | None:
    """-> the engine asked for. It is loaded from this machine alone: nothing is fetched here."""
    engine, wrong, way_out = None, [], "Change these and try again."
    if not 1 <= options.shortest <= 100:
        wrong.append(f"the shortest passage must be 1 to 100 words, not {options.shortest}")
    ids = [article.article_id for article in articles]
    if len(set(ids)) < len(ids):
        wrong.append("the same article is given twice")
    try:
        engine = load(options.engine) if options.engine else None
    except NoEngine as error:
        wrong.append(error.message[0].lower() + error.message[1:].rstrip("."))
        way_out = error.hint
    if wrong:
        raise BadOptions("Cannot compare: " + "; ".join(wrong) + ".", way_out)
    return engine if options.reworded else None


def _compare_sorted(
    articles: Sequence[Article], options: Options, progress: Progress, memory: Memory, engine: Engine | None
) -> Comparison:
    texts = [article.text for article in articles]
    gaps = [[piece.span for piece in article.furniture] for article in articles]
    spoken = tuple(sorted({article.language for article in articles} - {""}))
    bar = (options.shortest, max(LEAST, options.shortest), spoken)
    wording = find_passages(texts, gaps, *bar).alignments()
    by_pair = _by_pair(wording)
    memory.make_room(len(articles))
    languages = _languages(articles)
    read = [
        memory.side(
            article.text,
            gap,
            article.title_span,
            options.reworded and language in LANGUAGES,
            knows(engine, language),
        )
        for article, gap, language in zip(articles, gaps, languages, strict=True)
    ]
    sides, sentences = [side for side, _ in read], tuple(some for _, some in read)
    pairs: dict[tuple[int, int], Pair] = {}
    total = len(articles) * (len(articles) - 1) // 2
    for a in range(len(articles)):
        for b in range(a + 1, len(articles)):
            if len(articles) > MOST:  # what so many share was linked to the nearest of them alone
                by_pair[a, b] = find_passages([texts[a], texts[b]], [gaps[a], gaps[b]], *bar).alignments()
            pairs[a, b] = memory.pair(sides[a], sides[b], by_pair[a, b])
            progress(len(pairs) / total)
    claims = _claims(articles, languages, sentences, pairs)
    alignments = tuple(x.between(a, b) for (a, b), pair in pairs.items() for x in pair.alignments)
    twins = [(Member(a, x), Member(b, y)) for (a, b), pair in pairs.items() for x, y in pair.twins]
    clusters = find_clusters(twins, [a.article_id for a in articles])
    quotations = tuple(find_quotations(text, tuple(gap)) for text, gap in zip(texts, gaps, strict=True))
    figures = link_figures(articles, claims, sides, memory.guard)
    claims = differ_by_figures(articles, claims, figures)
    matrix = join_claims(articles, claims)
    found = Comparison(tuple(articles), alignments, clusters, sentences, claims, (), matrix, quotations, figures)
    return replace(found, findings=find_findings(found))


def _languages(articles: Sequence[Article]) -> list[str]:
    """Each one's language; one too short to tell it is taken to be in that of all others, where that is one and it may
    be so."""
    told = {article.language for article in articles} - {""}
    common = min(told) if len(told) == 1 else ""
    return [article.language or (common if common and may_be(article.text, common) else "") for article in articles]


def _untold(article: Article, language: str) -> bool:
    """Is it too short to tell its language? It is unjudged by itself, and does not keep others from being judged."""
    return not language and too_short(article.text)


def _by_pair(wording: Sequence[Alignment]) -> dict[tuple[int, int], list[Alignment]]:
    found: dict[tuple[int, int], list[Alignment]] = defaultdict(list)
    for passage in wording:
        found[passage.a, passage.b].append(passage)
    return found


def _claims(
    articles: Sequence[Article],
    languages: Sequence[str],
    sentences: Sequence[Sequence[Sentence]],
    pairs: dict[tuple[int, int], Pair],
) -> tuple[Claim, ...]:
    claims = []
    untold = {b for b, (article, told) in enumerate(zip(articles, languages, strict=True)) if _untold(article, told)}
    for a, article in enumerate(articles):
        others = [b for b in range(len(articles)) if b != a]
        stands = {b: pairs[a, b].forward if a < b else pairs[b, a].backward for b in others}
        rivals = [b for b in others if articles[b].voice != article.voice]
        asked = [b for b in rivals or others if b not in untold] or rivals or others
        sure = all(pairs[min(a, b), max(a, b)].judged for b in asked)
        told = languages[a] in LANGUAGES and len(sentences[a]) <= MOST_TOLD
        for i, sentence in enumerate(sentences[a]):
            if sentence.heading or not _claims_something(article.text, sentences[a], i):
                continue
            standing = {b: stands[b][i] for b in others}
            only = sure and bool(rivals) and all(standing[b].state == "not_found" for b in rivals)
            name = f"{article.article_id}:{sentence.span.start}-{sentence.span.end}"
            content = read_content(article.text, sentence.span, article.published) if told else Content()
            claims.append(Claim(name, a, sentence.span, standing, only, sure, content))
    return tuple(claims)


def _claims_something(text: str, sentences: Sequence[Sentence], i: int) -> bool:
    """Not where it is a word or two, nor where all it does is to take back what the sentence before it says: that one
    differs by it."""
    span = sentences[i].span
    before = find_withdrawals(text, sentences[i - 1].span) if i else ()
    return count_words(span.of(text)) >= CLAIM_WORDS and not any(each.cue.overlaps(span) for each in before)


def _reordered(found: Comparison, articles: tuple[Article, ...], order: Sequence[int]) -> Comparison:
    """The comparison of the sorted articles in the order in which they came: order[i] is the place of the i-th."""

    def turned(x: Alignment) -> Alignment:
        a, b = order[x.a], order[x.b]
        return x.between(a, b) if a < b else x.turned(b, a)

    def moved(member: Member) -> Member:
        return Member(order[member.article], member.span)

    def told(claim: Claim) -> Claim:
        standing: dict[int, Standing] = {order[b]: s for b, s in claim.standing.items()}
        return replace(claim, article=order[claim.article], standing=dict(sorted(standing.items())))

    place = {n: i for i, n in enumerate(order)}
    clusters = (replace(c, members=tuple(sorted(map(moved, c.members)))) for c in found.clusters)
    return Comparison(
        articles,
        tuple(sorted(map(turned, found.alignments), key=lambda x: (x.a, x.b, x.a_span, x.b_span, x.kind))),
        tuple(sorted(clusters, key=lambda c: c.members[0])),
        tuple(found.sentences[place[n]] for n in range(len(articles))),
        tuple(sorted(map(told, found.claims), key=lambda c: (c.article, c.span))),
        tuple(replace(f, evidence=tuple(sorted(map(moved, f.evidence)))) for f in found.findings),
        (),
        tuple(found.quotations[place[n]] for n in range(len(articles))),
        tuple(FigureLink(moved(link.a), moved(link.b), link.agrees) for link in found.figures),
    )

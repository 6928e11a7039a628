"""What the browser is told of two versions: a JSON-ready value, worked out without Streamlit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from components.language.folding import count_words
from components.model import Comparison
from components.sidebyside.links import FRONT, Differences, Link, Look, in_order, links_of, told_kind
from components.sidebyside.pages import Told, only_here, page
from components.sidebyside.pieces import linked, pieces
from components.tables.choice import ALL, Choice
from components.wording import READER, READER_ABOUT, READER_HELP, READER_LOOKS


def payload(comparison: Comparison, left: int, right: int, choice: Choice = ALL) -> Told:
    """-> {words, help, legend: [{look, label, about, count}], sides: [left, right], passages, in_order}.

    Passages stand in the order of the left text and are called by their place in that list; in_order are those of them
    that keep their order on the right. A side is what pages.page tells.
    """
    pair = (left, right)
    links = links_of(comparison, left, right, choice)
    differences = Differences(comparison, left, right)
    front = sorted(range(len(links)), key=lambda place: FRONT.index(links[place].look))
    texts = comparison.articles[left].text, comparison.articles[right].text
    count = len(links)
    return {
        "words": READER,
        "help": READER_HELP,
        "legend": legend(comparison, pair, [link.look for link in links]),
        "sides": [
            page(comparison, index, [(place, links[place].spans[side]) for place in front])
            for side, index in enumerate(pair)
        ],
        "passages": [_passage(texts, differences, link, place, count) for place, link in enumerate(links, start=1)],
        "in_order": in_order(links),
    }


def word_links(comparison: Comparison, left: int, right: int, key: str) -> Told | None:
    """Both wordings of a reworded passage cut at the words that answer each other: {passage: key, wordings}.

    None for any other passage. Asked for a passage when it is chosen: a thousand at once would take a second.
    """
    found = next((link for link in links_of(comparison, left, right, ALL) if link.key == key), None)
    if not found or found.kind != "reworded":
        return None
    one, other = comparison.articles[left], comparison.articles[right]
    _, words = Differences(comparison, left, right).of(found)
    texts = found.spans[0].of(one.text), found.spans[1].of(other.text)
    told = linked(*texts, words, (one.language, other.language))
    return {"passage": key, "wordings": list(told)} if told else None


def legend(comparison: Comparison, indices: Iterable[int], looks: Sequence[Look]) -> list[Told]:
    """What is marked on these pages, and how often; what is not there is not explained."""
    counts = Counter[str](looks)
    for index in indices:
        counts["only_here"] += len(only_here(comparison, index))
        counts["furniture"] += len(comparison.articles[index].furniture)
    return [
        {"look": look, "label": label, "about": READER_ABOUT[look], "count": counts[look]}
        for look, label in READER_LOOKS.items()
        if counts[look]
    ]


def _passage(texts: tuple[str, str], differences: Differences, link: Link, place: int, count: int) -> Told:
    """-> {key, look, place: "Passage 3 of 18", kind: in words, wordings: [left, right]}.

    A wording is {words: "12 words", pieces}.
    """
    left, right = (span.of(text) for span, text in zip(link.spans, texts, strict=True))
    reason, words = differences.of(link)
    wordings = zip((left, right), pieces(link.kind, left, right, words), strict=True)
    return {
        "key": link.key,
        "look": link.look,
        "place": READER["place"].format(place=place, count=count),
        "kind": told_kind(link, reason),
        "wordings": [{"words": told_words(text), "pieces": told} for text, told in wordings],
    }


def told_words(text: str) -> str:
    """ "12 words"."""
    count = count_words(text)
    return READER["word" if count == 1 else "words"].format(count=count)

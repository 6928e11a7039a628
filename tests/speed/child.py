"""One archive in a process of its own: what a scan and questions cost, and the memory they take, told as JSON.

usage: python -m tests.speed.child FILE RUNS INDEX      (INDEX: a folder to be made, or - to ask nothing)
"""

from __future__ import annotations

import json
import re
import resource
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from statistics import mean, median

from components.matching.archive import Archive, Scanned
from components.matching.warm import warm
from components.model import Article
from tests.speed.report import on_one_core, seconds, taken

ASKED = 250


def articles_of(file: Path) -> list[Article]:
    with file.open(encoding="utf-8") as lines:
        return [Article(str(row["id"]), row["text"]) for row in map(json.loads, lines)]


def scan(articles: Iterable[Article]) -> Scanned:
    """Texts to passages, as the command `scan` does it; furniture is not looked for."""
    archive = Archive.in_memory()
    archive.add(articles)
    return archive.scan()


def handed_over(articles: list[Article]) -> Iterator[Article]:
    """One after the other and no longer kept, as the command reads them."""
    while articles:
        yield articles.pop()


def words(articles: list[Article]) -> list[list[str]]:
    """The least that any tool does: cut the texts into words, to be compared."""
    return [re.findall(r"\w+", article.text) for article in articles]


def words_dropped(articles: list[Article]) -> None:
    """The same, without keeping them."""
    for article in articles:
        re.findall(r"\w+", article.text)


def asked(articles: list[Article], folder: Path) -> dict[str, float]:
    """Articles from all over the archive asked against it, one after the other: core time of each."""
    with Archive.create(folder) as archive:
        archive.add(articles)
        archive.settle()
    step = len(articles) // ASKED
    times, hits = [], []
    with Archive.open(folder) as archive:
        for article in articles[::step]:
            archive.ask(article.text, skip_id=article.article_id)
        for article in articles[step // 2 :: step]:
            start = time.process_time()
            found = archive.ask(article.text, skip_id=article.article_id)
            times.append(time.process_time() - start)
            hits.append(len(found))
    return {"ask": median(times), "ask mean": mean(times), "asked": len(times), "hits": mean(hits)}


def main(file: str, runs: str, index: str) -> None:
    on_one_core()
    warm()
    articles = articles_of(Path(file))
    before = resource.getrusage(resource.RUSAGE_SELF)
    told = {"first": taken(lambda: scan(handed_over(articles)))}
    after = resource.getrusage(resource.RUSAGE_SELF)
    told |= {"first own": after.ru_utime - before.ru_utime, "peak": after.ru_maxrss / 2**20}
    articles = articles_of(Path(file))
    if int(runs):
        told["scan"] = seconds(lambda: scan(articles), int(runs))
        told["words"] = seconds(lambda: words(articles), int(runs))
        told["words dropped"] = seconds(lambda: words_dropped(articles), int(runs))
    print(json.dumps(told | (asked(articles, Path(index)) if index != "-" else {})))


if __name__ == "__main__":
    main(*sys.argv[1:])

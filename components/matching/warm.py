"""`python -m components.matching.warm`: compile the kernels once, so that no later start has to wait for them."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from components.matching import chains
from components.matching.archive import Archive
from components.matching.guarding import Guard
from components.matching.links import link_phrases
from components.matching.meaning import Meaning
from components.matching.passages import find_passages
from components.matching.sides import Side
from components.matching.standing import weigh_phrases
from components.model import Article, Span


def is_cold() -> bool:
    """Have the kernels still to be compiled? The largest of them stands for all; cost: one look into its folder."""
    source = Path(chains.__file__)
    kept = Path(chains._join._cache.cache_path).glob(f"{source.stem}._join-*.nbi")  # type: ignore[attr-defined]
    return not any(index.stat().st_mtime >= source.stat().st_mtime for index in kept)


def warm() -> None:
    """Run every kernel in each of the forms it is called in: plain ASCII and any text, short passages and archives."""
    plain = "The ferry left the old harbour at dawn with forty passengers on board and a cargo of salt."
    for text in (plain, plain + " “Aye,” said the pilot."):
        find_passages([text, text])
        find_passages([text, text], shortest=8, least=8)
        meaning = Meaning([text, text], [[Span(0, len(text))]] * 2)
        link_phrases(meaning, 0, 1)
        meaning.held(0, 0, 1, [0], 0.5)
        one, other = (Side(number, text, [Span(0, len(text))]) for number in range(2))
        Guard(meaning)(one, 0, other, [0])
        meaning.tfidf(0, 1).scores(0, 1)
        weigh_phrases(np.zeros(2, np.bool_), np.ones(2), np.array([0, 2]))
    _warm_archive(plain)


def _warm_archive(text: str) -> None:
    """An archive is asked with sorted n-grams from the disk, which may not be written, and with new ones in memory."""
    with TemporaryDirectory() as folder, Archive.create(Path(folder, "archive")) as archive:
        archive.add([Article("1", text), Article("2", text + " It was late.")])
        archive.scan()
        archive.settle()
        archive.ask(text)
        archive.add([Article("3", text + " It was early.")])
        archive.ask(text)


if __name__ == "__main__":
    warm()

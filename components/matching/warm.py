"""`python -m components.matching.warm`: compile the kernels once, so that no later start has to wait for them."""

from __future__ import annotations

from components.matching.meaning import Meaning
from components.matching.passages import find_passages
from components.model import Span


def warm() -> None:
    """Run every kernel in each of the forms it is called in: plain ASCII and any text, short passages and archives."""
    plain = "The ferry left the old harbour at dawn with forty passengers on board and a cargo of salt."
    for text in (plain, plain + " “Aye,” said the pilot."):
        find_passages([text, text])
        find_passages([text, text], shortest=8, least=8)
        Meaning([text, text], [[Span(0, len(text))]] * 2).scores(0, 1)


if __name__ == "__main__":
    warm()

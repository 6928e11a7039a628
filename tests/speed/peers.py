"""Other tools, as somebody would use them to find the passages that texts share.

difflib and rapidfuzz compare two texts at a time and have no way to compare many at once; datasketch names pairs of
texts that may share something, and shows no passage.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from datasketch import MinHash, MinHashLSH
from rapidfuzz.distance import Indel

Passage = tuple[int, int, int, int]
"""a_start, a_end, b_start, b_end: characters."""

SHORTEST = 4
"""Words of the shortest passage."""
SHINGLE, PERMUTATIONS, THRESHOLD = 5, 128, 0.05
"""MinHash-LSH: at the usual threshold of .2 it finds 3 % of the pairs that share a passage, at .05 more than half."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Cut:
    """The words of a text in lower case, and where each begins and ends."""

    words: list[str]
    starts: list[int]
    ends: list[int]


def cut(text: str) -> Cut:
    found = list(_WORD.finditer(text))
    return Cut([m.group().lower() for m in found], [m.start() for m in found], [m.end() for m in found])


def difflib_of(a: Cut, b: Cut) -> list[Passage]:
    """Matching blocks; autojunk off, as it loses repeated text."""
    blocks = SequenceMatcher(None, a.words, b.words, autojunk=False).get_matching_blocks()
    return [_passage(a, b, block.a, block.b, block.size) for block in blocks if block.size >= SHORTEST]


def rapidfuzz_of(a: Cut, b: Cut) -> list[Passage]:
    """What the least edits leave as it is; what moved is not found."""
    return [
        _passage(a, b, op.src_start, op.dest_start, op.src_end - op.src_start)
        for op in Indel.opcodes(a.words, b.words)
        if op.tag == "equal" and op.src_end - op.src_start >= SHORTEST
    ]


def _passage(a: Cut, b: Cut, i: int, j: int, size: int) -> Passage:
    return a.starts[i], a.ends[i + size - 1], b.starts[j], b.ends[j + size - 1]


def with_difflib(a: str, b: str) -> list[Passage]:
    return difflib_of(cut(a), cut(b))


def with_rapidfuzz(a: str, b: str) -> list[Passage]:
    return rapidfuzz_of(cut(a), cut(b))


def with_minhash(texts: Sequence[str]) -> set[tuple[int, int]]:
    """-> pairs of texts, a < b, that share a band of their signatures: candidates, no passages."""
    index, pairs = MinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS), set()
    for b, text in enumerate(texts):
        words = _WORD.findall(text.lower())
        signature = MinHash(num_perm=PERMUTATIONS)
        signature.update_batch([" ".join(words[i : i + SHINGLE]).encode() for i in range(len(words) - SHINGLE + 1)])
        pairs |= {(a, b) for a in index.query(signature)}
        index.insert(b, signature)
    return pairs


def with_minhash_and_rapidfuzz(texts: Sequence[str]) -> dict[tuple[int, int], list[Passage]]:
    """The passages of the pairs that MinHash-LSH names, by the faster of the two above, words cut once a text."""
    pairs = with_minhash(texts)
    cuts = {i: cut(texts[i]) for pair in pairs for i in pair}
    return {(a, b): rapidfuzz_of(cuts[a], cuts[b]) for a, b in sorted(pairs)}

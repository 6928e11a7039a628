"""Static models of model2vec: a table of word pieces, hundreds of times as fast as a transformer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from components.matching.engines.folders import config_of, has_weights

PREFIX, PACKAGE, EXTRA = "model2vec", "model2vec", "engines"
SHORT: dict[str, str] = {}


def recognises(folder: Path) -> bool:
    """Is it such a model? They say so in config.json; some hold files for sentence-transformers as well."""
    return config_of(folder).get("model_type") == "model2vec" and has_weights(folder)


def encoder(folder: Path) -> Callable[[Sequence[str]], Any]:
    """Loads the model: no connection is opened for a folder. Raises whatever the package does."""
    model = import_module("model2vec").StaticModel.from_pretrained(folder)  # not needed to run Crossread
    return lambda texts: model.encode(list(texts), use_multiprocessing=False)

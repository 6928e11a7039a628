"""Stronger engines by choice: a sentence model from a folder, a package or the hub, beside the built-in word match.

One kind of model a module `with_NAME.py`: PREFIX (before the colon of a name), PACKAGE (what it imports), EXTRA (of
pyproject.toml), SHORT (short name -> package that carries the model), recognises(folder) and encoder(folder).
Nothing here imports a model's package before an engine is asked for, and nothing is fetched without `fetch`.
"""

from __future__ import annotations

import logging
import pkgutil
from collections import OrderedDict
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from threading import RLock
from types import ModuleType
from typing import Any, Protocol

import numpy as np

from components import wording
from components.errors import NoEngine
from components.matching.engines.calibration import floor_of
from components.matching.engines.folders import folder_of, hub_folder, languages_of, package_folder
from components.matching.lexicon import Floats

# Models take hundreds of megabytes: so many stay loaded.
KEPT = 2
# Texts whose vectors are kept: a correction to a story then costs no encoding. A text takes about 60 KB.
KEPT_TEXTS = 512

_log = logging.getLogger(__name__)
_lock = RLock()
_loaded: OrderedDict[str, Engine] = OrderedDict()


class Engine(Protocol):
    """A sentence model. languages: ISO 639-1 codes of those it knows, None for all. floor: the cosine that different
    claims of one event seldom pass (calibration)."""

    name: str
    languages: frozenset[str] | None
    floor: float

    def sentences(self, texts: Sequence[str]) -> Floats:
        """-> [n, columns], each row of unit length."""


class Model:
    """An Engine over what a loader gives. Safe to be used by several threads, one at a time."""

    def __init__(self, name: str, languages: frozenset[str] | None, encode: Callable[[Sequence[str]], Any]) -> None:
        self.name, self.languages, self._encode = name, languages, encode
        # By text, not by sentence: a batch may move a vector's last digits, and a text's must not depend on others.
        self._kept = lru_cache(maxsize=KEPT_TEXTS)(self._unit)
        self.floor = floor_of(self.sentences)

    def sentences(self, texts: Sequence[str]) -> Floats:
        with _lock:  # tokenizers refuse two threads at once
            return self._kept(tuple(texts))

    def _unit(self, texts: tuple[str, ...]) -> Floats:
        if not texts:
            return np.zeros((0, 1), np.float32)
        vectors = np.nan_to_num(np.asarray(self._encode(texts), dtype=np.float32))
        unit: Floats = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
        return unit


def load(name: str, fetch: bool = False) -> Engine:
    """The engine of this name; loaded once and kept. fetch: a name on the hub may be fetched, once.

    Raises NoEngine: what is missing, and how to come by it.
    """
    name = name.strip()
    with _lock:
        if name not in _loaded:
            _loaded[name] = _load(name, fetch)
        _loaded.move_to_end(name)
        while len(_loaded) > KEPT:
            _loaded.popitem(last=False)
        return _loaded[name]


def knows(engine: Engine | None, language: str) -> bool:
    """Does the engine have this language ("": unknown)?"""
    return engine is not None and (engine.languages is None or language in engine.languages)


@cache
def loaders() -> tuple[ModuleType, ...]:
    """The modules of this package that load a kind of model, by name."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__) if module.name.startswith("with_"))
    return tuple(import_module(f"{__name__}.{name}") for name in names)


def _load(name: str, fetch: bool) -> Engine:
    loader, folder = _place(name, fetch)
    _require(loader, name)
    try:
        return Model(name, languages_of(folder), loader.encoder(folder))
    except Exception as error:  # what a package raises at a broken model is of no fixed kind
        _log.exception("a model failed to load")
        hint = wording.ENGINE_BROKEN_HINT.format(package=loader.PREFIX)
        raise NoEngine(wording.ENGINE_BROKEN.format(name=name[:80]), hint) from error


def _place(name: str, fetch: bool) -> tuple[ModuleType, Path]:
    """-> the loader for this name, and the folder of the model."""
    for loader in loaders():
        if name in loader.SHORT:
            return loader, _carried(loader, name)
    prefix, _, rest = name.partition(":")
    for loader in loaders():
        if prefix == loader.PREFIX and rest:
            if folder := folder_of(rest):
                return _recognised(folder, name, (loader,))
            _require(loader, name)
            return _recognised(hub_folder(rest, fetch), name, (loader,))
    if folder := folder_of(name):
        return _recognised(folder, name, loaders())
    short = ", ".join(short for loader in loaders() for short in loader.SHORT)
    long = " or ".join(f"{loader.PREFIX}:NAME" for loader in loaders())
    hint = wording.ENGINE_UNKNOWN_HINT.format(short=short, long=long)
    raise NoEngine(wording.ENGINE_UNKNOWN.format(name=name[:80]), hint)


def _carried(loader: ModuleType, name: str) -> Path:
    package = loader.SHORT[name]
    if folder := package_folder(package):
        return folder
    missing = wording.ENGINE_NO_PACKAGE.format(name=name, package=package.replace("_", "-"))
    raise NoEngine(missing, wording.ENGINE_NO_PACKAGE_HINT.format(extra="minilm"))


def _require(loader: ModuleType, name: str) -> None:
    if find_spec(loader.PACKAGE) is None:
        missing = wording.ENGINE_NO_PACKAGE.format(name=name[:80], package=loader.PREFIX)
        raise NoEngine(missing, wording.ENGINE_NO_PACKAGE_HINT.format(extra=loader.EXTRA))


def _recognised(folder: Path, name: str, some: Sequence[ModuleType]) -> tuple[ModuleType, Path]:
    for loader in some:
        if loader.recognises(folder):
            return loader, folder
    raise NoEngine(wording.ENGINE_NO_MODEL.format(name=name[:80]), wording.ENGINE_NO_MODEL_HINT)

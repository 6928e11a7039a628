"""Where the model that a name stands for lies on this machine, and which languages its card says it knows."""

from __future__ import annotations

import json
import os
import re
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from components import wording
from components.errors import NoEngine

# Weights in the one format that can hold no code, and what is read beside them: nothing else is fetched.
FETCHED = ("*.safetensors", "*.json", "*.txt", "*.model", "README.md")
NOT_FETCHED = ("onnx/*", "openvino/*")
# A model that says nothing of its languages is asked beside the built-in engine, and not where that one knows nothing.
UNSAID = frozenset({"en"})
_ON_HUB = re.compile(r"[A-Za-z0-9][\w.-]*(/[\w.-]+)?")
_CARD = re.compile(r"\A---\n(.*?)\n---", re.DOTALL)
_SPOKEN = re.compile(r"^languages?:(.*(?:\n[ \t]*-[ \t].*)*)", re.MULTILINE)
_CODE = re.compile(r"[a-z]+")
_ALL = frozenset({"multilingual", "mul"})


def folder_of(name: str) -> Path | None:
    """The folder of this path, or None. Takes any text."""
    path = os.path.expanduser(name)
    return Path(path) if os.path.isdir(path) else None


def has_weights(folder: Path) -> bool:
    """Is there a file of weights in it, or in a folder of it?"""
    return any(folder.glob("*.safetensors")) or any(folder.glob("*/*.safetensors"))


def config_of(folder: Path) -> dict[str, Any]:
    """What config.json says, {} where it is missing or says nothing."""
    try:
        config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return config if isinstance(config, dict) else {}


def package_folder(package: str) -> Path | None:
    """The folder "model" of an installed package, found without running any of its code."""
    found = find_spec(package)
    places = found.submodule_search_locations if found else None
    return next((folder for place in places or () if (folder := Path(place, "model")).is_dir()), None)


def hub_folder(name: str, fetch: bool) -> Path:
    """The folder of a model of the hub that was fetched before; with `fetch`, it is fetched where it was not.

    Raises NoEngine. Only this function ever opens a connection, and only with `fetch`.
    """
    if not _ON_HUB.fullmatch(name):
        raise NoEngine(wording.ENGINE_NOT_HERE.format(name=name[:80]), wording.ENGINE_NOT_HERE_HINT)
    hub = import_module("huggingface_hub")  # comes with either package
    wanted = {"allow_patterns": FETCHED, "ignore_patterns": NOT_FETCHED}
    try:
        here = Path(hub.snapshot_download(name, local_files_only=True, **wanted))
        if has_weights(here):
            return here
    except Exception as error:  # many kinds, most of them "not in the cache"
        if not fetch:
            raise NoEngine(wording.ENGINE_NOT_HERE.format(name=name[:80]), wording.ENGINE_NOT_HERE_HINT) from error
    try:
        return Path(hub.snapshot_download(name, **wanted))
    except Exception as error:  # no connection, no such model, no room: the same way out for all
        raise NoEngine(wording.ENGINE_NOT_FETCHED.format(name=name[:80]), wording.ENGINE_NOT_FETCHED_HINT) from error


def languages_of(folder: Path) -> frozenset[str] | None:
    """ISO 639 codes from the head of the model's card (README.md); None: all. Without a word of it: UNSAID."""
    try:
        card = _CARD.match((folder / "README.md").read_text(encoding="utf-8", errors="replace"))
    except OSError:
        card = None
    said = _SPOKEN.search(card[1]) if card else None
    codes = frozenset(_CODE.findall(re.sub(r"[-_][a-z]+", "", said[1].lower()))) if said else UNSAID
    return None if codes and codes <= _ALL else codes - _ALL

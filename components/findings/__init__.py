"""What is worth looking at first. One kind of finding a module here; each is found by its `find(comparison)`.

A module names its kind in KIND and reads what language and matching have found already; it parses no text again.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from types import ModuleType

from components.model import Comparison, Finding


@cache
def kinds() -> tuple[ModuleType, ...]:
    """The modules of this package, by name: each has KIND and find(comparison) -> list[Finding]."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return tuple(importlib.import_module(f"{__name__}.{name}") for name in names)


def find_findings(comparison: Comparison) -> tuple[Finding, ...]:
    """All findings, the strongest first."""
    found: list[Finding] = [finding for module in kinds() for finding in module.find(comparison)]
    return tuple(sorted(found, key=lambda f: (-f.strength, f.kind, f.summary)))

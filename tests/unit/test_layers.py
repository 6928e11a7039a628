"""The house keeps its floors apart: what is light to import stays light, and no module outgrows a reader's patience."""

import ast
import re
import subprocess
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HEAVY = {"streamlit", "trafilatura", "pandas", "sqlalchemy"}
MODULES = sorted((ROOT / "components").rglob("*.py"))


def loaded_by(module: str) -> set[str]:
    """Top-level names that a fresh interpreter has loaded after importing the module."""
    code = f"import sys, {module}; print(*{{name.partition('.')[0] for name in sys.modules}})"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_the_engine_loads_no_dashboard_and_no_database() -> None:
    loaded = loaded_by("components.compare")
    assert "numpy" in loaded
    assert not loaded & HEAVY


def test_the_command_line_loads_no_dashboard() -> None:
    assert "streamlit" not in loaded_by("components.cli")


def test_every_folder_of_modules_is_a_package() -> None:
    folders = {module.parent for module in MODULES}
    assert [folder for folder in folders if not (folder / "__init__.py").exists()] == []


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_module_is_longer_than_300_lines(module: Path) -> None:
    assert len(module.read_text(encoding="utf-8").splitlines()) <= 300


def imported_by(module: Path) -> set[str]:
    """Top-level names of every import in a file, wherever in it."""
    nodes = list(ast.walk(ast.parse(module.read_text(encoding="utf-8"))))
    plain = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    parts = {node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module}
    return {name.partition(".")[0] for name in plain | parts}


def test_requirements_name_what_is_imported_and_nothing_else() -> None:
    imported = set().union(*map(imported_by, [*MODULES, ROOT / "app.py"])) - sys.stdlib_module_names - {"components"}
    owners = packages_distributions()
    wanted = {owners[name][0].lower().replace("_", "-") for name in imported}
    named = re.findall(
        r"^([\w.-]+)(?:\[[\w-]+\])?==", (ROOT / "requirements.txt").read_text(encoding="utf-8"), flags=re.MULTILINE
    )
    assert {name.lower() for name in named} == wanted

"""What is added as one file is found, and keeps what its package promises: every format, finding and page."""

from __future__ import annotations

import json
from pathlib import Path
from types import ModuleType

import pytest
from streamlit.testing.v1 import AppTest

from components import wording
from components.compare import compare
from components.findings import kinds
from components.model import Comparison
from components.readers import formats, read
from components.views import FIRST

SAMPLE = Path(__file__).resolve().parents[2] / "data" / "sample"
COMPONENTS = Path(__file__).resolve().parents[2] / "components"
SUFFIXES = [suffix for suffixes, _ in formats() for suffix in suffixes]
HOSTILE = [b"", b"\0" * 64, b"\xff\xfe\x00", b"\xef\xbb\xbf", b'"' * 999, b"---\n" * 99, b"a,b\n" * 9, b"%PDF-1.7\n"]


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    told = json.loads((SAMPLE / "gold.json").read_text(encoding="utf-8"))["articles"].values()
    files = [SAMPLE / name for name in sorted({version["file"] for version in told})]
    return compare([article for path in files for article in read(path.name, path.read_bytes()).articles])


def files_of(package: str, pattern: str) -> int:
    return len(list((COMPONENTS / package).glob(pattern)))


def test_every_reader_is_found_and_no_two_claim_a_suffix() -> None:
    assert len(formats()) == files_of("readers", "from_*.py")
    assert len(SUFFIXES) == len(set(SUFFIXES))
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in SUFFIXES)
    assert all(name for _, name in formats())


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("data", HOSTILE, ids=lambda data: repr(data[:6]))
def test_no_content_makes_a_reader_raise_and_every_file_gets_an_answer(suffix: str, data: bytes) -> None:
    reading = read("article" + suffix, data)
    assert reading.articles or reading.problems
    assert all(problem.message and problem.hint for problem in reading.problems)


def test_every_finding_is_found_and_named_once() -> None:
    assert len(kinds()) == files_of("findings", "[!_]*.py")
    assert {kind.KIND for kind in kinds()} == set(wording.FINDINGS)


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.KIND)
def test_a_finding_stands_on_text_that_is_there(kind: ModuleType, comparison: Comparison) -> None:
    found = kind.find(comparison)
    assert found, "the sample story shows every kind of finding"
    for finding in found:
        assert finding.kind == kind.KIND
        assert finding.summary
        assert 0 <= finding.strength <= 1
        assert finding.evidence
        assert all(place.span.of(comparison.articles[place.article].text).strip() for place in finding.evidence)
        json.dumps(finding.detail)


def test_every_page_has_a_title_and_every_title_a_page() -> None:
    found = [path.stem for path in (COMPONENTS / "views").glob("*.py") if "\nPLACE = " in path.read_text("utf-8")]
    assert sorted(found) == sorted(wording.PAGES)


@pytest.mark.parametrize("name", wording.PAGES)
def test_every_page_draws_the_sample_story(name: str) -> None:
    app = AppTest.from_file(str(COMPONENTS.parent / "app.py"), default_timeout=60).run()
    app.switch_page(f"components/views/{name}.py").run()
    assert not app.exception
    assert not app.error
    # The overview is called by its story.
    assert [title.value for title in app.title] == [wording.SAMPLE_STORY if name == FIRST else wording.PAGES[name]]

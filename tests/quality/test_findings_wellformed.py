"""The cases for findings are what they claim to be: half of each kind silent, every quote in its place."""

from __future__ import annotations

import json
import re
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

CASES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parent / "cases" / "findings.json").read_text(encoding="utf-8")
)["cases"]
CHANGES = {
    "quotations": {"trimmed", "spliced", "altered", "reported", "speaker"},
    "attribution": {"lost", "added", "denies", "source"},
    "certainty": {"lost", "added"},
}
KINDS = {"figures", *CHANGES}
MARKS = "“‘\"'"
FIGURE = re.compile(
    r"\d|\b(?:two|three|eight|nine|eleven|third|fourth|half|quarter|dozens?|tuesday|wednesday)\b", re.IGNORECASE
)
REAL_OUTLETS = re.compile(
    r"(?i)\b(?:reuters|associated press|afp|ap|bbc|cnn|nbc|cbs|abc|npr|pbs|al jazeera|bloomberg|guardian|new york|"
    r"washington|los angeles|financial times|wall street|telegraph|independent|daily mail|le monde|spiegel|politico|"
    r"usa today|sky news|fox news|euronews|xinhua|tass|dpa)\b"
)
each = pytest.mark.parametrize("case", [pytest.param(case, id=case["id"]) for case in CASES])


def sentences(text: str) -> set[str]:
    return {part.strip() for part in re.split(r"(?<=[.!?])[”’\"']?\s+", text)}


def words(text: str) -> list[str]:
    return re.findall(r"[\w’']+", text.casefold())


def evidence(case: dict[str, Any]) -> list[list[dict[str, Any]]]:
    return [expect["evidence"] for expect in case["expect"]] + ([case["agrees"]] if "agrees" in case else [])


def test_thirty_of_each_kind_and_half_of_them_silent() -> None:
    counts = Counter((case["kind"], case["silent"]) for case in CASES)
    assert counts == {(kind, silent): 15 for kind in KINDS for silent in (True, False)}
    assert len({case["id"] for case in CASES}) == len(CASES)


def test_no_two_cases_share_a_sentence() -> None:
    counts = Counter(
        sentence
        for case in CASES
        for sentence in set().union(*(sentences(version["text"]) for version in case["versions"]))
    )
    assert [sentence for sentence, count in counts.items() if count > 1] == []


@each
def test_versions(case: dict[str, Any]) -> None:
    versions = case["versions"]
    assert 2 <= len(versions) <= 4
    assert len({version["outlet"] for version in versions}) == len(versions)
    assert not any(REAL_OUTLETS.search(version["outlet"]) for version in versions), "outlets are invented"
    assert all(2 <= len(sentences(version["text"])) <= 6 for version in versions)
    dates = [date.fromisoformat(version["published"]) for version in versions if version["published"]]
    assert len(dates) in (0, len(versions)), "all versions are dated, or none"
    assert dates == sorted(dates), "the earlier version stands first"


@each
def test_expectations(case: dict[str, Any]) -> None:
    assert case["why"]
    assert case["silent"] == (not case["expect"])
    assert set(case.get("also", [])) <= KINDS - {case["kind"]}
    assert "agrees" not in case or (case["kind"] == "figures" and case["silent"])
    for expect in case["expect"]:
        if case["kind"] == "figures":
            assert expect["agrees"] is False
        else:
            assert expect["change"] in CHANGES[case["kind"]]


@each
def test_evidence_stands_once(case: dict[str, Any]) -> None:
    for pieces in evidence(case):
        assert {piece["version"] for piece in pieces} == set(range(len(case["versions"])))
        for piece in pieces:
            assert case["versions"][piece["version"]]["text"].count(piece["quote"]) == 1, piece["quote"]
            assert case["kind"] != "figures" or FIGURE.search(piece["quote"]), piece["quote"]


@each
def test_quotations_are_changed_as_labelled(case: dict[str, Any]) -> None:
    for expect in case["expect"] if case["kind"] == "quotations" else []:
        pieces = expect["evidence"]
        first, last = words(pieces[0]["quote"]), words(pieces[-1]["quote"])
        quoted = [
            case["versions"][piece["version"]]["text"].partition(piece["quote"])[0][-1] in MARKS for piece in pieces
        ]
        assert all(quoted[:-1])
        assert quoted[-1] == (expect["change"] != "reported")
        rest = iter(first)
        subsequence = all(word in rest for word in last)
        assert subsequence == (expect["change"] in ("trimmed", "speaker")) or expect["change"] in ("altered", "spliced")
        assert (first == last) == (expect["change"] == "speaker")
        assert (len(pieces) > len(case["versions"])) == (expect["change"] == "spliced")

"""The commands of archives as they are typed: scan with an index, add, ask."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest

from components.cli import main

GATE = "A spillway gate at Corvane Dam opened without warning and flooded the lower streets of Aldermarsh."
SOUP = "Volunteers from three parishes served hot soup in the school hall until the morning bus came."


@pytest.fixture
def rows(tmp_path: Path) -> Path:
    path = tmp_path / "rows.jsonl"
    texts = {"a": f"Rain. {GATE}", "b": f"{GATE} Fog. {SOUP}", "c": f"Frost, then. {SOUP}"}
    known = {"title": "A title", "date": "2031-05-14"}
    lines = [json.dumps({"id": k, "outlet": f"The {k}", "text": t, **known}) for k, t in texts.items()]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def told(arguments: list[str], capsys: pytest.CaptureFixture[str], status: int = 0) -> list[Any]:
    """What a command prints, line by line as data."""
    assert main(arguments) == status
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_add_counts_and_ask_answers_with_passages(
    rows: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    index = str(tmp_path / "archive")
    assert told(["add", index, str(rows)], capsys) == [{"new": 3, "known": 0, "replaced": 0, "articles": 3}]
    assert told(["add", index, str(rows)], capsys) == [{"new": 0, "known": 3, "replaced": 0, "articles": 3}]
    mine = tmp_path / "mine.txt"
    mine.write_text(f"Nobody slept. {GATE} {SOUP}", encoding="utf-8")
    hits = told(["ask", index, str(mine)], capsys)
    assert [hit["article_id"] for hit in hits] == ["b", "a", "c"]
    texts = {row["id"]: row["text"] for row in map(json.loads, rows.read_text(encoding="utf-8").splitlines())}
    for hit in hits:
        assert set(hit) == {"asked", "article_id", "outlet", "title", "published", "words", "passages"}
        assert (hit["outlet"], hit["title"], hit["published"]) == (f"The {hit['article_id']}", "A title", "2031-05-14")
        here = " ".join(mine.read_text(encoding="utf-8")[x["a_start"] : x["a_end"]] for x in hit["passages"])
        there = " ".join(texts[hit["article_id"]][x["b_start"] : x["b_end"]] for x in hit["passages"])
        assert here.replace(".", "") == there.replace(".", "").replace(" Fog", "")
    assert [hit["words"] for hit in hits] == [len(each.split()) for each in (f"{GATE} {SOUP}", GATE, SOUP)]


def test_an_article_that_is_asked_about_is_no_hit_of_its_own(
    rows: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    index = str(tmp_path / "archive")
    told(["add", index, str(rows)], capsys)
    pairs = {(hit["asked"], hit["article_id"]) for hit in told(["ask", index, str(rows)], capsys)}
    assert pairs == {("a", "b"), ("b", "a"), ("b", "c"), ("c", "b")}
    found = told(["scan", str(rows), "--format", "jsonl"], capsys)
    assert {(x["a"], x["b"]) for x in found} == {("a", "b"), ("b", "c")}


def test_files_of_any_format_can_be_added_and_one_that_is_bad_costs_only_itself(
    rows: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "mine.md").write_text(f"# Gate opened\n\nNobody slept. {GATE}\n", encoding="utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    files = [str(tmp_path / name) for name in ("mine.md", "empty.txt", "gone.txt")]
    assert main(["add", str(tmp_path / "archive"), *files, str(rows)]) == 1
    out = capsys.readouterr()
    assert json.loads(out.out)["new"] == 4
    assert [("empty.txt" in line, "gone.txt" in line) for line in out.err.splitlines()] == [
        (True, False),
        (False, True),
    ]


def test_a_scan_tells_the_same_whatever_the_order_of_lines(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rng = random.Random(2)
    words = [f"w{n}o" for n in range(300)]
    wires = [" ".join(rng.sample(words, 40)) for _ in range(3)]
    lines = [
        json.dumps({"id": n, "text": f"{' '.join(rng.sample(words, 20))}. {wires[n % 3]}. {'End. ' * (n % 2)}"})
        for n in range(30)
    ]
    answers = []
    for _ in range(3):
        path = tmp_path / "rows.jsonl"
        path.write_text("\n".join(lines), encoding="utf-8")
        answers.append(told(["scan", str(path)], capsys))
        rng.shuffle(lines)
    assert answers[0] == answers[1] == answers[2]
    assert len(answers[0][0]) > 100
    assert all(isinstance(x[side], int) for x in answers[0][0] for side in "ab")


def test_what_a_scan_has_written_stays_where_the_next_one_fails(
    rows: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "found.json"
    assert main(["scan", str(rows), "--output", str(target)]) == 0
    before = target.read_bytes()
    rows.write_text("{", encoding="utf-8")
    assert main(["scan", str(rows), "--output", str(target)]) == 1
    assert target.read_bytes() == before

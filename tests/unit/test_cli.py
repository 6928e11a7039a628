"""The command line as it is typed: what comes out, where to, and with which exit status.

`python -m tests.unit.test_cli` writes the golden files anew; look at what changed before keeping them.
"""

from __future__ import annotations

import contextlib
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from components.cli import main
from components.wording import CLI_NO_FILE, CLI_OVER_INPUT_HINT, CLI_UNWRITABLE_HINT, NOT_LOOKED_FOR, TERMINAL

GOLDEN = Path(__file__).parent / "golden"
ARTICLES = [str(GOLDEN / "valley-wire.txt"), str(GOLDEN / "bell-gazette.txt")]
GATE = "A spillway gate at Corvane Dam opened without warning and flooded the lower streets of Aldermarsh."
HURT = "{} people were treated for injuries at the district hospital, officials said."

Lines = Callable[..., str]


@pytest.fixture
def lines(tmp_path: Path) -> Lines:
    """A JSON Lines file of these objects; -> its path."""

    def write(*rows: object, name: str = "rows.jsonl") -> str:
        path = tmp_path / name
        path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
        return str(path)

    return write


def told(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> Any:
    """What a command that has nothing to complain of prints, as data."""
    assert main(arguments) == 0
    out = capsys.readouterr()
    assert out.err == ""
    return json.loads(out.out)


# compare: golden files. A score's second digit may move with every better weight, so one digit is kept.
def rounded(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: round(v, 1) if key in ("score", "strength") else rounded(v) for key, v in value.items()}
    return [rounded(one) for one in value] if isinstance(value, list) else value


def as_golden(printed: str, form: str) -> str:
    return printed if form == "text" else json.dumps(rounded(json.loads(printed)), ensure_ascii=False, indent=1) + "\n"


@pytest.mark.parametrize("form", ["text", "json"])
def test_compare_prints_what_the_golden_file_holds(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", *ARTICLES, "--format", form]) == 0
    assert as_golden(capsys.readouterr().out, form) == (GOLDEN / f"compare.{form}").read_text(encoding="utf-8")


def test_compare_prints_text_unless_asked_for_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", *ARTICLES]) == 0
    assert capsys.readouterr().out.startswith(TERMINAL["articles"])


def test_where_nothing_could_be_looked_for_nothing_is_said_to_agree(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for number in ("十一", "十二"):
        text = f"昨晚奥斯特兰德的一艘渡轮沉没，{number}人受伤，市长已经赶到现场。"
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    assert main(["compare", *map(str, sorted(tmp_path.iterdir()))]) == 0
    out = capsys.readouterr().out
    assert NOT_LOOKED_FOR in out
    assert TERMINAL["no_findings"] not in out


def test_compare_in_either_order_finds_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    one = told(["compare", *ARTICLES, "--format", "json"], capsys)
    other = told(["compare", *ARTICLES[::-1], "--format", "json"], capsys)
    assert {c["id"]: c for c in one["claims"]} == {c["id"]: c for c in other["claims"]}
    for findings in (one["findings"], other["findings"]):
        for finding in findings:
            finding["evidence"].sort(key=str)
    assert one["findings"] == other["findings"]


def test_the_same_file_twice_is_one_article_and_too_few(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", ARTICLES[0], ARTICLES[0]]) == 1
    out = capsys.readouterr()
    assert out.out == ""
    assert out.err.count("\n") == 1
    assert "needs two" in out.err


def test_compare_tells_of_the_file_it_could_not_read_and_compares_the_rest(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", *ARTICLES, "nowhere.txt"]) == 1
    out = capsys.readouterr()
    assert out.out == (GOLDEN / "compare.text").read_text(encoding="utf-8")
    assert out.err.startswith(CLI_NO_FILE.format(file="nowhere.txt"))


# read
def test_read_prints_one_article_a_line_with_all_that_is_known(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", *ARTICLES]) == 0
    wire, bell = (json.loads(line) for line in capsys.readouterr().out.splitlines())
    assert wire["text"] == Path(ARTICLES[0]).read_text(encoding="utf-8")
    assert (wire["agency"], wire["published"]) == ("Halyard News Agency", "2024-10-13")
    assert (bell["title"], bell["byline"], bell["language"]) == ("Oak planted, street drowned", "Odile Varga", "en")
    assert {wire["text"][f["start"] : f["end"]] for f in wire["furniture"]} >= {
        "By Petra Lindqvast",
        "Halyard News Agency",
    }
    assert wire["source"]["file"] == "valley-wire.txt"
    assert wire["article_id"] != bell["article_id"]


def test_read_gives_every_row_of_a_table(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "two.csv").write_text(f'outlet,text\nWire,"{GATE}"\nBell,"{HURT}"\n', encoding="utf-8")
    assert main(["read", str(tmp_path / "two.csv")]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(row["outlet"], row["text"], row["source"]["entry"]) for row in rows] == [
        ("Wire", GATE, "1"),
        ("Bell", HURT, "2"),
    ]


def test_output_goes_to_a_file_and_the_terminal_stays_empty(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "out.txt"
    assert main(["compare", *ARTICLES, "--output", str(target)]) == 0
    assert capsys.readouterr() == ("", "")
    assert target.read_text(encoding="utf-8") == (GOLDEN / "compare.text").read_text(encoding="utf-8")


def test_output_that_cannot_be_written_is_one_plain_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", ARTICLES[0], "--output", str(tmp_path)]) == 1
    out = capsys.readouterr()
    assert out.out == ""
    assert out.err.count("\n") == 1
    assert "read" not in out.err
    assert CLI_UNWRITABLE_HINT in out.err


@pytest.mark.parametrize(
    "command",
    [
        "read {folder}",
        "read {file}",
        "compare {file} {file}",
        "scan {file}",
        "add {folder}/in {file}",
        "ask {folder}/in {file}",
    ],
)
def test_output_over_a_file_that_is_read_is_refused(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "weir.md"
    file.write_text(GATE, encoding="utf-8")
    called = [part.format(folder=tmp_path, file=file) for part in command.split()]
    assert main([*called, "--output", str(tmp_path / "." / "weir.md")]) == 1
    assert file.read_text(encoding="utf-8") == GATE
    assert CLI_OVER_INPUT_HINT in capsys.readouterr().err


# align
def test_align_passages_holds_the_whole_shared_stretch(lines: Lines, capsys: pytest.CaptureFixture[str]) -> None:
    a, b = f"Rain fell. {GATE}", f"{GATE} Nobody slept."
    (found,) = told(["align", lines({"pair_id": "x", "a": a, "b": b})], capsys)
    assert set(found) == {"pair_id", "a_start", "a_end", "b_start", "b_end", "kind", "score", "relation"}
    assert (found["pair_id"], found["kind"], found["relation"]) == ("x", "verbatim", "same")
    assert a[found["a_start"] : found["a_end"]] in GATE
    assert found["a_end"] - found["a_start"] > 90
    assert a[found["a_start"] : found["a_end"]] == b[found["b_start"] : found["b_end"]]


def test_align_claims_says_which_differ(lines: Lines, capsys: pytest.CaptureFixture[str]) -> None:
    a, b = f"{HURT.format('Eleven')} Rain fell on Tuesday night.", f"Nobody slept. {HURT.format('Fourteen')}"
    found = told(["align", "--level", "claims", lines({"pair_id": 7, "a": a, "b": b})], capsys)
    (hurt,) = (x for x in found if x["relation"] == "differs")
    assert hurt["pair_id"] == 7
    assert a[hurt["a_start"] : hurt["a_end"]] == HURT.format("Eleven")
    assert b[hurt["b_start"] : hurt["b_end"]] == HURT.format("Fourteen")


def test_align_words_links_each_word_to_its_own(lines: Lines, capsys: pytest.CaptureFixture[str]) -> None:
    a, b = "The gates opened slowly.", "Slowly the gate was opening."
    found = told(["align", "--level", "words", lines({"pair_id": "w", "a": a, "b": b})], capsys)
    links = {(a[x["a_start"] : x["a_end"]], b[x["b_start"] : x["b_end"]]) for x in found}
    assert links == {("The", "the"), ("gates", "gate"), ("opened", "opening"), ("slowly", "Slowly"), (".", ".")}


@pytest.mark.parametrize("level", ["passages", "claims", "words"])
def test_align_answers_pair_by_pair_and_story_by_story(
    level: str, lines: Lines, capsys: pytest.CaptureFixture[str]
) -> None:
    """Pairs of one story are weighed together, in any order of lines; every pair's offsets are of its own texts."""
    other = "Frost is forecast for the northern islands on Friday. Crab pots were brought in by the fishermen."
    texts = {"p1": (GATE, f"Rain. {GATE}"), "p2": (other, f"So. {other}"), "p3": (f"Rain. {GATE}", GATE)}
    rows = [{"pair_id": p, "a": a, "b": b, "story": s} for (p, (a, b)), s in zip(texts.items(), (1, 2, 1), strict=True)]
    found = told(["align", "--level", level, lines(*rows)], capsys)
    assert {x["pair_id"] for x in found} == set(texts)
    for x in found:
        a, b = texts[x["pair_id"]]
        assert a[x["a_start"] : x["a_end"]].casefold() == b[x["b_start"] : x["b_end"]].casefold()
    mixed = told(["align", "--level", level, lines(*rows[::-1], name="again.jsonl")], capsys)
    assert sorted(mixed, key=json.dumps) == sorted(found, key=json.dumps)


def test_align_of_texts_without_anything_in_common_is_an_empty_list(
    lines: Lines, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [{"pair_id": "1", "a": "", "b": ""}, {"pair_id": "2", "a": "Orchards froze.", "b": "Trains ran late."}]
    assert told(["align", lines(*rows)], capsys) == []


# scan
def test_scan_names_every_pair_of_articles_that_share_wording(lines: Lines, capsys: pytest.CaptureFixture[str]) -> None:
    texts = {"a": f"Rain. {GATE}", "b": f"{GATE} Fog.", "c": "Frost is forecast.", "d": f"So: {GATE}"}
    path = lines(*({"id": key, "outlet": key, "text": text} for key, text in texts.items()))
    found = told(["scan", path], capsys)
    assert [(x["a"], x["b"]) for x in found] == [("a", "b"), ("a", "d"), ("b", "d")]
    for x in found:
        assert set(x) == {"a", "b", "a_start", "a_end", "b_start", "b_end"}
        assert texts[x["a"]][x["a_start"] : x["a_end"]] == texts[x["b"]][x["b_start"] : x["b_end"]] == GATE[:-1]
    assert main(["scan", path, "--format", "jsonl"]) == 0
    assert [json.loads(line) for line in capsys.readouterr().out.splitlines()] == found


def test_scan_leaves_out_what_is_shorter_than_eight_words(lines: Lines, capsys: pytest.CaptureFixture[str]) -> None:
    assert told(["scan", lines({"id": 1, "text": "Retired gatekeeper Anselm Rourke."}, {"id": 2, "text": "Retired gatekeeper Anselm Rourke!"})], capsys) == []  # fmt: skip  # noqa: E501


def test_scan_of_nothing_is_nothing(lines: Lines, capsys: pytest.CaptureFixture[str]) -> None:
    assert told(["scan", lines()], capsys) == []


# wrong calls
@pytest.mark.parametrize(
    "arguments", [[], ["compare"], ["paint", "x"], ["align", "x", "--level", "mood"], ["read", "--loud"]]
)
def test_a_wrong_call_ends_with_2_and_the_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert "usage:" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["read", "compare", "align", "scan", "add", "ask"])
def test_every_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([command, "--help"])
    assert ended.value.code == 0
    assert "--output" in capsys.readouterr().out


def write_golden() -> None:
    for form in ("text", "json"):
        printed = io.StringIO()
        printed.reconfigure = lambda **_: None  # type: ignore[attr-defined]
        with contextlib.redirect_stdout(printed):
            main(["compare", *ARTICLES, "--format", form])
        (GOLDEN / f"compare.{form}").write_text(as_golden(printed.getvalue(), form), encoding="utf-8")


def test_compare_says_that_two_files_hold_the_same_article(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    again = tmp_path / "again.txt"
    again.write_text(Path(ARTICLES[0]).read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert main(["compare", *ARTICLES, str(again)]) == 0
    assert "valley-wire.txt and again.txt hold the same article" in capsys.readouterr().err


def test_compare_names_the_words_in_which_two_equal_texts_differ(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    text = (
        "The ferry sank off Port Elm before dawn, the harbour office said. Boats searched the bay until the fog came "
        "down at noon, and the lifeboat crew slept in the chapel. The divers go out again when the wind drops, which "
        "may take a week, and {} people are missing, among them the cook and the pilot. Nobody on the quay could say "
        "who had checked the bow door, or whether the alarm had been heard on the lower deck before the lights went "
        "out. The owners have hired a salvage tug and a priest.\n"
    )
    for name, missing in (("one.txt", "eleven"), ("two.txt", "forty-one")):
        (tmp_path / name).write_text(text.format(missing), encoding="utf-8")
    assert main(["compare", str(tmp_path / "one.txt"), str(tmp_path / "two.txt")]) == 0
    err = capsys.readouterr().err
    assert "one text but for these words: “" in err
    assert {"“eleven”", "“forty-one”"} <= {word.strip(".") for word in err.split()}


def test_files_of_one_name_are_told_apart_by_path_and_entry(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    text = Path(ARTICLES[0]).read_text(encoding="utf-8")
    one, other = tmp_path / "one" / "all.json", tmp_path / "other" / "all.json"
    for path, row in ((one, {"text": text}), (other, {"byline": "Ada Lund", "text": text})):
        path.parent.mkdir()
        path.write_text(json.dumps([row, {"text": ""}]), encoding="utf-8")
    assert main(["compare", str(one), str(other), ARTICLES[1]]) == 1
    err = capsys.readouterr().err
    assert f"{other} · 1 and {one} · 1 hold the same article" in err
    assert f"{one}: Row 2 of all.json has no text." in err


if __name__ == "__main__":
    write_golden()

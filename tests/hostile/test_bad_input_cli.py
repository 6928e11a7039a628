"""The command line given what nobody should give it: a clear line or a right result, and no other article is lost."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from components.cli import main
from components.wording import CLI_SAME

ROOT = Path(__file__).parents[2]
GATE = "A spillway gate opened without warning and flooded the lower streets of Aldermarsh."
WIRE = f"{GATE}\n\nVolunteers served soup in the school hall until dawn."
BELL = f"Trains will not run before Wednesday.\n\n{GATE}"
ARABIC = "فتحت بوابة السد دون إنذار مساء السبت وغمرت المياه الشوارع السفلى من المدينة القديمة."
CHINESE = "大坝的闸门昨晚突然打开，洪水淹没了老城区的街道，一名退休的看门人失踪了。"


@pytest.fixture
def two(tmp_path: Path) -> list[str]:
    """Two articles that can be compared."""
    return [put(tmp_path, "wire.txt", WIRE), put(tmp_path, "bell.txt", BELL)]


def put(folder: Path, name: str, content: str | bytes) -> str:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return str(path)


def run(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> tuple[int, str, list[str]]:
    """-> exit status, what was printed, the lines of complaint."""
    status = main(arguments)
    out = capsys.readouterr()
    assert "Traceback" not in out.err
    return status, out.out, out.err.splitlines()


def comparison(files: list[str], capsys: pytest.CaptureFixture[str], twins: tuple[str, ...] = ()) -> dict[str, Any]:
    """twins: the names of two files that are told to hold the same article."""
    status, out, err = run(["compare", *files, "--format", "json"], capsys)
    assert (status, err) == (0, [CLI_SAME.format(first=twins[0], other=twins[1])] if twins else [])
    found: dict[str, Any] = json.loads(out)
    return found


BAD: dict[str, tuple[bytes, str]] = {
    "empty.txt": (b"", "empty.txt"),
    "blank.md": (b"\n \t\r\n", "blank.md"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, "picture"),
    "program.txt": (b"\x7fELF" + bytes(4000), "program"),
    "moods.csv": (b"name,mood\nx,y\n", "name, mood"),
    "empty.csv": (b"", "empty.csv"),
    "head.csv": (b"outlet,text\n", "head.csv"),
    "page.html": (b"<!doctype html><html><body><script>alert(1)</script></body></html>", "page.html"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_costs_only_itself(
    name: str, two: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data, named = BAD[name]
    bad = put(tmp_path, name, data)
    status, alone, err = run(["read", bad], capsys)
    assert (status, alone, len(err)) == (1, "", 1)
    assert named in err[0]
    _, good, _ = run(["compare", *two], capsys)
    assert run(["compare", two[0], bad, two[1]], capsys) == (1, good, err)


def test_a_bad_row_costs_only_itself(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = put(tmp_path, "t.csv", f'outlet,text\nWire,"{WIRE}"\nNobody,\nBell,"{BELL}"\n')
    status, out, err = run(["read", table], capsys)
    assert [json.loads(line)["outlet"] for line in out.splitlines()] == ["Wire", "Bell"]
    assert (status, len(err)) == (1, 1)
    assert "2" in err[0]


def test_a_missing_path_and_an_empty_folder_are_named(
    two: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, good, _ = run(["compare", *two], capsys)
    empty = tmp_path / "empty"
    empty.mkdir()
    status, out, err = run(["compare", str(tmp_path / "gone.txt"), str(empty), *two], capsys)
    assert (status, out, len(err)) == (1, good, 2)
    assert str(empty) in err[0]
    assert "gone.txt" in err[1]
    for command, path in (("align", tmp_path), ("align", tmp_path / "gone"), ("scan", tmp_path / "gone")):
        status, out, err = run([command, str(path)], capsys)
        assert (status, out, len(err)) == (1, "", 1)
        assert str(path) in err[0]


@pytest.mark.parametrize("files", [1, 2])
def test_one_article_is_too_few_even_twice(files: int, two: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(["compare", *two[:1] * files], capsys)
    assert (status, out, len(err)) == (1, "", 1)
    assert "needs two different articles; 1 could be read" in err[0]


def test_two_identical_texts_of_two_files_say_the_same(
    two: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A byte more makes another article of it: all is said, nothing is only here."""
    found = comparison([two[0], put(tmp_path, "copy.txt", WIRE + "\n")], capsys, ("copy.txt", "wire.txt"))
    assert {s["state"] for c in found["claims"] for s in c["standing"].values()} == {"said"}
    assert not any(c["only_here"] for c in found["claims"])
    (voices,) = found["findings"]
    assert (voices["kind"], voices["detail"]["origins"]) == ("voices", 1)


@pytest.mark.parametrize("text", [ARABIC, CHINESE], ids=["Arabic", "Chinese"])
def test_a_language_without_meaning_match_is_compared_by_wording(
    text: str, two: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [put(tmp_path, "x.txt", text), put(tmp_path, "y.txt", f"{text}\n\n{text[: len(text) // 2]}")]
    found = comparison(files, capsys)
    assert {p["kind"] for p in found["passages"]} == {"verbatim"}
    assert not any(c["only_here"] or c["judged"] for c in found["claims"])
    mixed = comparison([*files, *two], capsys)
    assert {(p["a"], p["b"]) for p in mixed["passages"]} >= {(p["a"], p["b"]) for p in found["passages"]}
    assert not any(c["only_here"] for c in mixed["claims"])


ESCAPES = "\x1b[31mred\x1b]0;title\x9b2J\u202ebidi\u2066"


def test_what_a_terminal_would_obey_never_reaches_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """No control character but line ends is printed, and as text nothing that turns the line round either."""
    rows = (
        f'outlet,title,text\n"A{ESCAPES}","T{ESCAPES}","{GATE} {ESCAPES} stands. Crabs {ESCAPES} crawled\x07 away."\n'
    )
    rows += f'"B{ESCAPES}","U{ESCAPES}","{GATE} {ESCAPES} stands.\x7f Eleven {ESCAPES} bakers baked\x08 bread."\n'
    table = put(tmp_path, "t.csv", rows)
    for arguments in (["compare", table], ["compare", table, "--format", "json"], ["read", table]):
        status, out, err = run(arguments, capsys)
        assert (status, err) == (0, [])
        assert [c for c in out if ord(c) < 32 and c != "\n" or 0x7F <= ord(c) < 0xA0] == []
        assert GATE[:40] in out
    assert not set("\u202e\u2066") & set(run(["compare", table], capsys)[1])


def test_a_file_name_cannot_talk_to_the_terminal_either(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, _, err = run(["read", str(tmp_path / "a\x1b[2J\nb.txt")], capsys)
    assert (status, len(err)) == (1, 1)
    assert "\x1b" not in err[0]


@pytest.mark.parametrize("command", ["align", "scan"])
@pytest.mark.parametrize(
    ("broken", "line"),
    [
        ("{", 2),
        ("[1, 2]", 2),
        ('"text"', 2),
        ('{"pair_id": 1, "id": 1}', 2),
        ('{"pair_id": 1, "id": 1, "a": null, "b": "x", "text": 7}', 2),
        ("\x00\x01", 2),
        ("[" * 100_000, 2),
        ('{"pair_id": 1' + "0" * 5000 + ', "a": "x", "b": "y"}', 2),
    ],
    ids=["half", "list", "string", "fields", "types", "controls", "deep", "digits"],
)
def test_a_broken_line_is_named(
    command: str, broken: str, line: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good = json.dumps({"pair_id": 1, "a": WIRE, "b": BELL, "id": 1, "text": WIRE})
    status, out, err = run([command, put(tmp_path, "rows.jsonl", f"{good}\n{broken}\n{good}\n")], capsys)
    assert (status, out, len(err)) == (1, "", 1)
    assert f"Line {line} of" in err[0]


@pytest.mark.parametrize("command", ["align", "scan"])
def test_odd_but_whole_lines_are_read(command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Byte order mark, Windows line ends, blank lines, half a surrogate pair, ids and stories of any kind."""
    rows = [
        {"pair_id": None, "a": WIRE, "b": BELL, "id": None, "text": WIRE, "story": {"any": ["thing"]}},
        {"pair_id": [1], "a": "\ud83d", "b": "", "id": [1], "text": "\ud83d " + BELL, "story": [1]},
        {"pair_id": 2, "a": "\x00\x1b", "b": "x", "id": 1.5, "text": "", "story": ""},
    ]
    path = put(tmp_path, "r.jsonl", "\ufeff" + "\r\n\r\n".join(json.dumps(row) for row in rows))
    status, out, err = run([command, path], capsys)
    assert (status, err) == (0, [])
    assert len(json.loads(out)) == 1


def endless(seed: str, size_wanted: int = 4_990_000) -> str:
    """News without end: by default 5 MB of paragraphs, no two alike, every tenth the same in all."""
    paragraphs, size = [GATE], 0
    while size < size_wanted:
        n = len(paragraphs)
        told = f"Barge {n} of {seed} sank at pier {n * 7}, and {seed} divers{n} found crate {n % 97} of onions."
        paragraphs.append(f"Mayor {n} opened bridge {n} with {n} singers from ward {n}." if n % 10 == 0 else told)
        size += len(paragraphs[-1]) + 2
    return "\n\n".join(paragraphs)


SECONDS = 180
SHAPES = {
    "against a short one": lambda: (endless("north"), WIRE),
    "against another of two": lambda: (endless("north"), endless("south", 2_000_000)),
    "one word over and over": lambda: ("gate " * 1_000_000, WIRE + " gate gate gate gate gate gate gate gate"),
    "one line without a stop": lambda: (" ".join(f"w{n}" for n in range(630_000)), WIRE),
    "no blank at all": lambda: ("x" * 5_000_000, WIRE),
    "full stops only": lambda: ("." * 2_000_000 + "“" * 2_000_000, WIRE),
    "line ends only": lambda: ("\n" * 4_000_000 + "a", WIRE),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_five_megabytes_end_in_reasonable_time_and_memory(shape: str, tmp_path: Path) -> None:
    """Three minutes of work and 2 GB at the very most, in a process of its own; measured: 76 s for two of 5 MB."""
    files = [put(tmp_path, f"{n}.txt", text) for n, text in enumerate(SHAPES[shape]())]
    done = module("compare", *files, "--format", "json", memory=2 << 30)
    assert (done.returncode, done.stderr) == (0, "")
    assert len(json.loads(done.stdout)["articles"]) == 2


def module(*arguments: str, memory: int = 0) -> subprocess.CompletedProcess[str]:
    """`python -m components …`, with a bound on what it allocates."""

    def bounded() -> None:
        if memory:
            resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))
            resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))

    command = [sys.executable, "-m", "components", *arguments]
    return subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, timeout=5 * SECONDS, check=False, preexec_fn=bounded
    )


def test_as_a_program_it_prints_utf_8_and_ends_with_its_status(two: list[str], tmp_path: Path) -> None:
    done = module("compare", *two, str(tmp_path / "gone.txt"))
    assert done.returncode == 1
    assert GATE[:-1] in done.stdout
    assert done.stderr.startswith("There is no file")
    assert module("paint").returncode == 2


def test_a_reader_that_closes_the_pipe_early_is_no_error(tmp_path: Path) -> None:
    table = put(tmp_path, "t.csv", "text\n" + "".join(f'"{GATE} {n}"\n' for n in range(500)))
    command = f'"{sys.executable}" -m components read "{table}" | head -c 10'
    done = subprocess.run(command, shell=True, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert done.stdout == '{"article_'
    assert done.stderr == ""

"""An archive that is killed, damaged, crowded or unwritable: nothing is lost that was kept, and it is said plainly."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from components.cli import main
from components.errors import CrossreadError, DamagedIndex, StorageFailed
from components.matching.archive import Archive, intake, manifest, parts
from components.matching.archive import archive as archive_module
from components.model import Article

ROOT = Path(__file__).parents[2]
WORDS = [
    a + b + c for a in ("bar", "den", "fil", "gor", "hap", "jun") for b in "aeiou" for c in ("ck", "nd", "rt", "sh")
]
SHARED = [" ".join(random.Random(n).sample(WORDS, 30)) for n in range(5)]


def text(number: int) -> str:
    words = random.Random(number + 100).choices(WORDS, k=60)
    return f"{' '.join(words)}. {SHARED[number % 5]}. {'And more ' * (number % 7)}".strip()


def source(folder: Path, count: int, name: str = "articles.jsonl", without: int = -1) -> Path:
    path = folder / name
    lines = [json.dumps({"id": n, "outlet": f"Outlet {n % 3}", "text": text(n)}) for n in range(count) if n != without]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def scan(arguments: list[str], capsys: pytest.CaptureFixture[str], status: int = 0) -> tuple[str, str]:
    """-> what was printed, what was complained of."""
    assert main(["scan", *arguments]) == status
    out = capsys.readouterr()
    assert "Traceback" not in out.err
    return out.out, out.err


@pytest.fixture
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (intake, archive_module):
        monkeypatch.setattr(module, "TOGETHER", 20)


@pytest.fixture
def indexed(tmp_path: Path, small_parts: None, capsys: pytest.CaptureFixture[str]) -> tuple[Path, Path, str]:
    """A source of 100 articles, its index in five parts, what a scan prints."""
    path, index = source(tmp_path, 100), tmp_path / "index"
    out, err = scan([str(path), "--index", str(index)], capsys)
    assert (err, len(json.loads(out)) > 500) == ("", True)
    return path, index, out


def files(index: Path, kind: str = "part") -> list[Path]:
    return sorted(index.glob(f"{kind}-*.bin"))


# killed
STARTER = """
import os, signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # which the background of a shell takes away
from components.matching.archive import archive, intake
from components.cli import main, source
intake.TOGETHER = archive.TOGETHER = 20
known = {known}
def counted(article, real=source.furniture_of):
    known.append(article.article_id)
    if len(known) == {stop}:
        os.kill(os.getpid(), signal.{signal})
    return real(article)
import components.cli.scan
components.cli.scan.furniture_of = counted
sys.exit(main(sys.argv[1:]))
"""


def killed(arguments: list[str], stop: int, signal: str) -> subprocess.CompletedProcess[str]:
    """`scan` in a process of its own that gets the signal while it reads article number `stop`."""
    code = STARTER.format(known=[], stop=stop, signal=signal)
    command = [sys.executable, "-c", code, "scan", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)


@pytest.mark.parametrize("stop", [1, 20, 21, 59, 100])
def test_a_killed_scan_goes_on_and_finds_the_same(
    stop: int, tmp_path: Path, small_parts: None, capsys: pytest.CaptureFixture[str]
) -> None:
    path, index = source(tmp_path, 100), tmp_path / "index"
    unbroken, _ = scan([str(path)], capsys)
    done = killed([str(path), "--index", str(index)], stop, "SIGKILL")
    assert (done.returncode, done.stdout, done.stderr) == (-9, "", "")
    before = {one.name: (one.stat().st_ino, one.stat().st_mtime_ns) for one in files(index)}
    assert len(before) == (stop - 1) // 20
    resumed, err = scan([str(path), "--index", str(index)], capsys)
    assert resumed == unbroken
    kept = len(before) * 20
    assert err == (f"{kept} articles were there already.\n" if kept else "")
    after = {one.name: (one.stat().st_ino, one.stat().st_mtime_ns) for one in files(index)}
    assert before.items() <= after.items()


def test_interrupted_by_hand_it_says_where_it_goes_on(
    tmp_path: Path, small_parts: None, capsys: pytest.CaptureFixture[str]
) -> None:
    path, index = source(tmp_path, 100), tmp_path / "index"
    done = killed([str(path), "--index", str(index)], 70, "SIGINT")
    assert (done.returncode, done.stdout) == (130, "")
    assert str(index) in done.stderr
    assert done.stderr.count("\n") == 1
    _, err = scan([str(path), "--index", str(index)], capsys)
    assert err == "69 articles were there already.\n"
    bare = killed([str(path)], 70, "SIGINT")
    assert "--index" in bare.stderr


def test_a_kill_while_a_file_is_written_leaves_nothing_behind(
    indexed: tuple[Path, Path, str], capsys: pytest.CaptureFixture[str]
) -> None:
    path, index, out = indexed
    (index / "part-0123.bin").write_bytes(b"whole but listed nowhere")
    (index / "part-4567.bin.abcd.new").write_bytes(b"half")
    assert scan([str(path), "--index", str(index)], capsys)[0] == out
    assert len(files(index)) == 5
    assert not list(index.glob("*.new"))


# a changed source
def test_a_changed_source_is_read_again_where_it_differs(
    indexed: tuple[Path, Path, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, index, out = indexed
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    rows[33]["text"], rows[40:42] = rows[12]["text"] + " More.", []
    random.Random(3).shuffle(rows)
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    changed, err = scan([str(path), "--index", str(index)], capsys)
    assert changed == scan([str(path)], capsys)[0] != out
    assert err == "97 articles were there already.\n1 articles had changed and were read again.\n"


def test_what_stands_in_the_source_twice_is_said_and_two_texts_are_refused(
    tmp_path: Path, small_parts: None, capsys: pytest.CaptureFixture[str]
) -> None:
    path = source(tmp_path, 30)
    once, _ = scan([str(path)], capsys)
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([*lines, lines[4]]), encoding="utf-8")
    twice, err = scan([str(path)], capsys)
    assert (twice, err.count("\n")) == (once, 1)
    assert "1 articles stand in the source more than once" in err
    path.write_text("\n".join([*lines, lines[4].replace('"text": "', '"text": "Not ')]), encoding="utf-8")
    out, err = scan([str(path)], capsys, status=1)
    assert (out, err.count("\n")) == ("", 1)
    assert "Line 5 of articles.jsonl and Line 31 of articles.jsonl" in err


# damage
def cut(index: Path) -> None:
    with files(index)[2].open("r+b") as file:
        file.truncate(1000)


def flip(index: Path, share: float = 0.5) -> None:
    with files(index)[1].open("r+b") as file:
        file.seek(int(files(index)[1].stat().st_size * share))
        byte = file.read(1)
        file.seek(-1, os.SEEK_CUR)
        file.write(bytes([byte[0] ^ 0x10]))


def rewritten(change: Callable[[dict[str, object]], None]) -> Callable[[Path], None]:
    def damage(index: Path) -> None:
        value = json.loads((index / manifest.NAME).read_text(encoding="utf-8"))
        change(value)
        (index / manifest.NAME).write_text(json.dumps(value), encoding="utf-8")

    return damage


DAMAGE: dict[str, tuple[Callable[[Path], object], int]] = {
    "cut": (cut, 80),
    "a word flipped": (flip, 100),
    "a text flipped": (lambda index: flip(index, 0.95), 80),
    "both manifests gone": (lambda index: [(index / name).unlink() for name in (manifest.NAME, manifest.COPY)], 0),
    "part gone": (lambda index: files(index)[0].unlink(), 80),
    "manifest gone": (lambda index: (index / manifest.NAME).unlink(), 100),
    "manifest empty": (lambda index: (index / manifest.NAME).write_bytes(b""), 100),
    "manifest noise": (lambda index: (index / manifest.NAME).write_bytes(b"[" * 100_000), 100),
    "manifest list": (lambda index: (index / manifest.NAME).write_bytes(b"[1]"), 100),
    "part unlisted": (rewritten(lambda value: value["parts"].pop()), 100),  # type: ignore[attr-defined]
    "older": (rewritten(lambda value: value.update(words=0)), 100),
}


@pytest.mark.parametrize("kind", DAMAGE)
def test_a_damaged_index_is_told_and_made_again(
    kind: str, indexed: tuple[Path, Path, str], capsys: pytest.CaptureFixture[str]
) -> None:
    path, index, out = indexed
    damage, kept = DAMAGE[kind]
    damage(index)
    again, err = scan([str(path), "--index", str(index)], capsys)
    assert again == out
    lines = err.splitlines()
    assert str(index) in lines[0]
    assert lines[1:] == ([f"{kept} articles were there already."] if kept else [])
    again, err = scan([str(path), "--index", str(index)], capsys)
    assert (again, err) == (out, "100 articles were there already.\n")


def test_an_archive_of_an_earlier_version_is_made_again_from_its_texts(
    indexed: tuple[Path, Path, str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path, index, out = indexed
    monkeypatch.setattr(manifest, "WORDS", manifest.WORDS + 1)
    with pytest.raises(DamagedIndex, match="earlier version"):
        Archive.open(index)
    again, err = scan([str(path), "--index", str(index)], capsys)
    told = "made by an earlier version of Crossread. It was made again from the texts it keeps."
    assert (again, told in err, err.splitlines()[1:]) == (out, True, ["100 articles were there already."])
    with Archive.open(index) as archive:
        assert len(archive) == 100


@pytest.mark.parametrize("kind", [kind for kind in DAMAGE if not kind.endswith("flipped")])
def test_a_damaged_archive_is_refused_when_it_is_opened(kind: str, indexed: tuple[Path, Path, str]) -> None:
    _, index, _ = indexed
    DAMAGE[kind][0](index)
    with pytest.raises(DamagedIndex, match=r"scan SOURCE --index"):
        Archive.open(index)


def test_flipped_bytes_are_found_when_everything_is_read(
    indexed: tuple[Path, Path, str], capsys: pytest.CaptureFixture[str]
) -> None:
    path, index, _ = indexed
    assert main(["ask", str(index), str(path), "--check"]) == 0
    flip(index)
    capsys.readouterr()
    assert main(["ask", str(index), str(path), "--check"]) == 1
    out = capsys.readouterr()
    assert (out.out, out.err.count("\n")) == ("", 1)
    assert "does not hold what was written" in out.err


def test_no_flipped_byte_brings_anything_but_a_plain_error(tmp_path: Path, small_parts: None) -> None:
    """Wherever the damage lies, a question is answered or refused; nothing crashes and nothing is invented."""
    index = tmp_path / "index"
    with Archive.create(index) as archive:
        archive.add(Article(str(n), text(n)) for n in range(40))
        archive.settle()
        asked = archive.ask(text(3))
    whole = {one: one.read_bytes() for one in index.glob("*.bin")}
    rng = random.Random(11)
    refused = 0
    for _ in range(150):
        one = rng.choice(sorted(whole))
        data = bytearray(whole[one])
        for _ in range(4):
            data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)
        one.write_bytes(data)
        try:
            with Archive.open(index) as archive:
                known = {hit.article_id for hit in asked}
                assert {hit.article_id for hit in archive.ask(text(3))} <= known | {str(n) for n in range(40)}
        except CrossreadError:
            refused += 1
        one.write_bytes(whole[one])
    assert refused > 10


def test_sorted_ngrams_that_are_damaged_are_made_again(
    indexed: tuple[Path, Path, str], capsys: pytest.CaptureFixture[str]
) -> None:
    path, index, out = indexed
    with Archive.open(index) as archive:
        archive.settle()
        asked = archive.ask(text(3))
    keys = files(index, "keys")[0]
    keys.write_bytes(keys.read_bytes()[:-8])
    again, err = scan([str(path), "--index", str(index)], capsys)
    assert again == out
    assert keys.name in err
    with Archive.open(index) as archive:
        assert archive.ask(text(3)) == asked


def test_a_newer_archive_is_left_alone(indexed: tuple[Path, Path, str], capsys: pytest.CaptureFixture[str]) -> None:
    path, index, _ = indexed
    rewritten(lambda value: value.update(format=99))(index)
    before = {one.name: one.stat().st_mtime_ns for one in index.iterdir()}
    out, err = scan([str(path), "--index", str(index)], capsys, status=1)
    assert (out, err.count("\n")) == ("", 1)
    assert "newer version" in err
    assert {one.name: one.stat().st_mtime_ns for one in index.iterdir()} == before


# other people's folders, other people's processes, disks
def test_a_folder_with_other_files_is_not_touched(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = source(tmp_path, 10)
    out, err = scan([str(path), "--index", str(tmp_path)], capsys, status=1)
    assert (out, err.count("\n")) == ("", 1)
    assert "holds other files" in err
    assert [one.name for one in tmp_path.iterdir()] == [path.name]
    assert main(["ask", str(tmp_path), str(path)]) == 1
    assert "There is no archive" in capsys.readouterr().err
    assert main(["ask", str(tmp_path / "nowhere"), str(path)]) == 1
    assert "There is no archive" in capsys.readouterr().err


def test_a_file_where_the_folder_should_be_is_a_plain_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = source(tmp_path, 10)
    for command in (["scan", str(path), "--index", str(path)], ["add", str(path), str(path)]):
        assert main(command) == 1
        out = capsys.readouterr()
        assert (out.out, out.err.count("\n")) == ("", 1)


@pytest.mark.skipif(os.name != "posix", reason="locks and signals of POSIX")
def test_two_writers_at_once_are_one_too_many(tmp_path: Path, small_parts: None) -> None:
    index = tmp_path / "index"
    with Archive.create(index) as one, Archive.open(index) as other:

        def articles() -> object:
            yield Article("1", text(1))
            with pytest.raises(StorageFailed, match="Something else is adding"):
                other.add([Article("2", text(2))])
            yield Article("3", text(3))

        one.add(articles())  # type: ignore[arg-type]
        other.add([Article("4", text(4))])
        assert len(other) == 3


def test_a_full_disk_is_a_plain_error_and_keeps_what_was_there(
    indexed: tuple[Path, Path, str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path, index, out = indexed
    more = source(path.parent, 130, "more.jsonl")
    with monkeypatch.context() as full:

        def refuse(*_: object) -> None:
            raise OSError(28, "No space left on device")

        full.setattr(parts, "store", refuse)
        printed, err = scan([str(more), "--index", str(index)], capsys, status=1)
    assert (printed, err.count("\n")) == ("", 1)
    assert "No space left on device" in err
    assert scan([str(path), "--index", str(index)], capsys)[0] == out


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_is_a_plain_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = source(tmp_path, 10)
    shut = tmp_path / "shut"
    shut.mkdir(mode=0o500)
    out, err = scan([str(path), "--index", str(shut / "index")], capsys, status=1)
    assert (out, err.count("\n")) == ("", 1)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_may_not_be_read_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "shut").mkdir(mode=0)
    out, err = scan([str(tmp_path / "shut")], capsys, status=1)
    assert (out, err.count("\n")) == ("", 1)


def test_a_text_that_repeats_itself_is_asked_in_bounded_time(tmp_path: Path) -> None:
    """1 MB of one word, which the archive holds too: the square of it would take minutes."""
    again = "ferry " * 170_000
    with Archive.create(tmp_path / "index") as archive:
        archive.add([Article("again", again), *(Article(str(n), text(n)) for n in range(20))])
        archive.ask(text(1))
        begun = time.process_time()
        assert archive.ask(again)[0].article_id == "again"
        assert time.process_time() - begun < 10


def test_a_file_cut_short_while_it_is_scanned_is_noticed(tmp_path: Path, small_parts: None) -> None:
    index = tmp_path / "index"
    with Archive.create(index) as archive:
        archive.add(Article(str(n), text(n)) for n in range(40))
        flip(index)
        with pytest.raises(DamagedIndex):
            archive.scan()


# folders of files
def test_a_folder_is_read_file_by_file_and_goes_on_where_it_stopped(
    tmp_path: Path, small_parts: None, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "articles"
    (folder / "sub").mkdir(parents=True)
    (folder / ".hidden").write_text(text(0), encoding="utf-8")
    for n in range(10):
        place = folder / "sub" if n % 2 else folder
        (place / f"{n}.txt").write_text(text(n), encoding="utf-8")
    (folder / "table.csv").write_text(f'outlet,text\nBell,"{text(10)}"\nWire,"{text(11)}"\n', encoding="utf-8")
    (folder / "lines.jsonl").write_text(json.dumps({"id": "x", "text": text(12)}) + "\n", encoding="utf-8")
    index = folder / "index"
    out, err = scan([str(folder), "--index", str(index)], capsys)
    assert err == ""
    assert len({row[side] for row in json.loads(out) for side in "ab"}) == 13
    assert scan([str(folder)], capsys)[0] == out
    again, err = scan([str(folder), "--index", str(index)], capsys)
    assert (again, err) == (out, "13 articles were there already.\n")
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40)
    again, err = scan([str(folder), "--index", str(index)], capsys, status=1)
    assert again == out
    assert "picture.txt" in err

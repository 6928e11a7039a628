"""Where results go, and what is told beside them."""

from __future__ import annotations

import json
import sys
import time
from types import TracebackType
from typing import Any, TextIO

from components.errors import CrossreadError
from components.exports.as_text import shown
from components.wording import ARCHIVE, CLI_UNWRITABLE, CLI_UNWRITABLE_HINT, TERMINAL


class Output:
    """Standard output, or a file, which is opened with the first result: a command that fails leaves it as it was."""

    def __init__(self, path: str | None) -> None:
        self._path = path
        self._file: TextIO | None = None

    def write(self, text: str) -> None:
        try:
            self._opened().write(text)
        except BrokenPipeError:
            raise
        except OSError as error:
            raise self._failed(error) from error

    def _opened(self) -> TextIO:
        if self._file is None:
            if self._path is None:
                sys.stdout.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
                self._file = sys.stdout
            else:
                self._file = open(self._path, "w", encoding="utf-8", errors="replace")  # noqa: SIM115  closed by __exit__
        return self._file

    def _failed(self, error: OSError) -> CrossreadError:
        return CrossreadError(CLI_UNWRITABLE.format(file=self._path, why=error.strerror), CLI_UNWRITABLE_HINT)

    def __enter__(self) -> Output:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if kind is None:
            self.write("")
        if self._file is None:
            return
        try:
            self._file.flush() if self._path is None else self._file.close()
        except BrokenPipeError:
            raise
        except OSError as problem:
            raise self._failed(problem) from problem


def line(value: dict[str, Any]) -> str:
    """One object of a JSON Lines file."""
    return json.dumps(value, ensure_ascii=False) + "\n"


def say(text: str) -> None:
    """A line on standard error, without anything that a terminal would obey."""
    print(shown(text), file=sys.stderr)


def complain(error: CrossreadError) -> bool:
    """Tell of a problem. -> True: there was one."""
    say(str(error))
    return True


class Progress:
    """How far the work is, on a terminal's last line, once it has taken longer than a second."""

    def __init__(self, what: str = TERMINAL["progress"]) -> None:
        self._what, self._began, self._shown = what, time.monotonic(), ""

    def __call__(self, share: float) -> None:
        self._show(f"{self._what} {int(100 * share)} %", "\n" if share >= 1 else "")

    def matching(self, count: int) -> None:
        """The articles are read, now they are matched; how far that is nobody knows."""
        self._show(ARCHIVE["matching"].format(count=count), "\n")

    def _show(self, text: str, end: str) -> None:
        if sys.stderr.isatty() and time.monotonic() - self._began > 1 and text != self._shown:
            self._shown = text
            print(f"\r{text}", end=end, file=sys.stderr, flush=True)

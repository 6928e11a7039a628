"""Processes that read files and can be killed: one that takes too long or too much memory costs its one article."""

from __future__ import annotations

import atexit
import os
import pickle
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue

import psutil

from components import wording
from components.errors import UnreadableFile
from components.readers.formats import base_name
from components.readers.messages import receive, send, send_bytes
from components.readers.reading import Found, Step

SECONDS, LONGEST = 15.0, 60.0
"""How long a file, or one article of a file with many, may work, and how long that may take on a busy machine."""
MEMORY = 400 << 20
"""Bytes that a process may hold beyond what it held when idle."""
_LOOK = 0.02
"""Seconds between two looks at time and memory: a loop can take 2 GB a second."""
_GIVE_UP = 3
"""Articles of one file that may fail this way before its rest is left unread."""
_ROOT = Path(__file__).resolve().parents[2]


class _Worker:
    """One process, used by one thread at a time. Its time begins anew with each piece that it hands over."""

    def __init__(self) -> None:
        self.why = ""
        self._began = self._worked = 0.0
        command = [sys.executable, "-m", "components.readers.worker"]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=_ROOT)
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._in, self._out = self._process.stdin, self._process.stdout
        receive(self._out)  # it is ready
        self._watched = psutil.Process(self._process.pid)
        self._first = self._idle = self._watched.memory_info().rss

    def read(self, name: str, data: bytes, given: Mapping[str, str], after: tuple[int, ...]) -> Iterator[Found]:
        """The pieces after that step. Raises EOFError where it had to be killed: `why` says why."""
        watching = threading.Event()
        self._begin()
        with suppress(psutil.Error):  # what libraries brought in for files before is not this one's
            self._idle = self._watched.memory_info().rss
        watcher = threading.Thread(target=self._watch, args=(watching,), daemon=True)
        watcher.start()
        try:
            send(self._in, (name, dict(given), after))
            send_bytes(self._in, data)
            while (piece := receive(self._out)) is not None:
                self._begin()
                yield piece
        except (OSError, EOFError, pickle.UnpicklingError):
            self.why = self.why or wording.TOOK_TOO_MUCH["failed"]
            raise EOFError from None
        finally:
            watching.set()
            watcher.join()  # it must not end what reads the next file

    @property
    def lives(self) -> bool:
        return not self.why and self._process.poll() is None

    def renewed(self) -> _Worker | None:
        """Itself, or None where what it keeps of files read before leaves too little room for the next."""
        if self._watched.memory_info().rss - self._first < MEMORY // 2:
            return self
        self.kill()
        return None

    def kill(self) -> None:
        """Ends the process, and with it whatever it was reading."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._in, self._out):
            with suppress(OSError):  # what it was not sent any more
                pipe.close()

    def _begin(self) -> None:
        self._began = time.monotonic()
        with suppress(psutil.Error):
            self._worked = self._work()

    def _work(self) -> float:
        """Seconds that a processor has worked for it: what else the machine does costs no file its turn."""
        times = self._watched.cpu_times()
        return float(times.user + times.system)

    def _takes_too_long(self) -> bool:
        return self._work() - self._worked > SECONDS or time.monotonic() - self._began > LONGEST

    def _watch(self, done: threading.Event) -> None:
        while not done.wait(_LOOK):
            try:
                held = self._watched.memory_info().rss - self._idle
                late = self._takes_too_long()
            except psutil.Error:
                return
            if held > MEMORY or late:
                self.why = wording.TOOK_TOO_MUCH["memory" if held > MEMORY else "time"]
                self._process.kill()
                return


class Pool:
    """As many processes as there are processors, started when first needed. Safe to use from several threads."""

    def __init__(self, size: int) -> None:
        self._idle: SimpleQueue[_Worker | None] = SimpleQueue()
        for _ in range(size):
            self._idle.put(None)
        self._size = size

    def read(self, name: str, data: bytes, given: Mapping[str, str] = {}) -> list[Found]:
        """What the file gives; an article that could not be read in bounds is a problem, and the rest is read on."""
        found: list[Found] = []
        worker, step, killed = _living(self._idle.get()), Step(), 0
        try:
            while True:
                try:
                    worker = worker or _Worker()
                    for piece in worker.read(name, data, given, step.path):
                        step = piece if isinstance(piece, Step) else step
                        found += [] if isinstance(piece, Step) else [piece]
                    worker = worker.renewed()
                    return found
                except (EOFError, OSError):
                    why = worker.why if worker else wording.TOOK_TOO_MUCH["failed"]
                    if worker:
                        worker.kill()
                    worker, killed = None, killed + 1
                found.append(UnreadableFile(why.format(file=base_name(name)), wording.TOOK_TOO_MUCH_HINT))
                if not step.path or killed == _GIVE_UP:
                    return found
        finally:
            self._idle.put(worker)

    def close(self) -> None:
        """Ends the processes that are idle; the pool can be used again."""
        for _ in range(self._size):
            if worker := self._idle.get():
                worker.kill()
            self._idle.put(None)


def _living(worker: _Worker | None) -> _Worker | None:
    """None also for one that was ended while nobody asked it: by the system, or just after its last file."""
    if worker is None or worker.lives:
        return worker
    worker.kill()
    return None


def processors() -> int:
    """How many files are read at once."""
    return max(1, min(4, os.cpu_count() or 1))


POOL = Pool(processors())
atexit.register(POOL.close)

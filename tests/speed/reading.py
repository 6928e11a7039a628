"""How fast saved pages are read: a thousand of 60 KB, on all cores, as the dashboard reads them.

usage: python -m tests.speed.reading          (exit status 1 where the bar is missed)
"""

from __future__ import annotations

import random
import sys
import time
from pathlib import Path

from components.readers import Upload, read_many
from components.readers.pool import processors
from tests.speed.report import Row, at_most

PAGES = Path(__file__).parents[1] / "quality" / "pages"
COUNT, BYTES = 1_000, 60_000
SECONDS = 40.0


def page(number: int) -> Upload:
    """A saved page, no two the same: one of the ten test cases, with what real ones carry beside the article.

    Half of what is put beside is scripts, half links.
    """
    made = sorted(PAGES.glob("*.html"))
    path = made[number % len(made)]
    data, chance = path.read_bytes(), random.Random(number)
    words = [word for word in data.decode("utf-8", "replace").split() if word.isalpha()]
    room = BYTES - len(data)
    script = (b"<script>var state = [" + b"'x%d'," % number * 3_000)[: room // 2] + b"];</script>"
    teasers = (
        f'<li class="teaser t{n}"><a href="/{number}/{n}"><span>{" ".join(chance.sample(words, 8))}</span></a></li>'
        for n in range(max(0, room // 2) // 110)
    )
    added = script + f"<nav><ul>{''.join(teasers)}</ul></nav></body>".encode()
    filled = data.replace(b"</body>", added, 1).replace(b"</p>", b" (%d)</p>" % number, 1)
    return f"{number}-{path.name}", lambda: filled


def main() -> int:
    """Print the table; -> 1 where the bar is missed."""
    list(read_many(map(page, range(8))))  # the processes are there
    uploads = list(map(page, range(COUNT)))
    size = sum(len(data()) for _, data in uploads) / COUNT / 1000
    began = time.perf_counter()
    read = sum(len(reading.articles) for reading in read_many(uploads))
    took = time.perf_counter() - began
    row = at_most(f"{COUNT} saved pages of {size:.0f} KB, {read} read, wall", took, SECONDS, "{:.1f} s")
    print(row, Row("each, of one core", f"{took / COUNT * processors() * 1000:.1f} ms"), sep="\n")
    return int(not row.holds or read < COUNT)


if __name__ == "__main__":
    sys.exit(main())

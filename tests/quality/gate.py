"""`python -m tests.quality.gate`: how right the comparison is, beside its floors and what others reach.

Exit status 1 where a figure is below its floor. Runs our own cases, the sample story, and the public sets of
../shared/benchmarks where they are.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.quality import (
    archive_of_stories,
    boundaries,
    changes,
    events,
    findings,
    furniture,
    heads,
    lineages,
    pages,
    sample,
    suite,
)
from tests.quality import figures as quantities
from tests.quality import quotes as quotations

SHARED = Path(__file__).parents[3] / "shared"
# What the dashboard says of its own calls, and the figure that says so here.
SAID, TOLD = Path(__file__).parents[2] / "data" / "quality.json", 'spark called "only here" on the page'
FLOORS = Path(__file__).parent / "floors.json"
# What others reach on the public sets (../shared/benchmarks/README.md): difflib, and merged sentence tf-idf.
OTHERS = {
    "pan13 ENTIRE plagdet": "difflib .325, sentence tf-idf .847, in print .878",
    "pan13 02-no-obfuscation plagdet": "in print .900",
    "pan13 03-random-obfuscation plagdet": "in print .884",
    "pan13 04-translation-obfuscation plagdet": "in print .887",
    "pan13 05-summary-obfuscation plagdet": "in print .610",
    "mtref word links F1": "difflib .206, equal stems .732",
    "mtref words highlighted F1": "difflib .229, equal stems .824, in print about .92",
    "spark shared claims F1": "difflib .229, sentence tf-idf .693",
    "spark shared claims located_F1": "difflib .212, sentence tf-idf .574",
    "spark claims in one version only precision": "difflib .421, sentence tf-idf .695",
    "clough answers AUC": "difflib .964, sentence tf-idf .975",
    "qa_align both macro_F1": "difflib .508, equal stems .659",
}


def main() -> int:
    """Print the table. -> 0, or 1 where a figure is on the wrong side of its floor."""
    floors: dict[str, dict[str, float]] = json.loads(FLOORS.read_text(encoding="utf-8"))
    figures = {**own_figures(), **dict(public_figures())}
    failed = []
    for name, value in figures.items():
        verdict = judged(name, value, floors)
        failed += [name] if verdict.startswith("BELOW") else []
        print(f"{name:62s} {value:7.4f}  {verdict:16s} {OTHERS.get(name, '')}".rstrip())
    failed += untrue(figures)
    if failed:
        print(f"\n{len(failed)} below the floor: {', '.join(failed)}")
    print(f"\n{len(figures) - len(failed)} passed, {len(failed)} failed")
    return int(bool(failed))


def judged(name: str, value: float, floors: dict[str, dict[str, float]]) -> str:
    """The verdict on one figure: at least its floor, or at most its ceiling."""
    if name in floors["at least"]:
        floor = floors["at least"][name]
        return f"{'>=' if value >= floor else 'BELOW'} {floor:.3f}"
    if name in floors["at most"]:
        ceiling = floors["at most"][name]
        return f"{'<=' if value <= ceiling else 'BELOW: over'} {ceiling:.3f}"
    return ""


def untrue(figures: dict[str, float]) -> list[str]:
    """What the dashboard says of how often it is right, and is not so, by more than a hundredth."""
    said = json.loads(SAID.read_text(encoding="utf-8"))["only_here"]
    wrong = []
    for name in ("precision", "recall"):
        value = figures.get(f"{TOLD} {name}", said[name])
        if abs(value - said[name]) > 0.011:
            print(f"{SAID.name} says {said[name]} of {name}: it is {value:.3f}")
            wrong.append(f"{SAID.name} {name}")
    return wrong


def own_figures() -> dict[str, float]:
    """Our own cases, and the sample story by kind."""
    figures = {f"cases claims: {name}": value for name, value in suite.claims_score().items()}
    figures |= {f"cases wording: {name}": value for name, value in suite.wording_score().items()}
    figures |= {f"cases phrases: {name}": value for name, value in suite.phrases_score().items()}
    figures |= {f"cases near: {name}": value for name, value in suite.near_score().items()}
    figures |= {f"cases pairs: {name}": value for name, value in changes.changes_score().items()}
    figures["cases sentences: boundaries F1"] = boundaries.sentence_score()["boundaries F1"]
    figures["cases quantities: right"] = quantities.quantity_score()["right"]
    figures |= {f"cases furniture: {name}": value for name, value in furniture.furniture_score().items()}
    figures |= {f"cases quotations: {name}": value for name, value in quotations.quotations_score().items()}
    figures |= {f"cases pages: {name}": value for name, value in pages.pages_score().items()}
    figures |= {f"cases heads: {name}": value for name, value in heads.heads_score().items()}
    figures |= {f"held-out pages: {name}": value for name, value in pages.pages_score(pages.HELD_OUT).items()}
    figures |= {f"held-out heads: {name}": value for name, value in heads.heads_score(heads.HELD_OUT).items()}
    figures |= {f"cases findings: {name}": value for name, value in findings.findings_score().items()}
    figures |= {f"cases lineage: {name}": value for name, value in lineages.lineages_score().items()}
    figures |= {f"sample story: {name}": value for name, value in sample.claims_score().items()}
    figures["cases archive: grouped, worst pairwise F1"] = min(map(archive_of_stories.grouped_score, range(4, 9)))
    return figures | {f"sample story: {kind}": seen / total for kind, (seen, total) in sample.by_kind().items()}


def public_figures() -> Iterator[tuple[str, float]]:
    """The public sets that are there, aligned by the command line and scored by their own scorer."""
    scorer = SHARED / "benchmarks" / "score.py"
    if not scorer.exists():
        return
    for name, (level, pairs) in {"seeds": ("claims", seeds()), "seeds wording": ("passages", seeds()),
                                 "pan13": ("passages", pan13()), "spark": ("claims", spark()),
                                 "qa_align": ("words", qa_align()), "mtref": ("words", mtref()),
                                 "clough": ("passages", clough())}.items():  # fmt: skip
        for figure, value in scored(scorer, name.split()[0], level, pairs).items():
            if (name == "seeds") == (figure.startswith("shared wording")) and name.startswith("seeds"):
                continue
            yield f"{name.split()[0]} {figure}", value
    yield "mtref rewordings called differing", changes.differing(mtref())
    for figure, value in events.only_here_score(SHARED / "benchmarks" / "spark" / "topics.json").items():
        yield f"{TOLD} {figure}", value


def scored(scorer: Path, name: str, level: str, pairs: Iterator[dict[str, Any]]) -> dict[str, float]:
    """-> "row figure" -> value, as the scorer prints them."""
    with tempfile.TemporaryDirectory() as folder:
        given, out = Path(folder) / "pairs.jsonl", Path(folder) / "out.json"
        given.write_text("".join(json.dumps(pair) + "\n" for pair in pairs), encoding="utf-8")
        command = [sys.executable, "-m", "components", "align", str(given), "--level", level, "--output", str(out)]
        subprocess.run(command, check=True, cwd=Path(__file__).parents[2])
        same = [x for x in json.loads(out.read_text(encoding="utf-8")) if x["relation"] == "same"]
        out.write_text(json.dumps(same), encoding="utf-8")
        told = subprocess.run([sys.executable, str(scorer), name, str(out)], check=True, capture_output=True, text=True)
    figures = {}
    for line in told.stdout.splitlines():
        row, rest = line[:28].strip(), line[28:]
        for figure, value in re.findall(r"(\w+) (-?\d+(?:\.\d+)?)(?=\s|$)", rest):
            if figure not in ("cases", "detections", "pairs", "links", "passages"):
                figures[f"{row} {figure}"] = float(value)
    return figures


def _load(path: str) -> Any:
    return json.loads((SHARED / path).read_text(encoding="utf-8"))


def seeds() -> Iterator[dict[str, Any]]:
    gold = _load("gold/blinken-wang.json")
    a, b = ((SHARED / "gold" / gold[side]["file"]).read_text(encoding="utf-8") for side in "ab")
    yield {"pair_id": "blinken-wang", "a": a, "b": b}


def pan13() -> Iterator[dict[str, Any]]:
    texts = _load("benchmarks/pan13/texts.json")
    for line in (SHARED / "benchmarks/pan13/pairs.jsonl").read_text(encoding="utf-8").splitlines():
        pair = json.loads(line)
        yield {"pair_id": pair["pair_id"], "a": texts[pair["a"]], "b": texts[pair["b"]]}


def spark() -> Iterator[dict[str, Any]]:
    for topic, articles in _load("benchmarks/spark/topics.json")["articles"].items():
        for j, b in enumerate(articles):
            for i, a in enumerate(articles[:j]):
                yield {"pair_id": f"{topic}|{i}|{j}", "a": a, "b": b, "story": topic}


def qa_align() -> Iterator[dict[str, Any]]:
    yield from ({k: row[k] for k in ("pair_id", "a", "b")} for row in _load("benchmarks/qa_align/pairs.json"))


def clough() -> Iterator[dict[str, Any]]:
    yield from ({k: row[k] for k in ("pair_id", "a", "b")} for row in _load("benchmarks/clough/answers.json"))


def mtref() -> Iterator[dict[str, Any]]:
    for line in (SHARED / "benchmarks/mtref/pairs.tsv").read_text(encoding="utf-8").split("\n"):
        cells = line.split("\t")
        if len(cells) >= 8:
            yield {"pair_id": cells[0], "a": cells[1], "b": cells[3]}


if __name__ == "__main__":
    sys.exit(main())

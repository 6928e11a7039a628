"""The JSON of `compare` and `read` is a contract: every field, its type, its closed lists, spans inside the texts."""

from __future__ import annotations

import json
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from components.cli import main
from components.wording import FINDINGS, FURNITURE, REASONS

SAMPLE = Path(__file__).parents[2] / "data" / "sample"
FILES = [
    str(path) for path in sorted(SAMPLE.iterdir()) if path.suffix in (".txt", ".md", ".csv") and path.stem != "README"
]
STATES = {"said", "partly", "differs", "possible", "not_found"}
KINDS = {"verbatim", "near", "reworded"}
RELATIONS = {"same", "differs", "possible"}

ARTICLE = {"article_id": str, "outlet": str, "agency": str, "title": str, "byline": str, "published": str, "url": str,
           "language": str, "origins": dict, "text": str, "furniture": list, "title_span": (list, type(None)),
           "source": dict, "warnings": list}  # fmt: skip
PASSAGE = {"a": str, "b": str, "kind": str, "a_start": int, "a_end": int, "b_start": int, "b_end": int, "score": float,
           "relation": str}  # fmt: skip
MEMBER = {"article": str, "start": int, "end": int}
CLAIM = {"id": str, **MEMBER, "only_here": bool, "judged": bool, "standing": dict, "content": dict}
STANDING = {"state": str, "how": (str, type(None)), "score": (float, int), "spans": list, "reason": str, "words": list}
QUOTATION = {
    "span": list,
    "outer": list,
    "speaker": (list, type(None)),
    "name": str,
    "candidate": bool,
    "cue": (list, type(None)),
}
FINDING = {"kind": str, "summary": str, "strength": float, "evidence": list, "detail": dict}


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What `compare` writes of the sample story."""
    target = tmp_path_factory.mktemp("out") / "comparison.json"
    assert main(["compare", *FILES, "--format", "json", "--output", str(target)]) == 0
    comparison: dict[str, Any] = json.loads(target.read_text(encoding="utf-8"), parse_constant=pytest.fail)
    return comparison


@pytest.fixture(scope="module")
def texts(found: dict[str, Any]) -> dict[str, str]:
    return {article["article_id"]: article["text"] for article in found["articles"]}


def holds(value: dict[str, Any], fields: dict[str, Any]) -> None:
    """Exactly these fields, each of its type; True and False are no numbers."""
    assert set(value) == set(fields)
    for name, kind in fields.items():
        assert isinstance(value[name], kind), f"{name} is {value[name]!r}"
        assert isinstance(value[name], bool) == (kind is bool), f"{name} is {value[name]!r}"


def inside(texts: dict[str, str], article: str, start: int, end: int) -> None:
    assert 0 <= start < end <= len(texts[article])


def test_the_parts_of_a_comparison(found: dict[str, Any]) -> None:
    assert set(found) == {"articles", "passages", "clusters", "claims", "quotations", "findings"}
    assert all(found[part] for part in found)


def test_articles(found: dict[str, Any], texts: dict[str, str]) -> None:
    assert len(texts) == len(found["articles"]) == 6
    for article in found["articles"]:
        holds(article, ARTICLE)
        holds(article["source"], {"file": str, "entry": (str, type(None)), "reader": str, "sha256": str})
        assert article["language"] == "en"
        for piece in article["furniture"]:
            holds(piece, {"start": int, "end": int, "reason": str})
            assert piece["reason"] in FURNITURE
            inside(texts, article["article_id"], piece["start"], piece["end"])
        if article["title_span"]:
            start, end = article["title_span"]
            assert article["text"][start:end].strip()


def test_passages(found: dict[str, Any], texts: dict[str, str]) -> None:
    order = list(texts)
    for passage in found["passages"]:
        holds(passage, PASSAGE)
        assert order.index(passage["a"]) < order.index(passage["b"])
        inside(texts, passage["a"], passage["a_start"], passage["a_end"])
        inside(texts, passage["b"], passage["b_start"], passage["b_end"])
        assert 0 < passage["score"] <= 1
        assert passage["relation"] in RELATIONS
    assert {passage["kind"] for passage in found["passages"]} == KINDS


def test_clusters(found: dict[str, Any], texts: dict[str, str]) -> None:
    for cluster in found["clusters"]:
        holds(cluster, {"id": str, "members": list, "wordings": list})
        assert sorted(chain.from_iterable(cluster["wordings"])) == list(range(len(cluster["members"])))
        assert len({member["article"] for member in cluster["members"]}) > 1
        for member in cluster["members"]:
            holds(member, MEMBER)
            inside(texts, **member)


def test_claims(found: dict[str, Any], texts: dict[str, str]) -> None:
    assert {claim["article"] for claim in found["claims"]} == set(texts)
    for claim in found["claims"]:
        holds(claim, CLAIM)
        inside(texts, claim["article"], claim["start"], claim["end"])
        assert set(claim["standing"]) == set(texts) - {claim["article"]}


def test_standings(found: dict[str, Any], texts: dict[str, str]) -> None:
    seen = set()
    for claim in found["claims"]:
        for other, standing in claim["standing"].items():
            holds(standing, STANDING)
            seen.add(standing["state"])
            assert (standing["how"] in KINDS) == (standing["state"] in ("said", "partly", "differs"))
            assert standing["how"] in (*KINDS, None)
            assert 0 <= standing["score"] <= 1
            assert standing["reason"] in REASONS
            assert all(isinstance(word, str) for word in standing["words"])
            assert standing["spans"] or standing["state"] == "not_found"
            for start, end in standing["spans"]:
                inside(texts, other, start, end)
    assert seen == STATES


def test_findings(found: dict[str, Any], texts: dict[str, str]) -> None:
    for finding in found["findings"]:
        holds(finding, FINDING)
        assert finding["kind"] in FINDINGS
        assert 0 <= finding["strength"] <= 1
        for member in finding["evidence"]:
            holds(member, MEMBER)
            inside(texts, **member)
        if finding["kind"] == "omission":
            assert finding["detail"]["missing"] in set(texts) - {member["article"] for member in finding["evidence"]}
    assert {"figures", "omission"} <= {finding["kind"] for finding in found["findings"]} <= set(FINDINGS)


def test_quotations(found: dict[str, Any], texts: dict[str, str]) -> None:
    assert set(found["quotations"]) == set(texts)
    for article, quotations in found["quotations"].items():
        for quotation in quotations:
            holds(quotation, QUOTATION)
            for span in ("span", "outer", "speaker", "cue"):
                if quotation[span] is not None:
                    inside(texts, article, *quotation[span])


def test_read_prints_articles_of_the_same_form(found: dict[str, Any], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", *FILES]) == 0
    assert [json.loads(line) for line in capsys.readouterr().out.splitlines()] == found["articles"]

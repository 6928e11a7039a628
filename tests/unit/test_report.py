"""The report: one page of HTML with everything in it, in which no article is anything but text.

`python -m tests.unit.test_report` writes the golden file anew; look at what changed before keeping it.
"""

from __future__ import annotations

import base64
import hashlib
import itertools
import re
from collections import Counter
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from components import wording
from components.cli import main
from components.compare import compare
from components.exports.as_html import comparison_html, version
from components.exports.report import claims as parts
from components.exports.report.markup import Html, element, of_language, shown
from components.model import Article, Comparison, Finding, Furniture, Member, Span
from components.readers import read
from tests.unit.versions import compared

HERE = Path(__file__).parent / "golden"
FILES = [HERE / "bell-gazette.txt", HERE / "valley-wire.txt"]
MADE = datetime(2026, 11, 22, 15, 20)
LOADS = {
    "script",
    "link",
    "img",
    "iframe",
    "object",
    "embed",
    "audio",
    "video",
    "source",
    "base",
    "form",
    "use",
    "image",
}
MILL = "The old mill on Quay Street burned down on Tuesday night, and two firefighters were treated for smoke."
BRIDGE = "The council will close the footbridge for nine weeks from the first of May."


def gold() -> Comparison:
    return compare([read(path.name, path.read_bytes()).articles[0] for path in FILES])


def page(comparison: Comparison, story: str = "The flood") -> Any:
    return html.document_fromstring(comparison_html(comparison, story, MADE).encode("utf-8"))


def without_style(text: str) -> str:
    """The style has its own tests; its digest changes with every shade of a colour."""
    return re.sub(r"sha256-[^']+", "sha256-…", re.sub(r"<style>.*?</style>", "<style>…</style>", text, flags=re.DOTALL))


def written() -> str:
    told = without_style(comparison_html(gold(), "The flood", MADE))
    return re.sub(r"(?=<(?:section|tr|h[1-4]|p|li|div)\b)", "\n", told).lstrip("\n")


def told(found: Any) -> str:
    return " ".join(found.text_content().split())


def test_a_small_report_is_what_the_golden_file_holds() -> None:
    assert written() == (HERE / "report.html").read_text(encoding="utf-8")


def test_it_loads_nothing_and_runs_nothing() -> None:
    found = page(gold())
    assert not [each.tag for each in found.iter() if each.tag in LOADS]
    attributes = [(name, value) for each in found.iter() for name, value in each.items()]
    assert all(value.startswith("#") for name, value in attributes if name in ("href", "src", "action", "data"))
    assert not [name for name, _ in attributes if name.startswith("on") or name in ("style", "background", "srcset")]
    style = found.find(".//style").text
    assert "url(" not in style
    assert "@import" not in style


def test_its_policy_lets_in_its_own_style_and_nothing_else() -> None:
    found = page(gold())
    digest = base64.b64encode(hashlib.sha256(found.find(".//style").text.encode()).digest()).decode()
    (policy,) = found.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def test_every_link_has_its_place_and_every_place_one_name() -> None:
    found = page(gold())
    names = Counter(found.xpath("//@id"))
    links = {link.removeprefix("#") for link in found.xpath("//a/@href")}
    assert max(names.values()) == 1
    assert links <= set(names)
    assert any(re.fullmatch(r"v2p\d+", link) for link in links)
    assert set(wording.REPORT_SECTIONS) <= links


def test_a_reference_leads_to_where_the_words_stand() -> None:
    found = page(compared(Wire=f"{BRIDGE}\n\n{MILL}", Bell=f"Nobody was hurt, the mayor said.\n\n{MILL}"))
    (link,) = found.xpath("//div[@id='v1p2']//sup/a")
    assert link.get("href") == "#v2p2"
    assert link.get("aria-label") == "Word for word elsewhere: Bell, paragraph 2"
    assert MILL in told(found.get_element_by_id("v2p2"))


def test_versions_are_told_with_their_shares_and_what_these_are_shares_of() -> None:
    found = page(compared(Wire=f"{MILL} {BRIDGE}", Bell=MILL))
    rows = [told(row) for row in found.xpath("//table[contains(@class, 'versions')]/tbody/tr")]
    assert "32 words of reporting" in rows[0]
    assert "56 % (18 words) in other outlets word for word" in rows[0]
    assert "44 % (14 words) not found elsewhere" in rows[0]
    assert "100 % (18 words)" in rows[1]
    cells = [[told(cell) for cell in row] for row in found.xpath("//table[@class='sharing']/tbody/tr")]
    assert cells == [["1 Wire", "–", "56 %"], ["2 Bell", "100 %", "–"]]


def test_only_here_comes_with_its_margin_and_the_nearest_elsewhere() -> None:
    found = page(compared(Wire=f"{MILL}\n\n{BRIDGE}", Bell=MILL))
    (note,) = found.xpath("//div[@id='v1p2']/div[@class='margin']")
    assert told(note) == "◆ only here"
    assert BRIDGE in told(found.get_element_by_id("only"))
    assert "not found" in told(found.get_element_by_id("only"))


def test_furniture_is_dimmed_and_says_why() -> None:
    text = f"By Anna Berg\n\n{MILL}"
    wire = Article("wire", text, outlet="Wire", language="en", furniture=(Furniture(0, 12, "byline"),))
    found = page(compare([wire, Article("bell", MILL, outlet="Bell", language="en")]))
    line = found.get_element_by_id("v1p1")
    assert told(line.find("p")) == "By Anna Berg"
    assert line.find("p").get("class") == "furniture"
    assert told(line.find("div")) == wording.FURNITURE["byline"]


def test_a_finding_of_a_kind_that_is_not_known_here_is_told_with_its_evidence() -> None:
    known = compared(Wire=MILL, Bell=BRIDGE)
    finding = Finding("of_a_new_kind", "Something new.", 1.0, (Member(1, Span(0, 11)),))
    section = page(replace(known, findings=(finding,))).get_element_by_id("findings")
    assert "Of a new kind Something new." in told(section)
    assert [told(cell) for cell in section.xpath(".//tbody/tr/*")] == ["2 Bell", "The council 2 ¶1"]


def test_a_long_list_says_how_much_of_it_is_told_and_where_the_rest_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "CLAIMS", 1)
    found = page(compared(Wire=f"{MILL} {BRIDGE}", Bell=MILL)).get_element_by_id("claims")
    assert "These are the first 1 of 2." in told(found)
    assert "CSV" in told(found)
    assert len(found.xpath(".//tbody/tr")) == 1


HOSTILE = (
    "<script>alert(1)</script> & <img src=https://evil.example/x onerror=alert(2)> stood on the mill’s wall.",
    "</p></section></main><style>*{display:none}</style> was painted on the bridge by people whom nobody had seen.",
    "&lt;b&gt; and &#60;i&#62; were written below it by hand, a police officer said on Wednesday morning.",
)


def test_article_text_is_text_wherever_it_stands() -> None:
    evil = '"><script src=//evil.example></script>'
    text = "\n\n".join(HOSTILE)
    article = Article("1", text, evil, evil, evil, evil, evil, "javascript:alert(1)", '"><x')
    found = page(compare([article, Article("2", text, outlet="</title><b>", language="en")]), f"</title>{evil}")
    assert not [each.tag for each in found.iter() if each.tag in LOADS]
    assert len(found.findall(".//style")) == 1
    for number, paragraph in enumerate(HOSTILE, 1):
        assert paragraph in told(found.get_element_by_id(f"v1p{number}"))
    assert evil in told(found.find(".//h1"))
    assert evil in found.find(".//title").text
    assert not [value for value in found.xpath("//@href") if "javascript" in value]
    assert "javascript:alert(1)" in told(found.get_element_by_id("versions"))


def test_what_cannot_be_seen_is_shown() -> None:
    assert shown("a\x00b\x1b[31m\x7f") == "a␀b␛[31m␡"
    assert shown("ab\u202egnp.exe\u2066") == "ab[U+202E]gnp.exe[U+2066]"
    assert shown("\ud800 \x85 \ufffe") == "\ufffd \ufffd \ufffd"
    assert shown("می\u200cروم \u200f\t\n") == "می\u200cروم \u200f\t\n"


def test_control_characters_of_an_article_stay_apart_from_the_page() -> None:
    text = f"{MILL} \x00\x08 \u202edoog saw llA\u202c, the mayor said."
    told_of = comparison_html(compared(Wire=text, Bell=MILL), "a\ud800\x00b", MADE)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", told_of)
    assert "[U+202E]doog saw llA[U+202C]" in told_of


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", {"lang": "en", "dir": "ltr"}),
        ("ar", {"lang": "ar", "dir": "rtl"}),
        ("zh", {"lang": "zh", "dir": "ltr"}),
        ("", {"lang": None, "dir": "auto"}),
        ('"><script>', {"lang": None, "dir": "auto"}),
    ],
)
def test_texts_are_told_to_be_of_their_language(language: str, expected: dict[str, str | None]) -> None:
    assert of_language(language) == expected


def test_only_markup_by_its_type_is_markup() -> None:
    assert element("p", "<b>", Html("<b></b>"), title='"', class_=None) == '<p title="&quot;">&lt;b&gt;<b></b></p>'


def test_headings_and_tables_are_told_as_such() -> None:
    found = page(gold())
    levels = [int(each.tag[1]) for each in found.iter("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))
    assert all(table.find("caption") is not None and table.xpath(".//th[@scope]") for table in found.iter("table"))
    assert found.get("lang") == "en"
    assert found.findall(".//main")
    assert found.findall(".//nav")
    assert found.findall(".//header")


def test_the_method_says_what_only_here_means_how_often_that_is_right_and_who_made_it() -> None:
    found = page(gold())
    method = told(found.get_element_by_id("method"))
    assert "nobody wrong" in method
    assert "neither in whole nor in part" in method
    assert version() in method
    assert "calls were right" in told(found.get_element_by_id("only"))


def test_articles_that_share_nothing_still_make_a_report() -> None:
    found = told(page(compared(Wire=MILL, Bell="Die Brücke bleibt bis zum Mai für alle geschlossen, sagte der Rat.")))
    assert wording.REPORT_NO_PASSAGES in found
    assert wording.REPORT_NO_FINDINGS in found


def test_the_command_line_writes_it(tmp_path: Path) -> None:
    target = tmp_path / "report.html"
    assert main(["compare", *map(str, FILES), "--format", "html", "--output", str(target)]) == 0
    found = html.document_fromstring(target.read_bytes())
    assert told(found.find(".//h1"))
    assert len(found.find_class("version")) == 2


if __name__ == "__main__":
    (HERE / "report.html").write_text(written(), encoding="utf-8")

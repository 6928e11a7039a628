"""Looks for what keeps people out of a page: axe-core, run in the browser as it stands in the package."""

from __future__ import annotations

from typing import Any, NamedTuple

import pytest


class Violation(NamedTuple):
    """A rule that is broken and the kind of element that breaks it: the part of Streamlit it stands in, and its tag."""

    rule: str
    part: str
    tag: str


LOOK = """async (skipped) => {
  const rules = Object.fromEntries(skipped.map((rule) => [rule, { enabled: false }]));
  const found = await axe.run(document, { resultTypes: ["violations"], elementRef: true, rules });
  const part = (element) => {
    for (let at = element; at; at = at.parentElement ?? at.getRootNode().host)
      if (at.dataset?.testid) return at.dataset.testid;
    return "";
  };
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ element, html, failureSummary }) =>
    [[id, part(element), element.tagName.toLowerCase()], `${html.slice(0, 300)} ${failureSummary}`]));
}"""


def violations(page: Any, *skipped: str) -> dict[Violation, str]:
    """What axe finds on the page as it stands, with the first element of each kind. skipped: rules not asked for."""
    source = pytest.importorskip("axe_playwright_python.base", reason="axe-core comes with the tools of development")
    if not page.evaluate("'axe' in window"):
        page.evaluate(source.AXE_SCRIPT)
    found: dict[Violation, str] = {}
    for kind, told in page.evaluate(LOOK, list(skipped)):
        found.setdefault(Violation(*kind), told)
    return found

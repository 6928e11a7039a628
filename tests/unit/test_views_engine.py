"""The setting of a stronger engine: chosen, kept, told on the page, and left where it cannot be used."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from components import wording
from components.errors import StorageFailed
from components.matching import engines
from components.stories import Settings
from components.stories.engine import choose, chosen
from components.views import opened, owner

ROOT = Path(__file__).parents[2]


class Alike:
    """A loader of models to whom all sentences are the same."""

    PREFIX, PACKAGE, EXTRA, SHORT = "alike", "json", "engines", {}

    def recognises(self, folder: Path) -> bool:
        return (folder / "alike.json").exists()

    def encoder(self, folder: Path):
        known: dict[str, int] = {}

        def encode(texts: Sequence[str]) -> np.ndarray:
            """While it is calibrated it tells claims apart."""
            places = [known.setdefault(text, len(known)) for text in texts]
            return np.eye(24)[[place if place < 24 else 0 for place in places]]

        return encode


def compare_page() -> AppTest:
    return AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).switch_page("components/views/compare.py").run()


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[AppTest]:
    """The Compare page with the sample story, over stories and settings of its own."""
    monkeypatch.setenv("CROSSREAD_HOME", str(tmp_path / "home"))
    there = engines.loaders()
    monkeypatch.setattr(engines, "loaders", lambda: (Alike(), *there))
    engines._loaded.clear()
    opened.store.clear()
    yield compare_page()
    opened.store.clear()
    engines._loaded.clear()


@pytest.fixture
def model(tmp_path: Path) -> str:
    folder = tmp_path / "house.model"
    folder.mkdir()
    (folder / "alike.json").touch()
    return str(folder)


def use(page: AppTest, name: str) -> AppTest:
    next(field for field in page.sidebar.text_input if field.label == wording.ENGINE_NAME).set_value(name)
    return next(button for button in page.sidebar.button if button.label == wording.ENGINE_USE).click().run()


def captions(page: AppTest) -> list[str]:
    return [re.sub(r"[\\\u2060]", "", each.value) for each in page.main.caption]


def shares_of(page: AppTest) -> list[str]:
    return [each.proto.body for each in page.main.get("html") if "%" in each.proto.body]


def told(page: AppTest) -> str:
    elements = [*page.error, *page.warning, *page.toast]
    return re.sub(r"[\\\u2060]", "", " ".join(element.value for element in elements))


USED = wording.ENGINE_USED.format(name="house.model")


def test_a_chosen_engine_compares_anew_is_named_and_outlasts_the_visit(page: AppTest, model: str) -> None:
    shares = shares_of(page)
    assert shares
    assert USED not in captions(page)
    use(page, f" {model} ")
    assert not page.exception
    assert wording.ENGINE_CHOSEN.format(name="house.model") in told(page)
    assert USED in captions(page)
    assert shares_of(page) != shares, "not what was kept of the comparison before"
    again = compare_page()
    assert USED in captions(again)
    use(again, "")
    assert wording.ENGINE_BACK in told(again)
    assert USED not in captions(again)


def test_an_engine_that_is_not_there_is_told_and_not_kept(page: AppTest, model: str) -> None:
    use(page, model)
    use(page, "/no/such/**folder**")
    assert "“/no/such/**folder**” is neither" in told(page)
    assert USED in captions(page)


def test_an_engine_that_is_gone_leaves_the_built_in_one_and_says_so(page: AppTest, model: str) -> None:
    before = captions(page)
    use(page, model)
    Path(model, "alike.json").unlink()
    engines._loaded.clear()
    page.run()
    assert "holds no model" in told(page)
    assert wording.ENGINE_GOES_ON in told(page)
    assert captions(page) == before


def test_a_shared_server_has_no_setting_and_uses_what_its_environment_names(
    page: AppTest, model: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(page, "")
    monkeypatch.setenv("CROSSREAD_SHARED", "1")
    monkeypatch.setenv("CROSSREAD_ENGINE", model)
    visitor = {owner.COOKIE: owner.new_token()}
    monkeypatch.setattr(type(st.context), "cookies", property(lambda _: visitor))
    opened.store.clear()
    shared = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    assert not shared.exception
    assert not told(shared)
    assert wording.ENGINE_NAME not in [field.label for field in shared.text_input]
    assert USED in captions(shared)


def test_the_environment_names_the_engine_to_begin_with(tmp_path: Path) -> None:
    environ = {"CROSSREAD_HOME": str(tmp_path), "CROSSREAD_ENGINE": " all-minilm "}
    settings = Settings.read(environ)
    assert chosen(settings) == "all-minilm"
    choose(settings, "")
    assert chosen(settings) == ""
    choose(settings, "model2vec:one/two")
    assert chosen(Settings.read(environ)) == "model2vec:one/two"
    assert chosen(Settings.read(environ | {"CROSSREAD_SHARED": "1"})) == "all-minilm"


def test_a_choice_that_cannot_be_kept_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StorageFailed):
        choose(Settings.read({"CROSSREAD_HOME": str(tmp_path / "file")}), "all-minilm")

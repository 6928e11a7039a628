"""The comparison as plain text, and what the command line says."""

from __future__ import annotations

TERMINAL = {
    "articles": "ARTICLES",
    "passages": "SHARED PASSAGES",
    "nothing_shared": "These articles share no passage.",
    "only_here": "ONLY HERE (no other outlet says it; the nearest passage of each is given)",
    "not_judged": "— of some versions only wording was compared (another language, or very long): "
    "nothing in them is called only here",
    "nothing_only": "Nothing stands in one version only.",
    "findings": "FINDINGS",
    "no_findings": "Nothing stands out between these articles.",
    "more_findings": "and {count} more: --format json has them all",
    "compiling": "First start: compiling the matching code, once. This takes half a minute.",
    "progress": "comparing",
}
CLI_NO_FILE = "There is no file {file}."
CLI_NO_FILE_HINT = "Check the path."
CLI_UNREADABLE = "{file} cannot be opened: {why}."
CLI_UNREADABLE_HINT = "Check that it is a file and that you may read it."
CLI_UNWRITABLE = "{file} cannot be written: {why}."
CLI_UNWRITABLE_HINT = "Check that its folder is there and that you may write to it."
CLI_OVER_INPUT = "{file} is one of the files to be read, and writing there would destroy it."
CLI_OVER_INPUT_HINT = "Give --output another name."
CLI_NO_FILES = "Nothing in {folder} can be an article."
CLI_NO_FILES_HINT = "Hidden files, pictures and what belongs to saved pages are passed over."
CLI_BAD_LINE = "Line {line} of {file} is not a JSON object with {fields}."
CLI_BAD_LINE_HINT = "Each line must hold one object; README shows the form."
CLI_TOO_FEW = "A comparison needs two different articles; {count} could be read."
CLI_TOO_FEW_HINT = "Give two files or more, or a table with two rows."
CLI_NAMED = "{file} · {entry}"
CLI_TOLD_OF = "{file}: {problem}"
CLI_NEARLY = "{first} and {other} are one text but for these words: {words}. Both are compared."
CLI_SAME = "{first} and {other} hold the same article; leave one out, or both count as voices of their own."

PORT_TAKEN = "Port {port} is taken by another program."
PORT_TAKEN_HINT = "Choose another: make run PORT=8600, or python -m components.server --port 8600."

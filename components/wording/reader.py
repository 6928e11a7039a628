"""The reader: two versions side by side."""

from __future__ import annotations

from components.wording.matches import KINDS

READER = {
    "hint": "Choose a highlighted passage to see both wordings here.",
    "keys": "n next · p previous · Enter choose · Esc clear",
    "none": "These two versions share no passage.",
    "previous": "Previous",
    "next": "Next",
    "legend": "What is marked, and how much of it. Choose one to hide or show it.",
    "passages": "Passages",
    "place": "Passage {place} of {count}",
    "repeated": "{count} passages meet here: choose again for the next.",
    "only_here": "only in this version",
    "word": "{count} word",
    "words": "{count} words",
    "untitled": "Untitled",
    "agency": "text by {agency}",
}
READER_RELATIONS = {"same": "", "differs": "differs", "possible": "possibly the same"}
READER_LOOKS = {
    "verbatim": KINDS["verbatim"],
    "near": KINDS["near"],
    "reworded": KINDS["reworded"],
    "differs": "Differs",
    "possible": "Possibly the same",
    "only_here": "Only in this version",
    "furniture": "Not counted as reporting",
}

"""The reader: two versions side by side, or one beside everyone else."""

from __future__ import annotations

from components.wording.matches import KINDS

READER = {
    "hint": "Choose a highlighted passage to see both wordings here.",
    "hint_all": "Choose a highlighted passage to see how others word it.",
    "keys": "n next · p previous · Enter choose · Esc clear",
    "none": "These two versions share no passage.",
    "none_all": "No other outlet shares a passage with this version.",
    "previous": "Previous",
    "next": "Next",
    "together": "Scroll together",
    "together_about": "While this is on, scrolling one side brings the other to the same passage.",
    "legend": "What is marked, and how much of it. Choose one to hide or show it.",
    "passages": "Passages",
    "place": "Passage {place} of {count}",
    "repeated": "{count} passages meet here: choose again for the next.",
    "only_here": "only in this version",
    "word": "{count} word",
    "words": "{count} words",
    "untitled": "Untitled",
    "agency": "credits {agency}",
    "everyone": "Everyone else",
    "everyone_about": "What others share, passage by passage",
    "stands_in": "In {count} of {others} other versions",
    "voice_differs": "{name} (differs)",
    "both": "Both",
    "linked": "A dotted line: point at the word to see which words answer it.",
}
READER_HELP = {
    "title": "What do the marks mean?",
    "unmarked": "Not marked",
    "unmarked_about": "No passage was found that answers these words, so they count as not found. Where no bar stands "
    "beside them, another version may still say it, in part or possibly.",
    "strip": "The strip beside a text shows all its marks and the part you see. Press anywhere on it to go there.",
    "keys": "By keyboard: n or j goes to the next passage, p or k to the one before; arrow keys walk from mark to "
    "mark, and left and right to the other side; Enter chooses, Esc clears.",
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
READER_ABOUT = {
    "verbatim": "The same words in both versions.",
    "near": "The same words but for a few: the changed ones are shown below when you choose it.",
    "reworded": "The same is said, in other words.",
    "differs": "Both tell of the same thing, but a number, a name or the sense differs.",
    "possible": "The two may say the same; too little is alike to be sure.",
    "only_here": "A bar in the margin: no other outlet's version says this.",
    "furniture": "Bylines, notices, links and the like: shown, but not compared.",
}

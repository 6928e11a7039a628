"""The page of differences: figures, quotations, sources, voices and names over all versions."""

from __future__ import annotations

DIFFERENCES_PARTS = {
    "": "Figures",
    "quotations": "Quotations",
    "sources": "Source and certainty",
    "voices": "Voices",
    "names": "Names for the same thing",
    "more": "More",
}

# On several parts.
DIFFERENCES_WORKING = "Going through all versions…"
DIFFERENCES_KIND = "Which"
DIFFERENCES_ANY = "All"
DIFFERENCES_OUTLET = "With"
DIFFERENCES_OPTION = "{kind} ({count})"
DIFFERENCES_OUTLETS = "{count} of {all} outlets"
DIFFERENCES_SHOWN = ("{count} of {all}", "All {all}")
DIFFERENCES_DIFFER = ("{shown}, none found to differ", "{shown}, of which {count} differ")
NO_SUCH_DIFFERENCES = "Nothing fits this choice. Take out a word, or choose all."
FINDING_GONE = "What this link opened is not among these versions: one may have been added, corrected or left out."
LINKED_FINDING = "Opened by the link:"
OPEN_FINDING, CLOSE_FINDING = "Show the versions beside each other", "Close"
FINDING_IN_COMPARE = "Open in Compare"
FINDING_COLUMNS = {
    "kind": "What was found.",
    "finding": "What was found, in one sentence.",
    "version": "The version that has it.",
    "words": "What it says there.",
    "source": "Whom it names for it.",
    "how sure": "The words that leave open how sure it is.",
}

# Figures.
FIGURES_INTRO = (
    "Every figure, and what each version gives for it. Choose a row to see each sentence that has it; ≠ marks a figure "
    "that differs from that of most versions."
)
FIGURE_CALLS = {"differ": "≠ differ", "agree": "= agree", "one": "· one version"}
FIGURE_CALLS_TOLD = {"differ": "versions differ", "agree": "versions agree", "one": "in one version only"}
FIGURE_CALL_COLORS = {"differ": "red", "agree": "green", "one": "gray"}
FIGURE_OTHER = "≠"
FIGURES_TABLE = "Every figure with what each version gives for it"
NO_FIGURES = "No figures were found in these versions: no counts, amounts, times or dates in a sentence of reporting."
CHOOSE_FIGURE = "Choose a row to see every place where its figure stands."
FIGURE_VALUE = "{figure}: {outlets}"
FIGURE_ATTRIBUTED = "Attributed to: {source}"
FIGURE_NOT_ATTRIBUTED = "No source was found for it in this sentence."
FIGURE_OPEN = {
    "differ": "The versions differ in this figure",
    "agree": "The versions agree in this figure",
    "one": "One version alone gives this figure",
}

# Quotations.
QUOTATIONS_INTRO = (
    "What several versions quote: in the same words, shorter, joined, in other words, or given to somebody else. Open "
    "one to see word by word what each version has."
)
NO_QUOTATIONS = (
    "No quotation was found in more than one of these versions: nothing between quotation marks stands in two of them."
)
OPEN_QUOTATION = "Show its {count} wordings word by word"
OPEN_QUOTATION_ONE = "Show where it stands"
QUOTATION_FULLEST = "The fullest wording: the others are held against it."
QUOTATION_SPEAKER = "Said by: {speakers}"
NEXT_SPEAKER = "; "
QUOTATION_STANDS = "Where it stands"
SPEAKER_NOT_NAMED = "not named"
SPEAKER_CANDIDATE = "{words}: probably {name}"
SPEAKER_PROBABLY = "probably {name}"
SPEAKER_OF = "{speaker} ({outlets})"

# Source and certainty.
SOURCES_INTRO = (
    "The same statement with its source in one version and as a fact in another, or as possible here and as sure "
    "there. What names the source or leaves it open is marked."
)
NO_SOURCES = "No statement was found that versions give with another source, or with another degree of certainty."
NAMES_AS_SOURCE = "Names as the source: {source}"
NAMES_NO_SOURCE = "No source found in this sentence"
SAYS_UNSURE = "Leaves it open: {words}"

# Voices.
VOICES_INTRO = (
    "How many outlets tell this story, and how many of them on their own: versions that go back to one text or one "
    "telling are one origin, however many print it."
)
VOICES_TOLD = "{outlets}, {origins}"
VOICES_OUTLETS = ("1 outlet", "{count} outlets")
VOICES_COMPARED = ("1 outlet compared", "{count} outlets compared")
VOICES_ORIGINS = ("1 independent origin", "{count} independent origins")
VOICES_UNKNOWN = "How many origins this has can’t be told"
VOICES_LEFT = "; {outlets}"
VOICES_ALL_OWN = "No version was found to go back to another outlet’s: each tells the story on its own."
VOICES_ALL_OWN_READ = (
    "No version was found to go back to another outlet’s. Of those that were not compared, only shared wording would "
    "have shown it."
)
VOICES_ORIGIN = "Origin {number}: {versions}"
VOICES_NO_ORIGIN = "Not compared: {versions}"
VOICES_SOURCE = "It starts with {source}."
VOICES_SOURCE_UNKNOWN = "Which of them was first can’t be told: no date or agency’s mark says so."
VOICES_WHY = {
    "wording": "They share much of their wording.",
    "agency": "They name the same agency and share wording.",
    "telling": "One tells nothing that the other does not.",
    "outlet": "They are versions of one outlet.",
}
VOICES_SHARES = (
    "It shares passages, but too little to be one text with another outlet’s: at most {percent} % of its words outside "
    "quotations stand in {version}."
)
VOICES_SHARES_LITTLE = "It shares short or quoted passages, too little to be one text with another outlet’s."
VOICES_SHARES_NOTHING = "It shares no passage with another outlet."
VOICES_SHARES_WORDING = "It shares some wording with another outlet."
VOICES_OWN = {
    "heard": "It found something out itself",
    "source": "It names a source that the others do not name",
    "quotation": "It quotes what the others do not quote",
    "figures": "It gives figures that the others do not give",
    "apart": "Only {percent} % of its statements were found elsewhere.",
    "short": "Whether it only retells what others tell can’t be told: it makes too few statements.",
    "retold": "What it tells stands in several others together, and no one of them has most of it.",
}
VOICES_OWN_WORDS = ": {words}"
VOICES_UNREAD_WHY = {
    "language": "It is in another language: only its wording was compared, and whose telling it is can’t be told.",
    "short": "It is too short to tell its language: only its wording was compared, and whose it is can’t be told.",
    "long": "It is too long: only its wording was compared, and whose telling it is can’t be told.",
    "wording": "Only its wording was compared: whose telling it is can’t be told.",
}
VOICES_HOW = {"taken_over": "taken over", "rewritten": "rewritten", "own": "its own", "unread": "not compared"}
VOICES_HOW_SYMBOLS = {"taken_over": "=", "rewritten": "≈", "own": "◆", "unread": "–"}
VOICES_FROM = "from {source}"
VOICES_CANT_TELL = "from whom can’t be told"
VOICES_SHARE = {
    "taken_over": "{percent} % of its words stand there, quotations not counted",
    "rewritten": "{percent} % of its statements stand there",
    "own": "no other version has more than {percent} % of its words, quotations not counted",
}
VOICES_SHARE_NONE = "no other version has any of its words, quotations not counted"
VOICES_LEFT_OUT_ONE = "One statement of its source that it leaves out"
VOICES_LEFT_OUT = "{count} statements of its source that it leaves out"
VOICES_CLAIMS = "Many outlets, one origin"
VOICES_CLAIMS_INTRO = "Statements that several outlets carry and that go back to one origin."
NO_VOICES_CLAIMS = "No statement of several outlets was found that goes back to one origin while there are others."
VOICES_ALL_CLAIMS = "Every statement of several outlets, with the number of its origins"
VOICES_COLUMNS = {
    "version": "The version.",
    "origin": "The number of its origin.",
    "how": "Whether its text is taken over, rewritten, or its own, or was not compared.",
    "from": "The version it was taken from; empty where that can’t be told.",
    "share": "How much of it stands there, in per cent.",
    "left out": "How many statements of its source it does not have.",
}

# Names.
NAMES_INTRO = "What versions call the same thing, where their sentences say the same. Counted, without a judgment."
NO_NAMES = "No thing was found that versions call by different names."
NAMES_COUNT = (
    "One name stands for another in one pair of statements.",
    "One name stands for another in {count} pairs of statements.",
)

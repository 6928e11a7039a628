"""The report: the comparison of a story as one page to keep. Words in braces are filled in."""

from __future__ import annotations

# Where it is offered.
REPORT_BUTTON = "Save as a report"
REPORT_HELP = (
    "One page with everything that was found. It opens without Crossread and without a connection, and prints."
)
REPORT_FILE = "crossread-report-{day}.html"

# Its head.
REPORT_TITLE = "{story}: a comparison"
REPORT_UNNAMED = "Comparison"
REPORT_MADE = "{versions} compared by Crossread {number} on {day}."
REPORT_VERSIONS_COUNT = ("One version", "{count} versions")
REPORT_CONTENTS = "Contents"
REPORT_SECTIONS = {
    "versions": "The versions",
    "sharing": "Who shares with whom",
    "findings": "Worth a look",
    "figures": "Figures",
    "voices": "Voices",
    "claims": "Who says what",
    "only": "Only here",
    "differ": "Where they differ",
    "passages": "Shared passages",
    "texts": "The texts",
    "method": "How this was made",
}
REPORT_CUT = "These are the first {shown} of {all}. The rest is in the table that “{page}” in Crossread saves as CSV."
REPORT_WHOLE = "Its text from the beginning"

# The versions.
REPORT_VERSIONS_ABOUT = (
    "How much of each version other outlets have too, in parts of its words of reporting. Bylines, notices and the "
    "like are not counted, and versions of one outlet count as one voice."
)
REPORT_COLUMNS = {
    "number": "No.",
    "outlet": "Version",
    "shares": "How much others have of it",
    "about": "What is known of it",
}
REPORT_FIELDS = {
    "agency": "credits {value}",
    "byline": "{value}",
    "published": "{value}",
    "language": "language: {value}",
    "url": "{value}",
    "file": "file: {value}",
}
REPORT_PARTS = {
    "wording": "in other outlets word for word, or nearly",
    "reworded": "there in other words",
    "close": "there alike, but not the same",
    "own": "not found elsewhere",
    "unread": "not compared, and not in these words elsewhere",
}
REPORT_WORDS = ("One word of reporting", "{count} words of reporting")
REPORT_PERCENT = "{percent} %"
REPORT_SHARE = "{percent} % ({count} words) {part}"

# Who shares with whom.
REPORT_SHARING_ABOUT = (
    "Read along a row: so much of this version’s reporting stands in the version of each column, word for word, "
    "nearly, or in other words. The two directions differ where one version is longer."
)
REPORT_SHARING_CORNER = "Of … in …"
REPORT_SELF = "–"

# Findings, claims, only here, differing.
REPORT_FINDINGS_ABOUT = "What stands out. Outlets differ; who is right is for you to check."
REPORT_NO_FINDINGS = "Nothing stands out between these versions."
REPORT_EVIDENCE = ("Version", "What it says")
REPORT_FIGURES_ABOUT = (
    "Every figure that several versions give, those first in which they differ; ≠ marks what is not the figure of most "
    "versions."
)
REPORT_FIGURE_OF, REPORT_FIGURE_CALL = "Figure of", "Versions"
REPORT_NO_FIGURES = "No figure was found that several of these versions give."
REPORT_VOICES_COLUMNS = ("Origin", "Version", "Its text is", "Taken from", "How much", "Leaves out of its source")
REPORT_CLAIMS_ABOUT = "One row a claim, one column an outlet. A claim that several outlets make is told once."
REPORT_CLAIM = "Claim"
REPORT_NO_CLAIMS = "No claims were found in these versions."
REPORT_NO_ONLY = "Nothing was found that only one outlet says."
REPORT_NEAREST = ("Other version", "What comes nearest there", "How it stands")
REPORT_MORE_VERSIONS = ("In one more version nothing comes nearer.", "In {count} more versions nothing comes nearer.")
REPORT_NO_DIFFER = "Nothing was found that these versions tell differently."
REPORT_DIFFER_COLUMNS = ("Told differently in", "What differs", "In full")
REPORT_WORDS_DIFFER = "here {here}, there {there}"

# Shared passages.
REPORT_PASSAGES_ABOUT = (
    "Wording that stands in several versions, that of most versions first, then the longest. Where it was changed on "
    "the way, each wording is given with the versions that have it."
)
REPORT_NO_PASSAGES = "No wording is shared by these versions."
REPORT_PASSAGE = "{versions} · {words}"
REPORT_WORDS_COUNT = ("one word", "{count} words")
REPORT_STANDS_IN, REPORT_WORDING = "Stands in", "In these words"
REPORT_MORE_SO = ("One more version has it in other wording.", "{count} more versions have it in other wording.")

# The texts.
REPORT_TEXTS_ABOUT = (
    "Every version in full. Paragraphs are numbered; behind a sentence stands where else it is found: 2\u202f¶3 is the "
    "third paragraph of version 2."
)
REPORT_PARAGRAPH = "{number}\u202f¶{paragraph}"
REPORT_PLACE = "{kind}: {name}, paragraph {paragraph}"
REPORT_MORE_PLACES = "+{count}"
REPORT_MORE_TOLD = ("and in one more version", "and in {count} more versions")
REPORT_ONLY = "only here"
REPORT_LEGEND = "What the marks mean"
REPORT_SIGNS = {"verbatim": "=", "near": "≈", "reworded": "↻", "differs": "≠", "possible": "?", "only": "◆"}
REPORT_LOOKS = {
    "verbatim": "Word for word elsewhere",
    "near": "Nearly word for word elsewhere",
    "reworded": "In other words elsewhere",
    "differs": "Told differently elsewhere",
    "possible": "Possibly told elsewhere",
    "only": "Only here: no other outlet says it",
    "furniture": "Not counted as reporting",
}

# How this was made.
REPORT_METHOD = (
    "Crossread looked for wording that several versions share, and for claims that say the same in other words. Before "
    "two claims are called the same, their numbers, days, names, who does what to whom, how sure they are, and whether "
    "one of them says the opposite are compared.",
    "“Only here” means that no version of another outlet was found to say it, neither in whole nor in part, nor "
    "differently, nor possibly. With each such claim stands what comes nearest elsewhere, so that you can check.",
    "“Differs” means that two versions tell the same thing differently. Crossread calls nobody wrong: which version is "
    "right, and whether any is, cannot be seen from the texts alone.",
    "The texts are given as they were read. A sign like [U+202E] stands for a character that cannot be seen and that "
    "would change how a text looks.",
)
REPORT_METHOD_WORDING = (
    "Some of these versions were compared by their wording alone, because of their language or their length. For them "
    "“not found” says nothing of what is told in other words, and nothing is called “only here”."
)
REPORT_BY = "Crossread {number}"

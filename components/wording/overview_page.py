"""The Overview: a story at one look, and what to look at first."""

from __future__ import annotations

OVERVIEW_SAMPLE = "Crossread shows how outlets tell the same story: here a made-up flood, as five of them told it."
OVERVIEW_INTRO = "One story, as {outlets} outlets told it: what they share, what one alone says, where they differ."
OVERVIEW_ONE_OUTLET = "One story in versions of one outlet: what they share, and where they differ."

# The versions.
VERSIONS = "Versions, the oldest first"
VERSIONS_PARTLY_DATED = "Versions, the oldest first, date unknown last"
VERSIONS_UNDATED = "Versions"
VERSIONS_INTRO = (
    "How much of each stands in other outlets too; what they tell differently, or only possibly, counts as its own. "
    "Choose one to read it beside all others."
)
NUMBERED = "{number} {name}"
VOICES_HELP = "Versions that go back to one text or one telling are one origin. Open it to see who took from whom."
VERSION_PARTS = {
    "own": "its own",
    "unread": "not compared",
    "wording": "word for word or nearly",
    "reworded": "in other words",
}
VERSION_UNREAD = {
    "language": "in another language: only its wording was compared",
    "short": "too short to tell its language: only its wording was compared",
    "long": "too long: only its wording was compared",
    "wording": "only its wording was compared",
}
VERSION_PART = "{percent} % {part}"
VERSION_EMPTY = "no words of reporting"
VERSION_DATE_UNKNOWN = "date unknown"
VERSION_HOUR_UNKNOWN = "{date}, hour unknown"
VERSION_LATER = "later version of {version}"
VERSION_AGENCY = "credits {agency}"
OPEN_VERSION = "Read {version} beside everyone else"
VERSION_COLUMNS = {
    "number": "The version’s number, in order of time.",
    "version": "The outlet, with a number where it has more than one version. Choose it to read it beside all others.",
    "credits": "The news agency that it names as its source, where another outlet published it.",
    "date": "When it was published.",
    "words": "How many words of reporting it has: bylines, notices and the like are not counted.",
    "its own": "Per cent of its words that no other outlet has, or that are told differently there.",
    "not compared": "Per cent of its words of which nothing is known: only its wording was compared.",
    "word for word": "Per cent of its words that another outlet has word for word, or nearly.",
    "in other words": "Per cent of its words that another outlet says in other words.",
}
VERSIONS_TABLE = "The versions in order of time and how much of each other outlets have"

# Who shares with whom.
WHO_SHARES = "Who has what of whom"
WHO_SHARES_INTRO = (
    "Of the row’s version, so much stands in the column’s too, word for word or in other words. "
    "Press a cell to read both."
)
WHO_SHARES_TABLE = "Per cent of the words of each row’s version that each column’s version has too"
WHO_SHARES_VERSION = "Version"
WHO_SHARES_CELL = "{percent} %"
WHO_SHARES_PAIR = "{percent} % of {row} stands in {column} too. Read both."
WHO_SHARES_UNREAD = "{row} and {column} were compared in their wording alone, and share none. Read both."
NOTHING_SHARED_AT_ALL = (
    "No two of these versions share a passage. Are they about the same story? You can leave out or correct versions on "
    "the Articles page."
)

# What to look at first.
LOOK_FIRST_TITLE = "Look at first"
LOOK_FIRST = {
    "shared": "Shared: the longest passages",
    "only": "What only one says",
    "omission": "What all but one say",
    "differs": "Where they differ",
}
LOOK_FIRST_NONE = {
    "shared": "No passage stands in more than one outlet.",
    "only": "Nothing was found that only one outlet says.",
    "omission": "Nothing was found that all outlets but one say.",
    "differs": "Nothing was found that they tell differently.",
}
LOOK_FIRST_AGREE = "The same figure, written otherwise"
TWO_OUTLETS = "With two outlets this is what only one says."
ONE_VOICE = "Versions of one outlet count as one voice: add another outlet’s."
ONLY_WORDING = "Of some versions only the wording is compared, so it can’t be told what only one or all but one say."
LOOK_FIRST_COLUMNS = {
    "kind": "Why it is worth a look.",
    "what": "The wording, or what was found, in short.",
    "where": "Whose it is, and how much.",
}
SHARED_NOTE = "{words}, in {count} of {all} outlets: {outlets}"
SHARED_BY_ONE_NOTE = "{words}, in versions of {outlets}"
SHARED_BY_ALL_NOTE = "{words}, all {all} outlets"
SHARED_WORDS, SHARED_UP_TO = "{longest} words", "up to {longest} words"
FOUND_NOTE = "{count} of {all} outlets"
ONLY_NOTE = "Only {version}"
OMISSION_NOTE = "All but {outlet}"
DIFFERS_NOTE = "{reason}: {claim}"

# A difference in a line: what each side says and who.
SIDE, NEXT_SIDE, SIDES_MORE = "{text} ({who})", " · ", "{count} more"
SIDE_OUTLETS = "{count} outlets"
SIDE_SOURCE, SIDE_FACT = "source: {source}", "as a fact"
SIDE_SURE = "as certain"
SIDE_WORDS = "“{words}”"
SIDE_SPEAKER = "said by {speaker}"
SIDE_CHANGES = {
    "whole": "whole",
    "trimmed": "shorter",
    "spliced": "joined from two places",
    "reported": "without quotation marks",
}
SEE_ALL, SEE_THE_ONE = "All {count} in {page}", "See it in {page}"
SEE_PAGE = "More in {page}"
SEE_DIFFERENCES = "All differences: {parts}"
SEE_PARTS = {
    "": ("1 figure", "{count} figures"),
    "quotations": ("1 quotation", "{count} quotations"),
    "sources": ("1 on source and certainty", "{count} on source and certainty"),
}
SEE_REST = "Show all {count}"
SEE_FEWER = "Show fewer"

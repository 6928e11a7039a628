"""The Passages page: every stretch of shared wording, and in whose words it stands."""

from __future__ import annotations

PASSAGES_INTRO = (
    "Wording that at least two outlets share, sentence by sentence. Open one to see whose words stand where, "
    "and what was changed."
)
NO_CLUSTERS = (
    "No sentence of one version stands in another, not even nearly. What they say in other words is on the Claims "
    "page; if the articles tell of different events, choose others on the Articles page."
)
NO_SUCH_CLUSTERS = "No passage fits. Choose another outlet or look for other words."
CLUSTER_GONE = "The passage of this link is not among those of the story as it is now."
ORDER = "Order"
CLUSTER_SORTS = {"": "longest first", "spread": "in most outlets first", "altered": "most words changed first"}
CLUSTER_OUTLET = "Found in"
SHOWN_CLUSTERS = "{count} of {all} shared passages"
SHOWN_CLUSTER = "1 of {all} shared passages"
LINKED_CLUSTER = "The passage you opened"

# One passage.
IN_OUTLETS = "in {count} of {all} outlets"
IN_ALL_OUTLETS = "in all {all} outlets"
IN_VERSIONS = "in {count} versions of one outlet"
CLUSTER_WORDS = "{count} words"
CLUSTER_LENGTHS = "{most} words at the longest, {least} at the shortest"
SAME_WORDS = "the same words everywhere"
SHORTENED = "shorter in places, no word changed"
CHANGED = "where most was changed: {changed} of {of} words"
AND_OUTLETS = "and {count} more"
OPEN_WORDINGS = "Show its {count} wordings"
OPEN_PLACES = "Show where it stands"
CLOSE_CLUSTER = "Close"

# Its wordings.
SAY_SO = "These {count} say it so"
ELSEWHERE_SAME = "The same words in the other versions ({count})"
ELSEWHERE_SAME_ONE = "The same words in the other version"
COMPARE_WITH = "Show changes from"
SHOW_CHANGES = "Show changes word by word"
HIDE_CHANGES = "Hide changes"
CHANGES_FROM = "As {version} has it, rewritten: struck through is what went, underlined is what came."
NO_CHANGES = "The same words. Only letter case or punctuation may differ."
PASSAGE_IN_COMPARE = "Show in Compare"

CLUSTER_COLUMNS = {
    "passage": "The passage's number in this list.",
    "outlets": "In how many outlets it stands.",
    "altered": "Which share of its words is changed between the two wordings that differ most, from 0 to 1.",
    "wording": "The wording's number within the passage: versions with the same words have the same.",
    "text": "The wording.",
    "words": "How many words it has.",
    "version": "The version that has this wording.",
    "start": "The first character in that version's text, counted from 0.",
    "end": "The character after its last one.",
}

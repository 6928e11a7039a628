"""The Compare page: the choice of versions and passages, the shares, what is worth a look."""

from __future__ import annotations

COMPARE_INTRO = "Marked passages stand in both versions: choose one to see its partner."
COMPARE_INTRO_ALL = "Marked passages stand in other outlets too: choose one to see where."
LEFT = "Left"
RIGHT = "Right"
SWAP = "Swap left and right"
NO_SWAP = "Everyone else stays on the right"
EVERYONE_ELSE = "Everyone else"
EVERYONE_TOLD = "{count} versions of other outlets, taken together. What several of them have counts once."
EVERYONE_TOLD_ONE = "One version of another outlet."
NO_OTHER_OUTLET = "All other versions are of the same outlet, so there is nobody else to read it beside."
LEFT_OUT_OF_COMPARISON = (
    "“{name}” takes no part in the comparison now, so another version is shown in its place. "
    "Tick “compare” beside it on the Articles page to see it again."
)
NOT_IN_STORY = (
    "This link names a version that this story does not have, so another one is shown in its place. "
    "Links work where the story holds the same files."
)

# How much is shared.
SHARE_PARTS = {
    "wording": "word for word or nearly",
    "reworded": "in other words",
    "close": "alike, but not the same",
    "own": "not found in the other",
}
SHARE_OWN_ALL = "not found elsewhere"
SHARE_OWN_FILTERED = "in no passage shown"
SHARE_OF = "of its {words} words of reporting"
SHARE_NONE = "It has no words of reporting."
SHARE_COLORS = {"wording": "#2f9e68", "reworded": "#8b6cd1", "close": "#828c98", "own": "transparent"}

# Which passages are shown.
FILTERS = "Filter passages"
FILTERS_HIDING = "Filter passages: {count} hidden"
FILTER_KINDS = "Kinds to show"
FILTER_LEAST = "Fewest words of a passage"
FILTER_LEAST_HELP = "Counted in the longer of the two wordings. 0 shows all."
FILTER_PARTNER = "Found in"
FILTER_PARTNER_ALL = "Any other version"
FILTER_TOLD = "Marks and shares are of {shown} of {all} passages."
SHOW_ALL = "Show all"
ALL_HIDDEN = "The filter hides every passage. Choose “Show all” to see them again."

# What is told in place of marks.
SAME_TEXT = "These two versions have the same text, word for word."
NOTHING_SHARED = "These two versions share no passage. Are they about the same story? Choose another pair to see more."
NOTHING_SHARED_BY_ALL = "No other outlet shares a passage with this version. Is it about the same story?"
TOO_MANY_VERSIONS = (
    "This story has {count} versions to compare; up to {most} can be shown. "
    "On the Articles page, take the tick “compare” from those that matter least, or split the story."
)

# Passages as a table.
PASSAGES = "Passages as a table"
NO_PASSAGES = "No passage to show."

# What stands out.
FINDINGS_TITLE = "Worth a look"
FINDINGS_COUNT = "Worth a look: {count}"
FINDINGS_INTRO = "What stands out between these two versions. Outlets differ; who is right is for you to check."
FINDINGS_INTRO_ALL = "What stands out in this version. Outlets differ; who is right is for you to check."
EVIDENCE = "The wording, version by version"
NO_FINDINGS = "Nothing stands out between these two versions."
NO_FINDINGS_ALL = "Nothing stands out in this version."
ALL_FINDINGS = "Show what stands out in all versions"
SHOW_IN_READER = "Show in the texts"

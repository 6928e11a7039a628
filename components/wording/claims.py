"""The Claims page: who says what, what one outlet alone says, where the versions differ."""

from __future__ import annotations

# The parts of the page; in an address they are called by their keys.
PART = "Part of the page"
WHO_SAYS = "Who says what"
ONLY_HERE = "Only here"
WHERE_DIFFER = "Where they differ"
NO_CLAIMS = "No claims were found in these versions. Add longer articles, or put back furniture on the Articles page."
NOT_JUDGED = (
    "Of {versions} only the wording is compared: another language, or a very long text. Whether they tell in their own "
    "words what the others tell is not known. So no claim of any version is called “only here” until they are left out "
    "of the comparison."
)
LANGUAGE_NAMES = {"en": "English"}
NARROW = "Compare only the {count} in {language}"
NARROW_OTHERS = "Compare only the other {count}"
NARROWED = "{count} versions were left out of the comparison. On the Articles page they can be chosen again."
NARROWED_ONE = "One version was left out of the comparison. On the Articles page it can be chosen again."
TOO_SHORT_TO_JUDGE = (
    "{version} is too short to tell its language: only its wording is compared, and nothing of it is called “only "
    "here”. The other versions are compared with each other as ever."
)
LEAVE_OUT = "Choose versions on the Articles page"
CLAIM_GONE = "The claim of this link is not among those of the story as it is now."
CLAIM_SORTS = {
    "": "as the articles tell it",
    "most": "most outlets first",
    "fewest": "fewest outlets first",
    "differs": "most differences first",
}
CLOSE_EVIDENCE = "Close the evidence"

# Who says what.
CLAIMS_INTRO = "One row a claim, one column an outlet. Choose a cell to see the evidence on both sides."
STATE_COLORS = {
    "said": "#2f9e68",
    "partly": "#9ad7b5",
    "differs": "#d64541",
    "possible": "#f2cf66",
    "not_found": "gray",
}
OUTLET_SHORT = "{short}: {name}"
OUTLETS_SHORT = "Which letters stand for which outlet"
SAY_IT_HELP = "How many outlets say all of it: ●. Those that say part of it, ◐, are not counted."
CLAIMS_TABLE = "Claims and the outlets that say them"
FILTER_VERSION = "Said by"
FILTER_STATE = "Elsewhere"
FILTER_WORDS = "Containing the words"
ANY_VERSION = "any outlet"
ELSEWHERE = {
    "": "anyhow",
    "only": "nobody says it: only here",
    "differs": "it differs",
    "partly": "in part",
    "said": "said too",
    "possible": "possibly said",
    "not_found": "not found",
}
NO_SUCH_CLAIMS = "No claim fits. Choose another outlet or state, or look for other words."
SHOWN_CLAIMS = "{count} of {all} claims"
SHOWN_CLAIM = "1 of {all} claims"
CHOOSE_CELL = "Choose a cell: its evidence opens here."

# The evidence of one claim against one version.
AGAINST = "Held against"
AGAINST_OPTION = "{version} · {state}"
IN_COMPARE = "Show both in Compare"
LIKENESS = "{percent} % in common"
NEAREST_NONE = "Nothing there comes near."
HEADING = "(headline)"
WHY_NOT = "Why not the same: {reason}."
WHY_PARTLY = "Not all of it stands there: {reason}."
HERE_THERE = "Here: {here}. There: {there}."
NO_SUCH_WORD = "no such word"
MORE_WORDS = "Only in the claim: {words}."
AND_MORE = "…"
NEXT_WORD = ", "
STANDS = {"opening": "in the opening", "middle": "in the middle", "end": "at the end"}
STANDS_AT = "{where}, sentence {place} of {count}"

# Only here, with proof.
ONLY_HERE_INTRO = (
    "Claims that no other outlet makes, neither in whole nor in part. With each stands what comes nearest elsewhere, "
    "so that you can check."
)
CALLED = {
    "only": ("One claim that only one outlet makes", "{count} claims that only one outlet makes"),
    "possible": ("One claim that is possibly said elsewhere", "{count} claims that are possibly said elsewhere"),
}
POSSIBLY_INTRO = "Look before you call it yours: something elsewhere has much in common with it."
CALLS = {"only": "only here", "possible": "possibly said elsewhere"}
NO_ONLY_HERE = (
    "Nothing was found that only one outlet says. “Who says what” shows every claim and how it stands elsewhere."
)
NO_ONLY_HERE_OF = "No claim that only one outlet makes fits. Choose another outlet or look for other words."
ONLY_SORTS = {"": "as the articles tell it", "far": "least like anything elsewhere first"}
SHOW_NEAREST = "Show what comes nearest"
HIDE_NEAREST = "Close"
OUTLET_IN_VERSIONS = "{outlet}, in {count} versions"
CLAIM_AND_PLACE = "{version} · {place}"
OTHERS = "The other versions ({count}), none nearer"
TESTED = "In tests on {where}, {right} of 10 such calls were right."
TESTED_FOUND = "Of the claims that truly stand in one outlet alone, {found} of 10 were found."

# Where they differ.
DIFFER_INTRO = "The same claim, told differently. Who is right is for you to check: here stands only that they differ."
DIFFER_OUTLET = "Told by"
DIFFER_WHY = "Why"
DIFFER_ANY = "any reason"
DIFFER_OPTION = "{reason} ({count})"
DIFFER_COUNT = "{reason}: {count} claims"
DIFFER_ONE = "{reason}: one claim"
DIFFER_SORTS = {"": "by reason", "spread": "most versions first"}
NO_DIFFER_OF = "No claim fits. Choose another reason or outlet, or look for other words."
DIFFER_COLUMNS = {
    "claim": "What is said, in the words of one version.",
    "said by": "The version whose words these are.",
    "why": "What differs.",
    "other version": "A version that tells it differently.",
    "text there": "What that version says.",
    "words": "The words of the claim that differ.",
    "words there": "Those of the other version.",
}
NO_DIFFER = "Nothing was found that these versions tell differently. Add another outlet's version to look again."
OTHER_REASON = "the wording differs in what it says"

"""How matches, claims and findings are named, wherever they are shown."""

from __future__ import annotations

# Kinds of match, as a legend names them.
KINDS = {
    "verbatim": "Word for word",
    "near": "Nearly word for word",
    "reworded": "In other words",
}

# How a claim stands in another version.
STATES = {
    "said": "says it",
    "partly": "says part of it",
    "differs": "differs",
    "possible": "possibly says it",
    "not_found": "not found",
}
WORDING_NOT_FOUND = "wording not found, meaning not compared"

# Why a link is not called the same.
REASONS = {
    "": "",
    "numbers": "the numbers differ",
    "day": "the day differs",
    "time": "the time differs",
    "rank": "the rank differs",
    "negation": "one of them says the opposite",
    "withdrawn": "by one of them it was taken back",
    "antonym": "one of them says the opposite",
    "roles": "who did it to whom differs",
    "name": "the name differs",
    "place": "the place differs",
    "certainty": "how sure they are differs",
    "scope": "how much or how often it holds differs",
    "adds": "this version says more",
    "near_bar": "something in common, too little to be sure",
    "far": "too little in common",
    "nothing": "nothing like it was found",
    "no_meaning": "only wording was compared: another language, or a very long text",
}

# Why a stretch of text is not counted as reporting.
FURNITURE = {
    "byline": "byline",
    "dateline": "dateline",
    "credit": "credit line",
    "agency": "wire-service notice",
    "promo": "link to another story",
    "subscribe": "invitation to subscribe",
    "comments": "comment policy",
    "legal": "legal notice",
    "updated": "note on updates",
    "caption": "picture caption",
    "navigation": "page navigation",
    "contact": "contact line",
    "cookies": "cookie notice",
    "author": "about the author",
    "widget": "weather, prices or results",
    "recurs": "stands in other articles of this outlet",
    "marked": "taken out by you",
}

# Tables: what stands in their cells.
RELATIONS = {"same": "says the same", "differs": "differs", "possible": "possibly the same"}
STATE_SYMBOLS = {"said": "●", "partly": "◐", "differs": "≠", "possible": "?", "not_found": "○"}
NOT_COMPARED_SYMBOL = "–"
OWN_CLAIM = "its own"

# Where nothing was found because in some version nothing could be looked for.
NOT_LOOKED_FOR = (
    "Numbers, names and negation are compared in English only: in some of these versions they were not looked for."
)

# Findings: the kinds, as a heading names them; the sentences stand in disagreements.py.
FINDINGS = {
    "omission": "All but one",
    "figures": "Figures",
    "quotations": "Quotations",
    "attribution": "Who is named as the source",
    "certainty": "How sure they are",
    "voices": "How many voices",
    "framing": "What things are called",
}
OMISSION = "All but {outlet} report this: {claim}"
DIFFERS = "The figures differ: {figures}."
DIFFERS_FIGURE = "{figure} ({outlets})"

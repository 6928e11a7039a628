"""Every word, colour and symbol a user sees, in one place. Plain words: no jargon on screen."""

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
WORDING_NOT_FOUND = "wording not found"

# Why a link is not called the same.
REASONS = {
    "": "",
    "numbers": "the numbers differ",
    "adds": "this version says more",
    "near_bar": "too little in common to be sure",
    "nothing": "nothing like it was found",
    "no_meaning": "only wording is compared in this language",
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
    "marked": "taken out by you",
}

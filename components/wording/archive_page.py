"""The Archive page: which kept articles share passages with one of yours."""

from __future__ import annotations

# What is in it.
ARCHIVE_INTRO = "Which articles of your archive share passages with one you choose. The archive stays on this machine."
ARCHIVE_INTRO_SHARED = "Which articles of this server's archive share passages with one you choose."
ARCHIVE_HOLDS = "The archive holds {count} articles."
ARCHIVE_HOLDS_ONE = "The archive holds one article."
ARCHIVE_EMPTY = (
    "The archive is empty. Put articles into it, of as many stories as you like, and this page tells you which of them "
    "share passages with the one you are reading."
)
ARCHIVE_EMPTY_SHARED = "The archive of this server is empty. Whoever runs the server can fill it."

# Adding to it.
KEEP = "Add to the archive"
KEEP_UPLOAD = "Files: one article each, or a table with one article in each row"
KEEP_STORY = "Add this story's {count} articles"
KEEP_STORY_ONE = "Add this story's article"
KEEP_FOLDER = "A whole folder of files goes in from the command line. Put its path in place of FOLDER:"
KEEP_READING = "Reading {file} ({number} of {count})"
KEEP_WRITING = "Writing to the archive"
KEPT_FILES = "Added to the archive: {files}."
KEPT_ALREADY = "In the archive already, so not added again: {files}."
KEPT_STORY = "{count} of this story's articles were added to the archive."
KEPT_STORY_ONE = "One of this story's articles was added to the archive."
KEPT_STORY_ALREADY = "{count} were in it already."
KEPT_STORY_ALREADY_ONE = "One was in it already."
KEPT_STORY_ALL = "All of this story's articles are in the archive already."

# Where it is damaged.
MEND = "Go on without what is damaged"
MEND_HINT = (
    "Crossread can go on with what is whole. What is damaged is then left out of the archive for good, and its "
    "articles have to be added again. If you have a copy of the folder, put that back instead."
)
MENDED = "What was damaged in the archive was left out. {holds} Add again what is missing."
MENDED_WHOLE = "Nothing of the archive was lost. {holds}"
ARCHIVE_UNUSABLE = "The archive of this server cannot be used at the moment."
ARCHIVE_UNUSABLE_HINT = "Tell whoever runs the server."
ARCHIVE_BAD_FOLDER = "CROSSREAD_ARCHIVE does not name a folder."
ARCHIVE_BAD_FOLDER_HINT = "Set it to the full path of a folder, or leave it out."

# Asking it.
ASK_WHICH = "Article to look for"
ASK_NONE = "This story has no articles. Bring one that is not kept to look for it in the archive."
ASK_OTHER = "Another article, not kept"
ASK_UPLOAD = "Files with the article"
ASK_PASTED = "Look for this text"
ASK_GUEST = "{name} (not kept)"
ASKING = "Looking through the archive…"
ASK_SELF = "The article itself is in the archive too; it is not listed."
ASK_FOUND = "{count} articles of the archive share passages with it, most shared words first."
ASK_FOUND_ONE = "One article of the archive shares passages with it."
ASK_MOST = "More may: only the {count} that share most were looked at."
ASK_NOTHING = (
    "No article of the archive shares a passage with this one. Only wording is compared here: eight words or more in "
    "common, or six or seven rare ones."
)
ASK_OTHERS = "Other outlets only"
ASK_TABLE = "Articles of the archive that share passages, most shared words first"
ASK_ROW = "Passages shared with"
ASK_OPTION = "{name} ({words} words)"
ASK_COMPARE = "Compare in a story"
ASK_COMPARE_HELP = "Puts both articles into a new story and shows them side by side, in full."
ASK_COLUMNS = {
    "outlet": "Who published it.",
    "title": "The headline.",
    "date": "When it was published.",
    "words shared": "How many words of the article you chose stand in passages that this one has too.",
    "% of yours": "These words as a share of all words of reporting of the article you chose.",
    "% of theirs": "How much of this article's own words of reporting stand in those passages.",
    "passages": "How many passages they share.",
    "file": "The file it was read from, and the row where the file holds several.",
}

# The passages.
ASK_SIDES = ("Your article", "In the archive")
ASK_SIDE = "{side}: {name}"
PASSAGE_OF = "Passage {place} of {count} · {kind}"
PASSAGE_CHANGES = "What changed, from left to right:"
# The invisible signs keep what is written from right to left from turning the rest around.
PASSAGE_REPLACED = "“\u2068{left}\u2069” → “\u2068{right}\u2069”"
PASSAGE_LEFT_OUT = "“\u2068{left}\u2069” left out"
PASSAGE_ADDED = "“\u2068{right}\u2069” added"
GOES_ON = "…"

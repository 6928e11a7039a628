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
    "day": "the day differs",
    "rank": "the rank differs",
    "negation": "one of them says the opposite",
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
    "marked": "taken out by you",
}

# The reader: two versions side by side.
READER = {
    "hint": "Choose a highlighted passage to see both wordings here.",
    "keys": "n next · p previous · Enter choose · Esc clear",
    "none": "These two versions share no passage.",
    "previous": "Previous",
    "next": "Next",
    "legend": "What is marked, and how much of it. Choose one to hide or show it.",
    "passages": "Passages",
    "place": "Passage {place} of {count}",
    "repeated": "{count} passages meet here: choose again for the next.",
    "only_here": "only in this version",
    "word": "{count} word",
    "words": "{count} words",
    "untitled": "Untitled",
    "agency": "text by {agency}",
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

# Reading files: what could not be read, why, and the way out.
EMPTY_FILE = "{file} holds no text."
EMPTY_FILE_HINT = "Choose a file with the article in it, or paste the text."
NOT_TEXT_FILE = "{file} is {kind}, not text."
NOT_TEXT_HINT = "Copy the article's words into a text file, or paste them."
NOT_TEXT = {
    "picture": "a picture",
    "media": "a sound, film or picture file",
    "pdf": "a PDF file",
    "zip": "a zipped file, as Word and Excel also save them",
    "packed": "a packed archive",
    "office": "a word processor's file",
    "program": "a program",
    "database": "a database",
    "binary": "a binary file",
}
UNKNOWN_FORMAT = "{file} is a web page or a data file that cannot be read as an article."
KNOWN_FORMATS = "These can be read: {formats}."
TOO_LARGE = "{file} is larger than {size} MB."
TOO_MANY = "Only the first {most} entries of {file} were read."
TOO_LARGE_HINT = "Split it into smaller files."
READING_FAILED = "{file} could not be read."
READING_FAILED_HINT = "Save the article as plain text and add it again."
UNNAMED_FILE = "unnamed"
NO_TEXT_COLUMN = "{file} has no column with the articles' text. Its columns are: {columns}."
NO_TEXT_COLUMN_HINT = "Name the column that holds the articles “text”; title, outlet, date and url are read too."
ROW_EMPTY = "Row {row} of {file} has no text."
ROW_EMPTY_HINT = "The other rows were read."
ROW_TOO_LONG = "Row {row} of {file} has {found} columns where the first line names {expected}."
ROW_TOO_LONG_HINT = "Put a text with commas in it between double quotation marks."
ROW_QUOTES = "Row {row} of {file} has a quotation mark that does not close."
ROW_QUOTES_HINT = "Write a quotation mark inside a quoted text twice."
TABLE_GIVEN_UP = "The rest of {file} was not read: too many quotation marks do not close."

# What a person should know of a file that was read.
ENCODING_GUESSED = "The file does not say how its letters are stored; it was read as {encoding}. Check the accents."
ENCODING_MIXED = "The file mixes two ways of storing letters. Check the accents and quotation marks."
CONTROLS_REMOVED = "Control characters were taken out of the text."
MOJIBAKE_MENDED = "Garbled letters were mended. Check the accents and quotation marks."
DATE_UNREAD = "The date “{date}” was not understood."

# Stories: their names, and the steps that "Undo" and "Redo" name.
UNTITLED_STORY = "Untitled story"
SAMPLE_STORY = "Sample story"
STEPS = {
    "outlet": "outlet corrected",
    "title": "title corrected",
    "published": "date corrected",
    "removed_true": "article removed",
    "removed_false": "article brought back",
    "compared_true": "article chosen for comparison",
    "compared_false": "article left out of comparison",
    "unmarked": "text put back",
    "marked": "text taken out",
    "furniture": "furniture corrected",
    "several": "several corrections",
}

# Stories: what can go wrong where they are kept, and the way out.
STORY_NOT_FOUND = "This story is not here."
STORY_NOT_FOUND_HINT = "It may have been deleted, or it belongs to somebody else's visit. Choose another story."
SAMPLE_STAYS = "The sample story cannot be deleted."
SAMPLE_STAYS_HINT = "Undo takes your changes to it back; your own stories can be deleted."
BAD_SHARED = "CROSSREAD_SHARED is set to “{value}”, which is neither yes nor no."
BAD_SHARED_HINT = "Set it to 1 if several people use this server, or leave it out."
BAD_HOME = "CROSSREAD_HOME does not name a folder."
BAD_HOME_HINT = "Set it to the full path of a folder, or leave it out."
BAD_DATABASE_URL = "The address of the database cannot be used."
BAD_DATABASE_URL_HINT = "Set CROSSREAD_DATABASE_URL to one like sqlite:////home/me/stories.db, or leave it out."
NO_DRIVER_HINT = "Install the driver for this kind of database, or leave CROSSREAD_DATABASE_URL out."
UNWRITABLE = "Stories cannot be kept in {place}: it cannot be written."
UNWRITABLE_HINT = "Allow writing there, or set CROSSREAD_HOME to a folder of your own."
NOT_OURS = "{place} holds the data of another program."
NOT_OURS_HINT = "It was left as it is. Set CROSSREAD_HOME or CROSSREAD_DATABASE_URL to another place."
NEWER_STORIES = "{place} was written by a newer version of Crossread."
NEWER_STORIES_HINT = "Update Crossread, or set CROSSREAD_HOME to another folder."
DAMAGED_STORY = "This story was found, but what was kept of it cannot be read."
DAMAGED_STORY_HINT = "It was left as it is. Make a new story from the files."
DAMAGED_STORE = "{place} is damaged, or is no file of Crossread."
DAMAGED_STORE_HINT = "It was left as it is. Move it away and Crossread begins a new one, or put a copy of it back."
STORAGE_TROUBLE = "The stories in {place} cannot be reached."
STORAGE_TROUBLE_HINT = "Check that the database is running and its tables are Crossread's own, then try again."
# Signs in what a database says (lower case), and what to tell the user.
STORAGE_TROUBLES = (
    (("not a database", "malformed", "file is encrypted"), DAMAGED_STORE, DAMAGED_STORE_HINT),
    (("locked", "busy"), "Somebody else has been writing to {place} for too long.", "Try again in a moment."),
    (("readonly", "read-only", "unable to open", "permission denied"), UNWRITABLE, UNWRITABLE_HINT),
    (("is full", "no space", "disk i/o"), "{place} cannot grow; is the disk full?", "Make room and try again."),
)

# Tables: what stands in their cells.
RELATIONS = {"same": "says the same", "differs": "differs", "possible": "possibly the same"}
STATE_SYMBOLS = {"said": "●", "partly": "◐", "differs": "≠", "possible": "◌", "not_found": "○"}
OWN_CLAIM = "– its own"

# Findings: the kinds, and a sentence for each one.
FINDINGS = {
    "omission": "All but one",
    "differs": "Figures differ",
}
OMISSION = "All but {outlet} report this: {claim}"
DIFFERS = "The figures differ. {figures}."
DIFFERS_FIGURE = "{outlet}: {figure}"

# Dashboard: on every page.
PRODUCT = "Crossread"
PAGES = {"articles": "Articles", "compare": "Compare", "claims": "Claims"}
UNEXPECTED = "Something went wrong here that Crossread did not foresee. Your stories are kept."
UNEXPECTED_HINT = "Reload the page. If it happens again, open another story and report what you did."
COMPARING = "Comparing the versions…"
ADD_OWN = "Add your own articles"
UNDO = "Undo: {step}"
REDO = "Redo: {step}"
UNDONE = "Undone: {step}."
REDONE = "Done again: {step}."
NOTHING_TO_UNDO = "There is nothing left to undo."
DOWNLOAD = "Download as CSV"

# Dashboard: the stories at the side.
STORY = "Story"
NEW_STORY = "New story"
MANAGE_STORY = "Rename or delete"
STORY_NAME = "Name of the story"
RENAME = "Rename"
RENAMED = "The story was renamed."
SAVE_STORY = "Save for everyone under this name"
SAVE_HINT = "Until then only you see this story, in this browser."
SAVED = "Everyone who uses this server sees the story now."
DELETE = "Delete this story"
DELETED = "The story was deleted."
RESTORE = "Undo: story deleted"
RESTORED = "The story is back."

# Dashboard: the Articles page.
ARTICLES_INTRO = "The versions of the story, one row each. Double-click an outlet, a title or a date to correct it."
SAMPLE_OPEN = "This is the sample story. What you add here starts a story of your own."
NO_ARTICLES = "This story has no articles yet."
NO_ARTICLES_HINT = "Add two or more versions of the same story, each as a file of its own, or paste them."
ONE_ARTICLE = "There is one article. Add a second version to compare it with."
ONE_CHOSEN = "Tick “compare” for at least two articles to see them side by side."
UPLOAD = "Add articles: text files, one for each version, or a table with one row for each"
UPLOAD_HELP = "Files stay on this machine. What can be read: {formats}."
READING = "Reading {file}"
PASTE = "Paste an article"
PASTE_TEXT = "Text"
PASTE_OUTLET = "Outlet, if you know it"
PASTE_TITLE = "Title, if it has one"
PASTE_ADD = "Add this article"
PASTE_EMPTY = "There is no text to add. Paste the article's words first."
PASTED = "the pasted text"
STARTED_STORY = "A new story was started for these articles; the sample is as it was."
READ_FILES = "Read: {files}."
READ_COUNT = "{file} ({count} articles)"
ALREADY = "Here already, so not added again: {files}."
TABLE = "The articles of this story"
UNKNOWN = "unknown"
BAD_DATE = "“{date}” is no date that can be read, so the old one was kept."
BAD_DATE_HINT = "Write year-month-day, for example 2024-10-13, or leave it empty."
REMOVE = "Remove articles"
REMOVE_WHICH = "Which articles?"
REMOVE_BUTTON = "Remove"
REMOVED = "{count} articles were removed. Undo brings them back."
REMOVED_ONE = "One article was removed. Undo brings it back."
READ_ONE = "Read an article as it was taken in"
READ_WHICH = "Article"
PUT_BACK = "Count it as reporting"
NOT_REPORTING = "Not counted as reporting: {reason}"

# Dashboard: the Compare page.
SAMPLE_INTRO = (
    "A made-up flood, as five outlets told it. Marked passages stand in both versions: choose one to see its partner."
)
COMPARE_INTRO = "Marked passages stand in both versions: choose one to see its partner."
LEFT = "Left"
RIGHT = "Right"
SWAP = "Swap left and right"
SHARE_PARTS = {
    "wording": "word for word or nearly",
    "reworded": "in other words",
    "close": "alike, but not the same",
    "own": "in this version only",
}
SHARE_OF = "of its {words} words of reporting"
SAME_TEXT = "These two versions have the same text, word for word."
NOTHING_SHARED = "These two versions share no passage. Are they about the same story? Choose another pair to see more."
PASSAGES = "Passages as a table"
NO_PASSAGES = "No passage is shared by these two versions."
FINDINGS_TITLE = "Worth a look"
FINDINGS_INTRO = "What stands out between these two versions. Outlets differ; who is right is for you to check."
EVIDENCE = "The wording, version by version"
NO_FINDINGS = "Nothing stands out between these two versions."
ALL_FINDINGS = "Show what stands out in all versions"

# Dashboard: the Claims page.
CLAIMS_INTRO = "What the versions say, and who else says it. Choose a row to see what the others have in its place."
EVERY_CLAIM = "Every claim"
ONLY_HERE = "Only here"
ONLY_HERE_INTRO = (
    "Claims that no other outlet makes, neither in whole nor in part. With each stands what comes nearest in the other "
    "versions, so that you can check."
)
FILTER_VERSION = "Said by"
FILTER_STATE = "Elsewhere"
FILTER_WORDS = "With the words"
ANY_VERSION = "any version"
ANY_STATE = "anyhow"
NO_CLAIMS = "No claims were found in these versions."
NO_SUCH_CLAIMS = "No claim fits. Choose another version or state, or look for other words."
NO_ONLY_HERE = "Nothing was found that only one outlet says."
SHOWN_CLAIMS = "{count} of {all} claims"
NOT_JUDGED = (
    "Some versions are in a language for which only wording is compared. There “wording not found” does not mean that "
    "nobody else says it, and nothing of them is called “only here”."
)
NEAREST_NONE = "Nothing there comes near."
LIKENESS = "likeness {score}"
MORE = "Show more"

# The comparison as plain text, and what the command line says.
TERMINAL = {
    "articles": "ARTICLES",
    "passages": "SHARED PASSAGES",
    "nothing_shared": "These articles share no passage.",
    "only_here": "ONLY HERE (no other outlet says it; the nearest passage of each is given)",
    "not_judged": "— of some versions only wording was compared (another language, or very long): "
    "nothing in them is called only here",
    "nothing_only": "Nothing stands in one version only.",
    "findings": "FINDINGS",
    "no_findings": "No differing figures, and nothing that all outlets but one report.",
    "compiling": "First start: compiling the matching code, a few seconds, once.",
    "progress": "comparing",
}
CLI_NO_FILE = "There is no file {file}."
CLI_NO_FILE_HINT = "Check the path."
CLI_UNREADABLE = "{file} cannot be opened: {why}."
CLI_UNREADABLE_HINT = "Check that it is a file and that you may read it."
CLI_BAD_LINE = "Line {line} of {file} is not a JSON object with {fields}."
CLI_BAD_LINE_HINT = "Each line must hold one object; README shows the form."
CLI_TOO_FEW = "Only {count} article(s) could be read; a comparison needs two."
CLI_TOO_FEW_HINT = "Give two files or more, or a table with two rows."

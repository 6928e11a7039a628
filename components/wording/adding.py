"""Bringing articles in: files, folders and pasted text; what became of each file; columns; the same article twice."""

from __future__ import annotations

from collections.abc import Sequence

ADD_WAY = "Add articles"
ADD_WAYS = {"files": "Files", "folder": "A folder", "paste": "Pasted text"}
UPLOAD = "Drag files here: saved pages, documents, mails, tables or plain text"
UPLOAD_FOLDER = "Choose a folder: what can be read in it is read"
UPLOAD_HELP = "Files stay on this machine. What can be read: {formats}."
UPLOAD_FOLDER_HELP = (
    "Pictures, scripts and hidden files in it stay where they are, and so does what belongs to saved pages. "
    "What can be read: {formats}."
)
PASTE_TEXT = "Text, or the HTML of a page"
PASTE_OUTLET = "Outlet, if you know it"
PASTE_TITLE = "Title, if it has one"
PASTE_ADD = "Add this article"
PASTE_EMPTY = "There is no text to add. Paste the article's words first."
NOTHING_LEFT = "There is nothing in it that can be read as an article."

READING_STARTS = "Reading begins…"
READING_SO_FAR = "{done} of {count} files read · {file}"
READING_ENDS = "Looking for articles that came twice…"
STOP = "Stop"
STOP_HELP = "What has been read is kept."
STOPPED = "Reading was stopped: {count} files were left unread. What had been read is kept."
STOPPED_ONE = "Reading was stopped: one file was left unread. What had been read is kept."

STARTED_STORY = "A new story was started for these articles; the sample is as it was."
READ_FILES = "Read: {files}."
READ_COUNT = "{file} ({count} articles)"
MANY_FILES = "{files} files ({count} articles)"
MORE_PROBLEMS = "{count} more could not be read, for reasons like these."
PROBLEMS = "{count} files or parts of them could not be read. The list of files says why."
ALREADY = "Here already, so not added again: {files}."
LEFT_OUT = "{count} files that are no articles, or belong to saved pages, were passed over."
LEFT_OUT_ONE = "One file that is no article, or belongs to a saved page, was passed over."

FILES_TITLE = "What became of the files: {told}"
FILES_TOLD = {"not_read": "{count} not read", "check": "{count} read, please check", "read": "{count} read"}
FILE_RESULTS = {"not_read": "Not read", "check": "Read, please check", "read": "Read"}
FILES_TABLE = "What became of each file"
FILES_COLUMNS = {
    "file": "The file, as it was named.",
    "result": "Whether it was read, and whether its articles are worth a check.",
    "articles": "How many articles it added to the story.",
    "what to know": "Why it was not read, or what to check.",
}
FILES_CUT = "The list ends here. Files beyond it, read or counted above: {count}."
FILES_DISMISS = "Close this list"
FILE_ALREADY = "Here already, so not added again."
FILE_ALREADY_SOME = "Of its articles, {count} stood here already."
FILE_MORE = "And {count} more like these."

COLUMNS_TITLE = "How the columns of {file} were understood"
COLUMNS_MISSING = "No column of {file} is known to hold the articles' text. Choose it here."
COLUMNS_INTRO = "Each choice shows the column's first cell. Correct what is wrong, then read the table again."
COLUMNS_SHEET = "Table: {name}"
COLUMNS_FIELDS = {
    "text": "Text",
    "title": "Title",
    "outlet": "Outlet",
    "published": "Date",
    "byline": "Byline",
    "agency": "Agency",
    "url": "Address",
    "language": "Language",
}
COLUMNS_MORE = "The columns of {count} more tables are not shown; add those tables again to correct them."
COLUMNS_MORE_ONE = "The columns of one more table are not shown; add that table again to correct them."
COLUMNS_NONE = "– none"
COLUMNS_CHOICE = "{name}: {sample}"
COLUMNS_NAMELESS = "(no name)"
COLUMNS_AGAIN = "Read again this way"
COLUMNS_NEED_TEXT = "Choose the column with the text first."
COLUMNS_DONE = "{file} was read again: {count} articles took the place of those before."
COLUMNS_DONE_ONE = "{file} was read again: one article took the place of those before."
COLUMNS_NOTHING = "Read this way, {file} gives no articles, so nothing was changed."
COLUMNS_STEP = "table read another way"
COLUMNS_READING = "Reading the table again…"

SAME_ARTICLE = (
    "“{other}” is the same article as “{first}”. It was left out of the comparison; tick “compare” to have it back."
)
SAME_MORE_ONE = "One more article stands here twice; one of the two was left out of the comparison."
SAME_NOTE, VERSION_NOTE = "Same as “{other}”.", "A version of “{other}”."
SAME_MORE = "{count} more articles stand here twice; of each, one was left out of the comparison."
NOT_LOOKED = "With more than {most} articles in a story, Crossread does not look for articles that came twice."
NO_OUTLET_ONE = (
    "One article does not say which outlet it is from, so the other pages call it by its title. Name the outlet: "
    "double-click its cell in the table."
)
NO_OUTLETS = (
    "{count} articles do not say which outlet they are from, so the other pages call them by their titles. Name the "
    "outlets: double-click their cells in the table."
)
VERSION_TITLE = "Two versions by one outlet"
VERSION_TITLE_MANY = "{count} articles are later or fuller versions of others here"
VERSION_PAIR = "“{first}” seems to be a later or fuller version of “{other}”."
NEARLY_TITLE = "Two articles that are equal but for a few words"
NEARLY_PAIR = "“{first}” and “{other}” are one text but for these words: {words}."
NEARLY_WORDS = "“{first}” – “{other}”"
NEARLY_LACKS = "“{word}” in one alone"
NEARLY_MORE = "and more"
NEARLY_ONE = "Compare the first only"
VERSION_NAME = "{name}, {date}"
VERSION_ONE = "Compare the later one only"
VERSION_BOTH = "Compare both"

FIELD_FOUND = "{field}: {value} – from {origin}"
FIELD_TOLD = "{field}: {value}"
FIELDS_MISSING = "Not known: {fields}."
ARTICLE_FIELDS = {
    "outlet": "Outlet",
    "agency": "Agency",
    "title": "Title",
    "byline": "Byline",
    "published": "Date",
    "url": "Address",
    "language": "Language",
}
READ_ONE = "Read an article as it was taken in"
READ_WHICH = "Article"
READ_INTRO = (
    "What is dimmed is not counted as reporting and takes no part in the comparison. "
    "One click puts a line back or takes one out; undo takes that back."
)
BESIDE = "Beside it: all that the file says"
BESIDE_TITLE = "All that the file says"
BESIDE_NOTHING = "The article is all that its file says."
BESIDE_NO_MORE = "Nothing else of its file was kept to show beside it."
PUT_BACK = "Count it as reporting"
TAKE_OUT = "Not reporting"
NOT_REPORTING = "Not counted as reporting: {reason}"
LINE = "“{line}”"

ADDRESS = "Address"
BAD_LANGUAGE = "“{language}” is no code of a language, so the old one was kept."
BAD_LANGUAGE_HINT = "Write two letters, for example en or de, or leave it empty."


def nearly_words(words: Sequence[str], most: int = 4) -> str:
    """The words in which two texts differ, the one's and the other's in turn: so many of each."""
    pairs = [
        NEARLY_WORDS.format(first=first, other=other) if first and other else NEARLY_LACKS.format(word=first or other)
        for first, other in zip(words[::2], words[1::2], strict=True)
    ]
    return "; ".join([*pairs[:most], *([NEARLY_MORE] if len(pairs) > most else [])])

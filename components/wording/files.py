"""Files: what was read, what could not be, why, and the way out."""

from __future__ import annotations

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
TOO_LARGE_TEXT = (
    "{file} is larger than {size} MB. A text file holds one article, and one article may have 5 million characters."
)
TOO_MANY = "Only the first {most} entries of {file} were read."
TOO_LARGE_HINT = "Split it into smaller files."
ARTICLE_TOO_LONG = "{file} is longer than {size} million characters: no article is."
PACKED_DEEP = "{file} is packed inside a packed file inside a packed file."
PACKED_DEEP_HINT = "Unpack it first, then add what is in it."
TOOK_TOO_MUCH = {
    "time": "{file} took too long to read.",
    "memory": "{file} needs too much memory to read.",
    "failed": "The program that reads {file} broke off.",
}
TOOK_TOO_MUCH_HINT = "Copy the article's words into a text file, or paste them."
READING_FAILED = "{file} could not be read."
READING_FAILED_HINT = "Save the article as plain text and add it again."
UNNAMED_FILE = "unnamed"
NO_TEXT_COLUMN = "{file} has no column with the articles' text. Its columns are: {columns}."
NO_TEXT_COLUMN_HINT = "Name the column that holds the articles “text”; title, outlet, date and url are read too."
ROW_EMPTY = "Row {row} of {file} has no text."
ROW_EMPTY_HINT = "The other rows were read."
ROW_REMOVED = "Row {row} of {file} says “[Removed]” alone: its source took the article down."
ROW_REMOVED_HINT = "Where the article still stands elsewhere, add it from there."
ROW_TOO_LONG = "Row {row} of {file} has {found} columns where the first line names {expected}."
ROW_TOO_LONG_HINT = "Put a text with commas in it between double quotation marks."
ROW_QUOTES = "Row {row} of {file} has a quotation mark that does not close."
ROW_QUOTES_HINT = "Write a quotation mark inside a quoted text twice."
UNNAMED_COLUMN = "column {number}"
TABLE_BROKEN = "{file} is damaged: the table in it cannot be read."
TABLE_BROKEN_HINT = "Save it again with the program it comes from, or as CSV."
TABLE_LOCKED = "{file} is locked with a password."
TABLE_LOCKED_HINT = "Save it without a password, then add it again."
OLD_EXCEL = "{file} is a table of an old version of Excel."
OPEN_TABLE = "{file} is an OpenDocument table, as LibreOffice saves them."
OLD_EXCEL_HINT = "Open it and save it as .xlsx or .csv."
JSON_BROKEN = "{file} is not well-formed JSON: what begins on line {line} could not be read."
JSON_BROKEN_HINT = "Check whether the file is complete; what stands before that line was read."
JSON_DEEP = "{file} packs its data into one another too deeply to be read."
JSON_LINE = "Line {row} of {file} is not well-formed JSON."
JSON_NO_ARTICLES = "{file} holds no articles."
JSON_NO_ARTICLES_HINT = (
    "It should hold a list of objects with fields like “title” and “text”, or one such object a line."
)
JSON_NO_ARTICLE = "Entry {row} of {file} is no article."
TABLE_GIVEN_UP = "The rest of {file} was not read: too many quotation marks do not close."

# Zipped files, and the formats that are zipped files.
PACKED_BROKEN = "{file} is damaged: it cannot be unpacked."
PACKED_MISSING = "{file} is damaged: a part of it is missing."
PACKED_BROKEN_HINT = "Download it again, or have it sent again."
PACKED_BOMB = "{file} is built to unpack to far more than it could hold, and was left unread."
PACKED_MANY = "{file} holds far more than {most} files."
PACKED_BOMB_HINT = "Add the articles themselves instead, unpacked."
PACKED_REFUSED = {
    "encrypted": "{entry} in {file} is locked with a password.",
    "outside": "{entry} in {file} says that it belongs in another folder, and was left unread.",
    "link": "{entry} in {file} only points to another file.",
    "method": "{entry} in {file} is packed in a way that cannot be unpacked here.",
    "twice": "{entry} stands in {file} twice; the first one was read.",
}
PACKED_REFUSED_HINT = "Unpack it yourself, then add the file."
OUTLOOK_MAIL = "{file} is a mail in Outlook’s own format (.msg)."
OUTLOOK_MAIL_HINT = "Open it in Outlook, save it as HTML or as text, and add that."
MAIL_DEEP = "{file} is a mail with parts within parts without end."
NO_FEED = "{file} is a data file (XML), but no feed of articles."
NO_FEED_HINT = "RSS and Atom feeds can be read. Else save the article as a web page or as text and add that."
ENTRY_EMPTY = "Entry {number} of {file} has no text."
ENTRY_EMPTY_HINT = "Open its address and save the page."
FEED_SUMMARY = "The feed gives only a summary."
XML_ENTITIES = "{file} was left unread: it holds instructions (entities) that can do harm and that no article needs."
XML_ENTITIES_HINT = "Copy the article's words into a text file, or paste them."
XML_BROKEN = "{file} is damaged: its contents are incomplete or not well-formed."
XML_BROKEN_HINT = "Download it again, or have it sent again."

# Documents.
LOCKED = "{file} is locked with a password."
LOCKED_HINT = "Open it with its password, save a copy without one, and add that."
PDF_BROKEN = "{file} is damaged: its pages cannot be read."
PDF_LOCKED_HINT = "Open it with its password, print it into a new PDF, and add that."
PDF_PICTURES = "{file} holds pictures of pages, without their text."
PDF_PICTURES_HINT = "Have the text in it recognised (OCR), or paste the article's words."
PDF_PAGE_UNREAD = "Page {page} could not be read."
PDF_PAGES_LEFT = "Only the first {most} of {count} pages were read."
OLD_WORD = "{file} is a Word document of the old kind (.doc)."
OLD_WORD_HINT = "Open it in a word processor, save it as .docx, and add that."

# Web pages.
PAGE_EMPTY = "{file} shows no text: what it shows may be loaded by a script."
PAGE_EMPTY_HINT = "Open the page in a browser, select the article, and paste it here."
PAGE_MISSING = "{file} has no web page in it."

# What a person should know of a file that was read.
PAGE_CUT = "The page shows only the beginning of the article."
PAGE_OF_SEVERAL = "The page holds more than one article; only the main one was read."
ENCODING_GUESSED = "The file does not say how its letters are stored; it was read as {encoding}. Check the accents."
ENCODING_MIXED = "The file mixes two ways of storing letters. Check the accents and quotation marks."
WRONG_SUFFIX = "Its name ends in {suffix}, but by its content it was read as: {name}."
CONTROLS_REMOVED = "Control characters were taken out of the text."
MOJIBAKE_MENDED = "Garbled letters were mended. Check the accents and quotation marks."
TEXT_CUT = "The file gives only the beginning of the article."
CELL_CUT = "The end of the text may be missing: Excel keeps no more than 32,767 characters of a cell."
DATE_UNREAD = "The date “{date}” was not understood."

ORIGINS = {
    "json-ld": "the page's data for search engines (JSON-LD)",
    "opengraph": "the page's data for sharing (OpenGraph)",
    "meta": "the page's head",
    "page": "the page as it is shown",
    "column": "its column or field in the file",
    "head": "the lines at the file's head",
    "mail": "the mail's head",
    "feed": "the feed",
    "document": "the document's properties",
    "file_says": "the file",
    "byline": "the byline",
    "text": "the text",
    "address": "the address",
    "file": "the file's name",
    "detected": "the words of the text",
    "person": "you",
}
"""Where a field of an article was found, for a sentence that begins “from”."""

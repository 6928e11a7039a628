"""What is said about archives: on the command line, and in errors."""

from __future__ import annotations

ARCHIVE = {
    "reading": "reading",
    "matching": "comparing {count:,} articles",
    "kept": "{count:,} articles were there already.",
    "twice": "{count:,} articles stand in the source more than once, with the same text; each was kept once.",
    "replaced": "{count:,} articles had changed and were read again.",
    "stopped": "Stopped. What was read so far is kept in {folder}; the same command goes on from there.",
    "stopped_plain": "Stopped.",
    "stopped_bare": "Stopped. With --index FOLDER a scan can be taken up where it stopped.",
    "part_lost": "{why} Its articles are read again.",
    "made_again": "{why} It was made again from the texts it keeps.",
}
ARCHIVE_NONE = "There is no archive in {folder}."
ARCHIVE_NONE_HINT = "`scan SOURCE --index FOLDER` or `add FOLDER FILE` makes one."
ARCHIVE_OCCUPIED = "{folder} holds other files and no archive."
ARCHIVE_OCCUPIED_HINT = "Name an empty folder or one that does not exist yet."
ARCHIVE_DAMAGED = "The archive in {folder} is damaged: {what}."
ARCHIVE_DAMAGED_HINT = "`scan SOURCE --index FOLDER` mends it from the articles it was made of."
ARCHIVE_OLDER = "The archive in {folder} was made by an earlier version of Crossread."
ARCHIVE_OLDER_HINT = "`scan SOURCE --index FOLDER` makes it again from the articles it was made of."
ARCHIVE_NEWER = "The archive in {folder} was made by a newer version of Crossread."
ARCHIVE_NEWER_HINT = "Use that version, or another folder."
ARCHIVE_FAILED = "The archive in {folder} cannot be read or written: {why}."
ARCHIVE_FAILED_HINT = "Check that the folder may be written and that the disk is not full."
ARCHIVE_BUSY = "Something else is adding to the archive in {folder}."
ARCHIVE_BUSY_HINT = "Wait until it has finished."
ARCHIVE_TWO_TEXTS = "{first} and {second} have the same id, {article_id}, and different texts."
ARCHIVE_TWO_TEXTS_HINT = "An id must stand for one article."
ARCHIVE_PLACE = "Line {entry} of {file}"
ARCHIVE_PLACE_BARE = "Two articles"
ARCHIVE_DAMAGE = {
    "manifest_missing": "its manifest is missing",
    "manifest": "its manifest cannot be read",
    "missing": "{file} is missing",
    "size": "{file} is not as long as it was",
    "content": "{file} does not hold what was written",
}

"""Stories: their names, their steps, and what can go wrong where they are kept."""

from __future__ import annotations

# Stories: their names, and the steps that "Undo" and "Redo" name.
UNTITLED_STORY = "Untitled story"
SAMPLE_STORY = "Sample story"
STEPS = {
    "outlet": "outlet corrected",
    "agency": "agency corrected",
    "title": "title corrected",
    "byline": "byline corrected",
    "published": "date corrected",
    "url": "address corrected",
    "language": "language corrected",
    "removed_true": "article removed",
    "removed_false": "article brought back",
    "compared_true": "article chosen for comparison",
    "compared_false": "article left out of comparison",
    "unmarked": "text put back",
    "marked": "text taken out",
    "furniture": "furniture corrected",
    "several": "several corrections",
    "split": "{count} stories made of its articles",
    "split_one": "one story made of its articles",
    "along": "corrections brought along",
}

# Stories: what can go wrong where they are kept, and the way out.
STORY_NOT_FOUND = "This story is not here."
STORY_NOT_FOUND_HINT = "It may have been deleted, or made on another machine or in another browser. Choose another one."
NO_STORY = "Choose a story"
STORIES_HERE = "Stories that are here"
OPEN_STORY = "Open “{name}”"
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

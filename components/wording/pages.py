"""The pages of the dashboard."""

from __future__ import annotations

# Dashboard: on every page.
PRODUCT = "Crossread"
PAGES = {
    "overview": "Overview",
    "compare": "Compare",
    "passages": "Passages",
    "differences": "Differences",
    "claims": "Claims",
    "articles": "Articles",
    "archive": "Archive",
}
UNEXPECTED = "Something went wrong here that Crossread did not foresee. Your stories are kept."
UNEXPECTED_HINT = "Reload the page. If it happens again, open another story and report what you did."
COMPARING_SO_FAR = "Comparing the versions… {share} %"
COMPILING = "First start: compiling the matching code, once. This takes half a minute."
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
EVERYONES = "This story was saved for everyone, so nobody can rename or delete it from here."
DELETE = "Delete this story"
DELETED = "“{name}” was deleted. You now see “{next}”."
UNDO_NOW = "Undo"
RESTORE = "Undo: story deleted"
RESTORE_HELP = "Brings back “{name}”."
BRING_BACK = "Bring back “{name}”"
DELETED_STORIES = "Deleted in the last 30 days"
RESTORED = "The story is back."

# Dashboard: the Articles page.
ARTICLES_INTRO = "The versions of the story, one row each. Double-click an outlet, a title or a date to correct it."
SAMPLE_OPEN = "This is the sample story. What you add here starts a story of your own."
NO_ARTICLES = "This story has no articles yet."
NO_ARTICLES_HINT = "Add two or more versions of the same story, each as a file of its own, or paste them."
ONE_ARTICLE = "There is one article. Add a second version to compare it with."
ONE_CHOSEN = "Tick “compare” for at least two articles to see them side by side."
CHOSEN_COUNT = "{count} articles to compare."
SEE_SHARED = "See what they share"
TABLE = "The articles of this story"
UNKNOWN = "unknown"
CALLED_THERE = "“{name}” on the other pages."
BAD_DATE = "“{date}” is no date that can be read, so the old one was kept."
BAD_DATE_HINT = "Write year-month-day, for example 2024-10-13, or leave it empty."
REMOVE = "Remove articles"
REMOVE_WHICH = "Which articles?"
REMOVE_BUTTON = "Remove"
REMOVED = "{count} articles were removed. Undo brings them back."
REMOVED_ONE = "One article was removed. Undo brings it back."

# Dashboard: lists that go on.
MORE = "Show more"

"""The pages of the dashboard."""

from __future__ import annotations

# Dashboard: on every page.
PRODUCT = "Crossread"
PAGES = {"articles": "Articles", "compare": "Compare", "claims": "Claims", "archive": "Archive"}
UNEXPECTED = "Something went wrong here that Crossread did not foresee. Your stories are kept."
UNEXPECTED_HINT = "Reload the page. If it happens again, open another story and report what you did."
COMPARING = "Comparing the versions…"
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
EVERYONES = "This story was saved for everyone, so nobody can delete it from here."
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
TABLE = "The articles of this story"
UNKNOWN = "unknown"
BAD_DATE = "“{date}” is no date that can be read, so the old one was kept."
BAD_DATE_HINT = "Write year-month-day, for example 2024-10-13, or leave it empty."
REMOVE = "Remove articles"
REMOVE_WHICH = "Which articles?"
REMOVE_BUTTON = "Remove"
REMOVED = "{count} articles were removed. Undo brings them back."
REMOVED_ONE = "One article was removed. Undo brings it back."

# Dashboard: the Compare page.
SAMPLE_INTRO = (
    "Crossread shows how outlets tell the same story: here a made-up flood, as five of them told it. "
    "Marked passages stand in both versions: choose one to see its partner."
)
COMPARE_INTRO = "Marked passages stand in both versions: choose one to see its partner."
LEFT = "Left"
RIGHT = "Right"
SWAP = "Swap left and right"
SHARE_PARTS = {
    "wording": "word for word or nearly",
    "reworded": "in other words",
    "close": "alike, but not the same",
    "own": "not found in the other",
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

# Dashboard: lists that go on.
MORE = "Show more"

"""Many articles into stories: what the Articles page offers where they seem to tell several."""

from __future__ import annotations

GROUPING_TITLE = "These look like {count} stories"
GROUPING_ALONE = "and {count} articles that stand alone"
GROUPING_ONE_ALONE = "and one article that stands alone"
GROUPING_INTRO = (
    "Articles that share wording, or names and figures, and are near in date were put together. Nothing has been moved "
    "yet: correct what is wrong, then make the stories. Undo puts everything back."
)
GROUPING_STORIES = "The stories. Double-click a name to change it; two stories of the same name become one."
GROUPING_ARTICLES = "The articles. Double-click a story to put an article into another one, or alone."
GROUPING_COLUMNS = {
    "name": "What the story will be called. Give two the same name to make them one.",
    "articles": "How many articles tell it.",
    "dates": "From the first to the last.",
    "outlets": "Who published them.",
    "why": "What they have in common: names first, then the longest wording that two of them share.",
    "story": "The story that the article goes to. Choose another one, a new one, or alone.",
    "outlet": "Who published it.",
    "title": "The headline.",
    "date": "When it was published.",
    "begins": "How its text begins.",
}
GROUPING_ALONE_CHOICE = "– alone"
GROUPING_NEW_CHOICE = "+ a new story"
GROUPING_NEW_NAME = "New story"
GROUPING_BUNDLE = "Keep the {count} articles that stand alone together in one story"
GROUPING_BUNDLE_NAME = "Articles that stand alone"
GROUPING_MAKE = "Make {count} stories"
GROUPING_HINT = "{title}: sort them below the table, or keep them as one story."
GROUPING_KEEP = "Keep as one story"
GROUPING_ONE_LEFT = "As it stands, all articles are in one story: there is nothing to make."
GROUPING_MADE = "{made} stories were made, and {kept} stayed here. Undo puts everything back."
GROUPING_MADE_ONE = "One story was made, and {kept} stayed here. Undo puts everything back."
GROUPING_KEPT_ONE = "one article"
GROUPING_KEPT_MANY = "{count} articles"
GROUPING_LOOK = "Sort into stories"
GROUPING_LOOK_HELP = "Looks whether these articles tell several stories. Nothing is moved before you say so."
GROUPING_NONE = "These articles look like one story."
GROUPING_WORKING = "Looking which articles belong together…"
GROUPING_WORDING = "“{text}”"

"""A story is its articles and what was corrected in them, kept between visits with every step undoable."""

from components.stories.settings import Settings
from components.stories.store import Store
from components.stories.story import Added, Story, StoryInfo

__all__ = ["Added", "Settings", "Store", "Story", "StoryInfo"]

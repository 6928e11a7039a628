"""One undoable step, taken from the edits in force at that moment: what a page held when it was drawn may be older."""

from __future__ import annotations

from collections.abc import Callable

from components.model import Edits
from components.stories import Store
from components.stories.edits import describe


def step(store: Store, story_id: str, owner: str, correct: Callable[[Edits], Edits], label: str = "") -> bool:
    """Puts corrected edits in force, and says whether they differ. label: what "Undo" names; "": what was corrected."""
    edits = store.open(story_id, owner).edits
    corrected = correct(edits)
    if corrected == edits:
        return False
    store.change(story_id, corrected, label or describe(edits, corrected))
    return True

"""The Archive page: which of the articles that are kept share passages with one of the open story, or any other."""

from __future__ import annotations

import os
import shlex
import subprocess
from collections.abc import Iterator, Sequence

import streamlit as st

from components import wording
from components.errors import DamagedIndex
from components.matching.archive import Archive
from components.model import Article
from components.readers import Reading, Upload, formats, read_many
from components.stories import Story
from components.views import adding, archived, looked_for, notices, opened, sharing, turns

PLACE = 7
_VERSION = "archive-version"


def show() -> None:
    """Draws the page for the open story and the archive of this server."""
    story = opened.story()
    st.title(wording.PAGES["archive"])
    st.caption(wording.ARCHIVE_INTRO if archived.may_add() else wording.ARCHIVE_INTRO_SHARED)
    with archived.discreet():
        try:
            _archive(story, archived.archive())
        except DamagedIndex as error:
            if not archived.may_add():
                raise
            _damaged(error)


def _archive(story: Story, kept: Archive | None) -> None:
    count = len(kept) if kept else 0
    if not kept or not count:
        st.info(wording.ARCHIVE_EMPTY if archived.may_add() else wording.ARCHIVE_EMPTY_SHARED)
        if archived.may_add():
            _add(story)
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.text(_holds(count))
        if archived.may_add():
            with st.popover(wording.KEEP, icon=":material/add:", key=f"archive-add-{_version()}"):
                _add(story)
    if asked := looked_for.choose(story):
        sharing.show(archived.answer(kept, asked), asked)


def _damaged(error: DamagedIndex) -> None:
    st.error(notices.plain(error.message))
    st.text(wording.MEND_HINT)
    st.button(wording.MEND, on_click=_mend, key="archive-mend")


@notices.action
def _mend() -> None:
    count, lost = archived.mend()
    told = wording.MENDED if lost else wording.MENDED_WHOLE
    notices.tell(told.format(holds=_holds(count)), "warning" if lost else "info")


def _holds(count: int) -> str:
    return wording.ARCHIVE_HOLDS_ONE if count == 1 else wording.ARCHIVE_HOLDS.format(count=f"{count:,}")


def _add(story: Story) -> None:
    key = f"archive-upload-{_version()}"
    known = formats()
    help_text = wording.UPLOAD_HELP.format(formats=", ".join(f"{name} ({' '.join(each)})" for each, name in known))
    suffixes = [suffix for each, _ in known for suffix in each]
    files = st.file_uploader(wording.KEEP_UPLOAD, suffixes, accept_multiple_files=True, key=key, help=help_text)
    if files:
        _close()
        with turns.left():
            outcome = archived.add(_readings([(file.name, file.getvalue) for file in files]))
        _tell_files(outcome)
        st.rerun()
    articles = opened.articles(story)
    if articles:
        label = wording.KEEP_STORY_ONE if len(articles) == 1 else wording.KEEP_STORY.format(count=len(articles))
        st.button(label, key="archive-story", icon=":material/add:", on_click=_add_story, args=(articles,))
    st.caption(wording.KEEP_FOLDER)
    st.code(_command(str(archived.folder())), None, wrap_lines=True)


def _command(place: str) -> str:
    """What to type, as the shell of this system has it."""
    words = ["python", "-m", "components", "add", place, "FOLDER"]
    return subprocess.list2cmdline(words) if os.name == "nt" else shlex.join(words)


def _readings(uploads: Sequence[Upload]) -> Iterator[Reading]:
    """Reads the files as the archive asks for them, and shows how far that is."""
    bar = st.empty()
    for number, reading in enumerate(read_many(uploads), 1):
        told = wording.KEEP_READING.format(file=notices.plain(reading.file), number=number, count=len(uploads))
        bar.progress((number - 1) / len(uploads), told)
        yield reading
    bar.progress(1.0, wording.KEEP_WRITING)


def _tell_files(outcome: archived.Outcome) -> None:
    for counts, told in ((outcome.new, wording.KEPT_FILES), (outcome.already, wording.KEPT_ALREADY)):
        if counts:
            notices.tell(told.format(files=adding.files(counts)), "info")
    for problem in outcome.problems[: adding.MOST_NAMED]:
        notices.tell(str(problem), "error")
    if (more := len(outcome.problems) - adding.MOST_NAMED) > 0:
        notices.tell(wording.MORE_PROBLEMS.format(count=more), "error")


def _version() -> int:
    return int(st.session_state.get(_VERSION, 0))


def _close() -> None:
    """Empties the field and closes the box from the next run on: no file is added twice, even after an error."""
    st.session_state[_VERSION] = _version() + 1


@notices.action
def _add_story(articles: Sequence[Article]) -> None:
    _close()
    outcome = archived.add([Reading("", tuple(articles))])
    new, already = outcome.new.total(), outcome.already.total()
    if not new:
        notices.tell(wording.KEPT_STORY_ALL, "info")
        return
    told = wording.KEPT_STORY_ONE if new == 1 else wording.KEPT_STORY.format(count=new)
    there = wording.KEPT_STORY_ALREADY_ONE if already == 1 else wording.KEPT_STORY_ALREADY.format(count=already)
    notices.tell(f"{told} {there}" if already else told, "info")


if __name__ == "__main__":
    show()

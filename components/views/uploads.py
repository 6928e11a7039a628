"""Where articles are brought into the open story: files, a folder or pasted text, and how far their reading is."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from components import wording
from components.readers import formats
from components.stories import Story
from components.views import adding, grouping, layout, notices, opened, packing, repeats, turns
from components.views.adding import Given
from components.views.reading_job import Job, jobs

WAIT = 1.2
"""Seconds for which a page waits for its files before it shows how far their reading is."""
_LOOK = 0.5
"""Seconds between two looks at a job."""
_WAY, _UPLOAD, _PASTE, _JOB = "add-way", "upload", "paste", "reading-job"


def show(story: Story) -> None:
    """Draws the ways to add articles and the job that reads them; at its end, tells what became of the files."""
    job = _mine(story) or jobs().last(story.info.story_id)
    way = st.segmented_control(
        wording.ADD_WAY, list(wording.ADD_WAYS), default="files", required=True, key=_WAY, format_func=_way
    )
    if way == "paste":
        _paste(story)
    else:
        _upload(story, folder=way == "folder")
    packing.mount()
    if job and not job.finished:
        _progress(job.key, story.info.story_id)


def _way(way: str) -> str:
    return wording.ADD_WAYS[way]


def _upload(story: Story, folder: bool) -> None:
    known = ", ".join(f"{name} ({' '.join(each)})" for each, name in formats())
    key = f"{_UPLOAD}-{folder}-{st.session_state.get(_UPLOAD, 0)}"
    if folder:
        # By their names, so that a folder's pictures and scripts are not sent at all.
        suffixes = [suffix for each, _ in formats() for suffix in each]
        help_text = wording.UPLOAD_FOLDER_HELP.format(formats=known)
        files = st.file_uploader(wording.UPLOAD_FOLDER, suffixes, "directory", key=key, help=help_text)
    else:
        help_text = wording.UPLOAD_HELP.format(formats=known)
        files = st.file_uploader(wording.UPLOAD, accept_multiple_files=True, key=key, help=help_text)
    if files:
        # A new key empties the field, so that the same files are not read again on the next run.
        st.session_state[_UPLOAD] = st.session_state.get(_UPLOAD, 0) + 1
        given, passed_over = packing.unpacked(Given(file.name, file.getvalue()) for file in files)
        worth = adding.worth_reading(given)
        _read(story, worth, passed_over + len(given) - len(worth))


def _paste(story: Story) -> None:
    key = f"{_PASTE}-{st.session_state.get(_PASTE, 0)}"
    with st.form(key):
        text = st.text_area(wording.PASTE_TEXT, height=160, key=f"{key}-text")
        left, right = st.columns(2)
        outlet = left.text_input(wording.PASTE_OUTLET, key=f"{key}-outlet")
        title = right.text_input(wording.PASTE_TITLE, key=f"{key}-title")
        if st.form_submit_button(wording.PASTE_ADD):
            if text.strip():
                _read(story, [adding.pasted(text, outlet, title)])
            notices.tell(wording.PASTE_EMPTY, "warning")
            st.rerun()


def _read(story: Story, files: Sequence[Given], passed_over: int = 0) -> None:
    """Hands the files to a job; short ones are read when this returns to the page."""
    if not files:
        notices.tell(f"{wording.NOTHING_LEFT} {_passed_over(passed_over)}", "warning")
        st.rerun()
    job = jobs().give(opened.store(), story.info, opened.owner(), files, passed_over)
    st.session_state[_JOB] = (job.key, story.info.story_id)
    with turns.left():
        job.wait(WAIT)
    st.rerun()


def _mine(story: Story) -> Job | None:
    """The job that this visit began, followed to the story that it began; told and let go once it is done."""
    key, began_in = st.session_state.get(_JOB, ("", ""))
    job = jobs().get(key)
    if job is None:
        return None
    went_on = job.story.story_id != began_in
    if went_on:
        st.session_state[_JOB] = (key, job.story.story_id)
        if story.info.story_id == began_in:
            opened.switch_to(job.story.story_id)
    if job.finished:
        del st.session_state[_JOB]
        _tell(job)
    if job.finished or went_on:
        st.rerun()
    return job


def _tell(job: Job) -> None:
    grouping.offer(job.story.story_id, job.read.total())
    if {adding.PASTED_FILE, adding.PASTED_PAGE} & (job.read.keys() | job.already.keys()):
        # A new key empties the form; what could not be read stays in it.
        st.session_state[_PASTE] = st.session_state.get(_PASTE, 0) + 1
    told = []
    if job.read:
        told.append(wording.READ_FILES.format(files=adding.files(job.read)))
    if job.already:
        told.append(wording.ALREADY.format(files=adding.files(job.already)))
    if job.passed_over:
        told.append(_passed_over(job.passed_over))
    if job.started:
        told.append(wording.STARTED_STORY)
    if told:
        notices.tell(" ".join(told), "info")
    if job.error:
        notices.tell(job.error, "error")
    elif job.left_unread:
        one = job.left_unread == 1
        notices.tell(wording.STOPPED_ONE if one else wording.STOPPED.format(count=f"{job.left_unread:,}"), "warning")
    if job.troubles > layout.FEW:
        notices.tell(wording.PROBLEMS.format(count=f"{job.troubles:,}"), "error")
    else:
        for problem in job.problems:
            notices.tell(str(problem), "error")
    repeats.tell(job.repeats)


def _passed_over(count: int) -> str:
    return wording.LEFT_OUT_ONE if count == 1 else wording.LEFT_OUT.format(count=f"{count:,}")


@st.fragment(run_every=_LOOK)
def _progress(key: str, story_id: str) -> None:
    job = jobs().get(key)
    if job is None or job.finished or job.story.story_id != story_id:
        st.rerun()
    told = wording.READING_STARTS
    if job.done:
        done, count = f"{job.done:,}", f"{job.total:,}"
        told = (
            wording.READING_SO_FAR.format(done=done, count=count, file=job.last) if job.last else wording.READING_ENDS
        )
    with st.container(horizontal=True, vertical_alignment="bottom", key="reading"):
        st.progress(min(1.0, job.done / max(1, job.total)), notices.plain(told))
        st.button(wording.STOP, icon=":material/stop:", help=wording.STOP_HELP, on_click=job.stop, key="reading-stop")

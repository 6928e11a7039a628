"""A bare Streamlit page with the kinds of widgets that the dashboard has: what is wrong here is Streamlit's own."""

from __future__ import annotations

import altair as alt
import pandas as pd
import streamlit as st

FIGURES = pd.DataFrame({"name": ["first", "second"], "count": [1, 2], "kept": [True, False]})


def page() -> None:
    st.title("A page")
    fields()
    parts()
    tables()


def fields() -> None:
    st.caption("What stands on it is of no account.")
    st.info("Something to know.")
    st.warning("Something to mind.")
    st.error("Something that went wrong.")
    st.subheader("Fields")
    with st.container(horizontal=True):
        st.selectbox("Choice", ["one", "two"])
        st.text_input("Words")
        st.checkbox("Tick")
        st.toggle("Switch")
    st.multiselect("Several", ["one", "two"], default=["one"])
    st.multiselect("None yet", ["one", "two"])
    st.segmented_control("Way", ["one", "two"], default="one")
    st.pills("Kinds", ["one", "two"], default=["one"], selection_mode="multi")
    st.radio("One of", ["one", "two"], horizontal=True)
    st.slider("How many", 1, 9)
    st.number_input("Number", 1, 9)
    st.file_uploader("Files", accept_multiple_files=True, help="What can be read.")
    st.file_uploader("Folder", ["txt", "html"], accept_multiple_files="directory", help="What can be read.")
    st.progress(0.5, "So far")
    with st.form("form"):
        st.text_area("Text")
        st.form_submit_button("Add")


def parts() -> None:
    st.subheader("Parts")
    with st.container(border=True):
        st.button("Press", help="What it does.")
        st.button("Not now", disabled=True, help="Why not.")
        st.button("First", type="primary")
        st.download_button("Keep", "text")
        st.link_button("Go", "/")
    first, second = st.tabs(["One", "Two"])
    first.text("Here")
    second.text("There")
    with st.expander("More", expanded=True):
        st.text("More")
    with st.expander("Compact", type="compact"):
        st.text("More")
    with st.popover("At the side"):
        st.text("More")


def tables() -> None:
    st.subheader("Tables")
    st.dataframe(FIGURES, hide_index=True, selection_mode="single-cell", on_select="rerun")
    st.data_editor(FIGURES, hide_index=True, key="edited")
    st.altair_chart(heat_map())
    st.bar_chart(FIGURES, x="name", y="count")
    st.html("<p>Written by hand</p>")
    st.page_link(OTHER, label="The other page")


def heat_map() -> alt.Chart:
    chart = alt.Chart(FIGURES).mark_rect().encode(x="name:N", y="name:N", color="count:Q")
    return chart.properties(title="Who shares with whom")


def other() -> None:
    st.title("Another page")


OTHER = st.Page(other, title="Another", url_path="other")
st.set_page_config("Bare", layout="wide")
opened = st.navigation([st.Page(page, title="One", default=True), OTHER])
with st.sidebar:
    st.selectbox("At the side", ["one", "two"], key="side")
    st.button("New", key="new")
    with st.popover("Change"):
        st.text_input("Name")
opened.run()

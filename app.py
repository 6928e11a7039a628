"""The dashboard: its pages and how they are reached. `streamlit run app.py`, or `python -m components.server`."""

from pathlib import Path

import streamlit as st

from components import wording
from components.views import link, missing, notices, opened, pages, sidebar, sought, turns

HERE = Path(__file__).parent / "components" / "views"
SIDEBAR_WIDTH = 230

st.set_page_config(wording.PRODUCT, "📰", layout="wide", initial_sidebar_state=SIDEBAR_WIDTH)
page = st.navigation(pages())
st.set_page_config(f"{page.title} · {wording.PRODUCT}")
st.logo(str(HERE / "logo.svg"), size="large")
st.html(HERE / "page.css")
# A place of their own, drawn or not: what stands below keeps its place, and with it focus and selection.
with st.container():
    notices.show_told()
with turns.taken(), notices.guarded():
    try:
        sidebar.show()
    except opened.NoStory as error:
        if error.elsewhere:
            sought.miss(page.url_path)
        missing.show(error)
    else:
        link.show()
        with st.container():
            sought.tell(opened.store(), opened.owner(), page.url_path)
        page.run()

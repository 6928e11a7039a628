"""The dashboard: its pages and how they are reached. `streamlit run app.py`, or `python -m components.server`."""

import streamlit as st

from components import wording
from components.views import notices, pages, sidebar

st.set_page_config(page_title=wording.PRODUCT, page_icon="📰", layout="wide")
page = st.navigation(pages())
notices.show_told()
with notices.guarded():
    sidebar.show()
    page.run()

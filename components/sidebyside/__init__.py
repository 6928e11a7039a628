"""The reader: two versions of a story side by side, as a Streamlit component."""

from components.sidebyside.contents import payload
from components.sidebyside.sidebyside import reader

__all__ = ["payload", "reader"]

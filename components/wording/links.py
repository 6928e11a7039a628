"""Links: the address of what is shown, and what is told where its files are not here."""

from __future__ import annotations

COPY_LINK = "Copy link"
COPY_LINK_HELP = "The link opens just what is shown here, also where the same files were added on another computer."
LINK_COPIED = "Link copied."
LINK_BY_HAND = "Your browser does not let this page copy. Copy the link from here:"
FILES_NOT_HERE_HINT = (
    "The link works once its files are here. Start a new story and add the same files, or choose another story."
)
FILES_HERE_NOW = "The files of the link that you opened are here now: go to what it shows"

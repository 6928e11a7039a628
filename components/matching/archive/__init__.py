"""Many articles of many stories, kept on disk: added to, asked about one article, scanned for all they share.

`archive = Archive.open(folder)`, then `add`, `ask`, `article`, `text`, `scan`. The folder is safe to
share: a reader sees the state in which it was opened, one writer at a time adds to it, and a part is listed only once
it is whole.
"""

from components.matching.archive.archive import Archive
from components.matching.archive.hits import Added, Hit, Scanned

__all__ = ["Added", "Archive", "Hit", "Scanned"]

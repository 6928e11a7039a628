"""Where stories and the archive are kept and for whom, and the first engine: read from the environment here alone."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_dir
from sqlalchemy import URL

from components import wording
from components.errors import BadOptions

YES = frozenset({"1", "true", "yes", "on"})
NO = frozenset({"", "0", "false", "no", "off"})


@dataclass(frozen=True, slots=True)
class Settings:
    """Read from the environment with Settings.read(); the addresses are not opened before a Store is made."""

    database_url: str
    """CROSSREAD_DATABASE_URL, an SQLAlchemy address. Default: the SQLite file stories.db in `folder`."""
    shared: bool
    """CROSSREAD_SHARED: several people use this server; each sees their own stories and those saved for everyone."""
    folder: Path
    """CROSSREAD_HOME. Default: the user's data folder, as the operating system has it."""
    archive: Path
    """CROSSREAD_ARCHIVE. Default: "archive" in `folder`."""
    engine: str = ""
    """CROSSREAD_ENGINE, a stronger engine as matching.engines.load takes it. Default: "", the built-in one alone."""

    @classmethod
    def read(cls, environ: Mapping[str, str] = os.environ) -> Settings:
        """Raises BadOptions where CROSSREAD_SHARED is neither yes nor no, or one of the others cannot be a folder."""
        home = environ.get("CROSSREAD_HOME", "").strip() or user_data_dir("crossread", appauthor=False)
        folder = _folder(home, wording.BAD_HOME, wording.BAD_HOME_HINT)
        kept = environ.get("CROSSREAD_ARCHIVE", "").strip() or str(folder / "archive")
        archive = _folder(kept, wording.ARCHIVE_BAD_FOLDER, wording.ARCHIVE_BAD_FOLDER_HINT)
        url = environ.get("CROSSREAD_DATABASE_URL", "").strip() or sqlite_url(folder / "stories.db")
        return cls(
            url,
            _shared(environ.get("CROSSREAD_SHARED", "")),
            folder,
            archive,
            environ.get("CROSSREAD_ENGINE", "").strip(),
        )


def sqlite_url(path: Path) -> str:
    """The address of an SQLite file; quotes what would otherwise be read as part of the address."""
    return URL.create("sqlite", database=str(path)).render_as_string(hide_password=False)


def _folder(value: str, wrong: str, hint: str) -> Path:
    """wrong, hint: what to say where this cannot be a folder."""
    if "\0" in value:
        raise BadOptions(wrong, hint)
    try:
        return Path(value).expanduser().absolute()
    except RuntimeError as error:  # "~nobody" where there is no such user
        raise BadOptions(wrong, hint) from error


def _shared(value: str) -> bool:
    word = value.strip().casefold()
    if word not in YES | NO:
        raise BadOptions(wording.BAD_SHARED.format(value=value[:40]), wording.BAD_SHARED_HINT)
    return word in YES

"""Where stories are kept and for whom: three environment variables, read in one place."""

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

    @classmethod
    def read(cls, environ: Mapping[str, str] = os.environ) -> Settings:
        """Raises BadOptions where CROSSREAD_SHARED is neither yes nor no, or CROSSREAD_HOME cannot be a folder."""
        folder = _folder(environ.get("CROSSREAD_HOME", "").strip())
        url = environ.get("CROSSREAD_DATABASE_URL", "").strip()
        return cls(url or sqlite_url(folder / "stories.db"), _shared(environ.get("CROSSREAD_SHARED", "")), folder)


def sqlite_url(path: Path) -> str:
    """The address of an SQLite file; quotes what would otherwise be read as part of the address."""
    return URL.create("sqlite", database=str(path)).render_as_string(hide_password=False)


def _folder(value: str) -> Path:
    if "\0" in value:
        raise BadOptions(wording.BAD_HOME, wording.BAD_HOME_HINT)
    try:
        return Path(value or user_data_dir("crossread", appauthor=False)).expanduser().absolute()
    except RuntimeError as error:  # "~nobody" where there is no such user
        raise BadOptions(wording.BAD_HOME, wording.BAD_HOME_HINT) from error


def _shared(value: str) -> bool:
    word = value.strip().casefold()
    if word not in YES | NO:
        raise BadOptions(wording.BAD_SHARED.format(value=value[:40]), wording.BAD_SHARED_HINT)
    return word in YES

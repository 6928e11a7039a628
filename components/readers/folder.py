"""Which files of a folder, or of a zipped one, may be articles: not what programs and saved pages keep beside them."""

from __future__ import annotations

from collections.abc import Iterable

from components.readers.formats import suffix_of

_PAGES = (".html", ".htm", ".xhtml")
_KEPT = tuple(
    joint + word
    for word in (
        "files file dateien fichiers bestanden archivos arquivos ficheiros pliki soubory filer tiedostot elemei "
        "dosyalar datoteke fitxers failid fails bylos fajlovi fitxategiak".split()
    )
    for joint in "-_."
)
"""How browsers in their languages end the name of the folder with a saved page's pictures and frames."""
_NEVER = frozenset({"__macosx", "thumbs.db", "ehthumbs.db", "desktop.ini"})
_OPEN = ("~$", ".~lock.", "~wrl")
"""How the names begin of what Word and LibreOffice keep beside a document as long as it is open."""
_PARTS = frozenset(
    ".png .jpg .jpeg .jfif .gif .svg .webp .avif .heic .bmp .ico .cur .tif .tiff .psd "
    ".css .scss .less .js .mjs .map .wasm .woff .woff2 .ttf .otf .eot "
    ".url .webloc .lnk .desktop "
    ".mp3 .m4a .ogg .oga .wav .flac .mp4 .m4v .mov .webm .avi .mkv .vtt .srt".split()
)
"""Suffixes of pictures, styles, scripts, fonts, shortcuts, sounds and films."""


def articles_among(paths: Iterable[str]) -> list[str]:
    """Those of these paths, their parts joined by "/", that may be articles, in the order of their parts."""
    found = [path for path in paths if not _is_beside(path)]
    kept = {
        page.rpartition(".")[0].casefold() + ending for page in found if suffix_of(page) in _PAGES for ending in _KEPT
    }
    return sorted((path for path in found if kept.isdisjoint(_folders(path))), key=lambda path: path.split("/"))


def _is_beside(path: str) -> bool:
    parts = path.casefold().split("/")
    return (
        suffix_of(parts[-1]) in _PARTS
        or parts[-1].startswith(_OPEN)
        or any(part.startswith(".") or part in _NEVER for part in parts)
    )


def _folders(path: str) -> list[str]:
    parts = path.casefold().split("/")
    return ["/".join(parts[:end]) for end in range(1, len(parts))]

"""Bytes to text, once: encoding, line ends, control characters, mojibake. After this the text never changes.

Steps: a byte-order mark, UTF-16 without one, strict UTF-8, and only then what the file declares and how it would read
(guessing.py).
"""

from __future__ import annotations

import codecs
import re

from components import wording
from components.readers.encoding.guessing import likely
from components.readers.encoding.mojibake import mend

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WIDER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
"""What a declared encoding is read as, by the names of Python's codecs: the larger page that is meant by it, as in
browsers (https://encoding.spec.whatwg.org/#names-and-labels)."""
_LABELS = {
    "x-sjis": "cp932",
    "windows-31j": "cp932",
    "windows-949": "cp949",
    "ks_c_5601-1987": "cp949",
    "ks_c_5601": "cp949",
    "x-gbk": "gb18030",
    "windows-936": "gb18030",
    "big5-hkscs": "big5hkscs",
    "x-x-big5": "big5hkscs",
    "windows-874": "cp874",
    "windows-950": "cp950",
    "dos-874": "cp874",
    "macintosh": "mac-roman",
    "x-mac-roman": "mac-roman",
    "x-mac-cyrillic": "mac-cyrillic",
    "x-mac-ukrainian": "mac-cyrillic",
    "x-cp1250": "cp1250",
    "x-cp1251": "cp1251",
    "x-cp1252": "cp1252",
    "iso-8859-8-i": "cp1255",
    "iso-8859-8-e": "cp1255",
    "x-euc-jp": "euc_jp",
    "x-user-defined": "cp1252",
}
_NOT_LETTERS = frozenset({"idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "mbcs", "oem"})
"""Codecs of Python that no file is in, or that read plain text as code."""
_WAYS = {"cp932": ("shift_jis", "cp932"), "big5hkscs": ("big5", "cp950", "big5hkscs")}
"""Narrow to wide: the first that reads every byte keeps the wave dash and the bullet that the standard means."""
_ESCAPED = ("iso2022_kr", "iso2022_jp", "iso2022_jp_2")

_ROUNDS = 4
"""What is taken out may bring other things together."""
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\u2028\u2029]")
# With the marks that turn the direction of all that follows: a name written with them reads as another.
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069]")
_LATE_CONTROLS = re.compile("[\x80-\x9f]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_COMMENTS = re.compile(rb"<!--.*?(?:-->|$)", re.DOTALL)
_XML_ENCODING = re.compile(rb"""^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([\w.:+-]+)""", re.IGNORECASE)
_META = re.compile(rb"<meta[\s/][^>]*", re.IGNORECASE)
_CONTENT = re.compile(rb"""\bcontent\s*=\s*(?:"[^"]*"|'[^']*')""", re.IGNORECASE)
_META_CHARSET = re.compile(rb"""[\s"'/]charset\s*=\s*["']?\s*([\w.:+-]+)""", re.IGNORECASE)
_META_CONTENT = re.compile(rb"""\bcontent\s*=[^>]*?charset\s*=\s*["']?\s*([\w.:+-]+)""", re.IGNORECASE)
_HEAD = 4096
_EVERYDAY = re.compile(
    "[\t\n\r\x20-\x7e\xa0-\u024f\u0370-\u052f\u0590-\u06ff\u0900-\u0e7f\u1e00-\u1fff\u2010-\u2027\u2030-\u203a"
    "\u20ac\u2116\u2122\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff9f]"
)


def decode(data: bytes, declared: str = "") -> tuple[str, tuple[str, ...]]:
    """The text of a file's bytes, and a warning for each thing a person should check. Never raises.

    declared: what the file's surroundings call its encoding, under any label; believed unless the bytes contradict it.
    Half a character at the very end, where a file was cut, is left out.
    """
    encoding = _marked(data) or _escaped(data) or wide_encoding(data) or _utf8(data)
    if encoding:
        return _read(data, encoding).removeprefix("\ufeff"), ()
    if _mostly_utf8(data):
        return data.decode("utf-8", errors="crossread.cp1252"), (wording.ENCODING_MIXED,)
    meant = codec_of(declared)
    encoding = likely(data, meant)
    believed = encoding == meant
    ways = ((encoding,) if believed else ()) + _WAYS.get(encoding, ())
    encoding = next((way for way in ways if _strict(data, way)), encoding)
    text = _read(data, encoding)
    if not believed:
        return text, (wording.ENCODING_GUESSED.format(encoding=encoding),)
    return text, (wording.ENCODING_MIXED,) if "\ufffd" in text else ()


def tidy(text: str) -> tuple[str, tuple[str, ...]]:
    """The text with one kind of line end, no control characters and mojibake mended; with warnings where it changed."""
    warnings: dict[str, None] = {}
    for _ in range(_ROUNDS):
        before, text = text, _tidied(text, warnings)
        if text == before:
            break
    return text, tuple(warnings)


def declared_encoding(data: bytes) -> str:
    """The encoding that a web page or an XML document names in its first 4 KB, in lower case; "" where it names none.

    UTF-16 becomes "utf-8": in UTF-16 the name could not be read. Source: the prescan of the HTML standard, simply.
    """
    head = _COMMENTS.sub(b"", data[:_HEAD].removeprefix(codecs.BOM_UTF8))
    found = _XML_ENCODING.match(head)
    label = (found[1] if found else next(filter(None, map(_of_meta, _META.findall(head))), b"")).decode(
        "ascii", "ignore"
    )
    return "utf-8" if label.lower().startswith(("utf-16", "utf16")) else label.lower()


def codec_of(label: str) -> str:
    """Python's name of the encoding that a label means in practice; "" for a label that means none."""
    label = label.partition(";")[0].strip(" \t\r\n\"'").lower()
    try:
        name = codecs.lookup(_LABELS.get(label, label)).name
        "a".encode(name)
    except (LookupError, ValueError, TypeError):
        return ""
    name = _WIDER.get(name, name)
    return "" if name.startswith("utf") or name.replace("-", "_") in _NOT_LETTERS else name


def wide_encoding(data: bytes) -> str:
    """UTF-16 without a byte-order mark, told by zeros and other control bytes that no other text has; else "".

    Cost: looks at the first 4 KB only.
    """
    head = data[:_HEAD]
    if len(head) < 4 or not re.search(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]", head):
        return ""
    shares = {encoding: _everyday(head, encoding) for encoding in ("utf-16-le", "utf-16-be")}
    best = max(shares, key=shares.__getitem__)
    return best if shares[best] > 0.97 else ""


def _everyday(head: bytes, encoding: str) -> float:
    """The share of characters that news is written in."""
    text = _read(head, encoding)
    return len(_EVERYDAY.findall(text)) / len(text) if text and not _CONTROLS.search(text) else 0.0


def _of_meta(tag: bytes) -> bytes:
    spoken_for = b"http-equiv" in tag.lower()
    found = _META_CONTENT.search(tag) if spoken_for else _META_CHARSET.search(_CONTENT.sub(b"", tag))
    return found[1] if found else b""


def _read(data: bytes, encoding: str) -> str:
    return codecs.getincrementaldecoder(encoding)("replace").decode(data)


def _marked(data: bytes) -> str:
    return next((encoding for mark, encoding in BOMS if data.startswith(mark)), "")


def _escaped(data: bytes) -> str:
    """The mail encodings of Japan and Korea, which are ASCII with escapes."""
    if b"\x1b$" not in data or not data.isascii():
        return ""
    return next((encoding for encoding in _ESCAPED if _strict(data, encoding)), "")


def _strict(data: bytes, encoding: str) -> bool:
    """Does it read every byte, but for half a character at the very end?"""
    try:
        codecs.getincrementaldecoder(encoding)().decode(data)
    except UnicodeError:
        return False
    return True


def _utf8(data: bytes) -> str:
    """UTF-8, also where the last character is cut; not where that would be the only one beyond ASCII."""
    if not _strict(data, "utf-8"):
        return ""
    text = _read(data, "utf-8")
    return "utf-8" if not text.isascii() or len(text) == len(data) else ""


def _mostly_utf8(data: bytes) -> bool:
    """UTF-8 with a few foreign bytes, as where a page was glued together from two sources."""
    text = data.decode("utf-8", errors="replace")
    wrong = text.count("\ufffd")
    right = sum(len(run) for run in re.findall("[\x80-\U0010ffff]+", text)) - wrong
    return right > wrong


def _tidied(text: str, warnings: dict[str, None]) -> str:
    text = _LINE_ENDS.sub("\n", text)
    bare = _SURROGATES.sub("\ufffd", _CONTROLS.sub("", text))
    if bare != text:
        warnings[wording.CONTROLS_REMOVED] = None
    mended = mend(bare)
    if mended != bare:
        warnings[wording.MOJIBAKE_MENDED] = None
    return _LATE_CONTROLS.sub("", mended.replace("\x85", "\n"))


def _as_cp1252(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", errors="replace"), error.end


codecs.register_error("crossread.cp1252", _as_cp1252)

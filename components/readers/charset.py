"""Bytes to text, once: encoding, line ends, control characters, mojibake. After this the text never changes.

Steps as measured on 110 re-encoded articles: a byte-order mark, strict UTF-8, cp1252 where its quotation marks stand
where quotation marks do, and only then a guess.
"""

from __future__ import annotations

import codecs
import re

from components import wording

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 65_536
"""Bytes looked at to guess an encoding: charset-normalizer takes seconds on megabytes."""

_CP1252_QUOTES = re.compile(
    rb"(?:^|[\s(])[\x91\x93](?=[A-Za-z0-9])"
    rb"|(?<=[A-Za-z0-9.,!?])[\x92\x94](?=[\s.,;:)sSt]|$)"
    rb"|(?<=[A-Za-z ])[\x96\x97](?=[A-Za-z ])"
)
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\u2028\u2029]")
# With the marks that turn the direction of all that follows: a name written with them reads as another.
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069]")
_LATE_CONTROLS = re.compile("[\x80-\x9f]")
_SURROGATES = re.compile("[\ud800-\udfff]")


def decode(data: bytes, declared: str = "") -> tuple[str, tuple[str, ...]]:
    """The text of a file's bytes, and a warning for each thing a person should check. Never raises."""
    encoding = _marked(data) or wide_encoding(data) or _strict(data, "utf-8") or _strict(data, declared)
    if encoding:
        text = data.decode(encoding, errors="replace")
        return text.removeprefix("\ufeff"), ()
    if _mostly_utf8(data):
        return data.decode("utf-8", errors="crossread.cp1252"), (wording.ENCODING_MIXED,)
    encoding = "cp1252" if _has_cp1252_quotes(data) else _guess(data)
    text = data.decode(encoding, errors="replace")
    return text, (wording.ENCODING_GUESSED.format(encoding=encoding),)


def tidy(text: str) -> tuple[str, tuple[str, ...]]:
    """The text with one kind of line end, no control characters and mojibake mended; with warnings where it changed."""
    warnings = []
    text = _LINE_ENDS.sub("\n", text)
    bare = _SURROGATES.sub("\ufffd", _CONTROLS.sub("", text))
    if bare != text:
        warnings.append(wording.CONTROLS_REMOVED)
    mended = _mend(bare)
    if mended != bare:
        warnings.append(wording.MOJIBAKE_MENDED)
    return _LATE_CONTROLS.sub("", mended.replace("\x85", "\n")), tuple(warnings)


def wide_encoding(data: bytes) -> str:
    """UTF-16 without a byte-order mark, told by the zero half of its ASCII characters; else ""."""
    head = data[:4096]
    if len(head) < 4 or b"\0" not in head:
        return ""
    pairs = len(head) // 2
    high, low = head[1::2].count(0), head[0::2].count(0)
    if high > 0.4 * pairs and low == 0:
        return _strict(data, "utf-16-le")
    if low > 0.4 * pairs and high == 0:
        return _strict(data, "utf-16-be")
    return ""


def _marked(data: bytes) -> str:
    return next((encoding for mark, encoding in BOMS if data.startswith(mark)), "")


def _strict(data: bytes, encoding: str) -> str:
    try:
        data.decode(encoding or "undefined")
    except (UnicodeError, LookupError, ValueError):
        return ""
    return encoding


def _mostly_utf8(data: bytes) -> bool:
    """UTF-8 with a few foreign bytes, as where a page was glued together from two sources."""
    text = data.decode("utf-8", errors="replace")
    wrong = text.count("\ufffd")
    right = sum(len(run) for run in re.findall("[\x80-\U0010ffff]+", text)) - wrong
    return right > wrong


def _has_cp1252_quotes(data: bytes) -> bool:
    """Its quotation marks stand where quotation marks do, in a text whose letters are mostly Latin.

    The Cyrillic and Greek pages of Windows keep quotation marks in the same places: there most letters are high bytes.
    """
    high = sum(1 for byte in data[:_SAMPLE] if byte >= 0xC0)
    return high < 0.25 * min(len(data), _SAMPLE) and _CP1252_QUOTES.search(data) is not None


def _guess(data: bytes) -> str:
    from charset_normalizer import from_bytes

    cut = data[:_SAMPLE]
    best = from_bytes(cut[: cut.rfind(b"\n") + 1] or cut).best()
    return best.encoding if best is not None else "cp1252"


def _mend(text: str) -> str:
    """Mojibake mended line by line, and only there: whatever else ftfy would tidy is left as it was written."""
    if text.isascii():
        return text
    from ftfy import TextFixerConfig, fix_encoding
    from ftfy.badness import is_bad

    if not is_bad(text):
        return text
    only_encoding = TextFixerConfig(replace_lossy_sequences=False, explain=False)
    return "\n".join(fix_encoding(line, only_encoding) if is_bad(line) else line for line in text.split("\n"))


def _as_cp1252(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", errors="replace"), error.end


codecs.register_error("crossread.cp1252", _as_cp1252)

"""Bytes of any usual encoding become the text that was written, and garbled text is put right."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components import wording
from components.readers.encoding.charset import declared_encoding, decode, tidy, wide_encoding
from components.readers.sniff import kind_of

TEXTS = {
    path.stem: path.read_text(encoding="utf-8") for path in sorted(Path(__file__).with_name("encodings").glob("*"))
}
WESTERN = ("cp1252", "latin-1", "iso-8859-15")
STORED_IN = {
    "ar": ("cp1256", "iso-8859-6"),
    "de": (*WESTERN, "cp1250"),
    "el": ("cp1253", "iso-8859-7"),
    "en": WESTERN,
    "es": WESTERN,
    "fr": WESTERN,
    "he": ("cp1255", "iso-8859-8"),
    "ja": ("shift_jis", "cp932", "euc-jp", "iso-2022-jp"),
    "ko": ("euc-kr", "cp949", "iso-2022-kr"),
    "pl": ("cp1250", "iso-8859-2"),
    "ru": ("cp1251", "koi8-r", "iso-8859-5", "cp866"),
    "tr": ("cp1254", "iso-8859-9"),
    "zh-hans": ("gb18030", "gbk", "gb2312"),
    "zh-hant": ("big5", "cp950", "gb18030"),
}
UNICODE = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be")
_TYPEWRITTEN = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "’": "'", "‘": "'", "–": "-", "—": "-", "œ": "oe", "€": "EUR"}
)


def can(character: str, encoding: str) -> bool:
    try:
        character.encode(encoding)
    except UnicodeError:
        return False
    return True


def as_typed(text: str, encoding: str) -> str:
    """The text as a newsroom writes it whose encoding lacks some of its characters."""
    typed = "".join(each if can(each, encoding) else each.translate(_TYPEWRITTEN) for each in text)
    return "".join(each for each in typed if can(each, encoding))


def cuts(text: str, length: int) -> list[str]:
    return [text[start : start + length] for start in range(0, len(text) - length // 2, length)]


@pytest.mark.parametrize(
    ("language", "encoding"), [(language, each) for language in STORED_IN for each in (*STORED_IN[language], *UNICODE)]
)
def test_an_article_reads_as_it_was_written(language: str, encoding: str) -> None:
    whole = TEXTS[language]
    for part in (whole, whole[:1_000], *cuts(whole, 200)[::4]):
        text = as_typed(part, encoding)
        assert decode(text.encode(encoding))[0] == text


@pytest.mark.parametrize("language", STORED_IN)
def test_utf_16_without_a_mark_is_text(language: str) -> None:
    for encoding in ("utf-16-le", "utf-16-be"):
        assert kind_of(TEXTS[language].encode(encoding)) == ""


@pytest.mark.parametrize(
    "data", [bytes(range(256)) * 8, b"\x00\x01\x02\x03" * 200, b"\0" * 500, b"A\0\0\0B\0\0\0" * 90]
)
def test_bytes_of_programs_are_not_taken_for_utf_16(data: bytes) -> None:
    assert wide_encoding(data) == ""


@pytest.mark.parametrize(
    "phrase",
    [
        "a café by the sea", "it’s late", "it cost £3m", "“Come home,” he said", "a long – very long – day", "at 30°C",
        "Mr Müller said", "from São Paulo", "in Malmö", "a piñata", "€50 a head", "it went on… and on", "½ a mile",
        "© Harbour Courier", "Dónal Ó Sé", "Åsa and Øystein", "two—or three", "the façade", "a Brontë™", "née",
    ],
)  # fmt: skip
@pytest.mark.parametrize("encoding", ["cp1252", "latin-1"])
@pytest.mark.parametrize("place", [0, 60_000])
def test_a_single_letter_or_mark_is_enough(phrase: str, encoding: str, place: int) -> None:
    plain = as_typed(TEXTS["en"], "ascii") * 50
    text = as_typed(f"{plain[:place]}\n{phrase}. {plain[place : place + 110]}", encoding)
    assert decode(text.encode(encoding))[0] == text


def test_what_was_guessed_is_said_and_what_is_certain_is_not() -> None:
    assert decode("Café".encode()) == ("Café", ())
    text, warnings = decode(TEXTS["fr"].encode("cp1252"))
    assert text == TEXTS["fr"]
    assert warnings == (wording.ENCODING_GUESSED.format(encoding="cp1252"),)


@pytest.mark.parametrize(
    ("label", "encoding", "text"),
    [
        ("iso-8859-1", "cp1252", "“Enough,” she said – it’s late…"),
        ("ISO-8859-1", "latin-1", "L'été"),
        ("us-ascii", "cp1252", "café"),
        ("gb2312", "gbk", "镕基，朱"),
        ("shift_jis", "cp932", "①㈱髙島"),
        ("x-sjis", "cp932", "十時～十二時"),
        ("ks_c_5601-1987", "cp949", "똠방각하"),
        ("euc-kr", "cp949", "펲시콜라"),
        ("windows-1250", "cp1250", "Dvořák"),
        ("iso-8859-2", "iso-8859-2", "Łódź"),
        ("iso-8859-9", "cp1254", "Erdoğan’ın"),
        ("tis-620", "cp874", "ข่าว"),
        ("'Windows-1251'; format=flowed", "cp1251", "Нет"),
        ("big5-hkscs", "big5hkscs", "香港人啱啱買咗啲嘢，好貴"),
        ("iso-8859-8-i", "cp1255", "שלום"),
        ("koi8-u", "koi8-u", "Їжак"),
        ("macintosh", "mac-roman", "“Zoë”"),
        ("iso-2022-jp", "iso-2022-jp", "大雨で休校"),
    ],
)
def test_a_declared_encoding_is_believed(label: str, encoding: str, text: str) -> None:
    assert decode(text.encode(encoding), label) == (text, ())


@pytest.mark.parametrize(
    ("label", "encoding", "language"),
    [
        ("iso-8859-1", "cp1251", "ru"),
        ("windows-1252", "koi8-r", "ru"),
        ("windows-1251", "utf-8", "ru"),
        ("utf-8", "cp1252", "fr"),
        ("iso-8859-1", "cp1250", "pl"),
        ("iso-8859-2", "cp1250", "pl"),
        ("iso-8859-1", "big5", "zh-hant"),
        ("gb2312", "big5", "zh-hant"),
        ("iso-8859-1", "shift_jis", "ja"),
        ("utf-16", "cp1253", "el"),
        ("iso-8859-1", "utf-16", "ar"),
    ],
)
def test_a_declared_encoding_that_the_bytes_contradict_is_not(label: str, encoding: str, language: str) -> None:
    text = as_typed(TEXTS[language], encoding)
    assert decode(text.encode(encoding), label)[0] == text


@pytest.mark.parametrize(
    "label",
    ["unknown-8bit", "x", "rot13", "hex", "zip", "unicode_escape", "idna", "undefined", "utf-7", "a\0b", "\ud800", "é"],
)
def test_a_label_that_means_nothing_is_passed_over(label: str) -> None:
    assert decode("Où est-il passé ?".encode("cp1252"), label)[0] == "Où est-il passé ?"


@given(
    st.binary(max_size=300), st.text(max_size=20) | st.sampled_from(["gb2312", "hz", "utf-16", "iso-2022-kr", "cp037"])
)
@settings(max_examples=60, deadline=None)
def test_no_bytes_and_no_label_raise(data: bytes, label: str) -> None:
    text, _ = decode(data, label)
    tidy(text)
    declared_encoding(data)


@pytest.mark.parametrize(
    ("head", "label"),
    [
        (b'<!doctype html><html><head><meta charset="Windows-1251">', "windows-1251"),
        (b"<meta charset=gb2312 />", "gb2312"),
        (b"<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=Shift_JIS'>", "shift_jis"),
        (b'<meta content="text/html;charset=koi8-r" http-equiv=content-type>', "koi8-r"),
        (b'<?xml version="1.0" encoding="ISO-8859-2"?><rss>', "iso-8859-2"),
        (b"\xef\xbb\xbf<?xml version='1.0' encoding='utf-8'?>", "utf-8"),
        (b'<meta charset="utf-16">', "utf-8"),
        (b'<!-- <meta charset="big5"> --><meta charset="euc-kr">', "euc-kr"),
        (b'<meta name="description" content="the charset=big5 affair"><meta charset="cp1252">', "cp1252"),
        (b"<p>The meta charset=big5 affair</p>", ""),
        (b" " * 5_000 + b"<meta charset=big5>", ""),
        (b"", ""),
    ],
)
def test_a_page_names_its_encoding(head: bytes, label: str) -> None:
    assert declared_encoding(head) == label


@pytest.mark.parametrize("last", ["é", "”", "語", "🚢"])
def test_utf_8_that_ends_within_a_character_is_utf_8(last: str) -> None:
    for cut in range(1, len(last.encode())):
        assert decode(("“Café”: " + last).encode()[:-cut]) == ("“Café”: ", ())


def test_a_last_letter_that_looks_like_half_of_one_is_kept() -> None:
    assert decode("They met at the café".encode("cp1252"))[0] == "They met at the café"


def garbled(text: str, encoding: str) -> str:
    """The text's UTF-8 as a program shows it that takes it for this encoding, gaps as control characters."""
    data = text.encode()
    return "".join(bytes([each]).decode(encoding, errors="ignore") or chr(each) for each in data)


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize("encoding", ["cp1252", "latin-1", "cp1251", "koi8-r", "cp1250", "mac-roman"])
def test_garbled_articles_are_put_right(language: str, encoding: str) -> None:
    text = TEXTS[language]
    once = garbled(text, encoding)
    assert tidy(once) == (text, (wording.MOJIBAKE_MENDED,))
    assert tidy(garbled(once, encoding))[0] == text
    paragraphs = text.split("\n")
    half = [garbled(each, "cp1252") if number % 4 == 2 else each for number, each in enumerate(paragraphs)]
    assert tidy("\n".join(half))[0] == text


def test_a_quotation_mark_whose_last_byte_was_lost_is_closed_again() -> None:
    text = TEXTS["en"]
    assert tidy(text.encode().decode("cp1252", errors="replace"))[0] == text
    assert tidy(text.encode().decode("cp1252", errors="ignore"))[0] == text


def test_a_single_garbled_mark_is_mended_and_the_others_stay() -> None:
    for garble in ("â€™", "вЂ™", "Б─≥", "‚Äô"):
        assert tidy(f"“It’s his,” she said. It{garble}s hers.")[0] == "“It’s his,” she said. It’s hers."


@pytest.mark.parametrize("language", TEXTS)
def test_whole_text_is_left_as_it_is(language: str) -> None:
    text = TEXTS[language]
    assert tidy(text) == (text, ())
    for case in (text.upper(), text.lower()):
        assert tidy(case) == (case, ())


@pytest.mark.parametrize(
    "text",
    [
        "SÃO PAULO – A prefeitura", "“A IRMÔ, “A MAÇÔ, “O AVIÔ: NÃO", "Ã", "â", "«À»", "À « Â »", "café » é « là",
        "Ö“, „Ä“ und „Ü“", "РІЧ І РІК", "ДОРОГА В «РАЙ»", "“É…” — “À”…", "Şükrü’nün “İ”si", "Đà Nẵng", "½ £ © ™ €",
        "ÅÄÖ’s – “Ø”", "naïve Citroën Zoë’s", "Ελλάδα «Ά»", "ÀÉÎÕÜ ÆØÅ ĄĘŁ ŠŽ", "x² ± 3 µm · 5°",
    ],
)  # fmt: skip
def test_rare_letters_are_left_as_they_are(text: str) -> None:
    assert tidy(text)[0] == text


@given(st.text(alphabet="ÃÂâ€™“”œ©é \n\x80\x9d\x01\r…ŸРСвЂ�aé’", max_size=40))
@settings(max_examples=80, deadline=None)
def test_tidy_text_stays_tidy(text: str) -> None:
    once = tidy(text)[0]
    assert tidy(once) == (once, ())


def test_marks_at_the_beginning_tell_the_encoding() -> None:
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
    ):
        assert decode(mark + "Łódź".encode(encoding), "cp1252") == ("Łódź", ())

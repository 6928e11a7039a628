"""The language is told offline, or not at all."""

from __future__ import annotations

import socket

import pytest

from components.language.detect import language_of, may_be

TEXTS = {
    "en": "The ferry sank off Port Elm before dawn, and forty people were taken off by fishing boats.",
    "de": "Die Fähre sank vor Tagesanbruch vor der Küste, und vierzig Menschen wurden von Fischern gerettet.",
    "fr": "Le ferry a coulé avant l’aube au large du port, et quarante personnes ont été sauvées par des pêcheurs.",
    "es": "El transbordador se hundió antes del amanecer y cuarenta personas fueron rescatadas por pescadores.",
    "ar": "غرقت العبّارة قبل الفجر قبالة الميناء وأنقذ الصيادون أربعين شخصا كانوا على متنها.",
    "zh": "渡轮在黎明前沉没于港口附近，四十名乘客被渔船救起，当局正在调查事故的原因。",
    "ru": "Паром затонул перед рассветом у берега, и рыбаки спасли сорок человек.",
}


@pytest.mark.parametrize("language", TEXTS)
def test_the_language_of_a_sentence_is_told_without_the_network(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    assert language_of(TEXTS[language]) == language


@pytest.mark.parametrize("text", ["", "Hello there", "12345 67890 " * 20, "\n \n", "?!…" * 50])
def test_too_little_to_tell_is_not_told(text: str) -> None:
    assert language_of(text) == ""


def test_mixed_gibberish_is_not_told() -> None:
    assert language_of("qxz vrrk plomf zzt wqrt hjkl mnbv tyui qwop zxcv") == ""


def test_a_short_text_may_be_in_the_language_of_the_others_where_its_letters_are() -> None:
    assert may_be("Bridge still closed", "en")
    assert not may_be("大坝的闸门打开", "en")
    assert not may_be("Die Fähre sank vor Tagesanbruch vor der Küste", "en")
    assert not may_be(TEXTS["en"] * 3, "en"), "a long text tells its language by itself"

"""Shared wording in any script, however its letters are coded: what meets, and that offsets stay those of the text.

The sentences tell one invented event: a flood covers the road to a harbour, and the ferry does not leave.
"""

from __future__ import annotations

import unicodedata
from itertools import pairwise
from typing import Literal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.compare import compare
from components.language.folding import ACCENT, FOLDS, JOINER, JOINING, MARK, SINGLE, codes_of, count_words, fold_code
from components.language.spelling import spelled_out
from components.matching.ngrams import find_words
from components.model import Article, Options

SENTENCES = {
    "English": "The ferry didn’t leave the old quay on Tuesday because a flood had covered the harbour road.",
    "French": "Après la crue de mardi, le bac n’a pas quitté le quai où l’eau était montée à trois mètres.",
    "German": "Die Fähre blieb am Dienstag im Hafen, weil Hochwasser die Straße zum großen Anleger überflutet hatte.",
    "Vietnamese": "Sáng thứ ba, chuyến phà đầu tiên không thể rời bến vì nước lũ đã dâng cao hơn ba mét.",
    "Turkish": "Salı sabahı vapur, ırmağın taşması yüzünden kıyıdan ayrılamadı ve yolcular İnönü okulunda kaldı.",
    "Arabic": "أعلنت إدارة الميناء أن العبّارة لن تغادر الرصيف قبل يوم الأحد لأن الفيضان غمر الطريق المؤدي إلى المدينة.",
    "Hebrew": "הַמַּעְבֹּרֶת לא יצאה מן הנמל ביום שלישי מפני שהשיטפון כיסה את הכביש המוביל אל העיירה.",
    "Russian": "Во вторник паром не вышел из порта: паводок затопил подъёмный мост, и люди ночевали в школе.",
    "Ukrainian": "У вівторок пором не вийшов із порту, бо повінь затопила міст, і мешканці її вулиць ночували в школі.",
    "Greek": "Την Τρίτη το πορθμείο δεν έφυγε από το λιμάνι, επειδή η πλημμύρα είχε σκεπάσει τον δρόμο της πόλης.",
    "Hindi": "मंगलवार को बाढ़ का पानी सड़क पर चढ़ जाने के कारण नौका घाट से रवाना नहीं हुई और यात्री स्कूल में ठहरे।",
    "Bengali": "মঙ্গলবার বন্যার জলে রাস্তা ডুবে যাওয়ায় ফেরিটি ঘাট ছাড়তে পারেনি বলে লোকেরা স্কুলে রাত কাটিয়েছে।",
    "Tamil": "செவ்வாயன்று வெள்ளம் சாலையை மூடியதால் படகு கரையை விட்டுப் போகவில்லை என்று துறைமுக அதிகாரிகள் நேற்று சொன்னார்கள்.",
    "Korean": "화요일 아침 홍수로 도로가 잠기자 여객선은 항구를 떠나지 못했고 승객들은 근처 학교에서 밤을 보냈다.",
    "Chinese": "星期二上午，洪水淹没了通往码头的公路，渡轮没有离港，乘客们在附近的学校里过夜。",
    "Japanese": "火曜日の朝、洪水で港へ続く道路が水につかり、フェリーは出航できず、乗客は近くの学校で一夜を過ごした。",
    "Thai": "เช้าวันอังคารเรือข้ามฟากออกจากท่าไม่ได้เพราะน้ำท่วมถนน ผู้โดยสารจึงค้างคืนที่โรงเรียนใกล้เคียง",
    "Lao": "ເຮືອຂ້າມຟາກບໍ່ໄດ້ອອກຈາກທ່າໃນວັນອັງຄານ ເພາະນໍ້າຖ້ວມຖະໜົນ",
    "Khmer": "ទូកចម្លងមិនបានចេញពីកំពង់ផែនៅថ្ងៃអង្គារទេ ព្រោះទឹកជំនន់លិចផ្លូវ",
    "Burmese": "အင်္ဂါနေ့တွင် ရေကြီးသဖြင့် ကူးတို့သင်္ဘော ဆိပ်ကမ်းမှ မထွက်နိုင်ခဲ့ပါ",
}
# One word, one letter of a script without spaces: written in another way, and plainly.
WORDS = [
    ("ﬁﬂﬀﬃﬄﬅﬆ", "fiflffffifflstst"),
    ("oﬃce", "Office"),
    ("Ĳsselmeer", "IJsselmeer"),
    ("Ǆungla", "džungla"),
    ("cœur", "coeur"),
    ("Ǽon", "aeon"),
    ("Straße", "STRASSE"),
    ("GROẞE", "große"),
    ("ＦＥＲＲＹ２７", "ferry27"),
    ("𝐅𝐞𝐫𝐫𝐲", "Ferry"),
    ("m²", "m2"),
    ("Ⅻ", "XII"),
    ("ſchiff", "Schiff"),
    ("ISPARTA", "ısparta"),
    ("İskele", "iskele"),
    ("ΠΟΤΑΜΟΣ", "ποταμός"),
    ("паро\u0301м", "паром"),
    ("եւ", "և"),
    ("מﬠﬧ", "מער"),
    ("ﭏ", "אל"),
    ("الـــعبّارة", "العبارة"),
    ("أحمد", "احمد"),
    ("ﺍﻟﻌﺒﺎﺭﺓ", "العبارة"),
    ("ﻻ", "لا"),
    ("ﷲ", "الله"),
    ("کتاب", "كتاب"),
    ("می\u200cشود", "میشود"),
    ("٢٠٢٦", "2026"),
    ("२०२६", "2026"),
    ("๒๕๖๙", "2569"),
    ("क़लम", "क\u093cलम"),
    ("ऩगर", "न\u093cगर"),
    ("যাওয়ায়", "যাওয\u09bcায\u09bc"),
    ("ක\u0ddd", "ක\u0dd9\u0dcf\u0dca"),
    ("한국", "\u1112\u1161\u11ab\u1100\u116e\u11a8"),
    ("한", "하\u11ab"),
    ("が", "か\u3099"),
    ("パ", "ハ\u309a"),
    ("ｶﾞ", "ガ"),
    ("ﾊ\u309a", "パ"),
    ("葛\U000e0100", "葛"),
    ("ำ", "\u0e4d\u0e32"),
    ("flood\u00adgate", "floodgate"),
    ("flood\u200bgate", "floodgate"),
    ("flood\u034fgate", "floodgate"),
    ("\u2067flood\u2069\u200fgate\u202c", "floodgate"),
    ("l’eau", "l'eau"),
    ("1\ufe0f\u20e3", "1"),
    ("s\u0336t\u0336", "st"),
]
Form = Literal["NFC", "NFD"]
FORMS: tuple[Form, ...] = ("NFC", "NFD")


def spelled(text: str) -> tuple[str, list[int]]:
    """A text spelled out, and where each of its letters begins in the text."""
    codes = codes_of(text)
    plain, offset = spelled_out(codes, np.array([0, len(codes)])) or (codes, np.arange(len(codes) + 1))
    return "".join(map(chr, plain)), [int(place) for place in offset]


def letters(text: str) -> list[int]:
    """What a text's letters fold to once it is spelled out, without what is passed over."""
    return [letter for letter in map(fold_code, map(ord, spelled(text)[0])) if letter == 0 or letter > ACCENT]


def words_of(text: str) -> list[str]:
    words = find_words([text])
    return [text[start:end] for start, end in zip(words.start, words.end, strict=True)]


def hashes_of(text: str) -> list[int]:
    return [int(one) for one in find_words([text]).hash]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("language", SENTENCES)
def test_a_sentence_is_one_passage_however_it_is_coded(language: str, form: Form) -> None:
    """From the first word to the last, in the offsets of either text."""
    sentence = SENTENCES[language]
    one, other = sentence, "12 : 30\n\n" + unicodedata.normalize(form, sentence)
    found = compare([Article("1", one, "A"), Article("2", other, "B")], Options(reworded=False)).alignments
    assert [(x.kind, x.a_span.of(one), x.b_span.of(other)) for x in found] == [
        ("verbatim", sentence.rstrip(".。।"), unicodedata.normalize(form, sentence).rstrip(".。।"))
    ]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("language", SENTENCES)
def test_a_sentence_has_the_same_letters_however_it_is_coded(language: str, form: Form) -> None:
    sentence = SENTENCES[language]
    assert letters(unicodedata.normalize(form, sentence)) == letters(sentence)


@pytest.mark.parametrize(("one", "other"), WORDS)
def test_two_ways_of_writing_have_the_same_letters(one: str, other: str) -> None:
    assert letters(one) == letters(other) != []


@pytest.mark.parametrize("pair", WORDS)
def test_a_word_meets_its_plain_form_where_it_stands(pair: tuple[str, str]) -> None:
    """Whatever is before it and behind it, accents included; what is passed over at its edges is not part of it."""
    for word in pair:
        assert words_of(f"“ß {word}” (ﬁ") == ["ß", word.strip("\u2067\u202c"), "ﬁ"]
    assert hashes_of(pair[0]) == hashes_of(pair[1])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("が", "か"),
        ("ड़", "ड"),
        ("কো", "কে"),
        ("ไม่", "ไม"[::-1]),
        ("กุ", "กู"),
        ("กิน", "กัน"),
        ("ལི", "ལུ"),
        ("½", "12"),
        ("한", "하"),
        ("Maße", "Mase"),
        ("№", "No"),
    ],
)
def test_letters_that_are_not_the_same(one: str, other: str) -> None:
    assert letters(one) != letters(other)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("น้ำท่วมที่", ["น้", "ำ", "ท่", "ว", "ม", "ที่"]),
        ("ບໍ່ໄດ້", ["ບໍ່", "ໄ", "ດ້"]),
        ("ທີ່ນີ້", ["ທີ່", "ນີ້"]),
        ("កំពង់", ["កំ", "ព", "ង់"]),
        ("ဆိပ်ကမ်း", ["ဆိ", "ပ်", "က", "မ်း"]),
        ("ガーデンﾎﾟ", ["ガ", "ー", "デ", "ン", "ﾎﾟ"]),
    ],
)
def test_marks_belong_to_the_letter_before_them(text: str, words: list[str]) -> None:
    assert words_of(text) == words


@pytest.mark.parametrize("text", ["", "plain", "The mayor’s “ferry” – née Zoë, 3 °C", "水", "ไม่มี", "কান"])
def test_a_text_that_is_plain_stays_itself(text: str) -> None:
    codes = codes_of(text)
    assert spelled_out(codes, np.array([0, len(codes)])) is None


@pytest.mark.parametrize("text", ["a “q” é", "水道", "Привет", "मंगलवार", "العبّارة", "항구"])
def test_ordinary_text_need_not_be_spelled_out(text: str) -> None:
    """Only the table's word is asked for: this keeps such text as quick as it was."""
    assert not FOLDS.reading(codes_of(text))[1]


@pytest.mark.parametrize(
    ("text", "plain", "offset"),
    [
        ("eﬃ!", "effi!", [0, 1, 1, 1, 2, 3]),
        ("ßaß", "ssass", [0, 0, 1, 2, 2, 3]),
        ("xか\u3099y", "xがy", [0, 1, 3, 4]),
        ("\u1112\u1161\u11ab\u1112\u1161", "한하", [0, 3, 5]),
        ("か\u3099ß", "がss", [0, 2, 2, 3]),
        ("か\u3099\u3099", "が\u3099", [0, 2, 3]),
        ("\u3099か", "\u3099か", [0, 1, 2]),
        ("\ud800ß\udfff", "\ud800ss\udfff", [0, 1, 1, 2, 3]),
    ],
)
def test_every_letter_knows_where_it_begins(text: str, plain: str, offset: list[int]) -> None:
    assert spelled(text) == (plain, offset)


def test_nothing_is_joined_over_a_cut() -> None:
    """Where one text ends with a letter and the next begins with a mark, or furniture lies between them."""
    assert spelled_out(codes_of("か\u3099"), np.array([0, 1, 2])) is None
    assert spelled_out(codes_of("\u1112\u1161\u11ab"), np.array([2]))[1].tolist() == [0, 2, 3]  # type: ignore[index]


def test_every_composed_letter_of_unicode_is_known() -> None:
    """However Unicode grows: whatever has two canonical forms has the same letters in both."""
    composed = [chr(code) for code in range(0x110000) if unicodedata.decomposition(chr(code))]
    apart = [char for char in composed if letters(unicodedata.normalize("NFD", char)) != letters(char)]
    assert [char for char in apart if not unicodedata.decomposition(char).startswith("<")] == []


def test_no_mark_joins_a_mark_that_joins() -> None:
    """So that each is joined to a letter that is still there."""
    FOLDS.covering(np.arange(0x12000, dtype=np.uint32))
    marks = [chr(code) for code in np.flatnonzero(FOLDS.kinds[:0x12000] == JOINING)]
    assert len(marks) > 50
    assert [one + other for one in marks for other in marks if len(spelled(one + other)[0]) == 1] == []


SOME = st.one_of(
    st.characters(),
    st.sampled_from(
        "aßﬁＡ½é\u0301\u0336\u00ad\u200f\u0640 ’.ﻻاًﹷ가\u1112\u1161\u11abか\u3099\u309aｶﾞคำ\u0e49\u0e34\ud800葛\U000e0100"
    ),
)
TEXTS = st.lists(SOME, max_size=30).map("".join)


@given(TEXTS)
def test_a_text_spelled_out_covers_the_whole_text(text: str) -> None:
    """Its letters follow each other without a hole; whatever is not another letter is untouched."""
    plain, offset = spelled(text)
    assert (offset[0], offset[-1], len(offset)) == (0, len(text), len(plain) + 1)
    assert all(0 <= high - low <= 3 for low, high in pairwise(offset))
    assert letters(plain) == letters(text)
    for at, char in enumerate(plain):
        piece = text[offset[at] : offset[at + 1]]
        assert piece == char or len(piece) != 1 or len(letters(piece)) > 1


@given(TEXTS)
def test_words_stand_in_the_text_with_their_accents(text: str) -> None:
    words = find_words([text])
    spans = list(zip(words.start.tolist(), words.end.tolist(), strict=True))
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    for start, end in spans:
        first, behind = fold_code(ord(text[start])), fold_code(ord(text[end])) if end < len(text) else 0
        assert first > ACCENT
        assert behind != ACCENT
        assert fold_code(ord(text[end - 1])) not in (0, JOINER)


def test_words_and_letters_are_counted_as_they_are_found() -> None:
    for language, sentence in SENTENCES.items():
        for form in FORMS:
            text = unicodedata.normalize(form, sentence)
            assert count_words(text) == len(words_of(text)), language


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The boys’ club didn’t pay $3.2 million.", 8),
        (unicodedata.normalize("NFD", "Le bac blessé à Orléans"), 5),
        ("बाढ़ का पानी सड़क पर", 5),
        ("العـــبّارة لن تغادر", 3),
        ("少し、人々は", 5),
        ("น้ำท่วมที่", 6),
        (unicodedata.normalize("NFD", "ガード"), 3),
        (unicodedata.normalize("NFD", "여객선은 항구"), 2),
        ("flood\u200fgate \u2067quay\u2069", 2),
        ("— … “”", 0),
        ("", 0),
    ],
)
def test_words_are_counted_as_a_reader_would(text: str, count: int) -> None:
    assert count_words(text) == count


def test_marks_are_told_from_letters_by_their_value() -> None:
    """The search for words relies on it: marks spell on, single letters end a word, all other letters are below."""
    assert fold_code(ord("\u0e34")) >= MARK > fold_code(ord("ก")) >= SINGLE > fold_code(ord("ि")) > ACCENT

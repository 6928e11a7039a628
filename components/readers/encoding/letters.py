"""The letters that languages are written with, the most frequent first: they tell right readings of bytes from wrong.

Of languages in Latin script only the letters that ASCII lacks. The order is from general knowledge of each language;
nothing hangs on the exact place of a letter.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache

LETTERS = {
    "en": "éöüñáíóçèäãâêëïôøåúî",
    "fr": "éèàêçâôîûùœïëüæÿ",
    "de": "üäöß",
    "nl": "ëéïèóöüê",
    "lb": "éäëü",
    "es": "óíáéñúü¿¡ºª",
    "pt": "ãçáéóêíâõúàôºª",
    "gl": "óáéíñúü",
    "ca": "àéóèòíçúïü·",
    "it": "èàùòìéî",
    "sv": "äåöé",
    "fi": "äöå",
    "da": "åøæé",
    "no": "åøæéòôó",
    "nn": "åøæéòôó",
    "is": "áíðóéöúþæý",
    "fo": "áíóðøúýæ",
    "ga": "áíéóú",
    "cy": "ŵâêôŷîû",
    "eu": "ñ",
    "mt": "ħżġċà",
    "et": "äüõöšž",
    "lv": "āīšēņķļžūčģ",
    "lt": "ėųšįžąūčę",
    "pl": "łąężśćóńź",
    "cs": "íáěéřýčžšůúťďňó",
    "sk": "áíéčžýšľúťôňäďĺóŕ",
    "sl": "čšž",
    "hr": "čšžćđ",
    "bs": "čšžćđ",
    "sh": "čšžćđ",
    "hu": "áéöóőüíúű",
    "ro": "ăîâșțşţ",
    "sq": "ëç",
    "tr": "ıüşğçöİâîû",
    "az": "əıüşöğçİ",
    "eo": "ĉĝŭŝĵĥ",
    "vi": "đàáạảãâầấậẩẫăằắặẳẵèéẹẻẽêềếệểễìíịỉĩòóọỏõôồốộổỗơờớợởỡùúụủũưừứựửữỳýỵỷỹ\u0300\u0301\u0303\u0309\u0323₫",
    "ru": "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё",
    "uk": "оаинтівреслкдумпзяьбгйчхжєюцшїщфґ",
    "be": "аінеоыстрялкўудвмпьзбгчйцяхжэюшёф",
    "bg": "аоеитнрсвлкдпмзябугъчжшцйщхюфь",
    "sr": "аоиенрстјвкудпмлзбгћчшцњжђхљфџ",
    "mk": "аоиетнрсвкдлмпузбгјчшцњжќхѓљѕфџ",
    "kk": "аеынтірлдсқомбкзйуиғпшжяөәгүңчвұхэюцфһ",
    "el": "ατοιενσρκπμυλςίγηδόάέήθωχύφβώξζψϊ",
    "he": "יוהלאמרשתבנםדחקפעכטגסצזןךףץ־׳״",
    "yi": "ןיאערוטדגסלנפבשמצקכהז",
    "ar": "اليمنوترهبةعدفسكقحجشأطصخىإذضغئزءظثؤآ،ًَُِّْـ؛؟",
    "fa": "ایردنمهوتسبلشکزفگعخقپجآحطصضچغظذثئژ،\u200cؤأء؟",
    "ur": "اےیرنکہوسمتلبدجیںپھعشحگقئٹخفزچصڑطضڈظغآؤ،۔",
    "th": "านรอกเงมลวยดสต้่ปะทหขคบ์ไัิีแใชจพำุูโซศผณถ็ธฟษภญฝฉึืฐๆ",
    "zh": "的一是不了在人有我他這这中大来來上国國个個到说說们們为為和你地出道也时時年得就那要下以生会會自着去之过過家"
    "学學对對可她里後后小么麼多天而能好都然没沒日于於起還还发發成事只作当當想看文无無开開手十用主行方又如前所本"
    "见見经經头頭面公同三已老从從动動两兩长長，。、“”「」《》：；（）？！",
    "ja": "のにはをたがでとしいるてれなもかっうらさりこあ、。「」ーンまきくよんだスルトアイリドクラ"
    "そけつせどじわえおみすばちやゆょゃ・日人国年大会本月長出時",
    "ko": "이다는에을의가고하지로기사한도은리를서인자시대어나일해부정있그수장들전상스제으과라",
}
PUNCTUATION = frozenset("“”‘’„–—…«»\xa0")
_SYMBOLS = frozenset("€£°§©®™·•½²³ºª‚‹›×")
_WELL_KNOWN = frozenset("éöüñáçíóèäãà")
_WESTERN = frozenset("âêëïôøåúîæìòùûßõœ")
_FIRST_LEVELS = {"zh": (("gb2312", 0xB0, 0xD7), ("big5", 0xA4, 0xC6)), "ja": (("euc_jp", 0xB0, 0xCF),), "ko": ()}

# Nats: what a character costs, −ln of about how often it stands among those that are not ASCII.
_PUNCTUATION, _SYMBOL, _FOREIGN, _ODD, _OTHER_SCRIPT, _BOX, _NONE = 3.5, 5.5, 5.5, 7.6, 9.5, 10.5, 14.0
_FIRST_LEVEL, _SECOND_LEVEL, _SYLLABLE, _KANA, _WIDE_MARK = 8.7, 11.5, 8.0, 6.5, 5.0


@lru_cache(maxsize=50_000)
def cost(character: str, language: str) -> float:
    """Nats that a character of a text in this language costs: from 1 for a frequent letter to 14 for no character."""
    rank = LETTERS.get(language, "").find(character.lower() if len(character.lower()) == 1 else character)
    if rank >= 0:
        return _ranked(rank, language)
    if character in PUNCTUATION:
        return _PUNCTUATION
    kind = unicodedata.category(character)
    if kind in ("Co", "Cn", "Cc", "Cs") or character == "\ufffd":
        return _NONE
    return _letter(character, language) if kind[0] in "LM" else _mark(character, language)


@cache
def _script_of(language: str) -> str:
    """As Unicode names it ("LATIN", "CYRILLIC"); Latin for languages that are not listed."""
    return _script(LETTERS.get(language, "a")[0]) if language else "LATIN"


@lru_cache(maxsize=50_000)
def _script(character: str) -> str:
    return unicodedata.name(character, "NONE").partition(" ")[0].partition("-")[0]


def _ranked(rank: int, language: str) -> float:
    if language in _FIRST_LEVELS:
        return 4.0 + min(1.5, rank / 40)
    least, span = (1.5, 1.5) if _script_of(language) == "LATIN" else (2.0, 4.5)
    return least + span * rank / len(LETTERS[language])


def _letter(character: str, language: str) -> float:
    kind = _script(character)
    if kind in ("CJK", "HANGUL", "HIRAGANA", "KATAKANA", "HALFWIDTH", "FULLWIDTH"):
        return _wide(character, kind, language)
    if kind == "LATIN" and language not in _FIRST_LEVELS:
        small = character.lower()
        return _FOREIGN if small in _WELL_KNOWN else _FOREIGN + 1.0 if small in _WESTERN else _ODD
    return _ODD if kind == _script_of(language) else _OTHER_SCRIPT


def _wide(character: str, kind: str, language: str) -> float:
    if language not in _FIRST_LEVELS:
        return _SECOND_LEVEL
    if kind == "CJK":
        return _FIRST_LEVEL if _first_level(character, language) else _SECOND_LEVEL
    if kind == "HANGUL":
        return _SYLLABLE if language == "ko" else _SECOND_LEVEL
    if kind in ("HIRAGANA", "KATAKANA"):
        return _KANA if language == "ja" else _OTHER_SCRIPT
    return _WIDE_MARK + 2.0


def _first_level(character: str, language: str) -> bool:
    """Among the characters that the country's standard lists first, as the more frequent."""
    for encoding, lowest, highest in _FIRST_LEVELS[language]:
        if lowest <= character.encode(encoding, errors="replace")[0] <= highest:
            return True
    return False


def _mark(character: str, language: str) -> float:
    if character in _SYMBOLS:
        return _SYMBOL
    if character in "¤¦¬":
        return _BOX
    if "\u2010" <= character <= "\u2030" and language in _FIRST_LEVELS:
        return _WIDE_MARK
    if "\u3000" <= character <= "\u303f" or "\uff00" <= character <= "\uffef":
        return _WIDE_MARK if language in _FIRST_LEVELS else _OTHER_SCRIPT
    if "\u2190" <= character <= "\u27bf" and language in _FIRST_LEVELS:
        return _SYMBOL
    return _ODD if character < "\u0100" or "\u2010" <= character <= "\u2122" else _BOX

"""How names of people, agencies and outlets are written: the pieces that bylines, datelines and credits are made of."""

from __future__ import annotations

import re

UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪİĶĹĻŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŸŹŻŽ"
WORD = rf"[{UPPER}][\w.'’-]{{0,30}}"
_NOT_A_NAME = (
    "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|"
    "September|October|November|December|Christmas|Easter|Eve|Spring|Summer|Autumn|Winter|Midnight|Noon|Dawn|"
    "Morning|Evening|Night|Day|Week|Year|Then|Now|Law|All|The|This|That|These|Those|A|An|In|On|At|It|He|She|They|"
    "We|After|Before|When|While|As|For|From|With|Two|Three|Four|Five|More|Some|Police|Officials|Residents|But|And|US"
)
_NAME_WORD = rf"(?!(?:{_NOT_A_NAME})\b){WORD}"
_PARTICLE = r"(?:(?:de|del|van|von|der|den|ten|bin|ibn|al|la|le|da|di|dos|el|y)\s)"
PERSON = rf"{_NAME_WORD}\s{{1,2}}{_PARTICLE}{{0,2}}{_NAME_WORD}"
"""A person's name of two words, particles aside; LONG_PERSON has a third."""
LONG_PERSON = rf"{PERSON}(?:\s{{1,2}}{_NAME_WORD})?"

AGENCIES: dict[str, str] = {
    written: short
    for short, names in {
        "AP": "AP|Associated Press|The Associated Press|the Associated Press",
        "AFP": "AFP|Agence France-Presse|Agence France Presse",
        "CNN": "CNN|CNN Wire|The-CNN-Wire",
        "PA": "PA Media|Press Association|the PA news agency",
        "Reuters": "Reuters|REUTERS|Thomson Reuters",
        "UPI": "UPI|United Press International",
        "DPA": "DPA|dpa|Deutsche Presse-Agentur",
        "EFE": "EFE",
        "ANSA": "ANSA",
        "TASS": "TASS|Tass",
        "Xinhua": "Xinhua|Xinhua News Agency",
        "Kyodo": "Kyodo|Kyodo News",
        "Yonhap": "Yonhap|Yonhap News Agency",
        "PTI": "PTI|Press Trust of India",
        "ANI": "ANI",
        "IANS": "IANS",
        "AAP": "AAP|Australian Associated Press",
        "Bloomberg": "Bloomberg|Bloomberg News",
        "Interfax": "Interfax",
        "Anadolu": "Anadolu|Anadolu Agency",
    }.items()
    for written in names.split("|")
}
"""What agencies are called in texts, and the one name we use for each."""

_KNOWN = "|".join(re.escape(name) for name in sorted(AGENCIES, key=len, reverse=True))
_KIND = "Wire Service|News Service|News Agency|Press Agency|Press Association|Wire|Agency|Newswire|Newswires"
FULL_AGENCY = rf"(?:{WORD}\s){{1,4}}?(?:{_KIND})"
KNOWN_AGENCY = rf"(?:(?:{_KNOWN})(?![\w-])|{FULL_AGENCY}(?!\w))"
AGENCY = rf"(?:{KNOWN_AGENCY}|[A-Z]{{2,6}}(?![\w-]))"
"""A known agency, a name that ends as agencies' names do, or an abbreviation; to be used where one is expected."""
PRESS = (
    "express|herald|times|post|news|guardian|telegraph|courier|tribune|chronicle|gazette|journal|mail|press|"
    "standard|observer|mirror|examiner|inquirer|dispatch|bulletin|review|star|sun|echo|argus|record|register|"
    "independent|evening|morning|daily|weekly|today|online|globe|monitor|commonweal|sentinel|advertiser|reporter"
)
"""Words that outlets' names are made of."""


def agency_name(written: str, text: str = "") -> str:
    """One name for an agency however it is written; an unknown short one in full where the text spells it out."""
    written = " ".join(written.split()).strip(" .()")
    if written in AGENCIES:
        return AGENCIES[written]
    bare = re.sub(r"^[Tt]he\s", "", written)
    if " " in bare:
        return bare
    full = (found[0] for end in (text[:4000], text[-4000:]) for found in re.finditer(FULL_AGENCY, end))
    return next((name for name in full if bare in ("".join(word[0] for word in name.split()), name.split()[0])), bare)


_LEAD = re.compile(
    r"(?:(?:words|story|text|texte|written|reported|reporting|report|analysis|opinion|posted|published|photographs?)\s+)?"
    r"(?:by|von|par|por|di|door|av|af|od|napisał|от|автор|autore?|auteur|author|autorin|words|text|texte|from)\b\s*:?\s+",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"\s*[,;|/·•&\n]\s*|\s+(?:and|und|et|y|og|och|en|ja|with|mit|avec|con)\s+|\s+[–—-]\s+", re.IGNORECASE
)
_PLACE_AFTER = re.compile(r"\s+(?:in|at|aus|à|en|a|da|from|reporting)\s+\S.*$")
_WHOSE = re.compile(r"\s+(?:for|of|per|für|pour|para)\s+(?=\S)", re.IGNORECASE)
_ADDRESS = re.compile(r"\(?(?:https?://\S+|www\.\S+|\S+@\S+|@\w+)\)?|\([^()]*\)|\[[^\[\]]*\]")
_NO_PERSON = re.compile(
    rf"\b(?:staff|desk|newsroom|editor\w*|teams?|reporters?|correspondents?|writers?|columnists?|bureau|agenc(?:y|ies)|"
    rf"chief|redaktion|redacción|redazione|rédaction|redactie|news|newspapers?|magazine|photographers?|producers?|"
    rf"admin|administrator|webmaster|guest|contributors?|special|online|media|radio|tv|press|wire|service|the|"
    rf"department|university|professor|minutes?|hours?|read|updated|published|follow|share|{_NOT_A_NAME}|"
    rf"(?:\w+ )?(?:{PRESS}))\b",
    re.IGNORECASE,
)
_LATIN_NAME = re.compile(
    rf"[{UPPER}][\w'’.-]*(?:\s(?:(?:de|del|della|van|von|der|den|ten|ter|bin|ibn|al|el|la|le|da|di|do|dos|du|y|zu)\s)*"
    rf"[{UPPER}][\w'’.-]*){{1,4}}"
)
_OTHER_NAME = re.compile(r"[^\W\d_a-zA-Z]{2,}(?:[ ·・][^\W\d_a-zA-Z.]{1,}){0,4}")


def people(written: str) -> tuple[str, str]:
    """A byline as it is written -> the people in it, joined by ", ", and the agency in it (as written); "" where none.

    Leads, places, titles, addresses and names of outlets and desks are left out: rather nobody than somebody else.
    """
    written = " ".join(_ADDRESS.sub(" ", written).split()) if "\n" not in written else _ADDRESS.sub(" ", written)
    names: list[str] = []
    agency = ""
    for part in _BETWEEN.split(_LEAD.sub("", written.strip(), count=1)):
        for number, piece in enumerate(_WHOSE.split(_LEAD.sub("", part.strip(" .:"), count=1))):
            piece = piece.strip(" .:-–—|")
            if re.fullmatch(KNOWN_AGENCY, piece):
                agency = agency or piece
            elif not number and (name := _person(_PLACE_AFTER.sub("", piece))) and name not in names:
                names.append(name)
    return ", ".join(names), agency


def _person(piece: str) -> str:
    piece = " ".join(piece.split()).rstrip(".") if not re.search(r"\s[A-Z]\.$", piece) else " ".join(piece.split())
    if not 3 <= len(piece) <= 60 or _NO_PERSON.search(piece):
        return ""
    if _LATIN_NAME.fullmatch(piece):
        return piece
    return piece if not piece.isascii() and not piece[0].islower() and _OTHER_NAME.fullmatch(piece) else ""

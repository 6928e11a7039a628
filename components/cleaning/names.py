"""How names of people, agencies and outlets are written: the pieces that bylines, datelines and credits are made of."""

from __future__ import annotations

import re

UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪİĶĹĻŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŸŹŻŽ"
WORD = rf"[{UPPER}][\w.'’-]{{0,30}}"
NO_NAMES = (
    "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|"
    "September|October|November|December|Christmas|Easter|Eve|Spring|Summer|Autumn|Winter|Midnight|Noon|Dawn|"
    "Morning|Evening|Night|Day|Week|Year|Then|Now|Law|All|The|This|That|These|Those|A|An|In|On|At|It|He|She|They|"
    "We|After|Before|When|While|As|For|From|With|Two|Three|Four|Five|More|Some|Police|Officials|Residents|But|And|US"
)
_NAME_WORD = rf"(?!(?:{NO_NAMES})\b){WORD}"
_PARTICLE = r"(?:(?:de|del|van|von|der|den|ten|bin|ibn|al|la|le|da|di|dos|el|y)\s)"
PERSON = rf"{_NAME_WORD}\s{{1,2}}{_PARTICLE}{{0,2}}{_NAME_WORD}"
"""A person's name of two words, particles aside; LONG_PERSON has a third."""
LONG_PERSON = rf"{PERSON}(?:\s{{1,2}}{_NAME_WORD})?"

AGENCIES: dict[str, str] = {
    written: short
    for short, names in {
        "AP": "AP|Associated Press|The Associated Press|the Associated Press",
        "AFP": "AFP|Agence France-Presse|Agence France Presse",
        "CNN": "CNN|CNN Wire|The-CNN-Wire|Cable News Network",
        "PA": "PA Media|Press Association|the PA news agency",
        "Reuters": "Reuters|REUTERS|Thomson Reuters",
        "UPI": "UPI|United Press International",
        "dpa": "DPA|dpa|Deutsche Presse-Agentur",
        "EFE": "EFE",
        "ANSA": "ANSA",
        "TASS": "TASS|Tass",
        "ТАСС": "ТАСС",
        "РИА Новости": "РИА Новости",
        "Xinhua": "Xinhua|Xinhua News Agency",
        "新华社": "新华社",
        "中新社": "中新社",
        "Kyodo": "Kyodo|Kyodo News",
        "Yonhap": "Yonhap|Yonhap News Agency",
        "PTI": "PTI|Press Trust of India",
        "ANI": "ANI",
        "IANS": "IANS",
        "AAP": "AAP|Australian Associated Press",
        "Bloomberg": "Bloomberg|Bloomberg News",
        "Interfax": "Interfax|Интерфакс",
        "Canadian Press": "The Canadian Press|Canadian Press",
        "APA": "Austria Presse Agentur",
        "Europa Press": "Europa Press",
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
    "independent|evening|morning|daily|weekly|today|online|globe|monitor|commonweal|sentinel|advertiser|reporter|"
    "ledger|mercury|clarion|bugle|messenger|intelligencer|lantern"
)
"""Words that outlets' names are made of."""
FOREIGN_PRESS = (
    "zeitung|bote|anzeiger|kurier|tagblatt|nachrichten|presse|rundschau|blatt|courrier|figaro|dépêche|diario|faro|"
    "periódico|heraldo|correo|corriere|gazzetta|giornale|messaggero|dagblad|krant|courant|tidning|posten|avis|avisen|"
    "gazeta|dziennik|новости|газета|вестник|известия|时报|日报|晚报|早报|新闻|新聞|报|صحيفة|جريدة"
)
"""The same in other languages."""


def agency_name(written: str, text: str = "") -> str:
    """One name for an agency however it is written; an unknown short one in full where the text spells it out."""
    written = " ".join(written.split()).strip(" .()")
    if written in AGENCIES:
        return AGENCIES[written]
    if written.isupper() and written.title() in AGENCIES:
        return AGENCIES[written.title()]
    bare = re.sub(r"^[Tt]he\s", "", written)
    if " " in bare:
        return bare
    full = (found[0] for end in (text[:4000], text[-4000:]) for found in re.finditer(FULL_AGENCY, end))
    return next((name for name in full if bare in ("".join(word[0] for word in name.split()), name.split()[0])), bare)

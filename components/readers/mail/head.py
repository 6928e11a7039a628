"""What a mail's head tells of the article in it: of the mail itself, and of one that was forwarded inside its text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from components.cleaning.dates import iso_date, moment_in
from components.cleaning.names import AGENCIES, KNOWN_AGENCY, PRESS, agency_name

_KEYS = {
    key: names.split("|")
    for key, names in {
        "from": "from|von|de|da|van|fra|från|expéditeur|absender",
        "date": "date|sent|datum|gesendet|envoyé|fecha|enviado|enviado el|enviada em|data|inviato|verzonden|dato|sendt",
        "subject": "subject|betreff|objet|sujet|asunto|oggetto|assunto|onderwerp|ämne|emne",
        "to": "to|an|à|para|a|aan|til|till|cc|bcc|cci|kopie|reply-to|importance|attachments|résumé",
    }.items()
}
"""What mail programs call the lines of a head."""
_KEY_OF = {name: key for key, names in _KEYS.items() for name in names}
_LINE = re.compile(
    rf"[>\s*_]*({'|'.join(sorted(map(re.escape, _KEY_OF), key=len, reverse=True))})\s?[*_]*:[*_ ]*", re.I
)
_LONG_LINE = 55
_ANSWERED = re.compile(
    r"\s*(?:(?:fwd?|re|aw|wg|tr|rv|antw|doorst|vs|vb|sv|enc|rif|res|fyi)\s?(?:[\[(]\d{1,3}[\])])?\s?[:：]"
    r"|\[[^\[\]]{1,40}\](?=\s*\S))\s*",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"[\s\"'“”]*(.*?)[\s\"'“”]*(?:[<\[(](?:mailto:)?([^\s<>\[\]()]+@[^\s<>\[\]()]+)[>\])].*)?", re.DOTALL
)
_AGENCY_HOSTS = {
    "ap.org": "AP", "apnews.com": "AP", "reuters.com": "Reuters", "thomsonreuters.com": "Reuters", "afp.com": "AFP",
    "upi.com": "UPI", "dpa.com": "DPA", "dpa-info.com": "DPA", "efe.com": "EFE", "efe.es": "EFE", "ansa.it": "ANSA",
    "tass.com": "TASS", "tass.ru": "TASS", "xinhua.org": "Xinhua", "xinhuanet.com": "Xinhua", "kyodonews.jp": "Kyodo",
    "kyodo.co.jp": "Kyodo", "yna.co.kr": "Yonhap", "ptinews.com": "PTI", "pti.in": "PTI", "aninews.in": "ANI",
    "ians.in": "IANS", "aap.com.au": "AAP", "interfax.com": "Interfax", "interfax.ru": "Interfax",
    "aa.com.tr": "Anadolu", "pamediagroup.com": "PA", "pa.media": "PA",
}  # fmt: skip
"""Hosts from which agencies alone send mail."""
_OUTLETS_TOO = frozenset({"CNN", "Bloomberg"})
_PRESS_WORD = re.compile(rf"\b(?:{PRESS})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Head:
    """As it is written; "" where a line is missing."""

    sender: str = ""
    date: str = ""
    subject: str = ""


def innermost(text: str, head: Head) -> tuple[Head, str]:
    """The head and the text of the message that was forwarded within a text, as deep as each covering note is shorter
    than what it covers; without one, what was given."""
    lines, start = text.split("\n"), 0
    words = [0, *accumulate(len(line.split()) for line in lines)]
    for begin, end, found in _heads(lines):
        if words[begin] - words[start] >= words[-1] - words[end]:
            break
        start, head = end, found
    return head, "\n".join(lines[start:]) if start else text


def title_of(subject: str) -> str:
    """A subject without what mail programs and mailing lists put before it."""
    while found := _ANSWERED.match(subject):
        subject = subject[found.end() :]
    return subject.strip()


def moment_of(date: str) -> str:
    """A head's date in ISO 8601; as it stands where it is not understood."""
    plain = " ".join(date.split())
    return iso_date(plain) or moment_in(plain) or plain


def sender_of(sender: str) -> tuple[str, str]:
    """The agency and the outlet that a sender is for sure, "" for what is not: a person's name tells neither."""
    found = _ADDRESS.fullmatch(" ".join(sender.split())[:500])
    name, address = (found[1], found[2] or "") if found else ("", "")
    host = address.rpartition("@")[2].casefold().strip(".")
    at = next((agency for known, agency in _AGENCY_HOSTS.items() if host == known or host.endswith(f".{known}")), "")
    if at or re.fullmatch(KNOWN_AGENCY, name):
        agency = at or agency_name(name)
        return ("", name) if agency in _OUTLETS_TOO else (agency, "")
    bare = re.sub(r"\W", "", name.casefold()).removeprefix("the")
    known = len(bare) >= 3 and bare in re.sub(r"\W", "", host)
    return "", name if known and (_PRESS_WORD.search(name) or name.isupper()) and name not in AGENCIES else ""


def _heads(lines: Sequence[str]) -> Iterator[tuple[int, int, Head]]:
    """Where heads stand among the lines: [begin, end), each with a sender and at least two lines more."""
    at = 0
    while at < len(lines):
        end, told = _head_at(lines, at) if _LINE.match(lines[at]) else (at, {})
        if "from" in told and len(told) > 2 and ("date" in told or "subject" in told):
            yield at, end, Head(told["from"], told.get("date", ""), told.get("subject", ""))
        at = max(end, at + 1)


def _head_at(lines: Sequence[str], begin: int) -> tuple[int, dict[str, str]]:
    """The lines of a head from there on, one empty line between two allowed; a long one may go on in the next."""
    told: dict[str, str] = {}
    key, end, at = "", begin, begin
    while at < len(lines):
        if found := _LINE.match(lines[at]):
            key = _KEY_OF[found[1].casefold()]
            if key in told and key != "to":
                break
            told[key] = lines[at][found.end() :].strip(" *_")
        elif lines[at].strip(" >") and end == at and _goes_on(lines, at):
            told[key] += " " + lines[at].strip(" >")
        elif lines[at].strip(" >") or at > end:
            break
        else:
            at += 1
            continue
        at += 1
        end = at
    return end, told


def _goes_on(lines: Sequence[str], at: int) -> bool:
    after = lines[at + 1] if at + 1 < len(lines) else ""
    return _LINE.match(after) is not None or (len(lines[at - 1]) > _LONG_LINE and not after.strip(" >"))

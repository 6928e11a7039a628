"""Lines that are furniture by their shape: rules, heads of mails, sign-offs, parts between bars, runs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from components.cleaning.furniture import labels
from components.cleaning.furniture.stamps import stamp
from components.cleaning.names import PRESS

_RULE = re.compile(r"_{2,}|-{2,3}|={3,}|#{2,}|-?\s?30\s?-|-{1,2}\s?(?i:ends?)\s?-{1,2}|\(?(?:ENDS?|ENDE|FIN)\)?|\*{3,}")
_SIGNED = re.compile(r"\(?[a-z]{2,4}(?:/[a-z]{2,4}){1,4}\)?")
"""Who wrote, edited and sent a report of an agency: "np/ks/bl"."""
_SLUG = re.compile(r"[A-Z]{2,5}[-–][\w-]{2,40}(?:/\d{2,4})?|[A-Za-z-]{3,40}/\d{2,4}")
_MAIL = re.compile(
    r"(?:from|to|cc|bcc|subject|date|sent|reply-to|von|an|gesendet|betreff|datum|de|à|objet|envoyé|para|asunto|"
    r"fecha|assunto|"
    r"da|a|oggetto|data|aan|onderwerp|от|кому|тема|дата|发件人|收件人|主题|日期|件名|差出人|宛先)\s?[:：]\s?\S",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\d[\d.,  ]{0,8}\s?[km]?\s(?:shares?|views?|likes?|reads?|reactions?|replies|votes?|followers|subscribers|"
    r"photos|videos|"
    r"images|vues|commentaires?|partages|comentarios?|compartidos?|visitas|kommentare?|aufrufe|reacties|commenti|"
    r"condivisioni|comentários?|compartilhamentos|просмотр\w{0,3}|комментари\w{0,2})"
    r"|(?:просмотр\w{0,3}|views|阅读|浏览|閱覽|點閱|評論|评论|コメント|المشاهدات|vistas)\s?[:：]?\s?\d[\d.,]{0,8}",
    re.IGNORECASE,
)
_TAGS = re.compile(r"#[^\W\d]\w*(?:[\s,;|·•]{1,3}#[^\W\d]\w*)*")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_VOTES = re.compile(r"[\w’' ]{2,30}[:\s]\s?\d{1,3}(?:[.,]\d)?\s?%")
CLOCK = re.compile(r"\d{1,2}[:.h]\d\d(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,5})?", re.IGNORECASE)
"""A time of day alone: what follows it may be an entry of a live report."""
_STATED = frozenset({"byline", "dateline", "updated", "agency"})
_MAIL_LINES = 6
_BARS = re.compile(r"\s+[|•·‧∙]\s+|\s*\|\s*")
_STOPPED = re.compile(r"[.!?…。！？؟;,，、][\"”’»)\]]*$")
_SINCE = re.compile(r"(?:since|est\.?|established|founded|seit|depuis|desde|dal) \d{4}", re.IGNORECASE)
_PRESS = re.compile(rf"\b(?:{PRESS})s?\b", re.IGNORECASE)
_PART = 60
"""Characters of a part between bars."""
_SHORT, _FEW = 40, 5
"""Characters and words of a line in a menu."""
_TOP = 16
"""Lines above a title that may be menus."""
_GAP = 2
"""How many lines between two pieces of furniture go with them."""
_AROUND = frozenset({"navigation", "subscribe", "comments", "promo", "cookies", "legal", "widget"})


def of_line(line: str, head: bool, last: bool) -> str:
    """The reason of a line by its shape, or "". head: before the first paragraph; last: behind the last one."""
    if len(line) > 200:
        return ""
    if _RULE.fullmatch(line) or _COUNTED.fullmatch(line) or _TAGS.fullmatch(line) or _ADDRESS.fullmatch(line):
        return "navigation"
    if (last and _SIGNED.fullmatch(line)) or (head and _SLUG.fullmatch(line) and any(map(str.isupper, line))):
        return "credit" if last else "navigation"
    return _of_parts(line, head)


def _of_parts(line: str, head: bool) -> str:
    """Parts between bars: all of them labels, stamps and names, at least one beyond doubt, or words of a menu."""
    parts = [part for part in _BARS.split(line) if part] if "|" in line or "·" in line or "•" in line else []
    if len(parts) < 2 or _STOPPED.search(line) or max(map(len, parts)) > _PART:
        return ""
    reasons = [_of_part(part, head) for part in parts]
    told = [reason for reason in reasons if reason]
    if told and all(reason or labels.is_names(part) for reason, part in zip(reasons, parts, strict=True)):
        return told[0]
    shouted = len(parts) > 2 and all(part.isupper() and len(part.split()) < 4 for part in parts)
    return "navigation" if shouted else ""


def _of_part(part: str, head: bool) -> str:
    if _SINCE.fullmatch(part):
        return "navigation"
    weak = labels.is_weak(part) and "navigation"
    return labels.of_line(part) or stamp(part, True) or (labels.is_by(part) and "byline") or (head and weak) or ""


def mail_heads(said: Sequence[str], reasons: list[str]) -> list[str]:
    """The head of a mail, where two lines or more of one begin a text."""
    heads = 0
    while heads < min(_MAIL_LINES, len(said)) and _MAIL.match(said[heads]):
        heads += 1
    if heads > 1:
        reasons[:heads] = ["navigation"] * heads
    return reasons


def menus_above(said: Sequence[str], reasons: list[str], head: int) -> list[str]:
    """Short lines above the title: a menu's, if one of them is furniture beyond doubt or begins a text as its section.

    The title is the first longer line, or the last one above a byline or date.
    """
    items = labels.entries("item")
    end = next((n for n, line in enumerate(said[:_TOP]) if not _is_short(line) and not reasons[n]), len(said))
    stated = next((n for n in range(min(end, len(said))) if reasons[n] in _STATED), len(said))
    end = end if stated >= end else max((n for n in range(stated) if not reasons[n]), default=0)
    if not 0 < end < min(head, len(said)):
        return reasons
    sure = [bool(reasons[n]) or labels.core(said[n]) in items for n in range(end)]
    if any(sure):
        reasons[:end] = [reason or "navigation" for reason in reasons[:end]]
    return reasons


def between(said: Sequence[str], reasons: list[str], head: int) -> list[str]:
    """One or two short lines without a full stop between two pieces of furniture: below the first paragraph, or behind
    the byline or date of the head, where no title stands any more."""
    last = -1
    for number, reason in enumerate(reasons):
        if not reason:
            continue
        gap = range(last + 1, number)
        around = 0 < len(gap) <= _GAP and (
            (last >= head and {reasons[last], reason} <= _AROUND)
            or (last >= 0 and number < head and reasons[last] in _STATED and not CLOCK.fullmatch(said[last]))
        )
        if around and all(0 < len(said[n]) <= 60 and not _STOPPED.search(said[n]) for n in gap):
            reasons[last + 1 : number] = [reasons[last]] * len(gap)
        last = number
    return reasons


def outlet_below(said: Sequence[str], reasons: list[str], head: int) -> list[str]:
    """The outlet under the name of its reporter."""
    for number in range(1, min(head, len(said))):
        line = said[number]
        if reasons[number - 1] == "byline" and not reasons[number] and 0 < len(line) <= 60 and _PRESS.search(line):
            reasons[number] = "byline" if labels.is_names(line) else ""
    return reasons


def _is_short(line: str) -> bool:
    return 0 < len(line) <= _SHORT and len(line.split()) <= _FEW and not _STOPPED.search(line)

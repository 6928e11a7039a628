"""A mail to its article: the one that was sent first, in whatever it was wrapped since."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from email.message import Message

from components import wording
from components.errors import UnreadableFile
from components.model import Furniture
from components.readers.draft import Draft, Outcome, Packed
from components.readers.mail.head import Head, innermost, moment_of, sender_of, title_of
from components.readers.mail.parts import Parts, Words, content, header, mail_of, parts_of
from components.readers.mail.replies import without_replies
from components.readers.mail.text import Block, blocks_of_plain, without_feet
from components.readers.mail.wire import unset

_DEEPEST = 5
"""Mails within mails."""
_NOTE, _COVER = 100, 50
"""Words below which a text is only a note on the mail within it, or on the files that come with it."""


@dataclass(frozen=True, slots=True)
class _Mail:
    """note: what those who passed it on wrote above it."""

    message: Message
    parts: Parts
    note: str = ""


def read_mail(name: str, data: bytes) -> Iterator[Outcome]:
    """What the reader of mails yields."""
    mails = list(_mails(name, mail_of(name, data), 0, ""))
    drafts = [_draft(mail) for mail in mails if _is_article(mail)]
    for number, draft in enumerate(drafts, 1):
        yield draft if len(drafts) == 1 else replace(draft, entry=str(number))
    for mail in mails:
        yield from (Packed(file, content(part)) for file, part in mail.parts.files)


def _mails(name: str, message: Message, depth: int, note: str) -> Iterator[_Mail]:
    """The mail, and those attached to it; of one that is only a note on others nothing but its files counts."""
    if depth > _DEEPEST:
        raise UnreadableFile(wording.MAIL_DEEP.format(file=name), wording.READING_FAILED_HINT)
    parts = parts_of(name, message)
    own = "\n\n".join(words.text for words in parts.words)
    is_note = bool(parts.mails) and len(own.split()) < _NOTE
    yield _Mail(message, replace(parts, words=[]) if is_note else parts, note)
    for inner in parts.mails:
        yield from _mails(name, inner, depth + 1, "\n\n".join(filter(None, (note, own * is_note))))


def _is_article(mail: _Mail) -> bool:
    words = sum(len(each.text.split()) for each in mail.parts.words)
    return words > (_COVER if mail.parts.files else 0)


def _draft(mail: _Mail) -> Draft:
    message, parts = mail.message, mail.parts
    head = Head(header(message, "from"), header(message, "date"), header(message, "subject"))
    blocks: list[Block] = []
    for words in parts.words:
        head, text = innermost(words.text, head) if not blocks else (head, words.text)
        blocks += _blocks(replace(words, text=text))
    head, blocks = without_replies(without_feet(blocks), head)
    headline, blocks = unset(blocks)
    title = headline or title_of(head.subject)
    blocks = [each for each in blocks if each.text]
    first = next((at for at, each in enumerate(blocks) if not each.reason), 0)
    if len(blocks) > 1 and blocks[first].text.split() == title.split():
        del blocks[first]
    agency, outlet = sender_of(head.sender)
    return Draft(
        text="\n\n".join(each.text for each in blocks),
        outlet=outlet,
        agency=agency,
        title=title,
        published=moment_of(head.date),
        language=header(message, "content-language"),
        origins={"": "mail"},
        furniture=tuple(_furniture(blocks)),
        whole="\n\n".join(filter(None, (mail.note, _fullest(parts)))),
        warnings=tuple(dict.fromkeys(parts.warnings)),
    )


def _blocks(words: Words) -> list[Block]:
    if words.html:
        return [Block(block.strip()) for block in words.text.split("\n\n")]
    return blocks_of_plain(words.text, words.flowed, words.delsp)


def _furniture(blocks: Sequence[Block]) -> Iterator[Furniture]:
    at = 0
    for block in blocks:
        if block.reason:
            yield Furniture(at, at + len(block.text), block.reason)
        at += len(block.text) + 2


def _fullest(parts: Parts) -> str:
    """All that the mail says, in the form that has more of it."""
    forms = ["\n\n".join(each.text for each in parts.all_words if each.html == html) for html in (False, True)]
    return max(forms, key=lambda form: len(form.split()))

"""What findings say: the sentences of each kind. Versions differ; nobody is called wrong."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

# Figures.
FIGURES_DIFFER = "The figures differ: {figures}."
FIGURES_AGREE = "The same figure in other words: {figures}."
FIGURES_OF = "{figure} ({outlets})"
FIGURES_OR = " or "
FIGURES_AND_MORE = "{count} more"
FIGURE_GIVEN = "{figure} ({source})"
FIGURES_SAY = {True: "agree", False: "differ"}

# Attribution and certainty. Of two forms the first is for one outlet, the second for several.
NAMES_SOURCE = ("{outlets} attributes it to “{source}”", "{outlets} attribute it to “{source}”")
TELLS_AS_FACT = ("{outlets} tells it as a fact", "{outlets} tell it as a fact")
DENIES = ("{outlets} has a denial", "{outlets} have a denial")
SAYS_WHAT_IS_DENIED = ("{outlets} says it without one", "{outlets} say it without one")
HEDGES = ("{outlets} says “{words}”", "{outlets} say “{words}”")
SAYS_FIRMLY = ("{outlets} says it without such a word", "{outlets} say it without such a word")
OF_CLAIM = "{told}: “{claim}”"


def joined_names(names: Sequence[str]) -> str:
    """ "A", "A and B", "A, B and C"."""
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1]))) if names else ""


def _by(forms: tuple[str, str], names: Sequence[str], **words: str) -> str:
    return forms[len(names) > 1].format(outlets=joined_names(names), **words)


def attribution(by_source: Mapping[str, Sequence[str]], facts: Sequence[str], claim: str) -> str:
    """Who names which source (source -> outlets), and who none."""
    parts = [_by(NAMES_SOURCE, names, source=source) for source, names in by_source.items()]
    parts += [_by(TELLS_AS_FACT, facts)] if facts else []
    return OF_CLAIM.format(told="; ".join(parts), claim=claim)


def denial(deniers: Sequence[str], others: Sequence[str], claim: str) -> str:
    """Who has it as a denial, and who has it as said."""
    return OF_CLAIM.format(told="; ".join((_by(DENIES, deniers), _by(SAYS_WHAT_IS_DENIED, others))), claim=claim)


def certainty(by_words: Mapping[str, Sequence[str]], firm: Sequence[str], claim: str) -> str:
    """Who hedges with which words (words -> outlets), and who does not."""
    parts = [_by(HEDGES, names, words=words) for words, names in by_words.items()]
    return OF_CLAIM.format(told="; ".join((*parts, _by(SAYS_FIRMLY, firm))), claim=claim)


# Voices.
VOICES = "{outlets} tell this, from {origins}{how}"
VOICES_UNCOUNTED = "How many origins this has can't be told{how}"
VOICES_TAKEN = ("{count} version takes over another one's wording", "{count} versions take over another one's wording")
VOICES_RETOLD = ("{count} only retells what others tell", "{count} only retell what others tell")
VOICES_OPEN = (
    "{count} has wording of another one, and who had it first can't be told",
    "{count} share their wording, and who had it first can't be told",
)
VOICES_UNREAD = {
    "language": "{count} in another language",
    "short": "{count} too short",
    "long": "{count} too long",
    "wording": "{count} by wording alone",
}
VOICES_NOT_COMPARED = "{outlets} not compared"
VOICES_NEXT = ", "
VOICES_CLAIM = "{outlets} say this, all from one origin: “{claim}”"


def voices(outlets: int, origins: int, taken: int, retold: int, open_: int, unread: Mapping[str, int]) -> str:
    """How many outlets and origins a story has, and how many versions are whose; unread: the outlets of whose telling
    nothing is known, by the reason."""
    parts = [VOICES_TAKEN[taken != 1].format(count=taken)] * bool(taken)
    parts += [VOICES_OPEN[open_ > 1].format(count=open_)] * bool(open_)
    parts += [VOICES_RETOLD[retold != 1].format(count=retold)] * bool(retold)
    parts += [not_compared(unread)] * bool(unread)
    how = f": {'; '.join(parts)}." if parts else "."
    if not outlets:
        return VOICES_UNCOUNTED.format(how=how)
    return VOICES.format(outlets=counted(outlets, "outlet"), origins=counted(origins, "origin"), how=how)


def not_compared(unread: Mapping[str, int]) -> str:
    """ "2 in another language, 1 too short not compared"."""
    told = (VOICES_UNREAD[reason].format(count=count) for reason, count in unread.items())
    return VOICES_NOT_COMPARED.format(outlets=VOICES_NEXT.join(told))


def counted(number: int, noun: str) -> str:
    """ "1 outlet", "9 outlets"."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


# Quotations. {full}: the versions that have all of it.
QUOTATION_TRIMMED = "{full} quotes “{text}”; shorter in {others}."
QUOTATION_TURNED = "{full} quotes “{text}”; shorter in {others}, without “{words}”."
QUOTATION_ALTERED = "The words between the quotation marks differ: “{text}” ({full}); “{here}” ({others})."
QUOTATION_SPLICED = "Words that stand apart elsewhere are one quotation in {others}: “{text}” ({full})."
QUOTATION_SPEAKERS = "Versions differ in who says “{text}”: {speakers}."
QUOTATION_REPORTED = "{full} quotes “{text}”; told without quotation marks in {others}."
QUOTATION_SAID_BY, QUOTATION_AND = "{speaker} ({outlets})", "; "
QUOTATION_CHANGES = {
    "whole": "the same words",
    "trimmed": "shorter",
    "spliced": "joined from two places",
    "altered": "other words",
    "reported": "told without quotation marks",
    "speaker": "another speaker",
}
QUOTATION_COLUMNS = {
    "quotation": "The quotation, as the version has it that has most of it.",
    "change": "What the versions do with it.",
}
QUOTATION_CHANGE_OF, QUOTATION_SPEAKER_OF = "{name}: change", "{name}: speaker"


# Framing.
FRAMING = "The same thing goes by different names: {names}."


def framing(by_name: Mapping[str, Sequence[str]]) -> str:
    """What a thing is called, and by which outlets (name -> outlets)."""
    return FRAMING.format(names="; ".join(f"“{name}” ({joined_names(who)})" for name, who in by_name.items()))

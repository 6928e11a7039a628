"""What findings say: the sentences of each kind. Versions differ; nobody is called wrong."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

# Figures.
FIGURES_DIFFER = "The figures differ: {figures}."
FIGURES_AGREE = "The same figure in other words: {figures}."
FIGURES_OF = "{figure} ({outlets})"
FIGURES_OR = " or "
FIGURES_AND_MORE = "{count} more"

# Attribution and certainty. Of two forms the first is for one outlet, the second for several.
NAMES_SOURCE = ("{outlets} names {source}", "{outlets} name {source}")
TELLS_AS_FACT = ("{outlets} tells it as a fact", "{outlets} tell it as a fact")
DENIES = ("{outlets} has a denial", "{outlets} have a denial")
SAYS_WHAT_IS_DENIED = ("{outlets} says it without one", "{outlets} say it without one")
HEDGES = ("{outlets} says “{words}”", "{outlets} say “{words}”")
SAYS_FIRMLY = ("{outlets} says it without such a word", "{outlets} say it without such a word")
AS_SOURCE = " as the source"
OF_CLAIM = "{told}: “{claim}”"


def joined_names(names: Sequence[str]) -> str:
    """ "A", "A and B", "A, B and C"."""
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1]))) if names else ""


def _by(forms: tuple[str, str], names: Sequence[str], **words: str) -> str:
    return forms[len(names) > 1].format(outlets=joined_names(names), **words)


def attribution(by_source: Mapping[str, Sequence[str]], facts: Sequence[str], claim: str) -> str:
    """Who names which source (source -> outlets), and who none."""
    parts = [_by(NAMES_SOURCE, names, source=source) for source, names in by_source.items()]
    parts[0] += AS_SOURCE
    parts += [_by(TELLS_AS_FACT, facts)] if facts else []
    return OF_CLAIM.format(told="; ".join(parts), claim=claim)


def denial(deniers: Sequence[str], others: Sequence[str], claim: str) -> str:
    """Who has it as a denial, and who has it as said."""
    return OF_CLAIM.format(told="; ".join((_by(DENIES, deniers), _by(SAYS_WHAT_IS_DENIED, others))), claim=claim)


def certainty(by_words: Mapping[str, Sequence[str]], firm: Sequence[str], claim: str) -> str:
    """Who hedges with which words (words -> outlets), and who does not."""
    parts = [_by(HEDGES, names, words=words) for words, names in by_words.items()]
    return OF_CLAIM.format(told="; ".join((*parts, _by(SAYS_FIRMLY, firm))), claim=claim)

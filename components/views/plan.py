"""A grouping on its way to becoming stories: what the engine found, what a person corrected. No Streamlit in here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from components import tables, wording
from components.matching.gather import BAR
from components.matching.grouping import Group
from components.model import Article
from components.stories.names import tidy, unused

MOST_ALONE = 5
"""More articles than this that stand alone are kept together unless somebody asks for a story each."""
_LONGEST_QUOTE = 160
Edited = Mapping[int, Mapping[str, object]]
"""Row -> column -> value, as st.data_editor keeps what was typed."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Groups of two or more with their names, no two alike, and the story that each article goes to, by its choice.

    choices: a name of a group, wording.GROUPING_ALONE_CHOICE or wording.GROUPING_NEW_CHOICE; one for each article.
    """

    articles: tuple[Article, ...]
    groups: tuple[Group, ...]
    names: tuple[str, ...]
    choices: tuple[str, ...]

    @property
    def alone(self) -> int:
        """How many articles stand alone."""
        return self.choices.count(wording.GROUPING_ALONE_CHOICE)


def are_several(found: Sequence[Group]) -> bool:
    """Are there several stories? A single article that has something in common with another one is none by itself: one
    outlet has its own words for the same event more often than another event."""
    return sum(len(group.articles) > 1 or group.nearest < BAR for group in found) > 1


def plan_of(articles: Sequence[Article], found: Sequence[Group]) -> Plan:
    """The plan as the engine proposes it, the largest groups first."""
    groups = sorted((g for g in found if len(g.articles) > 1), key=lambda g: (-len(g.articles), g.articles))
    names: list[str] = []
    for group in groups:
        taken = [*names, wording.GROUPING_ALONE_CHOICE, wording.GROUPING_NEW_CHOICE]
        names.append(unused(name_for([articles[i] for i in group.articles], group.names), taken))
    choices = [wording.GROUPING_ALONE_CHOICE] * len(articles)
    for name, group in zip(names, groups, strict=True):
        for i in group.articles:
            choices[i] = name
    return Plan(tuple(articles), tuple(groups), tuple(names), tuple(choices))


def name_for(articles: Sequence[Article], names: Sequence[str]) -> str:
    """The shortest title that says enough to know the story by (three words); else the names that most share."""
    titles = sorted((a.title for a in articles if len(a.title.split()) >= 3), key=lambda title: (len(title), title))
    return tidy(titles[0] if titles else ", ".join(names[:3]))


def corrected(plan: Plan, stories: Edited, articles: Edited, order: Sequence[int]) -> Plan:
    """The plan with what was typed into its two tables. order: the article in each row of the second."""
    names = list(plan.names)
    for row, cells in stories.items():
        names[int(row)] = tidy(str(cells.get("name") or "")) or names[int(row)]
    renamed = dict(zip(plan.names, names, strict=True))
    choices = list(plan.choices)
    for row, cells in articles.items():
        choices[order[int(row)]] = str(cells.get("story") or choices[order[int(row)]])
    return Plan(plan.articles, plan.groups, tuple(names), tuple(renamed.get(each, each) for each in choices))


def stories_of(plan: Plan, bundle: bool) -> list[tuple[str, list[str]]]:
    """-> the stories to be, each its name and article_ids; the one that holds the first article comes first.

    bundle: those that stand alone make one story together.
    """
    stories: dict[str, tuple[str, list[str]]] = {}
    for article, choice in zip(plan.articles, plan.choices, strict=True):
        key, name = f"story {choice.casefold()}", choice
        if choice == wording.GROUPING_NEW_CHOICE:
            name = wording.GROUPING_NEW_NAME
        elif choice == wording.GROUPING_ALONE_CHOICE:
            key = "bundle" if bundle else f"alone {article.article_id}"
            name = wording.GROUPING_BUNDLE_NAME if bundle else article.title or article.name
        stories.setdefault(key, (name, []))[1].append(article.article_id)
    return list(stories.values())


def stories_table(plan: Plan) -> pd.DataFrame:
    """One row a group."""
    rows = []
    for name, group in zip(plan.names, plan.groups, strict=True):
        some = [plan.articles[i] for i in group.articles]
        outlets = ", ".join(dict.fromkeys(article.outlet for article in some if article.outlet))
        rows.append((name, len(some), _dates(some), why(plan, group), outlets))
    return pd.DataFrame(rows, columns=["name", "articles", "dates", "why", "outlets"])


def articles_table(plan: Plan) -> tuple[pd.DataFrame, list[int]]:
    """-> one row an article, story by story, those that stand alone last; the article in each row."""
    places = {name: n for n, name in enumerate(plan.names)}
    order = sorted(range(len(plan.articles)), key=lambda i: (places.get(plan.choices[i], len(places)), i))
    rows = [
        (plan.choices[i], a.title, a.outlet, tables.show_date(a.published), tables.one_line(a.text[:200]))
        for i in order
        for a in (plan.articles[i],)
    ]
    return pd.DataFrame(rows, columns=["story", "title", "outlet", "date", "begins"]), order


def why(plan: Plan, group: Group) -> str:
    """What a group has in common, in one line."""
    quotes = [tables.one_line(each.span.of(plan.articles[each.article].text)) for each in group.passages[:1]]
    cut = [each if len(each) <= _LONGEST_QUOTE else each[:_LONGEST_QUOTE].rsplit(" ", 1)[0] + " …" for each in quotes]
    return " · ".join([*group.names, *(wording.GROUPING_WORDING.format(text=each) for each in cut)])


def sizes(stories: Sequence[tuple[str, list[str]]]) -> Counter[int]:
    """How many stories there are of each size."""
    return Counter(len(ids) for _, ids in stories)


def _dates(articles: Sequence[Article]) -> str:
    days = sorted(article.published[:10] for article in articles if article.published)
    return " – ".join(dict.fromkeys((days[0], days[-1]))) if days else ""

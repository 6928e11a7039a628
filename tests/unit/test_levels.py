"""What two texts share at the level of passages: one piece of what was taken over, and nothing around it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from components.matching.levels import align
from components.matching.memory import Memory
from components.model import Alignment, Span

HARBOUR = (
    "Fishing boats stayed in the harbour of Selmer Bay on Tuesday. The auction hall opened an hour late. "
    "Two lorries waited on the quay with their engines off. Gulls had torn open the sacks behind the canteen. "
    "A notice on the door asked for patience. Nobody could say who had hung it there. "
    "The harbourmaster spoke with the crews in small groups. By noon the fog had gone out to sea. "
    "Most of the younger men went home to sleep. The ice machine ran all afternoon for nothing."
)
ORCHARD = (
    "The orchards above Tarnwick flowered nine days early this spring. Beekeepers brought their hives up in the dark. "
    "Old Mr Pell remembers frost in the second week of May. His neighbour lights straw between the rows. "
    "A professor from the college counts blossoms on forty marked branches. She drinks her tea from a flask. "
    "Pickers are paid by the crate and sleep in a converted school. The village shop sells three kinds of cider. "
    "In autumn the lanes smell of vinegar. Children are warned about the wasps every year."
)
DAM = (
    "The inspectors found a crack of forty metres in the eastern wall of the Brannoch dam and ordered the reservoir "
    "lowered by a third before the winter storms. Engineers will inject resin into the wall from a floating platform "
    "until the end of November."
)
EDITED = DAM.replace("lowered by a third", "lowered by one third").replace(
    "a floating platform", "one floating platform"
)
REWORDED = (
    "Before the winter storms the reservoir must be lowered by a third, the inspectors ordered, for in the eastern "
    "wall at Brannoch they had found a crack forty metres long. Resin is to be injected into the dam's wall by "
    "engineers on a platform that floats, and this until November ends."
)
ON_TOPIC = (
    "In the museum of the Brannoch dam stands a model of the eastern wall, with a platform floating on a reservoir of "
    "glass. Schoolchildren may ask the engineers about resin, cracks and winter storms from November on, and a film "
    "tells of the inspectors, of forty drowned farms, and of a priest who would not leave his church."
)
ECHO = (
    "Weeks ago inspectors of the dam ordered a crack in the Brannoch wall watched, and the reservoir lowered before "
    "winter."
)
REPORT = (
    "The ferry Halvard left Orsund at six with ninety passengers on board. Most of them were pupils on their way to a "
    "swimming contest. The weather service had warned of gusts since the evening before. The captain asked the "
    "harbour office twice whether the strait was open. A clerk in the office told him that nobody had closed it. "
    "Halfway across, a wave broke two windows of the saloon. Water ran down the stairs into the engine room. The "
    "engineer shut one motor off and kept the other running by hand. Passengers were told to put on life jackets and "
    "sit on the floor. Some of the children sang. A trawler called Bertha heard the radio call and turned back. Her "
    "skipper threw a line across at the third attempt. With the trawler ahead, the ferry crept along the skerries for "
    "four hours. Doctors waited on the quay at Lommen with blankets and tea. Eleven people were treated for cuts and "
    "for cold. The contest was put off until spring. The shipping inspectorate has taken the ferry's logbook and "
    "wants to know why the office did not answer the warning. The company says that its windows were tested in May. "
    "Families collected the pupils by bus the same night. The mayor of Lommen thanked the skipper in person."
)
SUMMARY = (
    "The Halvard had left Orsund with ninety passengers, most of them pupils. A wave broke two windows of the saloon "
    "and water ran into the engine room. The trawler Bertha heard the radio call, and her skipper threw a line. Eleven "
    "people were treated for cuts and cold at Lommen. The shipping inspectorate wants to know why the harbour office "
    "did not answer the warning."
)
BESIDE = (
    "Ferries to Lommen have had bad luck for years. In one year a captain ran out of tea halfway across, in another "
    "somebody painted the windows of the saloon shut. Pupils sing about the engine room. The skipper of a trawler "
    "laughs at the harbour office. The shipping inspectorate has a museum with a ferry's logbook in it."
)
LESSON = (
    "The tide rises because the moon pulls the water of the oceans towards itself. On the far side of the earth the "
    "pull is weaker, so a second tide stands there at the same time. As the earth turns, every coast passes through "
    "both tides in a day. The sun pulls as well, though less than half as strongly. When sun and moon stand in one "
    "line, their pulls add up and the tide is highest. In narrow bays the water piles up, and a tide may rise by "
    "more than ten metres."
)
REVISED = (
    "Seas are drawn towards our moon, and this is how a tide comes to rise. Simultaneously the opposite side of the "
    "globe, where its attraction is weaker, has one of its own. Rotation carries each coast through the pair within "
    "a day. Sunlight plays no part, but the sun's gravity does, at less than half the strength. The highest tide comes "
    "once both bodies are lined up and work together. Bays that are narrow may see a rise of over ten metres, for "
    "the water has nowhere else to go."
)
FREE = (
    "A tide is the rise and fall of the sea. Newton was the first to explain how the moon and the sun cause it. On "
    "most coasts of the earth there are two tides in a day, on some only one. Harbours publish the times for each "
    "month, because large ships wait outside a bay until the water is high. Some seas hardly have a tide, since their "
    "link with the oceans is narrow. Power stations use the difference in metres to drive their turbines."
)
NAME = "the Regional Court of Appeal for Water and Land in Harrowmere"


def passages(a: str, b: str, gaps: Sequence[Sequence[Span]] = ((), ()), known: bool = True) -> list[Alignment]:
    memory = Memory()
    (mine, _), (theirs, _) = (memory.side(text, gap, known=known) for text, gap in zip((a, b), gaps, strict=True))
    return align(memory.meaning, (mine, theirs), (gaps[0], gaps[1]), "passages")


def told(found: Sequence[Alignment], a: str, b: str) -> list[tuple[str, str]]:
    return [(x.a_span.of(a), x.b_span.of(b)) for x in found]


@pytest.mark.parametrize("taken", [DAM, EDITED])
def test_a_paragraph_taken_over_is_one_piece_and_ends_where_it_ends(taken: str) -> None:
    a, b = f"{HARBOUR} {DAM} {HARBOUR}", f"{ORCHARD} {ECHO} {taken} {ORCHARD}"
    ((mine, theirs),) = told(passages(a, b), a, b)
    assert mine.rstrip(".") == DAM.rstrip(".")
    assert theirs.rstrip(".") == taken.rstrip(".")


def test_a_paragraph_in_other_words_is_one_piece_of_whole_sentences() -> None:
    a, b = f"{HARBOUR} {DAM} {HARBOUR * 4}", f"{ORCHARD} {REWORDED} {ORCHARD * 4}"
    found = passages(a, b)
    assert told(found, a, b) == [(DAM, REWORDED)]
    assert found[0].kind == "reworded"


def test_the_same_topic_is_no_passage() -> None:
    assert passages(f"{HARBOUR} {DAM}", f"{ORCHARD} {ON_TOPIC}") == []


def test_shared_wording_right_behind_a_reworded_paragraph_belongs_to_its_piece() -> None:
    quoted = "the lock keeper heard the wall groan twice before sunrise"
    eels = (
        "while somebody who sells eels, firewood and candles near the customs bridge brought three nervous children, "
        "two suitcases, an accordion and her grandmother's clock to relatives up in these hills"
    )
    rumour = (
        "which our parish newsletter left out because its editor dislikes rumours, dentists, brass bands, early trains "
        "or any other thing that might spoil breakfast for readers over seventy"
    )
    a = f"{HARBOUR} {DAM} On Sunday {quoted}, {eels}. {HARBOUR * 4}"
    b = f"{ORCHARD} {REWORDED} Twice {quoted}, {rumour}. {ORCHARD * 4}"
    ((mine, theirs),) = told(passages(a, b), a, b)
    assert mine == f"{DAM} On Sunday {quoted}"
    assert theirs == f"{REWORDED} Twice {quoted}"


def test_versions_of_one_text_show_their_shared_wording_not_one_piece_over_all() -> None:
    quoted = "“We heard the wall before we saw it,” said Ida Brenner, who keeps the lock below the Brannoch dam"
    a = f"{DAM} {quoted}. Buses will run."
    b = f"{REWORDED} {quoted}, on Monday night. Schools stay shut."
    found = passages(a, b)
    assert [mine.strip("“") for mine, _ in told(found, a, b) if "Ida Brenner" in mine] == [quoted.strip("“")]
    assert all(x.kind != "reworded" for x in found)


def test_versions_without_shared_wording_still_show_what_was_reworded() -> None:
    reworded = (
        "A crack forty metres long runs through the dam's wall on its eastern side, inspectors found at Brannoch, so a "
        "third of the reservoir is ordered out ahead of winter's storms. The wall gets injections of resin by "
        "engineers on a platform that floats, till November's end."
    )
    (found,) = passages(DAM, reworded)
    assert found.kind == "reworded"
    assert len(found.a_span) > len(DAM) * 0.9


def test_a_name_is_no_passage_in_two_long_texts_but_in_two_versions_of_one_it_is_shown() -> None:
    mine, theirs = f"They wrote to {NAME}.", f"A letter came from {NAME}."
    assert passages(f"{HARBOUR * 6} {mine}", f"{ORCHARD * 6} {theirs}") == []
    a, b = f"{ORCHARD * 3} {HARBOUR * 3} {mine}", f"{theirs} {ORCHARD * 3}"
    assert (NAME, NAME) in told(passages(a, b), a, b)


def test_a_piece_leaves_furniture_out() -> None:
    first, second = DAM.split(". ")
    line = "Read more: our newsletter on water"
    a, b = f"{HARBOUR}\n{first}.\n{line}\n{second}", f"{ORCHARD}\n{first}.\n{second}"
    gap = Span(a.index(line), a.index(line) + len(line))
    found = passages(a, b, ([gap], ()))
    assert found
    assert not any(x.a_span.overlaps(gap) for x in found)


def test_a_language_without_a_meaning_match_shows_its_shared_wording() -> None:
    taken = "Les inspecteurs ont trouvé une fissure de quarante mètres dans le mur est du barrage"
    a, b = f"Il pleut. {taken}, dit-on.", f"{taken}. Personne ne dort."
    assert told(passages(a, b, known=False), a, b) == [(taken, taken)]


def test_a_summary_is_one_passage_over_all_that_it_sums_up() -> None:
    a, b = f"{HARBOUR * 2} {SUMMARY} {HARBOUR * 2}", f"{ORCHARD} {REPORT}"
    ((mine, theirs),) = told(passages(a, b), a, b)
    assert mine == SUMMARY
    assert theirs in b
    assert theirs.endswith(REPORT[-60:])
    assert REPORT[:60] in theirs
    assert told(passages(b, a), b, a) == [(theirs, mine)]


def test_a_few_lines_on_the_same_subject_are_no_summary() -> None:
    assert passages(f"{HARBOUR * 2} {BESIDE} {HARBOUR * 2}", f"{ORCHARD} {REPORT}") == []


def test_a_text_revised_in_every_sentence_shows_its_likest_sentences() -> None:
    found = dict(told(passages(LESSON, REVISED), LESSON, REVISED))
    assert found[LESSON.split(". ")[-1]] == REVISED.split(". ")[-1]
    assert all(len(mine) < len(LESSON) / 2 for mine in found)


def test_a_free_answer_to_the_same_question_shows_nothing() -> None:
    assert passages(LESSON, FREE) == []


def test_what_was_taken_from_one_place_is_not_shown_beside_its_weaker_likeness_elsewhere() -> None:
    a, b = f"{HARBOUR} {DAM} {HARBOUR * 4}", f"{ORCHARD} {REWORDED} {ORCHARD * 4} {DAM} {ORCHARD}"
    assert [theirs.rstrip(".") for _, theirs in told(passages(a, b), a, b)] == [DAM.rstrip(".")]

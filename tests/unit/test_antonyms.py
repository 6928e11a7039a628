"""Which words say the opposite of each other, in the forms in which news has them, and which do not."""

from __future__ import annotations

import pytest

from components.language.antonyms import CONTRARIES, LIST, are_opposite, find_poles, opposites

OPPOSITE = """
rose fell | rises dropped | climbing plunged | increased decreased | increase cut | raised lowered | raise cutting
soared tumbled | grew shrank | growth decline | expand narrowed | extended shortened | strengthened weaken
improved worsened | recovery deterioration | accelerate slowed | tightened easing | upgraded downgrades
surplus deficit
profit loss | gained lost | boosts slashed | majority minority | promoted demoted | overstated understates

approved rejected | approves vetoed | approval rejection | adopted rejects | accepted refused | acceptance refusal
agreed refused | agree disagrees | granted denied | allowed banned | allow forbidden | permits prohibited
let prevented
imposed lifted | uphold overturned | upheld quashed | legalised outlawed | passed failed | signed vetoes

convicted acquitted | conviction acquittal | guilty innocent | guilt innocence | arrested freed | jailed released
detention release | prosecution defence | confirmed denied | confirms denies | admitted denying | support opposed
backs opposing | supporters opponents | praised criticised | praises condemned | applauded denounces | revealed hid
encouraged discourage | optimism pessimism | trust mistrust

hired fired | appointed dismissed | recruits sacking | joined quit | joins left | resigned stayed | won lost
wins losing
victory defeat | winner losers | elected ousted | led trailed
arrived left | arriving departed | arrival departures | entered leaving | stayed left | advanced retreated
deployed withdrew | opened shut | opens closed | reopening closure | began ended | starts stopped | launched halted
resume suspended | appeared vanished | imports exported | built demolished | built destroyed | created abolishes
succeeded failed | success failures | attacked defended | included excludes | united divided | froze thawed

survived died | friends enemies | peace war | bought sold | buyers sellers | men women | boy girls
wife husbands | alive dead | missing found | injured unhurt | wounded unharmed | conscious unconscious | armed unarmed
male female | employed jobless | more fewer | more less | most least | above below | over under | up down | upper lower
higher lower | best worst | better worse | largest smallest | longer shorter | fastest slower | quickly slowly
rich poorer
before after | earlier later | first last | former current | next previous | permanent temporary | always never
north south | east west | northern eastern | southbound northbound | left right | ahead behind | inside outside
domestic foreign | for against | legal unlawful | true false | same different | safe dangerous | possible impossible
likely unlikely | mandatory voluntary | peaceful violent | positive negative | publicly privately
deliberate accidental
successful unsuccessful | able unable | Rose FELL | Guilty innocent
"""
NOT_OPPOSITE = """
rose climbed | rose increased | fell dropped | cut reduced | raised boosted | rise rising | fell fallen | rose rose
approved approves | approved adopted | rejected refused | rejected vetoed | banned prohibited | allowed permitted
convicted jailed | convicted guilty | acquitted cleared | arrested detained | released freed | killed died | killed dead
injured wounded | unhurt unharmed | confirmed admitted | denied rejected | supports backs | opposes rejects
praised hailed | criticised condemned | hired appointed | sacked dismissed | resigned quit | left departed
arrived entered | opened launched | closed shut | began started | ended stopped | halted suspended | won winning
lost defeat | victory triumph | bought acquired | sold sale | north northern | up upward | down below | more most
less least | best better | worst worse | higher high | lower low | earlier before | later after | illegal unlawful

Monday Tuesday | May June | red green | dog cat | car lorry | minister president | police army | mayor governor
London Paris | three four | first second | million billion | bridge tunnel | fire flood | doctor nurse
court parliament
football rugby | river lake | morning afternoon | summer autumn | bread butter | apple pear | knife gun | bus train
said told | ran walked | spoke wrote | ate drank | looked heard | talks meeting | the a | and or | to from | with by

rose flower | left city | found said | approval building | success rain | school closed | women police | war bridge
fell rain | fall autumn | fired shots | shot killed | opened door | strike pay | vote election | report study | the not
storm wind | hospital ward | price cost | wage pay | tax duty | team club | goal match | flight plane | worker union
reopened open | universe university | general generous | policy police | organ organisation | past pasted | new news
"""


def pairs(table: str) -> list[tuple[str, str]]:
    cells = (cell.split() for line in table.splitlines() if line for cell in line.split(" | "))
    return [(x, y) for x, y in cells]


@pytest.mark.parametrize(("x", "y"), pairs(OPPOSITE))
def test_opposites_are_known_both_ways(x: str, y: str) -> None:
    assert are_opposite(x, y)
    assert are_opposite(y, x)


@pytest.mark.parametrize(("x", "y"), pairs(NOT_OPPOSITE))
def test_synonyms_and_neighbours_are_no_opposites(x: str, y: str) -> None:
    assert not are_opposite(x, y)
    assert not are_opposite(y, x)


@pytest.mark.parametrize(
    ("sentence", "forms"),
    [
        ("they turned the offer down", ["turned_down"]),
        ("the deal was called off", ["deal", "called_off"]),
        ("she looked down", ["down"]),
        ("they turned the boat and went down", ["went_down"]),
    ],
)
def test_a_phrase_is_found_whole_or_parted_and_hides_its_words(sentence: str, forms: list[str]) -> None:
    assert [pole.form for pole in find_poles(sentence.split())] == forms


@pytest.mark.parametrize(("x", "y"), [("turned_down", "accepted"), ("laid_off", "hires"), ("broke_down", "succeeded")])
def test_phrases_have_opposites_in_every_form(x: str, y: str) -> None:
    assert are_opposite(x, y)
    assert are_opposite(y, x)


def test_a_word_that_is_not_listed_has_no_opposite() -> None:
    assert opposites("Senna") == frozenset()
    assert not are_opposite("", "")


def test_words_written_on_one_side_are_not_each_others_opposites() -> None:
    """Or one line of the list would contradict another."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in (LIST, CONTRARIES))
    lines = [line for line in text.splitlines() if "/" in line and line[0] not in "#="]
    sides = [side.split() for line in lines for side in line.split("/")]
    assert len(lines) > 600
    assert [(x, y) for side in sides for x in side for y in side if are_opposite(x, y)] == []

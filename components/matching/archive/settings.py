"""What counts as shared wording in an archive."""

from __future__ import annotations

# Passages of LEAST equal words or more: in an archive a shorter one is mostly a phrase of the trade. Where two
# stretches share as many in all, a piece of SHORTEST counts too if its words are so rare that they tell TELLING bits.
LEAST, SHORTEST, TELLING = 8, 6, 60
# They grow from so many words in a row. The more text, the more words are equal by chance: four in a row cost twice
# the time and the memory among 100,000 articles; from MANY words on (some 13,000 articles) it takes LONGER_SEED.
SEED, LONGER_SEED, MANY = 4, 5, 10_000_000
# An article that is asked about meets those that have so many words in a row with it.
GRAM = 6
# Articles that are written to the disk together; what a kill can cost.
TOGETHER = 1_000
# And no more than so many characters.
TOGETHER_CHARACTERS = 20_000_000
# New articles wait beside the sorted n-grams until they are this share of them, or as many as a part.
WAITING = 8
# An n-gram that more than MOST articles have makes no hit by itself; LONG of them in one article do.
MOST, LONG = 64, 40
# The most hits of one question.
HITS = 200
# So many candidates are matched with a text at once: fewer than could make an n-gram of one article a common one.
BATCH = 32

"""How long a text may be. Apart from the tables, so that a window knows it without loading them."""

TITLE_CHARS = 200  # of an agreement
TOPIC_TITLE_CHARS = 300
REMARK_CHARS = 2_000  # an erratum, or why a judgement was given
WORDS_CHARS = 200  # of a deadline: "eind 2025"
DECIDER_CHARS = 200  # who decided to move a deadline
REASON_CHARS = 1_000  # why it was moved
NOTE_CHARS = 20_000
MILESTONE_CHARS = 80

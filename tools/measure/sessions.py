"""The sessions that are measured: the default one, and made-up ones of any length.

A made-up session is dense alike all the way: four utterances a minute, most of them said nowhere else in it, so that
no length has less to speak than another.
"""

from dataclasses import dataclass
from itertools import islice, product
from pathlib import Path

MINUTES_A_STRETCH = 5
TURNS_A_STRETCH = 4
LINES_A_TURN = 3

PARTS = ["shoulders", "jaw", "forehead", "neck", "back", "ribs", "belly", "hips", "thighs", "knees", "calves", "feet"]
DEEDS = ["grow soft", "feel warm", "sink down", "get heavy", "come to rest", "spread wide", "settle a little"]
ENDINGS = [
    "as you breathe out", "without any haste", "and notice the floor", "for a moment longer", "as the breath goes on",
    "as far as it likes", "and leave it there", "once more", "little by little", "in your own time", "and stay with it",
]
BEGINNINGS = ["Let your", "Allow your", "Feel your"]

TURN = """{0}
[pause 8s]
{1}
[hold 30s]
{2}
[rest 22s]
"""
STRETCH_HEAD = '+++\ntitle = "Stretch {0}"\nposition = "seated"\nstrains = []\n+++\n'
ROUTINE_HEAD = '+++\ntitle = "{0} minutes"\nsafety = "own"\n+++\nStop where it hurts, and ask a doctor.\n\n'


@dataclass(frozen=True)
class Session:
    """What `cuewell render` is asked for."""

    name: str
    script: str
    options: tuple[str, ...] = ()

    def arguments(self) -> list[str]:
        return [self.script, *self.options]


DEFAULT = Session("default", "back-care")


def lines():
    """Sentences, none twice. Neighbours differ in more than a word."""
    verbs = {"Let your": "{0}", "Allow your": "to {0}", "Feel your": "{0}"}
    for ending, deed, beginning, part in product(ENDINGS, DEEDS, BEGINNINGS, PARTS):
        yield f"{beginning} {part} {verbs[beginning].format(deed)} {ending}."


def made_up(minutes: int, folder: Path) -> Session:
    """Writes a session of about so many minutes, a multiple of five, into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    sentences = lines()
    items = []
    for number in range(1, minutes // MINUTES_A_STRETCH + 1):
        body = [TURN.format(*islice(sentences, LINES_A_TURN)) for _ in range(TURNS_A_STRETCH)]
        (folder / f"stretch-{number}.md").write_text(STRETCH_HEAD.format(number) + "".join(body))
        items.append(f"- stretch-{number}\n")
    script = folder / "routine.md"
    script.write_text(ROUTINE_HEAD.format(minutes) + "".join(items) + "Thank you.\n")
    return Session(f"{minutes} min" if minutes < 60 else f"{minutes // 60} h", str(script))

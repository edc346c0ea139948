"""Whether the pauses between the lines of a sound file last what the timeline says."""

import statistics
from dataclasses import dataclass
from pathlib import Path

from running import output_of
from workplace import Workplace, spoken

# A pause is right when nobody would notice: of the shortest one, 3/4 s, this is a quarter.
MOST_OFF_MS = 200.0


@dataclass(frozen=True)
class Pauses:
    """How far the pauses are off, longer or shorter."""

    usual_ms: float
    worst_ms: float

    @property
    def are_right(self) -> bool:
        return self.worst_ms <= MOST_OFF_MS


def pauses_of(place: Workplace, sound: Path, timeline: dict) -> Pauses | None:
    """None where the file does not hold as many separate lines as the timeline has."""
    wanted = [(event["start"], event["end"]) for event in spoken(timeline)]
    found = output_of(place.program("find_speech", sound)).splitlines()
    heard = [tuple(map(int, line.split("\t"))) for line in found]
    if len(heard) != len(wanted):
        return None
    off = [abs(a - b) * 1000 / timeline["rate"] for a, b in zip(gaps(heard), gaps(wanted))]
    return Pauses(statistics.median(off), max(off))


def gaps(spans: list) -> list[int]:
    """The silences between the spans, in frames."""
    return [following[0] - span[1] for span, following in zip(spans, spans[1:])]

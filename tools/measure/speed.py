"""How fast sessions are rendered, beside the floor: the libraries alone, doing the work that cannot be left out."""

from dataclasses import dataclass
from pathlib import Path

from report import Report
from running import Figures, Job, output_of
from sessions import DEFAULT, Session
from workplace import Workplace, spoken

FORMATS = ("wav", "flac", "ogg", "opus", "mp3")
MOST_OVER_FLOOR = 1.10
VOICE = "calm"


@dataclass(frozen=True)
class Work:
    """A session and the formats that it is rendered to."""

    session: Session
    formats: tuple[str, ...]
    sound: str = "none"
    is_long: bool = False

    @property
    def name(self) -> str:
        return self.session.name if self.sound == "none" else f"{self.session.name}, {self.sound}"

    @property
    def whole(self) -> Session:
        return Session(self.session.name, self.session.script, (*self.session.options, "--ambience", self.sound))


def works(place: Workplace) -> list[Work]:
    if place.is_quick:
        return [Work(DEFAULT, ("wav", "ogg"))]
    return [
        Work(DEFAULT, FORMATS),
        Work(DEFAULT, FORMATS, "rain"),
        Work(place.made_up(30), FORMATS),
        Work(place.made_up(180), ("wav", "ogg"), is_long=True),
        # Of eight hours a WAV file has 2.7 GB, and would measure the disk.
        Work(place.made_up(480), ("ogg",), is_long=True),
    ]


def distinct_lines(place: Workplace, work: Work) -> Path:
    """Everything that the session says, each line once: whoever says it twice need not speak it twice."""
    said = dict.fromkeys(event["text"] for event in spoken(place.timeline(work.session)))
    file = place.scratch / "lines.txt"
    file.write_text("".join(f"{line}\n" for line in said))
    return file


def speech_floor(place: Workplace, lines: Path) -> Job:
    return place.program("speak_floor", place.checkout / "voices" / f"{VOICE}.toml", lines)


def jobs_of(place: Workplace, work: Work) -> dict[str, Job]:
    """Cuewell and the encoder alone for each format, and the voice alone."""
    source = place.scratch / "source.wav"
    output_of(place.render(work.whole, source))
    jobs = {"voice": speech_floor(place, distinct_lines(place, work))}
    for ending in work.formats:
        jobs[f"cuewell {ending}"] = place.render(work.whole, place.scratch / f"session.{ending}")
        jobs[f"encoder {ending}"] = place.program("encode_floor", source, place.scratch / f"floor.{ending}")
    return jobs


def row_of(work: Work, ending: str, took: dict[str, Figures]) -> tuple[str, ...]:
    ours, encoder, voice = took[f"cuewell {ending}"], took[f"encoder {ending}"], took["voice"]
    return (
        work.name,
        ending.upper(),
        f"{ours.wall:.2f}",
        f"{ours.cpu:.2f}",
        f"{ours.peak_mb:.0f}",
        f"{voice.wall:.2f}",
        f"{encoder.wall:.2f}",
        f"{over_floor(ending, took):.2f}",
    )


def over_floor(ending: str, took: dict[str, Figures]) -> float:
    return took[f"cuewell {ending}"].wall / max(took[f"encoder {ending}"].wall, took["voice"].wall)


def measure(place: Workplace) -> Report:
    report = Report()
    rows, ratios = [], []
    for work in works(place):
        # Hours need no second look: what slows the machine for a while is a small part of them.
        took = place.runner.medians(jobs_of(place, work), 1 if work.is_long else place.runs)
        rows += [row_of(work, ending, took) for ending in work.formats]
        ratios += [over_floor(ending, took) for ending in work.formats]
    report.table(("session", "format", "wall s", "CPU s", "peak MB", "voice s", "encoder s", "wall / floor"), rows)
    within = sum(ratio <= MOST_OVER_FLOOR for ratio in ratios)
    report.goal(
        f"at most {MOST_OVER_FLOOR:.2f} times the slower of voice and encoder: {within} of {len(ratios)} are, "
        f"the worst takes {max(ratios):.2f}.",
        within == len(ratios),
    )
    return report

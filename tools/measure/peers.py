"""Other ways to the same session, with programs that anyone has: what they take, and whether their pauses are right."""

import shutil
from pathlib import Path

from pauses import Pauses, pauses_of
from report import Report
from running import Figures, Job, output_of
from speed import speech_floor
from workplace import Workplace, spoken

PEERS = {
    "shell": "espeak-ng a line, sox, oggenc",
    "ssml": "espeak-ng, one SSML document",
    "ffmpeg": "espeak-ng a line, ffmpeg adelay, amix",
    "pydub": "espeak-ng a line, pydub",
}
LEAST_GAIN = 10.0


def write_lines(place: Workplace, timeline: dict) -> Path:
    """What the peers are told: where each line is to start and end, and at last where the session does."""
    file = place.scratch / "peer-lines.tsv"
    rows = [(event["start"], event["end"], event["text"]) for event in spoken(timeline)]
    rows.append((timeline["frames"], timeline["frames"], ""))
    file.write_text("".join(f"{start}\t{end}\t{text}\n" for start, end, text in rows))
    return file


def voice_of(place: Workplace, lines: Path) -> dict[str, str]:
    """The voice as the command espeak-ng is told it."""
    texts = place.scratch / "lines.txt"
    texts.write_text("".join(line.split("\t")[2] + "\n" for line in lines.read_text().splitlines()))
    return dict(zip(("VOICE", "SPEED", "PITCH"), output_of(speech_floor(place, texts)).split()))


class Peer:
    """A peer in a folder of its own, which is emptied before each run."""

    def __init__(self, place: Workplace, name: str, lines: Path, voice: dict[str, str]) -> None:
        self._script = place.checkout / "tests" / "bench" / "peers" / name
        self._folder = place.scratch / f"peer-{name}"
        self._lines = lines
        self._environment = place.environment(**voice)

    def output(self, ending: str) -> Path:
        return self._folder.with_suffix(f".{ending}")

    def job(self, ending: str) -> Job:
        work = 'rm -rf "$1" && mkdir "$1" && cd "$1" && exec "$2" "$3" "$4"'
        parts = map(str, (self._folder, self._script, self._lines, self.output(ending)))
        return Job(["sh", "-c", work, "sh", *parts], self._environment)

    def clear(self) -> None:
        shutil.rmtree(self._folder, ignore_errors=True)


def measure(place: Workplace) -> Report:
    report = Report()
    session = place.made_up(10 if place.is_quick else 30)
    timeline = place.timeline(session)
    lines = write_lines(place, timeline)
    voice = voice_of(place, lines)
    peers = {name: Peer(place, name, lines, voice) for name in PEERS}
    ours = {ending: place.scratch / f"session.{ending}" for ending in ("wav", "ogg")}
    jobs = {f"cuewell {ending}": place.render(session, output) for ending, output in ours.items()}
    jobs |= {f"{name} {ending}": peer.job(ending) for name, peer in peers.items() for ending in ours}
    took = place.runner.medians(jobs, place.runs)
    pauses = {name: pauses_of(place, peer.output("wav"), timeline) for name, peer in peers.items()}
    pauses["cuewell"] = pauses_of(place, ours["wav"], timeline)
    rows = [(title, *time_cells(name, took), *pause_cells(pauses[name]))
            for name, title in {"cuewell": "cuewell", **PEERS}.items()]
    what = f"{session.name}, {len(spoken(timeline))} utterances"
    report.table((what, "WAV s", "OGG s", "OGG CPU s", "pauses off, ms", "worst, ms", "pauses right"), rows)
    tell_goals(report, {name: figures.wall for name, figures in took.items()}, pauses)
    return report


def time_cells(name: str, took: dict[str, Figures]) -> tuple[str, str, str]:
    wav, ogg = took[f"{name} wav"], took[f"{name} ogg"]
    return f"{wav.wall:.2f}", f"{ogg.wall:.2f}", f"{ogg.cpu:.2f}"


def pause_cells(pauses: Pauses | None) -> tuple[str, str, str]:
    if pauses is None:
        return "", "", "lines run together"
    return f"{pauses.usual_ms:.0f}", f"{pauses.worst_ms:.0f}", "yes" if pauses.are_right else "no"


def tell_goals(report: Report, walls: dict[str, float], pauses: dict[str, Pauses | None]) -> None:
    right = [name for name in PEERS if pauses[name] is not None and pauses[name].are_right]
    if right:
        gain = min(walls[f"{name} wav"] for name in right) / walls["cuewell wav"]
        report.goal(f"WAV {LEAST_GAIN:.0f} times faster than the best with right pauses: {gain:.1f} times.",
                    gain >= LEAST_GAIN)
    lead = min(walls[f"{name} ogg"] for name in PEERS) / walls["cuewell ogg"]
    report.goal(f"OGG ahead of all, whatever their pauses: {lead:.2f} times faster than the best.", lead > 1)

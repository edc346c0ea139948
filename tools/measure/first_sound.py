"""How soon `play` sounds, and `plan` answers.

The device is a file that ALSA writes, which takes sound as fast as it comes. A second of the session is there when the
file holds the frame behind it, counted from where the first word is found in it.
"""

import os
import statistics
import subprocess
import time
from array import array
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Iterable

from report import Report
from running import Broken, Job, output_of
from sessions import DEFAULT, Session
from workplace import NO_CACHE, Workplace, spoken

MOST_TO_SOUND = 0.150
MOST_TO_PLAN = 0.400
BYTES_A_FRAME = 4
LOOK_EVERY = 0.0005
LONGEST_WAIT = 30.0
ASOUND = """</usr/share/alsa/alsa.conf>
pcm.!default { type file format raw file "%s" slave.pcm { type null } }
"""


@dataclass(frozen=True)
class Start:
    opened: float  # Seconds until the device had its first frame.
    first_second: float  # Seconds until it had the first second of the session.


def play_job(place: Workplace, session: Session, cache: str) -> tuple[Job, Path]:
    heard = place.scratch / "heard.raw"
    settings = place.scratch / "asound.conf"
    settings.write_text(ASOUND % heard)
    job = place.cuewell("play", "--plain", *session.arguments())
    additions = {"ALSA_CONFIG_PATH": str(settings), "XDG_CACHE_HOME": cache}
    return replace(job, environment={**job.environment, **additions}), heard


def growth_of(heard: Path, enough: int, began: float) -> Iterable[tuple[float, int]]:
    """When the file had how many frames, until it has enough."""
    frames = 0
    while frames < enough and time.monotonic() - began < LONGEST_WAIT:
        now = os.stat(heard).st_size // BYTES_A_FRAME if heard.exists() else 0
        if now > frames:
            frames = now
            yield time.monotonic() - began, frames
        time.sleep(LOOK_EVERY)


def start_of(job: Job, heard: Path, first_word: int, rate: int) -> Start:
    heard.unlink(missing_ok=True)
    began = time.monotonic()
    playing = subprocess.Popen(
        job.command, env=dict(job.environment),
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )
    seen = list(growth_of(heard, first_word + 2 * rate, began))
    playing.terminate()
    playing.wait()
    if not seen or seen[-1][1] < first_word + 2 * rate:
        raise Broken(f"{' '.join(job.command)} gave the device too little")
    # The file begins with what the device was given before the session: silence too.
    before = max(0, first_sound_in(heard) - first_word)
    return Start(seen[0][0], next(at for at, frames in seen if frames >= before + rate))


def first_sound_in(heard: Path) -> int:
    samples = array("h", heard.read_bytes()[: 1 << 20])
    return next(at for at, sample in enumerate(samples) if sample != 0) // 2


def starts(place: Workplace, session: Session, cache: str) -> Start:
    timeline = place.timeline(session)
    job, heard = play_job(place, session, cache)
    first_word = spoken(timeline)[0]["start"]
    # Fills the cache, where there is one.
    output_of(replace(job, command=[job.command[0], "plan", *session.arguments()]))
    all_runs = [start_of(job, heard, first_word, timeline["rate"]) for _ in range(place.runs)]
    return Start(*(statistics.median(getattr(run, field) for run in all_runs) for field in ("opened", "first_second")))


def measure(place: Workplace) -> Report:
    report = Report()
    kept = str(place.scratch / "cache")
    longest = place.made_up(60 if place.is_quick else 480)
    slower = Session("default, another rate", DEFAULT.script, ("--rate", "105"))
    asked = {
        DEFAULT.name: (DEFAULT, NO_CACHE),
        slower.name: (slower, NO_CACHE),
        f"{slower.name}, again": (slower, kept),
        longest.name: (longest, NO_CACHE),
    }
    found = {name: starts(place, session, cache) for name, (session, cache) in asked.items()}
    report.table(
        ("play", "stream opened, ms", "first second, ms"),
        [(name, f"{start.opened * 1000:.0f}", f"{start.first_second * 1000:.0f}") for name, start in found.items()],
    )
    worst = max(start.first_second for start in found.values())
    report.goal(f"the first second within {MOST_TO_SOUND * 1000:.0f} ms: {worst * 1000:.0f} at worst.",
                worst <= MOST_TO_SOUND)
    plan = place.runner.medians({"plan": place.cuewell("plan")}, place.runs)["plan"]
    report.goal(f"`plan` cold within {MOST_TO_PLAN * 1000:.0f} ms: {plan.wall * 1000:.0f}.", plan.wall <= MOST_TO_PLAN)
    return report

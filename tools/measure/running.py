"""Runs programs to their end and tells what each run took."""

import json
import os
import statistics
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Hashable, Mapping, Sequence, TypeVar

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True)
class Figures:
    """What one run took, or the medians of several: seconds, and the memory of the largest process."""

    wall: float
    cpu: float
    peak_mb: float


@dataclass(frozen=True)
class Job:
    """A command to be measured, and what is set for it. What it prints is dropped."""

    command: Sequence[str]
    environment: Mapping[str, str]


class Broken(Exception):
    """A program that was to be measured failed."""


def checked(job: Job, command: Sequence[str]) -> str:
    """Runs the command in the job's environment; its standard output. Where it fails: what it said."""
    done = subprocess.run(
        command, env=dict(job.environment), stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        raise Broken(f"{' '.join(map(str, job.command))}\nended with {done.returncode}: {done.stderr[-2000:]}")
    return done.stdout


def output_of(job: Job) -> str:
    return checked(job, job.command)


class Runner:
    """Measures with the program measured_run, which is small enough to be no part of the result."""

    def __init__(self, programs: Path, scratch: Path) -> None:
        self._starter = programs / "measured_run"
        self._result = scratch / "measured.json"

    def run(self, job: Job) -> Figures:
        checked(job, [self._starter, self._result, *job.command])
        took = json.loads(self._result.read_text())
        return Figures(took["wall"], took["user"] + took["system"], took["peak_kib"] / 1024)

    def medians(self, jobs: Mapping[Key, Job], runs: int) -> dict[Key, Figures]:
        """Runs all the jobs in turn, `runs` times over: what slows the machine for a while hurts all of them alike."""
        taken: dict[Key, list[Figures]] = {name: [] for name in jobs}
        for _ in range(runs):
            for name, job in jobs.items():
                taken[name].append(self.run(job))
        return {name: median(figures) for name, figures in taken.items()}


def median(figures: Sequence[Figures]) -> Figures:
    return Figures(
        statistics.median(run.wall for run in figures),
        statistics.median(run.cpu for run in figures),
        statistics.median(run.peak_mb for run in figures),
    )


def take_cores(count: int) -> int:
    """Keeps this process, and all it starts, to so many cores; how many there are now."""
    cores = sorted(os.sched_getaffinity(0))[:count]
    os.sched_setaffinity(0, cores)
    return len(cores)

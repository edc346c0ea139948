"""The peak memory of a program, and of all its processes together, seen by looking at them while they run."""

import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from running import Broken, Job

LOOK_EVERY = 0.02


@dataclass(frozen=True)
class Peak:
    program: float  # MB that were resident in the program itself.
    together: float  # MB of all processes at one time; what they share is counted once.


def peak_of(job: Job) -> Peak:
    """Runs the job; looking costs time, so this run is for nothing else."""
    running = subprocess.Popen(
        job.command, env=dict(job.environment),
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )
    program = together = 0.0
    while running.poll() is None:
        program = max(program, figure(running.pid, "status", "VmHWM:"))
        together = max(together, sum(figure(process, "smaps_rollup", "Pss:") for process in family(running.pid)))
        time.sleep(LOOK_EVERY)
    if running.returncode != 0:
        raise Broken(f"{' '.join(job.command)} ended with {running.returncode}")
    return Peak(program, together)


def family(process: int) -> list[int]:
    """The process and all that come from it."""
    children: list[int] = []
    for listing in Path(f"/proc/{process}/task").glob("*/children"):
        try:
            children += [int(child) for child in listing.read_text().split()]
        except OSError:
            pass
    return [process] + [member for child in children for member in family(child)]


def figure(process: int, file: str, key: str) -> float:
    """A figure of a process in MB; 0 where the process has ended."""
    try:
        for line in Path(f"/proc/{process}/{file}").read_text().splitlines():
            if line.startswith(key):
                return int(line.split()[1]) / 1024
    except (OSError, ProcessLookupError):
        pass
    return 0.0

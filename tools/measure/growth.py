"""Whether a minute of a session costs the same, however long the session is, and what memory it takes.

Measured on WAV down a pipe: an encoder would cover up what Cuewell itself does.
"""

from dataclasses import dataclass, replace

from memory import Peak, peak_of
from report import Report
from running import Job
from workplace import Workplace, spoken

LENGTHS = (10, 30, 60, 180, 480)
QUICK_LENGTHS = (10, 30)
MOST_SPREAD = 0.05
MOST_MEMORY_GROWTH = 1.2
MOST_MEMORY_MB = 64


@dataclass(frozen=True)
class Point:
    """A session of one length, and what it took."""

    name: str
    utterances: int
    minutes: float
    cpu: float
    peak: Peak

    @property
    def each_minute(self) -> float:
        return self.cpu * 1000 / self.minutes

    def further_minute(self, shorter: "Point") -> float:
        """What a minute costs beyond a shorter session: the start, which every session has, is in neither."""
        return (self.cpu - shorter.cpu) * 1000 / (self.minutes - shorter.minutes)


def measure(place: Workplace) -> Report:
    report = Report()
    points = points_of(place)
    further = ["", *(f"{point.further_minute(shorter):.1f}" for shorter, point in zip(points, points[1:]))]
    report.table(
        ("session, WAV", "utterances", "CPU s", "CPU ms a minute", "a further minute", "peak MB", "all processes MB"),
        [(point.name, str(point.utterances), f"{point.cpu:.2f}", f"{point.each_minute:.1f}", beyond,
          f"{point.peak.program:.0f}", f"{point.peak.together:.0f}") for point, beyond in zip(points, further)],
    )
    tell_goals(report, points)
    return report


def points_of(place: Workplace) -> list[Point]:
    sessions = {minutes: place.made_up(minutes) for minutes in (QUICK_LENGTHS if place.is_quick else LENGTHS)}
    jobs = {length: thrown_away(place.render(session, "-", "--format", "wav")) for length, session in sessions.items()}
    took = place.runner.medians(jobs, place.runs)
    points = []
    for length, session in sessions.items():
        timeline = place.timeline(session)
        said = len(spoken(timeline))
        points.append(Point(session.name, said, timeline["seconds"] / 60, took[length].cpu, peak_of(jobs[length])))
    return points


def thrown_away(job: Job) -> Job:
    """The job with its standard output going nowhere."""
    return replace(job, command=["sh", "-c", 'exec "$@" >/dev/null', "sh", *job.command])


def tell_goals(report: Report, points: list[Point]) -> None:
    costs = [point.each_minute for point in points]
    spread = max(costs) / min(costs) - 1
    report.goal(f"CPU a minute within {MOST_SPREAD:.0%}: the dearest takes {spread:.1%} more than the cheapest.",
                spread <= MOST_SPREAD)
    half_an_hour = next(point for point in points if point.name == "30 min").peak.program
    longest = points[-1]
    growth = longest.peak.program / half_an_hour
    most = max(point.peak.program for point in points)
    report.goal(
        f"peak memory of {longest.name} at most {MOST_MEMORY_GROWTH} times that of 30 min, and all under "
        f"{MOST_MEMORY_MB} MB: {growth:.2f} times, {most:.0f} MB.",
        growth <= MOST_MEMORY_GROWTH and most < MOST_MEMORY_MB,
    )

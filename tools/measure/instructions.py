"""Counts the instructions of each micro-benchmark, and compares them with those that are kept.

Wall clocks tell little on a machine that others use; instructions are nearly the same each time. They depend on the
compiler and the libraries, so the kept figures are for one of each.
"""

import json
import re
from pathlib import Path

from machine import compiler
from report import Report
from running import Broken, Job, output_of
from workplace import Workplace

TOLERANCE = 0.02
COUNTED = "*cuewell::bench::counted*"


def kept_file(place: Workplace) -> Path:
    return place.checkout / "tests" / "bench" / "instructions.json"


def names(place: Workplace) -> list[str]:
    return output_of(place.program("micro_bench", "--benchmark_list_tests")).split()


def count(place: Workplace, name: str) -> int:
    """Of one time through the benchmark."""
    told = place.scratch / "callgrind.log"
    bench = place.program("micro_bench", f"--benchmark_filter=^{name}$", "--benchmark_min_time=0")
    valgrind = ["valgrind", "--tool=callgrind", f"--toggle-collect={COUNTED}", "--callgrind-out-file=/dev/null",
                f"--log-file={told}"]
    # All symbols are looked up before, so that the first call costs what any call does.
    output_of(Job([*valgrind, *bench.command], {**bench.environment, "LD_BIND_NOW": "1"}))
    found = re.search(r"Collected : (\d+)", told.read_text())
    if not found or found[1] == "0":
        raise Broken(f"callgrind counted nothing in {name}")
    return int(found[1])


def measure(place: Workplace, renew: bool = False) -> Report:
    report = Report()
    counts = {name: count(place, name) for name in names(place)}
    kept = {} if renew else json.loads(kept_file(place).read_text())
    if renew:
        kept_file(place).write_text(json.dumps({"compiler": compiler(), "instructions": counts}, indent=2) + "\n")
        report.say("These are kept from now on.")
    elif kept["compiler"] != compiler():
        report.say(f"The kept counts are of another compiler, {kept['compiler']}: differences say little.")
    before = kept.get("instructions", counts)
    changes = {name: counts[name] / before[name] - 1 for name in counts if name in before}
    report.table(
        ("micro-benchmark", "million instructions", "kept", "change"),
        [(name, f"{number / 1e6:.2f}", *change_cells(name, before, changes)) for name, number in counts.items()],
    )
    worse = [name for name, change in changes.items() if change > TOLERANCE]
    report.goal(f"no count more than {TOLERANCE:.0%} above what is kept; above: {', '.join(worse) or 'none'}.",
                not worse)
    return report


def change_cells(name: str, before: dict[str, int], changes: dict[str, float]) -> tuple[str, str]:
    return (f"{before[name] / 1e6:.2f}", f"{changes[name]:+.1%}") if name in before else ("", "new")

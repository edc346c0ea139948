"""The stages by themselves, on the clock: Google Benchmark's figures."""

import json

from report import Report
from running import output_of
from workplace import Workplace

SECONDS_EACH = 0.2
# Of a single repetition Google Benchmark gives no median.
FEWEST_RUNS = 3


def measure(place: Workplace) -> Report:
    report = Report()
    told = output_of(place.program(
        "micro_bench", "--benchmark_format=json", f"--benchmark_min_time={SECONDS_EACH}",
        f"--benchmark_repetitions={max(place.runs, FEWEST_RUNS)}", "--benchmark_report_aggregates_only=true",
        "--benchmark_enable_random_interleaving=true",
    ))
    medians = [run for run in json.loads(told)["benchmarks"] if run["aggregate_name"] == "median"]
    # They took turns in an order of their own.
    medians.sort(key=lambda run: run["run_name"])
    report.table(
        ("micro-benchmark", "wall ms", "CPU ms"),
        [(run["run_name"], f"{run['real_time'] / 1e6:.2f}", f"{run['cpu_time'] / 1e6:.2f}") for run in medians],
    )
    return report

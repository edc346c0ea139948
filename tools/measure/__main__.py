"""What tools/bench runs: measures the parts that are asked for, prints their tables, and puts them into the page."""

import argparse
import sys
import tempfile
import time
from pathlib import Path

import first_sound
import growth
import instructions
import machine
import micro
import peers
import speed
from report import put_into
from running import Broken, take_cores
from workplace import Workplace

PARTS = {
    "machine": machine.measure,
    "speed": speed.measure,
    "peers": peers.measure,
    "growth": growth.measure,
    "first-sound": first_sound.measure,
    "micro": micro.measure,
    "instructions": instructions.measure,
}


def count(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("expected 1 or more")
    return number


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="tools/bench", description="Measures how fast Cuewell is.")
    parser.add_argument("--only", choices=PARTS, action="append", help="only this part; may be given again")
    parser.add_argument("--quick", action="store_true", help="a small sample: one run each of short sessions")
    parser.add_argument("--runs", type=count, default=3, metavar="N", help="of how many runs the median is taken (3)")
    parser.add_argument("--cores", type=count, default=2, metavar="N", help="how many cores all programs share (2)")
    parser.add_argument("--markdown", action="store_true", help="also put the tables into docs/performance.md")
    parser.add_argument("--instructions", dest="only", action="append_const", const="instructions",
                        help="the same as --only instructions")
    parser.add_argument("--renew", action="store_true", help="keep the counts of instructions as they are now")
    parser.add_argument("--checkout", type=Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument("--build", type=Path, required=True, help=argparse.SUPPRESS)
    return parser.parse_args()


def main() -> int:
    """1 where a goal was not met."""
    asked = arguments()
    # The machine goes into the page with every table.
    parts = [part for part in PARTS if not asked.only or part in asked.only or part == "machine"]
    all_met = True
    with tempfile.TemporaryDirectory(prefix="cuewell-bench-") as scratch:
        place = Workplace(asked.checkout, asked.build, Path(scratch), take_cores(asked.cores),
                          1 if asked.quick else asked.runs, asked.quick)
        for part in parts:
            began = time.monotonic()
            measure = PARTS[part]
            report = measure(place, asked.renew) if part == "instructions" else measure(place)
            print(f"\n{report.text()}", flush=True)
            all_met = all_met and report.all_met
            print(f"{part}: {time.monotonic() - began:.0f} s", file=sys.stderr)
            if asked.markdown:
                put_into(asked.checkout / "docs" / "performance.md", part, report.text())
    return 0 if all_met else 1


try:
    sys.exit(main())
except (Broken, OSError) as problem:
    sys.exit(f"bench: {problem}")
except KeyboardInterrupt:
    sys.exit(130)

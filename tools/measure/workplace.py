"""Where everything is, and how the programs are called."""

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from running import Job, Runner, output_of
from sessions import Session, made_up

# Nothing can be kept under what is no folder.
NO_CACHE = "/dev/null"


@dataclass(frozen=True)
class Workplace:
    checkout: Path
    build: Path
    scratch: Path
    cores: int
    runs: int
    is_quick: bool

    @property
    def programs(self) -> Path:
        return self.build / "tests" / "bench"

    @property
    def runner(self) -> Runner:
        return Runner(self.programs, self.scratch)

    def environment(self, **additions: str) -> dict[str, str]:
        """A home of its own, which knows no sound server: eSpeak NG looks for one when it starts."""
        home = self.scratch / "home"
        home.mkdir(exist_ok=True)
        return {
            "PATH": os.environ["PATH"],
            "LC_ALL": "C.UTF-8",
            "HOME": str(home),
            "XDG_RUNTIME_DIR": str(home),
            "PULSE_SERVER": "unix:/nonexistent",
            "TMPDIR": str(self.scratch),
            "CUEWELL_DATA": str(self.checkout),
            **additions,
        }

    def cuewell(self, *arguments: str) -> Job:
        """A cold run: what Cuewell would keep for the next one has nowhere to go."""
        return Job([str(self.build / "cuewell"), *arguments], self.environment(XDG_CACHE_HOME=NO_CACHE))

    def render(self, session: Session, output: Path | str, *options: str) -> Job:
        return self.cuewell("render", *session.arguments(), *options, "-o", str(output))

    def program(self, name: str, *arguments: str | Path) -> Job:
        return Job([str(self.programs / name), *map(str, arguments)], self.environment())

    def timeline(self, session: Session) -> dict[str, Any]:
        return json.loads(output_of(self.cuewell("plan", *session.arguments(), "--json")))

    def made_up(self, minutes: int) -> Session:
        return made_up(minutes, self.scratch / f"minutes-{minutes}")


def spoken(timeline: dict[str, Any]) -> list[dict[str, Any]]:
    return [event for event in timeline["events"] if event["kind"] == "speech"]

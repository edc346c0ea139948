"""Names the machine and the versions that figures depend on."""

import platform
import re
import subprocess
from pathlib import Path

from report import Report
from workplace import Workplace

LIBRARIES = {
    "libespeak-ng1": "eSpeak NG",
    "libsndfile1": "libsndfile",
    "libvorbis0a": "libvorbis",
    "libopus0": "libopus",
    "libflac12": "FLAC",
    "libmp3lame0": "LAME",
    "libsoxr0": "soxr",
    "sox": "sox",
    "ffmpeg": "FFmpeg",
    "python3-pydub": "pydub",
}


def processor() -> str:
    found = re.search(r"^model name\s*:\s*(.+)$", Path("/proc/cpuinfo").read_text(), re.MULTILINE)
    return found[1] if found else platform.machine()


def memory_gb() -> int:
    found = re.search(r"^MemTotal:\s*(\d+) kB$", Path("/proc/meminfo").read_text(), re.MULTILINE)
    return round(int(found[1]) / 2**20) if found else 0


def compiler() -> str:
    return subprocess.run(["c++", "--version"], capture_output=True, text=True, check=True).stdout.splitlines()[0]


def versions() -> list[str]:
    """Those of the packages that are installed."""
    asked = subprocess.run(
        ["dpkg-query", "--show", "--showformat=${Package} ${Version}\n", *LIBRARIES],
        capture_output=True, text=True, check=False,
    )
    installed = dict(line.split(" ", 1) for line in asked.stdout.splitlines() if " " in line.strip())
    return [f"{name} {_upstream(installed[package])}" for package, name in LIBRARIES.items() if package in installed]


def _upstream(version: str) -> str:
    """Without Debian's own numbers: 7:5.1.9-0+deb12u1 is 5.1.9."""
    return re.sub(r"^\d+:|[-+].*$", "", version)


def measure(place: Workplace) -> Report:
    report = Report()
    facts = {
        "processor": f"{processor()}, {place.cores} cores used",
        "memory": f"{memory_gb()} GB",
        "system": f"{platform.freedesktop_os_release()['PRETTY_NAME']}, Linux {_upstream(platform.release())}",
        "compiler": compiler(),
        "libraries and peers": ", ".join(versions()),
    }
    report.say("\n".join(f"- {fact}: {told}" for fact, told in facts.items()))
    return report

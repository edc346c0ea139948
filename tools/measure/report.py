"""Tables and sentences, for a terminal and for docs/performance.md."""

import re
from pathlib import Path
from typing import Sequence

Row = Sequence[str]


class Report:
    """What one part of the benchmark found, in the order in which it was found."""

    def __init__(self) -> None:
        self._blocks: list[str] = []
        self.all_met = True

    def say(self, text: str) -> None:
        self._blocks.append(text)

    def table(self, head: Row, rows: Sequence[Row]) -> None:
        """All columns but the first are numbers, and stand right."""
        widths = [max(len(row[i]) for row in [head, *rows]) for i in range(len(head))]
        lines = [_line(row, widths) for row in [head, *rows]]
        rule = "|" + "|".join(("-" * (width + 1)) + ("-" if i == 0 else ":") for i, width in enumerate(widths)) + "|"
        self._blocks.append("\n".join([lines[0], rule, *lines[1:]]))

    def goal(self, what: str, is_met: bool) -> None:
        self.all_met = self.all_met and is_met
        self._blocks.append(f"Goal {'met' if is_met else '**not met**'}: {what}")

    def text(self) -> str:
        return "\n\n".join(self._blocks)


def _line(row: Row, widths: Sequence[int]) -> str:
    cells = [row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:]))]
    return "| " + " | ".join(cells) + " |"


def put_into(page: Path, part: str, text: str) -> None:
    """Replaces what stands between the two marks of a part in a Markdown page."""
    marked = re.compile(rf"(<!-- bench: {part} -->\n).*?(<!-- end of bench -->)", re.DOTALL)
    old = page.read_text()
    new, count = marked.subn(lambda found: f"{found[1]}\n{text}\n\n{found[2]}", old)
    if count != 1:
        raise SystemExit(f"{page} has no place for the part \"{part}\"")
    page.write_text(new)

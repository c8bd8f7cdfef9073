"""Builds every templates_docx/source/*.txt into a .docx, in the folder named or beside them."""

import sys
from pathlib import Path

from wordkit.package import build
from wordkit.source import SourceError

_TEMPLATES = Path(__file__).resolve().parent.parent / "templates_docx"


def main(target: Path) -> int:
    """Return 0, or 1 after naming every source that holds a mistake."""
    target.mkdir(parents=True, exist_ok=True)
    broken = 0
    for source in sorted((_TEMPLATES / "source").glob("*.txt")):
        try:
            (target / source.with_suffix(".docx").name).write_bytes(build(source))
        except SourceError as error:
            sys.stderr.write(f"{error}\n")
            broken = 1
    return broken


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else _TEMPLATES))

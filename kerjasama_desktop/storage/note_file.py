"""Notes: small JSON files that the program keeps for itself beside the data."""

from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from kerjasama_desktop.storage.safe_file import write_safely

N = TypeVar("N", bound=BaseModel)


def read_note_file(kind: type[N], path: Path) -> N | None:
    """Return the note; None where it is missing, unreadable or of another shape."""
    try:
        return kind.model_validate_json(path.read_bytes())
    except (OSError, ValidationError):
        return None


def write_note_file(path: Path, note: BaseModel) -> None:
    """Write the note in the place of the former one.

    Raises:
        FileNotWritten: disk full, no permission, or held by another program.
    """
    write_safely(path, note.model_dump_json(indent=2).encode(), beside=False)

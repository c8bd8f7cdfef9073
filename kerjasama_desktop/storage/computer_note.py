"""What this computer remembers beside the data: where copies go, and when that was last done.

It is of this computer, so it does not travel with backups.
"""

from pathlib import Path

from pydantic import AwareDatetime, BaseModel, ConfigDict

from kerjasama_desktop.storage.note_file import read_note_file, write_note_file

FILE = "komputer.json"


class ComputerNote(BaseModel):
    """`tempat` is the second place for backups, `disalin` when one last arrived there.

    `dilatih` is when a restore was last rehearsed, `latihan` what was wrong with it ('' if
    nothing). `rusak` is set while the live database is known to be damaged. `dilihat` is when the
    clock was last looked at, and since `tenang` it has made no leap.
    """

    model_config = ConfigDict(frozen=True, defer_build=True)

    tempat: str = ""
    disalin: AwareDatetime | None = None
    dilatih: AwareDatetime | None = None
    latihan: str = ""
    rusak: bool = False
    dilihat: AwareDatetime | None = None
    tenang: AwareDatetime | None = None


def read_computer_note(data: Path) -> ComputerNote:
    """Return what is remembered; a lost or unreadable file is as none."""
    return read_note_file(ComputerNote, data / FILE) or ComputerNote()


def change_computer_note(data: Path, **changes: object) -> ComputerNote:
    """Keep what is remembered with these changes.

    Raises:
        FileNotWritten: disk full or no permission.
    """
    note = read_computer_note(data).model_copy(update=changes)
    write_note_file(data / FILE, note)
    return note

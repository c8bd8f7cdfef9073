"""Files kept under their own SHA-256 beside the database: scans, and emblems of old letters."""

from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from kerjasama_desktop.storage.safe_file import write_safely

FOLDER = "lampiran"


class AttachmentFolder:
    """The same content is kept once."""

    def __init__(self, database: Path) -> None:
        self._folder = database.with_name(FOLDER)

    def put(self, data: bytes, kind: str) -> str:
        """Keep the content and return its SHA-256; `kind` is the ending of its name.

        Raises:
            FileNotWritten: the disk takes no more, or another program holds the file.
        """
        name = sha256(data).hexdigest()
        if self.read(name, kind) is None:
            write_safely(self.path(name, kind), data, beside=False)
        return name

    def path(self, name: str, kind: str) -> Path:
        return self._folder / f"{name}.{kind}"

    def read(self, name: str, kind: str) -> bytes | None:
        """Return the content; None where it is gone or no longer what it was."""
        try:
            data = self.path(name, kind).read_bytes()
        except OSError:
            return None
        return data if sha256(data).hexdigest() == name else None

    def drop(self, name: str, kind: str) -> None:
        """Take a file away; one that another program holds stays where it is."""
        with suppress(OSError):
            self.path(name, kind).unlink(missing_ok=True)

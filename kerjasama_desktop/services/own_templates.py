"""The village's own templates: taken into use, checked before every use, given up again.

A template with mistakes is never used; the shipped one stands in and the person is told.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.errors import FileNotWritten, InvalidInput, TemplateBroken
from kerjasama_desktop.storage.safe_file import replace_patiently, safe_name, write_safely

if TYPE_CHECKING:
    from kerjasama_desktop.documents.catalog import DocumentJob
    from kerjasama_desktop.documents.doctor import Examination
    from kerjasama_desktop.documents.kind import DocumentKind
    from kerjasama_desktop.documents.koreksi import Koreksi

_ASIDE = "lama"
_MOST_BYTES = 32 * 2**20
"""Read of a file at most; the doctor refuses less."""


@dataclass(frozen=True)
class Produced:
    """A document, and why the shipped template was taken where the village has its own; `own` is
    the village's template where that was taken.
    """

    data: bytes
    stood_in: str = ""
    own: bytes = b""


@dataclass(frozen=True)
class TemplateState:
    """A kind of document and what the doctor says of its own template, if there is one."""

    kind: "DocumentKind"
    found: "Examination | None"

    @property
    def own(self) -> bool:
        return self.found is not None

    @property
    def sound(self) -> bool:
        return self.found is not None and self.found.template is not None

    @property
    def koreksi(self) -> "tuple[Koreksi, ...]":
        return self.found.koreksi if self.found else ()

    @property
    def words(self) -> str:
        """How it stands: 'Bawaan', 'Templat Desa', 'Ada 2 kesalahan'."""
        grave = sum(koreksi.berat for koreksi in self.koreksi)
        if grave:
            return f"Ada {grave} kesalahan"
        advice = f", {len(self.koreksi)} saran" if self.koreksi else ""
        return f"Templat Desa{advice}" if self.own else "Bawaan"


@dataclass(frozen=True)
class OwnTemplates:
    """The templates in a folder; without one, only the shipped ones."""

    folder: Path | None = None

    def path(self, kind: "DocumentKind") -> Path:
        return (self.folder or Path()) / safe_name(kind.judul, ".docx")

    def examination(self, kind: "DocumentKind") -> "Examination | None":
        """Return what the doctor says of the own template as it is now; None where there is none.

        Takes up to a few hundred milliseconds when the file has changed.
        """
        data = self._read(kind)
        return None if data is None else examine_for(kind, data)

    def states(self) -> list[TemplateState]:
        """Return how every kind stands; takes a moment for each file that has changed."""
        from kerjasama_desktop.documents.kinds import KINDS

        return [TemplateState(kind, self.examination(kind)) for kind in KINDS]

    def _read(self, kind: "DocumentKind") -> bytes | None:
        """Return the file; empty where it is there and cannot be read, which the doctor says."""
        if self.folder is None:
            return None
        try:
            with self.path(kind).open("rb") as file:
                return file.read(_MOST_BYTES)
        except FileNotFoundError:
            return None
        except OSError:
            return b""

    def sound(self, kind: "DocumentKind") -> bytes:
        """Return the own template where it holds no mistake, else nothing."""
        file = self._read(kind)
        return file if file and examine_for(kind, file).template else b""

    def use_own(self, kind: "DocumentKind") -> Path:
        """Put a copy of the shipped template there to edit, unless there is one; return it.

        Raises:
            FileNotWritten: the disk takes no more.
        """
        from kerjasama_desktop.documents.word_copy import editable

        path = self.path(kind)
        if not path.exists():
            write_safely(path, editable(kind.template.read_bytes(), _now()), beside=False)
        return path

    def check(self, kind: "DocumentKind") -> "Examination":
        """Examine the own template and write the remarks into it as comments.

        Raises:
            InvalidInput: there is none.
            FileNotWritten: the file is open in Word; it was not examined.
        """
        from kerjasama_desktop.documents.word_copy import with_remarks

        path, data = self.path(kind), self._read(kind)
        if data is None:
            raise InvalidInput(f"Templat Desa untuk {kind.judul} belum ada. Buat dulu salinannya.")
        found = examine_for(kind, data)
        try:
            remarked = with_remarks(data, found.koreksi, _now())
        except TemplateBroken:
            return found
        if remarked != data and path.read_bytes() == data:
            write_safely(path, remarked, beside=False)
        return found

    def drop_own(self, kind: "DocumentKind") -> Path:
        """Move the own template aside; return where it is now.

        Raises:
            FileNotWritten: it is open in Word, or gone.
        """
        path = self.path(kind)
        aside = path.parent / _ASIDE / f"{path.stem} {_now():%Y%m%d-%H%M%S-%f}.docx"
        try:
            aside.parent.mkdir(exist_ok=True)
            replace_patiently(path, aside)
        except OSError as error:
            raise _immovable(path) from error
        return aside

    def take_back(self, kind: "DocumentKind", aside: Path) -> None:
        """Bring back what `drop_own` moved aside.

        Raises:
            FileNotWritten: it cannot be moved.
        """
        path = self.path(kind)
        try:
            replace_patiently(aside, path)
        except OSError as error:
            raise _immovable(path) from error

    def put(self, kind: "DocumentKind", data: bytes) -> None:
        """Put a template from elsewhere into use; the one there is moved aside.

        Raises:
            FileNotWritten: the former one is open in Word, or the disk takes no more.
        """
        if self.path(kind).exists():
            self.drop_own(kind)
        write_safely(self.path(kind), data, beside=False)

    def produce(self, case: Berkas, job: "DocumentJob", *, draf: bool = False) -> Produced:
        """Return a document, from the own template where that is sound and fits.

        Raises:
            TemplateBroken: the shipped template holds a mistake.
        """
        from kerjasama_desktop.documents.produce import produce

        file, why = self._read(job.kind), ""
        own = None if file is None else examine_for(job.kind, file)
        if file and own and own.template:
            try:
                return Produced(produce(case, job, draf=draf, template=own.template), own=file)
            except TemplateBroken as broken:
                why = f"tidak cocok untuk {job.judul}: {broken}"
        elif own:
            count = sum(koreksi.berat for koreksi in own.koreksi)
            why = f"memuat {count} kesalahan; perbaiki di Pengaturan, Templat."
        told = f"Templat bawaan dipakai, karena Templat Desa “{job.kind.judul}” {why}"
        return Produced(produce(case, job, draf=draf), told if own else "")


SHIPPED_ONLY = OwnTemplates()


@lru_cache(maxsize=60)
def examine_for(kind: "DocumentKind", data: bytes) -> "Examination":
    """Return what the doctor says of these bytes as a template of a kind."""
    from kerjasama_desktop.documents.doctor import examine
    from kerjasama_desktop.services.template_samples import rules_of

    return examine(data, rules_of(kind))


def _immovable(path: Path) -> FileNotWritten:
    return FileNotWritten(
        f"“{path.name}” tidak dapat dipindahkan. Tutup berkas itu di Word, lalu coba lagi."
    )


def _now() -> datetime:
    return datetime.now(UTC)

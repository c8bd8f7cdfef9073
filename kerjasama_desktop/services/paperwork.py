"""Make the Word documents of a cooperation and keep the register of them."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from uuid import UUID

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.dokumen import Dokumen, StatusDokumen
from kerjasama_desktop.domain.kerjasama import Kerjasama
from kerjasama_desktop.errors import (
    FileNotWritten,
    InvalidInput,
    TemplateBroken,
    UserFacingError,
)
from kerjasama_desktop.services import archive_texts, snapshots
from kerjasama_desktop.services.numbering import settle
from kerjasama_desktop.services.own_templates import SHIPPED_ONLY, OwnTemplates
from kerjasama_desktop.services.paper_number import paper_number
from kerjasama_desktop.services.paper_state import PaperState as PaperState
from kerjasama_desktop.services.paper_state import file_of as file_of
from kerjasama_desktop.services.paper_state import may_replace
from kerjasama_desktop.services.paper_state import state_of as state_of
from kerjasama_desktop.services.papers import Paper as Paper
from kerjasama_desktop.services.papers import papers as papers
from kerjasama_desktop.storage.database import Database
from kerjasama_desktop.storage.disk import require_room
from kerjasama_desktop.storage.safe_file import safe_name, write_safely

Progress = Callable[[int, int, str], None]

_UNNAMED = "Kerja sama tanpa nama"
_RECEIPT = "tanda_terima"
"""Made last, for it lists the others."""


@dataclass(frozen=True)
class Made:
    """What was written: register entries, and (wanted, given) names where the file there was
    changed by hand or held by Word; `errors` says what could not be made, `stood_in` where the
    shipped template was taken instead of the village's own; `numbers` are (title, number) of what
    was given out.
    """

    entries: tuple[Dokumen, ...]
    changed: tuple[tuple[str, str], ...]
    held: tuple[tuple[str, str], ...]
    errors: tuple[Exception, ...]
    stood_in: tuple[str, ...] = ()
    numbers: tuple[tuple[str, str], ...] = ()


def folder_of(case: Berkas, documents: Path) -> Path:
    """Return the folder of this cooperation's documents, its own even if titles are alike.

    A folder that is in use stays so when the title changes, unless it was made without a title.
    """
    name = _folder_name(case.kerjasama.judul, case.kerjasama.contoh)
    used = [entry.berkas.rpartition("/")[0] for entry in case.kerjasama.dokumen if entry.berkas]
    if used and not used[-1].startswith(_UNNAMED) and (documents / used[-1]).is_dir():
        return documents / used[-1]
    others = (_folder_name(other.judul, other.contoh).casefold() for other in case.lain)
    if name.casefold() in others:
        name = safe_name(f"{name[:70]} {str(case.kerjasama.id)[:4]}")
    return documents / name


def _folder_name(judul: str, contoh: bool) -> str:
    name = judul or _UNNAMED
    return safe_name(f"Contoh {name}" if contoh else name)


def make_documents(
    database: Database,
    case: Berkas,
    chosen: Sequence[Paper],
    documents: Path,
    progress: Progress,
    cancelled: Callable[[], bool],
    own: OwnTemplates = SHIPPED_ONLY,
) -> Made:
    """Write the chosen documents one by one and note them; what is made before Batal stays.

    Numbers that are given out are put into `case`, which is else only read; give its copy when
    another thread may change it. A document that is signed, whose number is taken or whose
    template holds a mistake is left out; a disk that cannot be written ends the work. `errors`
    says so.

    Raises:
        FileNotWritten: several are asked for, and the disk is nearly full; no number is taken.
    """
    folder = folder_of(case, documents)
    if len(chosen) > 1:
        require_room(documents)
    open_papers = [paper for paper in chosen if not paper.tetap]
    settled = settle(database, case, [(paper.job, paper.draf) for paper in open_papers])
    errors = [*map(_signed, (paper for paper in chosen if paper.tetap)), *settled.refused.values()]
    free = [paper for paper in open_papers if paper.key not in settled.refused]
    free.sort(key=lambda paper: paper.key[0] == _RECEIPT)
    written: list[_Written] = []
    try:
        for number, paper in enumerate(free):
            if cancelled():
                break
            progress(number, len(free), paper.job.judul)
            try:
                seen = _with_made(case, written) if paper.key[0] == _RECEIPT else case
                written.append(_make(database, seen, paper, folder, own))
            except TemplateBroken as error:
                errors.append(error)
    except FileNotWritten as error:
        errors.append(error)
    finally:
        _register_written(database, case, written, documents)
    return Made(
        tuple(one.entry for one in written),
        tuple((one.wanted, one.given) for one in written if one.asked != one.wanted),
        tuple((one.wanted, one.given) for one in written if one.asked == one.wanted != one.given),
        tuple(errors),
        tuple(dict.fromkeys(one.stood_in for one in written if one.stood_in)),
        settled.given,
    )


def _with_made(case: Berkas, written: Sequence["_Written"]) -> Berkas:
    """Return the case with what was made just now in its register."""
    kerjasama = case.kerjasama.model_copy()
    note(kerjasama, [one.entry for one in written])
    return replace(case, kerjasama=kerjasama)


def _signed(paper: Paper) -> UserFacingError:
    return InvalidInput(
        f"“{paper.job.judul}” sudah ditandatangani, sehingga tidak dibuat lagi. Buka kembali "
        "dokumen itu dengan menulis alasannya, lalu buat lagi."
    )


@dataclass(frozen=True)
class _Written:
    """A document on the disk: the name it should have, the one asked for, what it is made from,
    and why the shipped template was taken.
    """

    entry: Dokumen
    wanted: str
    asked: str
    snapshot: bytes
    stood_in: str

    @property
    def given(self) -> str:
        return Path(self.entry.berkas).name


def _make(
    database: Database, case: Berkas, paper: Paper, folder: Path, own: OwnTemplates
) -> _Written:
    made = own.produce(case, paper.job, draf=paper.draf)
    data = made.data
    snapshot = snapshots.snapshot_of(case, paper.job, made.own, draf=paper.draf)
    snapshots.keep_parts(database, case, paper.job, made.own)
    wanted = folder / safe_name(paper.job.nama_berkas.removesuffix(".docx"), ".docx")
    asked = _untouched(wanted, paper.dokumen, data)
    path = write_safely(asked, data)
    nomor, tanggal = paper_number(case, *paper.key)
    before = paper.dokumen
    entry = before.model_copy() if before else Dokumen(jenis=paper.key[0], subjek_id=paper.key[1])
    entry.judul, entry.nomor, entry.tanggal = paper.job.judul, nomor, tanggal
    if before and before.berkas:
        entry.revisi = before.revisi + 1
    entry.berkas = f"{folder.name}/{path.name}"
    entry.sha256 = sha256(data).hexdigest()
    entry.dibuat = datetime.now(UTC).replace(microsecond=0)
    entry.status = StatusDokumen.DRAF if paper.draf else StatusDokumen.SIAP_CETAK
    return _Written(entry, wanted.name, asked.name, snapshot, made.stood_in)


def _register_written(
    database: Database, case: Berkas, written: Sequence[_Written], documents: Path
) -> None:
    register(database, case.kerjasama.id, [one.entry for one in written])
    with database.begin() as tx:
        for one in written:
            snapshots.note(tx, one.entry, one.snapshot, case.kerjasama.riwayat_dokumen)
    archive_texts.take_in(database, [one.entry for one in written], documents)


def _untouched(path: Path, entry: Dokumen | None, data: bytes) -> Path:
    """Return the path, or the next free name where a person has changed the file there."""
    number = 2
    wanted = path
    while wanted.exists() and not may_replace(wanted, entry, data):
        wanted = path.with_stem(f"{path.stem} ({number})")
        number += 1
    return wanted


def register(database: Database, kerjasama_id: UUID, entries: Sequence[Dokumen]) -> None:
    """Note documents on file, leaving all else of the cooperation as it is there."""
    if entries:
        with database.begin() as tx:
            kerjasama = tx.kerjasama.get(kerjasama_id)
            note(kerjasama, entries)
            tx.kerjasama.save(kerjasama)


def note(kerjasama: Kerjasama, entries: Iterable[Dokumen]) -> None:
    """Put entries into the register: each takes the place of the one with the same subject."""
    new = {(entry.jenis, entry.subjek_id): entry for entry in entries}
    kept = [new.pop((old.jenis, old.subjek_id), old) for old in kerjasama.dokumen]
    kerjasama.dokumen = [*kept, *new.values()]


def refresh(database: Database, kerjasama: Kerjasama) -> None:
    """Take the register, with former versions and scans, as it is on file."""
    with database.begin() as tx:
        tx.kerjasama.refresh_register(kerjasama)


def outdated(
    database: Database,
    case: Berkas,
    cancelled: Callable[[], bool],
    own: OwnTemplates = SHIPPED_ONLY,
) -> set[tuple[str, UUID | None]]:
    """Return which unsigned documents would come out otherwise if they were made now."""
    made = [p for p in papers(case) if p.dokumen and p.dokumen.sha256 and not p.tetap]
    kept = snapshots.kept(database, [p.dokumen for p in made if p.dokumen])
    found: set[tuple[str, UUID | None]] = set()
    for paper in made:
        if cancelled():
            break
        with suppress(TemplateBroken):
            if _differs(case, paper, kept.get(paper.key), own):
                found.add(paper.key)
    return found


def _differs(case: Berkas, paper: Paper, kept: bytes | None, own: OwnTemplates) -> bool:
    """Compare what it was made from and, where that is not the same, what would be made."""
    if kept is not None:
        now = snapshots.snapshot_of(case, paper.job, own.sound(paper.job.kind), draf=paper.draf)
        if snapshots.alike(kept, now):
            return False
    data = own.produce(case, paper.job, draf=paper.draf).data
    return paper.dokumen is not None and sha256(data).hexdigest() != paper.dokumen.sha256

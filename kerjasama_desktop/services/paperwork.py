"""Make the Word documents of a cooperation and keep the register of them."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from kerjasama_desktop.domain import rules
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.dokumen import Dokumen, StatusDokumen
from kerjasama_desktop.domain.findings import Finding, Severity, Step
from kerjasama_desktop.domain.kerjasama import Kerjasama
from kerjasama_desktop.errors import FileNotWritten, TemplateBroken
from kerjasama_desktop.services.own_templates import SHIPPED_ONLY, OwnTemplates
from kerjasama_desktop.services.paper_number import paper_number
from kerjasama_desktop.storage.database import Database
from kerjasama_desktop.storage.safe_file import safe_name, write_safely

if TYPE_CHECKING:
    from kerjasama_desktop.documents.catalog import DocumentJob

Progress = Callable[[int, int, str], None]

_NASKAH = frozenset(
    {"peraturan_bersama", "perjanjian_bersama", "keputusan_bersama_bkad", "pendirian_bumdesma"}
)
_AFTER = frozenset({Step.PENYERAHAN, Step.PERUBAHAN})
"""Steps after the signing, which keep no joint text a draft."""
_OWN_RULES = {
    "surat_penawaran": frozenset({"V33"}),
    "berita_acara_musdes": frozenset({"V21"}),
    "keputusan_bersama_bkad": frozenset({"V67"}),
    "nota_kesepahaman": frozenset({"V02", "V04", "V10", "V12"}),
    "perdes_kerja_sama": frozenset({"V04"}),
}
_UNNAMED = "Kerja sama tanpa nama"


class PaperState(Enum):
    """How a document stands, with the word for it."""

    BELUM = "Belum dibuat"
    HILANG = "Berkas tidak ditemukan"
    DIUBAH = "Berubah di Word"
    DRAF = "Draf"
    SIAP = "Siap cetak"
    DITANDATANGANI = "Ditandatangani"


@dataclass(frozen=True)
class Paper:
    """A document of the catalogue, what stops it from being final, what it still lacks (it is
    made all the same, with dots), and its register entry.
    """

    job: "DocumentJob"
    blocking: tuple[Finding, ...]
    kurang: tuple[str, ...]
    dokumen: Dokumen | None

    @property
    def draf(self) -> bool:
        return bool(self.blocking)

    @property
    def key(self) -> tuple[str, UUID | None]:
        return self.job.kind.key, self.job.subjek_id

    @property
    def judul(self) -> str:
        """What it is, without whose."""
        return self.job.judul.partition(" – ")[0]

    @property
    def untuk(self) -> str:
        return self.job.judul.partition(" – ")[2]


@dataclass(frozen=True)
class Made:
    """What was written: register entries, and (wanted, given) names where the file there was
    changed by hand or held by Word; `errors` says what could not be made, `stood_in` where the
    shipped template was taken instead of the village's own.
    """

    entries: tuple[Dokumen, ...]
    changed: tuple[tuple[str, str], ...]
    held: tuple[tuple[str, str], ...]
    errors: tuple[Exception, ...]
    stood_in: tuple[str, ...] = ()


def papers(case: Berkas) -> list[Paper]:
    """Return every document this cooperation can have, in the order of the set."""
    from kerjasama_desktop.documents.catalog import jobs
    from kerjasama_desktop.documents.kelengkapan import kurang

    found = [f for f in rules.findings(case) if f.severity is Severity.BLOCK]
    known = {(d.jenis, d.subjek_id): d for d in case.kerjasama.dokumen}
    return [
        Paper(
            job,
            _stopping(case, job, found),
            tuple(kurang(case, job)),
            known.get((job.kind.key, job.subjek_id)),
        )
        for job in jobs(case)
    ]


def _stopping(case: Berkas, job: "DocumentJob", blocking: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return what keeps this document a draft.

    Joint texts wait for everything but their own promulgation and what follows it; what changes
    them waits for all that is said of that change but its promulgation; a letter waits only for
    the rules about itself.
    """
    key = job.kind.key
    own = _OWN_RULES.get(key, frozenset())
    if job.kind.step is Step.PERUBAHAN:
        texts = {c.id for c in case.kerjasama.klausul_baru if c.perubahan_id == job.subjek_id}
        subjects = texts | {job.subjek_id}
        return tuple(f for f in blocking if f.item in subjects and f.code != "V71")
    if key not in _NASKAH:
        return tuple(f for f in blocking if f.code in own)
    return tuple(f for f in blocking if f.code in own or (f.step not in _AFTER and f.code != "V67"))


def state_of(dokumen: Dokumen | None, documents: Path) -> PaperState:
    """Return how a document stands, looking at its file."""
    if dokumen is None or not dokumen.berkas:
        return PaperState.BELUM
    path = documents / dokumen.berkas
    if dokumen.status is StatusDokumen.DITANDATANGANI:
        return PaperState.DITANDATANGANI
    if not path.is_file():
        return PaperState.HILANG
    if not _is_ours(path, dokumen):
        return PaperState.DIUBAH
    return PaperState.SIAP if dokumen.status is StatusDokumen.SIAP_CETAK else PaperState.DRAF


def file_of(dokumen: Dokumen | None, documents: Path) -> Path | None:
    """Return the file of a document; None where it was never made or is gone."""
    path = documents / dokumen.berkas if dokumen and dokumen.berkas else None
    return path if path and path.is_file() else None


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

    `case` is only read; give its copy when another thread may change it. A document whose template
    holds a mistake is left out; a disk that cannot be written ends the work. `errors` says so.
    """
    folder = folder_of(case, documents)
    entries: list[Dokumen] = []
    renamed: dict[bool, list[tuple[str, str]]] = {True: [], False: []}
    errors: list[Exception] = []
    stood_in: list[str] = []
    try:
        for number, paper in enumerate(chosen):
            if cancelled():
                break
            progress(number, len(chosen), paper.job.judul)
            try:
                made = own.produce(case, paper.job, draf=paper.draf)
            except TemplateBroken as error:
                errors.append(error)
                continue
            stood_in.append(made.stood_in)
            entry, wanted, asked = _write(case, paper, made.data, folder)
            entries.append(entry)
            given = Path(entry.berkas).name
            if given != wanted:
                renamed[asked != wanted].append((wanted, given))
    except FileNotWritten as error:
        errors.append(error)
    finally:
        register(database, case.kerjasama.id, entries)
    names = tuple(renamed[True]), tuple(renamed[False])
    told = dict.fromkeys(sentence for sentence in stood_in if sentence)
    return Made(tuple(entries), *names, tuple(errors), tuple(told))


def _write(case: Berkas, paper: Paper, data: bytes, folder: Path) -> tuple[Dokumen, str, str]:
    """Write one document; return its entry, the name it should have and the one asked for."""
    wanted = folder / safe_name(paper.job.nama_berkas.removesuffix(".docx"), ".docx")
    asked = _untouched(wanted, paper.dokumen, data)
    path = write_safely(asked, data)
    nomor, tanggal = paper_number(case, *paper.key)
    before = paper.dokumen
    entry = before.model_copy() if before else Dokumen(jenis=paper.key[0], subjek_id=paper.key[1])
    entry.judul, entry.nomor, entry.tanggal = paper.job.judul, nomor, tanggal
    entry.berkas = f"{folder.name}/{path.name}"
    entry.sha256 = sha256(data).hexdigest()
    entry.dibuat = datetime.now(UTC).replace(microsecond=0)
    entry.revisi = before.revisi + 1 if before else 1
    entry.status = StatusDokumen.DRAF if paper.draf else StatusDokumen.SIAP_CETAK
    return entry, wanted.name, asked.name


def _untouched(path: Path, entry: Dokumen | None, data: bytes) -> Path:
    """Return the path, or the next free name where a person has changed the file there."""
    number = 2
    wanted = path
    while wanted.exists() and not _may_replace(wanted, entry, data):
        wanted = path.with_stem(f"{path.stem} ({number})")
        number += 1
    return wanted


def _may_replace(path: Path, entry: Dokumen | None, data: bytes) -> bool:
    """What the program wrote may go; a signed document keeps the file that was signed."""
    if _content(path) == data:
        return True
    signed = entry is not None and entry.status is StatusDokumen.DITANDATANGANI
    return _is_ours(path, entry) and not signed


def _is_ours(path: Path, entry: Dokumen | None) -> bool:
    return entry is not None and sha256(_content(path)).hexdigest() == entry.sha256


def _content(path: Path) -> bytes:
    """A file that cannot be read counts as another's: it is not overwritten."""
    try:
        return path.read_bytes()
    except OSError:
        return b""


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


def with_signature(paper: Paper) -> list[Dokumen]:
    """Return the paper's entry marked as signed, or no longer; nothing where it was never made."""
    if paper.dokumen is None:
        return []
    status = StatusDokumen.DRAF if paper.draf else StatusDokumen.SIAP_CETAK
    if paper.dokumen.status is not StatusDokumen.DITANDATANGANI:
        status = StatusDokumen.DITANDATANGANI
    return [paper.dokumen.model_copy(update={"status": status})]


def outdated(
    case: Berkas, cancelled: Callable[[], bool], own: OwnTemplates = SHIPPED_ONLY
) -> set[tuple[str, UUID | None]]:
    """Return which documents would come out otherwise if they were made now."""
    found: set[tuple[str, UUID | None]] = set()
    for paper in papers(case):
        if cancelled():
            break
        if paper.dokumen and paper.dokumen.sha256:
            with suppress(TemplateBroken):
                data = own.produce(case, paper.job, draf=paper.draf).data
                if sha256(data).hexdigest() != paper.dokumen.sha256:
                    found.add(paper.key)
    return found

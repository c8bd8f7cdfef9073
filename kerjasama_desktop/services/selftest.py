"""The whole flow without a window, in an empty folder: what a release must still be able to do."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from zipfile import ZipFile

from kerjasama_desktop.domain import rules
from kerjasama_desktop.domain.bkad import composition
from kerjasama_desktop.domain.findings import Severity
from kerjasama_desktop.exchange.privacy import Level
from kerjasama_desktop.paths import UserFolders
from kerjasama_desktop.services import (
    cooperation,
    handover,
    overview,
    paperwork,
    receiving,
    safekeeping,
    sample_store,
    trash,
    villages,
)
from kerjasama_desktop.services.sample_villages import BODDIE, KERJASAMA
from kerjasama_desktop.storage.database import Database

_DAY = date(2026, 11, 22)
Say = Callable[[str], object]


class SelfTestFailed(Exception):
    """A stage did not give what it must."""


def run_self_test(folder: Path, say: Say) -> int:
    """Walk the flow below an empty folder; say one line per stage; return 0 or 1."""
    folders = UserFolders.below(folder)
    try:
        if folders.database.exists():
            raise SelfTestFailed("folder tidak kosong")
        for number, stage in enumerate(_STAGES, 1):
            say(f"{number}. {stage.__doc__} {stage(folders)}")
    except Exception as error:  # every failure is a verdict here, and must be told
        say(f"GAGAL: {type(error).__name__}: {error}")
        return 1
    say("Uji mandiri selesai: semua tahap berhasil.")
    return 0


def _expect(condition: object, words: str) -> None:
    if not condition:
        raise SelfTestFailed(words)


def _make_database(folders: UserFolders) -> str:
    """Basis data:"""
    database = Database.open(folders.database)
    sample_store.add_sample(database, _DAY)
    own = next(desa for desa in villages.all_desa(database) if desa.id == BODDIE)
    villages.save_desa(database, own, own=True)
    case = cooperation.load_case(database, KERJASAMA, _DAY)
    cooperation.save(database, case)
    database.close()
    kerjasama = case.kerjasama
    return (
        f"{len(kerjasama.pihak)} Desa, {len(case.potensi)} potensi dan kebutuhan, "
        f"{len(kerjasama.musyawarah)} musyawarah, {len(kerjasama.klausul)} klausul"
    )


def _check_rules(folders: UserFolders) -> str:
    """Pemeriksaan:"""
    database = Database.open(folders.database)
    case = cooperation.load_case(database, KERJASAMA, _DAY)
    database.close()
    found = rules.findings(case)
    blocking = [f for f in found if f.severity is Severity.BLOCK]
    _expect(not blocking, "; ".join(f"{f.code} {f.message}" for f in blocking))
    bkad = composition(case.kerjasama.pengurus)
    return f"0 halangan, {len(found)} catatan; BKAD {bkad.jumlah} orang, {bkad.perempuan} perempuan"


def _make_documents(folders: UserFolders) -> str:
    """Dokumen:"""
    database = Database.open(folders.database)
    case = cooperation.load_case(database, KERJASAMA, _DAY)
    papers = paperwork.papers(case)
    made = paperwork.make_documents(
        database, case, papers, folders.documents, lambda *_: None, lambda: False
    )
    database.close()
    _expect(not made.errors, "; ".join(str(error) for error in made.errors))
    _expect(len(made.entries) == len(papers), f"{len(made.entries)} dari {len(papers)} dokumen")
    for entry in made.entries:
        with ZipFile(folders.documents / entry.berkas) as parts:
            _expect(b"w:body" in parts.read("word/document.xml"), entry.berkas)
    drafts = sum(paper.draf for paper in papers)
    return f"{len(made.entries)} berkas Word, {drafts} draf"


def _hand_over(folders: UserFolders) -> str:
    """Paket:"""
    database = Database.open(folders.database)
    done = handover.hand_over(
        database,
        [KERJASAMA],
        folders.documents,
        datetime(2026, 11, 22, 9, 10, tzinfo=UTC),
        Level.TERBATAS,
        folders.documents,
        lambda *_: None,
    )
    database.close()
    _expect(done.paket.is_file() and done.pengantar.is_file(), "paket atau pengantar tidak ada")
    return f"{done.paket.name}, {done.ukuran} bita, SHA-256 {done.sha256[:12]}…"


def _take_back(folders: UserFolders) -> str:
    """Ambil kembali:"""
    package = next(folders.documents.glob("*.ksd.zip"))
    database = Database.open(folders.database)
    before = cooperation.load_case(database, KERJASAMA, _DAY).kerjasama
    trash.remove(database, KERJASAMA)
    count = receiving.take_in(database, receiving.open_bundle(database, package))
    after = cooperation.load_case(database, KERJASAMA, _DAY).kerjasama
    database.close()
    _expect(after.judul == before.judul, "judul berubah")
    _expect([k.isi for k in after.klausul] == [k.isi for k in before.klausul], "klausul berubah")
    _expect(len(after.pengurus) == len(before.pengurus), "pengurus berkurang")
    return f"{count} kerja sama, {len(after.klausul)} klausul sama"


def _back_up_and_restore(folders: UserFolders) -> str:
    """Cadangan dan pemulihan:"""
    database = Database.open(folders.database)
    backup = safekeeping.back_up(database, folders, "uji mandiri")
    if backup is None:
        raise SelfTestFailed("tidak ada cadangan")
    trash.remove(database, KERJASAMA)
    database.close()
    safekeeping.restore(backup.path, folders)
    database = Database.open(folders.database)
    found = overview.summaries(database)
    database.close()
    _expect(len(found) == 1, "kerja sama tidak pulih")
    return f"{backup.path.name} dipulihkan, {len(found)} kerja sama"


_STAGES = (
    _make_database,
    _check_rules,
    _make_documents,
    _hand_over,
    _take_back,
    _back_up_and_restore,
)

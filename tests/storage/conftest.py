"""A database in a temporary folder, and cases to put into it."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
import samples

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.dokumen import (
    Dokumen,
    NomorDokumen,
    Pindaian,
    RiwayatDokumen,
    StatusDokumen,
)
from kerjasama_desktop.domain.kerjasama import Beban, Pengecualian, RiwayatStatus, Status
from kerjasama_desktop.domain.naskah import Bagian
from kerjasama_desktop.domain.perubahan import JenisPerubahan, KlausulBaru, Perubahan
from kerjasama_desktop.storage.database import Database

Keep = Callable[[Database, Berkas], None]


class Clock:
    """Each look at it is a second later than the last."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 22, 1, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "ksd.db"


@pytest.fixture
def database(path: Path, clock: Clock) -> Iterator[Database]:
    database = Database.open(path, clock=clock, wait=0.2)
    yield database
    database.close()


@pytest.fixture
def keep() -> Keep:
    """Put a whole case into a database."""
    return samples.store


@pytest.fixture
def berkas_penuh(berkas: Berkas, berkas_mitra: Berkas) -> Berkas:
    """F1 with at least one row in every list, and a logo."""
    kerjasama, partner = berkas.kerjasama, berkas_mitra.kerjasama
    kerjasama.mitra = [one.model_copy(update={"id": uuid4()}) for one in partner.mitra]
    kerjasama.manfaat_biaya = [
        one.model_copy(update={"id": uuid4()}) for one in partner.manfaat_biaya
    ]
    kerjasama.beban = [Beban.APB_DESA, Beban.ASET_DESA]
    kerjasama.dokumen = [
        Dokumen(jenis="undangan", subjek_id=kerjasama.pihak[0].id, dibuat=datetime.now(UTC))
    ]
    kerjasama.riwayat = [RiwayatStatus(status=Status.DRAF, tanggal=date(2026, 3, 1))]
    kerjasama.pengecualian = [
        Pengecualian(kunci="V63:pengurus", alasan="Belum ada calon", tanggal=date(2026, 3, 1))
    ]
    now = datetime.now(UTC)
    (paper,) = kerjasama.dokumen
    kerjasama.nomor_dokumen = [NomorDokumen(jenis="mandat", pihak_id=kerjasama.pihak[0].id)]
    kerjasama.riwayat_dokumen = [
        RiwayatDokumen(dokumen_id=paper.id, revisi=1, status=StatusDokumen.DRAF, waktu=now)
    ]
    kerjasama.pindaian = [
        Pindaian(dokumen_id=paper.id, sha256="a" * 64, jenis="pdf", ukuran=9, waktu=now)
    ]
    change = Perubahan(jenis=JenisPerubahan.PERUBAHAN)
    kerjasama.perubahan = [change]
    kerjasama.klausul_baru = [KlausulBaru(perubahan_id=change.id, bagian=Bagian.PENDANAAN)]
    for desa in berkas.desa.values():
        desa.logo_png = b"\x89PNG\r\n\x1a\n\x00\xff"
    return berkas

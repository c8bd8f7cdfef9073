"""The rows: each record again as a table, with its keys. Rows never leave storage."""

from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import JSON, Table
from sqlmodel import Field, SQLModel

from kerjasama_desktop.domain.bkad import Bkad, Pengurus
from kerjasama_desktop.domain.desa import Desa, Pejabat
from kerjasama_desktop.domain.dokumen import Dokumen
from kerjasama_desktop.domain.kerjasama import (
    Beban,
    KerjasamaInduk,
    Mitra,
    ObjekPotensi,
    Pengecualian,
    Pihak,
    RiwayatStatus,
)
from kerjasama_desktop.domain.musyawarah import Keputusan, Musyawarah, Pembahasan, Peserta
from kerjasama_desktop.domain.naskah import DasarHukum, Klausul
from kerjasama_desktop.domain.penawaran import Penawaran
from kerjasama_desktop.domain.pengaturan import Pengaturan, default_weights
from kerjasama_desktop.domain.potensi import Kriteria, Potensi
from kerjasama_desktop.domain.rencana import (
    BarisRab,
    Kegiatan,
    Kontribusi,
    ManfaatBiaya,
    Rencana,
    Risiko,
)
from kerjasama_desktop.storage.columns import constrain_columns


class StampedRow(SQLModel):
    """rev: 1 at birth, one more with each real change; waktu_ubah: when that was, for display."""

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    rev: int = Field(ge=1)
    waktu_ubah: datetime


class ChildRow(StampedRow):
    """urut is the position in its list."""

    kerjasama_id: UUID = Field(foreign_key="kerjasama.id", ondelete="CASCADE", index=True)
    urut: int = Field(ge=0)


class OfPihakRow(ChildRow):
    pihak_id: UUID | None = Field(
        default=None, foreign_key="pihak.id", ondelete="SET NULL", index=True
    )


class OfPartyRow(OfPihakRow):
    mitra_id: UUID | None = Field(
        default=None, foreign_key="mitra.id", ondelete="SET NULL", index=True
    )


class OfMusyawarahRow(ChildRow):
    musyawarah_id: UUID = Field(foreign_key="musyawarah.id", ondelete="CASCADE", index=True)


class DesaRow(StampedRow, Desa, table=True):
    __tablename__ = "desa"

    kode: str = Field(default="", max_length=20, index=True)


class PejabatRow(StampedRow, Pejabat, table=True):
    __tablename__ = "pejabat"

    desa_id: UUID = Field(foreign_key="desa.id", ondelete="CASCADE", index=True)
    urut: int = Field(ge=0)


class PotensiRow(StampedRow, Potensi, table=True):
    __tablename__ = "potensi"

    desa_id: UUID = Field(foreign_key="desa.id", ondelete="CASCADE", index=True)
    skor: dict[Kriteria, int] = Field(default_factory=dict, sa_type=JSON)


class KerjasamaRow(KerjasamaInduk, table=True):
    """Its own `diubah` says when anything of the cooperation changed; rev counts with it."""

    __tablename__ = "kerjasama"

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    rev: int = Field(ge=1)
    beban: list[Beban] = Field(default_factory=list, sa_type=JSON)


class RencanaRow(ChildRow, Rencana, table=True):
    __tablename__ = "rencana"


class BkadRow(ChildRow, Bkad, table=True):
    __tablename__ = "bkad"


class PihakRow(ChildRow, Pihak, table=True):
    __tablename__ = "pihak"

    desa_id: UUID = Field(foreign_key="desa.id", ondelete="RESTRICT", index=True)


class MitraRow(ChildRow, Mitra, table=True):
    __tablename__ = "mitra"


class ObjekPotensiRow(ChildRow, ObjekPotensi, table=True):
    __tablename__ = "objek_potensi"

    potensi_id: UUID = Field(foreign_key="potensi.id", ondelete="RESTRICT", index=True)


class KegiatanRow(ChildRow, Kegiatan, table=True):
    __tablename__ = "kegiatan"


class BarisRabRow(ChildRow, BarisRab, table=True):
    __tablename__ = "rab"

    kegiatan_id: UUID | None = Field(
        default=None, foreign_key="kegiatan.id", ondelete="SET NULL", index=True
    )


class KontribusiRow(OfPartyRow, Kontribusi, table=True):
    __tablename__ = "kontribusi"


class RisikoRow(ChildRow, Risiko, table=True):
    __tablename__ = "risiko"


class ManfaatBiayaRow(ChildRow, ManfaatBiaya, table=True):
    __tablename__ = "manfaat_biaya"


class MusyawarahRow(OfPihakRow, Musyawarah, table=True):
    __tablename__ = "musyawarah"


class PesertaRow(OfMusyawarahRow, OfPihakRow, Peserta, table=True):
    __tablename__ = "peserta"


class PembahasanRow(OfMusyawarahRow, Pembahasan, table=True):
    __tablename__ = "pembahasan"


class KeputusanRow(OfMusyawarahRow, Keputusan, table=True):
    __tablename__ = "keputusan"


class PenawaranRow(OfPartyRow, Penawaran, table=True):
    __tablename__ = "penawaran"


class PengurusRow(OfPihakRow, Pengurus, table=True):
    __tablename__ = "pengurus"


class KlausulRow(ChildRow, Klausul, table=True):
    __tablename__ = "klausul"


class DasarHukumRow(ChildRow, DasarHukum, table=True):
    __tablename__ = "dasar_hukum"


class DokumenRow(ChildRow, Dokumen, table=True):
    __tablename__ = "dokumen"


class RiwayatStatusRow(ChildRow, RiwayatStatus, table=True):
    __tablename__ = "riwayat"


class PengecualianRow(ChildRow, Pengecualian, table=True):
    __tablename__ = "pengecualian"


class PengaturanRow(Pengaturan, table=True):
    """`satu` keeps it a single row."""

    __tablename__ = "pengaturan"

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    bobot: dict[Kriteria, int] = Field(default_factory=default_weights, sa_type=JSON)
    leluhur: list[UUID] = Field(default_factory=list, sa_type=JSON)
    desa_id: UUID | None = Field(default=None, foreign_key="desa.id", ondelete="RESTRICT")
    satu: int = Field(default=1, ge=1, le=1, unique=True)


class WilayahRow(SQLModel, table=True):
    """The official list of regions; `cari` is the name as it is searched."""

    __tablename__ = "wilayah"

    kode: str = Field(primary_key=True, max_length=13)
    nama: str = Field(max_length=200)
    cari: str = Field(max_length=200, index=True)


class KeadaanRow(SQLModel, table=True):
    """One row: how many transactions have changed this database since it was made."""

    __tablename__ = "keadaan"

    satu: int = Field(default=1, ge=1, le=1, primary_key=True)
    perubahan: int = Field(ge=0)


KERJASAMA, DESA, PEJABAT, POTENSI, PENGATURAN, WILAYAH, KEADAAN = (
    SQLModel.metadata.tables[name]
    for name in ("kerjasama", "desa", "pejabat", "potensi", "pengaturan", "wilayah", "keadaan")
)
CHILDREN: dict[str, Table] = {
    name: table for name, table in SQLModel.metadata.tables.items() if "kerjasama_id" in table.c
}
"""Tables of what hangs on a cooperation, each named as the attribute of Kerjasama."""

constrain_columns()

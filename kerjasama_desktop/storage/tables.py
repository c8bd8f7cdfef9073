"""The rows that the start needs: each record again as a table, with its keys.

Rows never leave storage. What else hangs on a cooperation is in `detail_tables`, read when the
first whole cooperation is.
"""

from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import JSON
from sqlmodel import Field, SQLModel

from kerjasama_desktop.domain.desa import Desa, Pejabat
from kerjasama_desktop.domain.induk import Beban, KerjasamaInduk
from kerjasama_desktop.domain.pengaturan import Pengaturan, default_weights
from kerjasama_desktop.domain.pihak import Mitra, ObjekPotensi, Pihak
from kerjasama_desktop.domain.potensi import Kriteria, Potensi
from kerjasama_desktop.storage.columns import set_stored_types


class StampedRow(SQLModel):
    """rev: 1 at birth, one more with each real change; waktu_ubah: when that was, for display."""

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    rev: int = Field(ge=1)
    waktu_ubah: datetime


class ChildRow(StampedRow):
    """urut is the position in its list."""

    kerjasama_id: UUID = Field(foreign_key="kerjasama.id", ondelete="CASCADE", index=True)
    urut: int = Field(ge=0)


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


class PihakRow(ChildRow, Pihak, table=True):
    __tablename__ = "pihak"

    desa_id: UUID = Field(foreign_key="desa.id", ondelete="RESTRICT", index=True)


class MitraRow(ChildRow, Mitra, table=True):
    __tablename__ = "mitra"


class ObjekPotensiRow(ChildRow, ObjekPotensi, table=True):
    __tablename__ = "objek_potensi"

    potensi_id: UUID = Field(foreign_key="potensi.id", ondelete="RESTRICT", index=True)


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


KERJASAMA, PIHAK, MITRA, OBJEK_POTENSI, DESA, PEJABAT, POTENSI, PENGATURAN, WILAYAH, KEADAAN = (
    SQLModel.metadata.tables[name]
    for name in (
        "kerjasama",
        "pihak",
        "mitra",
        "objek_potensi",
        "desa",
        "pejabat",
        "potensi",
        "pengaturan",
        "wilayah",
        "keadaan",
    )
)
set_stored_types()

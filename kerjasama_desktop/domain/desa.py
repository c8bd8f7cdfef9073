"""Desa and its officials."""

from datetime import date
from uuid import UUID

from pydantic import field_validator
from sqlmodel import Field

from kerjasama_desktop.domain.records import Pilihan, Record
from kerjasama_desktop.domain.wilayah import normal_kode


class JenisKelamin(Pilihan):
    L = "L", "Laki-laki"
    P = "P", "Perempuan"


class JabatanPejabat(Pilihan):
    """Offices whose holder signs."""

    KEPALA = "KEPALA", "Kepala Desa"
    SEKRETARIS = "SEKRETARIS", "Sekretaris Desa"
    KETUA_BPD = "KETUA_BPD", "Ketua BPD"
    CAMAT = "CAMAT", "Camat"


class StatusPejabat(Pilihan):
    DEFINITIF = "DEFINITIF", "Definitif"
    PJ = "PJ", "Penjabat (Pj.)"
    PLT = "PLT", "Pelaksana Tugas (Plt.)"
    PLH = "PLH", "Pelaksana Harian (Plh.)"

    @property
    def singkatan(self) -> str:
        """What stands before the office: 'Pj.'; nothing for its regular holder."""
        return "" if self is StatusPejabat.DEFINITIF else f"{self.value.capitalize()}."


class ZonaWaktu(Pilihan):
    WIB = "WIB", "WIB"
    WITA = "WITA", "WITA"
    WIT = "WIT", "WIT"


_WITA = frozenset(["51", "52", "53", "63", "64", "65", "71", "72", "73", "74", "75", "76"])
_WIT = frozenset(["81", "82", "91", "92", "93", "94", "95", "96", "97"])


def zona_waktu(kode: str) -> ZonaWaktu:
    """Return the time zone of the province that the code begins with; WIB where it is unknown."""
    province = kode[:2]
    if province in _WIT:
        return ZonaWaktu.WIT
    return ZonaWaktu.WITA if province in _WITA else ZonaWaktu.WIB


class Desa(Record):
    """A village: our own, or a partner's as far as documents need it."""

    kode: str = Field(default="", max_length=20)
    nama: str = Field(default="", max_length=120)
    kecamatan: str = Field(default="", max_length=120)
    kabupaten: str = Field(default="", max_length=120)
    provinsi: str = Field(default="", max_length=120)
    sebutan_desa: str = Field(default="Desa", max_length=60)
    sebutan_kepala: str = Field(default="Kepala Desa", max_length=60)
    sebutan_sekretaris: str = Field(default="Sekretaris Desa", max_length=60)
    sebutan_bpd: str = Field(default="Badan Permusyawaratan Desa", max_length=80)
    sebutan_kecamatan: str = Field(default="Kecamatan", max_length=60)
    sebutan_camat: str = Field(default="Camat", max_length=60)
    sebutan_kabupaten: str = Field(default="Kabupaten", max_length=60)
    alamat: str = Field(default="", max_length=300)
    kode_pos: str = Field(default="", max_length=10)
    telepon: str = Field(default="", max_length=60)
    surel: str = Field(default="", max_length=120)
    zona_waktu: ZonaWaktu = ZonaWaktu.WIB
    kode_surat: str = Field(default="", max_length=40)
    logo_png: bytes = b""
    contoh: bool = False

    @field_validator("kode")
    @classmethod
    def _ten_digits(cls, value: str) -> str:
        return normal_kode(value)

    @property
    def nama_lengkap(self) -> str:
        """'Desa Boddie', 'Gampong Blang'."""
        return f"{self.sebutan_desa} {self.nama}".strip()

    def sebutan_jabatan(self, jabatan: JabatanPejabat) -> str:
        """'Kuwu', 'Ketua Tuha Peuet Gampong'; 'Ketua BPD' where the council has its usual name."""
        usual = self.sebutan_bpd == Desa.model_fields["sebutan_bpd"].default
        return {
            JabatanPejabat.KEPALA: self.sebutan_kepala,
            JabatanPejabat.SEKRETARIS: self.sebutan_sekretaris,
            JabatanPejabat.KETUA_BPD: f"Ketua {'BPD' if usual else self.sebutan_bpd}",
            JabatanPejabat.CAMAT: self.sebutan_camat,
        }[jabatan]

    @property
    def nama_kabupaten(self) -> str:
        """'Kabupaten Pangkajene dan Kepulauan', 'Kota Batu'."""
        return f"{self.sebutan_kabupaten} {self.kabupaten}".strip()

    @property
    def nama_kecamatan(self) -> str:
        return f"{self.sebutan_kecamatan} {self.kecamatan}".strip()

    @property
    def kepala_daerah(self) -> str:
        """Head of the kabupaten or kota."""
        return "Wali Kota" if self.sebutan_kabupaten.casefold() == "kota" else "Bupati"


class Pejabat(Record):
    """A person in an office of a village, or its camat, from one day to another.

    `nama` stands without titles, as produk hukum print it (UU 12/2011 Lampiran II).
    """

    desa_id: UUID
    jabatan: JabatanPejabat
    status: StatusPejabat = StatusPejabat.DEFINITIF
    nama: str = Field(default="", max_length=120)
    gelar_depan: str = Field(default="", max_length=60)
    gelar_belakang: str = Field(default="", max_length=60)
    nip: str = Field(default="", max_length=30)
    pangkat: str = Field(default="", max_length=80)
    jenis_kelamin: JenisKelamin | None = None
    mulai: date | None = None
    selesai: date | None = None
    dasar: str = Field(default="", max_length=300)

    @property
    def nama_bergelar(self) -> str:
        name = " ".join(part for part in (self.gelar_depan, self.nama) if part)
        return f"{name}, {self.gelar_belakang}" if self.gelar_belakang else name

    def holds_office(self, day: date) -> bool:
        return (self.mulai is None or self.mulai <= day) and (
            self.selesai is None or day <= self.selesai
        )


def official(pejabat: list[Pejabat], jabatan: JabatanPejabat, day: date | None) -> Pejabat | None:
    """Return who held the office on the day; without a day, or a match, the last one entered."""
    holders = [p for p in pejabat if p.jabatan == jabatan and p.nama]
    on_day = [p for p in holders if day is not None and p.holds_office(day)]
    return next(reversed(on_day or holders), None)

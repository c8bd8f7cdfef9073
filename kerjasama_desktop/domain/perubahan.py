"""Perubahan: what is deliberated about a cooperation in force: change, delay, end, dispute."""

from datetime import date
from uuid import UUID

from sqlmodel import Field

from kerjasama_desktop.domain.naskah import Bagian
from kerjasama_desktop.domain.records import Pilihan, Record


class JenisPerubahan(Pilihan):
    PERUBAHAN = "PERUBAHAN", "Perubahan isi", "Mengubah isi atau memperpanjang jangka waktu."
    PENUNDAAN = "PENUNDAAN", "Penundaan", "Menunda pelaksanaan untuk sementara."
    PENGAKHIRAN = "PENGAKHIRAN", "Pengakhiran", "Mengakhiri kerja sama."
    PERSELISIHAN = "PERSELISIHAN", "Penyelesaian perselisihan", "Mencatat hasil penyelesaian."


class AlasanBerakhir(Pilihan):
    """The nine grounds on which a cooperation ends (domain.md 2.4)."""

    KESEPAKATAN = (
        "KESEPAKATAN",
        "terdapat kesepakatan para pihak melalui prosedur yang ditetapkan dalam perjanjian",
    )
    TUJUAN_TERCAPAI = "TUJUAN_TERCAPAI", "tujuan kerja sama telah tercapai"
    KEADAAN_LUAR_BIASA = (
        "KEADAAN_LUAR_BIASA",
        "terjadi keadaan luar biasa yang mengakibatkan kerja sama tidak dapat dilaksanakan",
    )
    PELANGGARAN = (
        "PELANGGARAN",
        "salah satu pihak tidak melaksanakan atau melanggar ketentuan kerja sama",
    )
    PERJANJIAN_BARU = (
        "PERJANJIAN_BARU",
        "dibuat perjanjian baru yang menggantikan perjanjian lama",
    )
    BERTENTANGAN = (
        "BERTENTANGAN",
        "kerja sama bertentangan dengan ketentuan peraturan perundang-undangan",
    )
    OBJEK_HILANG = "OBJEK_HILANG", "objek kerja sama hilang"
    MERUGIKAN = (
        "MERUGIKAN",
        "terdapat hal yang merugikan kepentingan masyarakat Desa, daerah, atau nasional",
    )
    MASA_BERAKHIR = "MASA_BERAKHIR", "masa kerja sama telah berakhir"


class Perubahan(Record):
    """One deliberation with the parties and the instrument that follows from it.

    `tanggal` is the day of the deliberation, `tanggal_penetapan` that of the amending or revoking
    instrument; mulai and selesai bound a delay, and of a change selesai is the cooperation's new
    last day. The texts from `kegiatan` to `arsip` tell how
    things stand at the end.
    """

    jenis: JenisPerubahan
    nomor: str = Field(default="", max_length=80)
    tanggal: date | None = None
    tempat: str = Field(default="", max_length=200)
    alasan: AlasanBerakhir | None = None
    uraian: str = ""
    hasil: str = ""
    mulai: date | None = None
    selesai: date | None = None
    kegiatan: str = ""
    keuangan: str = ""
    aset: str = ""
    kewajiban: str = ""
    arsip: str = ""
    fasilitator: str = Field(default="", max_length=120)
    jabatan_fasilitator: str = Field(default="", max_length=120)
    menimbang: str = ""
    tanggal_penetapan: date | None = None

    @property
    def hari(self) -> date | None:
        """The day it counts from: of its instrument, until then of the deliberation."""
        return self.tanggal_penetapan or self.tanggal


class KlausulBaru(Record):
    """The wanted text of one part, as `naskah.Klausul` holds it; empty: the part is dropped."""

    perubahan_id: UUID
    bagian: Bagian
    judul: str = Field(default="", max_length=200)
    isi: str = ""

    @property
    def judul_tampil(self) -> str:
        return self.judul or self.bagian.label

"""Kerjasama: one cooperation with all that belongs to it; what it is made of is named from here."""

from datetime import date

from sqlmodel import Field

from kerjasama_desktop.domain.bkad import Bkad, Pengurus
from kerjasama_desktop.domain.dokumen import Dokumen, NomorDokumen, Pindaian, RiwayatDokumen
from kerjasama_desktop.domain.induk import (
    Beban,
    BidangUu92,
    JenisKerjasama,
    KerjasamaInduk,
    Prakarsa,
    Status,
    Topik,
)
from kerjasama_desktop.domain.musyawarah import Keputusan, Musyawarah, Pembahasan, Peserta
from kerjasama_desktop.domain.naskah import DasarHukum, Klausul
from kerjasama_desktop.domain.penawaran import ArahPenawaran, Penawaran
from kerjasama_desktop.domain.perubahan import KlausulBaru, Perubahan
from kerjasama_desktop.domain.pihak import JenisMitra, Mitra, ObjekPotensi, Pihak
from kerjasama_desktop.domain.records import Record
from kerjasama_desktop.domain.rencana import (
    BarisRab,
    Kegiatan,
    Kontribusi,
    ManfaatBiaya,
    Rencana,
    Risiko,
)

__all__ = [
    "Beban",
    "BidangUu92",
    "JenisKerjasama",
    "JenisMitra",
    "Kerjasama",
    "KerjasamaInduk",
    "Mitra",
    "ObjekPotensi",
    "Pengecualian",
    "Pihak",
    "Prakarsa",
    "RiwayatStatus",
    "Status",
    "Topik",
]


class RiwayatStatus(Record):
    status: Status
    tanggal: date
    oleh: str = Field(default="", max_length=120)
    catatan: str = Field(default="", max_length=500)


class Pengecualian(Record):
    """A warning overridden, with the reason; `kunci` is Finding.key."""

    kunci: str = Field(max_length=200)
    alasan: str = Field(max_length=1000)
    tanggal: date
    oleh: str = Field(default="", max_length=120)


class Kerjasama(KerjasamaInduk):
    """The whole: what a step shows and saves."""

    rencana: Rencana = Field(default_factory=Rencana)
    bkad: Bkad = Field(default_factory=Bkad)
    pihak: list[Pihak] = Field(default_factory=list)
    mitra: list[Mitra] = Field(default_factory=list)
    objek_potensi: list[ObjekPotensi] = Field(default_factory=list)
    kegiatan: list[Kegiatan] = Field(default_factory=list)
    rab: list[BarisRab] = Field(default_factory=list)
    kontribusi: list[Kontribusi] = Field(default_factory=list)
    risiko: list[Risiko] = Field(default_factory=list)
    manfaat_biaya: list[ManfaatBiaya] = Field(default_factory=list)
    musyawarah: list[Musyawarah] = Field(default_factory=list)
    peserta: list[Peserta] = Field(default_factory=list)
    pembahasan: list[Pembahasan] = Field(default_factory=list)
    keputusan: list[Keputusan] = Field(default_factory=list)
    penawaran: list[Penawaran] = Field(default_factory=list)
    pengurus: list[Pengurus] = Field(default_factory=list)
    klausul: list[Klausul] = Field(default_factory=list)
    dasar_hukum: list[DasarHukum] = Field(default_factory=list)
    dokumen: list[Dokumen] = Field(default_factory=list)
    nomor_dokumen: list[NomorDokumen] = Field(default_factory=list)
    riwayat_dokumen: list[RiwayatDokumen] = Field(default_factory=list)
    pindaian: list[Pindaian] = Field(default_factory=list)
    perubahan: list[Perubahan] = Field(default_factory=list)
    klausul_baru: list[KlausulBaru] = Field(default_factory=list)
    riwayat: list[RiwayatStatus] = Field(default_factory=list)
    pengecualian: list[Pengecualian] = Field(default_factory=list)

    @property
    def ditandatangani(self) -> bool:
        """Whether the instrument bears its signatures: from then on a Perubahan changes its text
        (Permendagri 96/2017 Pasal 6 huruf g).
        """
        kind = "peraturan_bersama" if self.antar_desa else "perjanjian_bersama"
        return any(paper.jenis == kind and paper.status.tetap for paper in self.dokumen)

    @property
    def tanggal_penawaran(self) -> date | None:
        """Day on which we first offered it: announced to third parties, or sent as a letter."""
        sent = [
            offer.tanggal
            for offer in self.penawaran
            if offer.tanggal and offer.arah is ArahPenawaran.KELUAR
        ]
        announced = self.pengumuman_tanggal if self.prakarsa_desa else None
        return announced or min(sent, default=None)

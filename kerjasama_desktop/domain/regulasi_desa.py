"""Regulations that a village adds to the register, or corrects there."""

from datetime import date

from sqlmodel import Field

from kerjasama_desktop.domain.records import Record
from kerjasama_desktop.domain.regulasi import JenisRegulasi


class RegulasiDesa(Record):
    """`kunci` names the entry of the register it corrects, empty for a regulation of its own;
    `wilayah` is the code of the region where it holds, empty for all.
    """

    kunci: str = Field(default="", max_length=60)
    jenis: JenisRegulasi
    nama: str = Field(default="", max_length=600)
    sebutan: str = Field(default="", max_length=80)
    nomor: int = Field(default=0, ge=0)
    tahun: int = Field(default=0, ge=0, le=2100)
    lembaran: str = Field(default="", max_length=300)
    berlaku: date | None = None
    dicabut: date | None = None
    dicabut_oleh: str = Field(default="", max_length=300)
    wilayah: str = Field(default="", max_length=13)
    terverifikasi: bool = False
    catatan: str = Field(default="", max_length=500)

"""Regulations that a village adds to the register, or corrects there."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from sqlmodel import Field

from kerjasama_desktop.domain.records import Record
from kerjasama_desktop.domain.regulasi import JenisRegulasi, Register, Regulasi

UMUM = frozenset({"antar-desa", "pihak-ketiga"})
"""What a regulation of the village's own is cited for: every cooperation of its region."""
_ALWAYS = date(1945, 8, 17)


class RegulasiDesa(Record):
    """`kunci` names the entry of the register it corrects, empty for a regulation of its own;
    `wilayah` is the code of the region where it holds, empty for all.
    """

    kunci: str = Field(default="", max_length=60)
    jenis: JenisRegulasi = JenisRegulasi.PERDA
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


def correction_of(regulasi: Regulasi) -> RegulasiDesa:
    """Return a correction that says for now what the register says."""
    return RegulasiDesa(
        kunci=regulasi.id,
        jenis=regulasi.jenis,
        nama=regulasi.nama,
        sebutan=regulasi.sebutan,
        nomor=regulasi.nomor,
        tahun=regulasi.tahun,
        lembaran=regulasi.lembaran,
        berlaku=regulasi.berlaku,
        dicabut=regulasi.dicabut,
        dicabut_oleh=regulasi.dicabut_oleh,
        wilayah=regulasi.wilayah,
        terverifikasi=regulasi.terverifikasi,
        catatan=regulasi.catatan,
    )


def with_local(register: Register, entries: Iterable[RegulasiDesa]) -> Register:
    """Return the register with the village's own regulations and corrections."""
    merged = Register(register)
    for entry in entries:
        if entry.nama:
            found = register.get(entry.kunci)
            merged[found.id if found else str(entry.id)] = _merged(entry, found)
    return merged


def _merged(entry: RegulasiDesa, found: Regulasi | None) -> Regulasi:
    own = Regulasi(
        id=str(entry.id),
        jenis=entry.jenis,
        nama=entry.nama,
        sebutan=entry.sebutan or entry.nama.split(" tentang ")[0],
        nomor=entry.nomor,
        tahun=entry.tahun,
        lembaran=entry.lembaran,
        berlaku=entry.berlaku or _ALWAYS,
        dicabut=entry.dicabut,
        dicabut_oleh=entry.dicabut_oleh,
        untuk=UMUM,
        terverifikasi=entry.terverifikasi,
        catatan=entry.catatan,
        perubahan=(),
        wilayah="".join(sign for sign in entry.wilayah if sign.isdigit()),
    )
    if found is None:
        return own
    return replace(
        own,
        id=found.id,
        untuk=found.untuk,
        perubahan=found.perubahan,
        klasifikasi=found.klasifikasi,
    )

"""Contexts of the BKAD's own papers: its work plan, and the integrity pact of its members."""

from datetime import date
from uuid import UUID

from kerjasama_desktop.documents.contexts import anggaran, bahan, wakil
from kerjasama_desktop.documents.contexts.common import (
    Isian,
    isi,
    nama_kabupaten,
    tempat_tanggal,
)
from kerjasama_desktop.documents.contexts.keputusan import bkad_name, regulation_named
from kerjasama_desktop.documents.contexts.produk_hukum import parties
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.bkad import Jabatan
from kerjasama_desktop.domain.musyawarah import BentukMusyawarah
from kerjasama_desktop.domain.rencana import total_rab
from kerjasama_desktop.domain.terbilang import rupiah


def is_agreed(berkas: Berkas, day: date | None) -> bool:
    """True for a paper made after the villages agreed on the BKAD and its officers in the MAD;
    while nothing is dated, what was entered holds.
    """
    k = berkas.kerjasama
    held = [m.tanggal for m in k.musyawarah if m.bentuk is BentukMusyawarah.MAD]
    known = [one for one in held or [k.tanggal_penetapan, k.bkad.tanggal_sk] if one]
    return not known or min(known) <= (day or berkas.today)


def chair(berkas: Berkas) -> Isian:
    """Return the signature block of the BKAD's chair, with dots while nobody is chosen."""
    people = berkas.pengurus
    name = next((p.nama for p in people if p.jabatan is Jabatan.KETUA), "")
    return {"jabatan": f"Ketua {bkad_name(berkas)}", "nama": isi(name, 28), "keterangan": []}


def rencana_kerja_bkad(berkas: Berkas, subjek_id: UUID | None) -> Isian:
    """Return the context of the work plan: what, how much, where, when, by whom, at what cost."""
    k = berkas.kerjasama
    paper = berkas.nomor_dokumen("rencana_kerja_bkad")
    desa = bahan.village(berkas, bahan.initiator(berkas))
    unit, columns, bars = anggaran.timetable(k.kegiatan)
    known = {item.id for item in k.kegiatan}
    general = total_rab([line for line in k.rab if line.kegiatan_id not in known])
    return {
        "bkad": bkad_name(berkas),
        "kabupaten": nama_kabupaten(desa),
        "tahun": _years(berkas),
        "dasar": regulation_named(berkas, parties(berkas)),
        "bidang": bahan.capital(bahan.bidang(berkas)),
        "satuan": unit,
        "periode": [_narrow(column) for column in columns],
        "kegiatan": [
            {**row, "aktif": busy} for row, busy in zip(anggaran.program(berkas), bars, strict=True)
        ],
        "biaya_umum": rupiah(general) if general else "",
        "jumlah": rupiah(total_rab(k.rab)) if k.rab else "",
        "biaya": bahan.isi_biaya(total_rab(k.rab)),
        "indikator": bahan.listed(bahan.paragraphs(k.rencana.indikator)),
        "kepala": bahan.para_kepala(berkas),
        "ketua": chair(berkas),
        "tempat_tanggal": tempat_tanggal(desa.nama, paper.tanggal),
        **bahan.berjajar(berkas, paper.tanggal, "Disetujui oleh"),
    }


def _narrow(column: dict[str, str]) -> Isian:
    """Return a column's heading in the width of two digits: 'J' and '27', 'IV' and '27'."""
    name = column["atas"]
    month = name.isalpha() and not name.isupper()
    return {"atas": name[:1] if month else name, "bawah": column["bawah"][-2:]}


def _years(berkas: Berkas) -> str:
    """Return 'Tahun 2026' or 'Tahun 2026 sampai dengan Tahun 2027', as the activities run."""
    items = berkas.kerjasama.kegiatan
    days = [day for item in items for day in (item.mulai, item.selesai) if day]
    years = sorted({day.year for day in days})
    if not years:
        return f"Tahun {isi('', 8)}"
    first, last = years[0], years[-1]
    return f"Tahun {first}" + (f" sampai dengan Tahun {last}" if last > first else "")


def pakta_integritas(berkas: Berkas, subjek_id: UUID | None) -> Isian:
    """Return the context of the one statement that all members of the BKAD sign."""
    k = berkas.kerjasama
    blank: Isian = {"nama": "", "jk": "", "desa": "", "unsur": "", "jabatan": ""}
    place = k.bkad.tempat_sk or k.tempat_penetapan
    return {
        "bkad": bkad_name(berkas),
        "perihal": bahan.perihal(berkas),
        "kepala": bahan.para_kepala(berkas),
        "pengurus": wakil.bergelar(berkas, k.bkad.tanggal_sk, wakil.members(berkas)) or [blank] * 7,
        "tempat_tanggal": tempat_tanggal(place, k.bkad.tanggal_sk),
        **bahan.berjajar(berkas, k.bkad.tanggal_sk, "Mengetahui"),
    }

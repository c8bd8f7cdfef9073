"""What stands in the registers: regulations and letters of all cooperations of a village."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from kerjasama_desktop.documents.catalog import kind_of
from kerjasama_desktop.documents.contexts.buku import BarisAgenda, BarisPeraturan
from kerjasama_desktop.documents.kind import Subjek
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import Desa
from kerjasama_desktop.domain.kerjasama import Pihak
from kerjasama_desktop.domain.musyawarah import BentukMusyawarah
from kerjasama_desktop.domain.nomor import Buku, KeadaanNomor, NomorBuku
from kerjasama_desktop.domain.penawaran import ArahPenawaran, Penawaran
from kerjasama_desktop.domain.text import join_words

_REGULATIONS = {Buku.PERATURAN_BERSAMA, Buku.PERATURAN_DESA}
_LETTERS = {Buku.SURAT, Buku.SURAT_BPD}
_REFERENCES = {
    "kewenangan_perdes": "Kewenangan Desa",
    "rpjm_perdes": "Rencana Pembangunan Jangka Menengah Desa",
    "rkp_perdes": "Rencana Kerja Pemerintah Desa",
    "apb_perdes": "Anggaran Pendapatan dan Belanja Desa",
}
_CITED = re.compile(
    r"^(?P<jenis>.*?)\bNomor\s+(?P<nomor>\S+)\s+Tahun\s+(?P<tahun>\d{4})"
    r"(?:\s+tentang\s+(?P<tentang>.+))?",
    re.IGNORECASE | re.DOTALL,
)
_TO_ALL = {
    "undangan_musyawarah": "Peserta musyawarah",
    "pengumuman_penawaran": "Masyarakat dan calon mitra",
}


def regulations(
    desa: Desa, cases: Sequence[Berkas], numbers: Iterable[NomorBuku]
) -> list[BarisPeraturan]:
    """Return joint regulations, the Peraturan Desa they refer to, and numbers entered by hand;
    each once, by year, day and number.
    """
    found = [row for case in cases for row in _of_case(desa, case)]
    found += [
        BarisPeraturan(n.tahun, n.buku.label, n.nomor, n.perihal, n.tanggal)
        for n in numbers
        if n.buku in _REGULATIONS and not n.jenis and n.keadaan is not KeadaanNomor.BATAL
    ]
    unique = {(row.jenis.casefold(), row.nomor, row.tahun): row for row in reversed(found)}
    return sorted(unique.values(), key=_order)


def _order(row: BarisPeraturan) -> tuple[int, date, str, int, str]:
    digits = re.match(r"\d+", row.nomor)
    return row.tahun, row.tanggal or date.min, row.jenis, int(digits[0] if digits else 0), row.nomor


def _of_case(desa: Desa, case: Berkas) -> Iterator[BarisPeraturan]:
    pihak = next((p for p in case.pihak if p.desa_id == desa.id), None)
    if pihak is None:
        return
    if case.kerjasama.antar_desa and pihak.nomor:
        yield _joint(case, pihak)
    yield from _with_own_numbers(case, pihak)
    for field, tentang in _REFERENCES.items():
        row = _cited(desa, str(getattr(pihak, field)), tentang)
        if row:
            yield row


def _joint(case: Berkas, pihak: Pihak) -> BarisPeraturan:
    k = case.kerjasama
    others = [case.desa_of(p).nama_lengkap for p in case.pihak if p.id != pihak.id]
    day = k.tanggal_penetapan
    return BarisPeraturan(
        tahun=day.year if day else case.today.year,
        jenis=f"Peraturan Bersama {case.desa_of(pihak).sebutan_kepala}",
        nomor=pihak.nomor,
        tanggal=day,
        tentang=k.judul,
        uraian=k.objek,
        kesepakatan=_agreed(case),
        lapor_nomor=k.surat_camat_nomor,
        lapor_tanggal=k.surat_camat_tanggal,
        berita_nomor=pihak.nomor_berita,
        berita_tanggal=pihak.tanggal_undang,
        keterangan=f"Bersama {join_words(others)}" if others else "",
    )


def _agreed(case: Berkas) -> date | None:
    """Return the day on which the villages agreed on the text."""
    wanted = BentukMusyawarah.MAD if case.kerjasama.ber_bkad else BentukMusyawarah.MUSDES
    days = [m.tanggal for m in case.kerjasama.musyawarah if m.bentuk is wanted and m.sepakat]
    return max((day for day in days if day), default=None)


def _with_own_numbers(case: Berkas, pihak: Pihak) -> Iterator[BarisPeraturan]:
    """Yield the regulations whose number and day stand in entries of their own."""
    for entry in case.kerjasama.nomor_dokumen:
        kind = kind_of(entry.jenis)
        mine = entry.pihak_id in (None, pihak.id)
        if kind is None or kind.buku not in _REGULATIONS or not entry.nomor or not mine:
            continue
        if kind.subjek is Subjek.PIHAK and entry.subjek_id != pihak.id:
            continue
        village = kind.buku is Buku.PERATURAN_DESA
        promulgated = (entry.nomor_berita, entry.tanggal_undang)
        lembaran, berita = (promulgated, ("", None)) if village else (("", None), promulgated)
        yield BarisPeraturan(
            tahun=entry.tanggal.year if entry.tanggal else case.today.year,
            jenis=kind.judul,
            nomor=entry.nomor,
            tanggal=entry.tanggal,
            tentang=case.kerjasama.judul,
            lembaran_nomor=lembaran[0],
            lembaran_tanggal=lembaran[1],
            berita_nomor=berita[0],
            berita_tanggal=berita[1],
        )


def _cited(desa: Desa, text: str, tentang: str) -> BarisPeraturan | None:
    """Return the line of a Peraturan Desa that is only cited, as far as the citation tells."""
    found = _CITED.match(text)
    if found is None:
        return None
    jenis = re.sub(rf"\s*\b{re.escape(desa.nama)}\b", "", found["jenis"]).strip()
    return BarisPeraturan(
        tahun=int(found["tahun"]),
        jenis=jenis or "Peraturan Desa",
        nomor=found["nomor"],
        tentang=(found["tentang"] or tentang).strip(" ."),
        keterangan="Dirujuk dalam kerja sama",
    )


def letters(
    cases: Sequence[Berkas], numbers: Iterable[NomorBuku], tahun: int | None
) -> list[BarisAgenda]:
    """Return letters that went, from the number book, and offers and answers that came, by day."""
    by_id = {case.kerjasama.id: case for case in cases}
    went = [
        BarisAgenda(
            masuk=False,
            nomor=n.nomor,
            tanggal=n.tanggal,
            pihak=_addressee(by_id[n.kerjasama_id], n) if n.kerjasama_id in by_id else "",
            isi=n.perihal,
            keterangan=_remark(n),
        )
        for n in numbers
        if n.buku in _LETTERS and tahun in (None, n.tahun)
    ]
    came = [
        row
        for case in cases
        for row in _came(case)
        if tahun is None or (row.tanggal and row.tanggal.year == tahun)
    ]
    return sorted([*went, *came], key=lambda r: (r.tanggal or date.max, r.nomor))


def _remark(number: NomorBuku) -> str:
    if number.keadaan is KeadaanNomor.DIPAKAI:
        return number.alasan
    return f"{number.keadaan.label}: {number.alasan}" if number.alasan else number.keadaan.label


def _addressee(case: Berkas, number: NomorBuku) -> str:
    if number.jenis == "surat_pengantar_camat":
        own = case.own_pihak
        return f"{case.desa_of(own).sebutan_camat} {case.desa_of(own).kecamatan}" if own else ""
    offer = next((o for o in case.kerjasama.penawaran if o.id == number.subjek_id), None)
    return _party(case, offer) if offer else _TO_ALL.get(number.jenis, "")


def _party(case: Berkas, offer: Penawaran) -> str:
    return case.party_name(offer.pihak_id, offer.mitra_id)


def _came(case: Berkas) -> Iterator[BarisAgenda]:
    title = case.kerjasama.judul
    for offer in case.kerjasama.penawaran:
        sender = _party(case, offer)
        if offer.arah is ArahPenawaran.MASUK and (offer.nomor or offer.tanggal):
            words = f"Penawaran kerja sama {title}"
            yield BarisAgenda(True, offer.nomor, offer.tanggal, sender, words)
        if offer.arah is ArahPenawaran.KELUAR and (offer.nomor_jawaban or offer.tanggal_jawaban):
            answer = f": {offer.jawaban.label.lower()}" if offer.jawaban else ""
            words = f"Jawaban atas penawaran kerja sama {title}{answer}"
            yield BarisAgenda(True, offer.nomor_jawaban, offer.tanggal_jawaban, sender, words)

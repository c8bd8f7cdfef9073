"""Contexts of a village's other berita acara: consultation, change of its plans, BPD."""

from uuid import UUID

from kerjasama_desktop.documents.contexts import bahan
from kerjasama_desktop.documents.contexts.acara import (
    attendants,
    decisions,
    notulis,
    pimpinan,
    talk,
)
from kerjasama_desktop.documents.contexts.berita_acara import (
    note_taker,
    outcome,
    place,
    record,
    residents,
    signers_of_village,
)
from kerjasama_desktop.documents.contexts.common import Isian, isi, nama_bpd, nama_desa
from kerjasama_desktop.documents.contexts.ketentuan_bpd import approval_terms
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import Desa, JabatanPejabat
from kerjasama_desktop.domain.kehadiran import is_named
from kerjasama_desktop.domain.kerjasama import Pihak
from kerjasama_desktop.domain.musyawarah import HasilMusyawarah, Musyawarah, Unsur, attendance
from kerjasama_desktop.domain.penyusunan_isian import joint_instrument
from kerjasama_desktop.domain.penyusunan_menimbang import cooperation
from kerjasama_desktop.domain.terbilang import rupiah_terbilang

_BPD = (5, 9)
"""Members of a BPD, fewest and most (Permendagri 110/2016)."""
_SETUJU = {
    HasilMusyawarah.MENYEPAKATI: "menyetujui",
    HasilMusyawarah.TIDAK_MENYEPAKATI: "tidak menyetujui",
}
_TIDAK = HasilMusyawarah.TIDAK_MENYEPAKATI


def berita_acara_konsultasi(berkas: Berkas, subjek_id: UUID | None) -> Isian:
    """Return the context of what the people said about the draft (domain.md 2.1, A11)."""
    k = berkas.kerjasama
    meeting = bahan.meeting(berkas, subjek_id)
    found = [d.isi for d in decisions(berkas, meeting)]
    return {
        **record(berkas, meeting),
        "bertempat": place(berkas, meeting),
        "instrumen": joint_instrument(berkas),
        "judul": isi(k.judul, 28),
        "antar_desa": k.antar_desa,
        "ber_bkad": k.ber_bkad,
        "masukan": talk(berkas, meeting),
        "simpulan": bahan.listed(found) or [isi("", 60)],
        "penanda": _consultation_signers(berkas, meeting),
    }


def _consultation_signers(berkas: Berkas, meeting: Musyawarah) -> list[Isian]:
    """Return who led it, the head of village whose draft it is, the notulis, and people."""
    leader = pimpinan(berkas, meeting)
    office = f"{leader['jabatan']}, pimpinan konsultasi publik".lstrip(", ")
    chair: Isian = {"nama": leader["nama"], "jabatan": bahan.capital(office)}
    host = bahan.host(berkas, meeting)
    head = bahan.ttd(berkas, host, JabatanPejabat.KEPALA, meeting.tanggal)
    holder = berkas.official(host, JabatanPejabat.KEPALA, meeting.tanggal) if host else None
    led = holder is not None and is_named(holder, meeting.pimpinan)
    rows = [chair, *([] if led else [head]), note_taker(berkas, meeting)]
    return [*rows, *residents(attendants(berkas, meeting), rows)]


def berita_acara_perubahan_rpjm(berkas: Berkas, subjek_id: UUID | None) -> Isian:
    """Return the context of the meeting that puts the object into RPJM Desa and RKP Desa.

    Permendagri 96/2017 Pasal 13 ayat (2) huruf e; with a third party Pasal 14 ayat (2) huruf c.
    """
    meeting = bahan.meeting(berkas, subjek_id)
    host = bahan.host(berkas, meeting)
    article = 13 if berkas.kerjasama.antar_desa else 14
    return {
        **record(berkas, meeting),
        "bertempat": place(berkas, meeting),
        "desa": nama_desa(bahan.village(berkas, host)),
        "perihal": bahan.perihal(berkas),
        "dasar": f"Pasal {article} ayat (2) huruf {'e' if article == 13 else 'c'} "
        f"{bahan.PERMENDAGRI}",
        "hasil": outcome(meeting),
        "perubahan": [] if meeting.hasil is _TIDAK else _plans(host),
        "penanda": signers_of_village(berkas, meeting, host),
    }


def _plans(host: Pihak | None) -> list[Isian]:
    """Return the plans that are changed and what is put into each."""
    own = host or Pihak(desa_id=Desa().id)
    period = f"{own.rpjm_awal or isi('', 8)}–{own.rpjm_akhir or isi('', 8)}"
    rows = [
        (f"RPJM Desa Tahun {period}", own.rpjm_perdes, own.rpjm_kegiatan),
        (f"RKP Desa Tahun {own.rkp_tahun or isi('', 8)}", own.rkp_perdes, own.rkp_kegiatan),
    ]
    if own.apb_perdes:
        amount = f"anggaran {rupiah_terbilang(own.anggaran)}" if own.anggaran else ""
        rows.append(("APB Desa", own.apb_perdes, ", ".join(filter(None, (own.apb_kode, amount)))))
    return [
        {"dokumen": plan, "perdes": isi(perdes, 28), "kegiatan": isi(activity, 28)}
        for plan, perdes, activity in rows
    ]


def berita_acara_rapat_bpd(berkas: Berkas, subjek_id: UUID | None) -> Isian:
    """Return the context of the meeting in which the BPD approves, behind its Keputusan."""
    meeting = bahan.meeting(berkas, subjek_id)
    host = bahan.host(berkas, meeting)
    desa = bahan.village(berkas, host)
    own = host or Pihak(desa_id=desa.id)
    undecided = f"telah/belum memenuhi {bahan.PILIH}"
    verb = f"menyetujui/tidak menyetujui {bahan.PILIH}"
    refused = meeting.hasil is _TIDAK
    discussed = any(t.musyawarah_id == meeting.id for t in berkas.kerjasama.pembahasan)
    return {
        **record(berkas, meeting),
        "bertempat": place(berkas, meeting),
        "bpd": nama_bpd(desa),
        "tata_tertib": desa.sebutan_bpd,
        "kerja_sama": cooperation(berkas),
        "kuorum": "telah memenuhi" if meeting.hasil else undecided,
        "pembahasan": talk(berkas, meeting) if discussed else [],
        "hasil": _SETUJU[meeting.hasil] if meeting.hasil else verb,
        "ketentuan": [] if refused else approval_terms(berkas, own, desa),
        "keputusan_bpd": "" if refused else f"Keputusan {nama_bpd(desa)}",
        "penanda": _bpd_signers(berkas, meeting, host),
    }


def _unnamed(present: int) -> list[Isian]:
    """Return rows for the members beside the chair while only their number is known."""
    fewest, most = _BPD
    return [{"nama": isi("", 24), "jabatan": "Anggota"}] * (min(max(present, fewest), most) - 1)


def _bpd_signers(berkas: Berkas, meeting: Musyawarah, host: Pihak | None) -> list[Isian]:
    """Return the chair, then the members who came; the notulis where he or she is no member."""
    chair = bahan.ttd(berkas, host, JabatanPejabat.KETUA_BPD, meeting.tanggal)
    known = {chair["nama"], pimpinan(berkas, meeting)["nama"]}
    members: list[Isian] = [
        {"nama": p.nama, "jabatan": p.jabatan or "Anggota"}
        for p in attendants(berkas, meeting)
        if p.unsur is Unsur.BPD and p.nama and p.nama not in known
    ]
    rows = [chair, *(members or _unnamed(sum(attendance(meeting, []))))]
    writer = notulis(berkas, meeting)
    if writer["nama"] not in [row["nama"] for row in rows]:
        office = meeting.jabatan_notulis
        title = f"{office}, notulis" if office else "Notulis"
        rows.append({"nama": writer["nama"], "jabatan": title})
    return rows

"""Context of the berita acara of a Musyawarah Desa (domain.md 3.6), and what others share."""

from uuid import UUID

from kerjasama_desktop.documents.contexts import bahan, wakil
from kerjasama_desktop.documents.contexts.acara import (
    attendants,
    counted,
    decisions,
    element,
    facts,
    notulis,
    venue,
)
from kerjasama_desktop.documents.contexts.common import (
    Isian,
    isi,
    nama_desa,
    nama_kabupaten,
    nama_kecamatan,
)
from kerjasama_desktop.documents.contexts.tawaran import letters, received
from kerjasama_desktop.domain.beban import burden_words
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import Desa, JabatanPejabat
from kerjasama_desktop.domain.kerjasama import Pihak
from kerjasama_desktop.domain.musyawarah import (
    BentukMusyawarah,
    HasilMusyawarah,
    MetodeKeputusan,
    Musyawarah,
    Peserta,
    Unsur,
)
from kerjasama_desktop.domain.penyusunan_isian import as_item
from kerjasama_desktop.domain.terbilang import angka_terbilang
from kerjasama_desktop.domain.text import join_words

_BUKAN_WARGA = frozenset(
    {Unsur.PEMERINTAH_DESA, Unsur.BPD, Unsur.PENDAMPING, Unsur.KECAMATAN, Unsur.LAINNYA}
)
_HASIL = {
    HasilMusyawarah.MENYEPAKATI: "menyepakati",
    HasilMusyawarah.TIDAK_MENYEPAKATI: "tidak menyepakati",
}
JUMLAH_WAKIL = 3


def berita_acara_musdes(berkas: Berkas, subjek_id: UUID | None) -> Isian:
    """Return the context of the berita acara by which a village agrees or declines."""
    meeting = bahan.meeting(berkas, subjek_id)
    host = bahan.host(berkas, meeting)
    chooses = _chooses(berkas, meeting)
    return {
        **record(berkas, meeting),
        "tentang": f"rencana {bahan.perihal(berkas)}",
        "bertempat": place(berkas, meeting),
        "penawaran": letters(berkas, received(berkas, host, meeting.tanggal)),
        "putusan": (
            f"Musyawarah Desa {outcome(meeting)} rencana {bahan.perihal(berkas)}, dengan "
            "pokok-pokok sebagai berikut:"
        ),
        "keputusan_tunggal": _lone_decision(berkas, meeting),
        "pokok": _points(berkas, meeting, host),
        "wakil": _named(berkas, meeting, wakil.delegates(berkas, host)) if chooses else [],
        "wakil_bkad": _named(berkas, meeting, wakil.candidates(berkas, host)) if chooses else [],
        "penanda": signers_of_village(berkas, meeting, host),
    }


def _named(berkas: Berkas, meeting: Musyawarah, rows: list[Isian]) -> list[Isian]:
    return wakil.bergelar(berkas, meeting.tanggal, rows, bahan.host(berkas, meeting))


def _lone_decision(berkas: Berkas, meeting: Musyawarah) -> str:
    """Return the only decision as the end of a sentence."""
    found = decisions(berkas, meeting)
    return f"{as_item(found[0].isi)}." if len(found) == 1 else ""


def place(berkas: Berkas, meeting: Musyawarah) -> str:
    """Return 'Balai Desa Boddie, Kecamatan Mandalle, Kabupaten …', nothing named twice.

    A MAD meets in the village that its place names, or in none that is known.
    """
    typed, desa = meeting.tempat.casefold(), venue(berkas, meeting)
    parts = [nama_desa(desa), nama_kecamatan(desa), nama_kabupaten(desa)]
    if meeting.bentuk is BentukMusyawarah.MAD:
        first = next((n for n, part in enumerate(parts) if part.casefold() in typed), None)
        parts = parts[1 if len(berkas.kecamatan) == 1 else 2 :] if first is None else parts[first:]
    return ", ".join(
        [isi(meeting.tempat, 24), *(part for part in parts if part.casefold() not in typed)]
    )


def _chooses(berkas: Berkas, meeting: Musyawarah) -> bool:
    """True where the village chooses who speaks for it in the MAD and sits in the BKAD."""
    refused = meeting.hasil is HasilMusyawarah.TIDAK_MENYEPAKATI
    return berkas.kerjasama.ber_bkad and not refused


def record(berkas: Berkas, meeting: Musyawarah) -> Isian:
    """Return what every berita acara holds."""
    people = attendants(berkas, meeting)
    return {
        **facts(berkas, meeting),
        "nomor": isi(meeting.nomor),
        "hari_ini": bahan.pembuka_hari(meeting.tanggal),
        "hadirin": bahan.hadirin(*counted(meeting, people)),
        "unsur": join_words([element(u) for u in Unsur if any(p.unsur is u for p in people)]),
        "materi": bahan.sentences(meeting.paparan) if meeting.paparan else [],
        "narasumber": isi(meeting.narasumber, 28),
        "keputusan": bahan.listed([d.isi for d in decisions(berkas, meeting)]),
        "cara": _method(meeting),
        "pilihan": meeting.hasil is None or meeting.metode is None,
    }


def outcome(meeting: Musyawarah) -> str:
    return (
        _HASIL[meeting.hasil] if meeting.hasil else f"menyepakati/tidak menyepakati {bahan.PILIH}"
    )


def _method(meeting: Musyawarah) -> str:
    if meeting.metode is None:
        return (
            f"Keputusan diambil secara musyawarah mufakat/pemungutan suara {bahan.PILIH} dengan "
            f"{isi('', 8)} suara setuju, {isi('', 8)} suara tidak setuju, dan {isi('', 8)} abstain."
        )
    if meeting.metode is MetodeKeputusan.MUFAKAT:
        return "Keputusan diambil secara musyawarah mufakat."
    votes = (
        ("suara setuju", meeting.setuju),
        ("suara tidak setuju", meeting.tidak_setuju),
        ("suara abstain", meeting.abstain or 0),
    )
    counted = [f"{isi('', 8) if n is None else angka_terbilang(n)} {name}" for name, n in votes]
    return f"Keputusan diambil melalui pemungutan suara dengan hasil {join_words(counted)}."


def _points(berkas: Berkas, meeting: Musyawarah, host: Pihak | None) -> list[Isian]:
    k = berkas.kerjasama
    own = host or Pihak(desa_id=Desa().id)
    kind = "Kerja sama antar-Desa"
    if not k.antar_desa:
        kind = f"Kerja sama Desa dengan pihak ketiga atas {k.prakarsa.label.lower()}"
    rows = [
        ("Bentuk kerja sama", [kind.replace("desa", "Desa")]),
        ("Bidang", [bahan.bidang(berkas)]),
        ("Objek", [isi(k.objek, 32)]),
        ("Para pihak", [bahan.para_pihak_pada(berkas, meeting.tanggal)]),
        ("Ruang lingkup", _lettered(bahan.listed(bahan.kegiatan(berkas))) or [isi("", 32)]),
        ("Jangka waktu", [bahan.masa(berkas)]),
        ("Perkiraan biaya", [bahan.isi_biaya(bahan.biaya(berkas))]),
        ("Sumber dana", [bahan.sumber_dana(berkas)]),
        ("Pencantuman dalam RPJM Desa", [_plan(own.rpjm_perdes, own.rpjm_kegiatan)]),
        ("Pencantuman dalam RKP Desa", [_plan(own.rkp_perdes, own.rkp_kegiatan)]),
    ]
    burden = burden_words(berkas, own)
    if burden:
        rows.append(("Persetujuan BPD", [f"diperlukan, karena kerja sama ini {burden}"]))
    return [{"nama": name, "isi": bahan.in_cell(texts)} for name, texts in rows]


def _lettered(items: list[str]) -> list[str]:
    """Return several items with letters in front, beyond z doubled as Word does."""
    if len(items) < 2:
        return items
    return [f"{chr(97 + n % 26) * (1 + n // 26)}. {item}" for n, item in enumerate(items)]


def _plan(perdes: str, activity: str) -> str:
    """Return the Perdes of a plan and the activity in it."""
    return f"{isi(perdes, 32)}, kegiatan {isi(activity, 24)}"


def signers_of_village(berkas: Berkas, meeting: Musyawarah, host: Pihak | None) -> list[Isian]:
    """Return who signs: chair of the BPD, head of village, notulis, and people of the village."""
    offices = (JabatanPejabat.KETUA_BPD, JabatanPejabat.KEPALA)
    rows = [bahan.ttd(berkas, host, office, meeting.tanggal) for office in offices]
    rows.append(note_taker(berkas, meeting))
    return [*rows, *residents(attendants(berkas, meeting), rows)]


def note_taker(berkas: Berkas, meeting: Musyawarah) -> Isian:
    writer = notulis(berkas, meeting)
    office = writer["jabatan"]
    return {
        "nama": writer["nama"],
        "jabatan": f"Notulis ({office})" if office else "Notulis",
    }


def residents(people: list[Peserta], signers: list[Isian]) -> list[Isian]:
    """Return who signs for the people: women and men of the community not yet signing, or dots."""
    signing = {"", *(str(row["nama"]) for row in signers)}
    found = [p for p in people if p.unsur not in _BUKAN_WARGA and p.nama not in signing]
    known = found[:JUMLAH_WAKIL]
    rows = [(p.nama, f" ({element(p.unsur)})" if p.unsur else "") for p in known]
    rows += [(isi("", 24), "")] * (JUMLAH_WAKIL - len(rows))
    return [{"nama": name, "jabatan": f"Wakil masyarakat{unsur}"} for name, unsur in rows]

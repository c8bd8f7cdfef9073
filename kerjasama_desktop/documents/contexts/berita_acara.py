"""Contexts of the berita acara of a Musyawarah Desa and of a MAD (domain.md 3.6 and 3.7)."""

from datetime import date
from uuid import UUID

from kerjasama_desktop.documents.contexts import bahan, wakil
from kerjasama_desktop.documents.contexts.acara import attendants, decisions, facts
from kerjasama_desktop.documents.contexts.common import (
    Isian,
    grid,
    isi,
    isi_tanggal,
    nama_desa,
    nama_kabupaten,
    nama_kecamatan,
)
from kerjasama_desktop.documents.contexts.tawaran import letters, received
from kerjasama_desktop.domain.beban import burden_words
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import Desa, JabatanPejabat, JenisKelamin
from kerjasama_desktop.domain.kerjasama import Pihak
from kerjasama_desktop.domain.musyawarah import (
    HasilMusyawarah,
    Keputusan,
    MetodeKeputusan,
    Musyawarah,
    Peserta,
    TopikMad,
    Unsur,
    attendance,
)
from kerjasama_desktop.domain.naskah import WAJIB
from kerjasama_desktop.domain.penyusunan_dana import source_of_year, together
from kerjasama_desktop.domain.penyusunan_isian import as_item, joint_instrument
from kerjasama_desktop.domain.rencana import Kontribusi, total_kontribusi
from kerjasama_desktop.domain.terbilang import angka_terbilang, rupiah, rupiah_terbilang
from kerjasama_desktop.domain.text import join_words

_BUKAN_WARGA = frozenset(
    {Unsur.PEMERINTAH_DESA, Unsur.BPD, Unsur.PENDAMPING, Unsur.KECAMATAN, Unsur.LAINNYA}
)
_HASIL = {
    HasilMusyawarah.MENYEPAKATI: "menyepakati",
    HasilMusyawarah.TIDAK_MENYEPAKATI: "tidak menyepakati",
}
_NAMA_LEMBAGA = frozenset(
    {Unsur.PEMERINTAH_DESA, Unsur.BPD, Unsur.LKD, Unsur.LEMBAGA_LAIN, Unsur.PENDAMPING}
)
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
        "wakil": wakil.delegates(berkas, host) if chooses else [],
        "wakil_bkad": wakil.candidates(berkas, host) if chooses else [],
        "penanda": signers_of_village(berkas, meeting, host),
    }


def _lone_decision(berkas: Berkas, meeting: Musyawarah) -> str:
    """Return the only decision as the end of a sentence."""
    found = decisions(berkas, meeting)
    return f"{as_item(found[0].isi)}." if len(found) == 1 else ""


def place(berkas: Berkas, meeting: Musyawarah) -> str:
    """Return 'Balai Desa Boddie, Desa Boddie, Kecamatan Mandalle, Kabupaten …'."""
    desa = bahan.village(berkas, bahan.host(berkas, meeting))
    named = nama_desa(desa).casefold() in meeting.tempat.casefold()
    where = (*(() if named else (nama_desa(desa),)), nama_kecamatan(desa), nama_kabupaten(desa))
    return ", ".join([isi(meeting.tempat, 24), *where])


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
        "hadirin": bahan.hadirin(*attendance(meeting, people)),
        "unsur": join_words([_element(u) for u in Unsur if any(p.unsur is u for p in people)]),
        "materi": bahan.sentences(meeting.paparan) if meeting.paparan else [],
        "narasumber": isi(meeting.narasumber, 28),
        "keputusan": bahan.listed([d.isi for d in decisions(berkas, meeting)]),
        "cara": _method(meeting),
        "pilihan": meeting.hasil is None or meeting.metode is None,
    }


def _element(unsur: Unsur) -> str:
    """Return an element as it stands inside a sentence."""
    return unsur.label if unsur in _NAMA_LEMBAGA else unsur.label[0].lower() + unsur.label[1:]


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
        ("Ruang lingkup", bahan.listed(bahan.kegiatan(berkas)) or [isi("", 32)]),
        ("Jangka waktu", [bahan.masa(berkas)]),
        ("Perkiraan biaya", [bahan.isi_biaya(bahan.biaya(berkas))]),
        ("Sumber dana", [bahan.sumber_dana(berkas)]),
        ("Pencantuman dalam RPJM Desa", [_plan(own.rpjm_perdes, own.rpjm_kegiatan)]),
        ("Pencantuman dalam RKP Desa", [_plan(own.rkp_perdes, own.rkp_kegiatan)]),
    ]
    burden = burden_words(berkas, own)
    if burden:
        rows.append(("Persetujuan BPD", [f"diperlukan, karena kerja sama ini {burden}"]))
    return [{"nama": name, "isi": [bahan.capital(text) for text in texts]} for name, texts in rows]


def _plan(perdes: str, activity: str) -> str:
    """Return the Perdes of a plan and the activity in it."""
    return f"{isi(perdes, 32)}, kegiatan {isi(activity, 24)}"


def signers_of_village(berkas: Berkas, meeting: Musyawarah, host: Pihak | None) -> list[Isian]:
    """Return who signs: chair of the BPD, head of village, notulis, and people of the village."""
    offices = (JabatanPejabat.KETUA_BPD, JabatanPejabat.KEPALA)
    rows = [bahan.ttd(berkas, host, office, meeting.tanggal) for office in offices]
    office = f"Notulis ({meeting.jabatan_notulis})" if meeting.jabatan_notulis else "Notulis"
    rows.append({"nama": isi(meeting.notulis, 24), "jabatan": office})
    return [*rows, *residents(attendants(berkas, meeting))]


def residents(people: list[Peserta]) -> list[Isian]:
    """Return who signs for the people: women and men of the community, or dots."""
    known = [p for p in people if p.unsur not in _BUKAN_WARGA and p.nama][:JUMLAH_WAKIL]
    rows = [(p.nama, f" ({_element(p.unsur)})" if p.unsur else "") for p in known]
    rows += [(isi("", 24), "")] * (JUMLAH_WAKIL - len(rows))
    return [{"nama": name, "jabatan": f"Wakil masyarakat{element}"} for name, element in rows]


def berita_acara_mad(berkas: Berkas, subjek_id: UUID | None) -> Isian:
    """Return the context of the berita acara of a MAD: delegates, decisions by topic, money."""
    meeting = bahan.meeting(berkas, subjek_id)
    total = total_kontribusi(berkas.kontribusi)
    agreed = meeting.hasil is HasilMusyawarah.MENYEPAKATI
    return {
        **record(berkas, meeting),
        "tentang": bahan.perihal(berkas),
        "bertempat": isi(meeting.tempat, 32),
        "desa": _villages(berkas, meeting),
        "camat_hadir": f"dihadiri pula oleh {join_words(bahan.camat(berkas))}"
        if meeting.camat_hadir
        else "",
        "putusan": (
            f"Musyawarah antar-Desa {outcome(meeting)} {bahan.perihal(berkas)} antara "
            f"{bahan.para_pihak(berkas)}."
        ),
        "muatan": _contents(berkas, agreed=agreed),
        "topik": _by_topic(decisions(berkas, meeting)),
        "bkad": wakil.members(berkas),
        "kontribusi": _contributions(berkas),
        "kontribusi_jumlah": rupiah_terbilang(total) if total else "",
        "rencana_ttd": isi_tanggal(_signing(berkas, meeting)),
        "instrumen": joint_instrument(berkas),
        "para_desa": _signers(berkas, meeting),
        "camat": grid(camat_blocks(berkas, meeting.tanggal), 2),
    }


def _signing(berkas: Berkas, meeting: Musyawarah) -> date | None:
    """Return the day on which the meeting planned the signing, else the day of it."""
    signed = berkas.kerjasama.tanggal_penetapan
    later = signed and (meeting.tanggal is None or signed >= meeting.tanggal)
    return meeting.rencana_ttd or (signed if later else None)


def _contents(berkas: Berkas, *, agreed: bool) -> str:
    """Say that the draft holds the eight items of Permendagri 96/2017 Pasal 6."""
    *first, last = [bagian.label.lower() for bagian in WAJIB]
    return (
        f"Rancangan {joint_instrument(berkas)} yang {'disepakati' if agreed else 'dibahas'} "
        f"memuat {', '.join(first)}, serta {last}, dan dilampirkan pada Berita Acara ini."
    )


def _villages(berkas: Berkas, meeting: Musyawarah) -> list[Isian]:
    """Return each village with its delegates, women and men counted."""
    people = attendants(berkas, meeting)
    rows: list[Isian] = []
    for pihak in berkas.pihak:
        desa = berkas.desa_of(pihak)
        own = [p for p in people if p.pihak_id == pihak.id and p.delegasi]
        men = sum(p.jenis_kelamin is JenisKelamin.L for p in own)
        rows.append(
            {
                "desa": nama_desa(desa),
                "kecamatan": desa.kecamatan,
                "nama": [p.nama for p in own] or [isi("", 20)],
                "l": str(men) if own else "",
                "p": str(len(own) - men) if own else "",
            }
        )
    return rows


def _by_topic(found: list[Keputusan]) -> list[Isian]:
    """Group the decisions under the matters of UU 6/2014 Pasal 92 ayat (4); what was decided
    without naming one comes first.
    """
    groups: list[Isian] = []
    for topic in (None, *TopikMad):
        texts = [d.isi for d in found if d.topik is topic]
        if texts:
            label = bahan.capital(topic.label) if topic else "Musyawarah Antar-Desa memutuskan"
            groups.append({"nama": label, "isi": bahan.listed(texts)})
    return groups


def _contributions(berkas: Berkas) -> list[Isian]:
    """Return what each village gives, in which form, from which source and year."""
    rows: list[Isian] = []
    for pihak in berkas.pihak:
        own = [line for line in berkas.kontribusi if line.pihak_id == pihak.id]
        rows += [
            {
                "desa": nama_desa(berkas.desa_of(pihak)),
                "bentuk": bahan.capital(one.bentuk),
                "sumber": _source(one),
                "jumlah": f"{rupiah(one.jumlah)},00" if one.jumlah else isi("", 16),
            }
            for one in together(own) or [Kontribusi()]
        ]
    return rows


def _source(one: Kontribusi) -> str:
    budget = one.sumber is not None and one.sumber.dari_apb_desa
    words = source_of_year(one)
    return f"APB Desa yang berasal dari {words}" if budget else bahan.capital(words) or isi("", 16)


def _signers(berkas: Berkas, meeting: Musyawarah) -> list[Isian]:
    """Return every head of village and chair of BPD, village by village."""
    return [
        bahan.ttd(berkas, pihak, office, meeting.tanggal)
        for pihak in berkas.pihak
        for office in (JabatanPejabat.KEPALA, JabatanPejabat.KETUA_BPD)
    ]


def camat_blocks(berkas: Berkas, day: date | None) -> list[Isian]:
    """Return the camat who take note, each kecamatan once."""
    first = {berkas.desa_of(pihak).kecamatan: pihak for pihak in reversed(berkas.pihak)}
    order = [first[name] for name in berkas.kecamatan]
    return [bahan.ttd(berkas, pihak, JabatanPejabat.CAMAT, day) for pihak in order]

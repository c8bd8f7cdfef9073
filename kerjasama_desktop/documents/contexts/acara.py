"""Contexts of the attendance list and of the minutes of a meeting (domain.md 3.4 and 3.5)."""

from collections import Counter
from collections.abc import Callable
from uuid import UUID

from kerjasama_desktop.documents.contexts import bahan
from kerjasama_desktop.documents.contexts.common import (
    Isian,
    isi,
    nama_desa,
    nama_kabupaten,
    nama_kecamatan,
    tempat_tanggal,
)
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import Desa, JenisKelamin
from kerjasama_desktop.domain.kehadiran import Nama, present
from kerjasama_desktop.domain.musyawarah import (
    BentukMusyawarah,
    Keputusan,
    Musyawarah,
    Peserta,
    Unsur,
    attendance,
)
from kerjasama_desktop.domain.terbilang import tanggal
from kerjasama_desktop.domain.text import lines, search_key

_NAMA_LEMBAGA = frozenset(
    {Unsur.PEMERINTAH_DESA, Unsur.BPD, Unsur.LKD, Unsur.LEMBAGA_LAIN, Unsur.PENDAMPING}
)
_TERSIRAT = frozenset(
    {Unsur.PEMERINTAH_DESA, Unsur.BPD, Unsur.PENDAMPING, Unsur.KECAMATAN, Unsur.LAINNYA}
)
"""Elements that every office in them names by itself: 'Kepala Desa', 'Ketua BPD', 'Camat'."""
_JABATAN_UMUM = frozenset({"ketua", "wakil ketua", "sekretaris", "bendahara", "anggota"})
"""Offices that say nothing without what they belong to."""
BARIS_KOSONG = 10
"""Rows of the attendance list left for people who come unannounced."""
_SESUDAH = 5
"""As many where the outcome is noted and the names are known."""
_JABATAN_DESA = ("Kepala Desa", "Sekretaris Desa", "Badan Permusyawaratan Desa", "BPD")
"""Offices of which every village has one, as the law calls them."""


def attendants(berkas: Berkas, meeting: Musyawarah) -> list[Peserta]:
    return present(berkas, meeting)


def counted(meeting: Musyawarah, people: list[Peserta]) -> tuple[int, int, int]:
    """Return how many men, women, and people came, those of unknown sex among the last."""
    men, women = attendance(meeting, people)
    return men, women, max(men + women, len(people))


def decisions(berkas: Berkas, meeting: Musyawarah) -> list[Keputusan]:
    return [d for d in berkas.kerjasama.keputusan if d.musyawarah_id == meeting.id and d.isi]


def places(berkas: Berkas, meeting: Musyawarah) -> list[str]:
    """Return the lines under a title that say whose meeting it was."""
    desa = bahan.village(berkas, bahan.host(berkas, meeting))
    if meeting.bentuk is BentukMusyawarah.MAD:
        near = [nama_kecamatan(desa)] if len(berkas.kecamatan) == 1 else []
        return [*near, nama_kabupaten(desa)]
    return [nama_desa(desa), nama_kecamatan(desa), nama_kabupaten(desa)]


def venue(berkas: Berkas, meeting: Musyawarah) -> Desa:
    """Return the village in which it met: the one that the place of a MAD names, else the host."""
    host = bahan.village(berkas, bahan.host(berkas, meeting))
    if meeting.bentuk is not BentukMusyawarah.MAD:
        return host
    villages = [host, *(berkas.desa_of(pihak) for pihak in berkas.pihak)]
    near = (one for one in villages if _is_told(meeting, one.kecamatan))
    return next((one for one in villages if _is_told(meeting, one.nama)), next(near, host))


def _is_told(meeting: Musyawarah, name: str) -> bool:
    """True where the place typed for the meeting has the name in it."""
    return bool(name) and f" {search_key(name)} " in f" {search_key(meeting.tempat)} "


def facts(berkas: Berkas, meeting: Musyawarah) -> Isian:
    """Return what every paper of a meeting says: when, where, about what, led by whom."""
    desa = bahan.village(berkas, bahan.host(berkas, meeting))
    time = bahan.waktu(desa, meeting.waktu)
    return {
        "bentuk": bahan.bentuk(meeting),
        "tempat_desa": places(berkas, meeting),
        "hari_tanggal": bahan.isi_hari(meeting.tanggal),
        "waktu": time[:1].upper() + time[1:],
        "tempat": isi(meeting.tempat, 32),
        "acara": agenda(berkas, meeting),
        "pimpinan": pimpinan(berkas, meeting),
        "notulis": notulis(berkas, meeting),
    }


def agenda(berkas: Berkas, meeting: Musyawarah) -> list[str]:
    return lines(meeting.acara) or [f"Pembahasan {bahan.perihal(berkas)}"]


def pimpinan(berkas: Berkas, meeting: Musyawarah) -> Isian:
    office = meeting.jabatan_pimpinan
    if not office and meeting.unsur_pimpinan:
        office = f"unsur {meeting.unsur_pimpinan.label}"
    return _person(berkas, meeting, meeting.pimpinan, office)


def notulis(berkas: Berkas, meeting: Musyawarah) -> Isian:
    return _person(berkas, meeting, meeting.notulis, meeting.jabatan_notulis)


def _person(berkas: Berkas, meeting: Musyawarah, name: str, office: str) -> Isian:
    """Return a name and an office with the village it belongs to: 'Sekretaris Desa Boddie'."""
    villages = [berkas.desa_of(pihak) for pihak in berkas.pihak]
    told = any(desa.nama and desa.nama.casefold() in office.casefold() for desa in villages)
    names = Nama(berkas, meeting.tanggal)
    found = names.holder(name, meeting.pihak_id)
    home = berkas.desa_of(found[0]) if found else bahan.village(berkas, bahan.host(berkas, meeting))
    words = (home.sebutan_kepala, home.sebutan_sekretaris, home.sebutan_bpd, *_JABATAN_DESA)
    if not told and office.casefold().endswith(tuple(word.casefold() for word in words)):
        office = f"{office} {home.nama}".strip()
    return {"nama": isi(names.full(name, meeting.pihak_id), 28), "jabatan": office}


def daftar_hadir(berkas: Berkas, subjek_id: UUID | None) -> Isian:
    """Return the context of an attendance list: who is known, blank rows, totals; no NIK."""
    meeting = bahan.meeting(berkas, subjek_id)
    people = attendants(berkas, meeting)
    shared = meeting.bentuk is BentukMusyawarah.MAD
    return {
        **facts(berkas, meeting),
        "kolom_asal": "Desa" if shared else "Alamat",
        "peserta": _rows(berkas, people, _room(meeting, people), shared=shared),
        "jumlah": _totals(meeting, people),
        "per_unsur": _by_element(people),
        "per_desa": _by_village(berkas, people) if shared else [],
        "tempat_tanggal": _place_and_day(berkas, meeting),
    }


def _place_and_day(berkas: Berkas, meeting: Musyawarah) -> str:
    """Return where and when the list was signed; a MAD may meet at the seat of a kecamatan."""
    desa, mad = venue(berkas, meeting), meeting.bentuk is BentukMusyawarah.MAD
    at_seat = _is_told(meeting, desa.kecamatan) and not _is_told(meeting, desa.nama)
    return tempat_tanggal(desa.kecamatan if mad and at_seat else desa.nama, meeting.tanggal)


def _room(meeting: Musyawarah, people: list[Peserta]) -> int:
    """Return how many blank rows follow: at least one for each who was present."""
    usual = _SESUDAH if people and meeting.hasil else BARIS_KOSONG
    return max(usual, sum(attendance(meeting, people)) - len(people))


def _rows(berkas: Berkas, people: list[Peserta], room: int, *, shared: bool) -> list[Isian]:
    known: list[Isian] = [
        {
            "nama": person.nama,
            "jk": person.jenis_kelamin.value if person.jenis_kelamin else "",
            "unsur": _role(person),
            "asal": berkas.party_name(person.pihak_id) if shared else person.alamat,
        }
        for person in people
    ]
    blank: Isian = {"nama": "", "jk": "", "unsur": "", "asal": ""}
    return known + [blank] * room


def element(unsur: Unsur) -> str:
    """Return an element as it stands inside a sentence."""
    return unsur.label if unsur in _NAMA_LEMBAGA else unsur.label[0].lower() + unsur.label[1:]


def _role(person: Peserta) -> str:
    """Return the office, with the element only where the office does not tell it."""
    office, unsur = person.jabatan, person.unsur
    if not office or unsur is None:
        return office or (unsur.label if unsur else "")
    if office.casefold() in _JABATAN_UMUM:
        return f"{office} {element(unsur)}"
    told = unsur in _TERSIRAT or unsur.label.casefold() in office.casefold()
    return office if told else f"{office} ({element(unsur)})"


def _totals(meeting: Musyawarah, people: list[Peserta]) -> Isian:
    men, women, total = counted(meeting, people)
    known = men + women == total
    return {
        "l": isi(str(men) if known and total else "", 8),
        "p": isi(str(women) if known and total else "", 8),
        "semua": isi(str(total or ""), 8),
    }


def _by_element(people: list[Peserta]) -> list[Isian]:
    return _tally(people, [u.label for u in Unsur], lambda p: p.unsur.label if p.unsur else "")


def _by_village(berkas: Berkas, people: list[Peserta]) -> list[Isian]:
    names = [nama_desa(berkas.desa_of(p)) for p in berkas.pihak]
    return _tally(people, names, lambda p: berkas.party_name(p.pihak_id))


def _tally(
    people: list[Peserta], names: list[str], name_of: Callable[[Peserta], str]
) -> list[Isian]:
    """Count men and women under each name that occurs, in the order of `names`."""
    counts = Counter((name_of(p), p.jenis_kelamin) for p in people)
    totals = Counter(name_of(p) for p in people)
    rows = [(name, counts[name, JenisKelamin.L], counts[name, JenisKelamin.P]) for name in names]
    return [
        {"nama": name, "l": str(men), "p": str(women), "jumlah": str(totals[name])}
        for name, men, women in rows
        if totals[name]
    ]


def notulen(berkas: Berkas, subjek_id: UUID | None) -> Isian:
    """Return the context of the minutes: presentation, questions and answers, agreements."""
    meeting = bahan.meeting(berkas, subjek_id)
    found = decisions(berkas, meeting)
    return {
        **facts(berkas, meeting),
        "narasumber": isi(meeting.narasumber, 28),
        "hadirin": bahan.hadirin(*counted(meeting, attendants(berkas, meeting))),
        "paparan": bahan.sentences(meeting.paparan),
        "pembahasan": talk(berkas, meeting),
        "kesepakatan": bahan.listed([d.isi for d in found]) or [isi("", 60)],
        "tindak_lanjut": _follow_ups(found),
        "tempat_tanggal": _place_and_day(berkas, meeting),
    }


def talk(berkas: Berkas, meeting: Musyawarah) -> list[Isian]:
    """Return what was asked and answered, or three rows to fill by hand."""
    names = Nama(berkas, meeting.tanggal)
    rows: list[Isian] = [
        {
            "nama": isi(names.full(item.nama, meeting.pihak_id), 14),
            "asal": item.asal,
            "isi": bahan.paragraphs(item.isi, 24),
            "jawaban": bahan.paragraphs(item.jawaban, 24),
        }
        for item in berkas.kerjasama.pembahasan
        if item.musyawarah_id == meeting.id
    ]
    return rows or [{"nama": "", "asal": "", "isi": [""], "jawaban": [""]}] * 3


def _follow_ups(found: list[Keputusan]) -> list[Isian]:
    """Return decisions that somebody has to carry out by a day."""
    due = [d for d in found if d.penanggung_jawab or d.tenggat]
    rows: list[Isian] = [
        {
            "isi": item.isi,
            "siapa": isi(item.penanggung_jawab, 14),
            "tenggat": tanggal(item.tenggat) if item.tenggat else isi("", 14),
        }
        for item in due
    ]
    return rows or [{"isi": "", "siapa": "", "tenggat": ""}] * 2

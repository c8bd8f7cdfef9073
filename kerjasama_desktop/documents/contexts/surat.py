"""Contexts of invitations, of the letter that forwards papers upward, and of a package's cover."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from kerjasama_desktop.documents.contexts import bahan
from kerjasama_desktop.documents.contexts.common import (
    Isian,
    isi,
    isi_tanggal,
    jabatan_camat,
    jabatan_kepala,
    jabatan_ketua_bpd,
    kop,
    kop_bpd,
    nama_bpd,
    nama_desa,
    nama_kabupaten,
    tempat_tanggal,
)
from kerjasama_desktop.documents.contexts.surat_dinas import appointment, instrument
from kerjasama_desktop.documents.contexts.tawaran import letters, received
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import JabatanPejabat
from kerjasama_desktop.domain.kehadiran import present
from kerjasama_desktop.domain.kerjasama import Kerjasama, Mitra, Pihak
from kerjasama_desktop.domain.musyawarah import BentukMusyawarah, Musyawarah
from kerjasama_desktop.domain.penyusunan_isian import joint_instrument
from kerjasama_desktop.domain.terbilang import angka, angka_terbilang
from kerjasama_desktop.domain.text import join_words, lines

_UNDANGAN_DESA = (
    "Lembaga Kemasyarakatan Desa (RT, RW, PKK, Karang Taruna, Posyandu, dan LPM)",
    "Lembaga adat, BUM Desa, dan lembaga Desa lainnya",
    "Tokoh adat, tokoh agama, tokoh masyarakat, dan tokoh pendidikan",
    "Perwakilan kelompok tani, kelompok nelayan, dan kelompok perajin",
    "Perwakilan kelompok perempuan",
    "Perwakilan kelompok pemerhati dan pelindungan anak",
    "Perwakilan kelompok masyarakat miskin",
    "Pendamping Desa",
)


def undangan(berkas: Berkas, subjek_id: UUID | None) -> Isian:
    """Return the context of an invitation to a Musyawarah Desa, MAD or konsultasi publik."""
    meeting = bahan.meeting(berkas, subjek_id)
    host = bahan.host(berkas, meeting)
    desa = bahan.village(berkas, host)
    day = meeting.tanggal_undangan
    from_bpd = meeting.bentuk is BentukMusyawarah.MUSDES
    office = JabatanPejabat.KETUA_BPD if from_bpd else JabatanPejabat.KEPALA
    elements = _invited_elements(berkas, host, from_bpd=from_bpd)
    speakers = [name.casefold() for name in lines(meeting.narasumber)]
    return {
        "kop": kop_bpd(desa) if from_bpd else kop(desa),
        "antar_desa": meeting.bentuk is BentukMusyawarah.MAD,
        "bentuk": bahan.bentuk(meeting),
        "nomor": isi(meeting.nomor_undangan),
        "tanggal": isi_tanggal(day),
        "sifat": "Penting",
        "lampiran": "1 (satu) lembar",
        "tempat_tanggal": tempat_tanggal(desa.nama, day),
        "hal": f"Undangan {bahan.bentuk(meeting)}",
        "pembuka": _opening(berkas, meeting),
        "acara": _agenda(berkas, meeting),
        **_when_and_where(berkas, meeting),
        "undangan": [
            *(one for one in elements if one.casefold() not in speakers),
            *_invited_guests(berkas, meeting),
        ],
        "undangan_desa": _invited_villages(berkas, meeting),
        "ttd": bahan.ttd(berkas, host, office, day),
        "camat": join_words(bahan.camat(berkas)),
        "tembusan": _copies(berkas, host, meeting),
    }


def _opening(berkas: Berkas, meeting: Musyawarah) -> str:
    subject = isi(berkas.kerjasama.judul, 28)
    purposes: dict[BentukMusyawarah, Callable[[], str]] = {
        BentukMusyawarah.MAD: lambda: (
            f"membahas dan menyepakati rancangan {joint_instrument(berkas)} tentang {subject}, "
            "sesuai dengan Pasal 92 Undang-Undang Nomor 6 Tahun 2014 tentang Desa"
        ),
        BentukMusyawarah.KONSULTASI_PUBLIK: lambda: (
            f"mengonsultasikan rancangan {joint_instrument(berkas)} tentang {subject} "
            "kepada masyarakat Desa untuk memperoleh masukan"
        ),
    }
    offers = received(berkas, bahan.host(berkas, meeting), meeting.tanggal_undangan)
    offered = f" atas surat penawaran {letters(berkas, offers)}" if offers else ""
    default = (
        f"membahas rencana {bahan.perihal(berkas)}{offered}, sesuai dengan {bahan.PERMENDAGRI}"
    )
    purpose = purposes.get(meeting.bentuk, lambda: default)()
    return (
        f"Dalam rangka {purpose}, dengan hormat kami mengundang Bapak/Ibu/Saudara untuk hadir "
        f"dalam {bahan.bentuk(meeting)} yang akan diselenggarakan pada:"
    )


def _agenda(berkas: Berkas, meeting: Musyawarah) -> list[str]:
    return lines(meeting.acara) or [f"Pembahasan rencana {bahan.perihal(berkas)}"]


def _when_and_where(berkas: Berkas, meeting: Musyawarah) -> Isian:
    desa = bahan.village(berkas, bahan.host(berkas, meeting))
    time = bahan.waktu(desa, meeting.waktu)
    return {
        "hari_tanggal": bahan.isi_hari(meeting.tanggal),
        "waktu": time[:1].upper() + time[1:],
        "tempat": isi(meeting.tempat, 32),
    }


def _invited_elements(berkas: Berkas, host: Pihak | None, *, from_bpd: bool) -> list[str]:
    """Return who is invited; whoever signs does not invite himself."""
    desa = bahan.village(berkas, host)
    names = {
        "kepala": jabatan_kepala(desa),
        "desa": desa.sebutan_desa,
        "bpd": nama_bpd(desa),
    }
    head = "{kepala} beserta Perangkat {desa}" if from_bpd else "Perangkat {desa}"
    council = "Anggota {bpd}" if from_bpd else "Ketua dan anggota {bpd}"
    return [text.format(**names) for text in (head, council, *_UNDANGAN_DESA)]


def _invited_guests(berkas: Berkas, meeting: Musyawarah) -> list[str]:
    """Return the partners whose offer is discussed, and who was asked to speak."""
    offers = received(berkas, bahan.host(berkas, meeting), meeting.tanggal_undangan)
    ids = {offer.mitra_id for offer in offers}
    partners = [_partner(mitra) for mitra in berkas.mitra if mitra.id in ids]
    speakers = [f"{name} (narasumber)" for name in lines(meeting.narasumber)]
    return [*partners, *speakers]


def _partner(mitra: Mitra) -> str:
    return f"{mitra.jabatan or 'Pimpinan'} {isi(mitra.nama, 20)}"


def _invited_villages(berkas: Berkas, meeting: Musyawarah) -> list[Isian]:
    """Who is invited to a MAD: per village its head, its BPD and its delegates."""
    rows: list[Isian] = []
    people = [person for person in present(berkas, meeting) if person.delegasi]
    for pihak in berkas.pihak:
        names = [person.nama for person in people if person.pihak_id == pihak.id]
        rows.append(
            {
                "desa": nama_desa(berkas.desa_of(pihak)),
                "kepala": _name(berkas, pihak, JabatanPejabat.KEPALA, meeting),
                "bpd": _name(berkas, pihak, JabatanPejabat.KETUA_BPD, meeting),
                "delegasi": names or [isi("", 14)],
            }
        )
    return rows


def _name(berkas: Berkas, pihak: Pihak, office: JabatanPejabat, meeting: Musyawarah) -> str:
    person = berkas.official(pihak, office, meeting.tanggal)
    return isi(person.nama_bergelar if person else "", 14)


def _copies(berkas: Berkas, host: Pihak | None, meeting: Musyawarah) -> list[str]:
    if meeting.bentuk is BentukMusyawarah.MAD:
        return [*bahan.camat(berkas), "Arsip"]
    desa = bahan.village(berkas, host)
    from_bpd = meeting.bentuk is BentukMusyawarah.MUSDES
    other = jabatan_kepala(desa) if from_bpd else jabatan_ketua_bpd(desa)
    return [jabatan_camat(desa), other, "Arsip"]


def pengantar_camat(berkas: Berkas, subjek_id: UUID | None) -> Isian:
    """Return the context of the letter that sends the papers to the head of the region.

    It goes c.q. the DPMD and through every camat concerned (domain.md 3.18).
    """
    k = berkas.kerjasama
    sender = bahan.initiator(berkas)
    desa = bahan.village(berkas, sender)
    return {
        "kop": kop(desa),
        "nomor": isi(k.surat_camat_nomor),
        "tempat_tanggal": tempat_tanggal(desa.nama, k.surat_camat_tanggal),
        "kepala_daerah": f"{desa.kepala_daerah} {isi(desa.kabupaten, 20)}",
        "dinas": (f"Kepala Dinas Pemberdayaan Masyarakat dan Desa {nama_kabupaten(desa)}"),
        "melalui": bahan.camat(berkas),
        "kirim": _sent(berkas),
        "keterangan": (
            f"Disampaikan dengan hormat dokumen {bahan.perihal(berkas)} antara "
            f"{bahan.para_pihak_ringkas(berkas)} untuk menjadi bahan pembinaan dan pengawasan."
        ),
        "titik": isi("", 16),
        "ttd": bahan.ttd(berkas, sender, JabatanPejabat.KEPALA, k.surat_camat_tanggal),
    }


def _count(field: str, kerjasama: Kerjasama) -> int:
    """Return how many villages have a field filled in."""
    return sum(bool(getattr(pihak, field)) for pihak in kerjasama.pihak)


def _sent(berkas: Berkas) -> list[Isian]:
    """List what goes with the letter: only papers that this cooperation has."""
    k = berkas.kerjasama
    held = Counter(m.bentuk for m in berkas.musyawarah if m.tanggal)
    papers = [
        (instrument(berkas), 1),
        (appointment(berkas), int(bool(berkas.pengurus))),
        ("Berita acara Musyawarah antar-Desa beserta daftar hadir", held[BentukMusyawarah.MAD]),
        ("Berita acara Musyawarah Desa beserta daftar hadir", held[BentukMusyawarah.MUSDES]),
        ("Berita acara konsultasi publik", held[BentukMusyawarah.KONSULTASI_PUBLIK]),
        ("Keputusan tentang persetujuan Badan Permusyawaratan Desa", _count("bpd_nomor", k)),
        ("Keputusan tentang perwakilan Desa", _count("wakil_nomor", k) if k.ber_bkad else 0),
        (f"Rencana {bahan.jenis(berkas)}", int(bool(k.kegiatan or k.rab))),
        ("Rencana anggaran biaya", int(bool(k.rab))),
        ("Kerangka Acuan Kerja", int(not k.antar_desa and k.kak_tanggal is not None)),
    ]
    return [
        {"jenis": name, "banyak": f"{angka_terbilang(count)} berkas"}
        for name, count in papers
        if count
    ]


@dataclass(frozen=True, slots=True)
class RincianPaket:
    """What the cover of a package says about its file; `jumlah` pairs a kind with its count."""

    nama_berkas: str
    sha256: str
    ukuran: int
    dibuat: datetime
    kerja_sama: tuple[str, ...]
    jumlah: tuple[tuple[str, int], ...]
    keterangan: tuple[str, ...] = ()


def pengantar_paket(berkas: Berkas, paket: RincianPaket) -> Isian:
    """Return the context of the sheet that goes with a package of data (size in bytes)."""
    sender = berkas.own_pihak
    desa = bahan.village(berkas, sender)
    made: date = paket.dibuat.date()
    return {
        "kop": kop(desa),
        "tempat_tanggal": tempat_tanggal(desa.nama, made),
        "yth": join_words(bahan.camat(berkas)),
        "pengirim": nama_desa(desa),
        "nama_berkas": paket.nama_berkas,
        "ukuran": f"{angka(paket.ukuran)} bita",
        "dibuat": f"{isi_tanggal(made)} pukul {paket.dibuat:%H.%M} {desa.zona_waktu.value}",
        "sidik": [paket.sha256[:32], paket.sha256[32:]],
        "kerja_sama": list(paket.kerja_sama),
        "jumlah": [{"jenis": name, "banyak": angka(count)} for name, count in paket.jumlah],
        "keterangan": list(paket.keterangan),
        "titik": isi("", 16),
        "ttd": bahan.ttd(berkas, sender, JabatanPejabat.KEPALA, made),
    }

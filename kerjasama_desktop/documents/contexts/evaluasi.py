"""Names of the berita acara on the evaluation of third parties' offers (domain.md 2.2, T9)."""

import re
from datetime import date
from uuid import UUID

from kerjasama_desktop.documents.contexts import anggaran, bahan
from kerjasama_desktop.documents.contexts.common import (
    Isian,
    isi,
    isi_tanggal,
    nama_bpd,
    nama_desa,
    tempat_tanggal,
)
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import JabatanPejabat
from kerjasama_desktop.domain.kerjasama import Mitra, Pihak
from kerjasama_desktop.domain.musyawarah import BentukMusyawarah, Musyawarah
from kerjasama_desktop.domain.penawaran import ArahPenawaran, Penawaran
from kerjasama_desktop.domain.penyusunan_isian import as_item
from kerjasama_desktop.domain.text import join_words, lines

_ANGGOTA_TIM = 5
_NPWP = re.compile(r"(\d\d)(\d{3})(\d{3})(\d)(\d{3})(\d{3})")
_PILIHAN = f"memenuhi/tidak memenuhi {bahan.PILIH}"
_PUTUSAN = f"dapat diterima/dapat diterima dengan perubahan/tidak dapat diterima {bahan.PILIH}"


def berita_acara_evaluasi(berkas: Berkas, subjek_id: UUID | None) -> Isian:
    """Names of the evaluation (Permendagri 96/2017 Pasal 14 and 15); what the team judges and
    concludes is left to be struck out by hand.
    """
    paper = berkas.nomor_dokumen("berita_acara_evaluasi")
    ours = bahan.initiator(berkas)
    desa = bahan.village(berkas, ours)
    partners = berkas.kerjasama.mitra or [Mitra()]
    agreed = _agreed_before(berkas, ours, paper.tanggal)
    signed = berkas.kerjasama.tanggal_penetapan
    latest = paper.tanggal or (signed if agreed else bahan.before_deliberation(berkas))
    return {
        "nomor": isi(paper.nomor),
        "perihal": bahan.perihal(berkas),
        "hari_ini": bahan.pembuka_hari(paper.tanggal),
        "tempat": f"kantor {nama_desa(desa)}",
        "desa": nama_desa(desa),
        "dasar": bahan.punctuated(_basis(berkas, agreed, latest)),
        "kegunaan": "persetujuan BPD" if agreed else "Musyawarah Desa",
        "penawar": [_offer(berkas, mitra) for mitra in partners],
        "identitas": [
            {"nama": isi(mitra.nama, 24), "baris": _identity(mitra, latest)} for mitra in partners
        ],
        "aspek": [
            {"nama": name, "isi": found, "hasil": _PILIHAN}
            for name, found in _aspects(berkas, latest)
        ],
        "manfaat": anggaran.manfaat_biaya(berkas.kerjasama.manfaat_biaya, bahan.biaya(berkas)),
        "hasil": [f"Penawaran {isi(mitra.nama, 24)} {_PUTUSAN}." for mitra in partners],
        "bpd": nama_bpd(desa),
        "tim": [""] * _ANGGOTA_TIM,
        "pilihan": True,
        "tempat_tanggal": tempat_tanggal(desa.nama, paper.tanggal),
        "kepala": bahan.ttd(berkas, ours, JabatanPejabat.KEPALA, paper.tanggal),
        "ketua_bpd": bahan.ttd(berkas, ours, JabatanPejabat.KETUA_BPD, paper.tanggal),
    }


def _agreed_before(berkas: Berkas, ours: Pihak | None, day: date | None) -> list[Musyawarah]:
    """Return the Musyawarah Desa that preceded the evaluation.

    While its day is not known: that of a village which began, for what a partner offers is
    evaluated before it is deliberated.
    """
    return [
        m
        for m in berkas.musyawarah
        if m.bentuk is BentukMusyawarah.MUSDES
        and ours
        and m.pihak_id == ours.id
        and (m.tanggal <= day if day and m.tanggal else berkas.kerjasama.prakarsa_desa)
    ]


def _basis(berkas: Berkas, held: list[Musyawarah], day: date | None) -> list[str]:
    k = berkas.kerjasama
    musdes = [
        f"Berita Acara Musyawarah Desa Nomor {isi(m.nomor, 16)} tanggal {isi_tanggal(m.tanggal)}"
        for m in held
    ]
    announced = (
        f"Pengumuman Penawaran Nomor {isi(k.pengumuman_nomor, 16)} tanggal "
        f"{isi_tanggal(k.pengumuman_tanggal)}"
    )
    terms = f"Kerangka Acuan Kerja tanggal {isi_tanggal(k.kak_tanggal)}"
    return [
        bahan.PERMENDAGRI,
        *musdes,
        *([announced] if k.prakarsa_desa else []),
        *([terms] if _has_terms(berkas, day) else []),
    ]


def _has_terms(berkas: Berkas, day: date | None) -> bool:
    """True where the Kerangka Acuan Kerja preceded the evaluation."""
    k = berkas.kerjasama
    written = k.kak_tanggal and (not day or k.kak_tanggal <= day)
    return bool(k.prakarsa_desa or written)


def _letters(berkas: Berkas, mitra: Mitra) -> list[Penawaran]:
    return [p for p in berkas.penawaran if p.mitra_id == mitra.id]


def _offer(berkas: Berkas, mitra: Mitra) -> Isian:
    """Return who offers and by which letter: its own, or its answer to ours."""
    letter = next(iter(_letters(berkas, mitra)), Penawaran(arah=ArahPenawaran.MASUK))
    sent = f"Nomor {isi(letter.nomor, 16)} tanggal {isi_tanggal(letter.tanggal, 16)}"
    ours = nama_desa(bahan.village(berkas, bahan.initiator(berkas)))
    answer = f"{isi(letter.nomor_jawaban, 16)} tanggal {isi_tanggal(letter.tanggal_jawaban, 16)}"
    incoming = letter.arah is ArahPenawaran.MASUK
    return {
        "nama": isi(mitra.nama, 24),
        "jenis": mitra.jenis.label if mitra.jenis else isi("", 16),
        "surat": f"Penawaran {sent}"
        if incoming
        else f"Jawaban Nomor {answer} atas penawaran {ours} {sent}",
    }


def _identity(mitra: Mitra, day: date | None) -> list[Isian]:
    rows = (
        ("Bukti kedudukan hukum", mitra.akta),
        ("Nomor induk berusaha", mitra.nib),
        ("Nomor pokok wajib pajak", _grouped(mitra.npwp)),
        ("Alamat", mitra.alamat),
        ("Penanda tangan", ", ".join(t for t in (mitra.penandatangan, mitra.jabatan) if t)),
        ("Dasar kewenangan penanda tangan", mitra.kewenangan_pada(day)),
    )
    return [{"nama": name, "isi": isi(text), "hasil": _PILIHAN} for name, text in rows]


def _grouped(npwp: str) -> str:
    """Return a taxpayer's number of fifteen digits as the tax card prints it."""
    found = _NPWP.fullmatch(npwp)
    return "{}.{}.{}.{}-{}.{}".format(*found.groups()) if found else npwp


def _aspects(berkas: Berkas, day: date | None) -> list[tuple[str, str]]:
    plan = berkas.kerjasama.rencana
    known = ["sumber daya", "pengalaman sejenis"]
    terms = ["persyaratan mitra dalam Kerangka Acuan Kerja"] if _has_terms(berkas, day) else []
    goal = isi(as_item(berkas.kerjasama.objek), 24)
    return [
        (
            "Kemampuan dan pengalaman",
            _sentence(join_words([*terms, *known])),
        ),
        (
            "Manfaat bagi Desa dan masyarakat",
            _sentence(join_words([as_item(text) for text in lines(plan.tujuan)])),
        ),
        (
            "Kesesuaian dengan kewenangan Desa dan peraturan perundang-undangan",
            _sentence(f"{bahan.bidang(berkas)}, dengan objek {goal}"),
        ),
        ("Kesesuaian dengan ketentuan lingkungan hidup", _sentence(_joined(plan.lingkungan))),
        ("Kesesuaian dengan rencana tata ruang", _sentence(_joined(plan.tata_ruang))),
        (
            "Kewajaran nilai, biaya, dan pembagian hasil",
            f"Perkiraan biaya {bahan.isi_biaya(bahan.biaya(berkas))} yang bersumber dari "
            f"{bahan.sumber_dana(berkas)}",
        ),
    ]


def _joined(text: str) -> str:
    return " ".join(lines(text))


def _sentence(text: str) -> str:
    return bahan.capital(isi(text.rstrip(" ."), 32))

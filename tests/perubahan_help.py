"""Cooperations that are changed, delayed, ended or in dispute, for tests."""

from datetime import date
from typing import Any

from samples import some_id

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.dokumen import NomorDokumen
from kerjasama_desktop.domain.naskah import Bagian
from kerjasama_desktop.domain.naskah_berlaku import naskah_berlaku, write_text
from kerjasama_desktop.domain.penomoran import articles
from kerjasama_desktop.domain.penyusunan_isian import dispute_official
from kerjasama_desktop.domain.perubahan import (
    AlasanBerakhir,
    JenisPerubahan,
    KlausulBaru,
    Perubahan,
)
from kerjasama_desktop.domain.perubahan_berlaku import instrumen

AGREED = date(2026, 11, 2)
SIGNED = date(2026, 11, 9)
PUBLISHED = date(2026, 11, 10)


def add(berkas: Berkas, jenis: JenisPerubahan, **fields: Any) -> Perubahan:
    """Add an entry about which only this much is known."""
    number = len(berkas.kerjasama.perubahan) + 1
    perubahan = Perubahan(id=some_id(f"perubahan {number} {jenis}"), jenis=jenis, **fields)
    berkas.kerjasama.perubahan = [*berkas.kerjasama.perubahan, perubahan]
    return perubahan


def want(berkas: Berkas, perubahan: Perubahan, bagian: Bagian, old: str, new: str) -> KlausulBaru:
    """Want a part with these words in place of those."""
    before = naskah_berlaku(berkas.kerjasama, perubahan)
    bab = next(bab for bab in before if bab.bagian is bagian and not bab.dihapus)
    text = write_text(bab)
    assert old in text
    clause = KlausulBaru(
        id=some_id(f"klausul baru {perubahan.id} {bagian}"),
        perubahan_id=perubahan.id,
        bagian=bagian,
        judul=bab.judul,
        isi=text.replace(old, new),
    )
    berkas.kerjasama.klausul_baru = [*berkas.kerjasama.klausul_baru, clause]
    return clause


def pasal(berkas: Berkas, bagian: Bagian, words: str = "") -> str:
    """Return 'Pasal 21': the first of a part, as it was enacted, in which these words stand."""
    klausul = berkas.kerjasama.klausul
    return next(
        f"Pasal {number}"
        for number, rows in enumerate(articles(klausul), 1)
        if klausul[rows[0].klausul].bagian is bagian and any(words in row.teks for row in rows)
    )


def number_all(berkas: Berkas, perubahan: Perubahan, first: int = 11) -> None:
    """Give the change's instrument every village's number and promulgation."""
    key = instrumen(berkas.kerjasama, perubahan)
    entries = [
        NomorDokumen(
            id=some_id(f"nomor {perubahan.id} {pihak.id}"),
            jenis=key,
            subjek_id=perubahan.id,
            pihak_id=pihak.id,
            nomor=str(number),
            nomor_berita=str(number),
            tanggal_undang=PUBLISHED if berkas.kerjasama.antar_desa else None,
        )
        for number, pihak in enumerate(berkas.pihak, first)
    ]
    if not berkas.kerjasama.antar_desa:
        entries.append(
            NomorDokumen(
                id=some_id(f"nomor {perubahan.id} mitra"),
                jenis=key,
                subjek_id=perubahan.id,
                nomor="91/ADD/UBC/2026",
            )
        )
    berkas.kerjasama.nomor_dokumen = [*berkas.kerjasama.nomor_dokumen, *entries]


def held(**fields: Any) -> dict[str, Any]:
    return {
        "nomor": "400.10.2/61/2026",
        "tanggal": AGREED,
        "tempat": "Balai Pertemuan Antar-Desa",
        "hasil": "para pihak menyepakati hal tersebut\nbiaya ditanggung bersama",
        **fields,
    }


def changed(berkas: Berkas) -> Perubahan:
    """A change of the text that is signed and in force."""
    perubahan = add(
        berkas,
        JenisPerubahan.PERUBAHAN,
        **held(uraian="kebutuhan masyarakat bertambah", tanggal_penetapan=SIGNED),
    )
    want(berkas, perubahan, Bagian.JANGKA_WAKTU, "3 (tiga) bulan", "6 (enam) bulan")
    want(berkas, perubahan, Bagian.PENUTUP, "", "")
    number_all(berkas, perubahan)
    return perubahan


def delayed(berkas: Berkas) -> Perubahan:
    return add(
        berkas,
        JenisPerubahan.PENUNDAAN,
        **held(
            uraian="banjir merusak lokasi kegiatan",
            mulai=date(2026, 11, 3),
            selesai=date(2027, 3, 31),
            kegiatan="pemasangan pipa dihentikan sementara",
            kewajiban="iuran pemeliharaan tetap dibayar",
        ),
    )


def ended(berkas: Berkas) -> Perubahan:
    perubahan = add(
        berkas,
        JenisPerubahan.PENGAKHIRAN,
        **held(
            alasan=AlasanBerakhir.TUJUAN_TERCAPAI,
            uraian="seluruh rumah tangga telah terlayani",
            kegiatan="seluruh kegiatan telah selesai",
            keuangan="saldo kas dibagi rata",
            aset="bak penampung diserahkan kepada Desa tempat aset berada",
            kewajiban="tidak ada kewajiban yang tertunggak",
            arsip="arsip disimpan di kantor Desa pemrakarsa",
            tanggal_penetapan=SIGNED,
        ),
    )
    number_all(berkas, perubahan, 21)
    return perubahan


def in_dispute(berkas: Berkas) -> Perubahan:
    return add(
        berkas,
        JenisPerubahan.PERSELISIHAN,
        **held(
            uraian="perbedaan pendapat mengenai pembagian air pada musim kemarau",
            fasilitator="Haryono Wicaksono",
            jabatan_fasilitator=dispute_official(berkas),
        ),
    )

"""Names of what changes or ends a cooperation: amending and revoking regulation, addendum."""

import re
from collections.abc import Iterator, Mapping
from uuid import UUID

from kerjasama_desktop.documents.contexts.common import Isian, isi, nama_desa, pasal_list
from kerjasama_desktop.documents.contexts.keputusan import bkad_name
from kerjasama_desktop.documents.contexts.perjanjian import article_titles, perjanjian_bersama
from kerjasama_desktop.documents.contexts.produk_hukum import (
    judul_bab,
    kepala_naskah,
    konsideran,
    para_kepala,
    parties,
    promulgation,
    sebutan_kepala,
    tahun,
    tanda_tangan,
)
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.ketentuan import Jenis, Ketentuan
from kerjasama_desktop.domain.naskah import read_pasal
from kerjasama_desktop.domain.naskah_berlaku import amended, mark, naskah_berlaku
from kerjasama_desktop.domain.penyusunan_perubahan import (
    judul_instrumen,
    on_its_day,
    sebutan_terkini,
)
from kerjasama_desktop.domain.perubahan import Perubahan
from kerjasama_desktop.domain.perubahan_naskah import (
    ButirPerubahan,
    Kutipan,
    butir_perubahan,
    semula_menjadi,
)
from kerjasama_desktop.domain.terbilang import angka_terbilang
from kerjasama_desktop.domain.text import join_words, lines

_DOTS = 60
_DEEPEST = 2
_DIHAPUS = "Dihapus."
_VERB = re.compile(r"( (?:diubah|dihapus|disisipkan|ditambahkan)\b)")
"""Where the sentence of a lone change takes up which regulation it changes."""


def change(berkas: Berkas, subjek_id: UUID | None) -> Perubahan:
    """Return the change a paper is about.

    Raises:
        StopIteration: where the cooperation has no such change.
    """
    return next(p for p in berkas.kerjasama.perubahan if p.id == subjek_id)


def peraturan_perubahan(berkas: Berkas, subjek_id: UUID | None) -> Isian:
    """Names of the amending regulation: Pasal I with the changes, Pasal II."""
    perubahan = change(berkas, subjek_id)
    items = changes(berkas, perubahan)
    whole = sebutan_terkini(berkas, perubahan, perubahan.hari)
    if len(items) == 1:
        only = _item(items[0]) | {"kalimat": ""}
        opening = _VERB.sub(lambda verb: f" dalam {whole}{verb[0]}", items[0].kalimat, count=1)
        return {**_regulation(berkas, perubahan), "pembuka": opening, "butir": [only]}
    some = "Beberapa ketentuan" if items else "Ketentuan"
    return {
        **_regulation(berkas, perubahan),
        "pembuka": f"{some} dalam {whole} diubah sebagai berikut:",
        "butir": [_item(item) for item in items] or [{"kalimat": isi("", _DOTS), "pasal": []}],
    }


def changes(berkas: Berkas, perubahan: Perubahan) -> list[ButirPerubahan]:
    """Return what a change does to the text that is in force before it."""
    k = berkas.kerjasama
    before = naskah_berlaku(k, perubahan)
    return butir_perubahan(before, amended(k, before, perubahan), ber_bab=k.antar_desa)


def peraturan_pencabutan(berkas: Berkas, subjek_id: UUID | None) -> Isian:
    """Names of the regulation that revokes the joint regulation."""
    perubahan = change(berkas, subjek_id)
    names = _regulation(berkas, perubahan)
    text = "\n\n".join(_revocation(berkas, perubahan, str(names["sebutan"])))
    return {**names, "pasal": pasal_list(read_pasal(text))}


def _revocation(berkas: Berkas, perubahan: Perubahan, sebutan: str) -> Iterator[str]:
    whole = sebutan_terkini(berkas, perubahan, perubahan.hari)
    yield f"{whole} dicabut dan dinyatakan tidak berlaku."
    settled = (
        "Penyelesaian kegiatan, keuangan, aset, kewajiban, dan arsip kerja sama dilaksanakan "
        f"sesuai dengan Berita Acara Pengakhiran Kerja Sama Nomor {isi(perubahan.nomor)}."
    )
    if berkas.kerjasama.ber_bkad:
        dissolved = f"Dengan berlakunya {sebutan} ini, {bkad_name(berkas)} dibubarkan."
        settled = f"(1) {dissolved}\n(2) {settled}"
    yield settled
    yield f"{sebutan} ini mulai berlaku pada tanggal diundangkan."


def _regulation(berkas: Berkas, perubahan: Perubahan) -> Isian:
    """Return what both joint regulations share: all but their articles."""
    then = on_its_day(berkas, perubahan)
    members = parties(then)
    title = judul_instrumen(berkas, perubahan)
    year = tahun(perubahan.tanggal_penetapan)
    law = [f"{sebutan_terkini(berkas, perubahan, perubahan.hari)};"]
    return {
        **kepala_naskah(members, [pihak.nomor for pihak, _ in members], year, title),
        **konsideran(then, lines(then.kerjasama.menimbang), law, []),
        "menetapkan": f"Peraturan Bersama {para_kepala(members)} tentang {title}.".upper(),
        "sebutan": f"Peraturan Bersama {sebutan_kepala(members)}",
        "berita": join_words([f"Berita {nama_desa(desa)}" for _, desa in members]),
        **tanda_tangan(then, members),
        "pengundangan": promulgation(then, members),
    }


def _item(item: ButirPerubahan) -> Isian:
    return {
        "kalimat": item.kalimat,
        "pasal": [row for quote in item.kutipan for row in _quoted(quote)],
    }


def _quoted(quote: Kutipan) -> Iterator[Isian]:
    """Give the quoted Pasal; the first bears the heading of its BAB."""
    heading = {
        "bab": quote.bab.sebutan if quote.bab else "",
        "judul": judul_bab(quote.bab.judul) if quote.bab else "",
    }
    for pasal in quote.pasal:
        yield {**heading, "nomor": pasal.sebutan, "baris": list(rows(pasal))}
        heading = {"bab": "", "judul": ""}
    if not quote.pasal:
        yield {**heading, "nomor": "", "baris": []}


def rows(ketentuan: Ketentuan, depth: int = 0) -> Iterator[Isian]:
    """Give what hangs under a provision for bagian/kutipan_pasal.txt, its marks written out."""
    for one in ketentuan.isi:
        plain = one.jenis is Jenis.ISI and not depth
        level = depth - (one.jenis is Jenis.ISI)
        style = ("butir", "butir2", "butir3")[max(0, min(level, _DEEPEST))]
        yield {
            "gaya": "isi" if plain else style,
            "tanda": mark(one),
            "teks": _gone(one, ketentuan) if one.dihapus else one.teks,
        }
        yield from rows(one, depth + 1)


def _gone(one: Ketentuan, above: Ketentuan) -> str:
    """Return 'Dihapus.' as an ayat, 'dihapus;' as an item of a list."""
    if one.jenis is not Jenis.HURUF:
        return _DIHAPUS
    return "dihapus." if one is above.isi[-1] else "dihapus;"


def adendum(berkas: Berkas, subjek_id: UUID | None) -> Isian:
    """Names of the addendum: the agreement's own heading and signatures, semula and menjadi."""
    perubahan = change(berkas, subjek_id)
    then = on_its_day(berkas, perubahan)
    k = berkas.kerjasama
    before = naskah_berlaku(k, perubahan)
    titles = article_titles(k.klausul)
    pairs = semula_menjadi(before, amended(k, before, perubahan))
    return {
        **perjanjian_bersama(then, None),
        "adendum": judul_instrumen(berkas, perubahan).partition(" atas ")[0].upper(),
        "rujukan": sebutan_terkini(berkas, perubahan, perubahan.hari),
        "pasangan": [
            {"semula": _side(was, titles), "menjadi": _side(now, titles)} for was, now in pairs
        ]
        or [{"semula": _blank(), "menjadi": _blank()}],
        "rangkap": angka_terbilang(berkas.rangkap),
    }


def _side(pasal: Ketentuan | None, titles: Mapping[tuple[str, str], str]) -> Isian:
    """Return one side of the comparison: number, title and lines of a Pasal."""
    if pasal is None:
        return {"nomor": "", "judul": "", "baris": ["(belum diatur)"]}
    if pasal.dihapus:
        return {"nomor": pasal.sebutan, "judul": "", "baris": [_DIHAPUS]}
    texts = [f"{row['tanda']} {row['teks']}".strip() for row in rows(pasal)]
    title = titles.get((pasal.sebutan, pasal.teks)) or judul_bab(pasal.teks)
    return {"nomor": pasal.sebutan, "judul": title, "baris": texts}


def _blank() -> Isian:
    return {"nomor": "", "judul": "", "baris": [isi("", 24)]}

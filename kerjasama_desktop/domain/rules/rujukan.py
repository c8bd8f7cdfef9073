"""V50: references inside the text point to something."""

from collections.abc import Iterator

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.findings import Finding
from kerjasama_desktop.domain.penomoran import Alamat, Baris, articles
from kerjasama_desktop.domain.rujukan import (
    HAPUS,
    Rujukan,
    in_words,
    known,
    meanings,
    references,
)
from kerjasama_desktop.domain.rules.common import Rule, block, warn
from kerjasama_desktop.domain.text import join_words, lines

_BASIS = "Lampiran II UU 12/2011 (butir perlu verifikasi)"


def v50_references(berkas: Berkas) -> Iterator[Finding]:
    klausul = berkas.kerjasama.klausul
    found = articles(klausul)
    places = known(found)
    rows = [line for article in found for line in article]
    for number, one in enumerate(klausul):
        lost: list[str] = []
        gone: list[str] = []
        for line in rows:
            if line.klausul == number:
                _sort_out(line, places, lost, gone)
        if lost:
            yield warn(
                "V50",
                "klausul",
                f"Rujukan ke {join_words(list(dict.fromkeys(lost)))} pada bagian "
                f"{one.judul_tampil} tidak ditemukan. Naskah ini sampai Pasal {len(found)}; "
                "perbaiki nomornya.",
                _BASIS,
                one.id,
            )
        if gone:
            yield block(
                "V50",
                "klausul.isi",
                f"Ketentuan yang dirujuk dengan {join_words(list(dict.fromkeys(gone)))} pada "
                f"bagian {one.judul_tampil} sudah dihapus. Rujuk ketentuan lain atau ubah "
                f"kalimatnya, lalu hapus tanda {HAPUS}.",
                _BASIS,
                one.id,
            )


def _sort_out(line: Baris, places: set[Alamat], lost: list[str], gone: list[str]) -> None:
    found = references(line.teks)
    for one, meant in zip(found, meanings(found, line.alamat, places), strict=True):
        if one.hilang:
            gone.append(line.teks[one.awal : one.akhir].removesuffix(HAPUS).rstrip())
        elif meant is None:
            lost.append(_named(one, line.alamat))


def _named(one: Rujukan, own: Alamat) -> str:
    """Return 'Pasal 50', or 'ayat (4) dalam Pasal 7' for one that stands in Pasal 7."""
    words = in_words(one.disebut)
    return words if one.disebut.pasal or one.sambung else f"{words} dalam Pasal {own.pasal}"


def v50_letters_of_menimbang(berkas: Berkas) -> Iterator[Finding]:
    items = lines(berkas.kerjasama.menimbang)
    lost = [
        in_words(one.disebut)
        for number, item in enumerate(items, 1)
        for one in references(item)
        if one.disebut.huruf
        and not one.disebut.pasal
        and (one.disebut.huruf > len(items) or one.disebut.huruf == number)
    ]
    if lost:
        yield warn(
            "V50",
            "menimbang",
            f"Rujukan ke {join_words(list(dict.fromkeys(lost)))} dalam Menimbang tidak tepat, "
            f"karena ada {len(items)} butir. Perbaiki hurufnya.",
            _BASIS,
        )


RULES: tuple[Rule, ...] = (v50_references, v50_letters_of_menimbang)

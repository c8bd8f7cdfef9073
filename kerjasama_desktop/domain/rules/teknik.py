"""V51: the technique of title and Menimbang."""

import re
from collections.abc import Iterator, Sequence

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.findings import Finding
from kerjasama_desktop.domain.penomoran import letter
from kerjasama_desktop.domain.rules.common import Rule, warn
from kerjasama_desktop.domain.text import join_words, lines, search_key

_BASIS = "Lampiran II UU 12/2011 (butir perlu verifikasi)"
_MARK = re.compile(r"(?:\d{1,2}[.)]|\(\w{1,2}\)|[a-z]{1,2}[.)]|[-–•*])\s*")
_THAT = re.compile(r"bahwa\b", re.IGNORECASE)
_SHORT = re.compile(r"\b(?=[A-Za-z0-9]*[A-Z][A-Za-z0-9]*[A-Z])[A-Za-z0-9]+|\b[A-Z][a-z]{1,3}\.")
_ROMAN = re.compile(r"[IVXLC]+")
_HEADING = re.compile(r"(?:tentang|peraturan bersama|perjanjian bersama)\b", re.IGNORECASE)


def v51_title(berkas: Berkas) -> Iterator[Finding]:
    """Capitals are set when it is printed."""
    judul = berkas.kerjasama.judul
    found = [] if judul.isupper() else [w for w in _SHORT.findall(judul) if not _ROMAN.fullmatch(w)]
    todo = [
        f"memuat singkatan {join_words(list(dict.fromkeys(found)))}: tulis kepanjangannya"
        if found
        else "",
        "diakhiri tanda baca: hapus tandanya" if judul.endswith((".", ";", ",", ":")) else "",
        "memuat nama naskah: cukup tulis pokok yang diatur" if _HEADING.match(judul) else "",
    ]
    if any(todo):
        words = join_words([one for one in todo if one])
        yield warn("V51", "judul", f"Judul kerja sama {words}.", _BASIS)


def v51_menimbang(berkas: Berkas) -> Iterator[Finding]:
    """Letters are set when it is printed; the last item says the title again."""
    items = lines(berkas.kerjasama.menimbang)
    marked = [n for n, item in enumerate(items, 1) if _MARK.match(item)]
    bare = [_MARK.sub("", item, count=1) for item in items]
    unbegun = [n for n, item in enumerate(bare, 1) if not _THAT.match(item)]
    open_end = [n for n, item in enumerate(items, 1) if not item.endswith(";")]
    title = search_key(berkas.kerjasama.judul)
    sentences = [
        f"Hapus nomor atau huruf di depan butir {_named(marked)}; hurufnya ditulis saat dicetak."
        if marked
        else "",
        f"Butir {_named(unbegun)} harus diawali 'bahwa'." if unbegun else "",
        f"Butir {_named(open_end)} harus diakhiri titik koma." if open_end else "",
        f"Butir terakhir harus menyebut judul '{berkas.kerjasama.judul}'."
        if items and title not in search_key(items[-1])
        else "",
    ]
    if any(sentences):
        words = " ".join(sentence for sentence in sentences if sentence)
        yield warn("V51", "menimbang", f"Perbaiki Menimbang. {words}", _BASIS)


def _named(numbers: Sequence[int]) -> str:
    return join_words([f"huruf {letter(number)}" for number in numbers])


RULES: tuple[Rule, ...] = (v51_title, v51_menimbang)

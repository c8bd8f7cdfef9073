"""Composing: default clauses from the library, Menimbang, Memperhatikan and Mengingat."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.kerjasama import Beban, Pihak, Topik
from kerjasama_desktop.domain.kutipan import citations, cited, in_order, item_for
from kerjasama_desktop.domain.naskah import (
    Bagian,
    Butir,
    DasarHukum,
    Klausul,
    Pasal,
    Tingkat,
    read_pasal,
)
from kerjasama_desktop.domain.penomoran import addresses, letter
from kerjasama_desktop.domain.penyesuaian import Penyesuaian, follow
from kerjasama_desktop.domain.penyusunan_bumdesma import bumdes_flags
from kerjasama_desktop.domain.penyusunan_isian import placeholder_values
from kerjasama_desktop.domain.penyusunan_istilah import without_unused_terms
from kerjasama_desktop.domain.penyusunan_menimbang import (
    default_memperhatikan,
    default_menimbang,
)
from kerjasama_desktop.domain.pustaka import Library, Teks, fill, parse_library
from kerjasama_desktop.domain.regulasi import Regulasi, suggested

__all__ = [
    "Library",
    "Teks",
    "clause_flags",
    "default_klausul",
    "default_memperhatikan",
    "default_mengingat",
    "default_menimbang",
    "mengingat_bpd",
    "mengingat_desa",
    "mengingat_of_day",
    "mengingat_texts",
    "own_words",
    "parse_library",
    "refresh_klausul",
    "topic_law",
]

_BY_PARTY = frozenset({Bagian.HAK_KEWAJIBAN, Bagian.LAIN_LAIN})
"""Parts of an agreement whose base text keeps its articles apart (domain.md 3.11)."""
_TWOFOLD = frozenset({Bagian.TATA_CARA, Bagian.HAK_KEWAJIBAN})
"""Parts of an agreement where what a topic adds is an article of its own."""
_AYAT = re.compile(r"\bayat \((\d+)\)")
_ANGKA = re.compile(r"(?:\[\w+\] )*1\. ")
_PERDES_BERSAMA = (
    "Peraturan Desa masing-masing Desa tentang Kewenangan Desa dan tentang Rencana Pembangunan "
    "Jangka Menengah Desa"
)
"""How the Perdes of many villages were once cited; files of that time may still hold it."""


def default_klausul(berkas: Berkas, library: Library) -> list[Klausul]:
    """Return the parts that this kind, topic and route need, filled from what is entered."""
    values, flags = placeholder_values(berkas), clause_flags(berkas)
    klausul = []
    for bagian, (judul, texts) in _chosen(berkas, library).items():
        pieces = [read_pasal(fill(text, values, flags)) for text in texts]
        pasal = [one for piece in pieces for one in piece]
        if not berkas.kerjasama.antar_desa:
            pasal = _articles_of_agreement(bagian, pieces)
        klausul.append(Klausul(bagian=bagian, judul=judul, isi=_write_pasal(pasal)))
    own = [one.isi for one in berkas.kerjasama.klausul if one.diubah]
    return without_unused_terms(klausul, own)


def refresh_klausul(berkas: Berkas, library: Library) -> Penyesuaian:
    """Return fresh default clauses, but those that a person changed as they are; their references
    follow what has moved.
    """
    own = [klausul for klausul in berkas.kerjasama.klausul if klausul.diubah]
    kept = {klausul.bagian for klausul in own}
    ids = {klausul.bagian: klausul.id for klausul in berkas.kerjasama.klausul}
    fresh = [
        klausul.model_copy(update={"id": ids.get(klausul.bagian, klausul.id)})
        for klausul in default_klausul(berkas, library)
        if klausul.bagian not in kept
    ]
    order = list(Bagian)
    after = sorted(own + fresh, key=lambda klausul: order.index(klausul.bagian))
    return follow(berkas.kerjasama.klausul, after)


def clause_flags(berkas: Berkas) -> frozenset[str]:
    """Return the line flags that hold for this cooperation."""
    kerjasama = berkas.kerjasama
    planned = any(kegiatan.nama for kegiatan in kerjasama.kegiatan)
    facts = {
        "antar_desa": kerjasama.antar_desa,
        "pihak_ketiga": not kerjasama.antar_desa,
        "bkad": kerjasama.ber_bkad,
        "pasal4": kerjasama.antar_desa and kerjasama.pasal4,
        "apb_desa": _uses_village_budget(berkas),
        "kegiatan": planned,
        "tanpa_kegiatan": not planned,
    }
    return bumdes_flags(berkas).union(name for name, holds in facts.items() if holds)


def _chosen(berkas: Berkas, library: Library) -> dict[Bagian, tuple[str, list[str]]]:
    """Return title and texts of each part: the base and what the topic adds, or the topic's own.

    What begins with '1.' goes on with the list that the base ends with.
    """
    kerjasama = berkas.kerjasama
    base = library[kerjasama.jenis.value.lower()]
    topic = library.get(kerjasama.topik.value.lower(), {}) if kerjasama.topik else {}
    chosen: dict[Bagian, tuple[str, list[str]]] = {}
    for bagian in Bagian:
        found = [part[bagian] for part in (base, topic) if bagian in part]
        if not found or (bagian is Bagian.BKAD and kerjasama.pasal4):
            continue
        if not found[-1].menambah:
            found = found[-1:]
        texts = [text.isi for text in found]
        if len(texts) > 1 and _ANGKA.match(texts[1]):
            texts = ["\n".join(texts)]
        chosen[bagian] = found[0].judul, texts
    return chosen


def _articles_of_agreement(bagian: Bagian, pieces: list[list[Pasal]]) -> list[Pasal]:
    """Return one Pasal for the part, as an agreement has; those of the parties stay apart."""
    first, *added = pieces
    if bagian in _BY_PARTY:
        apart = first
    elif bagian in _TWOFOLD:
        apart = [_joined(first)]
    else:
        return [_joined([one for piece in pieces for one in piece])]
    return [*apart, *(_joined(piece) for piece in added)]


def _joined(pasal: list[Pasal]) -> Pasal:
    """Make one Pasal: what stood alone becomes an ayat, references to ayat move with them."""
    if len(pasal) == 1:
        return pasal[0]
    butir: list[Butir] = []
    for part in pasal:
        before = sum(one.tingkat is Tingkat.AYAT for one in butir)
        for one in part.butir:
            tingkat = Tingkat.AYAT if one.tingkat is Tingkat.ISI else one.tingkat
            butir.append(Butir(tingkat, _moved(one.teks, before)))
    return Pasal(butir)


def _moved(teks: str, by: int) -> str:
    return _AYAT.sub(lambda found: f"ayat ({int(found[1]) + by})", teks)


def _write_pasal(pasal: list[Pasal]) -> str:
    """Write articles as `read_pasal` reads them, numbered anew."""
    return "\n\n".join("\n".join(_numbered(one.butir)) for one in pasal)


def _numbered(butir: list[Butir]) -> Iterator[str]:
    for one, place in zip(butir, addresses(butir), strict=True):
        marks = {
            Tingkat.AYAT: f"({place.ayat}) ",
            Tingkat.HURUF: f"{letter(place.huruf)}. ",
            Tingkat.ANGKA: f"{place.angka}. ",
        }
        yield f"{marks.get(one.tingkat, '')}{one.teks}"


def default_mengingat(berkas: Berkas) -> list[DasarHukum]:
    """Return what the text should cite on its day: the register's items, then Perdes entered.

    However many they are, each is named with its number and year (UU 12/2011 Lampiran II).
    """
    day = berkas.kerjasama.tanggal_penetapan or berkas.today
    cited = suggested(berkas.register, day, _tags(berkas), _kode(berkas.pihak, berkas))
    perdes = [text for pihak in berkas.pihak for text in _perdes(pihak)]
    return [
        *(item_for(regulasi, day) for regulasi in cited),
        *(DasarHukum(teks=text) for text in dict.fromkeys(perdes)),
    ]


def mengingat_of_day(berkas: Berkas) -> list[DasarHukum]:
    """Return what a text with a day of its own cites: the default, and what was chosen in own
    words for the joint text.
    """
    day = berkas.kerjasama.tanggal_penetapan or berkas.today
    law = default_mengingat(berkas)
    known = {kutipan.regulasi.id for kutipan in citations(law, berkas.register)}
    words = [
        item
        for item in own_words(berkas, day)
        if not (regulasi := cited(item, berkas.register)) or regulasi.id not in known
    ]
    return in_order([*law, *words], berkas.register)


def topic_law(berkas: Berkas) -> list[Regulasi]:
    """Return the law on the topic that is not yet cited.

    It is named only where it is asked for: UU 12/2011 Lampiran II wants in Mengingat what gives
    the power to make the regulation or orders it.
    """
    topik = berkas.kerjasama.topik
    tags = {topik.value.lower().replace("_", "-")} if topik else set()
    day = berkas.kerjasama.tanggal_penetapan or berkas.today
    cited = {one.regulasi.id for one in citations(berkas.kerjasama.dasar_hukum, berkas.register)}
    found = suggested(berkas.register, day, tags, _kode(berkas.pihak, berkas))
    return [regulasi for regulasi in found if regulasi.id not in cited]


def _kode(parties: Iterable[Pihak], berkas: Berkas) -> list[str]:
    return [berkas.desa_of(pihak).kode for pihak in parties]


def _perdes(pihak: Pihak) -> list[str]:
    return [text for text in (pihak.kewenangan_perdes, pihak.rpjm_perdes) if text]


def mengingat_bpd(berkas: Berkas, pihak: Pihak) -> list[str]:
    """Return the legal basis of one village's BPD: its own, and what is about the BPD."""
    return mengingat_desa(berkas, pihak, pihak.bpd_tanggal, {"bpd"})


def mengingat_desa(
    berkas: Berkas, pihak: Pihak, day: date | None, tags: Iterable[str] = ()
) -> list[str]:
    """Return the legal basis of one village's paper of a day (default: that of the joint text).

    It is what is chosen for the joint text and in force on that day (before anything is chosen:
    what would be), what the tags add, and of the Perdes only its own.
    """
    day = day or berkas.kerjasama.tanggal_penetapan or berkas.today
    chosen = berkas.kerjasama.dasar_hukum
    kode = _kode([pihak], berkas)
    ids = {item.regulasi_id for item in chosen if not item.teks} & berkas.register.keys()
    known = {i for i in ids if berkas.register[i].in_force(day)}
    wanted = {*tags, *(() if chosen else _tags(berkas))}
    known |= {regulasi.id for regulasi in suggested(berkas.register, day, wanted, kode)}
    words = own_words(berkas, day)
    known -= {kutipan.regulasi.id for kutipan in citations(words, berkas.register)}
    law = [DasarHukum(regulasi_id=i) for i in known]
    items = in_order([*law, *words], berkas.register)
    return _printed(berkas, [*items, *(DasarHukum(teks=text) for text in _perdes(pihak))], day)


def own_words(berkas: Berkas, day: date) -> list[DasarHukum]:
    """Return what was put into Mengingat in own words, but Perdes and what the register knows not
    to be in force on the day.
    """
    perdes = {_PERDES_BERSAMA, *(text for one in berkas.pihak for text in _perdes(one))}
    items = [one for one in berkas.kerjasama.dasar_hukum if one.teks and one.teks not in perdes]
    named = ((item, cited(item, berkas.register)) for item in items)
    return [item for item, regulasi in named if regulasi is None or regulasi.in_force(day)]


def mengingat_texts(berkas: Berkas) -> list[str]:
    """Return the chosen legal basis as it is printed, each item ending ';'."""
    day = berkas.kerjasama.tanggal_penetapan or berkas.today
    return _printed(berkas, berkas.kerjasama.dasar_hukum, day)


def _printed(berkas: Berkas, items: Iterable[DasarHukum], day: date) -> list[str]:
    texts = []
    for item in items:
        regulasi = berkas.register.get(item.regulasi_id)
        text = item.teks or (regulasi.citation(day) if regulasi else "")
        if text:
            texts.append(f"{text.rstrip(' ;.')};")
    return texts


def _tags(berkas: Berkas) -> set[str]:
    kerjasama = berkas.kerjasama
    tags = {
        "antar-desa" if kerjasama.antar_desa else "pihak-ketiga": True,
        "bkad": kerjasama.ber_bkad,
        "apb-desa": _uses_village_budget(berkas),
        "bumdesma": kerjasama.topik is Topik.BUMDESMA,
        "aset": Beban.ASET_DESA in kerjasama.beban or bool(kerjasama.rencana.aset_desa),
    }
    return {tag for tag, holds in tags.items() if holds}


def _uses_village_budget(berkas: Berkas) -> bool:
    kerjasama = berkas.kerjasama
    sources = [*(k.sumber for k in berkas.kontribusi), *(line.sumber for line in kerjasama.rab)]
    return Beban.APB_DESA in kerjasama.beban or any(s and s.dari_apb_desa for s in sources)

"""The eight items an offer must contain, in short (Permendagri 96/2017 Pasal 6)."""

import re

from kerjasama_desktop.documents.contexts import bahan
from kerjasama_desktop.documents.contexts.common import (
    Isian,
    isi,
    nama_desa,
)
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.kerjasama import Mitra, Pihak
from kerjasama_desktop.domain.naskah import Bagian, Tingkat, read_pasal
from kerjasama_desktop.domain.penyusunan_dana import contribution
from kerjasama_desktop.domain.penyusunan_isian import (
    as_item,
    dispute_official,
    joint_instrument,
)
from kerjasama_desktop.domain.text import join_phrases, lines

_BKAD = re.compile(r"\bBKAD\b")


def pokok(berkas: Berkas, target: Pihak | None = None, mitra: Mitra | None = None) -> list[Isian]:
    """Return the eight items an offer must contain, each in a few lines."""
    items = {
        Bagian.RUANG_LINGKUP: [*_scope(berkas), *_others(berkas)],
        Bagian.BIDANG: [_field(berkas)],
        Bagian.TATA_CARA: [_manner(berkas), *_strategy(berkas)],
        Bagian.JANGKA_WAKTU: [f"{bahan.masa(berkas)}."],
        Bagian.HAK_KEWAJIBAN: _rights(berkas, target),
        Bagian.PENDANAAN: [*_funding(berkas), *_asked(berkas, target or mitra)],
        Bagian.PERUBAHAN: [
            "Perubahan, penundaan, dan pembatalan kerja sama dilakukan atas kesepakatan para pihak "
            "melalui musyawarah dan dituangkan secara tertulis."
        ],
        Bagian.PERSELISIHAN: [_dispute(berkas)],
    }
    return [{"pokok": bagian.label, "uraian": texts} for bagian, texts in items.items()]


def _field(berkas: Berkas) -> str:
    objek = isi(as_item(berkas.kerjasama.objek), 32)
    return f"{bahan.capital(bahan.bidang(berkas))}, dengan objek {objek}."


def _scope(berkas: Berkas) -> list[str]:
    activities = bahan.kegiatan(berkas)
    if activities:
        return [f"Meliputi {join_phrases([as_item(name) for name in activities])}."]
    return _scope_clause(berkas) or [isi("", 48)]


def _others(berkas: Berkas) -> list[str]:
    """Name all villages where the addressee cannot see them from the letter: from the third on."""
    if len(berkas.pihak) < 3:
        return []
    return [f"Para pihak adalah {bahan.para_pihak(berkas)}."]


def _asked(berkas: Berkas, party: Pihak | Mitra | None) -> list[str]:
    """Return what the one addressed is asked to give."""
    if party is None:
        return []
    lines_of = berkas.kerjasama.kontribusi
    own = [one for one in lines_of if party.id in (one.pihak_id, one.mitra_id)]
    name = berkas.party_name(party.id, party.id)
    words = contribution(own, isi("", 24))
    return [f"Kontribusi yang diminta dari {name} {words}."] if own else []


def _scope_clause(berkas: Berkas) -> list[str]:
    """Return the first paragraph of the clause with what is listed under it, as one sentence."""
    clauses = berkas.kerjasama.klausul
    text = next((k.isi for k in clauses if k.bagian is Bagian.RUANG_LINGKUP), "")
    articles = read_pasal(text)
    if not articles:
        return []
    first, *rest = articles[0].butir
    listed = []
    for item in rest:
        if item.tingkat in {Tingkat.AYAT, Tingkat.ISI}:
            break
        listed.append(item.teks)
    return [" ".join([first.teks, *listed])]


def _manner(berkas: Berkas) -> str:
    k = berkas.kerjasama
    if not k.antar_desa:
        return (
            "Dilaksanakan oleh para pihak menurut rencana kerja yang disepakati dalam "
            "Perjanjian Bersama."
        )
    if k.pasal4:
        return "Dilaksanakan oleh Pemerintah Desa dan disepakati melalui Musyawarah Desa."
    return (
        "Dilaksanakan oleh badan kerja sama antar-Desa yang dibentuk dengan "
        f"{joint_instrument(berkas)}, menurut rencana kerja yang disepakati dalam Musyawarah "
        "antar-Desa."
    )


def _strategy(berkas: Berkas) -> list[str]:
    strategy = berkas.kerjasama.rencana.strategi
    return [f"Dalam pelaksanaannya, para pihak {_listed(strategy)}."] if strategy else []


def _rights(berkas: Berkas, target: Pihak | None) -> list[str]:
    """Name rights and duties of the village addressed and of the one that offers."""
    ours = bahan.initiator(berkas)
    shown = [p for p in ([target, ours] if target is not ours else [ours]) if p]
    texts = [
        f"{nama_desa(berkas.desa_of(pihak))} {verb} {_listed(text)}."
        for pihak in shown
        for verb, text in (("berhak", pihak.hak), ("berkewajiban", pihak.kewajiban))
    ]
    return texts or [isi("", 48)]


def _listed(text: str) -> str:
    """Return typed lines as one phrase, the body named in full: the letter defines no BKAD."""
    words = join_phrases([as_item(line) for line in lines(text)])
    return isi(_BKAD.sub("badan kerja sama antar-Desa", words), 32)


def _funding(berkas: Berkas) -> list[str]:
    return [
        f"Perkiraan biaya {bahan.isi_biaya(bahan.biaya(berkas))}, yang bersumber dari "
        f"{bahan.sumber_dana(berkas)}.",
    ]


def _dispute(berkas: Berkas) -> str:
    official = dispute_official(berkas)
    if berkas.kerjasama.antar_desa:
        return (
            "Perselisihan diselesaikan secara musyawarah dengan semangat kekeluargaan; apabila "
            f"tidak tercapai kesepakatan, difasilitasi dan diselesaikan oleh {official}."
        )
    return (
        "Perselisihan diselesaikan secara musyawarah; apabila tidak tercapai kesepakatan, "
        f"difasilitasi oleh {official} sebelum ditempuh jalur hukum."
    )

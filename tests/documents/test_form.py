"""Form that a reader sees only where a page ends: what keeps together, and what repeats."""

import pytest
from lxml import etree
from samples import many_villages
from wordfiles import W, paragraphs, part

from kerjasama_desktop.documents.catalog import DocumentJob, jobs
from kerjasama_desktop.documents.kinds import KINDS
from kerjasama_desktop.documents.paper import UKURAN
from kerjasama_desktop.documents.produce import produce
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.naskah import Klausul
from kerjasama_desktop.domain.pengaturan import Kertas

KEPT = ("Lekat", "Lanjut", "Pasal", "Bab")
ENDINGS = (
    "mulai berlaku.",
    "(1) satu.\n(2) dua.",
    "(1) satu:\na. huruf; dan\nb. huruf.",
    "(1) satu:\na. huruf:\n1. angka; dan\n2. angka.",
    "(1) satu:\n1. angka; dan\n2. angka.",
    "Isi:\na. huruf; dan\nb. huruf.",
    "Isi:\na. huruf:\n1. angka.",
    "Isi:\n1. angka:\na. huruf.",
    "(1) satu.\nlanjutan ayat.",
    "\n\n".join(["(1) panjang. " * 40 + "\n(2) " + "panjang sekali. " * 200] * 3),
)


RECEIPT = next(kind for kind in KINDS if kind.key == "tanda_terima")


def _job(berkas: Berkas, key: str) -> DocumentJob:
    return next(job for job in jobs(berkas) if job.kind.key == key)


def _closing(data: bytes) -> tuple[str, str]:
    """Return the styles of the last paragraph of the articles and of the closing sentence."""
    styles = [(style, text) for style, text in paragraphs(data) if text]
    place = next(n for n, (_, text) in enumerate(styles) if text.startswith("Agar setiap orang"))
    return styles[place - 1][0], styles[place][0]


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_end_of_the_last_article_keeps_with_the_signatures(berkas: Berkas, ending: str) -> None:
    last = berkas.kerjasama.klausul[-1]
    berkas.kerjasama.klausul[-1] = Klausul(bagian=last.bagian, judul=last.judul, isi=ending)
    data = produce(berkas, _job(berkas, "peraturan_bersama"))
    article, closing = _closing(data)
    assert article.endswith(KEPT)
    assert closing == "IsiLanjut"
    assert sum(style.endswith(("Lekat", "Lanjut")) for style, _ in paragraphs(data)) < 60


@pytest.mark.parametrize("count", [2, 3, 8, 19, 30])
def test_no_signature_is_torn(count: int) -> None:
    berkas = many_villages(count)
    for key in ("peraturan_bersama", "keputusan_bersama_bkad"):
        root = etree.fromstring(part(produce(berkas, _job(berkas, key))).encode())
        signed = [
            row
            for row in root.iter(f"{W}tr")
            if any(style.get(f"{W}val") == "TTDNama" for style in row.iter(f"{W}pStyle"))
        ]
        assert len(signed) >= count // 3
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in signed)


def test_a_sentence_that_introduces_a_list_keeps_with_it(berkas: Berkas) -> None:
    found = [
        (style, text)
        for style, text in paragraphs(produce(berkas, _job(berkas, "peraturan_bersama")))
        if text.endswith(":") and style.startswith(("Ayat", "Isi", "Huruf", "Angka"))
    ]
    assert len(found) > 10
    assert [text for style, text in found if not style.endswith(("Lekat", "Lanjut"))] == []


@pytest.mark.parametrize("kertas", list(Kertas))
def test_dots_of_the_contents_end_at_the_edge_of_the_text(berkas: Berkas, kertas: Kertas) -> None:
    berkas.pengaturan.kertas = kertas
    data = produce(berkas, _job(berkas, "rencana_kerja_sama"))
    margins = etree.fromstring(part(data).encode()).find(f".//{W}pgMar")
    assert margins is not None
    width = UKURAN[kertas][0] - sum(int(margins.get(f"{W}{s}", "")) for s in ("left", "right"))
    tabs = etree.fromstring(part(data, "word/styles.xml").encode()).iter(f"{W}tab")
    assert {tab.get(f"{W}pos") for tab in tabs if tab.get(f"{W}leader")} == {str(width)}


def test_headings_show_in_the_navigation_of_word(berkas: Berkas) -> None:
    for key in ("peraturan_bersama", "berita_acara_mad", "rencana_kerja_sama"):
        data = produce(berkas, _job(berkas, key))
        levels = {
            str(style.get(f"{W}styleId")): style.find(f"{W}pPr/{W}outlineLvl")
            for style in etree.fromstring(part(data, "word/styles.xml").encode()).iter(f"{W}style")
        }
        assert sum(levels[style] is not None for style, _ in paragraphs(data) if style) > 4, key


def test_places_and_names_of_a_promulgation_are_level(berkas: Berkas) -> None:
    """An office that needs two lines moves neither; the columns do not touch."""
    root = etree.fromstring(part(produce(berkas, _job(berkas, "peraturan_bersama"))).encode())
    table = next(t for t in root.iter(f"{W}tbl") if "Diundangkan di" in "".join(t.itertext()))
    rows = [["".join(c.itertext()).strip() for c in r.iter(f"{W}tc")] for r in table.iter(f"{W}tr")]
    assert [len(row) for row in rows] == [3, 3, 3]
    for row, start in zip(rows, ("Diundangkan di", "SEKRETARIS DESA", "BERITA DESA"), strict=True):
        assert row[0].startswith(start)
        assert row[1] == ""
        assert row[2].startswith(start)
    places, names, _ = table.iter(f"{W}tr")
    assert not list(places.iter(f"{W}vAlign"))
    assert {a.get(f"{W}val") for a in names.iter(f"{W}vAlign")} == {"bottom"}
    kept = [next(row.iter(f"{W}pStyle")).get(f"{W}val", "") for row in table.iter(f"{W}tr")]
    assert [style.endswith("Lekat") for style in kept] == [True, True, False]


def test_the_data_of_one_object_stay_on_one_page(berkas: Berkas) -> None:
    root = etree.fromstring(part(produce(berkas, _job(berkas, "profil_objek"))).encode())
    table = next(t for t in root.iter(f"{W}tbl") if "Kategori" in "".join(t.itertext()))
    styles = [
        next(row.iter(f"{W}pStyle")).get(f"{W}val", "").endswith("Lekat")
        for row in table.iter(f"{W}tr")
    ]
    assert styles == [True] * (len(styles) - 1) + [False]


def test_strategy_programme_and_budget_share_the_wide_pages(berkas: Berkas) -> None:
    words = part(produce(berkas, _job(berkas, "rencana_kerja_sama")))
    wide = words.split("<w:sectPr")[1]
    assert "Strategi dan program kerja" in wide
    assert wide.count('w:br w:type="page"') == 0


def test_the_receiver_of_the_papers_has_a_line_of_his_own(berkas: Berkas) -> None:
    data = produce(berkas, DocumentJob(RECEIPT, None, "Tanda Terima", "Tanda Terima.docx"))
    lines = [words for _, words in paragraphs(data)]
    assert any(set(words) == {"…"} for words in lines)

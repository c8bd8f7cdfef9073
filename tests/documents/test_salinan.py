"""The copy of a produk hukum: SALINAN, ttd., and who vouches for it."""

from datetime import date

import pytest
from letters_help import with_all
from samples import many_villages
from wordfiles import paragraphs, text

from kerjasama_desktop.documents.catalog import jobs
from kerjasama_desktop.documents.contexts.common import penyalin
from kerjasama_desktop.documents.package import read_parts
from kerjasama_desktop.documents.produce import produce
from kerjasama_desktop.documents.render import RenderOptions
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import JabatanPejabat, Pejabat
from kerjasama_desktop.domain.desa import StatusPejabat as Status

PRODUK_HUKUM = {
    "peraturan_bersama": 2,
    "keputusan_bersama_bkad": 2,
    "keputusan_bpd": 1,
    "keputusan_perwakilan": 2,
    "keputusan_bkd": 2,
}
SATU_DESA = {"keputusan_bpd", "keputusan_perwakilan", "keputusan_bkd"}
"""Kinds, and how many times each village's officials sign (heads, secretaries, the annex)."""


@pytest.mark.parametrize("key", PRODUK_HUKUM)
@pytest.mark.parametrize("count", [2, 3, 9])
def test_a_copy_differs_as_the_practice_wants(key: str, count: int) -> None:
    berkas = with_all(many_villages(count))
    job = next(job for job in jobs(berkas) if job.kind.key == key)
    original, copy = (text(produce(berkas, job, salinan=copied)) for copied in (False, True))
    lines = copy.split("\n")
    vouched = "\n".join(
        ["Salinan sesuai dengan aslinya", *(str(word) for word in penyalin(berkas).values())]
    )
    signatures = PRODUK_HUKUM[key] * (1 if key in SATU_DESA else count)
    assert lines[0] == "SALINAN"
    assert lines.count("ttd.") == signatures
    assert vouched in copy
    assert "\n".join(line for line in lines[1:] if line != "ttd.").replace(vouched, "").split() == (
        original.split()
    )


@pytest.mark.parametrize("word", ["SALINAN", "ttd.", "Salinan sesuai"])
def test_an_original_says_nothing_of_copies(berkas: Berkas, word: str) -> None:
    for job in jobs(berkas):
        for draf in (True, False):
            assert word not in text(produce(berkas, job, draf=draf)), job.nama_berkas


def test_every_signature_has_its_own_ttd_above_the_name(berkas: Berkas) -> None:
    job = next(job for job in jobs(berkas) if job.kind.key == "peraturan_bersama")
    data = produce(berkas, job, salinan=True)
    signed = [words for style, words in paragraphs(data) if style == "TTDNama"]
    assert [words for words in signed if not words.startswith("ttd.\n")] == ["NUR HIKMAH"]
    assert signed.count("ttd.\nNUR HIKMAH") == 1


def test_a_letter_is_the_same_whether_copied_or_not(berkas: Berkas) -> None:
    job = next(job for job in jobs(berkas) if job.kind.key == "surat_pengantar_camat")
    assert produce(berkas, job, salinan=True) == produce(berkas, job)


def test_a_draft_is_never_copied(berkas: Berkas) -> None:
    job = jobs(berkas)[0]
    with pytest.raises(ValueError, match="final"):
        produce(berkas, job, draf=True, salinan=True)
    with pytest.raises(ValueError, match="final"):
        RenderOptions(draf=True, salinan=True)
    parts = read_parts(produce(berkas, job, salinan=True))
    assert not [name for name in parts if b'string="DRAF"' in parts[name]]


def test_the_secretary_now_in_office_vouches(berkas: Berkas) -> None:
    desa_id = next(p.desa_id for p in berkas.pihak if p == berkas.own_pihak)
    berkas.pejabat[desa_id].append(
        Pejabat(
            desa_id=desa_id,
            jabatan=JabatanPejabat.SEKRETARIS,
            nama="Basse Uji",
            status=Status.PJ,
            mulai=date(2030, 1, 1),
        )
    )
    assert penyalin(berkas)["nama"] == "BASSE UJI"
    assert penyalin(berkas)["jabatan"] == "Pj. SEKRETARIS DESA BODDIE,"


def test_without_a_village_there_are_dots(berkas_kosong: Berkas) -> None:
    berkas_kosong.kerjasama.pihak.clear()
    berkas_kosong.pengaturan.desa_id = None
    assert penyalin(berkas_kosong) == {"jabatan": f"SEKRETARIS DESA {'…' * 8},", "nama": "…" * 16}

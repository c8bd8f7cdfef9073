"""What the papers of a change call the meeting, the instrument and its articles."""

from collections.abc import Callable

import perubahan_help as life
import pytest
from samples import many_villages, third_party
from wordfiles import text

from kerjasama_desktop.documents.catalog import jobs
from kerjasama_desktop.documents.produce import produce
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.naskah import Bagian
from kerjasama_desktop.domain.penyusunan_perubahan import default_menimbang, judul_instrumen
from kerjasama_desktop.services.library import compose


def printed(case: Berkas, key: str) -> str:
    return text(produce(case, next(job for job in jobs(case) if job.kind.key == key)))


def by_pasal_4() -> Berkas:
    case = many_villages(2)
    case.kerjasama.pasal4 = True
    compose(case)
    return case


@pytest.mark.parametrize(
    ("make", "forum"),
    [
        (lambda: many_villages(2), "Musyawarah antar-Desa"),
        (by_pasal_4, "musyawarah Desa Peserta"),
        (third_party, "musyawarah para pihak"),
    ],
)
def test_minutes_and_instrument_name_the_same_meeting(
    make: Callable[[], Berkas], forum: str
) -> None:
    case = make()
    change = life.changed(case)
    assert f"telah melaksanakan {forum} mengenai" in printed(case, "berita_acara_perubahan")
    grounds = "\n".join(default_menimbang(case, change)).replace("PARA PIHAK", "para pihak")
    assert f"telah disepakati dalam {forum} pada hari Senin tanggal 2 November" in grounds
    life.ended(case)
    assert f"telah melaksanakan {forum} dan bersepakat" in printed(case, "berita_acara_pengakhiran")


def test_several_changes_stand_below_one_opening(berkas: Berkas) -> None:
    change = life.changed(berkas)
    life.want(berkas, change, Bagian.PENUTUP, "mulai berlaku", "tetap berlaku")
    words = printed(berkas, "peraturan_perubahan")
    assert "Beberapa ketentuan dalam Peraturan Bersama" in words
    assert "diubah sebagai berikut:" in words


def test_an_addendum_quotes_every_title_of_the_agreement() -> None:
    case = third_party()
    change = life.changed(case)
    life.want(case, change, Bagian.TATA_CARA, "Sampah organik diolah", "Sampah organik diubah")
    life.want(case, change, Bagian.LAIN_LAIN, "menjaga kerahasiaan", "merahasiakan")
    words = printed(case, "adendum")
    for title in ("KETENTUAN TEKNIS PELAKSANAAN", "PELINDUNGAN DATA PRIBADI", "JANGKA WAKTU"):
        assert words.count(title) == 2


def test_a_citation_repeats_the_title_that_was_enacted(berkas: Berkas) -> None:
    change = life.changed(berkas)
    life.ended(berkas)
    title = judul_instrumen(berkas, change)
    assert title.startswith("Perubahan atas Peraturan Bersama Kepala Desa Benteng Nomor 2 Tahun")
    words = printed(berkas, "peraturan_pencabutan")
    assert f"Kepala Desa Boddie Nomor 12 Tahun 2026 tentang {title} (Berita Desa" in words
    assert title.upper() in printed(berkas, "peraturan_perubahan")

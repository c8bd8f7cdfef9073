"""The village's own regulations and corrections in the law register."""

from dataclasses import replace
from datetime import date

from rules_help import found

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.naskah import DasarHukum
from kerjasama_desktop.domain.penyusunan import default_mengingat, mengingat_bpd, mengingat_texts
from kerjasama_desktop.domain.regulasi import JenisRegulasi, Register
from kerjasama_desktop.domain.regulasi_desa import RegulasiDesa, correction_of, with_local
from kerjasama_desktop.services.library import regulation_register

PERDA = RegulasiDesa(
    nama="Peraturan Daerah Kabupaten Pangkajene dan Kepulauan Nomor 3 Tahun 2019 tentang Kerja "
    "Sama Desa",
    nomor=3,
    tahun=2019,
    lembaran="Lembaran Daerah Kabupaten Pangkajene dan Kepulauan Tahun 2019 Nomor 3",
    berlaku=date(2019, 5, 2),
    wilayah="73.10",
)


def cited(case: Berkas, *entries: RegulasiDesa) -> list[str]:
    object.__setattr__(case, "register", with_local(case.register, entries))
    case.kerjasama.dasar_hukum = default_mengingat(case)
    return mengingat_texts(case)


def test_a_regulation_of_the_region_is_cited_in_its_place(berkas: Berkas) -> None:
    texts = cited(berkas, PERDA)
    place = next(n for n, text in enumerate(texts) if text.startswith(PERDA.nama))
    assert texts[place] == f"{PERDA.nama} ({PERDA.lembaran});"
    assert texts[place - 1].startswith("Peraturan Menteri")
    assert texts[place + 1].startswith("Peraturan Desa")


def test_a_regulation_of_its_own_is_cited_in_words_for_those_who_do_not_have_it(
    berkas: Berkas,
) -> None:
    own = PERDA.model_copy(update={"wilayah": ""})
    for entry in (PERDA, own):
        assert f"{PERDA.nama} ({PERDA.lembaran});" in cited(berkas, entry)
        assert not found(berkas, "V56")
        stranger = replace(berkas, register=regulation_register())
        assert f"{PERDA.nama} ({PERDA.lembaran});" in mengingat_texts(stranger)
        assert f"{PERDA.nama} ({PERDA.lembaran});" in mengingat_bpd(stranger, berkas.pihak[0])


def test_a_regulation_of_its_own_is_judged_as_any_other(berkas: Berkas) -> None:
    cited(berkas, PERDA.model_copy(update={"dicabut": date(2019, 1, 1)}))
    berkas.kerjasama.dasar_hukum = [DasarHukum(teks=PERDA.nama)]
    (hit,) = found(berkas, "V52")
    assert "Pangkajene dan Kepulauan Nomor 3 Tahun 2019 telah dicabut" in hit.message


def test_a_regulation_of_another_region_is_not_cited(berkas: Berkas) -> None:
    other = PERDA.model_copy(update={"wilayah": "35.02"})
    assert not [text for text in cited(berkas, other) if text.startswith("Peraturan Daerah")]


def test_a_regulation_that_was_revoked_is_not_cited(berkas: Berkas) -> None:
    gone = PERDA.model_copy(update={"dicabut": date(2026, 1, 1)})
    assert not [text for text in cited(berkas, gone) if text.startswith("Peraturan Daerah")]


def test_a_correction_takes_the_place_of_the_shipped_entry(berkas: Berkas) -> None:
    shipped = regulation_register()["pp-16-2026"]
    entry = correction_of(shipped)
    entry.lembaran, entry.terverifikasi = "Lembaran Negara Tahun 2026 Nomor 44", True
    merged = with_local(regulation_register(), [entry])
    mended = merged["pp-16-2026"]
    assert (mended.lembaran, mended.terverifikasi) == (entry.lembaran, True)
    assert (mended.untuk, mended.sebutan) == (shipped.untuk, shipped.sebutan)
    assert len(merged) == len(regulation_register())
    assert any("Lembaran Negara Tahun 2026 Nomor 44" in text for text in cited(berkas, entry))


def test_an_unchanged_correction_changes_nothing() -> None:
    register = regulation_register()
    assert with_local(register, [correction_of(one) for one in register.values()]) == register


def test_an_entry_without_a_name_is_left_out() -> None:
    assert with_local(Register(), [RegulasiDesa()]) == {}
    (one,) = with_local(Register(), [PERDA]).values()
    assert one.sebutan == "Peraturan Daerah Kabupaten Pangkajene dan Kepulauan Nomor 3 Tahun 2019"
    assert (one.wilayah, one.jenis) == ("7310", JenisRegulasi.PERDA)

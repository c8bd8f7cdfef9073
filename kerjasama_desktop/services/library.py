"""The texts and facts that come with the program: law register, clause library, sample."""

from collections.abc import Mapping
from datetime import date
from functools import cache

from kerjasama_desktop.domain import penyusunan
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.pengaturan import Pengaturan
from kerjasama_desktop.domain.regulasi import Register, parse_register
from kerjasama_desktop.paths import resource
from kerjasama_desktop.services.sample import build_sample
from kerjasama_desktop.services.sample_villages import BODDIE, sample_id


@cache
def regulation_register() -> Register:
    return parse_register(resource("regulasi.json").read_text("utf-8"))


@cache
def clause_library() -> penyusunan.Library:
    texts: Mapping[str, str] = {
        path.stem: path.read_text("utf-8") for path in resource("klausul").glob("*.txt")
    }
    return penyusunan.parse_library(texts)


def compose(case: Berkas) -> None:
    """Fill clauses and preamble of the case's cooperation with default texts."""
    case.kerjasama.klausul = penyusunan.default_klausul(case, clause_library())
    compose_preamble(case)


def compose_preamble(case: Berkas) -> None:
    """Write Menimbang, Memperhatikan and Mengingat from the facts entered."""
    kerjasama = case.kerjasama
    kerjasama.menimbang = "\n".join(penyusunan.default_menimbang(case))
    kerjasama.memperhatikan = "\n".join(penyusunan.default_memperhatikan(case))
    kerjasama.dasar_hukum = penyusunan.default_mengingat(case)


def sample_case(today: date) -> Berkas:
    """The sample as a case file, its text composed."""
    sample = build_sample()
    case = Berkas(
        kerjasama=sample.kerjasama,
        desa={desa.id: desa for desa in sample.desa},
        pejabat=sample.pejabat,
        potensi={item.id: item for item in sample.potensi},
        pengaturan=Pengaturan(id=sample_id("pengaturan"), desa_id=BODDIE, garis=sample_id("garis")),
        register=regulation_register(),
        today=today,
    )
    compose(case)
    return case

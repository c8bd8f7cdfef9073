"""The main documents of the sample as XML, against which every change of theirs is seen.

`python3 dev.py references` writes them anew; read the difference before you commit it.
"""

from collections.abc import Callable
from pathlib import Path

from lxml import etree
from published.kalikoa import kalikoa
from samples import TODAY
from wordfiles import part

from kerjasama_desktop.documents.catalog import jobs
from kerjasama_desktop.documents.produce import produce
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.services.library import sample_case

FOLDER = Path(__file__).parent / "fixtures" / "reference"


def _sample() -> Berkas:
    return sample_case(TODAY)


MAIN: dict[str, Callable[[], Berkas]] = {
    "berita_acara_musdes": _sample,
    "berita_acara_mad": _sample,
    "keputusan_bpd": _sample,
    "keputusan_perwakilan": _sample,
    "keputusan_bersama_bkad": _sample,
    "peraturan_bersama": _sample,
    "perjanjian_bersama": kalikoa,
    "surat_penawaran": _sample,
}


def made(key: str) -> str:
    """Return the body of the first document of this kind, an element to a line."""
    case = MAIN[key]()
    job = next(job for job in jobs(case) if job.kind.key == key)
    root = etree.fromstring(part(produce(case, job)).encode())
    etree.indent(root, " ")
    return f"{etree.tostring(root, encoding='unicode')}\n"


def path_of(key: str) -> Path:
    return FOLDER / f"{key}.xml"


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in MAIN:
        path_of(name).write_text(made(name), encoding="utf-8")

"""How long our documents take against plain docxtpl: the same templates and the same data."""

import time
from collections.abc import Callable
from io import BytesIO

from docxtpl import DocxTemplate
from samples import TODAY, many_villages, third_party
from wordfiles import text

from kerjasama_desktop.documents.catalog import DocumentJob, context, jobs
from kerjasama_desktop.documents.produce import produce
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.services.library import sample_case

LIMIT = 0.35
PAGE_LIMIT = 2.0
ROUNDS = 5


def measure() -> list[tuple[str, float, float]]:
    """Return (document, our time / docxtpl's time, limit) for every kind, and the large one's."""
    cases = (sample_case(TODAY), third_party(), many_villages(30))
    found: dict[str, tuple[str, float, float]] = {}
    for case in cases:
        for job in jobs(case):
            name = f"{job.kind.key} ({len(case.pihak)} Desa)"
            if name not in found:
                found[name] = (name, _ratio(case, job), LIMIT)
    return [
        *found.values(),
        ("peraturan_bersama per halaman, 30 / 2 Desa", _per_page(), PAGE_LIMIT),
    ]


def _per_page() -> float:
    """Return the time per page for 30 villages over that for 2.

    Text stands for pages: the pages of signatures of 30 villages hold less of it than others, so
    the true ratio is lower.
    """
    small, large = (_regulation(case) for case in (sample_case(TODAY), many_villages(30)))
    return large / small


def _regulation(case: Berkas) -> float:
    """Return seconds per character of the joint regulation."""
    job = next(job for job in jobs(case) if job.kind.key == "peraturan_bersama")
    return _best(lambda: produce(case, job)) / len(text(produce(case, job)))


def _ratio(case: Berkas, job: DocumentJob) -> float:
    names = {**context(case, job), "draf": False, "salinan": False, "logo": False}
    ours = _best(lambda: produce(case, job))
    return ours / _best(lambda: _plain(job, names))


def _plain(job: DocumentJob, names: dict[str, object]) -> None:
    document = DocxTemplate(job.kind.template)
    document.render(names, autoescape=True)
    document.save(BytesIO())


def _best(work: Callable[[], object]) -> float:
    """Return the shortest of several runs, the first not counted."""
    work()
    return min(_timed(work) for _ in range(ROUNDS))


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    for name, ratio, limit in sorted(measure(), key=lambda row: -row[1]):
        print(f"{name:45} {ratio:5.2f}  (at most {limit})")

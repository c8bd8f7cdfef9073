"""Whatever rows are removed together come back equal, with the references they had."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic_core import to_jsonable_python
from samples import TODAY

from kerjasama_desktop.domain.jejak import KERJASAMA, Jejak, Tindakan
from kerjasama_desktop.domain.keranjang import put_back, thrown_away, whole
from kerjasama_desktop.domain.kerjasama import Kerjasama
from kerjasama_desktop.services.library import sample_case

WHEN = datetime(2026, 11, 22, 1, 0, tzinfo=UTC)
LISTS = ("pihak", "musyawarah", "peserta", "pengurus", "kegiatan", "rab", "kontribusi", "keputusan")


def trace(tabel: str, row: Any, simpanan: UUID, kerjasama_id: UUID, **more: Any) -> Jejak:
    values = {"tindakan": Tindakan.HAPUS, "lama": to_jsonable_python(row.model_dump()), **more}
    return Jejak(
        simpanan=simpanan,
        kerjasama_id=kerjasama_id,
        waktu=WHEN,
        tabel=tabel,
        baris_id=row.id,
        sebutan=f"{tabel} {row.id}",
        **values,
    )


def rows_of(kerjasama: Kerjasama) -> dict[str, dict[UUID, dict[str, Any]]]:
    return {name: {row.id: row.model_dump() for row in getattr(kerjasama, name)} for name in LISTS}


@settings(max_examples=60)
@given(st.data())
def test_rows_removed_together_come_back_together(data: st.DataObject) -> None:
    kerjasama = sample_case(TODAY).kerjasama
    before = rows_of(kerjasama)
    simpanan, entries = uuid4(), []
    for name in data.draw(st.sets(st.sampled_from(LISTS), min_size=1)):
        rows = getattr(kerjasama, name)
        gone = data.draw(st.sets(st.integers(0, len(rows) - 1), min_size=1, max_size=len(rows)))
        entries += [trace(name, rows[place], simpanan, kerjasama.id) for place in sorted(gone)]
        setattr(kerjasama, name, [row for place, row in enumerate(rows) if place not in gone])
    (found,) = thrown_away(entries, frozenset(), {kerjasama.id: kerjasama.judul})
    put_back(kerjasama, found)
    put_back(kerjasama, found)
    assert rows_of(kerjasama) == before


def test_a_lost_reference_is_set_again_and_a_new_one_stays() -> None:
    kerjasama = sample_case(TODAY).kerjasama
    gone, other = kerjasama.pihak[0], kerjasama.pihak[1]
    first, second = kerjasama.pengurus[:2]
    simpanan = uuid4()
    lost = {
        "tindakan": Tindakan.UBAH,
        "lama": {"pihak_id": str(gone.id)},
        "baru": {"pihak_id": None},
    }
    entries = [trace("pihak", gone, simpanan, kerjasama.id)]
    entries += [trace("pengurus", row, simpanan, kerjasama.id, **lost) for row in (first, second)]
    kerjasama.pihak = [other]
    first.pihak_id, second.pihak_id = None, other.id
    (found,) = thrown_away(entries, frozenset(), {})
    put_back(kerjasama, found)
    assert [row.pihak_id for row in kerjasama.pengurus[:2]] == [gone.id, other.id]
    assert {row.id for row in kerjasama.pihak} == {gone.id, other.id}


def test_a_whole_cooperation_of_an_earlier_program_keeps_what_is_still_known() -> None:
    kerjasama = Kerjasama(judul="Irigasi")
    simpanan = uuid4()
    root = trace(KERJASAMA, kerjasama, simpanan, kerjasama.id)
    root.lama = {"id": str(kerjasama.id), "judul": "Irigasi", "jenis": "LAMA", "warna": "hijau"}
    (found,) = thrown_away([root], frozenset(), {})
    assert found.utuh
    parts = {"rencana", "bkad"}
    assert whole(found).model_dump(exclude=parts) == kerjasama.model_dump(exclude=parts)


def test_what_the_program_removes_by_itself_is_not_shown() -> None:
    case = sample_case(TODAY)
    entry = trace("klausul", case.kerjasama.klausul[0], uuid4(), case.kerjasama.id)
    assert thrown_away([entry], frozenset(), {}) == []


def test_what_is_there_again_is_not_shown() -> None:
    case = sample_case(TODAY)
    row = case.kerjasama.pengurus[0]
    entry = trace("pengurus", row, uuid4(), case.kerjasama.id)
    assert thrown_away([entry], frozenset({row.id}), {}) == []

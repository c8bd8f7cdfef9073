"""Number books: what comes next, gaps and doubles, year by year."""

from typing import Any
from uuid import UUID, uuid4

from hypothesis import given
from hypothesis import strategies as st

from kerjasama_desktop.domain.buku_nomor import BukuTahun, book_of_year, kunci_of
from kerjasama_desktop.domain.nomor import Buku, KeadaanNomor, NomorBuku, PolaNomor

DESA = UUID(int=1)
STATES = st.sampled_from(list(KeadaanNomor))


def entry(urut: int | None, nomor: str = "", **more: Any) -> NomorBuku:
    values: dict[str, Any] = {"desa_id": DESA, "buku": Buku.SURAT, "tahun": 2026, **more}
    return NomorBuku(urut=urut, nomor=nomor or str(urut), **values)


def book(*numbers: NomorBuku, mulai: int = 0) -> BukuTahun:
    return BukuTahun(Buku.SURAT, 2026, numbers, mulai)


def test_next_follows_the_highest_and_the_paper_book() -> None:
    assert book().next_urut == 1
    assert book(mulai=46).next_urut == 47
    assert book(entry(3), entry(None, "tanpa urut"), mulai=1).next_urut == 4


def test_what_is_not_used_is_not_given_again() -> None:
    assert book(entry(1), entry(2, keadaan=KeadaanNomor.BATAL)).next_urut == 3


def test_gaps_are_told_as_ranges() -> None:
    assert book(entry(2), entry(3), entry(7), entry(9)).gaps() == [(4, 6), (8, 8)]
    assert book(entry(48), entry(50), mulai=46).gaps() == [(47, 47), (49, 49)]
    assert book(entry(28)).gaps() == []
    assert book(entry(3), entry(8), mulai=5).gaps() == [(6, 7)]


def test_a_number_marked_as_not_used_is_no_gap() -> None:
    assert book(entry(1), entry(2, keadaan=KeadaanNomor.BATAL), entry(3)).gaps() == []


def test_clash_and_doubles() -> None:
    first, second = entry(5, "400/05/B"), entry(5, "400/5/b")
    gone = entry(5, "400/5/B", keadaan=KeadaanNomor.BATAL)
    whole = book(first, second, gone)
    assert whole.clash("400/005/B") == first
    assert whole.clash("400/005/B", first.id) == second
    assert whole.clash("400/6/B") is None
    assert whole.doubled() == {first.id, second.id}
    assert book(first, gone).doubled() == set()


def test_the_number_of_a_document() -> None:
    mine = entry(4, kerjasama_id=UUID(int=2), jenis="surat_penawaran", subjek_id=UUID(int=3))
    old = mine.model_copy(update={"id": uuid4(), "keadaan": KeadaanNomor.BATAL})
    assert book(entry(1), old, mine).of(kunci_of(mine)) == mine
    assert book(old).of(kunci_of(mine)) is None


def test_each_book_begins_again_with_the_year() -> None:
    numbers = [entry(9, tahun=2025), entry(4), entry(7, buku=Buku.BERITA_ACARA)]
    pola = PolaNomor(buku=Buku.SURAT, terakhir=12, tahun=2025)
    assert book_of_year(numbers, pola, 2025).next_urut == 13
    assert book_of_year(numbers, pola, 2026).next_urut == 5
    assert book_of_year(numbers, pola, 2027).next_urut == 1


@given(st.lists(st.tuples(st.integers(1, 60), STATES)), st.integers(0, 40))
def test_gaps_and_numbers_fill_the_book_without_overlap(
    given_out: list[tuple[int, KeadaanNomor]], mulai: int
) -> None:
    whole = book(*(entry(n, keadaan=state) for n, state in given_out), mulai=mulai)
    taken = {n for n, _ in given_out}
    missing = [n for low, high in whole.gaps() for n in range(low, high + 1)]
    assert len(missing) == len(set(missing))
    assert not taken & set(missing)
    above = {n for n in taken if n > mulai}
    first = mulai + 1 if mulai else min(above, default=1)
    assert above | set(missing) == set(range(first, max(above, default=first - 1) + 1))


@given(st.integers(0, 50), st.lists(STATES, min_size=1, max_size=40))
def test_numbers_given_in_turn_rise_by_one(mulai: int, states: list[KeadaanNomor]) -> None:
    numbers: list[NomorBuku] = []
    for state in states:
        urut = book(*numbers, mulai=mulai).next_urut
        numbers.append(entry(urut, keadaan=state))
    found = [n.urut for n in numbers]
    assert found == list(range(mulai + 1, mulai + 1 + len(states)))
    assert book(*numbers, mulai=mulai).gaps() == []
    assert book(*numbers, mulai=mulai).doubled() == set()

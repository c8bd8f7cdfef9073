"""What was changed in a clause, word by word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kerjasama_desktop.domain.perbandingan import Tanda, compared

OLD = "(1) Air dibagi rata.\n(2) Petugas berjaga.\n\nTujuan bersama."


def shown(before: str, after: str) -> str:
    marks = {Tanda.SAMA: "{}", Tanda.TAMBAH: "<+{}>", Tanda.HAPUS: "<-{}>"}
    return "".join(marks[one.tanda].format(one.teks) for one in compared(before, after))


@pytest.mark.parametrize(
    ("after", "seen"),
    [
        (OLD, OLD),
        (
            OLD.replace("rata", "adil"),
            "(1) Air dibagi<-rata.><+adil.>\n(2) Petugas berjaga.\n\nTujuan bersama.",
        ),
        (
            OLD.replace("(2)", "(2) Jadwal disusun.\n(3)"),
            "(1) Air dibagi rata.\n<+(2) Jadwal disusun.>\n(3) Petugas berjaga.\n\nTujuan bersama.",
        ),
        (
            OLD.replace("(1) Air dibagi rata.\n(2)", "(1)"),
            "<-(1) Air dibagi rata.>\n(1) Petugas berjaga.\n\nTujuan bersama.",
        ),
        (
            OLD.replace("Air dibagi", "Air\n\ndibagi"),
            "(1) Air<+¶>\n\ndibagi rata.\n(1) Petugas berjaga.\n\nTujuan bersama.",
        ),
        ("", "<-(1) Air dibagi rata.>\n<-(2) Petugas berjaga.>\n\n<-Tujuan bersama.>"),
    ],
)
def test_changes_are_told(after: str, seen: str) -> None:
    assert shown(OLD, after) == seen


LINES = st.lists(
    st.tuples(
        st.sampled_from(["", "(1) ", "a. ", "\n"]), st.sampled_from(["air", "jalan", "pasar"])
    ),
    max_size=8,
)


@given(LINES, LINES)
def test_both_texts_can_be_read_from_the_pieces(
    old: list[tuple[str, str]], new: list[tuple[str, str]]
) -> None:
    before, after = ("\n".join(mark + word for mark, word in text) for text in (old, new))
    pieces = compared(before, after)

    def words(tanda: Tanda) -> list[str]:
        kept = [p.teks for p in pieces if p.tanda in (Tanda.SAMA, tanda)]
        return [w for w in " ".join(kept).split() if w.isalpha()]

    assert words(Tanda.HAPUS) == [word for _, word in old]
    assert words(Tanda.TAMBAH) == [word for _, word in new]

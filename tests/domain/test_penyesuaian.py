"""References follow their targets: whatever is inserted, removed or moved."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kerjasama_desktop.domain.naskah import Bagian, Klausul
from kerjasama_desktop.domain.penomoran import Alamat, articles
from kerjasama_desktop.domain.penyesuaian import follow
from kerjasama_desktop.domain.rujukan import in_words, known, meanings, references

CLAUSES = (Bagian.BIDANG, Bagian.TATA_CARA, Bagian.PENDANAAN)
NAMES = count(1)


@dataclass
class Ayat:
    """`to` is the target of its reference; a Pasal that stands alone is one without ayat."""

    to: "Ayat | Naskah | None" = None
    name: int = field(default_factory=lambda: next(NAMES))

    @property
    def words(self) -> str:
        return " ".join(["Ketentuan", "tentang", *(f"{sign}{self.name}" for sign in "kabcdefg")])


@dataclass
class Naskah(Ayat):
    ayat: list[Ayat] = field(default_factory=list)


R = TypeVar("R", bound=Ayat)
Text = list[list[Naskah]]
"""Pasal by clause."""


def all_pasal(text: Text) -> list[Naskah]:
    return [pasal for clause in text for pasal in clause]


def all_rules(text: Text) -> list[Ayat]:
    return [rule for pasal in all_pasal(text) for rule in (pasal, *pasal.ayat)]


def addresses(text: Text) -> dict[int, Alamat]:
    found = {}
    for number, pasal in enumerate(all_pasal(text), 1):
        found[pasal.name] = Alamat(number)
        for place, ayat in enumerate(pasal.ayat, 1):
            found[ayat.name] = Alamat(number, place)
    return found


def written(text: Text, numbers: dict[int, Alamat], short: bool) -> list[Klausul]:
    """Write the text with references as these numbers say; short ones within a Pasal."""
    return [
        Klausul(bagian=bagian, isi="\n\n".join(_pasal(pasal, numbers, short) for pasal in clause))
        for bagian, clause in zip(CLAUSES, text, strict=True)
    ]


def _pasal(pasal: Naskah, numbers: dict[int, Alamat], short: bool) -> str:
    lines = [_sentence(pasal, pasal, numbers, short)]
    for place, ayat in enumerate(pasal.ayat, 1):
        lines.append(f"({place}) {_sentence(ayat, pasal, numbers, short)}")
    return "\n".join(lines)


def _sentence(rule: Ayat, pasal: Naskah, numbers: dict[int, Alamat], short: bool) -> str:
    if rule.to is None:
        return f"{rule.words}."
    target = numbers[rule.to.name]
    here = numbers[pasal.name].pasal == target.pasal and target.ayat and short
    said = f"pada {in_words(target._replace(pasal=0))}" if here else f"dalam {in_words(target)}"
    return f"{rule.words} sebagaimana dimaksud {said} berlaku."


def pointed_at(klausul: Sequence[Klausul]) -> dict[int, Alamat | None]:
    """Return what the reference in each rule means, by the rule's name."""
    found = articles(klausul)
    places = known(found)
    meant: dict[int, Alamat | None] = {}
    for article in found:
        for line in article:
            if refs := references(line.teks):
                (meant[int(line.teks.split()[2][1:])],) = meanings(refs, line.alamat, places)
    return meant


@st.composite
def texts(draw: st.DrawFn) -> Text:
    shape = st.lists(st.integers(0, 4), min_size=1, max_size=4)
    text = [[Naskah(ayat=[Ayat() for _ in range(ayat)]) for ayat in draw(shape)] for _ in CLAUSES]
    rules = all_rules(text)
    for rule in rules:
        rule.to = draw(st.sampled_from([None, *rules]))
        if rule.to is rule:
            rule.to = None
    return text


@st.composite
def changed(draw: st.DrawFn, text: Text, kinds: Sequence[str], steps: int) -> Text:
    """Insert, remove or move an article or an ayat, so many times."""
    for _ in range(steps):
        text = _changed_once(draw, text, draw(st.sampled_from(kinds)))
    return text


def _changed_once(draw: st.DrawFn, text: Text, kind: str) -> Text:
    text = [[Naskah(p.to, p.name, list(p.ayat)) for p in clause] for clause in text]
    if draw(st.booleans()):
        _change(draw, text, kind, Naskah(ayat=[Ayat(), Ayat()]), least=2)
    else:
        _change(draw, [pasal.ayat for pasal in all_pasal(text)], kind, Ayat(), least=1)
    return text


def _change(draw: st.DrawFn, lists: list[list[R]], kind: str, fresh: R, least: int) -> None:
    """Change one of the lists; only one with this many rules gives one away."""
    filled = [one for one in lists if len(one) >= least]
    if kind != "insert" and not filled:
        return
    rule = fresh
    if kind != "insert":
        source = draw(st.sampled_from(filled))
        rule = source.pop(draw(st.integers(0, len(source) - 1)))
    if kind != "remove":
        goal = draw(st.sampled_from(lists))
        goal.insert(draw(st.integers(0, len(goal))), rule)


@pytest.mark.parametrize("kinds", [("insert", "move"), ("remove", "move")])
@given(data=st.data(), text=texts(), short=st.booleans(), steps=st.integers(1, 3))
def test_references_follow(
    kinds: Sequence[str], data: st.DataObject, text: Text, short: bool, steps: int
) -> None:
    """One rule inserted where another was removed is that rule reworded, so not both here."""
    old = addresses(text)
    before = written(text, old, short)
    after = data.draw(changed(text, kinds, steps))
    old |= {rule.name: Alamat(99) for rule in all_rules(after) if rule.name not in old}
    result = follow(before, _as_typed(text, after, old, short))
    new = addresses(after)
    stayed = {r.name: r.to.name for r in all_rules(after) if r.to}
    meant = pointed_at(result.klausul)
    assert set(meant) == set(stayed)
    for name, target in stayed.items():
        assert meant[name] == new.get(target), name
    gone = [name for name, target in stayed.items() if target not in new]
    assert result.hilang == len(gone) == sum(k.isi.count("[dihapus]") for k in result.klausul)


def _as_typed(text: Text, after: Text, old: dict[int, Alamat], short: bool) -> list[Klausul]:
    """The new text with every sentence as it stood, old numbers and all."""
    home = {rule.name: pasal for pasal in all_pasal(text) for rule in (pasal, *pasal.ayat)}
    klausul = []
    for bagian, clause in zip(CLAUSES, after, strict=True):
        blocks = [
            "\n".join(
                f"{mark}{_sentence(rule, home.get(rule.name, pasal), old, short)}"
                for mark, rule in [("", pasal), *(("(1) ", ayat) for ayat in pasal.ayat)]
            )
            for pasal in clause
        ]
        klausul.append(Klausul(bagian=bagian, isi="\n\n".join(blocks)))
    return klausul


@given(texts(), st.booleans())
def test_without_a_move_nothing_is_rewritten(text: Text, short: bool) -> None:
    klausul = written(text, addresses(text), short)
    result = follow(klausul, klausul)
    assert (result.klausul, result.disesuaikan, result.hilang) == (klausul, 0, 0)
    reworded = [k.model_copy(update={"isi": k.isi.replace("berlaku", "tetap")}) for k in klausul]
    result = follow(klausul, reworded)
    assert (result.klausul, result.disesuaikan, result.hilang) == (reworded, 0, 0)

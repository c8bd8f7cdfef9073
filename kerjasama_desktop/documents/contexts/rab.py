"""Context of the budget as a paper of its own, with what each party bears (domain.md 3.15)."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import accumulate, pairwise
from uuid import UUID

from kerjasama_desktop.documents.contexts import anggaran, bahan
from kerjasama_desktop.documents.contexts.bkad import chair
from kerjasama_desktop.documents.contexts.common import Isian, isi, nama_kabupaten, tempat_tanggal
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import JabatanPejabat
from kerjasama_desktop.domain.rencana import (
    BarisRab,
    Kontribusi,
    SumberDana,
    total_kontribusi,
    total_rab,
)
from kerjasama_desktop.domain.terbilang import rupiah, rupiah_terbilang

_KOLOM = frozenset({2, 3, 4})
"""So many parties have a column each; what more of them give stands in its own table only."""

Shares = Mapping[UUID, Sequence[int]]


def rab(berkas: Berkas, subjek_id: UUID | None) -> Isian:
    """Return the context of the budget; amounts in whole rupiah."""
    k, day = berkas.kerjasama, berkas.kerjasama.rencana.tanggal
    desa = bahan.village(berkas, bahan.initiator(berkas))
    parties = _parties(berkas, day)
    columns = len(parties) if len(parties) in _KOLOM and k.rab and berkas.kontribusi else 0
    share = shares(k.rab, berkas.kontribusi, list(parties)) if columns else {}
    return {
        "perihal": bahan.perihal(berkas),
        "kabupaten": nama_kabupaten(desa),
        "masa": bahan.masa(berkas),
        "sumber_dana": bahan.sumber_dana(berkas),
        "kolom": columns,
        "pihak": list(parties.values()),
        "rab": _groups(berkas, share, columns) if columns else anggaran.rab(berkas),
        "rab_jumlah": rupiah(total_rab(k.rab)) if k.rab else "",
        "rab_beban": _borne(k.rab, share, columns),
        "biaya": bahan.isi_biaya(bahan.biaya(berkas)),
        "kontribusi": anggaran.kontribusi(berkas, day),
        "kontribusi_jumlah": rupiah(total_kontribusi(berkas.kontribusi))
        if berkas.kontribusi
        else "",
        "banding": _comparison(total_rab(k.rab), total_kontribusi(berkas.kontribusi)),
        "penyusun": _author(berkas, day),
        "tempat_tanggal": tempat_tanggal(desa.nama, day),
        **_approvers(berkas, day),
    }


def _approvers(berkas: Berkas, day: date | None) -> Isian:
    """Return all heads in rows of their own, but a lone one for beside the author."""
    heads = bahan.berjajar(berkas, day, "Disetujui oleh")
    if len(berkas.pihak) == 1:
        return {**heads, "baris_kepala": [], "penyetuju": bahan.kepala(berkas, day)[0]}
    blank = bahan.ttd(berkas, None, JabatanPejabat.KEPALA, day)
    nobody = {key: [] if isinstance(value, list) else "" for key, value in blank.items()}
    return {**heads, "penyetuju": nobody}


def _parties(berkas: Berkas, day: date | None) -> dict[UUID, str]:
    """Return the villages, and the partners that give anything, with their names."""
    giving = {c.mitra_id for c in berkas.kontribusi}
    villages = {p.id: berkas.desa_of(p).nama_lengkap for p in berkas.pihak}
    known = bahan.mitra_terpilih(berkas, day)
    return villages | {
        m.id: isi(m.nama, 16) if known else "Pihak ketiga" for m in berkas.mitra if m.id in giving
    }


def _author(berkas: Berkas, day: date | None) -> Isian:
    """Return who draws it up: the BKAD, or the initiator's secretary while there is none yet."""
    k = berkas.kerjasama
    appointed = k.bkad.tanggal_sk
    if k.ber_bkad and (day is None or (appointed is not None and appointed <= day)):
        return chair(berkas)
    return bahan.ttd(berkas, bahan.initiator(berkas), JabatanPejabat.SEKRETARIS, day)


def shares(
    rab: Sequence[BarisRab], kontribusi: Sequence[Kontribusi], parties: Sequence[UUID]
) -> dict[UUID, list[int]]:
    """Return by line what each party bears of it, in rupiah, as it gives from the same source.

    Only lines of a source from which the parties give exactly what the budget takes are divided;
    then every line adds up across, and every party's lines add up to its contribution.
    """
    found: dict[UUID, list[int]] = {}
    for source in SumberDana:
        lines = [line for line in rab if line.sumber is source]
        given = [_given(kontribusi, source, party) for party in parties]
        if total_rab(lines) == sum(given):
            found |= _divided(lines, given)
    return found


def _given(kontribusi: Sequence[Kontribusi], source: SumberDana, party: UUID) -> int:
    own = (c for c in kontribusi if c.sumber is source and party in (c.pihak_id, c.mitra_id))
    return sum(c.jumlah for c in own)


def _divided(lines: Sequence[BarisRab], given: Sequence[int]) -> dict[UUID, list[int]]:
    """Round running totals, not single cells, so that no rupiah is lost down or across."""
    total = sum(given)
    edges = list(accumulate(given, initial=0))
    before = [0] * len(edges)
    found: dict[UUID, list[int]] = {}
    spent = 0
    for line in lines:
        spent += line.jumlah
        after = [(2 * spent * edge + total) // (2 * total) if total else 0 for edge in edges]
        grown = [new - old for new, old in zip(after, before, strict=True)]
        found[line.id] = [right - left for left, right in pairwise(grown)]
        before = after
    return found


def _groups(berkas: Berkas, share: Shares, columns: int) -> list[Isian]:
    return [
        {
            "nama": isi(name, 24),
            "baris": [
                {**anggaran.rab_row(line), "beban": _borne([line], share, columns)}
                for line in lines
            ],
            "jumlah": rupiah(total_rab(lines)),
            "beban": _borne(lines, share, columns),
        }
        for name, lines in anggaran.rab_groups(berkas)
    ]


def _borne(lines: Sequence[BarisRab], share: Shares, columns: int) -> list[str]:
    """Return per party what it bears of these lines; empty where a line could not be divided."""
    found = [share[line.id] for line in lines if line.id in share]
    if len(found) < len(lines):
        return [""] * columns
    sums = [sum(row[n] for row in found) for n in range(columns)]
    return [rupiah(amount) if amount else "–" for amount in sums]


def _comparison(budget: int, given: int) -> str:
    if not (budget and given):
        return ""
    if budget == given:
        return "Jumlah kontribusi seluruh pihak sama dengan jumlah rencana anggaran biaya."
    difference, word = abs(budget - given), "kurang" if given < budget else "lebih"
    return (
        f"Jumlah kontribusi seluruh pihak {word} {rupiah_terbilang(difference)} dari jumlah "
        "rencana anggaran biaya dan disesuaikan atas kesepakatan para pihak."
    )

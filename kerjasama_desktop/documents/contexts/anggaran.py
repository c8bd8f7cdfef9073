"""Tables of a plan: programme, timetable, budget, contributions, benefit and cost."""

from datetime import date

from kerjasama_desktop.documents.contexts import bahan
from kerjasama_desktop.documents.contexts.common import (
    Isian,
    isi,
    isi_tanggal,
)
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.kerjasama import Mitra, Pihak
from kerjasama_desktop.domain.rencana import (
    BarisRab,
    JenisManfaatBiaya,
    Kegiatan,
    Kontribusi,
    ManfaatBiaya,
    SumberDana,
    total_kontribusi,
    total_rab,
)
from kerjasama_desktop.domain.terbilang import BULAN, angka, romawi, rupiah, rupiah_terbilang

KOLOM = 12
"""Columns of the timetable."""
_SATUAN = {1: "bulan", 3: "triwulan", 6: "semester", 12: "tahun"}


def program(berkas: Berkas) -> list[Isian]:
    """Return the activities with their time, cost in rupiah and sources of money."""
    k = berkas.kerjasama
    rows = [
        _program_row(item, [b for b in k.rab if b.kegiatan_id == item.id]) for item in k.kegiatan
    ]
    return rows or [_program_row(Kegiatan(), [])] * 3


def _program_row(item: Kegiatan, rab: list[BarisRab]) -> Isian:
    cost = total_rab(rab)
    return {
        "nama": item.nama,
        "lokasi": item.lokasi,
        "volume": item.volume,
        "sasaran": item.sasaran,
        "waktu": _period(item),
        "pelaksana": item.pelaksana,
        "biaya": rupiah(cost) if cost else "",
        "sumber": _sources(rab),
    }


def _period(item: Kegiatan) -> str:
    days = [day for day in (item.mulai, item.selesai) if day]
    words = " s.d. ".join(isi_tanggal(day) for day in days)
    return f"mulai {words}" if item.mulai and not item.selesai else words


def _sources(lines: list[BarisRab]) -> list[str]:
    used = {line.sumber for line in lines}
    return [source.label for source in SumberDana if source in used] or [""]


def jadwal(kegiatan: list[Kegiatan]) -> Isian:
    """Return twelve columns of months, quarters, half-years or years, and who is busy in which."""
    unit, columns, bars = timetable(kegiatan)
    names = [item.nama for item in kegiatan] or [""] * len(bars)
    rows = [{"nama": name, "aktif": busy} for name, busy in zip(names, bars, strict=True)]
    return {"satuan": unit, "periode": columns, "baris": rows}


def timetable(kegiatan: list[Kegiatan]) -> tuple[str, list[dict[str, str]], list[list[bool]]]:
    """Return the unit, the twelve columns, and per activity in which of them it is busy; three
    idle rows where there is none.
    """
    dated = [item for item in kegiatan if item.mulai and item.selesai]
    first = min((_month(item.mulai) for item in dated), default=None)
    if first is None:
        columns = [{"atas": str(n), "bawah": ""} for n in range(1, KOLOM + 1)]
        return _SATUAN[1], columns, [[False] * KOLOM for _ in kegiatan or range(3)]
    last = max(_month(item.selesai) for item in dated)
    step = next((s for s in _SATUAN if (last - first // s * s) // s < KOLOM), 12)
    start = first // step * step
    columns = [_column(start + n * step, step) for n in range(KOLOM)]
    return _SATUAN[step], columns, [_bar(item, start, step) for item in kegiatan]


def _month(day: date | None) -> int:
    return day.year * 12 + day.month - 1 if day else 0


def _column(month: int, step: int) -> dict[str, str]:
    year, within = divmod(month, 12)
    names = {1: BULAN[within][:3], 12: ""}
    return {"atas": names.get(step, romawi(within // step + 1)), "bawah": str(year)}


def _bar(item: Kegiatan, start: int, step: int) -> list[bool]:
    """Return the columns in which it is busy: what has no last day goes on to the end."""
    begin, end = _month(item.mulai), _month(item.selesai) or start + KOLOM * step
    if not begin:
        return [False] * KOLOM
    edges = (start + n * step for n in range(KOLOM))
    return [begin < edge + step and end >= edge for edge in edges]


def rab(berkas: Berkas) -> list[Isian]:
    """Return the budget grouped by activity, with subtotals."""
    filled = rab_groups(berkas)
    if not filled:
        return [{"nama": isi("", 24), "baris": [rab_row(BarisRab())] * 3, "jumlah": ""}]
    return [
        {
            "nama": isi(name, 24),
            "baris": [rab_row(line) for line in lines],
            "jumlah": rupiah(total_rab(lines)),
        }
        for name, lines in filled
    ]


def rab_groups(berkas: Berkas) -> list[tuple[str, list[BarisRab]]]:
    """Return the lines of each activity that has any; lines without an activity come last."""
    k = berkas.kerjasama
    groups = [(item.nama, [b for b in k.rab if b.kegiatan_id == item.id]) for item in k.kegiatan]
    known = {item.id for item in k.kegiatan}
    groups.append(("Biaya umum", [b for b in k.rab if b.kegiatan_id not in known]))
    return [(name, lines) for name, lines in groups if lines]


def rab_row(line: BarisRab) -> Isian:
    return {
        "uraian": line.uraian,
        "volume": angka(line.volume) if line.volume else "",
        "satuan": line.satuan,
        "harga": rupiah(line.harga_satuan) if line.harga_satuan else "",
        "jumlah": rupiah(line.jumlah) if line.jumlah else "",
        "sumber": line.sumber.label if line.sumber else "",
    }


def kontribusi(berkas: Berkas, day: date | None) -> list[Isian]:
    """Return what each party gives, by source, with a subtotal per party.

    Before a partner is chosen it is not named. While nothing is entered at all, every party has a
    row to fill by hand.
    """
    entered = berkas.kontribusi
    parties: list[Pihak | Mitra] = [*berkas.pihak, *berkas.mitra]
    groups: list[Isian] = []
    for party in parties:
        key = "mitra_id" if isinstance(party, Mitra) else "pihak_id"
        own = [c for c in entered if getattr(c, key) == party.id]
        if entered and not own:
            continue
        name = berkas.party_name(party.id)
        if isinstance(party, Mitra):
            name = party.nama if bahan.mitra_terpilih(berkas, day) else "Pihak ketiga"
        groups.append(
            {
                "nama": isi(name, 20),
                "baris": [_contribution_row(line) for line in own or [Kontribusi()]],
                "jumlah": rupiah(total_kontribusi(own)) if own else isi("", 14),
            }
        )
    return groups


def _contribution_row(line: Kontribusi) -> Isian:
    return {
        "sumber": line.sumber.label if line.sumber else isi("", 20),
        "bentuk": line.bentuk,
        "tahun": str(line.tahun or ""),
        "jumlah": rupiah(line.jumlah) if line.jumlah else isi("", 14),
    }


def per_sumber(lines: list[Kontribusi]) -> list[Isian]:
    """Return the sum of each source of money in rupiah, in legal order."""
    sums = [(s, total_kontribusi([c for c in lines if c.sumber is s])) for s in SumberDana]
    return [{"sumber": s.label, "jumlah": rupiah(amount)} for s, amount in sums if amount]


def manfaat_biaya(lines: list[ManfaatBiaya], budget: int = 0) -> Isian:
    """Return benefit and cost line by line and by year, and in words their ratio and what of the
    cost is not in the budget.
    """
    benefit = [line for line in lines if line.jenis is JenisManfaatBiaya.MANFAAT]
    cost = [line for line in lines if line.jenis is JenisManfaatBiaya.BIAYA]
    gained, spent = _sum(benefit), _sum(cost)
    return {
        "ada": bool(lines),
        "manfaat": [_line(line) for line in benefit or [ManfaatBiaya()]],
        "biaya": [_line(line) for line in cost or [ManfaatBiaya()]],
        "jumlah_manfaat": rupiah(gained) if gained else "",
        "jumlah_biaya": rupiah(spent) if spent else "",
        "tahun": [_year(lines, year) for year in sorted({line.tahun_ke for line in lines})],
        "kesimpulan": _conclusion(gained, spent) + _beyond(spent, budget),
    }


def _sum(lines: list[ManfaatBiaya]) -> int:
    return sum(line.jumlah for line in lines)


def _line(line: ManfaatBiaya) -> Isian:
    return {
        "uraian": isi(line.uraian, 24),
        "tahun": str(line.tahun_ke) if line.uraian else "",
        "jumlah": rupiah(line.jumlah) if line.jumlah else isi("", 14),
    }


def _year(lines: list[ManfaatBiaya], year: int) -> Isian:
    own = [line for line in lines if line.tahun_ke == year]
    gained = _sum([line for line in own if line.jenis is JenisManfaatBiaya.MANFAAT])
    spent = _sum([line for line in own if line.jenis is JenisManfaatBiaya.BIAYA])
    return {
        "tahun": f"Tahun ke-{year}",
        "manfaat": rupiah(gained),
        "biaya": rupiah(spent),
        "selisih": ("−" if spent > gained else "") + rupiah(abs(gained - spent)),
    }


def _beyond(spent: int, budget: int) -> str:
    if not budget or spent <= budget:
        return ""
    return (
        " Jumlah biaya tersebut terdiri atas perkiraan biaya kerja sama "
        f"{rupiah_terbilang(budget)} dan biaya lain {rupiah_terbilang(spent - budget)} di luar "
        "perkiraan itu."
    )


def _conclusion(gained: int, spent: int) -> str:
    if not gained or not spent:
        return f"Perbandingan manfaat terhadap biaya: {isi('', 16)}."
    ratio = angka(round(gained / spent, 2))
    judgement = "lebih besar daripada" if gained > spent else "tidak lebih besar daripada"
    return (
        f"Jumlah manfaat {rupiah_terbilang(gained)} dan jumlah biaya {rupiah_terbilang(spent)}. "
        f"Perbandingan manfaat terhadap biaya adalah {ratio}, sehingga manfaat kerja sama "
        f"{judgement} biayanya."
    )

"""Contexts of the cooperation plan and of the Kerangka Acuan Kerja (domain.md 3.9)."""

from collections.abc import Mapping
from dataclasses import replace
from uuid import UUID

from kerjasama_desktop.documents.contexts import anggaran, bahan, wakil
from kerjasama_desktop.documents.contexts.bkad import is_agreed
from kerjasama_desktop.documents.contexts.common import (
    Isian,
    grid,
    isi,
    nama_desa,
    nama_kabupaten,
    nama_kecamatan,
    tempat_tanggal,
)
from kerjasama_desktop.documents.contexts.syarat import syarat_mitra
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import JabatanPejabat
from kerjasama_desktop.domain.penyusunan import default_mengingat, mengingat_texts
from kerjasama_desktop.domain.penyusunan_isian import as_item, joint_instrument
from kerjasama_desktop.domain.potensi import Potensi
from kerjasama_desktop.domain.rencana import total_kontribusi, total_rab
from kerjasama_desktop.domain.terbilang import angka_terbilang, rupiah, rupiah_terbilang
from kerjasama_desktop.domain.wilayah import RuangLingkup


def rencana(berkas: Berkas, subjek_id: UUID | None) -> Isian:
    """Return the context of the plan, BAB I to X."""
    k = berkas.kerjasama
    return {
        **_cover(berkas),
        **aims(berkas),
        "potensi": [_potential(berkas, item) for item in potentials(berkas)]
        or [{"desa": "", "nama": "", "jenis": "", "kondisi": "", "peluang": ""}] * 3,
        "setiap_desa": "setiap Desa" if len(berkas.pihak) > 1 else "Desa",
        "pelaku": _parties(berkas),
        "strategi": _strategy(k.rencana.strategi),
        "program": anggaran.program(berkas),
        "jadwal": anggaran.jadwal(k.kegiatan),
        "rab": anggaran.rab(berkas),
        "rab_jumlah": rupiah(total_rab(k.rab)) if k.rab else "",
        "kontribusi": anggaran.kontribusi(berkas, k.rencana.tanggal),
        "kontribusi_jumlah": rupiah(total_kontribusi(berkas.kontribusi))
        if berkas.kontribusi
        else "",
        "per_sumber": anggaran.per_sumber(berkas.kontribusi),
        "kelembagaan": _institution(berkas),
        "pengurus": wakil.bergelar(berkas, k.rencana.tanggal, wakil.members(berkas))
        if is_agreed(berkas, k.rencana.tanggal)
        else [],
        "manfaat": anggaran.manfaat_biaya(k.manfaat_biaya, bahan.biaya(berkas)),
        "per_orang": _per_person(berkas),
        "risiko": _risks(berkas),
        "indikator": bahan.listed(bahan.paragraphs(k.rencana.indikator)),
        "pelaporan": _reporting(berkas),
        "baris_ttd": _signatures(berkas),
        "tempat_tanggal": tempat_tanggal(
            bahan.village(berkas, bahan.initiator(berkas)).nama, k.rencana.tanggal
        ),
    }


def _cover(berkas: Berkas) -> Isian:
    k = berkas.kerjasama
    desa = bahan.village(berkas, bahan.initiator(berkas))
    year = k.rencana.tanggal or k.mulai
    return {
        "judul_rencana": f"Rencana {bahan.jenis(berkas)}",
        "judul": isi(k.judul, 40),
        "para_pihak": bahan.para_pihak_pada(berkas, k.rencana.tanggal),
        "kabupaten": nama_kabupaten(desa),
        "tahun": f"Tahun {year.year if year else isi('', 8)}",
    }


def aims(berkas: Berkas) -> Isian:
    """Return what the plan and the KAK share: background, law, aims, place, time, money."""
    k, plan = berkas.kerjasama, berkas.kerjasama.rencana
    return {
        "perihal": bahan.perihal(berkas),
        "latar_belakang": bahan.sentences(plan.latar_belakang),
        "dasar_hukum": bahan.punctuated(_law(berkas)),
        "maksud": purposes(plan.maksud),
        "tujuan": purposes(plan.tujuan),
        "sasaran": purposes(plan.sasaran),
        "penerima": _beneficiaries(berkas),
        "lokasi": bahan.capital(isi(plan.lokasi, 32)),
        "bidang": bahan.capital(bahan.bidang(berkas)),
        "objek": bahan.capital(isi(k.objek, 32)),
        "kegiatan": _scope(bahan.kegiatan(berkas)),
        "masa": bahan.masa(berkas),
        "biaya": bahan.isi_biaya(bahan.biaya(berkas)),
        "sumber_dana": bahan.sumber_dana(berkas),
        "lingkungan": bahan.sentences(plan.lingkungan),
        "tata_ruang": bahan.sentences(plan.tata_ruang),
        "aset": bahan.sentences(plan.aset_desa) if plan.aset_desa else [],
        "izin_aset": plan.izin_aset.rstrip(" ."),
    }


def _strategy(text: str) -> list[str]:
    """Return a list; a lone item is a sentence of its own."""
    found = bahan.listed(bahan.paragraphs(text))
    return [bahan.capital(found[0])] if len(found) == 1 else found


def purposes(text: str) -> list[str]:
    """Return a list that goes on after 'untuk' or 'adalah', so even a lone item begins small."""
    return bahan.listed(as_item(line) for line in bahan.paragraphs(text))


def _law(berkas: Berkas) -> list[str]:
    """Return the legal basis chosen for the text; before that, the one it would be given."""
    chosen = mengingat_texts(berkas)
    if chosen:
        return chosen
    default = {"dasar_hukum": default_mengingat(berkas)}
    return mengingat_texts(replace(berkas, kerjasama=berkas.kerjasama.model_copy(update=default)))


def _beneficiaries(berkas: Berkas) -> str:
    plan = berkas.kerjasama.rencana
    if plan.penerima_l is None and plan.penerima_p is None:
        return bahan.hadirin(0, 0)
    return bahan.hadirin(plan.penerima_l or 0, plan.penerima_p or 0)


def potentials(berkas: Berkas) -> list[Potensi]:
    """Return the items this cooperation is about, village by village; never one not chosen."""
    order = {p.desa_id: n for n, p in enumerate(berkas.pihak)}
    return sorted(berkas.objek_potensi, key=lambda item: order[item.desa_id])


def _potential(berkas: Berkas, item: Potensi) -> Isian:
    desa = berkas.desa.get(item.desa_id)
    return {
        "desa": desa.nama_lengkap if desa else "",
        "nama": item.nama,
        "jenis": item.jenis.label,
        "kondisi": item.kondisi,
        "peluang": item.peluang,
    }


def _scope(activities: list[str]) -> list[str]:
    """Return the activities as a list, a lone one as it stands inside a sentence."""
    if len(activities) > 1:
        return bahan.listed(activities)
    return [f"{as_item(text)}." for text in activities] or bahan.listed([isi("", 60)])


def _parties(berkas: Berkas) -> str:
    names = bahan.para_pihak_pada(berkas, berkas.kerjasama.rencana.tanggal)
    sentence = f"Kerja sama ini dilaksanakan oleh {names}"
    if berkas.kerjasama.antar_desa and berkas.reach:
        return f"{sentence}, dalam lingkup {_reach(berkas, berkas.reach)}."
    return f"{sentence}."


def _reach(berkas: Berkas, reach: RuangLingkup) -> str:
    """Return the reach with the region it lies in, where that is one."""
    desa = berkas.desa_of(berkas.pihak[0])
    places = {
        RuangLingkup.DALAM_KECAMATAN: nama_kecamatan(desa),
        RuangLingkup.ANTAR_KECAMATAN: f"antar-kecamatan dalam {nama_kabupaten(desa)}",
    }
    return places.get(reach, reach.label)


def _institution(berkas: Berkas) -> str:
    k = berkas.kerjasama
    if not k.antar_desa:
        return (
            "Pemerintah Desa memimpin pelaksanaan kerja sama dan mengawasi pemenuhan kewajiban "
            f"pihak ketiga; hasilnya dilaporkan kepada {bahan.sebutan_bpd(berkas)}."
        )
    if k.pasal4:
        return (
            "Kerja sama dilaksanakan oleh Pemerintah Desa dan disepakati melalui Musyawarah Desa "
            "sesuai dengan Pasal 4 Peraturan Menteri Dalam Negeri Nomor 96 Tahun 2017."
        )
    if not is_agreed(berkas, k.rencana.tanggal):
        return (
            "Kerja sama dilaksanakan oleh badan kerja sama antar-Desa yang nama, kedudukan, dan "
            "susunan pengurusnya disepakati dalam Musyawarah antar-Desa. Badan tersebut dibentuk "
            f"dengan {joint_instrument(berkas)} dan bertanggung jawab kepada {_each_head(berkas)}."
        )
    return (
        "Kerja sama dilaksanakan oleh badan kerja sama antar-Desa dengan nama "
        f"{isi(k.bkad.nama, 28)}, berkedudukan di {isi(k.bkad.alamat, 28)}, yang dibentuk dengan "
        f"{joint_instrument(berkas)} dan bertanggung jawab kepada {_each_head(berkas)}."
    )


def _each_head(berkas: Berkas) -> str:
    return f"masing-masing {bahan.para_kepala(berkas)}"


def _per_person(berkas: Berkas) -> str:
    plan = berkas.kerjasama.rencana
    people = (plan.penerima_l or 0) + (plan.penerima_p or 0)
    cost = bahan.biaya(berkas)
    if not people or not cost:
        return ""
    return (
        f"Dengan perkiraan biaya {rupiah_terbilang(cost)} dan penerima manfaat "
        f"{angka_terbilang(people)} orang, biaya rata-rata untuk setiap penerima manfaat adalah "
        f"{rupiah_terbilang(round(cost / people))}."
    )


def _risks(berkas: Berkas) -> list[Isian]:
    rows: list[Isian] = [
        {
            "uraian": risk.uraian,
            "tingkat": risk.tingkat.label if risk.tingkat else "",
            "penanganan": risk.penanganan,
        }
        for risk in berkas.kerjasama.risiko
    ]
    return rows or [{"uraian": "", "tingkat": "", "penanganan": ""}] * 3


def _reporting(berkas: Berkas) -> str:
    k = berkas.kerjasama
    desa = bahan.village(berkas, bahan.initiator(berkas))
    upward = bahan.atasan(berkas)
    if k.ber_bkad:
        return (
            "Badan kerja sama antar-Desa memantau dan mengevaluasi pelaksanaan kerja sama secara "
            f"berkala dan melaporkannya kepada {_each_head(berkas)} dengan tembusan kepada "
            f"{bahan.sebutan_bpd(berkas)} dan {upward}."
        )
    return (
        f"{desa.sebutan_kepala} memantau dan mengevaluasi pelaksanaan kerja sama secara berkala "
        f"dan melaporkannya kepada {desa.sebutan_bpd} dengan tembusan kepada {upward}."
    )


def _signatures(berkas: Berkas) -> list[list[Mapping[str, object]]]:
    """Return the heads of village two by two; one alone stands at the right."""
    heads = bahan.kepala(berkas, berkas.kerjasama.rencana.tanggal)
    rows = grid(heads, 2)
    return [rows[0][::-1]] if len(heads) == 1 else rows


def kak(berkas: Berkas, subjek_id: UUID | None) -> Isian:
    """Return the context of the KAK of a third-party cooperation."""
    k, plan = berkas.kerjasama, berkas.kerjasama.rencana
    desa = bahan.village(berkas, bahan.initiator(berkas))
    head = bahan.ttd(berkas, bahan.initiator(berkas), JabatanPejabat.KEPALA, k.kak_tanggal)
    return {
        **_cover(berkas),
        **aims(berkas),
        "desa": nama_desa(desa),
        "wilayah": f"{nama_kecamatan(desa)}, {nama_kabupaten(desa)}",
        "keluaran": bahan.listed(bahan.paragraphs(plan.kak_keluaran)),
        "syarat": bahan.listed(syarat_mitra(berkas)),
        "pelaporan": bahan.sentences(plan.kak_pelaporan or _reporting(berkas)),
        "manfaat": anggaran.manfaat_biaya(k.manfaat_biaya, bahan.biaya(berkas)),
        "acuan": "pihak ketiga dalam mengajukan penawaran"
        if k.prakarsa_desa
        else "para pihak dalam membahas penawaran dan menyusun rancangan Perjanjian Bersama",
        "ttd": {**head, "tempat_tanggal": tempat_tanggal(desa.nama, k.kak_tanggal)},
    }

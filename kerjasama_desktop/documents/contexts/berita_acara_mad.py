"""Context of the berita acara of a MAD (domain.md 3.7): delegates, decisions, money, signers."""

from datetime import date
from uuid import UUID

from kerjasama_desktop.documents.contexts import bahan, wakil
from kerjasama_desktop.documents.contexts.acara import attendants, decisions
from kerjasama_desktop.documents.contexts.berita_acara import outcome, place, record
from kerjasama_desktop.documents.contexts.common import Isian, grid, isi, isi_tanggal, nama_desa
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import JabatanPejabat, JenisKelamin
from kerjasama_desktop.domain.kerjasama import Pihak
from kerjasama_desktop.domain.musyawarah import (
    HasilMusyawarah,
    Keputusan,
    Musyawarah,
    Peserta,
    TopikMad,
)
from kerjasama_desktop.domain.naskah import WAJIB
from kerjasama_desktop.domain.penyusunan_dana import source_of_year, together
from kerjasama_desktop.domain.penyusunan_isian import as_item, joint_instrument
from kerjasama_desktop.domain.rencana import Kontribusi, total_kontribusi
from kerjasama_desktop.domain.terbilang import rupiah, rupiah_terbilang
from kerjasama_desktop.domain.text import join_words


def berita_acara_mad(berkas: Berkas, subjek_id: UUID | None) -> Isian:
    """Return the context of the berita acara of a MAD: delegates, decisions by topic, money."""
    meeting = bahan.meeting(berkas, subjek_id)
    people = attendants(berkas, meeting)
    total = total_kontribusi(berkas.kontribusi)
    agreed = meeting.hasil is HasilMusyawarah.MENYEPAKATI
    return {
        **record(berkas, meeting),
        "tentang": bahan.perihal(berkas),
        "bertempat": place(berkas, meeting),
        "desa": _villages(berkas, people),
        "camat_hadir": f"dihadiri pula oleh {join_words(bahan.camat(berkas))}"
        if meeting.camat_hadir
        else "",
        "putusan": (
            f"Musyawarah antar-Desa {outcome(meeting)} {bahan.perihal(berkas)} antara "
            f"{bahan.para_pihak(berkas)}."
        ),
        "muatan": _contents(berkas, agreed=agreed),
        "topik": _by_topic(decisions(berkas, meeting)),
        "bkad": wakil.bergelar(berkas, meeting.tanggal, wakil.members(berkas)),
        "kontribusi": _contributions(berkas),
        "kontribusi_jumlah": rupiah_terbilang(total) if total else "",
        "rencana_ttd": isi_tanggal(_signing(berkas, meeting)),
        "instrumen": joint_instrument(berkas),
        "para_desa": _signers(berkas, meeting, people),
        "camat": grid(camat_blocks(berkas, meeting.tanggal), 2),
    }


def _signing(berkas: Berkas, meeting: Musyawarah) -> date | None:
    """Return the day on which the meeting planned the signing, else the day of it."""
    signed = berkas.kerjasama.tanggal_penetapan
    later = signed and (meeting.tanggal is None or signed >= meeting.tanggal)
    return meeting.rencana_ttd or (signed if later else None)


def _contents(berkas: Berkas, *, agreed: bool) -> str:
    """Say that the draft holds the eight items of Permendagri 96/2017 Pasal 6."""
    *first, last = [bagian.label.lower() for bagian in WAJIB]
    return (
        f"Rancangan {joint_instrument(berkas)} yang {'disepakati' if agreed else 'dibahas'} "
        f"memuat {', '.join(first)}, serta {last}, dan dilampirkan pada Berita Acara ini."
    )


def _villages(berkas: Berkas, people: list[Peserta]) -> list[Isian]:
    """Return each village with its delegates, women and men counted."""
    rows: list[Isian] = []
    for pihak in berkas.pihak:
        desa = berkas.desa_of(pihak)
        own = [p for p in people if p.pihak_id == pihak.id and p.delegasi]
        men = sum(p.jenis_kelamin is JenisKelamin.L for p in own)
        rows.append(
            {
                "desa": nama_desa(desa),
                "kecamatan": desa.kecamatan,
                "nama": [p.nama for p in own] or [isi("", 20)],
                "l": str(men) if own else "",
                "p": str(len(own) - men) if own else "",
            }
        )
    return rows


def _by_topic(found: list[Keputusan]) -> list[Isian]:
    """Group the decisions under the matters of UU 6/2014 Pasal 92 ayat (4); what was decided
    without naming one comes first. A lone decision ends the sentence that begins with its matter.
    """
    groups: list[Isian] = []
    for topic in (None, *TopikMad):
        texts = [d.isi for d in found if d.topik is topic]
        label = bahan.capital(topic.label) if topic else "Musyawarah antar-Desa memutuskan"
        if texts:
            alone = f"{label}{':' if topic else ''} {as_item(texts[0])}."
            groups.append(
                {
                    "nama": label,
                    "isi": bahan.listed(texts),
                    "tunggal": alone if len(texts) == 1 else "",
                }
            )
    return groups


def _contributions(berkas: Berkas) -> list[Isian]:
    """Return what each village gives, in which form, from which source and year."""
    rows: list[Isian] = []
    for pihak in berkas.pihak:
        own = [line for line in berkas.kontribusi if line.pihak_id == pihak.id]
        rows += [
            {
                "desa": nama_desa(berkas.desa_of(pihak)),
                "bentuk": bahan.capital(one.bentuk),
                "sumber": _source(one),
                "jumlah": f"{rupiah(one.jumlah)},00" if one.jumlah else isi("", 16),
            }
            for one in together(own) or [Kontribusi()]
        ]
    return rows


def _source(one: Kontribusi) -> str:
    budget = one.sumber is not None and one.sumber.dari_apb_desa
    words = source_of_year(one)
    return f"APB Desa yang berasal dari {words}" if budget else bahan.capital(words) or isi("", 16)


def _signers(berkas: Berkas, meeting: Musyawarah, people: list[Peserta]) -> list[Isian]:
    """Return head, chair of BPD, and delegates, village by village."""
    return [row for pihak in berkas.pihak for row in _signers_for(berkas, meeting, pihak, people)]


def _signers_for(
    berkas: Berkas, meeting: Musyawarah, pihak: Pihak, people: list[Peserta]
) -> list[Isian]:
    offices = (JabatanPejabat.KEPALA, JabatanPejabat.KETUA_BPD)
    heads = [bahan.ttd(berkas, pihak, office, meeting.tanggal) for office in offices]
    sent = [p.nama for p in people if p.pihak_id == pihak.id and p.delegasi] or [isi("", 24)]
    known = [head["nama"] for head in heads]
    title = f"Wakil {nama_desa(berkas.desa_of(pihak))}"
    rows: list[Isian] = [{"nama": name, "jabatan": title} for name in sent if name not in known]
    return [*heads, *rows]


def camat_blocks(berkas: Berkas, day: date | None) -> list[Isian]:
    """Return the camat who take note, each kecamatan once."""
    first = {berkas.desa_of(pihak).kecamatan: pihak for pihak in reversed(berkas.pihak)}
    order = [first[name] for name in berkas.kecamatan]
    return [bahan.ttd(berkas, pihak, JabatanPejabat.CAMAT, day) for pihak in order]

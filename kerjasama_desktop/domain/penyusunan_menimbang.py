"""Menimbang and Memperhatikan, written from the facts that were entered."""

from collections.abc import Iterable
from datetime import date

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import Desa
from kerjasama_desktop.domain.kerjasama import Pihak
from kerjasama_desktop.domain.musyawarah import BentukMusyawarah, Musyawarah
from kerjasama_desktop.domain.penawaran import ArahPenawaran, Penawaran
from kerjasama_desktop.domain.penyusunan_isian import (
    TITIK,
    as_item,
    joint_instrument,
    village_list,
)
from kerjasama_desktop.domain.penyusunan_tujuan import purpose
from kerjasama_desktop.domain.potensi import JenisPotensi
from kerjasama_desktop.domain.terbilang import angka_terbilang, hari_bertanggal, tanggal
from kerjasama_desktop.domain.text import join_words

_FEW = 3
"""So many villages are named one by one in a sentence."""
TERBANYAK = 4
"""So many villages' papers are items of their own; those of more stand together in one."""

_PERMENDAGRI_96 = (
    "Peraturan Menteri Dalam Negeri Nomor 96 Tahun 2017 tentang Tata Cara Kerja Sama Desa di "
    "Bidang Pemerintahan Desa"
)
_SEJAK_96 = date(2017, 10, 18)
_JENIS = {
    JenisPotensi.POTENSI: "potensi berupa",
    JenisPotensi.KEBUTUHAN: "kebutuhan akan",
    JenisPotensi.MASALAH: "masalah berupa",
}


def default_menimbang(berkas: Berkas) -> list[str]:
    """Return the considerations: each begins 'bahwa' and ends ';', the last sums them up."""
    offered, agreed = [_announcement(berkas), *_offers(berkas)], _agreements(berkas)
    begun_by_partner = not berkas.kerjasama.antar_desa and not berkas.kerjasama.prakarsa_desa
    middle = [*offered, *agreed] if begun_by_partner else [*agreed, *offered]
    texts = [_purpose(berkas), _object(berkas), *middle, _law(berkas)]
    found = [text for text in texts if text]
    return [f"bahwa {text};" for text in [*found, _summary(berkas, len(found))]]


def _agreements(berkas: Berkas) -> list[str]:
    return [_village_meetings(berkas), _planning(berkas), _joint_meeting(berkas)]


def default_memperhatikan(berkas: Berkas) -> list[str]:
    """Return the minutes and BPD decisions that were recorded, each ending ';'."""
    joint = [_minutes(berkas, meeting) for meeting in _agreed(berkas, BentukMusyawarah.MAD)]
    texts = [*_village_minutes(berkas), *joint, *_consents(berkas)]
    return [f"{text};" for text in texts]


def _village_minutes(berkas: Berkas) -> list[str]:
    found = [_minutes(berkas, meeting) for meeting in _agreed(berkas, BentukMusyawarah.MUSDES)]
    return [join_words(found)] if len(found) > TERBANYAK else found


def _consents(berkas: Berkas) -> list[str]:
    """Return the BPD decisions with the number and year that they bear."""
    found = [p for p in berkas.pihak if p.bpd_nomor and p.bpd_tanggal]
    subject = f"tentang Persetujuan atas {cooperation_title(berkas)}"
    decisions = [_consent(berkas, pihak) for pihak in found]
    if len(found) > TERBANYAK:
        return [f"{join_words(decisions)}, masing-masing {subject}"]
    return [f"{decision} {subject}" for decision in decisions]


def _consent(berkas: Berkas, pihak: Pihak) -> str:
    year = pihak.bpd_tanggal.year if pihak.bpd_tanggal else TITIK
    return f"Keputusan {_council(berkas.desa_of(pihak))} Nomor {pihak.bpd_nomor} Tahun {year}"


def cooperation_title(berkas: Berkas) -> str:
    """Return 'Kerja Sama antar-Desa mengenai Pengelolaan Air Bersih', as a decision names it."""
    mitra = join_words([m.nama for m in berkas.mitra if m.nama]) or "Pihak Ketiga"
    kind = "antar-Desa" if berkas.kerjasama.antar_desa else f"Desa dengan {mitra}"
    return f"Kerja Sama {kind} mengenai {berkas.kerjasama.judul or TITIK}"


def cooperation(berkas: Berkas) -> str:
    """Return 'kerja sama antar-Desa mengenai …', as a sentence says what it has not defined."""
    return cooperation_title(berkas).replace("Kerja Sama", "kerja sama", 1)


def _council(desa: Desa) -> str:
    same_word = desa.sebutan_bpd.endswith(desa.sebutan_desa)
    return f"{desa.sebutan_bpd} {desa.nama if same_word else desa.nama_lengkap}"


def _purpose(berkas: Berkas) -> str:
    kind = "antar-Desa" if berkas.kerjasama.antar_desa else "Desa dengan pihak ketiga"
    where = village_list(berkas) if len(berkas.pihak) <= _FEW else "masing-masing Desa"
    return (
        f"untuk {purpose(berkas.kerjasama.topik)} di wilayah {where}, perlu "
        f"dilaksanakan kerja sama {kind} berdasarkan semangat kebersamaan dan kegotongroyongan"
    )


def _object(berkas: Berkas) -> str:
    groups: dict[JenisPotensi, list[str]] = {}
    objek = as_item(berkas.kerjasama.objek)
    linked = berkas.objek_potensi
    for item in linked if len(linked) <= TERBANYAK or not objek else []:
        desa = berkas.desa.get(item.desa_id)
        name = as_item(item.nama)
        if desa:
            name = f"{name.removesuffix(f' {desa.sebutan_desa}')} di {desa.nama_lengkap}"
        groups.setdefault(item.jenis, []).append(name)
    if groups:
        found = " serta ".join(f"{_JENIS[kind]} {join_words(n)}" for kind, n in groups.items())
        start = f"berdasarkan hasil inventarisasi terdapat {found} yang akan"
    elif objek:
        start = f"{objek} merupakan potensi dan kewenangan Desa yang akan"
    else:
        return ""
    return (
        f"{start} lebih berdaya guna dan berhasil guna apabila ditangani bersama{_people(berkas)}"
    )


def _people(berkas: Berkas) -> str:
    rencana = berkas.kerjasama.rencana
    number = (rencana.penerima_l or 0) + (rencana.penerima_p or 0)
    return f" dan memberi manfaat kepada {angka_terbilang(number)} orang" if number else ""


def _village_meetings(berkas: Berkas) -> str:
    meetings = _agreed(berkas, BentukMusyawarah.MUSDES)
    if not meetings:
        return ""
    if len(meetings) > _FEW and len(meetings) == len(berkas.pihak):
        held = f"Musyawarah Desa di masing-masing Desa{_span(meetings)}"
    else:
        held = join_words([_held(berkas, meeting) for meeting in meetings])
    return f"rencana kerja sama telah disepakati dalam {held}"


def _span(meetings: list[Musyawarah]) -> str:
    days = sorted(meeting.tanggal for meeting in meetings if meeting.tanggal)
    if not days:
        return ""
    first, last = days[0], days[-1]
    if first == last:
        return f" pada hari {hari_bertanggal(first)}"
    return f" pada tanggal {tanggal(first)} sampai dengan tanggal {tanggal(last)}"


def _joint_meeting(berkas: Berkas) -> str:
    meetings = [_held(berkas, m) for m in _agreed(berkas, BentukMusyawarah.MAD)]
    if not meetings or berkas.kerjasama.pasal4:
        return ""
    return f"pelaksanaan kerja sama telah disepakati bersama dalam {join_words(meetings)}"


def _agreed(berkas: Berkas, bentuk: BentukMusyawarah) -> list[Musyawarah]:
    order = {pihak.id: number for number, pihak in enumerate(berkas.pihak)}
    meetings = [m for m in berkas.musyawarah if m.bentuk is bentuk and m.sepakat]
    return sorted(meetings, key=lambda m: order.get(m.pihak_id, -1) if m.pihak_id else -1)


def _name(berkas: Berkas, meeting: Musyawarah) -> str:
    if meeting.bentuk is BentukMusyawarah.MAD:
        return "Musyawarah antar-Desa"
    return f"Musyawarah {berkas.party_name(meeting.pihak_id) or 'Desa'}"


def _held(berkas: Berkas, meeting: Musyawarah) -> str:
    day = meeting.tanggal
    text = _name(berkas, meeting)
    if day:
        text += f" pada hari {hari_bertanggal(day)}"
    return f"{text} dengan Berita Acara Nomor {meeting.nomor}" if meeting.nomor else text


def _minutes(berkas: Berkas, meeting: Musyawarah) -> str:
    number = f" Nomor {meeting.nomor}" if meeting.nomor else ""
    day = f" tanggal {tanggal(meeting.tanggal)}" if meeting.tanggal else ""
    return f"Berita Acara {_name(berkas, meeting)}{number}{day}"


def _planning(berkas: Berkas) -> str:
    plans = {
        "Rencana Pembangunan Jangka Menengah Desa": [p.rpjm_perdes for p in berkas.pihak],
        "Rencana Kerja Pemerintah Desa": [p.rkp_perdes for p in berkas.pihak],
    }
    if not berkas.kerjasama.antar_desa and len(berkas.pihak) == 1:
        return _planning_of(berkas.pihak[0])
    entered = [name for name, perdes in plans.items() if perdes and all(perdes)]
    if not entered:
        return ""
    whose = " masing-masing Desa" if len(berkas.pihak) > 1 else ""
    return f"bidang kerja sama telah tercantum dalam {join_words(entered)}{whose}"


def _planning_of(pihak: Pihak) -> str:
    """Return by which Perdes a lone village has planned it and provides for it."""
    plans = [text.rstrip(" .;") for text in (pihak.rpjm_perdes, pihak.rkp_perdes) if text]
    listed = f"bidang kerja sama telah tercantum dalam {join_words(plans)}" if plans else ""
    budget = pihak.apb_perdes.rstrip(" .;")
    paid = f"pendanaannya telah dianggarkan dalam {budget}" if budget else ""
    return " serta ".join(part for part in (listed, paid) if part)


def _offers(berkas: Berkas) -> list[str]:
    if berkas.kerjasama.antar_desa:
        return []
    offers = [
        p for p in berkas.penawaran if p.mitra_id and p.tanggal and p.jawaban and p.jawaban.diterima
    ]
    return [_offer_text(berkas, offer) for offer in offers]


def _offer_text(berkas: Berkas, offer: Penawaran) -> str:
    mitra = berkas.party_name(None, offer.mitra_id)
    letter = _letter(offer.nomor, offer.tanggal)
    answer = _letter(offer.nomor_jawaban, offer.tanggal_jawaban)
    if offer.arah is ArahPenawaran.MASUK:
        return f"{mitra} telah mengajukan penawaran kerja sama{letter} dan telah diterima{answer}"
    accepted = f" dan menyatakannya{answer}" if answer else ""
    ours = next((p for p in berkas.pihak if p.pemrakarsa), berkas.own_pihak)
    sender = berkas.desa_of(ours).nama_lengkap if ours else "Desa"
    return (
        f"{mitra} telah menerima penawaran kerja sama yang disampaikan {sender}{letter}{accepted}"
    )


def _letter(nomor: str, day: date | None) -> str:
    if not (nomor or day):
        return ""
    number = f" Nomor {nomor}" if nomor else ""
    return f" melalui surat{number}{f' tanggal {tanggal(day)}' if day else ''}"


def _announcement(berkas: Berkas) -> str:
    kerjasama = berkas.kerjasama
    if not (kerjasama.prakarsa_desa and kerjasama.pengumuman_tanggal):
        return ""
    number = f" Nomor {kerjasama.pengumuman_nomor}" if kerjasama.pengumuman_nomor else ""
    day = tanggal(kerjasama.pengumuman_tanggal)
    return f"rencana kerja sama telah diumumkan dengan Pengumuman{number} tanggal {day}"


def _law(berkas: Berkas) -> str:
    if not berkas.kerjasama.antar_desa:
        return _law_on_agreements(berkas)
    if berkas.kerjasama.pasal4:
        return (
            f"berdasarkan ketentuan Pasal 4 {_PERMENDAGRI_96}, kerja sama dilaksanakan oleh "
            "Pemerintah Desa dan disepakati melalui Musyawarah Desa"
        )
    return (
        "berdasarkan ketentuan Pasal 92 ayat (2) dan ayat (3) Undang-Undang Nomor 6 Tahun 2014 "
        "tentang Desa, kerja sama antar-Desa dituangkan dalam Peraturan Bersama Kepala Desa "
        "melalui kesepakatan Musyawarah antar-Desa dan dilaksanakan oleh Badan Kerja Sama "
        "antar-Desa"
    )


def _law_on_agreements(berkas: Berkas) -> str:
    """Before Permendagri 96/2017 only the law itself spoke of third parties."""
    if (berkas.kerjasama.tanggal_penetapan or berkas.today) < _SEJAK_96:
        return (
            "berdasarkan ketentuan Pasal 93 Undang-Undang Nomor 6 Tahun 2014 tentang Desa, kerja "
            "sama Desa dengan pihak ketiga dimusyawarahkan dalam Musyawarah Desa"
        )
    return (
        f"berdasarkan ketentuan Pasal 5 {_PERMENDAGRI_96}, kerja sama Desa dengan pihak ketiga "
        "diatur dengan Perjanjian Bersama melalui kesepakatan Musyawarah Desa"
    )


def _summary(berkas: Berkas, count: int) -> str:
    verb = "menetapkan" if berkas.kerjasama.antar_desa else "mengadakan"
    return (
        f"berdasarkan pertimbangan sebagaimana dimaksud dalam {_letters(range(count))}, perlu "
        f"{verb} {joint_instrument(berkas)} tentang {berkas.kerjasama.judul or TITIK}"
    )


def _letters(numbers: Iterable[int]) -> str:
    return join_words([f"huruf {chr(97 + number)}" for number in numbers])

"""V25-V32: Musyawarah Desa, Musyawarah Antar-Desa, BPD, consultation, village assets."""

from collections.abc import Iterator

from kerjasama_desktop.domain.beban import burden_words
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.findings import Finding
from kerjasama_desktop.domain.kehadiran import present
from kerjasama_desktop.domain.kerjasama import Beban, Pihak
from kerjasama_desktop.domain.musyawarah import (
    BentukMusyawarah,
    HasilMusyawarah,
    Musyawarah,
    Peserta,
    Unsur,
    attendance,
)
from kerjasama_desktop.domain.rules.common import (
    Rule,
    block,
    empty_fields,
    info,
    meetings,
    name_of,
    third_party_basis,
    warn,
)
from kerjasama_desktop.domain.terbilang import tanggal
from kerjasama_desktop.domain.text import join_words

_MAD_BASIS = "Pasal 92 ayat (2) UU 6/2014; Pasal 3 ayat (3) Permendagri 96/2017"


def v25_every_musdes(berkas: Berkas) -> Iterator[Finding]:
    basis = (
        "Pasal 13 ayat (2) huruf d Permendagri 96/2017"
        if berkas.kerjasama.antar_desa
        else f"Pasal 93 UU 6/2014; {third_party_basis(berkas, 'huruf b')}"
    )
    for pihak in berkas.pihak:
        held = meetings(berkas, BentukMusyawarah.MUSDES, pihak)
        if not any(m.sepakat for m in held):
            problem, field, item = _why_not(held, f"Musyawarah {name_of(berkas, pihak)}", pihak)
            yield block("V25", field, problem, basis, item.id)


def v27_mad_agreed(berkas: Berkas) -> Iterator[Finding]:
    if not berkas.kerjasama.ber_bkad:
        return
    held = meetings(berkas, BentukMusyawarah.MAD)
    if held and not any(m.sepakat for m in held):
        problem, field, item = _why_not(held, "Musyawarah Antar-Desa", held[-1])
        yield block("V27", field, problem, _MAD_BASIS, item.id)
    elif not held:
        yield block(
            "V27",
            "musyawarah",
            "Berita acara Musyawarah Antar-Desa belum ada. Peraturan Bersama baru dapat "
            "ditandatangani setelah ada kesepakatan Musyawarah Antar-Desa.",
            _MAD_BASIS,
        )


def _why_not(
    held: list[Musyawarah], title: str, absent: Pihak | Musyawarah
) -> tuple[str, str, Pihak | Musyawarah]:
    """Return what is wrong, its field and the record to show; `absent` where nothing was held."""
    if not held:
        return (
            f"Berita acara {title} belum ada. Catat tanggal, peserta, dan hasilnya.",
            "musyawarah",
            absent,
        )
    last = held[-1]
    if last.hasil is HasilMusyawarah.TIDAK_MENYEPAKATI:
        day = f" pada {tanggal(last.tanggal)}" if last.tanggal else ""
        return (
            f"{title}{day} tidak menyepakati kerja sama. Kerja sama tidak dapat dilanjutkan "
            "sebelum ada musyawarah yang menyepakati.",
            "musyawarah.hasil",
            last,
        )
    todo = empty_fields(last, tanggal="tanggal", hasil="hasil")
    return (
        f"Isi {join_words(list(todo.values()))} {title}.",
        f"musyawarah.{next(iter(todo))}",
        last,
    )


def v26_led_by_bpd(berkas: Berkas) -> Iterator[Finding]:
    for pihak in berkas.pihak:
        for meeting in meetings(berkas, BentukMusyawarah.MUSDES, pihak):
            if meeting.pimpinan and meeting.unsur_pimpinan is not Unsur.BPD:
                unsur = meeting.unsur_pimpinan
                found = f"tercatat dari unsur {unsur.label}" if unsur else "belum ada unsurnya"
                yield warn(
                    "V26",
                    "musyawarah.unsur_pimpinan",
                    f"Musyawarah {name_of(berkas, pihak)} diselenggarakan oleh BPD, sedangkan "
                    f"pimpinan rapat {meeting.pimpinan} {found}. Perbaiki pimpinannya atau tulis "
                    "alasannya.",
                    "Pasal 13 ayat (2) huruf c Permendagri 96/2017",
                    meeting.id,
                )


def v28_all_at_mad(berkas: Berkas) -> Iterator[Finding]:
    held = {m.id for m in meetings(berkas, BentukMusyawarah.MAD)}
    if not berkas.kerjasama.ber_bkad or not held:
        return
    present = {p.pihak_id for p in berkas.kerjasama.peserta if p.musyawarah_id in held}
    basis = "Pasal 92 ayat (2) UU 6/2014 (kehadiran setiap Desa: kebiasaan baik)"
    for pihak in berkas.pihak:
        if pihak.id not in present:
            yield block(
                "V28",
                "peserta",
                f"{name_of(berkas, pihak)} tidak tercatat hadir dalam Musyawarah Antar-Desa. "
                "Tambahkan wakilnya pada daftar hadir.",
                basis,
                pihak.id,
            )


def v29_attendance(berkas: Berkas) -> Iterator[Finding]:
    for meeting in berkas.kerjasama.musyawarah:
        people = present(berkas, meeting)
        yield from _women_present(berkas, meeting, people)
        yield from _totals_match(berkas, meeting, people)


def _meeting_title(berkas: Berkas, meeting: Musyawarah) -> str:
    party = berkas.party_name(meeting.pihak_id)
    return f"{meeting.bentuk.label} ({party})" if party else meeting.bentuk.label


def _women_present(berkas: Berkas, meeting: Musyawarah, people: list[Peserta]) -> Iterator[Finding]:
    men, women = attendance(meeting, people)
    share, threshold = round(100 * women / max(1, men + women)), berkas.pengaturan.ambang_perempuan
    chosen = meeting.bentuk is not BentukMusyawarah.RAPAT_BPD
    if chosen and 100 * women < threshold * (men + women):
        yield warn(
            "V29",
            "musyawarah.hadir_p",
            f"Perempuan yang hadir dalam {_meeting_title(berkas, meeting)} {women} dari "
            f"{men + women} orang ({share}%), acuan {threshold}%. Undang lebih banyak perempuan "
            "atau tulis alasannya.",
            "Kebiasaan baik: keadilan gender, bukan larangan",
            meeting.id,
        )


def _totals_match(berkas: Berkas, meeting: Musyawarah, people: list[Peserta]) -> Iterator[Finding]:
    if not people:
        return
    men, women = attendance(meeting, people)
    unknown = len(people) - men - women
    title = _meeting_title(berkas, meeting)
    more = len(people) > sum(p.musyawarah_id == meeting.id for p in berkas.kerjasama.peserta)
    signers = " termasuk pimpinan, notulis, dan penanda tangan lain" if more else ""
    typed = (meeting.hadir_l, meeting.hadir_p)
    if unknown:
        message = (
            f"Jenis kelamin {unknown} peserta {title} belum diisi. Lengkapi daftar hadir"
            f"{' dan data pejabat' if more else ''}."
        )
    elif typed != (None, None) and (typed[0] or 0, typed[1] or 0) != (men, women):
        message = (
            f"Jumlah hadir {title} tertulis {typed[0] or 0} laki-laki dan {typed[1] or 0} "
            f"perempuan, sedangkan daftar hadir memuat {men} dan {women}{signers}. Surat memakai "
            "daftar hadir; samakan jumlahnya."
        )
    else:
        return
    yield info("V29", "peserta", message, "Kebiasaan baik", meeting.id)


def v30_bpd_approval(berkas: Berkas) -> Iterator[Finding]:
    """A burden that was ticked blocks; one that only follows from the entries is a warning."""
    must = berkas.pengaturan.wajib_persetujuan_bpd and bool(berkas.kerjasama.beban)
    for pihak in berkas.pihak:
        burden = burden_words(berkas, pihak)
        todo = empty_fields(pihak, bpd_nomor="nomor", bpd_tanggal="tanggal")
        if burden and todo:
            yield (block if must else warn)(
                "V30",
                f"pihak.{next(iter(todo))}",
                f"Kerja sama ini membebani Desa atau masyarakat ({burden}), tetapi persetujuan "
                f"BPD {name_of(berkas, pihak)} belum lengkap. Isi "
                f"{join_words(list(todo.values()))} Keputusan BPD.",
                "Perlu verifikasi: tertulis dalam aturan sebelum Permendagri 96/2017; dapat "
                "diatur di Pengaturan",
                pihak.id,
            )


def v31_people_consulted(berkas: Berkas) -> Iterator[Finding]:
    if not berkas.kerjasama.antar_desa:
        return
    for pihak in berkas.pihak:
        held = meetings(berkas, BentukMusyawarah.KONSULTASI_PUBLIK, pihak)
        if not any(m.tanggal for m in held):
            yield warn(
                "V31",
                "musyawarah",
                "Rancangan Peraturan Bersama wajib dikonsultasikan kepada masyarakat, tetapi "
                f"konsultasi publik {name_of(berkas, pihak)} belum dicatat. Catat tanggal dan "
                "hasilnya.",
                "Permendagri 111/2014 (nomor pasal perlu verifikasi)",
                pihak.id,
            )


def v32_village_assets(berkas: Berkas) -> Iterator[Finding]:
    rencana = berkas.kerjasama.rencana
    if not rencana.aset_desa and Beban.ASET_DESA not in berkas.kerjasama.beban:
        return
    todo = empty_fields(
        rencana, aset_desa="aset Desa yang dipakai", izin_aset="izin atau dasar pemanfaatannya"
    )
    if todo:
        yield warn(
            "V32",
            f"rencana.{next(iter(todo))}",
            "Kerja sama ini memakai aset Desa, yang harus mengikuti ketentuan pengelolaan aset "
            f"Desa. Isi {join_words(list(todo.values()))}.",
            "Permendagri 1/2016 (nomor pasal perlu verifikasi)",
        )


RULES: tuple[Rule, ...] = (
    v25_every_musdes,
    v26_led_by_bpd,
    v27_mad_agreed,
    v28_all_at_mad,
    v29_attendance,
    v30_bpd_approval,
    v31_people_consulted,
    v32_village_assets,
)

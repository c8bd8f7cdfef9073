"""What an instrument says that changes or ends a cooperation: title, grounds and legal basis.

Titles and citations follow UU 12/2011 Lampiran II (from general knowledge; to be verified).
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import Desa
from kerjasama_desktop.domain.kerjasama import Mitra, Pihak
from kerjasama_desktop.domain.naskah import DasarHukum
from kerjasama_desktop.domain.naskah_berlaku import urutan_perubahan
from kerjasama_desktop.domain.nomor import nomor_bertahun
from kerjasama_desktop.domain.penomoran import letter
from kerjasama_desktop.domain.penyusunan import default_mengingat
from kerjasama_desktop.domain.penyusunan_isian import TITIK, as_item, forum, joint_instrument
from kerjasama_desktop.domain.penyusunan_menimbang import TERBANYAK
from kerjasama_desktop.domain.perubahan import JenisPerubahan, Perubahan
from kerjasama_desktop.domain.perubahan_berlaku import instrumen, jenis_nomor_mitra
from kerjasama_desktop.domain.regulasi import in_citation_order
from kerjasama_desktop.domain.terbilang import hari_bertanggal, ordinal, tanggal
from kerjasama_desktop.domain.text import join_words, lines


def on_its_day(berkas: Berkas, perubahan: Perubahan) -> Berkas:
    """Return the case as the change's own instrument sees it: its numbers, days and grounds."""
    kerjasama = berkas.kerjasama
    key = instrumen(kerjasama, perubahan)
    update = {
        "tanggal_penetapan": perubahan.tanggal_penetapan,
        "menimbang": perubahan.menimbang or "\n".join(default_menimbang(berkas, perubahan)),
        "dasar_hukum": dasar_hukum(berkas, perubahan.tanggal_penetapan or berkas.today),
        "pihak": [_numbered(berkas, key, perubahan, pihak) for pihak in kerjasama.pihak],
        "mitra": [_of_partner(berkas, key, perubahan, mitra) for mitra in kerjasama.mitra],
    }
    return replace(berkas, kerjasama=kerjasama.model_copy(update=update))


def _numbered(berkas: Berkas, key: str, perubahan: Perubahan, pihak: Pihak) -> Pihak:
    paper = berkas.nomor_dokumen(key, perubahan.id, pihak.id)
    return pihak.model_copy(
        update={
            "nomor": paper.nomor,
            "nomor_berita": paper.nomor_berita,
            "tanggal_undang": paper.tanggal_undang,
        }
    )


def _of_partner(berkas: Berkas, key: str, perubahan: Perubahan, mitra: Mitra) -> Mitra:
    own = jenis_nomor_mitra(berkas, key, mitra)
    return mitra.model_copy(update={"nomor": berkas.nomor_dokumen(own, perubahan.id).nomor})


def dasar_hukum(berkas: Berkas, day: date) -> list[DasarHukum]:
    """Return the legal basis of the enacted text as it is on a later day.

    What was revoked since then is left out; what came into force since then and is about this
    cooperation joins it.
    """
    register, chosen = berkas.register, berkas.kerjasama.dasar_hukum
    cited = {one.regulasi_id for one in chosen if not one.teks} & register.keys()
    revoked = {one for one in cited if register[one].is_revoked(day)}
    since = berkas.kerjasama.tanggal_penetapan or berkas.today
    update = {"tanggal_penetapan": day}
    later = replace(berkas, kerjasama=berkas.kerjasama.model_copy(update=update))
    suggested = {one.regulasi_id for one in default_mengingat(later) if one.regulasi_id}
    fresh = {one for one in suggested - cited if register[one].berlaku > since}
    if not revoked | fresh:
        return list(chosen)
    law = in_citation_order(register[one] for one in cited - revoked | fresh)
    own = [one for one in chosen if one.teks]
    return [*(DasarHukum(regulasi_id=regulasi.id) for regulasi in law), *own]


def joint_citation(heads: Sequence[tuple[str, str]], year: str, title: str) -> str:
    """Return a joint regulation as it is cited, from (head of village, its number)."""
    each = [f"{head} Nomor {number} Tahun {year}" for head, number in heads]
    return f"Peraturan Bersama {join_words(each)} tentang {title}"


def sebutan_asal(berkas: Berkas) -> str:
    """Return the instrument of the cooperation with every number it bears."""
    kerjasama = berkas.kerjasama
    title, day = kerjasama.judul or TITIK, kerjasama.tanggal_penetapan
    if kerjasama.antar_desa:
        return joint_citation(_heads(berkas), str(day.year) if day else TITIK, title)
    signed = tanggal(day) if day else TITIK
    return f"Perjanjian Bersama {_numbers(berkas)} tanggal {signed} tentang {title}"


def _heads(berkas: Berkas) -> list[tuple[str, str]]:
    heads = [_head(berkas.desa_of(pihak), pihak) for pihak in berkas.pihak]
    missing = (f"{Desa().sebutan_kepala} {TITIK}", TITIK)
    return [*heads, *[missing] * (2 - len(heads))]


def _head(desa: Desa, pihak: Pihak) -> tuple[str, str]:
    return f"{desa.sebutan_kepala} {desa.nama or TITIK}", pihak.nomor or TITIK


def sebutan_pendek(berkas: Berkas) -> str:
    """Return the instrument in a sentence: the numbers of many villages stand elsewhere."""
    if not berkas.kerjasama.antar_desa or len(berkas.pihak) <= TERBANYAK:
        return sebutan_asal(berkas)
    return f"{joint_instrument(berkas)} tentang {berkas.kerjasama.judul or TITIK}"


def berita(berkas: Berkas) -> str:
    """Return where the joint regulation was promulgated, as a citation says it in brackets."""
    each = [
        f"Berita {berkas.desa_of(pihak).nama_lengkap} Tahun "
        f"{pihak.tanggal_undang.year if pihak.tanggal_undang else TITIK} Nomor "
        f"{pihak.nomor_berita or TITIK}"
        for pihak in berkas.pihak
    ]
    return f" ({join_words(each)})" if each else ""


def sebutan_terkini(berkas: Berkas, perubahan: Perubahan, day: date | None) -> str:
    """Return the instrument with its promulgation and the changes made before this one, by the
    day on which a paper says so.
    """
    whole = sebutan_asal(berkas) + (berita(berkas) if berkas.kerjasama.antar_desa else "")
    earlier = _earlier(berkas, perubahan, day or date.max)
    if not earlier:
        return whole
    last = _citation(berkas, earlier[-1])
    if len(earlier) == 1:
        return f"{whole} sebagaimana telah diubah dengan {last}"
    return f"{whole} sebagaimana telah beberapa kali diubah, terakhir dengan {last}"


def _earlier(berkas: Berkas, perubahan: Perubahan, day: date) -> list[Perubahan]:
    changes = urutan_perubahan(berkas.kerjasama)
    if perubahan in changes:
        return changes[: changes.index(perubahan)]
    return [change for change in changes if change.hari and change.hari <= day]


def _citation(berkas: Berkas, change: Perubahan) -> str:
    """Return an earlier change of the text as it is cited."""
    then = on_its_day(berkas, change)
    if berkas.kerjasama.antar_desa:
        year = str(change.tanggal_penetapan.year) if change.tanggal_penetapan else TITIK
        return joint_citation(_heads(then), year, judul_instrumen(berkas, change)) + berita(then)
    day = tanggal(change.tanggal_penetapan) if change.tanggal_penetapan else TITIK
    return f"{_nth(berkas, change)} {_numbers(then)} tanggal {day}"


def _numbers(berkas: Berkas) -> str:
    """Return 'Nomor 1 Tahun 2026 dan Nomor 77/PKS' of an agreement: of each village, then of its
    partner.
    """
    day = berkas.kerjasama.tanggal_penetapan
    numbers = [p.nomor for p in berkas.pihak] + list(dict.fromkeys(m.nomor for m in berkas.mitra))
    known = [f"Nomor {nomor_bertahun(number, day)}" for number in numbers if number]
    return join_words(known) or f"Nomor {TITIK}"


def _nth(berkas: Berkas, perubahan: Perubahan) -> str:
    """Return 'Perubahan', 'Perubahan Kedua', 'Adendum Kesatu'."""
    changes = urutan_perubahan(berkas.kerjasama)
    number = changes.index(perubahan) + 1
    if not berkas.kerjasama.antar_desa:
        return f"Adendum {ordinal(number)}"
    return "Perubahan" if number == 1 else f"Perubahan {ordinal(number)}"


def judul_instrumen(berkas: Berkas, perubahan: Perubahan) -> str:
    """Return the title of what changes or revokes the instrument."""
    named = sebutan_pendek(berkas)
    if perubahan.jenis is JenisPerubahan.PERUBAHAN:
        return f"{_nth(berkas, perubahan)} atas {named}"
    return f"Pencabutan {named}"


def default_menimbang(berkas: Berkas, perubahan: Perubahan) -> list[str]:
    """Return the grounds from what was noted: each begins 'bahwa' and ends ';'."""
    texts = [*_reasons(berkas, perubahan), _deliberation(berkas, perubahan)]
    letters = join_words([f"huruf {letter(number)}" for number, _ in enumerate(texts, 1)])
    what = f"{joint_instrument(berkas)} tentang {judul_instrumen(berkas, perubahan)}"
    verb = "menetapkan"
    if not berkas.kerjasama.antar_desa:
        what, verb = judul_instrumen(berkas, perubahan), "mengadakan"
    texts.append(
        f"berdasarkan pertimbangan sebagaimana dimaksud dalam {letters}, perlu {verb} {what}"
    )
    return [f"bahwa {text};" for text in texts]


def _reasons(berkas: Berkas, perubahan: Perubahan) -> list[str]:
    reasons = [as_item(line).removeprefix("bahwa ") for line in lines(perubahan.uraian)]
    if perubahan.alasan:
        return [perubahan.alasan.label, *reasons]
    return reasons or [
        f"dalam pelaksanaan {sebutan_pendek(berkas)} terdapat ketentuan yang perlu disesuaikan "
        "dengan perkembangan keadaan dan kebutuhan para pihak"
    ]


def _deliberation(berkas: Berkas, perubahan: Perubahan) -> str:
    noun = "pengakhiran kerja sama"
    if perubahan.jenis is JenisPerubahan.PERUBAHAN:
        noun = f"perubahan {joint_instrument(berkas)}"
    held = perubahan.tanggal
    day = hari_bertanggal(held) if held else TITIK
    return (
        f"{noun} telah disepakati dalam {forum(berkas)} pada hari {day} sebagaimana "
        f"tercantum dalam Berita Acara Nomor {perubahan.nomor or TITIK}"
    )

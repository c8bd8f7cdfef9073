"""The template doctor finds every mistake, names its place and cure, and raises no false alarm."""

import re
import time
from pathlib import Path

import pytest
from attacks import BOMBS, PAYLOADS
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from template_help import (
    all_paragraphs,
    edited,
    examined,
    find,
    kind,
    shipped,
    with_paragraphs,
)
from wordfiles import paragraph, word_file

from kerjasama_desktop.documents.kinds import KINDS
from kerjasama_desktop.documents.koreksi import Koreksi
from kerjasama_desktop.documents.package import read_parts, write_parts
from kerjasama_desktop.services.template_samples import rules_of

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


@pytest.mark.parametrize("key", [kind.key for kind in KINDS])
def test_no_false_alarm_on_a_shipped_template(key: str) -> None:
    assert examined(key, shipped(key)) == []
    assert examined(key, edited(key)) == []


def test_every_kind_has_samples_and_parts_it_may_not_lose() -> None:
    rules = {kind.key: rules_of(kind) for kind in KINDS}
    assert [key for key, found in rules.items() if not found.samples] == []
    assert [key for key, found in rules.items() if not found.wajib] == []


@pytest.mark.parametrize(
    ("key", "names"),
    [
        (
            "peraturan_bersama",
            "nomor judul menimbang mengingat menetapkan pasal baris_ttd pengundangan",
        ),
        ("keputusan_bpd", "nomor judul menimbang mengingat menetapkan diktum diktum_akhir ketua"),
        ("perjanjian_bersama", "judul nomor para_pihak tentang pasal ttd"),
        ("daftar_hadir", "hari_tanggal waktu tempat acara peserta jumlah pimpinan tempat_tanggal"),
        ("surat_pengantar_camat", "tempat_tanggal nomor kirim ttd"),
    ],
)
def test_main_parts_are_mandatory(key: str, names: str) -> None:
    assert set(names.split()) <= set(rules_of(kind(key)).wajib)


MISTAKES = [
    # misspelt and unknown names
    ("{{ nomer }}", "Tag {{ nomer }} tidak dikenal.", "Mungkin yang dimaksud {{ nomor }}."),
    ("{{ Nomor }}", "Tag {{ Nomor }} tidak dikenal.", "dimaksud {{ nomor }}."),
    ("{{ kabupatn|upper }}", "tidak dikenal", "dimaksud {{ kabupaten|upper }}."),
    ("{{ diktum akhir.teks }}", "memuat spasi", "dimaksud {{ diktum_akhir.teks }}."),
    ("{{ warna pagar desa }}", "memuat spasi", "Tulis satu nama tanpa spasi"),
    ("{% if draf %}a{% endif draf %}", "{% endif draf %} tidak dikenal", "{% endif %}"),
    ("{{ diktum-akhir }}", "tanda hubung", "dimaksud {{ diktum_akhir }}."),
    ("{{ warna_pagar }}", "Tag {{ warna_pagar }} tidak dikenal.", "Hapus tag ini"),
    ("{{ ketua.nma }}", "Nama “nma”", "dimaksud {{ ketua.nama }}."),
    ("{{ ketua.umur }}", "Nama “umur”", "Yang ada pada “ketua”: atas, jabatan, nama."),
    ("{{ judul.nama }}", "Nama “nama”", "tulis {{ judul }}."),
    ("{{ jabatan }}", "tidak dikenal", "{{ penyalin.jabatan }} atau {{ ketua.jabatan }}."),
    ("{{ titik }}", "tidak dikenal", "{% for x in menimbang %} … {{ x.titik }}"),
    ("{% if nomer %}{{ nomor }}{% endif %}", "Nama “nomer”", "{% if nomor %}"),
    ("{% for m in menimbng %}{{ m.teks }}{% endfor %}", "“menimbng”", "for m in menimbang"),
    ("{% for m in menimbang %}{{ m.tek }}{% endfor %}", "Nama “tek”", "{{ m.teks }}"),
    ("{% for m in menimbang %}{{ n.teks }}{% endfor %}", "{{ n.teks }}", "dimaksud {{ m.teks }}"),
    ("{% for m in menimbang %}{{ titik }}{% endfor %}", "{{ titik }}", "dimaksud {{ m.titik }}"),
    ("{% for m in menimbang %}{% endfor %}{{ m.teks }}", "di luar pengulangannya", "di antara"),
    ("{% for t in tembusan %}{{ loop.indek }}{% endfor %}", "“indek”", "{{ loop.index }}"),
    ("{{ loop.index }}", "Tag {{ loop.index }} tidak dikenal.", ""),
    # lists, groups and choices in the wrong place
    ("{{ menimbang }}", "berisi daftar", "{% for x in menimbang %}"),
    ("{{ menimbang.teks }}", "“menimbang” pada", "{{ x.teks }}"),
    ("{{ ketua }}", "berisi beberapa isian", "{{ ketua.nama }}"),
    ("{{ draf }}", "pilihan ya atau tidak", "{% if draf %}"),
    ("{{ tembusan|first|first|jion }}", "“|jion”", "|join"),
    ("{% for x in judul %}{{ x }}{% endfor %}", "bukan daftar", "menimbang"),
    # forbidden constructs
    ("{{ judul.upper() }}", "memanggil fungsi", "Tulis {{ judul|upper }}."),
    ("{{ range(9) }}", "memanggil fungsi", "tanpa tanda kurung"),
    ("{{ 1 + 1 }}", "berisi hitungan", "Pakai nama"),
    ("{{ judul ~ nomor }}", "bentuk yang tidak diizinkan", "Pakai hanya nama"),
    ("{{ judul[0:5] }}", "tidak diizinkan", "Pakai hanya nama"),
    ("{{ judul.__class__ }}", "garis bawah", "Hapus tag itu."),
    ("{{ judul|pprint }}", "“|pprint”", "Yang dapat dipakai: |upper"),
    ("{{ judul|uper }}", "“|uper”", "{{ judul|upper }}"),
    ("{% if judul is kosong %}a{% endif %}", "“is kosong”", "is odd"),
    ("{% set a = 1 %}", "tidak dapat dipakai", "hanya for dan if"),
    ("{% macro a() %}", "tidak dapat dipakai", "hanya for dan if"),
    ("{% include 'a' %}", "tidak dapat dipakai", "hanya for dan if"),
    ("{% cellbg judul %}", "tidak dapat dipakai", "hanya for dan if"),
    ("{% for a, b in menimbang %}{% endfor %}", "tidak diizinkan", "satu nama sementara"),
    # torn tags
    ("Nomor {{ nomor", "“{{ nomor” tidak ditutup", "misalnya {{ nomor }}."),
    ("{{ nomer lalu {{ judul }}", "tidak ditutup", "misalnya {{ nomor }}."),
    ("nomor }}", "penutup tag “}}”", "Tulis pembuka {{"),
    ("{ { nomor }}", "Tanda kurung", "Tulis {{ nomor }}"),
    ("{{ nomor } }", "Tanda kurung", "Tulis {{ nomor }}"),
    ("{{ nomer }", "Tanda kurung", "Tulis {{ nomor }}"),
    ("{{{ nomor }}}", "Tanda kurung", "Tulis {{ nomor }}"),
    ("{{ nomor %}", "Tanda kurung", "Tulis {{ nomor }}"),
    ("{nomor}", "satu kurung kurawal", "Tulis {{ nomor }}"),
    ("{{ }}", "tag yang kosong", "Hapus tag itu"),
    ("{{ if draf }}", "tanda yang keliru", "{% if draf %}"),
    ("{{p nomor }}", "Huruf p di depan nama", "Tulis {{ nomor }}."),
    ("{% if judul == „ayat‟ %}a{% endif %}", "Tanda kutip", "tanda kutip biasa"),
    ("{% if judul = 'a' %}a{% endif %}", "satu tanda sama dengan", "judul == 'a'"),
    ("{% if %}a{% endif %}", "Syarat pada", "{% if kabupaten %}"),
    ("{% for menimbang %}a{% endfor %}", "tidak lengkap", "{% for x in menimbang %}"),
    # commands
    ("{% jika draf %}a{% endif %}", "{% jika draf %} tidak dikenal", "{% if draf %}"),
    ("{% if draf %}a{% edif %}", "{% edif %} tidak dikenal", "{% endif %}"),
    ("{% if draf %}a{% end if %}", "{% end if %} tidak dikenal", "{% endif %}"),
    ("{% if draf %}a{% else if logo %}b{% endif %}", "{% else if logo %}", "{% elif logo %}"),
    ("{%p\u00a0if draf %}", "Ada spasi", "Tulis {%p if draf %}."),
    ("{% p if draf %}", "Ada spasi", "Tulis {%p if draf %}."),
    # blocks
    ("{% if draf %}a", "{% if draf %} tidak ditutup.", "{% endif %}"),
    ("{%p for m in menimbang %}", "tidak ditutup.", "Tulis {%p endfor %}"),
    ("a {% endif %}", "Ada {% endif %} tanpa", "Hapus tag ini"),
    ("a {% endfor %}", "Ada {% endfor %} tanpa", "Hapus tag ini"),
    ("a {% else %}", "di luar {% if … %}", "Hapus tag ini"),
    ("{% for m in menimbang %}{% if m.teks %}{% endfor %}", "{% if m.teks %} tidak ditutup", ""),
    ("{%tr for m in menimbang %}", "di luar tabel", "Tulis {%p for m in menimbang %}."),
    ("Teks {%p if draf %}", "Isi lain pada alinea", "sendirian di alinea"),
    ("{%p if draf %}{%p endif %}", "lebih dari satu tag {%p", "alinea sendiri"),
]


@pytest.mark.parametrize(("text", "salah", "saran"), MISTAKES, ids=[m[0] for m in MISTAKES])
def test_a_mistake_is_found_where_it_is(text: str, salah: str, saran: str) -> None:
    data = with_paragraphs("keputusan_bpd", "Alinea biasa.", text)
    found = [k for k in examined("keputusan_bpd", data) if salah in k.salah]
    assert found, [k.kalimat for k in examined("keputusan_bpd", data)]
    assert saran in found[0].saran
    assert found[0].kutipan == text
    assert found[0].bagian == "word/document.xml"
    assert found[0].berat
    edited("keputusan_bpd", lambda document: _assert_place(document, found[0]))


def _assert_place(document: WordDocument, koreksi: Koreksi) -> None:
    count = len(all_paragraphs(document))
    assert koreksi.alinea == count + 1


def test_there_are_enough_mistakes() -> None:
    assert len({text for text, _, _ in MISTAKES}) >= 40


def test_too_many_loops_in_each_other() -> None:
    deep = "".join("{% for a in tembusan %}" for _ in range(4)) + "{% endfor %}" * 4
    found = examined("keputusan_bpd", with_paragraphs("keputusan_bpd", deep))
    assert [k.salah for k in found] == ["Pengulangan bertumpuk lebih dari 3 tingkat."]


def test_a_tag_over_two_paragraphs_is_torn_in_both() -> None:
    found = examined("keputusan_bpd", with_paragraphs("keputusan_bpd", "{{ no", "mor }}"))
    assert [k.kutipan for k in found] == ["{{ no", "mor }}"]
    assert found[0].salah == "Tag “{{ no” tidak ditutup di alinea ini."


def test_both_ends_of_a_block_are_alike() -> None:
    data = with_paragraphs("keputusan_bpd", "{%p if draf %}", "DRAF", "Akhir {% endif %}")
    found = examined("keputusan_bpd", data)
    assert [k.saran for k in found] == ["Tulis {%p endif %}."]


def test_a_row_command_takes_a_row_of_its_own() -> None:
    def spoil(document: WordDocument) -> None:
        row = document.tables[0].add_row()
        row.cells[0].paragraphs[0].text = "{%tr if draf %}"
        row.cells[1].paragraphs[0].text = "tertinggal"
        document.tables[0].add_row().cells[0].paragraphs[0].text = "{%tr endif %}"

    found = examined("keputusan_bpd", edited("keputusan_bpd", spoil))
    assert [k.salah for k in found] == [
        "Isi lain pada baris tabel tempat {%tr if draf %} akan hilang."
    ]


def test_a_block_may_not_begin_in_one_table_and_end_in_another() -> None:
    def spoil(document: WordDocument) -> None:
        for table, text in zip(document.tables, ("{%tr if draf %}", "{%tr endif %}"), strict=False):
            table.add_row().cells[0].paragraphs[0].text = text

    found = examined("keputusan_bpd", edited("keputusan_bpd", spoil))
    assert any("berada di tempat lain dari pembukanya" in k.salah for k in found)


def test_blocks_over_paragraphs_are_advised_against() -> None:
    data = with_paragraphs("keputusan_bpd", "{% if draf %}", "DRAF", "{% endif %}")
    found = examined("keputusan_bpd", data)
    assert [k.berat for k in found] == [False]
    assert "{%p if draf %} dan {%p endif %}" in found[0].saran


@pytest.mark.parametrize("text", ["[nomor]", "<<Nomor>>", "«kabupaten»"])
def test_signs_of_other_programs_are_advised_against(text: str) -> None:
    found = examined("keputusan_bpd", with_paragraphs("keputusan_bpd", f"Nomor {text}"))
    assert [k.berat for k in found] == [False]
    assert text in found[0].salah
    assert examined("keputusan_bpd", with_paragraphs("keputusan_bpd", "[x] «y» {z z}")) == []


def test_mistakes_in_a_header_are_placed_there() -> None:
    def spoil(document: WordDocument) -> None:
        document.sections[0].header.paragraphs[-1].add_run("{{ nomer }}")

    found = examined("keputusan_bpd", edited("keputusan_bpd", spoil))
    assert [(k.bagian.startswith("word/header"), k.tempat) for k in found] == [
        (True, "Kepala halaman: “- 2 -{{ nomer }}”")
    ]


def test_a_mandatory_part_that_is_gone_is_named_with_its_meaning() -> None:
    def spoil(document: WordDocument) -> None:
        find(document, "{{ nomor }}").clear()
        find(document, "{{ kabupaten }}").clear()

    found = examined("keputusan_bpd", edited("keputusan_bpd", spoil))
    assert [(k.berat, k.kalimat) for k in found] == [
        (
            True,
            "Bagian wajib {{ nomor }} (nomor dokumen) tidak ada di templat ini. "
            "Salin bagian itu dari templat bawaan.",
        ),
        (
            False,
            "Yang ada di templat bawaan tetapi tidak di sini: {{ kabupaten }}. "
            "Abaikan bila memang tidak dipakai.",
        ),
    ]
    assert found[0].tempat == "Seluruh templat"


def test_without_the_mark_of_a_draft_it_says_so() -> None:
    def spoil(document: WordDocument) -> None:
        for header in (document.sections[0].header, document.sections[0].first_page_header):
            for line in header.paragraphs:
                line.clear()

    found = examined("keputusan_bpd", edited("keputusan_bpd", spoil))
    assert [(k.berat, k.salah[:28]) for k in found] == [(False, "Tanda DRAF tidak ada di temp")]


def test_tracked_changes_stop_a_template() -> None:
    def track(document: WordDocument) -> None:
        added = f'<w:ins {_W} w:id="9" w:author="Budi"><w:r><w:t>baru</w:t></w:r></w:ins>'
        find(document, "TENTANG")._p.append(parse_xml(added))

    found = examined("keputusan_bpd", edited("keputusan_bpd", track))
    assert ["Lacak Perubahan" in k.salah and k.berat for k in found] == [True]


def test_names_and_formats_may_be_torn_over_runs() -> None:
    def tear(document: WordDocument) -> None:
        target = find(document, "{{ nomor }}")
        target.clear()
        for piece in ("{", "{ no", "m", "or }", "}"):
            target.add_run(piece).bold = piece == "m"

    assert examined("keputusan_bpd", edited("keputusan_bpd", tear)) == []


@pytest.mark.parametrize("text", ["{% if judul == “a” %}a{% endif %}", "{{ judul|default(‘-’) }}"])
def test_curly_quotes_that_word_makes_are_straightened(text: str) -> None:
    assert examined("keputusan_bpd", with_paragraphs("keputusan_bpd", text)) == []


def test_what_only_filling_shows_is_found() -> None:
    data = with_paragraphs("keputusan_bpd", "{{ menimbang.99.teks }}")
    found = examined("keputusan_bpd", data)
    assert len(found) == 1
    assert found[0].berat
    assert "Templat Keputusan BPD meminta butir ke-100 dari daftar" in found[0].salah


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04rusak", b"\xd0\xcf\x11\xe0lama", b"teks biasa"])
def test_what_is_no_word_file_is_said_in_one_sentence(data: bytes) -> None:
    found = examined("keputusan_bpd", data)
    assert [k.berat for k in found] == [True]


def test_a_file_with_little_in_it_lacks_its_parts(tmp_path: Path) -> None:
    parts = read_parts(word_file(tmp_path, paragraph("Halo")).read_bytes())
    parts["[Content_Types].xml"] = read_parts(shipped("keputusan_bpd"))["[Content_Types].xml"]
    found = examined("keputusan_bpd", write_parts(parts))
    assert [k.salah.startswith("Bagian wajib") for k in found if k.berat] == [True] * 8
    assert len(found) == 11


def test_endless_mistakes_are_cut_short() -> None:
    found = examined("keputusan_bpd", with_paragraphs("keputusan_bpd", *["{{ x }}"] * 900))
    assert len(found) == 201
    assert found[-1].salah == "Sesudah ini masih ada catatan lain."


def test_a_template_that_would_keep_the_program_busy_is_refused() -> None:
    parts = read_parts(shipped("keputusan_bpd"))
    many = b"<w:p><w:r><w:t>{{ nomor }}</w:t></w:r></w:p>" * 60_000
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"<w:body>", b"<w:body>" + many)
    found = examined("keputusan_bpd", write_parts(parts))
    assert [k.salah for k in found] == ["Templat ini terlalu panjang."]


HOSTILE = [*PAYLOADS, *(bomb for name, bomb in BOMBS.items() if name != "no length")]
"""Without a length of a number: `nomor` is text here."""


@pytest.mark.parametrize("payload", HOSTILE, ids=lambda text: text[:50])
def test_what_is_hostile_is_refused_at_once_and_told_in_short(payload: str) -> None:
    own = {"nama": "judul", "x": "tembusan", "teks": "menetapkan"}
    text = re.sub(r"\b(nama|x|teks)\b", lambda found: own[found[0]], payload)
    begun = time.process_time()
    found = examined("keputusan_bpd", with_paragraphs("keputusan_bpd", payload, text))
    assert any(koreksi.berat for koreksi in found)
    assert time.process_time() - begun < 3
    assert max(len(koreksi.kalimat) for koreksi in found) < 700

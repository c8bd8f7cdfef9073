"""What leaves with a bundle at each level of privacy (UU 27/2022), field by field."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from kerjasama_desktop.domain.records import Pilihan

RawRow = Mapping[str, object]
RawTables = Mapping[str, Iterable[RawRow]]


class Level(Pilihan):
    """How much leaves; personal identity numbers leave at no level."""

    AGREGAT = "agregat", "Angka saja", "Angka, kode, dan tanggal; tanpa nama orang dan tanpa uraian"
    TERBATAS = "terbatas", "Terbatas", "Data kerja sama tanpa nomor identitas, telepon, dan alamat"


class Fields(NamedTuple):
    """Fields of a table that leave: at `agregat`, and in addition at `terbatas`."""

    agregat: str
    terbatas: str = ""


FIELDS = {
    "kerja_sama": Fields(
        "jenis prakarsa pasal4 ruang_lingkup bidang_uu92 bidang_desa topik status contoh beban "
        "mulai selesai tanggal_penetapan mulai_berlaku pengumuman_tanggal kak_tanggal "
        "surat_camat_tanggal",
        "judul objek tempat_penetapan menimbang memperhatikan pengumuman_nomor pengumuman_media "
        "surat_camat_nomor",
    ),
    "desa": Fields(
        "kode nama kecamatan kabupaten provinsi sebutan_desa sebutan_kecamatan sebutan_kabupaten"
    ),
    "pihak": Fields(
        "desa_id pemrakarsa tanggal_inventarisasi tanggal_prioritas rpjm_awal rpjm_akhir rkp_tahun "
        "anggaran bpd_tanggal wakil_tanggal tanggal_undang tanggal_salinan",
        "kewenangan_perdes rpjm_perdes rpjm_kegiatan rkp_perdes rkp_kegiatan apb_perdes apb_kode "
        "bpd_nomor bpd_ketentuan wakil_nomor hak kewajiban nomor nomor_berita nomor_sk",
    ),
    "mitra": Fields("jenis", "nama penandatangan jabatan nomor hak kewajiban"),
    "potensi": Fields(
        "desa_id jenis kategori volume dalam_kewenangan bidang tanggal skor",
        "nama lokasi satuan kondisi rujukan_rpjm rujukan_rkp kelemahan peluang sumber_data",
    ),
    "objek_potensi": Fields("potensi_id"),
    "rencana": Fields(
        "penerima_l penerima_p lingkungan_diperiksa tata_ruang_diperiksa tanggal",
        "latar_belakang maksud tujuan sasaran strategi lokasi indikator lingkungan tata_ruang "
        "aset_desa izin_aset kak_keluaran kak_syarat_mitra kak_pelaporan",
    ),
    "kegiatan": Fields("mulai selesai", "nama lokasi volume sasaran pelaksana"),
    "rab": Fields("kegiatan_id volume harga_satuan sumber", "uraian satuan"),
    "kontribusi": Fields("pihak_id mitra_id sumber jumlah tahun", "bentuk"),
    "risiko": Fields("tingkat", "uraian penanganan"),
    "manfaat_biaya": Fields("jenis jumlah tahun_ke", "uraian"),
    "musyawarah": Fields(
        "bentuk pihak_id tanggal_undangan tanggal unsur_pimpinan camat_hadir hadir_l hadir_p hasil "
        "metode setuju tidak_setuju abstain rencana_ttd",
        "nomor_undangan nomor waktu tempat acara pimpinan jabatan_pimpinan notulis "
        "jabatan_notulis paparan",
    ),
    "keputusan": Fields("musyawarah_id topik tenggat", "isi penanggung_jawab"),
    "penawaran": Fields(
        "pihak_id mitra_id arah tanggal batas_jawaban jawaban tanggal_jawaban",
        "nomor isi nomor_jawaban catatan_jawaban",
    ),
    "bkad": Fields("mulai selesai tanggal_sk", "nama tempat_sk"),
    "pengurus": Fields("jenis_kelamin unsur pihak_id jabatan", "nama"),
    "klausul": Fields("bagian", "judul isi"),
    "dasar_hukum": Fields("regulasi_id", "teks"),
    "dokumen": Fields("jenis subjek_id tanggal status dibuat revisi", "judul nomor sha256"),
    "nomor_dokumen": Fields(
        "jenis subjek_id pihak_id tanggal tanggal_undang", "nomor nomor_berita"
    ),
    "perubahan": Fields(
        "jenis tanggal alasan mulai selesai tanggal_penetapan",
        "nomor tempat uraian hasil kegiatan keuangan aset kewajiban arsip fasilitator "
        "jabatan_fasilitator menimbang",
    ),
    "klausul_baru": Fields("perubahan_id bagian", "judul isi"),
    "riwayat": Fields("status tanggal", "oleh catatan"),
    "pengecualian": Fields("kunci tanggal", "alasan oleh"),
}
"""Tables in their order. A field that is not listed leaves at no level."""

_ALWAYS_STAYS = (
    "Tetap tinggal: alamat, telepon, surel, NIK, NPWP, NIB, nomor akta, dan NIP.",
    "Tetap tinggal: nama peserta dan narasumber musyawarah serta jalannya pembahasan; yang "
    "disertakan hanya jumlah laki-laki dan perempuan yang hadir.",
    "Tetap tinggal: catatan kerja sama, keterangan anggota BKAD, pemilik potensi, logo, dan "
    "letak dokumen pada komputer dan di lemari Anda.",
)
_LEAVES = {
    Level.AGREGAT: (
        "Disertakan: nama dan kode Desa, jenis, status, tanggal, jumlah uang, dan jumlah orang.",
        "Tetap tinggal: nama orang, judul, nomor surat, semua uraian, naskah, dan lampiran.",
    ),
    Level.TERBATAS: (
        "Disertakan: nama dan kode Desa, uraian kerja sama, rencana, anggaran, hasil musyawarah, "
        "penawaran, naskah dan perubahannya, dasar hukum, daftar dokumen, dan riwayat.",
        "Disertakan: nama pimpinan dan notulis musyawarah, penanggung jawab tindak lanjut, petugas "
        "pencatat, dan anggota BKAD, beserta jabatannya; untuk anggota BKAD juga unsur dan jenis "
        "kelaminnya.",
        "Disertakan: nama mitra beserta nama dan jabatan penandatangannya.",
        "Disertakan: lampiran yang Anda pilih, apa adanya beserta nama berkasnya. Periksa dahulu "
        "apakah di dalamnya ada data pribadi.",
        "Uraian disertakan sebagaimana diketik. Jangan menulis NIK, alamat, atau nomor telepon "
        "orang di dalamnya.",
    ),
}


def fields_leaving(table: str, level: Level) -> frozenset[str]:
    """Return the names of the record fields of this table that leave at the level."""
    fields = FIELDS[table]
    more = fields.terbatas.split() if level is Level.TERBATAS else []
    return frozenset([*fields.agregat.split(), *more])


def describe(level: Level) -> list[str]:
    """Return sentences for the export page: what leaves and what stays."""
    return [*_LEAVES[level], *_ALWAYS_STAYS]


def with_attendance_totals(tables: RawTables) -> dict[str, list[RawRow]]:
    """Return the tables with `hadir_l` and `hadir_p` counted from 'peserta' where there are names.

    The names themselves leave at no level; 'peserta' need not be given.
    """
    counts = Counter(
        (str(row["musyawarah_id"]), row["jenis_kelamin"]) for row in tables.get("peserta", ())
    )
    meetings = {meeting for meeting, _ in counts}
    given = {name: list(rows) for name, rows in tables.items()}
    given["musyawarah"] = [
        {**row, "hadir_l": counts[key, "L"], "hadir_p": counts[key, "P"]}
        if (key := str(row["uuid"])) in meetings
        else row
        for row in given.get("musyawarah", [])
    ]
    return given

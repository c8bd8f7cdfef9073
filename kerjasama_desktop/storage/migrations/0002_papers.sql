-- Numbers, former versions, scans, changes of a cooperation, the village's own law;
-- more states of a document; one more step.

CREATE TABLE nomor_dokumen (
    id CHAR(32) NOT NULL,
    jenis VARCHAR(60) NOT NULL,
    subjek_id CHAR(32),
    pihak_id CHAR(32),
    nomor VARCHAR(120) NOT NULL,
    tanggal DATE,
    nomor_berita VARCHAR(40) NOT NULL,
    tanggal_undang DATE,
    rev INTEGER NOT NULL,
    waktu_ubah TEXT NOT NULL,
    kerjasama_id CHAR(32) NOT NULL,
    urut INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(pihak_id) REFERENCES pihak (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(kerjasama_id) REFERENCES kerjasama (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT nomor_dokumen_id CHECK (typeof(id) = 'text' AND length(id) = 32 AND id NOT GLOB '*[^0-9a-f]*'),
    CONSTRAINT nomor_dokumen_jenis CHECK (typeof(jenis) = 'text' AND length(jenis) <= 60),
    CONSTRAINT nomor_dokumen_subjek_id CHECK (subjek_id IS NULL OR (typeof(subjek_id) = 'text' AND length(subjek_id) = 32 AND subjek_id NOT GLOB '*[^0-9a-f]*')),
    CONSTRAINT nomor_dokumen_pihak_id CHECK (pihak_id IS NULL OR (typeof(pihak_id) = 'text' AND length(pihak_id) = 32 AND pihak_id NOT GLOB '*[^0-9a-f]*')),
    CONSTRAINT nomor_dokumen_nomor CHECK (typeof(nomor) = 'text' AND length(nomor) <= 120),
    CONSTRAINT nomor_dokumen_tanggal CHECK (tanggal IS NULL OR (tanggal GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND tanggal = date(tanggal, '+0 days'))),
    CONSTRAINT nomor_dokumen_nomor_berita CHECK (typeof(nomor_berita) = 'text' AND length(nomor_berita) <= 40),
    CONSTRAINT nomor_dokumen_tanggal_undang CHECK (tanggal_undang IS NULL OR (tanggal_undang GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND tanggal_undang = date(tanggal_undang, '+0 days'))),
    CONSTRAINT nomor_dokumen_rev CHECK (typeof(rev) = 'integer' AND rev >= 1),
    CONSTRAINT nomor_dokumen_waktu_ubah CHECK (waktu_ubah GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]+00:00'),
    CONSTRAINT nomor_dokumen_kerjasama_id CHECK (typeof(kerjasama_id) = 'text' AND length(kerjasama_id) = 32 AND kerjasama_id NOT GLOB '*[^0-9a-f]*'),
    CONSTRAINT nomor_dokumen_urut CHECK (typeof(urut) = 'integer' AND urut >= 0)
);

CREATE INDEX ix_nomor_dokumen_kerjasama_id ON nomor_dokumen (kerjasama_id);
CREATE INDEX ix_nomor_dokumen_pihak_id ON nomor_dokumen (pihak_id);

CREATE TABLE perubahan (
    id CHAR(32) NOT NULL,
    jenis VARCHAR(40) NOT NULL,
    nomor VARCHAR(80) NOT NULL,
    tanggal DATE,
    tempat VARCHAR(200) NOT NULL,
    alasan VARCHAR(40),
    uraian VARCHAR NOT NULL,
    hasil VARCHAR NOT NULL,
    mulai DATE,
    selesai DATE,
    kegiatan VARCHAR NOT NULL,
    keuangan VARCHAR NOT NULL,
    aset VARCHAR NOT NULL,
    kewajiban VARCHAR NOT NULL,
    arsip VARCHAR NOT NULL,
    fasilitator VARCHAR(120) NOT NULL,
    jabatan_fasilitator VARCHAR(120) NOT NULL,
    menimbang VARCHAR NOT NULL,
    tanggal_penetapan DATE,
    rev INTEGER NOT NULL,
    waktu_ubah TEXT NOT NULL,
    kerjasama_id CHAR(32) NOT NULL,
    urut INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(kerjasama_id) REFERENCES kerjasama (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT perubahan_id CHECK (typeof(id) = 'text' AND length(id) = 32 AND id NOT GLOB '*[^0-9a-f]*'),
    CONSTRAINT perubahan_jenis CHECK (jenis IN ('PERUBAHAN', 'PENUNDAAN', 'PENGAKHIRAN', 'PERSELISIHAN')),
    CONSTRAINT perubahan_nomor CHECK (typeof(nomor) = 'text' AND length(nomor) <= 80),
    CONSTRAINT perubahan_tanggal CHECK (tanggal IS NULL OR (tanggal GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND tanggal = date(tanggal, '+0 days'))),
    CONSTRAINT perubahan_tempat CHECK (typeof(tempat) = 'text' AND length(tempat) <= 200),
    CONSTRAINT perubahan_alasan CHECK (alasan IS NULL OR (alasan IN ('KESEPAKATAN', 'TUJUAN_TERCAPAI', 'KEADAAN_LUAR_BIASA', 'PELANGGARAN', 'PERJANJIAN_BARU', 'BERTENTANGAN', 'OBJEK_HILANG', 'MERUGIKAN', 'MASA_BERAKHIR'))),
    CONSTRAINT perubahan_uraian CHECK (typeof(uraian) = 'text' AND length(uraian) <= 20000),
    CONSTRAINT perubahan_hasil CHECK (typeof(hasil) = 'text' AND length(hasil) <= 20000),
    CONSTRAINT perubahan_mulai CHECK (mulai IS NULL OR (mulai GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND mulai = date(mulai, '+0 days'))),
    CONSTRAINT perubahan_selesai CHECK (selesai IS NULL OR (selesai GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND selesai = date(selesai, '+0 days'))),
    CONSTRAINT perubahan_kegiatan CHECK (typeof(kegiatan) = 'text' AND length(kegiatan) <= 20000),
    CONSTRAINT perubahan_keuangan CHECK (typeof(keuangan) = 'text' AND length(keuangan) <= 20000),
    CONSTRAINT perubahan_aset CHECK (typeof(aset) = 'text' AND length(aset) <= 20000),
    CONSTRAINT perubahan_kewajiban CHECK (typeof(kewajiban) = 'text' AND length(kewajiban) <= 20000),
    CONSTRAINT perubahan_arsip CHECK (typeof(arsip) = 'text' AND length(arsip) <= 20000),
    CONSTRAINT perubahan_fasilitator CHECK (typeof(fasilitator) = 'text' AND length(fasilitator) <= 120),
    CONSTRAINT perubahan_jabatan_fasilitator CHECK (typeof(jabatan_fasilitator) = 'text' AND length(jabatan_fasilitator) <= 120),
    CONSTRAINT perubahan_menimbang CHECK (typeof(menimbang) = 'text' AND length(menimbang) <= 20000),
    CONSTRAINT perubahan_tanggal_penetapan CHECK (tanggal_penetapan IS NULL OR (tanggal_penetapan GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND tanggal_penetapan = date(tanggal_penetapan, '+0 days'))),
    CONSTRAINT perubahan_rev CHECK (typeof(rev) = 'integer' AND rev >= 1),
    CONSTRAINT perubahan_waktu_ubah CHECK (waktu_ubah GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]+00:00'),
    CONSTRAINT perubahan_kerjasama_id CHECK (typeof(kerjasama_id) = 'text' AND length(kerjasama_id) = 32 AND kerjasama_id NOT GLOB '*[^0-9a-f]*'),
    CONSTRAINT perubahan_urut CHECK (typeof(urut) = 'integer' AND urut >= 0)
);

CREATE INDEX ix_perubahan_kerjasama_id ON perubahan (kerjasama_id);

CREATE TABLE klausul_baru (
    id CHAR(32) NOT NULL,
    perubahan_id CHAR(32) NOT NULL,
    bagian VARCHAR(40) NOT NULL,
    judul VARCHAR(200) NOT NULL,
    isi VARCHAR NOT NULL,
    rev INTEGER NOT NULL,
    waktu_ubah TEXT NOT NULL,
    kerjasama_id CHAR(32) NOT NULL,
    urut INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(perubahan_id) REFERENCES perubahan (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(kerjasama_id) REFERENCES kerjasama (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT klausul_baru_id CHECK (typeof(id) = 'text' AND length(id) = 32 AND id NOT GLOB '*[^0-9a-f]*'),
    CONSTRAINT klausul_baru_perubahan_id CHECK (typeof(perubahan_id) = 'text' AND length(perubahan_id) = 32 AND perubahan_id NOT GLOB '*[^0-9a-f]*'),
    CONSTRAINT klausul_baru_bagian CHECK (bagian IN ('KETENTUAN_UMUM', 'MAKSUD_TUJUAN', 'RUANG_LINGKUP', 'BIDANG', 'TATA_CARA', 'BKAD', 'JANGKA_WAKTU', 'HAK_KEWAJIBAN', 'PENDANAAN', 'ASET', 'LINGKUNGAN', 'PELAPORAN', 'PERUBAHAN', 'KEADAAN_MEMAKSA', 'BERAKHIR', 'PERSELISIHAN', 'PEMBINAAN', 'LAIN_LAIN', 'PERALIHAN', 'PENUTUP')),
    CONSTRAINT klausul_baru_judul CHECK (typeof(judul) = 'text' AND length(judul) <= 200),
    CONSTRAINT klausul_baru_isi CHECK (typeof(isi) = 'text' AND length(isi) <= 20000),
    CONSTRAINT klausul_baru_rev CHECK (typeof(rev) = 'integer' AND rev >= 1),
    CONSTRAINT klausul_baru_waktu_ubah CHECK (waktu_ubah GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]+00:00'),
    CONSTRAINT klausul_baru_kerjasama_id CHECK (typeof(kerjasama_id) = 'text' AND length(kerjasama_id) = 32 AND kerjasama_id NOT GLOB '*[^0-9a-f]*'),
    CONSTRAINT klausul_baru_urut CHECK (typeof(urut) = 'integer' AND urut >= 0)
);

CREATE INDEX ix_klausul_baru_kerjasama_id ON klausul_baru (kerjasama_id);
CREATE INDEX ix_klausul_baru_perubahan_id ON klausul_baru (perubahan_id);

CREATE TABLE nomor_buku (
    id CHAR(32) NOT NULL,
    desa_id CHAR(32) NOT NULL,
    buku VARCHAR(40) NOT NULL,
    tahun INTEGER NOT NULL,
    urut INTEGER,
    nomor VARCHAR(120) NOT NULL,
    tanggal DATE,
    perihal VARCHAR(300) NOT NULL,
    kerjasama_id CHAR(32),
    jenis VARCHAR(60) NOT NULL,
    subjek_id CHAR(32),
    keadaan VARCHAR(40) NOT NULL,
    alasan VARCHAR(300) NOT NULL,
    rev INTEGER NOT NULL,
    waktu_ubah TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(desa_id) REFERENCES desa (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(kerjasama_id) REFERENCES kerjasama (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT nomor_buku_id CHECK (typeof(id) = 'text' AND length(id) = 32 AND id NOT GLOB '*[^0-9a-f]*'),
    CONSTRAINT nomor_buku_desa_id CHECK (typeof(desa_id) = 'text' AND length(desa_id) = 32 AND desa_id NOT GLOB '*[^0-9a-f]*'),
    CONSTRAINT nomor_buku_buku CHECK (buku IN ('PERATURAN_BERSAMA', 'PERATURAN_DESA', 'KEPUTUSAN_KEPALA', 'KEPUTUSAN_BPD', 'PERJANJIAN', 'SURAT', 'SURAT_BPD', 'BERITA_ACARA')),
    CONSTRAINT nomor_buku_tahun CHECK (typeof(tahun) = 'integer' AND tahun >= 2000 AND tahun <= 2100),
    CONSTRAINT nomor_buku_urut CHECK (urut IS NULL OR (typeof(urut) = 'integer' AND urut >= 0)),
    CONSTRAINT nomor_buku_nomor CHECK (typeof(nomor) = 'text' AND length(nomor) <= 120),
    CONSTRAINT nomor_buku_tanggal CHECK (tanggal IS NULL OR (tanggal GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND tanggal = date(tanggal, '+0 days'))),
    CONSTRAINT nomor_buku_perihal CHECK (typeof(perihal) = 'text' AND length(perihal) <= 300),
    CONSTRAINT nomor_buku_kerjasama_id CHECK (kerjasama_id IS NULL OR (typeof(kerjasama_id) = 'text' AND length(kerjasama_id) = 32 AND kerjasama_id NOT GLOB '*[^0-9a-f]*')),
    CONSTRAINT nomor_buku_jenis CHECK (typeof(jenis) = 'text' AND length(jenis) <= 60),
    CONSTRAINT nomor_buku_subjek_id CHECK (subjek_id IS NULL OR (typeof(subjek_id) = 'text' AND length(subjek_id) = 32 AND subjek_id NOT GLOB '*[^0-9a-f]*')),
    CONSTRAINT nomor_buku_keadaan CHECK (keadaan IN ('DICADANGKAN', 'DIPAKAI', 'BATAL')),
    CONSTRAINT nomor_buku_alasan CHECK (typeof(alasan) = 'text' AND length(alasan) <= 300),
    CONSTRAINT nomor_buku_rev CHECK (typeof(rev) = 'integer' AND rev >= 1),
    CONSTRAINT nomor_buku_waktu_ubah CHECK (waktu_ubah GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]+00:00')
);

CREATE INDEX ix_nomor_buku_desa_id ON nomor_buku (desa_id);
CREATE INDEX ix_nomor_buku_kerjasama_id ON nomor_buku (kerjasama_id);

CREATE TABLE pola_nomor (
    id CHAR(32) NOT NULL,
    buku VARCHAR(40) NOT NULL,
    pola VARCHAR(120) NOT NULL,
    klasifikasi VARCHAR(40) NOT NULL,
    terakhir INTEGER NOT NULL,
    tahun INTEGER,
    rev INTEGER NOT NULL,
    waktu_ubah TEXT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT pola_nomor_id CHECK (typeof(id) = 'text' AND length(id) = 32 AND id NOT GLOB '*[^0-9a-f]*'),
    CONSTRAINT pola_nomor_buku CHECK (buku IN ('PERATURAN_BERSAMA', 'PERATURAN_DESA', 'KEPUTUSAN_KEPALA', 'KEPUTUSAN_BPD', 'PERJANJIAN', 'SURAT', 'SURAT_BPD', 'BERITA_ACARA')),
    CONSTRAINT pola_nomor_pola CHECK (typeof(pola) = 'text' AND length(pola) <= 120),
    CONSTRAINT pola_nomor_klasifikasi CHECK (typeof(klasifikasi) = 'text' AND length(klasifikasi) <= 40),
    CONSTRAINT pola_nomor_terakhir CHECK (typeof(terakhir) = 'integer' AND terakhir >= 0),
    CONSTRAINT pola_nomor_tahun CHECK (tahun IS NULL OR (typeof(tahun) = 'integer' AND tahun >= 2000 AND tahun <= 2100)),
    CONSTRAINT pola_nomor_rev CHECK (typeof(rev) = 'integer' AND rev >= 1),
    CONSTRAINT pola_nomor_waktu_ubah CHECK (waktu_ubah GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]+00:00')
);

CREATE TABLE rangkap (
    id CHAR(32) NOT NULL,
    jenis VARCHAR(60) NOT NULL,
    asli INTEGER NOT NULL,
    salinan INTEGER NOT NULL,
    rev INTEGER NOT NULL,
    waktu_ubah TEXT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT rangkap_id CHECK (typeof(id) = 'text' AND length(id) = 32 AND id NOT GLOB '*[^0-9a-f]*'),
    CONSTRAINT rangkap_jenis CHECK (typeof(jenis) = 'text' AND length(jenis) <= 60),
    CONSTRAINT rangkap_asli CHECK (typeof(asli) = 'integer' AND asli >= 0 AND asli <= 99),
    CONSTRAINT rangkap_salinan CHECK (typeof(salinan) = 'integer' AND salinan >= 0 AND salinan <= 99),
    CONSTRAINT rangkap_rev CHECK (typeof(rev) = 'integer' AND rev >= 1),
    CONSTRAINT rangkap_waktu_ubah CHECK (waktu_ubah GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]+00:00')
);

CREATE TABLE regulasi_desa (
    id CHAR(32) NOT NULL,
    kunci VARCHAR(60) NOT NULL,
    jenis VARCHAR(40) NOT NULL,
    nama VARCHAR(600) NOT NULL,
    sebutan VARCHAR(80) NOT NULL,
    nomor INTEGER NOT NULL,
    tahun INTEGER NOT NULL,
    lembaran VARCHAR(300) NOT NULL,
    berlaku DATE,
    dicabut DATE,
    dicabut_oleh VARCHAR(300) NOT NULL,
    wilayah VARCHAR(13) NOT NULL,
    terverifikasi BOOLEAN NOT NULL,
    catatan VARCHAR(500) NOT NULL,
    rev INTEGER NOT NULL,
    waktu_ubah TEXT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT regulasi_desa_id CHECK (typeof(id) = 'text' AND length(id) = 32 AND id NOT GLOB '*[^0-9a-f]*'),
    CONSTRAINT regulasi_desa_kunci CHECK (typeof(kunci) = 'text' AND length(kunci) <= 60),
    CONSTRAINT regulasi_desa_jenis CHECK (jenis IN ('UUD', 'UU', 'PP', 'PERPRES', 'PERMEN', 'PERDA_PROV', 'PERGUB', 'PERDA', 'PERBUP', 'PERDES', 'LAINNYA')),
    CONSTRAINT regulasi_desa_nama CHECK (typeof(nama) = 'text' AND length(nama) <= 600),
    CONSTRAINT regulasi_desa_sebutan CHECK (typeof(sebutan) = 'text' AND length(sebutan) <= 80),
    CONSTRAINT regulasi_desa_nomor CHECK (typeof(nomor) = 'integer' AND nomor >= 0),
    CONSTRAINT regulasi_desa_tahun CHECK (typeof(tahun) = 'integer' AND tahun >= 0 AND tahun <= 2100),
    CONSTRAINT regulasi_desa_lembaran CHECK (typeof(lembaran) = 'text' AND length(lembaran) <= 300),
    CONSTRAINT regulasi_desa_berlaku CHECK (berlaku IS NULL OR (berlaku GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND berlaku = date(berlaku, '+0 days'))),
    CONSTRAINT regulasi_desa_dicabut CHECK (dicabut IS NULL OR (dicabut GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND dicabut = date(dicabut, '+0 days'))),
    CONSTRAINT regulasi_desa_dicabut_oleh CHECK (typeof(dicabut_oleh) = 'text' AND length(dicabut_oleh) <= 300),
    CONSTRAINT regulasi_desa_wilayah CHECK (typeof(wilayah) = 'text' AND length(wilayah) <= 13),
    CONSTRAINT regulasi_desa_terverifikasi CHECK (terverifikasi IN (0, 1)),
    CONSTRAINT regulasi_desa_catatan CHECK (typeof(catatan) = 'text' AND length(catatan) <= 500),
    CONSTRAINT regulasi_desa_rev CHECK (typeof(rev) = 'integer' AND rev >= 1),
    CONSTRAINT regulasi_desa_waktu_ubah CHECK (waktu_ubah GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]+00:00')
);

CREATE TABLE lama AS SELECT * FROM dokumen;

DROP TABLE dokumen;

CREATE TABLE dokumen (
    id CHAR(32) NOT NULL,
    jenis VARCHAR(60) NOT NULL,
    subjek_id CHAR(32),
    judul VARCHAR(300) NOT NULL,
    nomor VARCHAR(120) NOT NULL,
    tanggal DATE,
    status VARCHAR(40) NOT NULL,
    berkas VARCHAR(300) NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    dibuat TEXT,
    revisi INTEGER NOT NULL,
    letak VARCHAR(200) NOT NULL,
    rev INTEGER NOT NULL,
    waktu_ubah TEXT NOT NULL,
    kerjasama_id CHAR(32) NOT NULL,
    urut INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(kerjasama_id) REFERENCES kerjasama (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT dokumen_id CHECK (typeof(id) = 'text' AND length(id) = 32 AND id NOT GLOB '*[^0-9a-f]*'),
    CONSTRAINT dokumen_jenis CHECK (typeof(jenis) = 'text' AND length(jenis) <= 60),
    CONSTRAINT dokumen_subjek_id CHECK (subjek_id IS NULL OR (typeof(subjek_id) = 'text' AND length(subjek_id) = 32 AND subjek_id NOT GLOB '*[^0-9a-f]*')),
    CONSTRAINT dokumen_judul CHECK (typeof(judul) = 'text' AND length(judul) <= 300),
    CONSTRAINT dokumen_nomor CHECK (typeof(nomor) = 'text' AND length(nomor) <= 120),
    CONSTRAINT dokumen_tanggal CHECK (tanggal IS NULL OR (tanggal GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND tanggal = date(tanggal, '+0 days'))),
    CONSTRAINT dokumen_status CHECK (status IN ('DRAF', 'SIAP_CETAK', 'DITANDATANGANI', 'DIUNDANGKAN', 'BERLAKU')),
    CONSTRAINT dokumen_berkas CHECK (typeof(berkas) = 'text' AND length(berkas) <= 300),
    CONSTRAINT dokumen_sha256 CHECK (typeof(sha256) = 'text' AND length(sha256) <= 64),
    CONSTRAINT dokumen_dibuat CHECK (dibuat IS NULL OR (dibuat GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]+00:00')),
    CONSTRAINT dokumen_revisi CHECK (typeof(revisi) = 'integer' AND revisi >= 1),
    CONSTRAINT dokumen_letak CHECK (typeof(letak) = 'text' AND length(letak) <= 200),
    CONSTRAINT dokumen_rev CHECK (typeof(rev) = 'integer' AND rev >= 1),
    CONSTRAINT dokumen_waktu_ubah CHECK (waktu_ubah GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]+00:00'),
    CONSTRAINT dokumen_kerjasama_id CHECK (typeof(kerjasama_id) = 'text' AND length(kerjasama_id) = 32 AND kerjasama_id NOT GLOB '*[^0-9a-f]*'),
    CONSTRAINT dokumen_urut CHECK (typeof(urut) = 'integer' AND urut >= 0)
);

INSERT INTO dokumen (
    id, jenis, subjek_id, judul, nomor, tanggal, status, berkas, sha256, dibuat, revisi, letak, rev,
    waktu_ubah, kerjasama_id, urut
)
SELECT
    id, jenis, subjek_id, judul, nomor, tanggal, status, berkas, sha256, dibuat, revisi, '', rev,
    waktu_ubah, kerjasama_id, urut
FROM lama;

DROP TABLE lama;

CREATE INDEX ix_dokumen_kerjasama_id ON dokumen (kerjasama_id);

CREATE TABLE lama AS SELECT * FROM kerjasama;

DROP TABLE kerjasama;

CREATE TABLE kerjasama (
    id CHAR(32) NOT NULL,
    judul VARCHAR(300) NOT NULL,
    jenis VARCHAR(40) NOT NULL,
    prakarsa VARCHAR(40) NOT NULL,
    pasal4 BOOLEAN NOT NULL,
    ruang_lingkup VARCHAR(40),
    bidang_uu92 VARCHAR(40),
    bidang_desa VARCHAR(40),
    topik VARCHAR(40),
    objek VARCHAR(500) NOT NULL,
    status VARCHAR(40) NOT NULL,
    contoh BOOLEAN NOT NULL,
    beban JSON NOT NULL,
    mulai DATE,
    selesai DATE,
    tempat_penetapan VARCHAR(120) NOT NULL,
    tanggal_penetapan DATE,
    mulai_berlaku DATE,
    menimbang VARCHAR NOT NULL,
    memperhatikan VARCHAR NOT NULL,
    pengumuman_nomor VARCHAR(80) NOT NULL,
    pengumuman_tanggal DATE,
    pengumuman_media VARCHAR(200) NOT NULL,
    kak_tanggal DATE,
    surat_camat_nomor VARCHAR(80) NOT NULL,
    surat_camat_tanggal DATE,
    catatan VARCHAR NOT NULL,
    langkah VARCHAR(500) NOT NULL,
    langkah_step VARCHAR(40),
    langkah_field VARCHAR(80) NOT NULL,
    langkah_item CHAR(32),
    langkah_sejak DATE,
    diubah TEXT,
    rev INTEGER NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT kerjasama_id CHECK (typeof(id) = 'text' AND length(id) = 32 AND id NOT GLOB '*[^0-9a-f]*'),
    CONSTRAINT kerjasama_judul CHECK (typeof(judul) = 'text' AND length(judul) <= 300),
    CONSTRAINT kerjasama_jenis CHECK (jenis IN ('ANTAR_DESA', 'PIHAK_KETIGA')),
    CONSTRAINT kerjasama_prakarsa CHECK (prakarsa IN ('DESA', 'PIHAK_KETIGA')),
    CONSTRAINT kerjasama_pasal4 CHECK (pasal4 IN (0, 1)),
    CONSTRAINT kerjasama_ruang_lingkup CHECK (ruang_lingkup IS NULL OR (ruang_lingkup IN ('DALAM_KECAMATAN', 'ANTAR_KECAMATAN', 'ANTAR_KABUPATEN', 'ANTAR_PROVINSI'))),
    CONSTRAINT kerjasama_bidang_uu92 CHECK (bidang_uu92 IS NULL OR (bidang_uu92 IN ('USAHA', 'KEMASYARAKATAN', 'KEAMANAN'))),
    CONSTRAINT kerjasama_bidang_desa CHECK (bidang_desa IS NULL OR (bidang_desa IN ('PEMERINTAHAN', 'PEMBANGUNAN', 'PEMBINAAN', 'PEMBERDAYAAN'))),
    CONSTRAINT kerjasama_topik CHECK (topik IS NULL OR (topik IN ('AIR_BERSIH', 'IRIGASI', 'JALAN', 'SAMPAH', 'WISATA', 'PASAR', 'BUMDESMA', 'KEAMANAN', 'KESEHATAN', 'PENDIDIKAN', 'PELESTARIAN', 'PERTANIAN', 'BATAS', 'BENCANA', 'LAINNYA'))),
    CONSTRAINT kerjasama_objek CHECK (typeof(objek) = 'text' AND length(objek) <= 500),
    CONSTRAINT kerjasama_status CHECK (status IN ('DRAF', 'INVENTARISASI', 'PRIORITAS', 'MUSDES', 'TIDAK_DISEPAKATI', 'DISEPAKATI', 'PENCANTUMAN', 'PENAWARAN', 'DITOLAK', 'DITERIMA', 'PENYUSUNAN', 'KONSULTASI', 'MAD', 'MUSDES_PERSETUJUAN', 'PERSETUJUAN_BPD', 'PENANDATANGANAN', 'DIUNDANGKAN', 'AKTIF', 'DIUBAH', 'DITUNDA', 'BERAKHIR', 'DIBATALKAN', 'DIARSIPKAN')),
    CONSTRAINT kerjasama_contoh CHECK (contoh IN (0, 1)),
    CONSTRAINT kerjasama_beban CHECK (beban GLOB '[[]*]'),
    CONSTRAINT kerjasama_mulai CHECK (mulai IS NULL OR (mulai GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND mulai = date(mulai, '+0 days'))),
    CONSTRAINT kerjasama_selesai CHECK (selesai IS NULL OR (selesai GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND selesai = date(selesai, '+0 days'))),
    CONSTRAINT kerjasama_tempat_penetapan CHECK (typeof(tempat_penetapan) = 'text' AND length(tempat_penetapan) <= 120),
    CONSTRAINT kerjasama_tanggal_penetapan CHECK (tanggal_penetapan IS NULL OR (tanggal_penetapan GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND tanggal_penetapan = date(tanggal_penetapan, '+0 days'))),
    CONSTRAINT kerjasama_mulai_berlaku CHECK (mulai_berlaku IS NULL OR (mulai_berlaku GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND mulai_berlaku = date(mulai_berlaku, '+0 days'))),
    CONSTRAINT kerjasama_menimbang CHECK (typeof(menimbang) = 'text' AND length(menimbang) <= 20000),
    CONSTRAINT kerjasama_memperhatikan CHECK (typeof(memperhatikan) = 'text' AND length(memperhatikan) <= 20000),
    CONSTRAINT kerjasama_pengumuman_nomor CHECK (typeof(pengumuman_nomor) = 'text' AND length(pengumuman_nomor) <= 80),
    CONSTRAINT kerjasama_pengumuman_tanggal CHECK (pengumuman_tanggal IS NULL OR (pengumuman_tanggal GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND pengumuman_tanggal = date(pengumuman_tanggal, '+0 days'))),
    CONSTRAINT kerjasama_pengumuman_media CHECK (typeof(pengumuman_media) = 'text' AND length(pengumuman_media) <= 200),
    CONSTRAINT kerjasama_kak_tanggal CHECK (kak_tanggal IS NULL OR (kak_tanggal GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND kak_tanggal = date(kak_tanggal, '+0 days'))),
    CONSTRAINT kerjasama_surat_camat_nomor CHECK (typeof(surat_camat_nomor) = 'text' AND length(surat_camat_nomor) <= 80),
    CONSTRAINT kerjasama_surat_camat_tanggal CHECK (surat_camat_tanggal IS NULL OR (surat_camat_tanggal GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND surat_camat_tanggal = date(surat_camat_tanggal, '+0 days'))),
    CONSTRAINT kerjasama_catatan CHECK (typeof(catatan) = 'text' AND length(catatan) <= 20000),
    CONSTRAINT kerjasama_langkah CHECK (typeof(langkah) = 'text' AND length(langkah) <= 500),
    CONSTRAINT kerjasama_langkah_step CHECK (langkah_step IS NULL OR (langkah_step IN ('PARA_PIHAK', 'POTENSI', 'RENCANA', 'MUSYAWARAH', 'BKAD', 'NASKAH', 'DOKUMEN', 'PENYERAHAN', 'PERUBAHAN'))),
    CONSTRAINT kerjasama_langkah_field CHECK (typeof(langkah_field) = 'text' AND length(langkah_field) <= 80),
    CONSTRAINT kerjasama_langkah_item CHECK (langkah_item IS NULL OR (typeof(langkah_item) = 'text' AND length(langkah_item) = 32 AND langkah_item NOT GLOB '*[^0-9a-f]*')),
    CONSTRAINT kerjasama_langkah_sejak CHECK (langkah_sejak IS NULL OR (langkah_sejak GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND langkah_sejak = date(langkah_sejak, '+0 days'))),
    CONSTRAINT kerjasama_diubah CHECK (diubah IS NULL OR (diubah GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]+00:00')),
    CONSTRAINT kerjasama_rev CHECK (typeof(rev) = 'integer' AND rev >= 1)
);

INSERT INTO kerjasama (
    id, judul, jenis, prakarsa, pasal4, ruang_lingkup, bidang_uu92, bidang_desa, topik, objek,
    status, contoh, beban, mulai, selesai, tempat_penetapan, tanggal_penetapan, mulai_berlaku,
    menimbang, memperhatikan, pengumuman_nomor, pengumuman_tanggal, pengumuman_media, kak_tanggal,
    surat_camat_nomor, surat_camat_tanggal, catatan, langkah, langkah_step, langkah_field,
    langkah_item, langkah_sejak, diubah, rev
)
SELECT
    id, judul, jenis, prakarsa, pasal4, ruang_lingkup, bidang_uu92, bidang_desa, topik, objek,
    status, contoh, beban, mulai, selesai, tempat_penetapan, tanggal_penetapan, mulai_berlaku,
    menimbang, memperhatikan, pengumuman_nomor, pengumuman_tanggal, pengumuman_media, kak_tanggal,
    surat_camat_nomor, surat_camat_tanggal, catatan, langkah, langkah_step, langkah_field,
    langkah_item, langkah_sejak, diubah, rev
FROM lama;

DROP TABLE lama;

CREATE TABLE riwayat_dokumen (
    id CHAR(32) NOT NULL,
    dokumen_id CHAR(32) NOT NULL,
    revisi INTEGER NOT NULL,
    status VARCHAR(40) NOT NULL,
    nomor VARCHAR(120) NOT NULL,
    berkas VARCHAR(300) NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    waktu TEXT NOT NULL,
    alasan VARCHAR(500) NOT NULL,
    oleh VARCHAR(120) NOT NULL,
    rev INTEGER NOT NULL,
    waktu_ubah TEXT NOT NULL,
    kerjasama_id CHAR(32) NOT NULL,
    urut INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(dokumen_id) REFERENCES dokumen (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(kerjasama_id) REFERENCES kerjasama (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT riwayat_dokumen_id CHECK (typeof(id) = 'text' AND length(id) = 32 AND id NOT GLOB '*[^0-9a-f]*'),
    CONSTRAINT riwayat_dokumen_dokumen_id CHECK (typeof(dokumen_id) = 'text' AND length(dokumen_id) = 32 AND dokumen_id NOT GLOB '*[^0-9a-f]*'),
    CONSTRAINT riwayat_dokumen_revisi CHECK (typeof(revisi) = 'integer' AND revisi >= 1),
    CONSTRAINT riwayat_dokumen_status CHECK (status IN ('DRAF', 'SIAP_CETAK', 'DITANDATANGANI', 'DIUNDANGKAN', 'BERLAKU')),
    CONSTRAINT riwayat_dokumen_nomor CHECK (typeof(nomor) = 'text' AND length(nomor) <= 120),
    CONSTRAINT riwayat_dokumen_berkas CHECK (typeof(berkas) = 'text' AND length(berkas) <= 300),
    CONSTRAINT riwayat_dokumen_sha256 CHECK (typeof(sha256) = 'text' AND length(sha256) <= 64),
    CONSTRAINT riwayat_dokumen_waktu CHECK (waktu GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]+00:00'),
    CONSTRAINT riwayat_dokumen_alasan CHECK (typeof(alasan) = 'text' AND length(alasan) <= 500),
    CONSTRAINT riwayat_dokumen_oleh CHECK (typeof(oleh) = 'text' AND length(oleh) <= 120),
    CONSTRAINT riwayat_dokumen_rev CHECK (typeof(rev) = 'integer' AND rev >= 1),
    CONSTRAINT riwayat_dokumen_waktu_ubah CHECK (waktu_ubah GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]+00:00'),
    CONSTRAINT riwayat_dokumen_kerjasama_id CHECK (typeof(kerjasama_id) = 'text' AND length(kerjasama_id) = 32 AND kerjasama_id NOT GLOB '*[^0-9a-f]*'),
    CONSTRAINT riwayat_dokumen_urut CHECK (typeof(urut) = 'integer' AND urut >= 0)
);

CREATE INDEX ix_riwayat_dokumen_dokumen_id ON riwayat_dokumen (dokumen_id);
CREATE INDEX ix_riwayat_dokumen_kerjasama_id ON riwayat_dokumen (kerjasama_id);

CREATE TABLE pindaian (
    id CHAR(32) NOT NULL,
    dokumen_id CHAR(32) NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    jenis VARCHAR(10) NOT NULL,
    nama VARCHAR(200) NOT NULL,
    ukuran INTEGER NOT NULL,
    waktu TEXT NOT NULL,
    rev INTEGER NOT NULL,
    waktu_ubah TEXT NOT NULL,
    kerjasama_id CHAR(32) NOT NULL,
    urut INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(dokumen_id) REFERENCES dokumen (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(kerjasama_id) REFERENCES kerjasama (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT pindaian_id CHECK (typeof(id) = 'text' AND length(id) = 32 AND id NOT GLOB '*[^0-9a-f]*'),
    CONSTRAINT pindaian_dokumen_id CHECK (typeof(dokumen_id) = 'text' AND length(dokumen_id) = 32 AND dokumen_id NOT GLOB '*[^0-9a-f]*'),
    CONSTRAINT pindaian_sha256 CHECK (typeof(sha256) = 'text' AND length(sha256) <= 64),
    CONSTRAINT pindaian_jenis CHECK (typeof(jenis) = 'text' AND length(jenis) <= 10),
    CONSTRAINT pindaian_nama CHECK (typeof(nama) = 'text' AND length(nama) <= 200),
    CONSTRAINT pindaian_ukuran CHECK (typeof(ukuran) = 'integer' AND ukuran >= 0),
    CONSTRAINT pindaian_waktu CHECK (waktu GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]+00:00'),
    CONSTRAINT pindaian_rev CHECK (typeof(rev) = 'integer' AND rev >= 1),
    CONSTRAINT pindaian_waktu_ubah CHECK (waktu_ubah GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]+00:00'),
    CONSTRAINT pindaian_kerjasama_id CHECK (typeof(kerjasama_id) = 'text' AND length(kerjasama_id) = 32 AND kerjasama_id NOT GLOB '*[^0-9a-f]*'),
    CONSTRAINT pindaian_urut CHECK (typeof(urut) = 'integer' AND urut >= 0)
);

CREATE INDEX ix_pindaian_dokumen_id ON pindaian (dokumen_id);
CREATE INDEX ix_pindaian_kerjasama_id ON pindaian (kerjasama_id);

CREATE TABLE potret (
    dokumen_id CHAR(32) NOT NULL,
    revisi INTEGER NOT NULL,
    isi BLOB NOT NULL,
    PRIMARY KEY (dokumen_id, revisi),
    FOREIGN KEY(dokumen_id) REFERENCES dokumen (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT potret_dokumen_id CHECK (typeof(dokumen_id) = 'text' AND length(dokumen_id) = 32 AND dokumen_id NOT GLOB '*[^0-9a-f]*'),
    CONSTRAINT potret_revisi CHECK (typeof(revisi) = 'integer' AND revisi >= 1),
    CONSTRAINT potret_isi CHECK (typeof(isi) = 'blob')
);


-- Who changed what, and what was removed; a snapshot outlives its document in Keranjang.

CREATE TABLE jejak (
    id CHAR(32) NOT NULL,
    simpanan CHAR(32) NOT NULL,
    kerjasama_id CHAR(32) NOT NULL,
    waktu TEXT NOT NULL,
    oleh VARCHAR(120) NOT NULL,
    tindakan VARCHAR(40) NOT NULL,
    tabel VARCHAR(40) NOT NULL,
    baris_id CHAR(32) NOT NULL,
    sebutan VARCHAR(200) NOT NULL,
    lama JSON NOT NULL,
    baru JSON NOT NULL,
    urut INTEGER NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (urut),
    CONSTRAINT jejak_id CHECK (typeof(id) = 'text' AND length(id) = 32 AND id NOT GLOB '*[^0-9a-f]*'),
    CONSTRAINT jejak_simpanan CHECK (typeof(simpanan) = 'text' AND length(simpanan) = 32 AND simpanan NOT GLOB '*[^0-9a-f]*'),
    CONSTRAINT jejak_kerjasama_id CHECK (typeof(kerjasama_id) = 'text' AND length(kerjasama_id) = 32 AND kerjasama_id NOT GLOB '*[^0-9a-f]*'),
    CONSTRAINT jejak_waktu CHECK (waktu GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]+00:00'),
    CONSTRAINT jejak_oleh CHECK (typeof(oleh) = 'text' AND length(oleh) <= 120),
    CONSTRAINT jejak_tindakan CHECK (tindakan IN ('TAMBAH', 'UBAH', 'HAPUS')),
    CONSTRAINT jejak_tabel CHECK (typeof(tabel) = 'text' AND length(tabel) <= 40),
    CONSTRAINT jejak_baris_id CHECK (typeof(baris_id) = 'text' AND length(baris_id) = 32 AND baris_id NOT GLOB '*[^0-9a-f]*'),
    CONSTRAINT jejak_sebutan CHECK (typeof(sebutan) = 'text' AND length(sebutan) <= 200),
    CONSTRAINT jejak_lama CHECK (lama GLOB '{*}'),
    CONSTRAINT jejak_baru CHECK (baru GLOB '{*}'),
    CONSTRAINT jejak_urut CHECK (typeof(urut) = 'integer' AND urut >= 1)
);

CREATE INDEX ix_jejak_baris_id ON jejak (baris_id);
CREATE INDEX ix_jejak_kerjasama_id ON jejak (kerjasama_id);
CREATE INDEX ix_jejak_simpanan ON jejak (simpanan);

CREATE TABLE lama AS SELECT * FROM potret;

DROP TABLE potret;

CREATE TABLE potret (
    dokumen_id CHAR(32) NOT NULL,
    revisi INTEGER NOT NULL,
    isi BLOB NOT NULL,
    PRIMARY KEY (dokumen_id, revisi),
    CONSTRAINT potret_dokumen_id CHECK (typeof(dokumen_id) = 'text' AND length(dokumen_id) = 32 AND dokumen_id NOT GLOB '*[^0-9a-f]*'),
    CONSTRAINT potret_revisi CHECK (typeof(revisi) = 'integer' AND revisi >= 1),
    CONSTRAINT potret_isi CHECK (typeof(isi) = 'blob')
);

INSERT INTO potret (dokumen_id, revisi, isi) SELECT dokumen_id, revisi, isi FROM lama;

DROP TABLE lama;

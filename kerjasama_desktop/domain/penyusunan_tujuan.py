"""What a cooperation of each topic is for, in words that follow 'untuk'."""

from kerjasama_desktop.domain.kerjasama import Topik

_TUJUAN = {
    Topik.AIR_BERSIH: "menjamin ketersediaan air bersih yang layak, cukup, dan terjangkau",
    Topik.IRIGASI: "menjamin pembagian air irigasi yang adil dan meningkatkan hasil pertanian",
    Topik.JALAN: "meningkatkan keterhubungan antar-Desa dan memperlancar kegiatan masyarakat",
    Topik.SAMPAH: "mewujudkan lingkungan yang bersih dan sehat melalui pengelolaan sampah",
    Topik.WISATA: "mengembangkan potensi wisata Desa yang berkelanjutan bagi kesejahteraan warga",
    Topik.PASAR: "meningkatkan perekonomian dan memperluas kesempatan berusaha masyarakat Desa",
    Topik.BUMDESMA: "mengembangkan usaha bersama Desa yang bernilai ekonomi dan berdaya saing",
    Topik.KEAMANAN: "mewujudkan keamanan, ketenteraman, dan ketertiban masyarakat Desa",
    Topik.KESEHATAN: "meningkatkan derajat kesehatan masyarakat dan mutu pelayanan dasar di Desa",
    Topik.PENDIDIKAN: "memperluas kesempatan belajar dan meningkatkan mutu pendidikan di Desa",
    Topik.PELESTARIAN: "menjaga kelestarian sungai, hutan, dan sumber daya alam Desa",
    Topik.PERTANIAN: "meningkatkan hasil pertanian dan perikanan serta pendapatan masyarakat Desa",
    Topik.BATAS: "mewujudkan tertib administrasi dan kepastian pelayanan di kawasan batas Desa",
    Topik.BENCANA: "melindungi masyarakat Desa dari ancaman bencana",
}
_TUJUAN_UMUM = "meningkatkan kesejahteraan, pelayanan, dan pembangunan masyarakat Desa"


def purpose(topik: Topik | None) -> str:
    return _TUJUAN.get(topik, _TUJUAN_UMUM) if topik else _TUJUAN_UMUM

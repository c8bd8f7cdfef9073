"""What an area code tells about province and local terms."""

from kerjasama_desktop.domain.desa import Desa, JabatanPejabat
from kerjasama_desktop.domain.provinsi import nama_provinsi, sebutan_umum


def test_the_province_is_known_from_two_digits() -> None:
    assert nama_provinsi("74") == "Sulawesi Tenggara"
    assert nama_provinsi("96.71.01.2001") == "Papua Barat Daya"
    assert nama_provinsi("7") == ""
    assert nama_provinsi("00") == ""


def test_only_aceh_has_its_own_words() -> None:
    assert sebutan_umum("11")["sebutan_kepala"] == "Keuchik"
    assert sebutan_umum("1111052001").keys() <= Desa.model_fields.keys()
    assert sebutan_umum("73") == {}


def test_offices_are_called_as_in_the_village() -> None:
    aceh = Desa.model_validate(sebutan_umum("11"))
    words = [aceh.sebutan_jabatan(office) for office in JabatanPejabat]
    assert words == ["Keuchik", "Sekretaris Gampong", "Ketua Tuha Peuet Gampong", "Camat"]
    assert Desa().sebutan_jabatan(JabatanPejabat.KETUA_BPD) == "Ketua BPD"

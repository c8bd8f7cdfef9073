"""The wheel: built, installed where only its dependencies are, and put through the self-test."""

import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest

pytestmark = pytest.mark.wheel

ROOT = Path(__file__).resolve().parents[2]
DATA = "kerjasama_desktop/_data"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder), cwd=ROOT)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def clean_python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new environment that finds the dependencies here, but of us only the wheel."""
    folder = tmp_path_factory.mktemp("clean")
    venv.create(folder, with_pip=False, symlinks=os.name != "nt")
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    site = sysconfig.get_path("purelib", vars={"base": str(folder)})
    Path(site, "dependencies.pth").write_text(sysconfig.get_path("purelib"), "utf-8")
    with ZipFile(wheel) as parts:
        parts.extractall(site)
    return python


def run(*command: str, cwd: Path) -> str:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def kept(folder: Path) -> set[str]:
    return {path.relative_to(ROOT).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_all_data_is_inside(wheel: Path) -> None:
    with ZipFile(wheel) as parts:
        names = set(parts.namelist())
    wanted = {f"{DATA}/{name}" for name in kept(ROOT / "resources")}
    wanted |= {f"{DATA}/templates_docx/{p.name}" for p in (ROOT / "templates_docx").glob("*.docx")}
    wanted |= {name for name in kept(ROOT / "kerjasama_desktop") if name.endswith((".sql", ".py"))}
    assert wanted <= names
    assert "kerjasama_desktop/storage/migrations/0001_initial.sql" in names
    assert f"{DATA}/resources/style.qss" in names


def test_no_test_and_nothing_of_this_machine_is_inside(wheel: Path) -> None:
    with ZipFile(wheel) as parts:
        tops = {name.split("/")[0] for name in parts.namelist()}
        about = next(name for name in parts.namelist() if name.endswith("METADATA"))
        assert str(ROOT) not in parts.read(about).decode()
    assert {top for top in tops if not top.endswith(".dist-info")} == {"kerjasama_desktop"}


def test_the_installed_program_passes_the_self_test(clean_python: Path, tmp_path: Path) -> None:
    where = run(
        str(clean_python), "-c", "import kerjasama_desktop as k; print(k.__file__)", cwd=tmp_path
    )
    assert Path(where.strip()).is_relative_to(clean_python.parents[1])
    said = run(
        str(clean_python), "-m", "kerjasama_desktop", "--self-test", "uji", cwd=tmp_path
    ).splitlines()
    assert said[-1] == "Uji mandiri selesai: semua tahap berhasil."
    assert len(said) == 7
    assert list((tmp_path / "uji" / "dokumen").glob("*.ksd.zip"))


def test_the_installed_program_opens_a_window(clean_python: Path, tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from PySide6.QtCore import QTimer\n"
        "from kerjasama_desktop.app import run\n"
        "from kerjasama_desktop.ui.main_window import MainWindow\n"
        "MainWindow.start = lambda self: (self.show(), QTimer.singleShot(0, self.close))\n"
        "sys.exit(run(['--folder', 'meja']))\n"
    )
    run(str(clean_python), "-c", script, cwd=tmp_path)
    assert (tmp_path / "meja" / "data" / "ksd.db").is_file()

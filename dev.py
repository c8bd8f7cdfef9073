#!/usr/bin/env python3
"""Tasks of a developer; `dev.py` alone lists them. Needs only Python 3.11+."""

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
CHECKS = (
    ("ruff", "check", "."),
    ("ruff", "format", "--check", "."),
    ("mypy",),
    ("lint-imports",),
)


def main(arguments: list[str]) -> int:
    tasks = {
        "run": run,
        "test": test,
        "faults": faults,
        "bench": bench,
        "screenshots": screenshots,
        "templates": templates,
        "references": references,
        "lock": lock,
    }
    if sys.version_info < (3, 11):
        print("Python 3.11 or newer is needed.")
        return 1
    if not arguments or arguments[0] not in tasks:
        print(f"usage: dev.py {'|'.join(tasks)}")
        return 2
    return tasks[arguments[0]](arguments[1:])


def run(arguments: list[str]) -> int:
    """Start the program."""
    prepare("run")
    return python("-m", "kerjasama_desktop", *arguments)


def test(arguments: list[str]) -> int:
    """Lint, types, import rules, tests; with arguments only pytest, with them."""
    prepare("dev")
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if arguments:
        return python("-m", "pytest", *arguments)
    for check in CHECKS:
        print("$", *check, flush=True)
        if subprocess.run([str(BIN / check[0]), *check[1:]], cwd=ROOT, check=False).returncode:
            return 1
    return python("-m", "pytest", "-q", "-n", "2")


def faults(arguments: list[str]) -> int:
    """Run the fault suites at release sizes, or those named; --small as at every push."""
    prepare("dev")
    see_tests()
    return python("-m", "faults.run", *arguments)


def bench(arguments: list[str]) -> int:
    """Print speed as ratios measured in one run."""
    prepare("dev")
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return python("tests/benchmarks/run.py", *arguments)


def screenshots(arguments: list[str]) -> int:
    """Make the pictures of docs/gambar from the sample."""
    prepare("dev")
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return python("packaging/screenshots.py", *arguments)


def templates(arguments: list[str]) -> int:
    """Build templates_docx/*.docx from templates_docx/source."""
    prepare("dev")
    return python("packaging/build_templates.py", *arguments)


def references(arguments: list[str]) -> int:
    """Write the main documents of the samples to tests/fixtures/reference."""
    prepare("dev")
    see_tests()
    return python("-m", "reference", *arguments)


def lock(arguments: list[str]) -> int:
    """Pin requirements/*.in with hashes, for Linux and Windows."""
    for name in ("run", "dev"):
        source, target = f"requirements/{name}.in", f"requirements/{name}.txt"
        command = [
            "uv", "pip", "compile", "--universal", "--generate-hashes", "--no-emit-index-url",
            "--no-annotate", "--no-header", "--python-version", "3.11", source, "-o", target,
        ]  # fmt: skip
        if subprocess.run([*command, *arguments], cwd=ROOT, check=False).returncode:
            return 1
    return 0


def see_tests() -> None:
    os.environ["PYTHONPATH"] = os.pathsep.join([str(ROOT), str(ROOT / "tests")])


def prepare(kind: str) -> None:
    """Make .venv and install what is pinned, unless that is done; and what Qt needs on Debian."""
    if not PYTHON.exists():
        print("Making .venv …", flush=True)
        if importlib.util.find_spec("ensurepip") is None:
            apt_install(["python3-venv"], "Python lacks ensurepip")
        venv.create(VENV, with_pip=True)
    if not is_installed(kind) and not is_installed("dev"):
        pinned = requirements(kind)
        print(f"Installing {pinned.relative_to(ROOT)} …", flush=True)
        quiet = ["-m", "pip", "install", "-q", "--disable-pip-version-check", "--require-hashes"]
        if python(*quiet, "-r", str(pinned)):
            sys.exit("The packages could not be installed; see above.")
        stamp(kind).write_text(fingerprint(kind), "utf-8")
    install_qt_libraries()


def requirements(kind: str) -> Path:
    return ROOT / "requirements" / f"{kind}.txt"


def stamp(kind: str) -> Path:
    return VENV / f"installed-{kind}"


def fingerprint(kind: str) -> str:
    return hashlib.sha256(requirements(kind).read_bytes()).hexdigest()


def is_installed(kind: str) -> bool:
    return stamp(kind).exists() and stamp(kind).read_text("utf-8") == fingerprint(kind)


def install_qt_libraries() -> None:
    """On Debian and Ubuntu install the system libraries Qt lacks, or say how."""
    lacking = missing_libraries()
    if lacking:
        packages = (ROOT / "packaging" / "debian-packages.txt").read_text("utf-8").split()
        apt_install(packages, f"Qt lacks {', '.join(lacking)}")


def apt_install(packages: list[str], why: str) -> None:
    """Install Debian packages where that is allowed; else print the one command and end."""
    install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    if not shutil.which("apt-get") or os.geteuid() != 0:
        sys.exit(f"{why}. Run this once:\n  sudo {' '.join(install)}")
    print(f"{why}; installing", *packages, flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], env=environment, check=False)
    if subprocess.run(install, env=environment, stdout=subprocess.DEVNULL, check=False).returncode:
        sys.exit(f"This did not work; run it by hand:\n  {' '.join(install)}")


def missing_libraries() -> list[str]:
    """Return the shared libraries that Qt's window and test platforms do not find (Linux)."""
    if not shutil.which("ldd"):
        return []
    qt = next(VENV.glob("lib/python*/site-packages/PySide6"))
    platforms = qt / "Qt" / "plugins" / "platforms"
    parts = [platforms / "libqxcb.so", platforms / "libqoffscreen.so", qt / "QtWidgets.abi3.so"]
    lines = subprocess.run(
        ["ldd", *map(str, parts)], capture_output=True, text=True, check=False
    ).stdout.splitlines()
    return sorted({line.split()[0] for line in lines if "not found" in line})


def python(*arguments: str) -> int:
    return subprocess.run([str(PYTHON), *arguments], cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

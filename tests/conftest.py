"""Fixtures shared by all tests: cases, and offscreen windows unless --onscreen."""

import os

import pytest
from hypothesis import settings
from samples import TODAY, empty_case, many_villages, third_party

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.services.library import sample_case

settings.register_profile("ksd", deadline=None)
settings.load_profile("ksd")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--onscreen", action="store_true", help="show the windows")


def pytest_configure(config: pytest.Config) -> None:
    if not config.getoption("--onscreen"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"


@pytest.fixture
def berkas() -> Berkas:
    """F1: Boddie and Benteng, complete."""
    return sample_case(TODAY)


@pytest.fixture
def berkas_delapan() -> Berkas:
    return many_villages(8)


@pytest.fixture
def berkas_mitra() -> Berkas:
    return third_party()


@pytest.fixture
def berkas_kosong() -> Berkas:
    return empty_case()

"""Kerja Sama Desa: prepare village cooperations offline, from potentials to signed-ready papers."""

__version__ = "0.1.0"

"""Builds the Word templates from their readable sources."""

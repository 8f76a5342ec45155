"""Readers: one module per file format, all giving the same blocks."""

from novex_desktop.importing.readers.document_reader import MAX_FILE_BYTES, read_document

__all__ = ["MAX_FILE_BYTES", "read_document"]

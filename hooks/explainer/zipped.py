"""Archives with the same bytes on any machine and day."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

# The earliest time in the format, and permissions for any reader.
_MOMENT = (1980, 1, 1, 0, 0, 0)
_RIGHTS = 0o100644 << 16
_UNIX = 3


def add_to_zip(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    """Write a file into an open archive."""
    entry = zipfile.ZipInfo(name, _MOMENT)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = _UNIX
    entry.external_attr = _RIGHTS
    archive.writestr(entry, data, compresslevel=9)


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Return an archive of files by name, in the order given."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, data in files.items():
            add_to_zip(archive, name, data)
    return made.getvalue()

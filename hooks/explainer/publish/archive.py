"""Pack a site into an archive, with the same bytes on any machine and day."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

# Files of use only to servers: the site map for crawlers, and the page for missing addresses.
# Hidden files are left out too.
FOR_SERVERS = frozenset({"sitemap.xml", "sitemap.xml.gz", "404.html"})
# The earliest time in the format, and permissions for any reader.
MOMENT = (1980, 1, 1, 0, 0, 0)
RIGHTS = 0o100644 << 16
UNIX = 3


def pack(site: Path, target: Path, name: str) -> None:
    """Write the files of a site, below one folder, into a new archive.

    An existing archive is replaced as a whole.
    """
    aside = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        with zipfile.ZipFile(aside, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
            for path in sorted(site.rglob("*")):
                inside = path.relative_to(site).as_posix()
                hidden = any(part.startswith(".") for part in Path(inside).parts)
                if path.is_file() and not hidden and inside not in FOR_SERVERS:
                    entry = zipfile.ZipInfo(f"{name}/{inside}", MOMENT)
                    entry.compress_type = zipfile.ZIP_DEFLATED
                    entry.create_system = UNIX
                    entry.external_attr = RIGHTS
                    archive.writestr(entry, path.read_bytes())
        aside.replace(target)
    finally:
        aside.unlink(missing_ok=True)

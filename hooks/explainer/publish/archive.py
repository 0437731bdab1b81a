"""Pack a site into an archive, with the same bytes on any machine and day."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

from explainer.zipped import add_to_zip

# Files of use only to servers: the site map for crawlers, and the page for missing addresses.
# Hidden files are left out too.
FOR_SERVERS = frozenset({"sitemap.xml", "sitemap.xml.gz", "404.html"})


def pack(site: Path, target: Path, name: str) -> None:
    """Write the files of a site, below one folder, into a new archive.

    An existing archive is replaced as a whole.
    """
    aside = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        with zipfile.ZipFile(aside, "w") as archive:
            for path in sorted(site.rglob("*")):
                inside = path.relative_to(site).as_posix()
                hidden = any(part.startswith(".") for part in Path(inside).parts)
                if path.is_file() and not hidden and inside not in FOR_SERVERS:
                    add_to_zip(archive, f"{name}/{inside}", path.read_bytes())
        aside.replace(target)
    finally:
        aside.unlink(missing_ok=True)

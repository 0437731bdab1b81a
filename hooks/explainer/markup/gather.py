"""Take a page's tree and its images while Markdown converts them to HTML."""

from __future__ import annotations

import copy
import xml.etree.ElementTree as ET

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

# Before Python-Markdown's inline processor (20): paragraphs still have their source.
BEFORE_INLINE = 30
# After everything that sets the addresses of images or removes unsafe ones (-20).
AFTER_ALL = -30


class _Tree(Treeprocessor):
    def __init__(self, md: Markdown, found: list[ET.Element]) -> None:
        super().__init__(md)
        self.found = found

    def run(self, root: ET.Element) -> None:
        # Later processors change the tree in place.
        self.found.append(copy.deepcopy(root))


class _Images(Treeprocessor):
    def __init__(self, md: Markdown, found: list[str]) -> None:
        super().__init__(md)
        self.found = found

    def run(self, root: ET.Element) -> None:
        for image in root.iter("img"):
            self.found.append(image.get("src", "").replace(AMP_SUBSTITUTE, "&"))


class GatherExtension(Extension):
    """Copies each tree before inline processing, and the addresses of images at the end."""

    def __init__(self, found: list[ET.Element], images: list[str]) -> None:
        """Take the lists to fill."""
        super().__init__()
        self.found = found
        self.images = images

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Register both tree processors."""
        md.treeprocessors.register(_Tree(md, self.found), "gather", BEFORE_INLINE)
        md.treeprocessors.register(_Images(md, self.images), "gather_images", AFTER_ALL)

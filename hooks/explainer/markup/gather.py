"""What is taken from a page of Markdown on its way to HTML: its tree, and its images."""

from __future__ import annotations

import copy
import xml.etree.ElementTree as ET

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

# Above Python-Markdown's own inline processor (20): paragraphs still hold their source.
BEFORE_INLINE = 30
# Below whatever gives images their addresses, and takes unsafe ones away (-20).
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


class Gather(Extension):
    """Keeps each tree before its inline marks are read, and the addresses of images when all is."""

    def __init__(self, found: list[ET.Element], images: list[str]) -> None:
        """Take the lists that are to hold both."""
        super().__init__()
        self.found = found
        self.images = images

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Register both tree processors."""
        md.treeprocessors.register(_Tree(md, self.found), "gather", BEFORE_INLINE)
        md.treeprocessors.register(_Images(md, self.images), "gather_images", AFTER_ALL)

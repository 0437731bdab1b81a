"""Hyphens and dashes in all the shapes that people and word processors type."""

# They join the parts of a word or number; among them the Hebrew maqaf and the Armenian hyphen.
HYPHENS = "-‐‑⁃˗﹣－־֊"
# They separate words or the ends of a range; a minus sign looks like one.
LONG_DASHES = "‒–—―−⸺⸻─━﹘"
# All that may be typed in place of the plain hyphen.
OTHER_DASHES = HYPHENS.replace("-", "") + LONG_DASHES

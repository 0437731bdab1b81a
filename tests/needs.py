"""External programs that some tests need, and the report if one is missing."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VNU_JAR = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
AXE_SCRIPT = ROOT / "node_modules" / "axe-core" / "axe.min.js"
# WCAG 2.2 A and AA violations, and landmarks of one name, that axe finds on a page with its
# script: `without` some rules, or only `within` some elements. The whole page is laid out first:
# axe would measure unrendered parts while they shift.
AXE_TAGS = "'wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'"
VIOLATIONS = """options => {
    const {without = [], within} = options ?? {};
    const style = document.createElement('style');
    style.textContent = '.era, .term-entry { content-visibility: visible !important }';
    document.head.append(style);
    const rules = Object.fromEntries(without.map(rule => [rule, {enabled: false}]));
    rules['landmark-unique'] = {enabled: true};
    const judged = within ? {include: within.map(selector => [selector])} : document;
    // Of what is in order, axe would look for a selector of each element, which takes longest.
    const run = {runOnly: [AXE_TAGS], rules, resultTypes: ['violations']};
    return axe.run(judged, run).then(result => result.violations.map(
        rule => rule.id + ': ' + rule.nodes[0].html.slice(0, 200)));
}""".replace("AXE_TAGS", AXE_TAGS)
# Violations in dark mode too, where only colours differ: of the rules, these two judge colours.
CONTRAST = VIOLATIONS.replace(AXE_TAGS, "'color-contrast', 'link-in-text-block'")
CITEPROC = ROOT / "node_modules" / "citeproc" / "citeproc_commonjs.js"
GIFT_READER = ROOT / "node_modules" / "gift-pegjs" / "pegjs-gift.js"
ESBUILD = ROOT / "node_modules" / "esbuild" / "bin" / "esbuild"
LIGHTHOUSE = ROOT / "node_modules" / ".bin" / "lighthouse"
LANGUAGE_SERVER = ROOT / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")


@dataclass(frozen=True, slots=True)
class Need:
    """Something outside Python's packages that a test needs."""

    missing: str
    met: Callable[[], bool]


def find_chromium() -> str | None:
    """Return the path of the machine's own Chromium, for browser tests."""
    return next(filter(None, map(shutil.which, BROWSERS)), None)


NEEDS = {
    "axe": Need("no axe-core from npm", AXE_SCRIPT.is_file),
    "chromium": Need("no Chromium", lambda: find_chromium() is not None),
    "citeproc": Need("no citeproc from npm", CITEPROC.is_file),
    "esbuild": Need("no esbuild from npm", ESBUILD.is_file),
    "gift-pegjs": Need("no gift-pegjs from npm", GIFT_READER.is_file),
    "java": Need("no Java", lambda: shutil.which("java") is not None),
    "language-server": Need("no yaml-language-server from npm", LANGUAGE_SERVER.is_file),
    "lighthouse": Need("no Lighthouse from npm", LIGHTHOUSE.is_file),
    "node": Need("no Node.js", lambda: shutil.which("node") is not None),
    "vnu": Need("no vnu-jar from npm", VNU_JAR.is_file),
}

"""Pictures for the handbook: `make pictures` takes them from real commands and pages."""

from __future__ import annotations

import os
import pty
import re
import select
import subprocess
import sys
import tempfile
from pathlib import Path

from jinja2 import Environment
from playwright.sync_api import Browser, sync_playwright

from tests.needs import ROOT, find_chromium
from tests.site.preview import Preview, replace, running

PICTURES = ROOT / "handbook" / "pictures"
# A mistake of one letter, shown from the terminal to the banner.
SLIP = ("quotes/vladimir-putin.yml", "questions: [nuclear-help]", "questions: [nuclear-hlep]")
RENAME = "rename secret-clause is-there-a-secret-clause --dry-run"
# The end of each prompt of `explainer new term`, and an editor's answer.
ANSWERS = (
    ("term: ", "Reservation"),
    ("definition: ", "A statement by which a state accepts a treaty, but not all of it."),
    ("synonyms: ", ""),
    ("[y/N]: ", "n"),
    ("text: ", ""),
    ("related: ", "ratification"),
    ("sources: ", ""),
    ("id [reservation]: ", ""),
)
# Colours, and text of a line before it was cleared.
_UNSEEN = re.compile(r"[^\n]*\r\x1b\[K|\x1b\[[0-9;]*m|\r")
TERMINAL = """<!doctype html><meta charset="utf-8"><style>
body{margin:0;padding:20px;background:#e9e4d8;width:fit-content}
pre{margin:0;padding:18px 22px;border-radius:6px;background:#1d1c19;color:#ece6d8;width:98ch;
font:15px/1.5 "DejaVu Sans Mono",monospace;white-space:pre-wrap}
b{color:#7fd0c8;font-weight:400}
</style><pre>{% for command, said in session %}<b>$ explainer {{ command }}</b>
{{ said }}
{% endfor %}</pre>"""


def main() -> int:
    """Take each picture in a copy of the shipped content."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        with running(Path(folder), pack=ROOT) as preview:
            preview.until("masthead", "desk/")
            take_page(browser, preview, "desk/", "main h2", "desk")
            replace(preview.content / SLIP[0], SLIP[1], SLIP[2])
            take_page(browser, preview, "quotes/putin-mtc/", ".preview-banner", "preview")
            take_terminal(
                browser, "slip", output(preview, "check"), output(preview, "explain E310")
            )
            replace(preview.content / SLIP[0], SLIP[2], SLIP[1])
            take_terminal(browser, "rename", output(preview, RENAME))
            take_terminal(browser, "new", ("new term", answered(preview.folder)))
        browser.close()
    return 0


def take_page(browser: Browser, preview: Preview, path: str, shown: str, name: str) -> None:
    """Take a picture of a page of the preview once it shows an element."""
    page = browser.new_page(viewport={"width": 1100, "height": 760})
    page.goto(preview.base + path)
    page.locator(shown).first.wait_for(timeout=60_000)
    page.screenshot(path=PICTURES / f"{name}.png")
    page.close()


def take_terminal(browser: Browser, name: str, *session: tuple[str, str]) -> None:
    """Take a picture of a terminal with commands and their output."""
    page = browser.new_page(viewport={"width": 1100, "height": 600})
    page.set_content(Environment(autoescape=True).from_string(TERMINAL).render(session=session))
    page.locator("body").screenshot(path=PICTURES / f"{name}.png")
    page.close()


def output(preview: Preview, call: str) -> tuple[str, str]:
    """Run a command in the folder of the preview; return it with its output."""
    done = subprocess.run(
        command(call), cwd=preview.folder, env=environment(), capture_output=True, text=True
    )
    return call, (done.stdout + done.stderr).rstrip()


def answered(folder: Path) -> str:
    """Answer the prompts of `explainer new term` at a terminal, and return the final screen."""
    ours, theirs = pty.openpty()
    running = subprocess.Popen(
        command("new term"),
        cwd=folder,
        env=environment() | {"TERM": "dumb"},
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    )
    os.close(theirs)
    seen = b""
    for question, answer in (*ANSWERS, ("Next: ", "")):
        mark = len(seen)
        while question.encode() not in seen[mark:]:
            assert select.select([ours], [], [], 60)[0], seen.decode()
            seen += os.read(ours, 4096)
        os.write(ours, f"{answer}\n".encode())
    running.wait(timeout=60)
    seen += os.read(ours, 4096)
    os.close(ours)
    return _UNSEEN.sub("", seen.decode()).strip()


def command(call: str) -> list[str]:
    """Return the command line of a command of the generator."""
    return [sys.executable, "-m", "explainer", *call.split()]


def environment() -> dict[str, str]:
    """Return the environment in which the generator's own modules are found."""
    return {**os.environ, "PYTHONPATH": str(ROOT / "hooks")}


if __name__ == "__main__":
    sys.exit(main())

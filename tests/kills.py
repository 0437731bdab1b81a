"""Kill each command that changes files, at random moments: `python -m tests.kills [HOW MANY]`.

Half of the kills are timed to hit the writing. After the next command, the files must be either the
old or the new ones, with nothing besides.
"""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from explainer.edit.journal import has_journal
from explainer.edit.recovery import recover
from explainer.load.project import Project
from tests.edit.killed import Tree, tree
from tests.needs import ROOT

FULL = ROOT / "tests" / "packs" / "full"
SPARE = """\
type: outlet
name:   "Night watch"
group: officials
side: upholders
portrait: A paper that nobody names.
checked: 2025-04-30
"""
DAY = ("--today", "2026-01-01")
COMMANDS = {
    "new": ("new", "term", "--term", "Quorum", "--definition", "How many must be there.", *DAY),
    "rename": ("rename", "thalmuk", "thalmuk-isle", *DAY),
    "retire": ("retire", "night-watch", "--reason", "It never was.", *DAY),
    "format": ("format",),
}


def laid_out(folder: Path) -> Project:
    """Copy the larger pack, with schemas, a record without references, and unformatted files."""
    for name in ("content", "docs"):
        if (FULL / name).is_dir():
            shutil.copytree(FULL / name, folder / name)
    (folder / "docs").mkdir(exist_ok=True)
    groups = (folder / "content" / "site.yml").read_text(encoding="utf-8")
    first = {
        name: groups.split(f"{name}:")[1].split("id: ")[1].split(",")[0]
        for name in ("groups", "sides")
    }
    spare = SPARE.replace("officials", first["groups"]).replace("upholders", first["sides"])
    (folder / "content" / "stakeholders" / "night-watch.yml").write_text(spare, encoding="utf-8")
    for path in folder.glob("content/*/*.yml"):
        path.write_text(path.read_text(encoding="utf-8") + "\n\n", encoding="utf-8")
    subprocess.run(call(folder, ("schema",)), check=True, stdout=subprocess.DEVNULL)
    return Project(folder, folder / "content", folder / "docs")


def call(folder: Path, arguments: tuple[str, ...]) -> list[str]:
    return [sys.executable, "-m", "explainer", *arguments, "--project", str(folder)]


def killed(project: Project, arguments: tuple[str, ...], after: float, aimed: bool) -> bool:
    """Kill a command after some seconds, or so long after its writing began; return if it lived."""
    with subprocess.Popen(
        call(project.root, arguments), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        while aimed and process.poll() is None and not has_journal(project.content):
            time.sleep(0.0002)
        time.sleep(after)
        lived = process.poll() is None
        process.kill()
    return lived


def outcome(project: Project, before: Tree, after: Tree) -> str:
    report = recover(project)
    now = tree(project.root)
    if now not in (before, after):
        return "BROKEN"
    return ("old" if now == before else "new") + (", undone or finished" if report else "")


def main(number: int) -> int:
    broken = 0
    with tempfile.TemporaryDirectory() as name:
        start = Path(name).resolve() / "start"
        project = laid_out(start)
        before = tree(start)
        for command, arguments in COMMANDS.items():
            done = Path(name).resolve() / "done"
            shutil.copytree(start, done)
            began = time.monotonic()
            subprocess.run(call(done, arguments), check=True, stdout=subprocess.DEVNULL)
            took = time.monotonic() - began
            after = tree(done)
            shutil.rmtree(done)
            assert before != after, command
            counts: Counter[str] = Counter()
            for turn in range(number):
                folder = Path(name).resolve() / "killed"
                shutil.copytree(start, folder)
                project = Project(folder, folder / "content", folder / "docs")
                aimed = turn % 2 == 0
                moment = random.uniform(0, 0.03) if aimed else random.uniform(0, took)
                lived = killed(project, arguments, moment, aimed)
                counts[f"{outcome(project, before, after)}{'' if lived else ' (had ended)'}"] += 1
                shutil.rmtree(folder)
            broken += counts["BROKEN"] + counts["BROKEN (had ended)"]
            sys.stdout.write(f"{command}: {dict(counts)}\n")
            sys.stdout.flush()
    return int(broken > 0)


if __name__ == "__main__":
    raise SystemExit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 50))

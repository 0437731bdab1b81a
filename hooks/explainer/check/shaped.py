"""All raw records of a project as models, file by file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from explainer.check.likeness import KindGuess
from explainer.check.misplaced import likely_kind, misplaced
from explainer.check.parts import FaultyRecord, faulty, sound_site
from explainer.check.shape import shape
from explainer.kinds import COLLECTIONS, KINDS
from explainer.kinds.site import Site, model_of
from explainer.load.files import shown_path
from explainer.load.folder import ENDING, SITE, Content, RawRecord, RecordFile
from explainer.load.gc_paused import gc_paused
from explainer.load.memo import Memo
from explainer.load.project import Project
from explainer.model.record import Record
from explainer.model.reference import suggest_id
from explainer.problems.guard import guarded
from explainer.problems.limit import MOST_IN_FILE
from explainer.problems.problem import Problem
from explainer.tree.node import Mapping as Fields
from explainer.tree.origin import Origin


@dataclass(slots=True)
class ShapedFile:
    """What became of the records of one file.

    `site` is site.yml if it is sound, and `stand_in` its sound parts if it is not; `elsewhere` are
    records of another kind than that of their folder.
    """

    site: Site | None = None
    stand_in: Site | None = None
    records: list[Record] = field(default_factory=list)
    unfit: list[FaultyRecord] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)
    elsewhere: list[tuple[RawRecord, KindGuess]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class ShapedRecords:
    """Records as models, the ids and sound values of faulty ones, and all problems.

    If site.yml is missing or faulty, `has_site` is false, and `site` is a stand-in.
    """

    site: Site
    has_site: bool
    records: tuple[Record, ...]
    faulty: tuple[FaultyRecord, ...]
    unread: frozenset[str]
    problems: list[Problem]


@gc_paused()
def shape_all(content: Content, project: Project, memo: Memo) -> ShapedRecords:
    """Turn all raw records of a project into models, and report required kinds without records."""
    shaped = [memo.of(file, _shape_file) for file in content.files]
    elsewhere = [each for file in shaped for each in file.elsewhere]
    problems = [problem for file in shaped for problem in file.problems]
    problems.extend(misplaced(elsewhere, project))
    found = content.collections | {meant.collection for _, meant in elsewhere}
    problems.extend(_absent(found, project))
    where = f"{shown_path(project.content, project.root)}/{SITE}{ENDING}"
    site = next((file.site for file in shaped if file.site), None)
    stand_in = next((file.stand_in for file in shaped if file.stand_in), None)
    stand_in = stand_in or sound_site({}).located(Origin(where, Fields({}, 1, 1, 1)))
    order = {collection: place for place, collection in enumerate(COLLECTIONS)}
    records = [record for file in shaped for record in file.records]
    records.sort(key=lambda record: order[record.plural])
    unread = content.lost.union(*(file.unread for file in shaped))
    # References to a mistyped id are most likely correct.
    unread |= set(map(suggest_id, unread))
    return ShapedRecords(
        site or stand_in,
        site is not None,
        tuple(records),
        tuple(each for file in shaped for each in file.unfit),
        frozenset(unread),
        problems,
    )


def _shape_file(file: RecordFile) -> ShapedFile:
    shaped = ShapedFile()
    codes: Counter[str] = Counter()
    for raw in file.records:
        with guarded(shaped.problems, "the model of this record", raw.origin.file, raw.origin.line):
            if meant := likely_kind(raw):
                shaped.elsewhere.append((raw, meant))
                shaped.unread.add(str(raw.data.get("id", raw.id_from_file)))
                continue
            kind = model_of(raw.collection)
            full = codes.total() >= MOST_IN_FILE
            model, faults = shape(raw, kind, codes if full else ())
            codes.update(problem.code for problem in faults)
            shaped.problems.extend(faults)
            if isinstance(model, Site):
                shaped.site = model
            elif isinstance(model, Record):
                shaped.records.append(model)
            else:
                if not full:
                    shaped.unfit.append(faulty(kind, raw.data, raw.origin))
                if kind is Site:
                    shaped.stand_in = sound_site(raw.data).located(raw.origin)
                else:
                    shaped.unread.add(str(raw.data.get("id", raw.id_from_file)))
            continue
        shaped.unread.add(raw.id_from_file or str(raw.data.get("id")))
    return shaped


def _absent(found: set[str], project: Project) -> Iterator[Problem]:
    folder = shown_path(project.content, project.root)
    for name in (SITE, *(kind.collection for kind in KINDS if kind.required)):
        if name not in found:
            file = f"{folder}/{name}.yml"
            message = (
                f"the content has no {name}, and a site needs {'it' if name == SITE else 'one'}"
            )
            hint = f"add `{name}.yml`" if name == SITE else f"add a file to `{folder}/{name}/`"
            yield Problem(file, 1, 1, "E200", message, hint)

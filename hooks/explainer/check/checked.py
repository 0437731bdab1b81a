"""What a load found, from which another one may start."""

from __future__ import annotations

from dataclasses import dataclass, field

from explainer.check.judge import Findings
from explainer.library.library import Library
from explainer.load.docs import Docs
from explainer.load.memo import Memo
from explainer.problems.problem import Problem, refusing


@dataclass(frozen=True, slots=True)
class Checked:
    """The linked records, if site.yml exists; every problem; the contents of the docs folder.

    `memo` is what was made of each file, and `findings` what was found in each record, both for
    another load to take over.
    """

    library: Library | None
    problems: list[Problem]
    docs: Docs = field(default_factory=Docs)
    memo: Memo = field(default_factory=Memo)
    findings: Findings = field(default_factory=Findings)

    @property
    def refused(self) -> bool:
        """Whether errors prevent publishing."""
        return self.library is None or refusing(self.problems)

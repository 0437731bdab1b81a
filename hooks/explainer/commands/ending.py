"""How a command ends that a signal asks to: it clears away what it made first."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from types import FrameType

from explainer.edit.lock import ENDING


class EndedError(BaseException):
    """A signal that asks the command to end; no error that anything else should catch."""

    def __init__(self, number: int) -> None:
        """Keep the number of the signal."""
        super().__init__(signal.strsignal(number))
        self.number = number


def ending_cleanly(run: Callable[[], None]) -> None:
    """Run a command so that a signal lets it clear away first, and then ends it as it would."""
    for each in ENDING:
        # Whoever started it may have it go on, as `nohup` does.
        if signal.getsignal(each) is not signal.SIG_IGN:
            signal.signal(each, _end)
    try:
        run()
    except EndedError as ended:
        # A shell knows by this how it ended.
        signal.signal(ended.number, signal.SIG_DFL)
        os.kill(os.getpid(), ended.number)


def _end(number: int, frame: FrameType | None) -> None:
    raise EndedError(number)

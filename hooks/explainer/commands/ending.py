"""End a command on a signal, after it has cleaned up."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from types import FrameType

from explainer.edit.lock import ENDING_SIGNALS


class EndedError(BaseException):
    """A signal that asks the command to end; only `ending_cleanly` should catch it."""

    def __init__(self, number: int) -> None:
        """Keep the number of the signal."""
        super().__init__(signal.strsignal(number))
        self.number = number


def ending_cleanly(run: Callable[[], None]) -> None:
    """Run a command so that a signal lets it clean up before the signal ends it."""
    for each in ENDING_SIGNALS:
        # The parent process may want it to keep running, as `nohup` does.
        if signal.getsignal(each) is not signal.SIG_IGN:
            signal.signal(each, _end)
    try:
        run()
    except EndedError as ended:
        # Die of the signal itself, so that a shell knows the cause.
        signal.signal(ended.number, signal.SIG_DFL)
        os.kill(os.getpid(), ended.number)


def _end(number: int, frame: FrameType | None) -> None:
    raise EndedError(number)

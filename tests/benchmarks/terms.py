"""Benchmark: find terms, relative to one scan of the same text with a regular expression."""

import re

from explainer.library.terms import TermFinder
from tests.benchmarks.corpus import make_corpus
from tests.benchmarks.measure import Measure, median_seconds


def run() -> list[Measure]:
    corpus = make_corpus(records=10_000)
    few = corpus.texts[:1_000]
    finder = TermFinder(corpus.terms)
    scan = alternation_of(corpus.forms)
    words = re.compile(r"\w+")
    seconds = median_seconds(
        {
            "find": lambda: find_all(finder, corpus.texts),
            "find in few": lambda: find_all(finder, few),
            "words": lambda: scan_all(words, corpus.texts),
            "scan": lambda: scan_all(scan, corpus.texts),
        }
    )
    found = sum(1 for text in corpus.texts for _ in finder.find(text))
    print(
        f"terms: {len(corpus.terms)} terms found {found:,} times in {len(corpus.texts):,} records "
        f"of {sum(map(len, corpus.texts)):,} characters in {seconds['find']:.2f} s; the scan is "
        f"`\\b(?:{len(corpus.forms)} forms, longest first)\\b` with re.IGNORECASE"
    )
    return [
        Measure("finding terms in 10,000 records / the scan", seconds["find"] / seconds["scan"], 3),
        Measure("finding terms / a scan for `\\w+`", seconds["find"] / seconds["words"]),
        Measure(
            "finding terms in 10,000 records / in 1,000",
            seconds["find"] / seconds["find in few"],
            11,
        ),
    ]


def alternation_of(forms: list[str]) -> re.Pattern[str]:
    longest_first = sorted(forms, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b", re.IGNORECASE)


def find_all(finder: TermFinder, texts: list[str]) -> None:
    for text in texts:
        for _ in finder.find(text):
            pass


def scan_all(pattern: re.Pattern[str], texts: list[str]) -> None:
    for text in texts:
        for _ in pattern.finditer(text):
            pass

"""Benchmark: find quotations that may be one, relative to splitting as many texts into words."""

from typing import Any

from explainer.model.quote import Quote
from explainer.report.drift import folded
from explainer.report.duplicates import WordingText, alike_pairs
from tests.benchmarks.corpus import make_corpus
from tests.benchmarks.measure import Measure, median_seconds


def run() -> list[Measure]:
    texts = make_corpus(records=1_000).texts
    # As long as real quotations, each with a second wording.
    said = [
        WordingText(quote, place, folded(words))
        for quote, text in zip(_quotes(len(texts)), texts, strict=True)
        for place, words in enumerate((text[:250], text[20:270]))
    ]
    seconds = median_seconds(
        {
            "all": lambda: list(alike_pairs(said)),
            "half": lambda: list(alike_pairs(said[: len(said) // 2])),
        },
        repeats=3,
    )
    print(f"duplicates: 1,000 quotations in 2,000 wordings compared in {seconds['all']:.2f} s")
    ratio = seconds["all"] / seconds["half"]
    return [Measure("finding duplicates among 1,000 quotations / among 500", ratio, 5)]


def _quotes(count: int) -> list[Quote]:
    fields: list[dict[str, Any]] = [{"id": f"quote-{number}"} for number in range(count)]
    return [Quote.model_construct(**each) for each in fields]

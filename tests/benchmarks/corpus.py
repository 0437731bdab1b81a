"""Invented records and terms of realistic size, the same at each run."""

import random
from collections.abc import Callable
from dataclasses import dataclass


def _listed(words: str) -> list[str]:
    return words.split()


SMALL_WORDS = _listed(
    """the of and to in a that for on with as was by is at from it his an be has which were said not
    its or had but this would who their will been are he they after also more one against under
    into over between during could than other when about all there while"""
)
SYLLABLES = _listed(
    """ba cor den fal gre hin jor kel lum mer nor pel quin ras sten tor ul ver wen zan ment tion ity
    ance er al ive ous ade ist"""
)
KOREAN_SYLLABLES = "가나다라마바사아자차강난단람만반산안장창고노도로모보소오조초경년정력명병성영"
PARTICLES = ["", "은", "이", "을", "의", "에서", "에서는", "으로", "과", "도", "까지"]
ENDINGS = ["", "", "", "", "s", "'s", "’s"]


@dataclass(frozen=True, slots=True)
class Corpus:
    """Texts of about 120 words, and terms by id with their forms."""

    texts: list[str]
    terms: list[tuple[str, list[str]]]

    @property
    def forms(self) -> list[str]:
        return [form for _, forms in self.terms for form in forms]


def make_corpus(records: int, terms: int = 300, seed: int = 20) -> Corpus:
    """Write texts in which about one word in thirty is a term, and every eighth is half Korean."""
    rng = random.Random(seed)
    words = _distinct(lambda: _word(rng), 4_000)
    korean = _distinct(lambda: _korean_word(rng), 1_000)
    listed = _terms(rng, words, korean, terms)
    english_forms = [form for _, forms in listed for form in forms if form.isascii()]
    korean_forms = [form for _, forms in listed for form in forms if not form.isascii()]
    texts = []
    for number in range(records):
        half_korean = number % 8 == 0
        text = _english(rng, words, english_forms, 60 if half_korean else 120)
        if half_korean:
            text += " " + _korean(rng, korean, korean_forms, 60)
        texts.append(text)
    return Corpus(texts, listed)


def _terms(
    rng: random.Random, words: list[str], korean: list[str], count: int
) -> list[tuple[str, list[str]]]:
    """Make a form for each term: a word, several words, an acronym, or a Korean word."""
    forms: set[str] = set()
    while len(forms) < count:
        kind = rng.random()
        if kind < 0.1:
            forms.add("".join(rng.choices("ABCDEGIKNOPRSTU", k=rng.randint(3, 5))))
        elif kind < 0.25:
            forms.add(rng.choice(korean))
        else:
            forms.add(" ".join(rng.choices(words, k=rng.choice([1, 1, 2, 2, 3]))))
    return [(f"term-{number}", [form]) for number, form in enumerate(sorted(forms))]


def _english(rng: random.Random, words: list[str], forms: list[str], length: int) -> str:
    # Frequent words come first in the list.
    weights = [1 / (rank + 10) for rank in range(len(words))]
    plain = rng.choices(words, weights, k=length)
    sentence: list[str] = []
    text: list[str] = []
    for word in plain:
        chance = rng.random()
        if chance < 0.033:
            word = rng.choice(forms) + rng.choice(ENDINGS)
        elif chance < 0.5:
            word = rng.choice(SMALL_WORDS)
        sentence.append(word + ("," if chance > 0.94 else ""))
        if len(sentence) > 8 and rng.random() < 0.1:
            text.append(_finish(sentence))
            sentence = []
    return " ".join([*text, _finish(sentence)])


def _korean(rng: random.Random, words: list[str], forms: list[str], length: int) -> str:
    chosen = (rng.choice(forms if rng.random() < 0.033 else words) for _ in range(length))
    return _finish([word + rng.choice(PARTICLES) for word in chosen])


def _finish(words: list[str]) -> str:
    sentence = " ".join(words)
    return sentence[:1].upper() + sentence[1:] + "."


def _word(rng: random.Random) -> str:
    return "".join(rng.choices(SYLLABLES, k=rng.choice([1, 2, 2, 3, 3])))


def _korean_word(rng: random.Random) -> str:
    return "".join(rng.choices(KOREAN_SYLLABLES, k=rng.choice([2, 2, 3, 4])))


def _distinct(make: Callable[[], str], count: int) -> list[str]:
    found: dict[str, None] = {}
    while len(found) < count:
        found[make()] = None
    return list(found)

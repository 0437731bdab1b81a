"""Sources to cite: all types, with all sorts of names, dates and titles; the same each run."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import count
from typing import Any, get_args

from explainer.citations.item import CslItem
from explainer.dates.edtf import parse_edtf
from explainer.model.source import Author, CslType

TYPES: tuple[CslType, ...] = get_args(CslType)


def person(family: str, given: str | None = None, **rest: str) -> Author:
    """Make an author; keywords for further parts are written with underscores."""
    parts = {name.replace("_", "-"): part for name, part in rest.items()}
    return Author.model_validate({"family": family, "given": given} | parts)


def body(name: str) -> Author:
    """Make an author with a literal name."""
    return Author.model_validate({"literal": name})


VENN, RELL, MOSS = person("Venn", "Ada"), person("Rell", "Tomas"), person("Moss", "Brenna Lou")
CROWD = tuple(person(f"Name{chr(65 + number)}", "Ann") for number in range(25))
NAMES: Mapping[str, tuple[Author, ...]] = {
    "nobody": (),
    "one": (VENN,),
    "two": (VENN, RELL),
    "three": (VENN, RELL, MOSS),
    "four": (VENN, RELL, MOSS, person("Quill", "Ida")),
    "twenty": CROWD[:20],
    "twenty-five": CROWD,
    "body": (body("Ministry of Rivers"),),
    "bodies": (body("Ministry of Rivers"), body("Society of Bridge Keepers")),
    "particle": (person("Gogh", "Vincent Willem", non_dropping_particle="van"),),
    "particles": (VENN, person("Cruz", "Ana", non_dropping_particle="de la")),
    "dropping": (person("Humboldt", "Alexander", dropping_particle="von"),),
    "suffix": (person("King", "Martin Luther", suffix="Jr."), VENN),
    "third": (VENN, person("Moss", "Robert", suffix="III")),
    "hyphen": (person("Picard", "Jean-Luc"),),
    "syllables": (person("Song", "Sang-ho"),),
    "initials": (person("Gibler", "D.M."),),
    "mononym": (person("Sukarno"),),
    "hangul": (person("김", "상호"),),
    "two-hangul": (person("김", "상호"), person("이", "수빈")),
    "han": (person("王", "毅"),),
    "kana": (person("やまだ", "たろう"),),
    "cyrillic": (person("Захарова", "Мария Владимировна"),),
    "greek": (person("Παπαδόπουλος", "Γιώργος"),),
    "apostrophe": (person("O'Brien", "Seán"),),
    "accents": (person("Øster", "Élodie"),),
    "mixed": (VENN, body("Ministry of Rivers")),
}
DATES = (
    *("", "2024-06-20", "2024-06", "2024", "1911~", "2024-06-20~", "2024-06~", "1911?"),
    *("2024-06-20?", "2024-06%", "2024-21", "2024-24", "2024-07/2024-08", "1914/1918"),
    *("2024-06-20/2024-06-22", "2024-06-29/2024-07-02", "2024-12-30/2025-01-02"),
    *("2024-12/2025-01", "198X", "19XX", "2022/..", "../1985", "1985/", "/1985"),
    *("2022-05-10/..", "-0043", "0079", "-0043-03-15", "2024-06-XX", "2024-XX-XX"),
    *("2024-06-19T10:30:00Z", "1911~/1914", "-0043/-0030", "2023-22/2023-23"),
)
TITLES = {
    "plain": ("Two banks, one boat", "en"),
    "question": ("Who keeps the bridge?", "en"),
    "cry": ("The boat is back!", "en"),
    "stop": ("The night ferry etc.", "en"),
    "ends-quoted": ("A treaty called “defensive”", "en"),
    "quoted": ('The "long haul" of the ferry', "en"),
    "quoted-single": ("Ferry pact is 'dead', says Rell", "en"),
    "nested": ("Rell: “She said ‘no’ to the boat”", "en"),
    "all-quoted": ("“Nobody asked us”", "en"),
    "question-quoted": ("The cry “Why us?”", "en"),
    "possessive": ("The workers' boat and the captains’ pay", "en"),
    "nineties": ("Boats of the ’90s", "en"),
    "colon": ("The ferry: a history of the two banks", "en"),
    "hyphen": ("Far-reaching changes on a face-to-face ferry", "en"),
    "small-last": ("The bank we come from", "en"),
    "caps": ("NATO and the iPhone: a McDonald reader", "en"),
    "site": ("What nippon.com says", "en"),
    "abbreviation": ("The U.S. and the ferry", "en"),
    "brackets": ("The ferry (and the law) [extract]", "en"),
    "slash": ("Trade and/or war", "en"),
    "dash": ("The ferry – the end of the affair", "en"),
    "russian": ("Договор о пароме", "ru"),
    "korean": ("조류", "ko"),
    "korean-quoted": ("“조류”의 시대", "ko"),
    "chinese": ("渡船", "zh"),
    "german": ("Die Fähre und das Recht", "de"),
}
JOURNAL = {"container_title": "Journal of straits and law"}
JOURNAL |= {"volume": "12", "issue": "3", "page": "117-134"}
HANDBOOK = {"container_title": "Handbook of ferries", "publisher": "Arland Press"}
HANDBOOK |= {"page": "3-5", "volume": "2"}
DETAILS: tuple[dict[str, str], ...] = (
    {},
    {"container_title": "The Wend Post"},
    {
        "container_title": "Journal of straits and law",
        "volume": "12",
        "issue": "3",
        "page": "117-134",
    },
    {"publisher": "Arland Press", "publisher_place": "Arlen"},
    {"publisher": "Arland Press", "edition": "2", "isbn": "978-3-16-148410-0"},
    {"container_title": "Which?", "page": "5", "url": "https://which.example/a"},
    {
        "container_title": "Handbook of ferries",
        "publisher": "Arland Press",
        "page": "3-5",
        "volume": "2",
    },
    {"number": "12", "publisher": "Ministry of Rivers", "url": "https://rivers.example/t"},
    {"number": "S/RES/12", "publisher": "Ministry of Rivers"},
    {"url": "https://rivers.example/a?b=c", "seen": "2026-11-23"},
    {"container_title": "Rivers.example", "url": "https://rivers.example/x", "seen": "2026-11~"},
    {"doi": "10.5555/12345678", "container_title": "Journal of Straits", "volume": "7"},
    {"publisher": "University of Arlen", "url": "https://rivers.example/thesis", "seen": "2026"},
    {"volume": "3", "publisher": "Arland Press"},
    {"volume": "supplement", "issue": "July", "container_title": "Strait affairs", "page": "A1"},
    {"edition": "Revised edition", "publisher": "Arland Press", "container_title": "Ferry lore"},
)


# Printed sources, modelled on real ones that our citations and citeproc-js format differently.
PRINTED: tuple[dict[str, Any], ...] = (
    {
        "type": "article-newspaper",
        "title": "Ada Venn sworn in as the ferry's captain for record fifth term",
        "container_title": "The Heron",
        "url": "https://heron.example/posts/ada-venn-sworn-in-as-the-ferry's-captain",
    },
    {
        "type": "webpage",
        "title": "Upper Bank’s Latest Boat Represents ‘a Grave Threat to the Crossing’, "
        "Officer Tells Council",
        "publisher": "Council of Banks",
    },
    {
        "type": "article-newspaper",
        "title": "Ferry's Pact Is a Told-You-So Moment on the Upper Bank",
        "container_title": "ferryglobalnews.com",
    },
    {
        "type": "article-newspaper",
        "title": "Captain Ada-ho gets new 'top post' as head of Bank Affairs Commission",
        "container_title": "ABC Ferries (Arlen)",
        "url": "https://ferries.example/captain-gets-new-top-post",
    },
    {
        "type": "article-newspaper",
        "title": "Венн переадресовала вопрос о пароме",
        "language": "ru",
        "publisher": "Interbank",
        "url": "https://www3.interbank.example/venn-pereadresovala-vopros-o-parome-sfere",
    },
)


def sample() -> Iterator[CslItem]:
    """Yield sources of every type, so that each name, date, title and detail meets several types.

    The lists are cycled at different lengths, so that few pairs repeat.
    """
    names, titles = list(NAMES.items()), list(TITLES.items())
    step = count()
    for kind in TYPES:
        for detail in range(len(DETAILS)):
            number = next(step)
            name, authors = names[(number * 5 + number // len(names)) % len(names)]
            title, (words, language) = titles[(number * 7 + number // len(titles)) % len(titles)]
            date = DATES[(number * 11 + number // len(DATES)) % len(DATES)]
            fields = dict(DETAILS[detail])
            seen = fields.pop("seen", "")
            yield CslItem(
                id=f"{number}-{name}-{title}",
                type=kind,
                title=words,
                author=authors,
                issued=parse_edtf(date) if date else None,
                accessed=parse_edtf(seen) if seen else None,
                language=language,
                **fields,
            )
    for number, printed in enumerate(PRINTED):
        dated = {"issued": parse_edtf("2024-05-07"), "accessed": parse_edtf("2026-11-24")}
        yield CslItem(id=f"printed-{number}", **{"language": "en", **dated, **printed})

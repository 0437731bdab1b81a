"""Words and names are told where their language is written in other letters, and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.marked import BARE_STATE, expected, shown

STATE = BARE_STATE + "portrait: An island state.\n"


@pytest.mark.parametrize(
    ("names", "example"),
    [
        ("{text: Истер, lang: ⟦ko⟧}", "ru"),
        ("{text: Ister, lang: ⟦ja⟧}", "en"),
        ("{text: イスター, lang: ⟦en⟧}", "ja"),
        ("{text: 伊斯特, lang: ⟦ru⟧}", "zh"),
    ],
)
def test_a_name_in_letters_of_no_such_language_is_told(
    tmp_path: Path, names: str, example: str
) -> None:
    files = {"stakeholders/ister.yml": f"{STATE}names: [{names}]\n"}
    hint = f"write the language of the text that stands here, such as `{example}`"
    assert shown(tmp_path, files) == expected("E429", files, hint)


@pytest.mark.parametrize(
    "name",
    [
        "{text: Истер (Ister), lang: en}",
        "{text: Истер, lang: ru}",
        "{text: イスター島, lang: ja}",
        "{text: Ister, lang: ko-Latn}",
        "{text: 1718, lang: ko}",
        "{text: IBS-2, lang: ko}",
        "{text: Истер, lang: sr}",
    ],
)
def test_a_name_with_letters_of_its_language_is_none(tmp_path: Path, name: str) -> None:
    files = {"stakeholders/ister.yml": f"{STATE}names: [{name}]\n"}
    assert shown(tmp_path, files) == []

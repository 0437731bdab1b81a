import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from explainer.library.terms import TermFinder


def found(text: str, **terms: str | list[str]) -> list[tuple[str, str]]:
    """Return the words found and the id of the term that each stands for."""
    listed = {id_: [forms] if isinstance(forms, str) else forms for id_, forms in terms.items()}
    matches = list(TermFinder(listed.items()).find(text))
    return [(text[match.start : match.end], match.term_id) for match in matches]


def words_found(text: str, *forms: str) -> list[str]:
    return [words for words, _ in found(text, term=list(forms))]


@pytest.mark.parametrize("form", ["treaty", "Treaty"])
def test_a_form_is_found_in_any_case(form: str) -> None:
    text = "Treaty and treaty and TREATY"
    assert words_found(text, form) == ["Treaty", "treaty", "TREATY"]


def test_an_acronym_is_found_only_as_it_is_written() -> None:
    assert words_found("NATO, Nato, nato", "NATO") == ["NATO"]
    assert words_found("The AID agency gives aid.", "AID") == ["AID"]
    assert words_found("the eFP and the EFP", "eFP") == ["eFP"]


def test_in_a_longer_form_only_the_acronym_needs_its_case() -> None:
    assert words_found("the UN security council", "UN Security Council") == ["UN security council"]
    assert words_found("the un security council", "UN Security Council") == []


def test_an_acronym_and_a_word_of_the_same_letters_are_two_terms() -> None:
    text = "The talks start. START expires. Start again."
    assert found(text, word="start", treaty="START") == [
        ("start", "word"),
        ("START", "treaty"),
        ("Start", "word"),
    ]


@pytest.mark.parametrize(
    "text", ["pactum", "compact", "impact", "pact_a", "pact2", "pacted", "2pact"]
)
def test_part_of_a_word_is_not_found(text: str) -> None:
    assert words_found(text, "pact") == []


@pytest.mark.parametrize("text", ["pact", "(pact)", "“pact”", "a pact.", "pact/treaty", "—pact—"])
def test_a_word_is_found_between_any_signs(text: str) -> None:
    assert words_found(text, "pact") == ["pact"]


@pytest.mark.parametrize(
    ("form", "plural"),
    [
        ("pact", "pacts"),
        ("treaty", "treaties"),
        ("ally", "allies"),
        ("convoy", "convoys"),
        ("veto power", "veto powers"),
        ("breach", "breaches"),
        ("ICBM", "ICBMs"),
        ("state of war", "states of war"),
        ("duty to consult", "duties to consult"),
        ("veto", "vetoes"),
        ("embargo", "embargos"),
        ("memo", "memos"),
        ("radio", "radios"),
        ("shelf", "shelves"),
        ("chief of staff", "chiefs of staff"),
        ("wife", "wives"),
        ("tariff", "tariffs"),
        ("crisis", "crises"),
        ("axis of resistance", "axes of resistance"),
        ("loss", "losses"),
        ("tax", "taxes"),
        ("quiz", "quizzes"),
        ("monarch", "monarchs"),
    ],
)
def test_regular_plurals_are_found(form: str, plural: str) -> None:
    assert words_found(f"the {plural}, again", form) == [plural]


@pytest.mark.parametrize("ending", ["'s", "’s", "ʼs", "＇s", "`s"])
def test_a_possessive_ending_stays_outside(ending: str) -> None:
    assert words_found(f"the pact{ending} end", "pact") == ["pact"]
    assert words_found(f"the parties{ending[0]} duties", "party") == ["parties"]


def test_the_longest_form_wins() -> None:
    terms = {"war": "war", "state": "state of war", "declared": "declared state of war"}
    text = "A declared state of war, a state of war, a state of peace, a war."
    assert found(text, **terms) == [
        ("declared state of war", "declared"),
        ("state of war", "state"),
        ("war", "war"),
    ]


def test_a_longer_form_that_breaks_off_leaves_the_shorter_one() -> None:
    terms = {"short": "mutual defence", "long": "mutual defence treaty organisation"}
    assert found("a mutual defence treaty", **terms) == [("mutual defence", "short")]


def test_matches_do_not_overlap() -> None:
    terms = {"first": "Security Council", "second": "Council resolution"}
    assert found("a Security Council resolution", **terms) == [("Security Council", "first")]


def test_of_two_terms_with_one_form_the_first_has_it() -> None:
    assert found("the pact", one="pact", two="pact") == [("pact", "one")]


def test_a_form_as_given_goes_before_a_derived_one() -> None:
    assert found("talks", talk="talk", talks="talks") == [("talks", "talks")]


@pytest.mark.parametrize(
    "text",
    ["Six Party Talks", "six-party talks", "six\u2011party\u00a0talks", "six party\n  talks"],
)
def test_spaces_and_hyphens_are_the_same(text: str) -> None:
    assert words_found(f"The {text} ended", "Six-Party Talks") == [text]


def test_other_signs_between_words_are_not_the_same_as_a_space() -> None:
    assert words_found("of war. Crimes; war, crimes", "war crimes") == []


def test_straight_and_curly_apostrophes_are_the_same() -> None:
    assert words_found("the people’s army", "people's army") == ["people’s army"]
    assert words_found("the people's army", "people’s army") == ["people's army"]
    assert words_found("the peopleʼs army", "people's army") == ["peopleʼs army"]
    assert words_found("the Qur'an", "Qurʼan") == ["Qur'an"]


def test_a_form_with_closing_signs_needs_them() -> None:
    assert words_found("the U.S. and the US", "U.S.") == ["U.S."]


@pytest.mark.parametrize("text", ["non-aggression", "Non‑aggression", "anti－aggression"])
def test_a_word_that_a_prefix_turns_round_is_not_found(text: str) -> None:
    assert words_found(text, "aggression") == []
    assert words_found(text, "aggression", "non-aggression", "anti-aggression") == [text]


def test_composed_and_decomposed_letters_are_the_same_and_offsets_stay() -> None:
    text = unicodedata.normalize("NFD", "Für die Verträge, José and the détente of 조약은")
    assert words_found(text, "détente", "조약", "josé") == [
        unicodedata.normalize("NFD", word) for word in ("José", "détente", "조약")
    ]
    assert words_found("a détente", unicodedata.normalize("NFD", "détente")) == ["détente"]


def test_letters_that_grow_in_lower_case_do_not_shift_offsets() -> None:
    assert words_found("İİİ İstanbul pact", "pact") == ["pact"]


PARTICLES = """은 이 을 의 에 에서 에서는 으로 으로도 과 도 만 까지 부터 조차 마저 처럼 보다 이나
    이라 이란 들은 까지의 으로부터 에게서 뿐만 이라는 이며 입니다"""


@pytest.mark.parametrize("particles", PARTICLES.split())
def test_a_korean_word_is_found_before_its_particles(particles: str) -> None:
    assert words_found(f"이 조약{particles} 그리고", "조약") == ["조약"]


@pytest.mark.parametrize("text", ["러시아가", "러시아는", "러시아를", "러시아와", "러시아로"])
def test_particles_after_a_vowel(text: str) -> None:
    assert words_found(text, "러시아") == ["러시아"]


@pytest.mark.parametrize("text", ["조약국", "조약가", "조약는", "조약를", "방위조약", "조약은행"])
def test_a_longer_korean_word_is_not_found(text: str) -> None:
    assert words_found(text, "조약") == []


def test_a_korean_form_of_several_words_takes_particles_at_its_end() -> None:
    text = "포괄적인 전략적 동반자 관계에 관한 조약에서는"
    form = "포괄적인 전략적 동반자 관계에 관한 조약"
    assert words_found(text, form) == [form]


def test_latin_letters_and_digits_in_korean_text() -> None:
    assert words_found("NATO는 6자회담을, 16자회담을", "NATO", "6자회담") == ["NATO", "6자회담"]


def test_chinese_and_japanese_forms_are_found_inside_a_run() -> None:
    assert words_found("新同盟条約第四条に", "同盟", "同盟条約") == ["同盟条約"]
    assert words_found("中俄友好条约", "条约") == ["条约"]
    assert words_found("和普京会谈", "普京") == ["普京"]
    assert words_found("日米安保条約と集団的自衛権", "安保", "自衛権") == ["安保", "自衛権"]


@pytest.mark.parametrize(
    ("text", "form", "others"),
    [
        ("東京都知事は京都で会った。", "京都", "東京都知事は"),
        ("北朝鮮と朝鮮", "朝鮮", "北朝鮮と"),
        ("国会談話のあと会談した", "会談", "国会談話のあと"),
        ("中国人民和国人", "国人", "中国人民和"),
        ("東京都と京都", "京都", "東京都と"),
        ("核武器和武器", "武器", "核武器和"),
        ("ตามและตา", "ตา", "ตามและ"),
    ],
)
def test_a_form_within_a_longer_word_is_not_found(text: str, form: str, others: str) -> None:
    matches = list(TermFinder([("term", [form])]).find(text))
    assert [match.start for match in matches] == [len(others)]


def test_letters_that_nobody_sees_part_no_word() -> None:
    assert words_found("東\u200b京都と京\u2060都", "京都") == ["京\u2060都"]
    assert words_found("a mutual de\u00adfence\u00a0pact", "mutual defence pact") == [
        "mutual de\u00adfence\u00a0pact"
    ]
    assert words_found("the Workers’\nPar\u200bty", "Workers' Party") == ["Workers’\nPar\u200bty"]
    assert words_found("ﬁre\u2011ﬁghting", "fire fighting") == ["ﬁre\u2011ﬁghting"]
    assert words_found("N\u00adATO and Nato", "NATO") == ["N\u00adATO"]


def test_katakana_is_found_as_a_whole_run() -> None:
    text = "インドネシアとインド、インド洋"
    assert words_found(text, "インド") == ["インド", "インド"]


def test_arabic_and_hebrew_words_are_found_with_an_attached_prefix() -> None:
    assert words_found("بين الاتفاق واتفاق", "اتفاق") == ["الاتفاق", "واتفاق"]
    assert words_found("على للاتفاق", "الاتفاق") == ["للاتفاق"]
    assert words_found("על ההסכם והסכם בהסכמה", "הסכם") == ["ההסכם", "והסכם"]


def test_points_over_and_under_letters_hide_no_word() -> None:
    assert words_found("على مُعَاهَدَةٌ والمُعاهدة", "معاهدة") == ["مُعَاهَدَةٌ", "والمُعاهدة"]
    assert words_found("על בְּרִית", "ברית") == ["בְּרִית"]
    assert words_found("על ברית", "בְּרִית") == ["ברית"]


def test_a_dotless_i_has_the_capital_of_i() -> None:
    assert words_found("Iğdır, ığdır, IĞDIR", "Iğdır") == ["Iğdır", "ığdır", "IĞDIR"]


def test_cyrillic_forms_are_found_in_any_case() -> None:
    assert words_found("ДОГОВОР и договор", "Договор") == ["ДОГОВОР", "договор"]


@pytest.mark.parametrize("form", ["", " ", "—", "…!"])
def test_a_form_without_a_word_is_never_found(form: str) -> None:
    assert words_found("a — b …! c", form) == []


words = st.sampled_from(["pact", "Pacts", "state", "of", "war", "NATO", "조약", "은", "条", "ال"])
signs = st.sampled_from([" ", "-", "'s", "’", ".", "_", "9", "\n", "ー", "\u0301"])
# Letters that compose, grow in lower case, or stand at the edge of their block.
odd_letters = st.sampled_from(["e\u0301", "İ", "\u1112\u1161\u11ab", "ア", "ก็", "\ud7a3"])
pieces = words | signs | odd_letters | st.characters(exclude_categories=["Cs"])
texts = st.lists(pieces, max_size=30).map("".join)


@given(texts, st.lists(texts, max_size=6))
def test_any_text_and_any_forms_give_matches_in_order(text: str, forms: list[str]) -> None:
    finder = TermFinder((f"t{number}", [form]) for number, form in enumerate(forms))
    after = 0
    for match in finder.find(text):
        assert after <= match.start < match.end <= len(text)
        after = match.end


@given(texts)
@example("N\u00adATO")
def test_every_form_of_words_is_found_where_it_stands_alone(form: str) -> None:
    text = form.strip()
    if text[:1].isalnum() and text[-1:].isalnum():
        assert words_found(text, form)[:1] == [text]


@pytest.mark.parametrize(
    ("text", "form", "not_in", "starts"),
    [
        ("The death toll, a toll, and death tolls.", "toll", "death toll", [18]),
        ("北京和北朝鲜与朝鲜", "朝鲜", "北朝鲜", [7]),
        ("都内で京都大学と京都", "京都", "京都大学", [8]),
        ("조약국과 조약을", "조약", "조약국", [5]),
        ("An Act of God; an act", "Act", "act of God", [18]),
    ],
)
def test_a_term_is_not_found_in_words_in_which_it_is_not_meant(
    text: str, form: str, not_in: str, starts: list[int]
) -> None:
    found = TermFinder([("term", [form])], [not_in]).find(text)
    assert [match.start for match in found] == starts


def test_another_term_is_found_where_one_is_not_meant() -> None:
    finder = TermFinder([("toll", ["toll"]), ("deaths", ["death toll"])], ["death toll"])
    assert [match.term_id for match in finder.find("the death toll")] == ["deaths"]

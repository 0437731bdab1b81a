"""The words of our own around a printed date, by language.

Months, weekdays, order and punctuation come from the locale data; only what EDTF adds to a plain
date is worded here. A language that is not in the table gets English.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DateWords:
    """Patterns of one language; `{date}`, `{year}`, `{start}`, `{end}` are printed already.

    The fields from `year_within` on say how a date reads after a word such as "about" or "since"
    where that differs from how it is written alone; `inflects_months` asks the locale data for the
    inflected name of the month there.
    """

    about: str
    uncertain: str
    since: str
    until: str
    since_unknown_end: str
    until_unknown_start: str
    from_to: str
    between: str
    decade: str
    month_unknown: str
    day_unknown: str
    month_and_day_unknown: str
    seasons: tuple[str, str, str, str]
    year_within: str = "{date}"
    decade_within: str = ""
    between_within: str = ""
    seasons_within: tuple[str, str, str, str] | None = None
    inflects_months: bool = False


ENGLISH = DateWords(
    about="about {date}",
    uncertain="{date} (uncertain)",
    since="since {date}",
    until="until {date}",
    since_unknown_end="from {date}, end unknown",
    until_unknown_start="until {date}, start unknown",
    from_to="from {start} to {end}",
    between="between {start} and {end}",
    decade="{year}s",
    month_unknown="{date}, month unknown",
    day_unknown="{date}, day unknown",
    month_and_day_unknown="{date}, month and day unknown",
    seasons=("spring {year}", "summer {year}", "autumn {year}", "winter {year}"),
    decade_within="the {year}s",
    between_within="some year between {start} and {end}",
)

WORDS = {
    "en": ENGLISH,
    "ko": DateWords(
        about="{date}경",
        uncertain="{date}(불확실)",
        since="{date}부터",
        until="{date}까지",
        since_unknown_end="{date}부터(종료일 미상)",
        until_unknown_start="{date}까지(시작일 미상)",
        from_to="{start}부터 {end}까지",
        between="{start}에서 {end} 사이",
        decade="{year}년대",
        month_unknown="{date}(월 미상)",
        day_unknown="{date}(일 미상)",
        month_and_day_unknown="{date}(월일 미상)",
        between_within="{start}에서 {end} 사이의 어느 해",
        seasons=("{year} 봄", "{year} 여름", "{year} 가을", "{year} 겨울"),
    ),
    "ja": DateWords(
        about="{date}頃",
        uncertain="{date}（不確か）",
        since="{date}から",
        until="{date}まで",
        since_unknown_end="{date}から（終わりは不明）",
        until_unknown_start="{date}まで（始まりは不明）",
        from_to="{start}から{end}まで",
        between="{start}から{end}の間",
        decade="{year}年代",
        month_unknown="{date}（月は不明）",
        day_unknown="{date}（日は不明）",
        month_and_day_unknown="{date}（月日は不明）",
        between_within="{start}から{end}の間のある年",
        seasons=("{year}春", "{year}夏", "{year}秋", "{year}冬"),
    ),
    "ru": DateWords(
        about="около {date}",
        uncertain="{date} (предположительно)",
        since="с {date}",
        until="до {date}",
        since_unknown_end="с {date}, окончание неизвестно",
        until_unknown_start="до {date}, начало неизвестно",
        from_to="с {start} до {end}",
        between="между {start} и {end}",
        decade="{year}-е годы",
        month_unknown="{date}, месяц неизвестен",
        day_unknown="{date}, день неизвестен",
        month_and_day_unknown="{date}, месяц и день неизвестны",
        seasons=("весна {year} года", "лето {year} года", "осень {year} года", "зима {year} года"),
        year_within="{date} года",
        decade_within="{year}-х годов",
        between_within="года между {start} и {end}",
        seasons_within=(
            *("весны {year} года", "лета {year} года"),
            *("осени {year} года", "зимы {year} года"),
        ),
        inflects_months=True,
    ),
    "ar": DateWords(
        about="نحو {date}",
        uncertain="{date} (غير مؤكد)",
        since="منذ {date}",
        until="حتى {date}",
        since_unknown_end="منذ {date}، والنهاية غير معروفة",
        until_unknown_start="حتى {date}، والبداية غير معروفة",
        from_to="من {start} إلى {end}",
        between="بين {start} و{end}",
        decade="عقد {year}",
        month_unknown="{date}، الشهر غير معروف",
        day_unknown="{date}، اليوم غير معروف",
        month_and_day_unknown="{date}، الشهر واليوم غير معروفين",
        between_within="عام ما بين {start} و{end}",
        seasons=("ربيع {year}", "صيف {year}", "خريف {year}", "شتاء {year}"),
    ),
    "he": DateWords(
        about="בערך {date}",
        uncertain="{date} (לא ודאי)",
        since="מאז {date}",
        until="עד {date}",
        since_unknown_end="מאז {date}, הסיום לא ידוע",
        until_unknown_start="עד {date}, ההתחלה לא ידועה",
        from_to="מ־{start} עד {end}",
        between="בין {start} ל־{end}",
        decade="שנות ה־{year}",
        month_unknown="{date}, החודש לא ידוע",
        day_unknown="{date}, היום לא ידוע",
        month_and_day_unknown="{date}, החודש והיום לא ידועים",
        between_within="שנה כלשהי בין {start} ל־{end}",
        seasons=("אביב {year}", "קיץ {year}", "סתיו {year}", "חורף {year}"),
    ),
}

"""Korean particles, which may follow a noun without changing it."""

from __future__ import annotations

from explainer.texts.folding import composed


def _set_of(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Case and degree particles, which others may follow (에서는, 으로도, 까지의).
_INNER = _set_of(
    "들 에 에서 에게 에게서 께 께서 한테 한테서 으로 로 으로부터 로부터 으로서 로서 으로써 로써 "
    "와 과 하고 까지 부터 만 처럼 보다 조차 마저 마다 만큼 대로 밖에 뿐 같이"
)
# Particles and forms of 이다 that end the word.
_FINAL = _set_of(
    "은 는 이 가 을 를 의 도 이나 나 이라 라 이란 란 이라는 라는 이라고 라고 이라도 라도 "
    "이랑 랑 이든 든 이야말로 야말로 은커녕 는커녕 이며 이고 이자 이다 다 이었다 였다 입니다 "
    "이지만"
)
_AFTER_CONSONANT = _set_of(
    "으로 으로부터 으로서 으로써 과 은 이 을 이나 이라 이란 이라는 이라고 이라도 이랑 이든 "
    "이야말로 은커녕 이며 이고 이자 이다 이었다 이지만"
)
_AFTER_VOWEL = _set_of("와 는 가 를 나 라 란 라는 라고 라도 랑 든 야말로 는커녕 다 였다")
_AFTER_VOWEL_OR_RIEUL = _set_of("로 로부터 로서 로써")
_RIEUL = 8
# Longer stacks of particles do not occur; the bound keeps odd input cheap.
_LONGEST_STACK = 8


def are_particles(noun: str, ending: str) -> bool:
    """Return whether an ending of a noun is empty, or particles that fit the noun's last sound.

    은, 이, 을, 과 and 으로 come after a final consonant, 는, 가, 를, 와 and 로 after a vowel (로
    after ㄹ too), so that 전문가 is not read as 전문 with 가. After other scripts any particle is
    possible.
    """
    ending = composed(ending)
    last = composed(noun)[-1:]
    return not ending or (len(ending) <= _LONGEST_STACK and _is_stack(last, ending))


def _is_stack(last: str, ending: str) -> bool:
    if ending in _FINAL | _INNER and _fits(last, ending):
        return True
    return any(
        ending[:length] in _INNER
        and _fits(last, ending[:length])
        and _is_stack(ending[length - 1], ending[length:])
        for length in range(1, len(ending))
    )


def _fits(last: str, particle: str) -> bool:
    if not "가" <= last <= "힣":
        return True
    final = (ord(last) - ord("가")) % 28
    if particle in _AFTER_VOWEL_OR_RIEUL:
        return final in (0, _RIEUL)
    if particle in _AFTER_CONSONANT:
        return final != 0 and not (final == _RIEUL and particle.startswith("으로"))
    return particle not in _AFTER_VOWEL or final == 0

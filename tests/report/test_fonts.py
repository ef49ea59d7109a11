"""The order of letters in lines where Arabic and Latin are mixed, and whether they are joined."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from osteoviewer.report.fonts import as_seen, has_right_to_left, runs_leftwards

ALEF, BEH, REH = "\u0627", "\u0628", "\u0631"
LETTERS = st.text(st.sampled_from("ab 12.,-%/:()" + ALEF + BEH + "\u0663"), max_size=12)


def base_letters(words: str) -> str:
    """Letters without their joined forms."""
    return unicodedata.normalize("NFKC", words)


@given(st.text(st.characters(max_codepoint=0x24F), max_size=30), st.booleans())
def test_latin_text_is_left_as_it_is(words: str, is_leftwards: bool) -> None:
    assert as_seen(words, is_leftwards) == words


def test_arabic_runs_to_the_left_and_its_letters_are_joined() -> None:
    seen = as_seen(BEH + ALEF + REH)
    assert base_letters(seen) == REH + ALEF + BEH
    assert seen == "\ufead\ufe8e\ufe91"  # isolated, final and initial form (Unicode chart FE70)


@pytest.mark.parametrize(
    ("words", "seen"),
    [
        (f"{REH} 12", f"12 {REH}"),
        (f"knee {REH} 12 mm", f"knee 12 {REH} mm"),
        (f"{REH} knee 1.5 mm", f"knee 1.5 mm {REH}"),
        (f"{REH}(a)", f"(a){REH}"),
        (f"a ({REH} {ALEF}) b", f"a ({ALEF} {REH}) b"),
        (f"{REH}-{ALEF}.", f".{ALEF}-{REH}"),
        (f"{REH} 2026-11-27", f"27-11-2026 {REH}"),
    ],
)
def test_numbers_brackets_and_signs_stand_where_the_algorithm_of_unicode_puts_them(words: str, seen: str) -> None:
    is_leftwards = words.startswith((REH, BEH))
    assert base_letters(as_seen(words, is_leftwards)) == seen


def test_a_line_of_an_arabic_text_that_begins_with_latin_runs_to_the_left_where_that_is_said() -> None:
    line = f"SHA-256 {REH} 12"
    assert base_letters(as_seen(line)) == f"SHA-256 12 {REH}"
    assert base_letters(as_seen(line, is_leftwards=True)) == f"12 {REH} SHA-256"


def test_a_mark_puts_a_date_and_a_bracket_in_their_place_and_is_not_seen() -> None:
    assert base_letters(as_seen(f"{REH} \u200e2026-11-27 12:30\u200e {ALEF}", True)) == f"{ALEF} 2026-11-27 12:30 {REH}"
    assert base_letters(as_seen(f"{REH} AUC 0.5 \u200f(0.3 {ALEF} 0.6)", True)) == f"(0.6 {ALEF} 0.3) AUC 0.5 {REH}"
    assert as_seen("a\u200e(b)") == "a(b)"


@given(LETTERS, st.booleans())
def test_no_letter_is_lost_or_added(words: str, is_leftwards: bool) -> None:
    turned = str.maketrans("()", "((")
    seen = as_seen(words, is_leftwards)
    assert sorted(base_letters(seen).translate(turned)) == sorted(words.translate(turned))


@given(st.text(max_size=20), st.booleans())
def test_any_text_at_all_can_be_put_in_order(words: str, is_leftwards: bool) -> None:
    assert isinstance(as_seen(words, is_leftwards), str)


def test_a_text_runs_as_its_first_letter_does() -> None:
    assert runs_leftwards(f"12. {REH} a")
    assert not runs_leftwards(f"12. a {REH}")
    assert not runs_leftwards("12.")
    assert has_right_to_left(f"a {REH}")
    assert not has_right_to_left("é 12")

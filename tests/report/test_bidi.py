"""The order of letters in lines where Arabic and Latin are mixed."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from osteoviewer.report.bidi import as_seen

ALEF, BEH, REH = "\u0627", "\u0628", "\u0631"
LETTERS = st.text(st.sampled_from("ab 12.,-%/:()" + ALEF + BEH + "\u0663"), max_size=12)


def base_letters(words: str) -> str:
    """Letters without their joined forms."""
    return unicodedata.normalize("NFKC", words)


@given(st.text(st.characters(max_codepoint=0x24F), max_size=30))
def test_latin_text_is_left_as_it_is(words: str) -> None:
    assert as_seen(words) == words


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
        ("\u202e12" + REH, f"{REH}12"),
    ],
)
def test_numbers_brackets_and_signs_stand_where_the_algorithm_of_unicode_puts_them(words: str, seen: str) -> None:
    assert base_letters(as_seen(words)) == seen


@given(LETTERS)
def test_no_letter_is_lost_or_added(words: str) -> None:
    turned = str.maketrans("()", "((")
    assert sorted(base_letters(as_seen(words)).translate(turned)) == sorted(words.translate(turned))

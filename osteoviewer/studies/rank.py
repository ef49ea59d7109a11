"""Which films come first: frontal knees, told by words in English, German, French, Spanish and Latin."""

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise

from osteoviewer.imaging.reader import Kind
from osteoviewer.studies.header import Header
from osteoviewer.studies.rows import Rank

_RADIOGRAPHS = frozenset({"", "CR", "DX", "DR", "RG", "XR", "RF", "SC", "OT"})
"""Modalities of projection radiographs (PS3.3 C.7.3.1.1.1), and those that say nothing."""

_KNEE = re.compile(r"knees?|kniee?n?|knie(gelenke?s?|tep)|genou(x|illere)?|rodillas?|genu|genus|genua|femorotibial\w*")
_FRONTAL = re.compile(
    r"ap|pa|frontal(e|is|es|er)?|anterioposterior|posterioanterior|(postero|antero)(anterior|posterior)\w*|face|frente"
    r"|rosenberg|schuss|vorne"
)
_OTHER_VIEW = re.compile(
    r"lat|laterale?s?|lateralis|seitlich\w*|seitl|seite|profile?s?|perfil|ll|rl|lld|rld|ml|lm"
    r"|mediolateral\w*|lateromedial\w*|obli\w*|schraeg\w*|schrag\w*|ax|axial\w*|axiale?|sunrise|skyline|merchant"
    r"|tangential\w*|tangencial\w*|patell\w*|kniescheibe\w*|rotul\w*|defile\w*|llo|rlo|tunnel|notch"
)
_FRONTAL_PAIRS = frozenset({("a", "p"), ("p", "a"), ("antero", "posterior"), ("postero", "anterior")})
_FRONTAL_PAIRS |= {("antero", "posterieure"), ("postero", "anterieure"), ("antero", "posterieur")}
_OTHER_PART = re.compile(
    r"chest|thora\w*|lungs?|lunge\w*|poumons?|pulmon\w*|torax|hands?|hande?|main|mains|mano|manos|manus|wrists?"
    r"|handgelenk\w*|poignets?|muneca\w*|fingers?|finger|doigts?|dedos?|elbows?|ellenbogen\w*|coudes?|codos?|cubitus"
    r"|shoulders?|schulter\w*|epaules?|hombros?|clavic\w*|hips?|hueft\w*|huft\w*|hanches?|caderas?|coxae?|pelvis"
    r"|becken\w*|bassin|ankles?|sprunggelenk\w*|chevilles?|tobillos?|foot|feet|fuss\w*|pieds?|pies?|pes|pedis|toes?"
    r"|zehen?|orteils?|spine|[lchb]spine|[lchb]?ws|[lbh]wk|wirbelsaeule\w*|wirbelsaule\w*|rachis|columna|lumbar\w*"
    r"|cervical\w*|abdomen|bauch|skull|schadel\w*|schaedel\w*|crane|craneo|cranium|head|kopf|tete|cabeza|neck|hals"
    r"|teeth|tooth|zahn\w*|dents?|jaw|kiefer\w*|breasts?|mamma\w*|brust|ribs?|rippen?|humerus|radius|ulna|forearm"
)
_NO_PART = frozenset({"", "extremity", "lowerextremity", "lowerlimb", "leg", "legs", "limb", "other", "unknown"})
_TOO_CLOSE = re.compile(r"(?<=[a-z])(?=[A-Z])")
_WORD = re.compile(r"[a-z]+")


def rank(header: Header) -> Rank:
    """Return how likely a film is a frontal knee, from what its header states and nothing else.

    The view is taken from the first of view position, series and study description that names one; of two views in one
    text neither counts. A knee anywhere makes it a knee, since body parts are often entered wrongly.
    """
    if header.kind is Kind.PICTURE:
        return Rank.UNKNOWN
    if header.modality not in _RADIOGRAPHS or header.frames > 1 or header.rows is None:
        return Rank.NOT_A_RADIOGRAPH
    return _rank(header.body_part, header.view_position, header.series_description, header.study_description)


@lru_cache(maxsize=4096)
def _rank(body_part: str, view_position: str, series: str, study: str) -> Rank:
    part, view, series_words, study_words = map(_words, (body_part, view_position, series, study))
    is_frontal = next(
        (told for text in (view, series_words, study_words) if (told := _is_frontal(text)) is not None), None
    )
    if not any(_has(_KNEE, text) for text in (part, series_words, study_words)):
        # a patella is a knee, if not one seen from the front
        is_patella = any(word.startswith(("patell", "rotul", "kniescheibe")) for word in (*part, *series_words))
        if not is_patella and (
            _names_another_part(part) or any(_has(_OTHER_PART, text) for text in (series_words, study_words))
        ):
            return Rank.OTHER_PART
        return Rank.OTHER_VIEW if is_frontal is False else Rank.UNKNOWN
    if is_frontal is None:
        return Rank.KNEE
    return Rank.FRONTAL_KNEE if is_frontal else Rank.OTHER_VIEW


def _words(text: str) -> tuple[str, ...]:
    """Return the words of a text without case and accents; “KneeAP” and “KNEE_AP” are two."""
    spread = _TOO_CLOSE.sub(" ", text)
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", spread) if not unicodedata.combining(sign))
    return tuple(_WORD.findall(plain.casefold()))


def _has(pattern: re.Pattern[str], words: tuple[str, ...]) -> bool:
    return any(pattern.fullmatch(word) for word in words)


def _is_frontal(words: tuple[str, ...]) -> bool | None:
    """Tell the view that a text names; None where it names none, or both."""
    is_frontal = _has(_FRONTAL, words) or any(pair in _FRONTAL_PAIRS for pair in pairwise(words))
    is_other = _has(_OTHER_VIEW, words)
    return None if is_frontal == is_other else is_frontal


def _names_another_part(words: tuple[str, ...]) -> bool:
    return "".join(words) not in _NO_PART

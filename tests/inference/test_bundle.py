"""A bundle is believed only when nothing in it is missing, changed or wrong."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from osteoviewer.checked import plain
from osteoviewer.errors import BadModelBundle
from osteoviewer.inference.bundle import find_bundle, load_bundle, newest_bundle, save_bundle
from osteoviewer.inference.card import ModelCard
from osteoviewer.inference.sealed import seal
from osteoviewer.paths import resources
from tests.builders import CLASSES, save_tiny_bundle, tiny_card, tiny_network


@pytest.fixture
def bundle(tiny_bundle: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(tiny_bundle, tmp_path / tiny_bundle.name))


def refuse(folder: Path) -> BadModelBundle:
    with pytest.raises(BadModelBundle) as caught:
        load_bundle(folder)
    assert caught.value.message.endswith(".")
    assert caught.value.hint.endswith(".")
    assert str(folder) not in caught.value.message + caught.value.hint
    return caught.value


def test_a_sound_bundle_loads(bundle: Path) -> None:
    loaded = load_bundle(bundle)
    assert loaded.card.classes == list(CLASSES)
    assert loaded.pipeline.to_json() == loaded.card.pipeline


@pytest.mark.parametrize("name", ["card.json", "model.onnx", "weights.safetensors"])
def test_a_changed_byte_anywhere_refuses_the_bundle(bundle: Path, name: str) -> None:
    data = (bundle / name).read_bytes()
    step = max(1, len(data) // 60)
    for position in range(0, len(data), step):
        changed = bytearray(data)
        changed[position] ^= 0x01
        (bundle / name).write_bytes(bytes(changed))
        refuse(bundle)
    (bundle / name).write_bytes(data)
    load_bundle(bundle)


@pytest.mark.parametrize("name", ["card.json", "model.onnx", "weights.safetensors"])
@pytest.mark.parametrize(
    "change", [Path.unlink, lambda path: path.write_bytes(b""), lambda path: path.write_bytes(b"x")]
)
def test_a_missing_empty_or_foreign_file_refuses_the_bundle(
    bundle: Path, name: str, change: Callable[[Path], object]
) -> None:
    change(bundle / name)
    refuse(bundle)


def test_white_space_added_to_the_card_refuses_the_bundle(bundle: Path) -> None:
    with (bundle / "card.json").open("a") as card:
        card.write(" ")
    refuse(bundle)


def rewrite(bundle: Path, **changes: object) -> None:
    """Change a card as someone would who also mends its hash."""
    card = ModelCard.from_bytes((bundle / "card.json").read_bytes())
    (bundle / "card.json").write_bytes(seal({**plain(card), **changes}))


@pytest.mark.parametrize(
    "changes",
    [
        {"format": 1},
        {"classes": ["normal", "normal", "osteoporosis"]},
        {"classes": ["a", "b"]},
        {"pipeline": [{"stage": "sharpen", "parameters": {}}]},
        {"pipeline": []},
        {"name": "../evil"},
        {"input": {"rows": 112, "columns": 224, "channels": 3}},
        {"version": "1"},
    ],
)
def test_a_card_that_makes_no_sense_refuses_the_bundle(bundle: Path, changes: dict[str, object]) -> None:
    rewrite(bundle, **changes)
    refuse(bundle)


def test_an_unknown_entry_in_the_card_refuses_the_bundle(bundle: Path) -> None:
    content = json.loads((bundle / "card.json").read_text())
    content["surprise"] = 1
    (bundle / "card.json").write_text(json.dumps(content, indent=2) + "\n")
    refuse(bundle)


def test_a_wrong_known_answer_refuses_the_bundle(bundle: Path) -> None:
    card = ModelCard.from_bytes((bundle / "card.json").read_bytes())
    wrong = {name: 1.0 - value for name, value in card.known_answer.probabilities.items()}
    rewrite(bundle, known_answer={**plain(card.known_answer), "probabilities": wrong})
    assert "known answer" in refuse(bundle).message


def test_a_graph_that_is_no_classifier_of_these_classes_refuses_the_bundle(tmp_path: Path) -> None:
    network, weights = tiny_network(), b"w"
    card = tiny_card(network, weights)
    other = tiny_network((0.0, 1.0))
    import hashlib

    files = replace(card.files, model_onnx=hashlib.sha256(other).hexdigest())
    save_bundle(tmp_path / "x-1.0.0", replace(card, files=files), network=other, weights=weights)
    assert "classes" in refuse(tmp_path / "x-1.0.0").message


def test_a_card_survives_being_written_and_read() -> None:
    card = tiny_card(tiny_network(), b"w")
    assert ModelCard.from_bytes(card.to_bytes()) == card


def test_saving_never_replaces_and_never_leaves_half_a_bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = save_tiny_bundle(tmp_path)
    with pytest.raises(BadModelBundle, match="exists"):
        save_tiny_bundle(tmp_path)
    monkeypatch.setattr(Path, "write_bytes", lambda *_: (_ for _ in ()).throw(OSError("disk full")))
    with pytest.raises(OSError, match="disk full"):
        save_tiny_bundle(tmp_path, version="2.0.0")
    assert list(tmp_path.iterdir()) == [folder]


def test_saving_refuses_files_that_are_not_the_cards(tmp_path: Path) -> None:
    card = tiny_card(tiny_network(), b"w")
    with pytest.raises(BadModelBundle, match="not about these files"):
        save_bundle(tmp_path / "tiny-1.0.0", card, network=tiny_network(), weights=b"other")


def test_the_highest_version_is_the_default(tmp_path: Path) -> None:
    with pytest.raises(BadModelBundle, match="No model"):
        newest_bundle(tmp_path)
    for version in ("1.9.0", "1.10.0", "1.2.3"):
        save_tiny_bundle(tmp_path, version=version)
    assert newest_bundle(tmp_path).name == "tiny-1.10.0"


def test_the_default_model_stays_the_default_beside_a_higher_version_of_another(tmp_path: Path) -> None:
    for name in ("knee-b3-0.3.0", "knee-b3-0.4.0", "knee-a2-9.0.0"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "card.json").touch()
    assert newest_bundle(tmp_path).name == "knee-b3-0.4.0"


def test_a_model_that_comes_with_the_program_can_be_asked_for_by_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    models, elsewhere = tmp_path / "models", tmp_path / "elsewhere"
    for folder in (models / "knee-a2-0.1.0", models / "knee-b3-0.3.0", elsewhere / "own"):
        folder.mkdir(parents=True)
        (folder / "card.json").touch()
    monkeypatch.chdir(elsewhere)
    assert find_bundle(None, models) == models / "knee-b3-0.3.0"
    assert find_bundle(Path("knee-a2-0.1.0"), models) == models / "knee-a2-0.1.0"
    assert find_bundle(Path("own"), models) == Path("own")
    assert find_bundle(elsewhere / "own", models) == elsewhere / "own"
    assert find_bundle(Path("missing"), models) == Path("missing")
    (elsewhere / "knee-a2-0.1.0").mkdir()
    assert find_bundle(Path("knee-a2-0.1.0"), models) == Path("knee-a2-0.1.0")


def test_the_model_that_comes_with_the_program_loads_and_states_its_scores() -> None:
    card = load_bundle(newest_bundle(resources() / "models")).card
    assert card.classes == list(CLASSES)
    assert card.metrics
    for metric in card.metrics:
        assert metric.low <= metric.value <= metric.high
        assert metric.n > 0
    assert card.training["command"]
    assert "research" in card.intended_use.lower()

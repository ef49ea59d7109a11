"""The landmark networks are believed only when nothing of them is missing, changed or wrong."""

import hashlib
import json
import shutil
from pathlib import Path

import pytest

from osteoviewer.checked import plain
from osteoviewer.errors import BadModelBundle
from osteoviewer.inference import bundle as bundle_module
from osteoviewer.inference.bundle import load_finder
from osteoviewer.inference.landmark_bundle import LandmarkCard, load_landmarks
from osteoviewer.inference.sealed import seal
from osteoviewer.paths import resources
from tests.builders import default_pipeline, paper_pipeline

NAME = str(default_pipeline().region.parameters["network"])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(resources() / "landmarks" / NAME, tmp_path / NAME))


def refuse(folder: Path) -> BadModelBundle:
    with pytest.raises(BadModelBundle) as caught:
        load_landmarks(folder)
    assert caught.value.message.endswith(".")
    assert str(folder) not in caught.value.message + caught.value.hint
    return caught.value


def rewrite(folder: Path, **changes: object) -> None:
    card = LandmarkCard.from_bytes((folder / "card.json").read_bytes())
    (folder / "card.json").write_bytes(seal({**plain(card), **changes}))


def test_what_ships_is_sound_and_is_called_what_the_pipeline_calls_it(folder: Path) -> None:
    load_landmarks(folder)
    card = LandmarkCard.from_bytes((folder / "card.json").read_bytes())
    assert card.full_name == NAME
    assert card.pipeline == default_pipeline().to_json()[:2]
    assert all(metric.low <= metric.value <= metric.high for metric in card.metrics)
    assert {metric.n for metric in card.metrics} > {92}


@pytest.mark.parametrize("name", ["card.json", "coarse.onnx", "fine.onnx"])
def test_a_changed_byte_anywhere_refuses_them(folder: Path, name: str) -> None:
    data = (folder / name).read_bytes()
    for position in range(0, len(data), max(1, len(data) // 25)):
        changed = bytearray(data)
        changed[position] ^= 0x01
        (folder / name).write_bytes(bytes(changed))
        refuse(folder)


@pytest.mark.parametrize("name", ["card.json", "coarse.onnx", "fine.onnx"])
def test_a_missing_file_refuses_them(folder: Path, name: str) -> None:
    (folder / name).unlink()
    assert "not installed" in refuse(folder).message


def test_networks_that_find_the_drawn_knee_elsewhere_are_refused(folder: Path) -> None:
    card = LandmarkCard.from_bytes((folder / "card.json").read_bytes())
    rewrite(folder, known_knee={**plain(card.known_knee), "row": card.known_knee.row + 9})
    assert "known answer" in refuse(folder).message


def test_a_graph_that_is_no_landmark_network_is_refused(folder: Path, tiny_bundle: Path) -> None:
    graph = (tiny_bundle / "model.onnx").read_bytes()
    (folder / "fine.onnx").write_bytes(graph)
    rewrite(folder, fine_sha256=hashlib.sha256(graph).hexdigest())
    assert "not networks that find knees" in refuse(folder).message


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b"\xff", json.dumps({"card_sha256": "0" * 64}).encode()])
def test_what_is_no_card_is_refused(folder: Path, content: bytes) -> None:
    (folder / "card.json").write_bytes(content)
    assert "not valid" in refuse(folder).message


def test_the_papers_way_loads_no_network(tmp_path: Path) -> None:
    assert load_finder(paper_pipeline(), tmp_path) is None


def test_a_pipeline_that_names_other_networks_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadModelBundle, match="not installed"):
        load_finder(default_pipeline(), tmp_path)


def test_a_name_that_leads_out_of_the_folder_is_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Path] = []
    monkeypatch.setattr(bundle_module, "load_landmarks", asked.append)
    rows = default_pipeline().to_json()
    rows[2]["parameters"]["network"] = f"../{folder.parent.name}/{NAME}"
    with pytest.raises(BadModelBundle):
        load_finder(type(default_pipeline()).from_json(rows), folder.parent)
    assert asked == []

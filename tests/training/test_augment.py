"""Random changes stay what they are said to be, and the same seed gives the same."""

import pytest
import torch
from torch import Tensor

from training.augment import augment
from training.config import Augmentation

NOTHING = {"rotation_degrees": 0, "scale": 0, "flip": 0, "noise": 0, "exposure": 0}
SOME = Augmentation(rotation_degrees=20, scale=0.2, flip=0.5, noise=0.05, exposure=0.2)


def _images(count: int = 4, side: int = 12) -> Tensor:
    return torch.rand(count, 1, side, side, generator=torch.Generator().manual_seed(0)).expand(-1, 3, -1, -1).clone()


def _augment(images: Tensor, plan: Augmentation, seed: int = 1) -> Tensor:
    return augment(images, plan, generator=torch.Generator().manual_seed(seed))


def test_nothing_asked_for_changes_nothing() -> None:
    torch.testing.assert_close(_augment(_images(), Augmentation(**NOTHING)), _images())


def test_the_same_seed_gives_the_same_images_and_another_others() -> None:
    assert torch.equal(_augment(_images(), SOME), _augment(_images(), SOME))
    assert not torch.equal(_augment(_images(), SOME), _augment(_images(), SOME, seed=2))


def test_the_given_images_stay_as_they_are() -> None:
    images = _images()
    _augment(images, SOME)
    assert torch.equal(images, _images())


def test_values_stay_gray_values_and_channels_alike() -> None:
    changed = _augment(_images(), SOME)
    assert changed.shape == _images().shape
    assert float(changed.min()) >= 0
    assert float(changed.max()) <= 1
    assert torch.equal(changed[:, 0], changed[:, 2])


def test_a_sure_flip_is_the_mirror_image() -> None:
    changed = _augment(_images(), Augmentation(**NOTHING | {"flip": 1}))
    torch.testing.assert_close(changed, _images().flip(3), atol=1e-5, rtol=0)


@pytest.mark.parametrize("change", [{"rotation_degrees": 90}, {"scale": 0.5}, {"exposure": 0.5}, {"noise": 0.1}])
def test_each_change_acts_alone_and_differently_on_each_image(change: dict[str, float]) -> None:
    same = torch.linspace(0.2, 0.5, 144).reshape(1, 1, 12, 12).expand(4, 3, -1, -1)
    changed = _augment(same, Augmentation(**NOTHING | change))
    assert not torch.allclose(changed, same, atol=1e-3)
    assert not torch.allclose(changed[0], changed[1], atol=1e-3)


def test_scale_leaves_the_middle_and_exposure_multiplies() -> None:
    spot = torch.zeros(1, 3, 9, 9)
    spot[:, :, 4, 4] = 0.5
    scaled = _augment(spot, Augmentation(**NOTHING | {"scale": 0.3}))
    assert float(scaled[0, 0, 4, 4]) == pytest.approx(0.5, abs=1e-5)
    exposed = _augment(spot, Augmentation(**NOTHING | {"exposure": 0.2}))
    assert 0.4 <= float(exposed.max()) <= 0.6

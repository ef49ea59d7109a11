"""Everything that may hold films is searched, whatever is wrong with it."""

import errno
import gc
import os
import shutil
import struct
import warnings
import zipfile
from pathlib import Path

import pydicom
import pytest
from pydicom.fileset import FileSet

from osteoviewer.errors import OsteoViewerError, UnreadableFile, UnsupportedImage
from osteoviewer.imaging.reader import read_radiograph_bytes
from osteoviewer.studies.archives import Archive
from osteoviewer.studies.limits import LIMITS, Limits
from osteoviewer.studies.member import Member, MemberReader
from osteoviewer.studies.places import list_members
from osteoviewer.studies.problems import Problem, Tally
from tests.builders import png_bytes
from tests.studies.builders import LEVELS, film_bytes, found_in, names, write_film, write_zip

PNG = png_bytes(LEVELS)


def test_files_folders_archives_and_media_are_searched_together(tmp_path: Path) -> None:
    film = write_film(tmp_path / "film")
    write_film(tmp_path / "folder" / "deep" / "inner.dcm")
    archive = write_zip(tmp_path / "films.zip", [("a/film.dcm", film_bytes()), ("a/notes.txt", b"no film")])
    (tmp_path / "folder" / "notes.txt").write_text("no film")
    members, problems = found_in(film, tmp_path / "folder", archive)
    assert names(members) == ["film", "inner.dcm", "film.dcm"]
    assert problems == []
    for member in members:
        assert read_radiograph_bytes(member.read(), max_pixels=10**6).shape == LEVELS.shape


def test_films_come_in_the_order_of_the_numbers_in_their_names(tmp_path: Path) -> None:
    for name in ("im10.png", "im2.png", "IM1.png", ".hidden.png", "b/im0.png"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(PNG)
    assert names(found_in(tmp_path)[0]) == ["IM1.png", "im2.png", "im10.png", "im0.png"]


def test_what_lies_below_a_named_folder_is_listed_once(tmp_path: Path) -> None:
    film = write_film(tmp_path / "folder" / "film.dcm")
    members, _ = found_in(film, tmp_path / "folder", film.parent, film)
    assert names(members) == ["film.dcm"]


def test_links_that_lead_in_a_circle_or_nowhere_are_passed_over(tmp_path: Path) -> None:
    write_film(tmp_path / "a" / "film.dcm")
    (tmp_path / "a" / "up").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "a" / "itself").symlink_to(tmp_path / "a" / "itself")
    (tmp_path / "a" / "nowhere.dcm").symlink_to(tmp_path / "missing")
    members, problems = found_in(tmp_path)
    assert (names(members), problems) == (["film.dcm"], [])


def test_a_mount_that_leads_back_is_not_entered_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_film(tmp_path / "a" / "film.dcm")
    (tmp_path / "a" / "again").mkdir()
    real_stat, real_scandir, loop = os.stat, os.scandir, str(Path("a", "again"))

    def led_back(place: object) -> object:
        return str(place).split(loop)[0] if isinstance(place, str) and place.endswith(loop) else place

    monkeypatch.setattr(os, "stat", lambda place, **options: real_stat(led_back(place), **options))
    monkeypatch.setattr(os, "scandir", lambda place: real_scandir(led_back(place)))
    assert names(found_in(tmp_path)[0]) == ["film.dcm"]


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.dcm")
    assert found_in(tmp_path) == ([], [])
    assert [problem.message for problem in found_in(tmp_path / "pipe.dcm")[1]] == [
        "The file is no picture that this program knows."
    ]


def test_a_name_that_is_no_text_is_read_all_the_same(tmp_path: Path) -> None:
    place = os.fsencode(tmp_path) + b"/film-\xff.png"
    with open(place, "wb") as file:  # noqa: PTH123
        file.write(PNG)
    (member,), _ = found_in(tmp_path)
    assert member.read() == PNG
    assert len(member.key) == 16


def test_a_folder_that_may_not_be_read_is_told_and_the_rest_is_listed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a").mkdir()
    write_film(tmp_path / "b" / "film.dcm")
    real = os.scandir

    def scandir(place: str) -> object:
        if place.endswith("a"):
            raise PermissionError(errno.EACCES, "forbidden", place)
        return real(place)

    monkeypatch.setattr(os, "scandir", scandir)
    members, problems = found_in(tmp_path)
    assert names(members) == ["film.dcm"]
    assert [problem.message for problem in problems] == ["You are not allowed to open some folders."]


def test_a_missing_file_and_one_that_is_no_film_are_told(tmp_path: Path) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text("no film")
    _, problems = found_in(tmp_path / "missing", notes, Path("a\0b"))
    assert [problem.message.split()[-1] for problem in problems] == ["exist.", "knows.", "exist."]


def test_a_medium_taken_out_midway_ends_its_search_with_a_sentence(tmp_path: Path) -> None:
    other = write_film(tmp_path / "other.dcm")
    for folder in ("a", "b", "c"):
        write_film(tmp_path / "stick" / folder / "film.dcm")
    seen: list[Member] = []
    problems: list[Problem] = []
    for found in list_members([tmp_path / "stick", other]):
        if isinstance(found, Member):
            if not seen:
                shutil.rmtree(tmp_path / "stick")
            seen.append(found)
        elif isinstance(found, Problem):
            problems.append(found)
    assert names(seen) == ["film.dcm", "other.dcm"]
    assert [problem.message for problem in problems] == ["The disk or medium is no longer there."]
    with MemberReader() as reader, pytest.raises(UnreadableFile):
        reader.open(seen[0])


def test_more_files_than_the_limit_are_left_out_and_told(tmp_path: Path) -> None:
    for number in range(5):
        (tmp_path / f"{number}.png").write_bytes(PNG)
    members, problems = found_in(tmp_path, limits=Limits(files=3))
    assert len(members) == 3
    assert {problem.message for problem in problems} == {"There are more files than can be listed."}


def test_folders_are_not_followed_deeper_than_the_limit(tmp_path: Path) -> None:
    write_film(tmp_path / "1" / "near.dcm")
    write_film(tmp_path / "1" / "2" / "3" / "far.dcm")
    members, problems = found_in(tmp_path, limits=Limits(depth=3))
    assert names(members) == ["near.dcm"]
    assert [problem.message for problem in problems] == ["Folders lie too deep within each other."]


def test_names_in_an_archive_are_never_used_as_paths(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    hostile = ["../../outside/evil.dcm", str(outside / "evil.dcm"), "C:\\evil.dcm", "..\\evil.dcm"]
    archive = write_zip(tmp_path / "films.zip", [(name, film_bytes()) for name in hostile])
    members, problems = found_in(archive)
    assert names(members) == ["evil.dcm"] * len(hostile)
    assert all(member.read() == film_bytes() for member in members)
    assert problems == []
    assert list(outside.iterdir()) == []
    assert sorted(path.name for path in tmp_path.iterdir()) == ["films.zip", "outside"]


def test_a_member_without_a_name_is_passed_over(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "films.zip", [("x", film_bytes()), ("film", film_bytes())])
    data = path.read_bytes()
    entry = data.index(b"PK\x01\x02")
    nameless = data[entry : entry + 28] + b"\0\0" + data[entry + 30 : entry + 46] + data[entry + 47 :]
    end = nameless.rindex(b"PK\x05\x06")
    size = int.from_bytes(nameless[end + 12 : end + 16], "little") - 1
    path.write_bytes(data[:entry] + nameless[: end + 12] + size.to_bytes(4, "little") + nameless[end + 16 :])
    members, problems = found_in(path)
    assert names(members) == ["film"]
    assert problems == []


@pytest.mark.parametrize(
    ("limits", "message"),
    [
        (Limits(ratio=5, ratio_exempt_bytes=0), "Files in a ZIP archive are packed so tightly"),
        (Limits(member_bytes=1000), "Files in a ZIP archive are too large for a film."),
        (Limits(archive_bytes=9000), "A ZIP archive holds more than can be listed."),
        (Limits(archive_members=1), "A ZIP archive holds more than can be listed."),
    ],
)
def test_an_archive_that_would_fill_the_memory_is_listed_within_limits(
    tmp_path: Path, limits: Limits, message: str
) -> None:
    bomb = film_bytes()[:200] + bytes(7800)
    archive = write_zip(tmp_path / "films.zip", [("a.dcm", bomb), ("b.dcm", bomb), ("c.dcm", bomb)])
    members, problems = found_in(archive, limits=limits)
    assert len(members) < 3
    assert [problem.message.startswith(message) for problem in problems] == [True]
    assert len(found_in(archive)[0]) == 3


def test_the_viewers_limits_leave_a_bomb_packed(tmp_path: Path) -> None:
    write_zip(tmp_path / "bomb.zip", [("bomb.dcm", film_bytes() + bytes(20 << 20))])
    members, problems = found_in(tmp_path)
    assert members == []
    assert problems[0].message.startswith("Files in a ZIP archive are packed so tightly")
    with Archive(tmp_path / "bomb.zip", LIMITS) as opened, pytest.raises(UnsupportedImage):
        opened.read("bomb.dcm")


def test_a_member_that_lies_about_its_size_is_not_unpacked_beyond_it(tmp_path: Path) -> None:
    data = film_bytes() + bytes(1 << 20)
    path = write_zip(tmp_path / "films.zip", [("a.dcm", data)])
    raw = path.read_bytes()
    path.write_bytes(raw.replace(struct.pack("<I", len(data)), struct.pack("<I", 500)))
    members, problems = found_in(path)
    assert members == []
    assert [problem.message for problem in problems] == ["A file in a ZIP archive is damaged or missing."]
    (member,) = (found for found in list_members([path]) if isinstance(found, Member))
    assert member.size == 500
    with pytest.raises(UnreadableFile):
        member.read()


def test_a_list_of_members_that_is_far_too_long_is_not_read(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "films.zip", [(f"{number:0200}.dcm", b"") for number in range(8000)])
    members, problems = found_in(path, limits=Limits(archive_members=10))
    assert members == []
    assert [problem.message for problem in problems] == ["A ZIP archive is damaged, incomplete or far too large."]


def test_what_an_archive_holds_besides_films_is_told_once_with_a_count(tmp_path: Path) -> None:
    inner = write_zip(tmp_path / "inner.zip", [("film.dcm", film_bytes())]).read_bytes()
    with zipfile.ZipFile(tmp_path / "outer.zip", "w") as archive:
        archive.writestr("a.zip", inner)
        archive.writestr("b.ZIP", inner)
        archive.writestr("film.dcm", film_bytes())
        archive.writestr("odd.dcm", film_bytes(), zipfile.ZIP_BZIP2)
        archive.writestr("__MACOSX/film.dcm", b"x")
        archive.writestr("DICOMDIR", film_bytes())
    members, problems = found_in(tmp_path / "outer.zip")
    assert names(members) == ["film.dcm"]
    assert [(problem.count, problem.message) for problem in problems] == [
        (2, "A ZIP archive holds another archive, which is not opened."),
        (1, "Files in a ZIP archive are packed in an unusual way."),
    ]


def test_a_member_with_a_password_is_told(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "films.zip", [("a.dcm", film_bytes())], zipfile.ZIP_STORED)
    raw = bytearray(path.read_bytes())
    raw[6] |= 1
    raw[raw.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(raw)
    members, problems = found_in(path)
    assert members == []
    assert "password" in problems[0].message


@pytest.mark.parametrize("length", [4, 30, 200, -1])
def test_a_broken_archive_is_told_and_the_search_goes_on(tmp_path: Path, length: int) -> None:
    whole = write_zip(tmp_path / "films.zip", [("a.dcm", film_bytes())]).read_bytes()
    (tmp_path / "films.zip").write_bytes(whole[:length])
    write_film(tmp_path / "later.dcm")
    members, problems = found_in(tmp_path)
    assert names(members) == ["later.dcm"]
    assert [problem.message for problem in problems] == ["A ZIP archive is damaged, incomplete or far too large."]


def test_a_damaged_member_is_told_and_the_others_are_listed(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "films.zip", [("a.dcm", film_bytes()), ("b.dcm", film_bytes(PatientID="2"))])
    raw = bytearray(path.read_bytes())
    raw[40:80] = b"\xff" * 40
    path.write_bytes(raw)
    members, problems = found_in(path)
    assert names(members) == ["b.dcm"]
    assert [problem.message for problem in problems] == ["A file in a ZIP archive is damaged or missing."]


def medium(folder: Path, count: int = 3) -> Path:
    """A disc with a list; pydicom leaves a folder for the garbage collector to remove, with a warning."""
    with warnings.catch_warnings(action="ignore"):
        _write_medium(folder, count)
        gc.collect()
    return folder / "disc" / "DICOMDIR"


def _write_medium(folder: Path, count: int) -> None:
    files = FileSet()
    for number in range(count):
        dataset = pydicom.dcmread(write_film(folder / "source" / "film.dcm"))
        dataset.SOPInstanceUID = dataset.file_meta.MediaStorageSOPInstanceUID = f"1.2.3.4.{number}"
        dataset.PatientID, dataset.StudyDate, dataset.StudyTime = "1", "20240101", "1200"
        dataset.StudyID, dataset.SeriesNumber, dataset.InstanceNumber = "1", 1, number
        files.add(dataset)
    files.write(folder / "disc")


def test_a_medium_is_listed_by_its_own_list_and_missing_files_are_counted(tmp_path: Path) -> None:
    path = medium(tmp_path)
    members, problems = found_in(path)
    assert (len(members), problems) == (3, [])
    members[0].path.unlink()
    members[1].path.unlink()
    left, problems = found_in(path)
    assert left == members[2:]
    assert [(problem.message, problem.count) for problem in problems] == [
        ("Files that the medium lists are missing.", 2)
    ]
    again, problems = found_in(path.parent)
    assert again == left
    assert [problem.count for problem in problems] == [2]


def test_a_medium_may_be_written_in_another_case_and_with_versions(tmp_path: Path) -> None:
    path = medium(tmp_path, count=1)
    (member,), _ = found_in(path)
    member.path.rename(member.path.with_name(member.name.lower() + ";1"))
    path = path.rename(path.with_name("dicomdir"))
    members, problems = found_in(path)
    assert (len(members), problems) == (1, [])


@pytest.mark.filterwarnings("ignore:Invalid value")
@pytest.mark.parametrize(
    "value", [["..", "secret"], "..\\secret", "/secret", ["disc", "..", "..", "secret"], "C:\\secret"]
)
def test_a_medium_cannot_lead_outside_of_itself(tmp_path: Path, value: str | list[str]) -> None:
    write_film(tmp_path / "secret")
    path = medium(tmp_path, count=1)
    dataset = pydicom.dcmread(path)
    dataset.DirectoryRecordSequence[-1].ReferencedFileID = value
    dataset.save_as(path)
    members, problems = found_in(path)
    assert members == []
    assert [problem.count for problem in problems] == [1]


@pytest.mark.parametrize("content", [b"", b"nonsense", film_bytes()])
def test_a_damaged_list_of_a_medium_is_told_and_the_folder_is_searched(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "DICOMDIR").write_bytes(content)
    write_film(tmp_path / "film.dcm")
    members, problems = found_in(tmp_path)
    assert names(members) == ["film.dcm"]
    assert [problem.message for problem in problems] == ["The list of the medium is damaged."]
    assert found_in(tmp_path / "DICOMDIR")[0] == []


def test_the_list_of_a_medium_is_not_read_when_it_is_far_too_long(tmp_path: Path) -> None:
    _, problems = found_in(medium(tmp_path), limits=Limits(directory_bytes=100))
    assert [problem.message for problem in problems] == ["The list of the medium is far too long."]


def test_problems_of_a_kind_are_counted_and_told_once() -> None:
    tally = Tally()
    for _ in range(3):
        tally.add(Problem("Broken.", "Copy it."))
    assert [problem.count for problem in tally.take_changed()] == [3]
    assert tally.take_changed() == ()
    for number in range(200):
        tally.add(Problem(f"Broken {number}.", "Copy it."))
    assert len(tally.take_changed()) <= 51
    assert tally.total == 203


def test_members_of_several_archives_are_read_in_any_order(tmp_path: Path) -> None:
    for name in ("a", "b"):
        write_zip(tmp_path / f"{name}.zip", [(f"{name}.dcm", film_bytes(PatientID=name))])
    (first, second), _ = found_in(tmp_path)
    with MemberReader() as reader:
        read = [reader.read(member) for member in (first, second, first)]
    assert read == [film_bytes(PatientID=name) for name in "aba"]
    (tmp_path / "a.zip").unlink()
    with pytest.raises(OsteoViewerError):
        first.read()

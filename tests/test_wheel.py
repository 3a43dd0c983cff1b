"""The wheel: built, installed alone outside the checkout, and used from another folder."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from tests import topics


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built from a copy, so that nothing is left in the checkout."""
    source = tmp_path_factory.mktemp("sumber") / "buat"
    left = shutil.ignore_patterns(".*", "output", "tests", "build", "*.egg-info", "__pycache__")
    shutil.copytree(topics.ROOT, source, ignore=left)
    target = tmp_path_factory.mktemp("roda")
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation",
         "--disable-pip-version-check", "--wheel-dir", target, source],
        check=True, capture_output=True,
    )  # fmt: skip
    (built,) = target.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def buat(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command in an environment that has the wheel, and borrows its libraries from ours."""
    home = tmp_path_factory.mktemp("mesin") / "venv"
    venv.create(home, symlinks=True, with_pip=False)
    subprocess.run(
        [sys.executable, "-m", "pip", "--python", home, "install", "--quiet", "--no-deps",
         "--no-index", "--disable-pip-version-check", wheel],
        check=True, capture_output=True,
    )  # fmt: skip
    (installed,) = home.glob("lib/python*/site-packages")
    libraries = sysconfig.get_paths()["purelib"]
    (installed / "pinjam.pth").write_text(f"import sys; sys.path.append({libraries!r})\n")
    return home / "bin" / "buat"


def _outside() -> dict[str, str]:
    """The environment without a way back into the checkout."""
    return {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}


def test_it_carries_templates_content_fonts_and_words(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as package:
        names = set(package.namelist())
    for folder in ("templates", "content"):
        carried = {n.removeprefix("generator/_data/") for n in names if f"_data/{folder}/" in n}
        files = (topics.ROOT / folder).rglob("*")
        assert carried == {p.relative_to(topics.ROOT).as_posix() for p in files if p.is_file()}
    for name in ("data/fonts/SourceSans3-Regular.ttf", "py.typed", "data/glyphs.txt",
                 "data/locale/id/LC_MESSAGES/messages.mo"):  # fmt: skip
        assert f"generator/{name}" in names
    assert not [name for name in names if name.startswith(("tests", "scripts"))]


def test_the_main_job_runs_from_another_folder(buat: Path, tmp_path: Path) -> None:
    for product in ("slide", "lkpd", "handout"):
        subprocess.run(
            [buat, product, "--bentuk", "bilateral"],
            cwd=tmp_path, env=_outside(), check=True, capture_output=True,
        )  # fmt: skip
    made = {path.name for path in (tmp_path / "output").iterdir() if path.is_file()}
    assert made == {
        "slide-bilateral.pptx",
        "lkpd-bilateral.pdf",
        "kunci-bilateral.pdf",
        "handout-bilateral.pdf",
    }


def test_templates_are_explained_from_the_installed_sources(buat: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [buat, "templat", "jelaskan", "lkpd.html"],
        cwd=tmp_path, env=_outside() | {"PYTHONUTF8": "1"}, check=True, capture_output=True,
        encoding="utf-8",
    )  # fmt: skip
    assert "  kegiatan (daftar kamus): Kegiatan-kegiatannya, berurutan." in done.stdout


def test_its_code_templates_and_content_come_from_the_wheel(buat: Path, tmp_path: Path) -> None:
    asked = (
        "import generator; from generator import places\n"
        "for name in ('templates', 'content'): print(places.shipped(name))\n"
        "print(generator.__file__)\n"
    )
    done = subprocess.run(
        [buat.with_name("python"), "-c", asked],
        cwd=tmp_path, env=_outside(), check=True, capture_output=True, text=True,
    )  # fmt: skip
    home = buat.parent.parent
    assert all(Path(line).is_relative_to(home) for line in done.stdout.splitlines()), done.stdout

"""Put the templates and the content into the wheel, as ``generator/_data``."""

import shutil
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

ROOT = Path(__file__).parent


class BuildWithData(build_py):
    """Build the package, then copy what lies beside it in the checkout."""

    def run(self) -> None:
        super().run()
        if self.editable_mode:
            return
        for name in ("templates", "content"):
            target = Path(self.build_lib) / "generator" / "_data" / name
            shutil.copytree(ROOT / name, target, dirs_exist_ok=True)


setup(cmdclass={"build_py": BuildWithData})

"""The command line: options in, one line out per file made.

click lives here and nowhere else; what a command needs beyond names is imported when it runs, so
that ``--help`` is quick.
"""

from __future__ import annotations

import gc
import gettext
import io
import os
import sys
from pathlib import Path

import click

from generator import errors
from generator.errors import BuatError

_LOCALE = Path(__file__).parent.parent / "data" / "locale"
_UNREADABLE = "berkas atau folder ini tidak dapat dibuka. Periksa nama dan izinnya."


def main() -> None:
    """Run ``buat`` and leave with its exit code: 0 made, 1 a ``BuatError``, 2 wrong usage."""
    gc.set_threshold(500_000, 50)  # a short life: collecting would be a tenth of it
    os.environ["LANGUAGE"] = "id"
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"  # they would be looked for on every start
    gettext.bindtextdomain("messages", str(_LOCALE))
    from generator.cli import report
    from generator.cli.commands import buat

    try:
        code = buat.main(standalone_mode=False)
    except click.exceptions.Abort:
        click.echo("Dibatalkan. Berkas yang sudah selesai tetap utuh.", err=True)
        code = 130
    except click.ClickException as refusal:
        told = io.StringIO()
        refusal.show(told)
        click.echo(errors.shown(told.getvalue()), nl=False, err=True)
        code = refusal.exit_code
    except BuatError as refusal:
        report.problems(refusal)
        code = 1
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    except OSError as failure:  # a name too long, a folder that may not be entered
        report.problems(BuatError.at(str(failure.filename or ""), _UNREADABLE))
        code = 1
    gc.freeze()  # all memory goes back at once: the last collection would only cost time
    sys.exit(code if isinstance(code, int) else 0)

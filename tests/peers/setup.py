"""Makes other people's simulators ready: SimPy in an environment of its own, tokio and nexosim built. What cannot be had
here is `Missing`, with the reason: whoever asks goes on without it and says so."""

import functools
import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
TARGET = ROOT / "target" / "peers"
VENV = ROOT / ".tools" / "venv"


class Missing(Exception):
    """Something that is not to be had here, and why."""


def say(text):
    print(text, file=sys.stderr, flush=True)


def last_line(text):
    return next((line.strip() for line in reversed(text.splitlines()) if line.strip()), "no output")


def do(command, what, **more):
    """Runs a step of the set-up; Missing where it fails."""
    say(f"{what} …")
    try:
        done = subprocess.run(command, cwd=ROOT, text=True, capture_output=True, **more)
    except FileNotFoundError:
        raise Missing(f"{command[0]} is not installed") from None
    if done.returncode:
        errors = [line for line in done.stderr.splitlines() if line.lower().startswith("error")]
        raise Missing(errors[0] if errors else last_line(done.stderr))
    return done.stdout


@functools.cache
def built():
    """Where the programs with tokio and nexosim are, once all are built."""
    do(["cargo", "build", "--release", "--locked", "--manifest-path", str(HERE / "Cargo.toml")],
       "building the Rust peers (two minutes the first time)", env=os.environ | {"CARGO_TARGET_DIR": str(TARGET)})
    return TARGET / "release"


def rust(name):
    """A program with tokio or nexosim."""
    return str(built() / name)


def python():
    """A Python that has SimPy."""
    program = VENV / "bin" / "python"
    needed = HERE / "requirements.txt"
    marker = VENV / "requirements.installed"
    if not marker.exists() or marker.read_text() != needed.read_text():
        do([sys.executable, "-m", "venv", str(VENV)], "making a Python environment")
        do([str(program), "-m", "pip", "install", "--quiet", "-r", str(needed)], "installing SimPy")
        marker.write_text(needed.read_text())
    return str(program)

"""Who is measured, and what each needs first."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PEERS = ROOT / "tests" / "peers"
WASM = ROOT / "tests" / "bench" / "wasm.mjs"
SIMJS = ROOT / "tests" / "bench" / "simjs.mjs"
SIMJS_PACKAGE = ROOT / "tests" / "node_modules" / "simjs"
MODEL = ROOT / "tests" / "reference" / "model.py"
PATIENCE = 900  # seconds for one process

sys.path.append(str(PEERS))
import setup  # noqa: E402
from setup import Missing, do, last_line, say  # noqa: E402


def scenario(dishes, cores):
    return f"dishes={dishes}&cores={cores}&stages=wash:3:hands:4,soak:5:wait,dry:2:hands"


def command_for(program):
    """A contender of the engine: it takes any scenario, not only the bench kitchen of a size."""
    def command(dishes, cores, rounds):
        return of(scenario(dishes, cores), rounds)

    def of(text, rounds):
        return [*program, text, str(rounds)]

    command.of = of
    return command


def native():
    out = do(["cargo", "build", "--release", "--locked", "--example", "bench_engine",
              "--message-format=json-render-diagnostics"], "building the engine")
    for line in out.splitlines():
        message = json.loads(line)
        if message.get("executable") and message["target"]["name"] == "bench_engine":
            return command_for([message["executable"]])
    raise Missing("cargo built no bench_engine")


def wasm():
    if not os.environ.get("BENCH_MODULE"):
        raise Missing("BENCH_MODULE is not set: `./dev bench` builds it and says where it is")
    if not shutil.which("node"):
        raise Missing("node is not installed")
    return command_for(["node", str(WASM)])


def rust_peer(name, *form):
    def prepare():
        program = setup.rust(name)
        return lambda dishes, cores, rounds: [program, str(dishes), str(cores), str(rounds), *form]
    return prepare


def simpy():
    python = setup.python()
    return lambda dishes, cores, rounds: [python, str(PEERS / "simpy_kitchen.py"), str(dishes), str(cores), str(rounds)]


def simjs():
    if not shutil.which("node"):
        raise Missing("node is not installed")
    if not SIMJS_PACKAGE.exists():
        raise Missing("simjs is not in tests/node_modules: `./dev bench` installs it")
    return lambda dishes, cores, rounds: ["node", str(SIMJS), str(dishes), str(cores), str(rounds)]


NATIVE, WASM_NAME = "engine, native", "engine, wasm in node"

# The contenders: name, how it is built, simulations in one process
CONTENDERS = [
    (NATIVE, native, 15),
    (WASM_NAME, wasm, 15),
    ("nexosim 1.0, one model", rust_peer("nexosim_kitchen", "single"), 5),
    ("nexosim 1.0, components", rust_peer("nexosim_kitchen", "components"), 5),
    ("tokio, paused clock", rust_peer("tokio_kitchen"), 3),
    ("SIM.JS 2.0 in node", simjs, 3),
    ("SimPy 4.1", simpy, 1),
]

SMALL, LARGE = "1,000 dishes", "100,000 dishes, 256 cores"

# The aims: the most milliseconds for the engine, by contender and size; and the least factor of the others to the engine in wasm
# (more than 1 for a peer that is not named). Without a size they are for 30,000 dishes and 8 cores.
MOST = {(NATIVE, ""): 3, (WASM_NAME, ""): 5, **{(name, SMALL): 0.3 for name in (NATIVE, WASM_NAME)},
        **{(name, LARGE): 50 for name in (NATIVE, WASM_NAME)}}
TIMES_WASM = {"SimPy 4.1": 150}


def run(command):
    """The lines that a contender prints: [{"makespan_ms":…,"ms":…}, …]."""
    try:
        done = subprocess.run(command, cwd=ROOT, text=True, capture_output=True, timeout=PATIENCE)
    except (OSError, subprocess.TimeoutExpired) as problem:
        raise Missing(str(problem)) from None
    if done.returncode:
        raise Missing(f"ended with status {done.returncode}: {last_line(done.stderr)}")
    rows = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    if not rows:
        raise Missing("printed no result")
    return rows


def reference(sizes):
    """What tests/reference/model.py says for these sizes."""
    lines = "\n".join(scenario(dishes, cores) for dishes, cores in sizes) + "\n"
    done = subprocess.run([sys.executable, str(MODEL), "--expected"], input=lines, text=True, capture_output=True)
    if done.returncode:
        raise Missing(f"tests/reference/model.py: {last_line(done.stderr)}")
    return [int(line.split("\t")[1]) for line in done.stdout.splitlines()[1:]]

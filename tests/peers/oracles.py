#!/usr/bin/env python3
"""Ten thousand random scenarios by four programs that are not ours: SimPy, tokio, nexosim and Go's runtime.

    oracles.py           runs all that can be had here and compares what they say with oracles.tsv, which the engine is
                         held to by tests/core/oracles.rs; says how many of which kind each did. Status 1 if any differs
    oracles.py --write   draws the scenarios anew and writes oracles.tsv, if all four are here and of one opinion

The kinds, and why a program can be asked about one, are in scenarios.py.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

import setup
from scenarios import COUNTS, plan, scenarios

HERE = Path(__file__).resolve().parent
TABLE = HERE / "oracles.tsv"
ORDERED = ("shortest", "ties")


def by_lines(ready, *more):
    """A program that reads a plan a line and writes its makespan; `ready` makes it ready and says where it is."""
    def ask(plans):
        return subprocess.run([ready(), *more], input=plans, text=True, stdout=subprocess.PIPE, check=True).stdout
    return ask


def by_go(plans):
    with tempfile.TemporaryDirectory() as folder:
        asked, said = Path(folder, "plans"), Path(folder, "makespans")
        asked.write_text(plans)
        more = {"PLANS": str(asked), "MAKESPANS": str(said), "GOTOOLCHAIN": "local", "GOFLAGS": "", "GOMAXPROCS": "1",
                "GODEBUG": "asyncpreemptoff=1"}
        subprocess.run([os.environ.get("GO", "go"), "test", "-count=1"], cwd=HERE / "go", env=os.environ | more,
                       stdout=sys.stderr, check=True)
        return said.read_text()


def rust(name):
    return by_lines(lambda: setup.rust(name))


# The oracles: name, how it is run, which scenarios it can express
PEERS = [
    ("SimPy", by_lines(setup.python, HERE / "simpy_kitchen.py", "--stdin"),
     lambda kind, plan: True),
    ("tokio, paused clock", rust("tokio_oracle"), lambda kind, plan: kind not in ORDERED),
    ("Go, fake clock", by_go, lambda kind, plan: kind not in ORDERED),
    # Events and queues, no tasks: dishes go from one queue to the next. It has no slices.
    ("nexosim", rust("nexosim_oracle"), lambda kind, plan: kind not in ORDERED and plan["program"] == "per-dish"
     and (kind != "distinct" or not plan["slice"] and not plan["switch"])),
]


def main():
    write = sys.argv[1:] == ["--write"]
    if write:
        rows = [(kind, text, None) for kind, text in scenarios()]
    else:
        rows, kind = [], ""
        for line in TABLE.read_text().splitlines():
            text, _, makespan = line.partition("\t")
            if makespan:
                rows.append((kind, text, int(makespan)))
            else:
                kind = text
    plans = [plan(text) for _, text, _ in rows]
    said = [makespan for *_, makespan in rows]
    differ = missing = 0
    print("makespans".ljust(22), *(kind.rjust(9) for kind in COUNTS), "all".rjust(7), "differ".rjust(7))
    for name, ask, covers in PEERS:
        mine = [place for place, (kind, *_) in enumerate(rows) if covers(kind, plans[place])]
        try:
            answer = ask("".join(json.dumps(plans[place]) + "\n" for place in mine))
        except (OSError, subprocess.CalledProcessError, setup.Missing) as problem:
            print(f"{name}: not to be had here ({problem})")
            missing += 1
            continue
        wrong = 0
        for place, makespan in zip(mine, map(int, answer.split()), strict=True):
            if said[place] is None:
                said[place] = makespan
            elif said[place] != makespan:
                wrong += 1
                if wrong <= 5:
                    print(f"{name}: {makespan}, not {said[place]}: {rows[place][0]} {rows[place][1]}")
        kinds = Counter(rows[place][0] for place in mine)
        print(name.ljust(22), *(f"{kinds[kind]:9,}" for kind in COUNTS), f"{len(mine):7,}", f"{wrong:7,}", flush=True)
        differ += wrong
    if write and not differ and not missing:
        lines, before = [], ""
        for (kind, text, _), makespan in zip(rows, said):
            lines += [kind] * (kind != before) + [f"{text}\t{makespan}"]
            before = kind
        TABLE.write_text("\n".join(lines) + "\n")
    return 1 if differ or write and missing else 0


if __name__ == "__main__":
    sys.exit(main())

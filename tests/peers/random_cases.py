#!/usr/bin/env python3
"""Random kitchens for which SimPy says the makespan too: an oracle that shares no code with the engine.

    random_cases.py [COUNT [SEED]]           `scenario<TAB>makespan_ms` a line, always the same; 500 and 1 if not given
    random_cases.py --check [COUNT [SEED]]   compares SimPy with tests/reference/model.py instead and says how often
                                             they differ (exit 1 if at all)

Of one program (per-dish, fifo, park, without slice and switch) with 1 to 8 stages with and without places, some of
length 0, 1 to 9 cores, arrivals, speed and variation; most lengths are a few whole units, so that many things happen
at one instant. random_cases.tsv is what it prints for 500 and 1.
"""

import subprocess
import sys
from pathlib import Path

from simpy_kitchen import general, variation


class Dice:
    def __init__(self, seed):
        self.draws = variation(seed)

    def between(self, low, high):
        return low + next(self.draws) % (high - low + 1)

    def chance(self, percent):
        return self.between(1, 100) <= percent

    def one_of(self, *choices):
        return choices[self.between(0, len(choices) - 1)]


def seconds(ms):
    return f"{ms // 1000}.{ms % 1000:03}".rstrip("0").rstrip(".")


def scenario(dice):
    unit = dice.one_of(1000, 1000, 100, 7, 1)
    lengths = [0]
    while not any(lengths):
        units = [dice.between(1, 5) * unit for _ in range(3)]
        lengths = [dice.one_of(0, *units, dice.between(1, 5000)) for _ in range(dice.between(1, 8))]
    stages = ",".join(
        f"s{number}:{seconds(ms)}:{dice.one_of('hands', 'hands', 'wait')}"
        + (f":{dice.between(1, 4)}" if dice.chance(45) else "")
        for number, ms in enumerate(lengths)
    )
    text = f"dishes={dice.between(1, 60)}&cores={dice.between(1, 9)}&stages={stages}"
    if dice.chance(20):
        text += f"&speed={dice.between(10, 400)}"
    if dice.chance(50):
        text += f"&every={seconds(dice.one_of(unit, 2 * unit, dice.between(1, 3000)))}"
    if dice.chance(30):
        text += f"&vary={dice.between(1, 90)}&seed={dice.between(0, 2**64 - 2)}"
    return text


def main():
    arguments = sys.argv[1:]
    check = arguments[:1] == ["--check"]
    count, seed = [int(text) for text in arguments[check:]] + [500, 1][len(arguments) - check:]
    dice = Dice(seed)
    texts = [scenario(dice) for _ in range(count)]
    if not check:
        for text in texts:
            print(text, general(text), sep="\t")
        return
    model = Path(__file__).resolve().parent.parent / "reference" / "model.py"
    out = subprocess.run([sys.executable, model, "--expected"], input="\n".join(texts), text=True,
                         stdout=subprocess.PIPE, check=True).stdout
    differ = 0
    for text, line in zip(texts, out.splitlines()[1:], strict=True):
        simpy, other = general(text), int(line.split("\t")[1])
        if simpy != other:
            differ += 1
            print(f"{text}: {simpy} by SimPy, {other} by the model")
    print(f"{count} compared, {differ} differ")
    sys.exit(1 if differ else 0)


if __name__ == "__main__":
    main()
